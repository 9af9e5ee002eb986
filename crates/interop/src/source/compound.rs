//! Old Excel files are small file systems. What their parser takes on trust is looked at first: chains of sectors
//! that lead back to themselves, and cells so far out that their sheet would not fit into memory.

use super::fault::ReadError;

/// Ends a chain of sectors.
const END_OF_CHAIN: u32 = 0xffff_fffe;
/// From here on numbers of sectors mean something else.
const NO_SECTOR: u32 = 0xffff_fffc;
/// Shorter streams live in sectors of their own size within the first one.
const SHORT: usize = 4096;
const SHORT_SECTOR: usize = 64;
/// Cells of all sheets together, empty ones between filled ones included: a whole sheet of old Excel.
const MAX_CELLS: u64 = 65_536 * 256;
/// Sheets of one workbook.
const MAX_SHEETS: usize = 1024;

/// Looks at an old workbook before it is parsed.
pub(super) fn check(bytes: &[u8]) -> Result<(), ReadError> {
    let file = Compound::open(bytes)?;
    let directory = file.stream(file.number(48)?, usize::MAX)?;
    let mut root = None;
    let mut book = None;
    for entry in directory.chunks_exact(128) {
        root = root.or(Some(entry));
        if is_named(entry, "workbook") || (book.is_none() && is_named(entry, "book")) {
            book = Some(entry);
        }
    }
    let (Some(root), Some(book)) = (root, book) else { return Err(damaged("no workbook in it")) };
    let short = file.stream(start_of(root), file.length_of(root))?;
    let n_tables = usize::try_from(file.number(64)?).unwrap_or(usize::MAX);
    let table = file.stream(file.number(60)?, n_tables.saturating_mul(file.sector))?;
    let length = file.length_of(book);
    let stream = if length < SHORT {
        follow(start_of(book), length, &numbers(&table), |at| sector_of(&short, at, SHORT_SECTOR, 0))?
    } else {
        file.stream(start_of(book), length)?
    };
    check_sheets(&stream)
}

struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// The sector after each sector.
    next: Vec<u32>,
}

impl<'b> Compound<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let sector = if bytes.get(30) == Some(&0x0c) { 4096 } else { 512 };
        let mut file = Self { bytes, sector, next: Vec::new() };
        let mut tables = numbers(bytes.get(76..512).unwrap_or_default());
        let mut further = file.number(68)?;
        let mut passed = 0;
        while further < NO_SECTOR {
            passed += sector;
            if passed > bytes.len() {
                return Err(damaged("a chain of sectors leads back to itself"));
            }
            tables.extend(numbers(file.sector(further).unwrap_or_default()));
            further = tables.pop().unwrap_or(END_OF_CHAIN);
        }
        for table in tables.into_iter().filter(|table| *table < NO_SECTOR) {
            let Some(table) = file.sector(table) else { break };
            file.next.extend(numbers(table));
        }
        Ok(file)
    }

    /// A number of the header.
    fn number(&self, at: usize) -> Result<u32, ReadError> {
        number_at(self.bytes, at).ok_or_else(|| damaged("cut off"))
    }

    fn sector(&self, at: u32) -> Option<&'b [u8]> {
        sector_of(self.bytes, at, self.sector, self.sector)
    }

    /// A stream from its first sector on, at most so long.
    fn stream(&self, start: u32, length: usize) -> Result<Vec<u8>, ReadError> {
        follow(start, length, &self.next, |at| self.sector(at))
    }

    fn length_of(&self, entry: &[u8]) -> usize {
        let low = number_at(entry, 120).unwrap_or(0);
        let high = if self.sector == 512 { 0 } else { number_at(entry, 124).unwrap_or(0) };
        usize::try_from(u64::from(high) << 32 | u64::from(low)).unwrap_or(usize::MAX)
    }
}

/// The bytes of a chain of sectors; it passes none twice, or it is refused.
fn follow<'s>(
    start: u32,
    length: usize,
    next: &[u32],
    sector: impl Fn(u32) -> Option<&'s [u8]>,
) -> Result<Vec<u8>, ReadError> {
    let mut stream = Vec::new();
    let (mut at, mut passed) = (start, 0);
    while at < NO_SECTOR && stream.len() < length {
        if passed > next.len() {
            return Err(damaged("a chain of sectors leads back to itself"));
        }
        passed += 1;
        let Some(bytes) = sector(at) else { break };
        stream.extend_from_slice(bytes.get(..bytes.len().min(length - stream.len())).unwrap_or_default());
        at = next.get(at as usize).copied().unwrap_or(END_OF_CHAIN);
    }
    Ok(stream)
}

/// A sector of so many bytes, the last one as far as it goes; `head` bytes stand before the first.
fn sector_of(bytes: &[u8], at: u32, size: usize, head: usize) -> Option<&[u8]> {
    let from = (at as usize).checked_mul(size)?.checked_add(head)?;
    let rest = bytes.get(from..)?;
    Some(rest.get(..size).unwrap_or(rest)).filter(|sector| !sector.is_empty())
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let units = entry.get(..64).unwrap_or_default().chunks_exact(2);
    let units = units.map_while(|unit| match unit {
        [0, 0] => None,
        [low, high] => Some(u16::from_le_bytes([*low, *high])),
        _ => None,
    });
    char::decode_utf16(units).map(|c| c.unwrap_or(' ').to_ascii_lowercase()).eq(name.chars())
}

fn start_of(entry: &[u8]) -> u32 {
    number_at(entry, 116).unwrap_or(END_OF_CHAIN)
}

fn number_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*four))
}

fn short_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*two))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| number_at(four, 0)).collect()
}

fn damaged(why: &str) -> ReadError {
    ReadError::Damaged { detail: format!("xls: {why}") }
}

/// The records of a stream from a place on, each with its kind.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(from..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (kind, length) = (short_at(rest, 0)?, usize::from(short_at(rest, 2)?));
        let body = rest.get(4..).unwrap_or_default();
        let content = body.get(..length).unwrap_or(body);
        rest = body.get(length..).unwrap_or_default();
        Some((kind, content))
    })
}

const END: u16 = 0x000a;

/// Asks every sheet of the workbook how far out its cells lie.
fn check_sheets(stream: &[u8]) -> Result<(), ReadError> {
    let mut sheets = Vec::new();
    for (kind, content) in records(stream, 0).take_while(|(kind, _)| *kind != END) {
        match kind {
            0x002f => return Err(ReadError::PasswordProtected),
            0x0085 => sheets.extend(number_at(content, 0)),
            _ => {}
        }
    }
    if sheets.len() > MAX_SHEETS {
        return Err(damaged("more sheets than anybody turns over"));
    }
    let mut cells = 0;
    for sheet in sheets {
        cells += cells_of(stream, sheet as usize)?;
        if cells > MAX_CELLS {
            return Err(damaged("cells so far out that the sheets do not fit into memory"));
        }
    }
    Ok(())
}

/// Cells of a sheet, empty ones between filled ones included.
fn cells_of(stream: &[u8], from: usize) -> Result<u64, ReadError> {
    let (mut rows, mut columns) = (0, 0);
    let mut depth = 0;
    for (kind, content) in records(stream, from) {
        match kind {
            0x0809 => depth += 1,
            END if depth > 1 => depth -= 1,
            END => break,
            0x0200 => check_dimensions(content)?,
            // Number, label, rich text, truth or error, short number, shared text, formula.
            0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e | 0x00fd | 0x0006 => {
                rows = rows.max(u64::from(short_at(content, 0).unwrap_or(0)) + 1);
                columns = columns.max(u64::from(short_at(content, 2).unwrap_or(0)) + 1);
            }
            // Several short numbers side by side; the last column stands at the end.
            0x00bd => {
                let last = content.len().checked_sub(2).and_then(|at| short_at(content, at));
                let first = short_at(content, 2).unwrap_or(0);
                rows = rows.max(u64::from(short_at(content, 0).unwrap_or(0)) + 1);
                columns = columns.max(u64::from(last.unwrap_or(0).max(first)) + 1);
            }
            _ => {}
        }
    }
    Ok(rows * columns)
}

/// The parser sets memory aside for as many cells as a sheet says it has.
fn check_dimensions(content: &[u8]) -> Result<(), ReadError> {
    let short = |at| short_at(content, at).map(u64::from);
    let long = |at| number_at(content, at).map(u64::from);
    let told = match content.len() {
        10 => [short(0), short(2), short(4), short(6)],
        14 | 16 => [long(0), long(4), short(8), short(10)],
        _ => return Ok(()),
    };
    let [Some(top), Some(bottom), Some(left), Some(right)] = told else { return Ok(()) };
    if bottom == 0 || right == 0 {
        return Ok(());
    }
    let left = if left > 0xff || right < left { 0 } else { left };
    let rows = bottom.checked_sub(top).ok_or_else(|| damaged("a sheet that ends before it begins"))?;
    if rows.saturating_mul(right - left) > MAX_CELLS {
        return Err(damaged("a sheet of impossible size"));
    }
    Ok(())
}
