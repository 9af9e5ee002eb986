//! Reads saved answers of SIASN: one answer, a list, an object with `data`, or one object a line. What a record
//! is of is told by its fields; names are those that SIASN answers with and those that it is sent.

use chrono::NaiveDate;
use domain::credit::Level;
use domain::rank::Rank;
use domain::{ExpectationLevel, Grade, NameParts, Period, PositionKind};
use serde_json::Value;

use super::fault::SiasnFault;
use super::record::{Endpoint, SiasnCredit, SiasnFile, SiasnPerson, SiasnResult, Stated};
use crate::json::{At, JsonFault};
use crate::source::MAX_TEXT;
use crate::words;

/// No answer of SIASN is larger.
pub const MAX_BYTES: usize = 256 << 20;
/// Values, and records, that a file may hold: several times those of the largest agency. A value takes 32 bytes of memory
/// and two of a file.
const MOST_VALUES: usize = 16 << 20;
const MOST_RECORDS: u32 = 1 << 20;
/// Answers may be wrapped in one another; no client wraps more than this.
const MOST_WRAPS: usize = 4;

/// How the files begin that people take for an answer of SIASN, and whether they are PDF: zip archives such as
/// XLSX, ODS and DOCX, older documents of Office, PDF.
const OTHERS: [(&[u8], bool); 3] =
    [(b"PK\x03\x04", false), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", false), (b"%PDF", true)];

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<SiasnFile, SiasnFault> {
    read_within(bytes, (MOST_VALUES, MOST_RECORDS))
}

/// The same with so many values and records at most.
pub(super) fn read_within(bytes: &[u8], (values, records): (usize, u32)) -> Result<SiasnFile, SiasnFault> {
    if bytes.len() > MAX_BYTES {
        return Err(SiasnFault::TooLarge { bytes: bytes.len() });
    }
    if let Some((_, is_pdf)) = OTHERS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(SiasnFault::AnotherKind { is_pdf: *is_pdf });
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    if has_more_values_than(bytes, values) {
        return Err(SiasnFault::TooMany { most: records });
    }
    let mut taking = Taking { file: SiasnFile::default(), count: 0, most: records };
    for value in serde_json::Deserializer::from_slice(bytes).into_iter::<Value>() {
        let value = value.map_err(|error| {
            let (line, column) = (error.line(), error.column());
            SiasnFault::NotJson(JsonFault::NotJson { line, column, detail: error.to_string() })
        })?;
        taking.take(&value, MOST_WRAPS)?;
    }
    if taking.count == 0 {
        return Err(SiasnFault::NoRecords);
    }
    Ok(taking.file)
}

/// Whether a text of JSON has more values than that, told before any of them takes memory.
fn has_more_values_than(bytes: &[u8], most: usize) -> bool {
    let (mut n_values, mut in_text, mut is_escaped) = (0, false, false);
    for byte in bytes {
        match (in_text, byte) {
            (true, _) if is_escaped => is_escaped = false,
            (true, b'\\') => is_escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b',' | b'[' | b'{') => n_values += 1,
            (_, _) => {}
        }
    }
    n_values > most
}

/// The records taken so far.
struct Taking {
    file: SiasnFile,
    count: u32,
    /// Records there may be.
    most: u32,
}

impl Taking {
    /// Takes the records of a value, out of whatever wraps them.
    fn take(&mut self, value: &Value, wraps: usize) -> Result<(), SiasnFault> {
        if let (Value::Array(values), true) = (value, wraps > 0) {
            return values.iter().try_for_each(|value| self.take(value, wraps - 1));
        }
        let wrapped = value.get("data").filter(|_| wraps > 0);
        if let Some(data) = wrapped {
            // An answer about somebody of whom there is nothing carries null or a sentence.
            let is_some = data.is_array() || data.is_object();
            return if is_some { self.take(data, wraps - 1) } else { Ok(()) };
        }
        self.count += 1;
        if self.count > self.most {
            return Err(SiasnFault::TooMany { most: self.most });
        }
        self.record(value)
    }

    /// Takes one record.
    fn record(&mut self, value: &Value) -> Result<(), SiasnFault> {
        let (record, file) = (self.count, &mut self.file);
        let at = At::root(value);
        let taken = match endpoint(value) {
            None => return Err(SiasnFault::UnknownRecord { record }),
            Some(Endpoint::DataUtama) => person(&at, record).map(|person| file.people.push(person)),
            Some(endpoint @ (Endpoint::RwSkp22 | Endpoint::RwKinerjaPeriodik)) => {
                result(&at, endpoint, record).map(|result| file.results.push(result))
            }
            Some(Endpoint::RwAngkaKredit) => credit(&at, record).map(|credit| file.credits.push(credit)),
        };
        taken.map_err(|fault| SiasnFault::Field { record, fault })
    }
}

/// Which endpoint a record came from, or is for, by its fields.
fn endpoint(value: &Value) -> Option<Endpoint> {
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    if has(&["kreditBaruTotal", "kreditUtamaBaru"]) {
        return Some(Endpoint::RwAngkaKredit);
    }
    if has(&["hasilKinerjaNilai", "hasilKinerja", "KuadranKinerjaNilai", "kuadranKinerjaNilai"]) {
        let is_periodic =
            has(&["periodikId", "periodikNama", "bulanMulaiPenilaian", "koefisienId", "koefisenId"]);
        return Some(if is_periodic { Endpoint::RwKinerjaPeriodik } else { Endpoint::RwSkp22 });
    }
    has(&["nipBaru", "kedudukanPnsId"]).then_some(Endpoint::DataUtama)
}

/// What stands under the first of the keys that holds something; empty where none does.
fn text<'a>(at: &'a At<'a>, keys: &[&'a str]) -> Result<String, JsonFault> {
    for key in keys {
        if let Some(text) = at.find_written(key)? {
            let is_long = text.len() > MAX_TEXT && text.chars().nth(MAX_TEXT).is_some();
            return if is_long { Err(at.need(key)?.too_long(MAX_TEXT)) } else { Ok(text) };
        }
    }
    Ok(String::new())
}

/// The whole number under the first of the keys that holds something.
fn whole<'a>(at: &'a At<'a>, keys: &[&'a str]) -> Result<Option<i32>, JsonFault> {
    for key in keys {
        if let Some(text) = at.find_written(key)? {
            let number = text.parse().map(Some);
            return number.or_else(|_| Err(at.need(key)?.wrong_kind("number")));
        }
    }
    Ok(None)
}

fn date<'a>(at: &'a At<'a>, key: &'a str) -> Result<Option<NaiveDate>, JsonFault> {
    let Some(text) = at.find_written(key)? else { return Ok(None) };
    match words::date_of_text(&text) {
        Some(day) => Ok(Some(day)),
        None => Err(at.need(key)?.wrong_kind("date")),
    }
}

/// The answer under a key.
fn answer<'a>(at: &'a At<'a>, key: &'a str) -> Result<bool, JsonFault> {
    Ok(words::is_yes(&text(at, &[key])?))
}

fn person(at: &At<'_>, record: u32) -> Result<SiasnPerson, JsonFault> {
    let nip = text(at, &["nipBaru", "nip"])?;
    let rank_id = text(at, &["golRuangAkhirId"])?;
    let rank = text(at, &["golRuangAkhir", "pangkatAkhir"])?;
    let by_id = rank_id.parse().ok().and_then(Rank::from_siasn_id);
    let status_id = text(at, &["kedudukanPnsId"])?;
    let status = text(at, &["kedudukanPnsNama"])?;
    let legal_status = words::legal_status(&status_id).or_else(|| words::legal_status(&status));
    Ok(SiasnPerson {
        record,
        id: text(at, &["id"])?,
        position_id: text(at, &["rwJabatanId", "rwJabatan"])?,
        nip,
        name: NameParts {
            front: text(at, &["gelarDepan"])?,
            name: text(at, &["nama"])?,
            back: text(at, &["gelarBelakang"])?,
        },
        employee_type: words::employee_type(&text(at, &["statusPegawai", "jenisPegawaiNama"])?),
        legal_status: Stated {
            known: legal_status,
            written: if status.is_empty() { status_id } else { status },
        },
        rank: Stated {
            known: by_id.or_else(|| Rank::parse(&rank).ok()),
            written: if rank.is_empty() { rank_id } else { rank },
        },
        position: text(
            at,
            &["jabatanNama", "jabatanStrukturalNama", "jabatanFungsionalNama", "jabatanFungsionalUmumNama"],
        )?,
        position_kind: position_kind(&text(at, &["jenisJabatanId"])?, &text(at, &["eselonId"])?),
        unit_id: text(at, &["unorId"])?,
        unit: text(at, &["unorNama"])?,
    })
}

/// The kind of a position by `jenisJabatan` and *eselon* (`reference.md` 3).
fn position_kind(kind: &str, echelon: &str) -> Option<PositionKind> {
    let by_echelon = match echelon {
        "10" => Some(PositionKind::ExecutiveUtama),
        "11" | "12" => Some(PositionKind::ExecutiveMadya),
        "21" | "22" => Some(PositionKind::ExecutivePratama),
        "31" | "32" => Some(PositionKind::Administrator),
        "41" | "42" => Some(PositionKind::SupervisorOfficial),
        _ => None,
    };
    match kind {
        "2" => Some(PositionKind::Functional),
        "4" => Some(PositionKind::OperationalStaff),
        _ => by_echelon,
    }
}

fn result(at: &At<'_>, endpoint: Endpoint, record: u32) -> Result<SiasnResult, JsonFault> {
    let year = whole(at, &["tahun", "tahunSelesaiPenilaian"])?;
    let Some(year) = year else { return Err(JsonFault::Missing { path: "tahun".into() }) };
    let period = if endpoint == Endpoint::RwSkp22 {
        Some(Period::annual(year).to_string())
    } else {
        months(at, year)?.and_then(|(first, last)| period_of(year, first, last))
    };
    let level = |value: String, word: String| stated(value, word, &ExpectationLevel::ALL, words::rating);
    Ok(SiasnResult {
        record,
        endpoint,
        id: text(at, &["id"])?,
        person_id: text(at, &["pnsDinilaiId", "pnsDinilaiOrang", "pnsId"])?,
        nip: text(at, &["nip", "nipBaru"])?,
        year,
        period,
        results: level(text(at, &["hasilKinerjaNilai"])?, text(at, &["hasilKinerja"])?),
        conduct: level(
            text(at, &["PerilakuKerjaNilai", "perilakuKerjaNilai"])?,
            text(at, &["perilakuKerja"])?,
        ),
        grade: stated(
            text(at, &["KuadranKinerjaNilai", "kuadranKinerjaNilai"])?,
            text(at, &["kuadranKinerja", "kuadranNilai"])?,
            &Grade::ALL,
            words::grade,
        ),
        evaluator_number: text(at, &["nipNrpPenilai", "penilaiNipNrp"])?,
        evaluator_name: text(at, &["namaPenilai", "penilaiNama"])?,
        evaluator_position: text(at, &["penilaiJabatanNm", "penilaiJabatanNama", "penilaiJabatan"])?,
        evaluator_unit: text(at, &["penilaiUnorNm", "penilaiUnorNama"])?,
    })
}

/// A value by its number in the tables, 1 being the best, else by its word.
fn stated<T: Copy>(
    number: String,
    word: String,
    all: &[T],
    by_word: impl Fn(&str) -> Option<T>,
) -> Stated<T> {
    let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let known = place.and_then(|place| all.get(place)).copied();
    Stated { known: known.or_else(|| by_word(&word)), written: if word.is_empty() { number } else { word } }
}

/// First and last month of a result within its year.
fn months(at: &At<'_>, year: i32) -> Result<Option<(i32, i32)>, JsonFault> {
    let first = whole(at, &["bulanMulaiPenilaian"])?;
    let last = whole(at, &["bulanSelesaiPenilaian"])?;
    let from_year = whole(at, &["tahunMulaiPenilaian"])?.unwrap_or(year);
    let until_year = whole(at, &["tahunSelesaiPenilaian"])?.unwrap_or(year);
    Ok(first.zip(last).filter(|_| from_year == year && until_year == year))
}

/// The code of the period of some months; older schemes have halves of a year too.
fn period_of(year: i32, first: i32, last: i32) -> Option<String> {
    match (first, last) {
        (1, 6) => Some(format!("{year}-H1")),
        (7, 12) => Some(format!("{year}-H2")),
        (first, last) => {
            let (first, last) = (u32::try_from(first).ok()?, u32::try_from(last).ok()?);
            Period::of_months(year, first, last).map(|period| period.to_string())
        }
    }
}

fn credit(at: &At<'_>, record: u32) -> Result<SiasnCredit, JsonFault> {
    let total = text(at, &["kreditBaruTotal"])?;
    let month = |year: Option<i32>, month: Option<i32>| {
        let month = month.and_then(|month| u32::try_from(month).ok());
        year.zip(month.filter(|month| (1..=12).contains(month)))
    };
    Ok(SiasnCredit {
        record,
        id: text(at, &["id"])?,
        person_id: text(at, &["pns", "pnsId"])?,
        nip: text(at, &["nip", "nipBaru"])?,
        from: month(
            whole(at, &["tahunMulaiPenailan", "tahunMulaiPenilaian"])?,
            whole(at, &["bulanMulaiPenailan", "bulanMulaiPenilaian"])?,
        ),
        until: month(
            whole(at, &["tahunSelesaiPenailan", "tahunSelesaiPenilaian"])?,
            whole(at, &["bulanSelesaiPenailan", "bulanSelesaiPenilaian"])?,
        ),
        number: text(at, &["nomorSk"])?,
        issued_on: date(at, "tanggalSk")?,
        total: Stated { known: total.parse().ok(), written: total },
        position_id: text(at, &["rwJabatan", "rwJabatanId"])?,
        level: Level::of_position(&text(at, &["namaJabatan"])?),
        is_conversion: answer(at, "isKonversi")?,
    })
}
