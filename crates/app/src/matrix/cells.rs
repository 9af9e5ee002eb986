//! Entries of cells: typed, filled down, pasted. A cell may hold several results.

use super::trimmed;
use crate::failure::Halt;
use contract::{Failure, Language};
use store::records::{Matrix, MatrixContent, RoleResult};
use store::schema::role_results as column;
use store::{Act, RowId, Scope, Table};

/// A cell of a matrix: row and column.
pub(crate) type Cell = (RowId, RowId);

/// Sets the entries of a cell. An entry whose words stay or only change keeps its ties to plans.
pub(crate) fn set(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    cell: Cell,
    texts: &[String],
) -> Result<(), Halt> {
    let mut texts = texts.iter().map(|text| trimmed("texts", text)).collect::<Result<Vec<_>, _>>()?;
    texts.retain(|text| !text.is_empty());
    let old: Vec<&RoleResult> = content.entries.iter().filter(|entry| is_in(entry, cell)).collect();
    let kept = keep(&old, &texts);
    for entry in old.iter().filter(|entry| !kept.contains(&Some(entry.id))) {
        act.delete(Table::RoleResults, entry.id)?;
    }
    for ((ordinal, text), kept) in (1_i64..).zip(&texts).zip(kept) {
        if let Some(entry) = kept {
            act.set(entry, column::TEXT, text.as_str())?;
            act.set(entry, column::ORDINAL, ordinal)?;
            continue;
        }
        let values = [
            (column::MATRIX_ROW, cell.0.into()),
            (column::MATRIX_COLUMN, cell.1.into()),
            (column::ORDINAL, ordinal.into()),
            (column::TEXT, text.as_str().into()),
        ];
        act.insert(Table::RoleResults, Scope::unit(matrix.unit), &values)?;
    }
    Ok(())
}

fn is_in(entry: &RoleResult, cell: Cell) -> bool {
    (entry.row, entry.column) == cell
}

/// The old entry each text goes on with: the one with the same words, else the next that nobody has.
fn keep(old: &[&RoleResult], texts: &[String]) -> Vec<Option<RowId>> {
    let mut left: Vec<&RoleResult> = old.to_vec();
    let same = texts.iter().map(|text| {
        let at = left.iter().position(|entry| entry.text.trim() == text)?;
        Some(left.remove(at).id)
    });
    let same: Vec<Option<RowId>> = same.collect();
    let mut left = left.into_iter();
    same.into_iter().map(|found| found.or_else(|| left.next().map(|entry| entry.id))).collect()
}

/// Copies a cell to other rows of its column.
pub(crate) fn fill_down(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    from: Cell,
    to: &[RowId],
) -> Result<(), Halt> {
    let source = content.entries.iter().filter(|entry| is_in(entry, from));
    let texts: Vec<String> = source.map(|entry| entry.text.clone()).collect();
    for row in to.iter().filter(|row| **row != from.0) {
        set(act, matrix, content, (*row, from.1), &texts)?;
    }
    Ok(())
}

/// Writes a copied block from a cell on; blank cells of the block empty those they fall on.
///
/// # Errors
/// [`Failure::RuleSays`] where something would fall outside the matrix: nothing is dropped unseen.
pub(crate) fn paste(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    (from, text): (Cell, &str),
    language: Language,
) -> Result<(), Halt> {
    let block = interop::matrix::read_block(text);
    let rows: Vec<RowId> = super::view::rows_in_order(content).iter().map(|row| row.id).collect();
    let columns: Vec<RowId> = content.columns.iter().map(|column| column.id).collect();
    let rows: Vec<RowId> = rows.into_iter().skip_while(|row| *row != from.0).collect();
    let columns: Vec<RowId> = columns.into_iter().skip_while(|column| *column != from.1).collect();
    let width = block.first().map_or(0, Vec::len);
    if block.len() > rows.len() || width > columns.len() {
        return Err(does_not_fit((block.len(), width), (rows.len(), columns.len()), language).into());
    }
    for (row, cells) in rows.iter().zip(&block) {
        for (column_row, cell) in columns.iter().zip(cells) {
            set(act, matrix, content, (*row, *column_row), &entries(cell))?;
        }
    }
    Ok(())
}

fn does_not_fit(block: (usize, usize), room: (usize, usize), language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            format!(
                "Blok {} × {} tidak muat: dari sel ini tersisa {} baris dan {} kolom.",
                block.0, block.1, room.0, room.1
            ),
            "Mulai dari sel lebih ke kiri atas, atau tambahkan kolom dahulu.",
        ),
        Language::En => (
            format!(
                "The block of {} × {} does not fit: {} rows and {} columns are left from this cell.",
                block.0, block.1, room.0, room.1
            ),
            "Start at a cell further up or left, or add columns first.",
        ),
    };
    Failure::RuleSays { rule: "R-047".into(), why, next: next.into() }
}

/// The results of a copied cell: a line each, without bullets and numbers. Where bullets or numbers show
/// where results begin, a line without one goes on with the last. A dash is no role.
pub(crate) fn entries(cell: &str) -> Vec<String> {
    let lines: Vec<&str> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_listed = lines.iter().any(|line| bare(line) != *line);
    let mut entries: Vec<String> = Vec::new();
    for line in lines {
        let text = bare(line);
        match entries.last_mut() {
            Some(last) if is_listed && text == line => {
                last.push(' ');
                last.push_str(text);
            }
            _ => entries.push(text.to_owned()),
        }
    }
    entries.retain(|text| !is_no_role(text));
    entries
}

/// A line without the bullet or number before it.
fn bare(line: &str) -> &str {
    let bullet = line.trim_start_matches(['•', '·', '▪', '\u{f0b7}', '*', '-', '–', '—']);
    if bullet.len() < line.len() && bullet.starts_with(char::is_whitespace) {
        return bullet.trim_start();
    }
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let signs = number.strip_prefix(['.', ')']);
    match signs {
        Some(rest) if number.len() < line.len() && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

fn is_no_role(text: &str) -> bool {
    let only_signs = text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '•' | '.'));
    only_signs || text.trim_matches('.').eq_ignore_ascii_case("tidak ada peran")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_047_a_copied_cell_gives_a_result_a_line_without_bullets() {
        assert_eq!(entries("• Arsip tertata\n• Arsip terdaftar"), ["Arsip tertata", "Arsip terdaftar"]);
        assert_eq!(entries("1. Arsip tertata\nrapi\n2) Terdaftar"), ["Arsip tertata rapi", "Terdaftar"]);
        assert_eq!(entries("Arsip tertata\nArsip terdaftar"), ["Arsip tertata", "Arsip terdaftar"]);
    }

    #[test]
    fn r_047_a_dash_or_tidak_ada_peran_is_no_role() {
        for cell in ["", "-", "–", "TIDAK ADA PERAN", "Tidak ada peran.", "\n \n"] {
            assert_eq!(entries(cell), Vec::<String>::new(), "{cell:?}");
        }
        assert_eq!(entries("80% arsip tertata"), ["80% arsip tertata"]);
        assert_eq!(entries("3 dokumen tersusun"), ["3 dokumen tersusun"]);
    }
}
