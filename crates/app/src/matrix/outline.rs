//! An outline copied from a spreadsheet or a text: columns, indentation or numbers make its levels.

use crate::words::one_line;
use contract::NodeKind;

/// Nodes taken from one outline at most.
pub(crate) const MOST: usize = 2_000;
/// Levels at most.
const DEEPEST: usize = 12;

/// A line of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// 0 at the top; never more than one deeper than the line before.
    pub level: usize,
    /// What the line says it is, `Sasaran: …`.
    pub kind: Option<NodeKind>,
    /// Text without number and kind.
    pub text: String,
}

/// Takes an outline apart.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut raw = raw_lines(text);
    raw.truncate(MOST + 1);
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (indent, text) in raw {
        while open.last().is_some_and(|last| *last >= indent) {
            open.pop();
        }
        let level = open.len().min(DEEPEST);
        open.push(indent);
        let (kind, text) = kind_of(&text);
        found.push(Line { level, kind, text });
    }
    found
}

/// Each text with how far in it stands.
fn raw_lines(text: &str) -> Vec<(usize, String)> {
    let block = interop::matrix::read_block(text);
    if block.first().is_some_and(|row| row.len() > 1) {
        let cells = block.iter().flat_map(|row| row.iter().enumerate());
        let cells = cells.map(|(column, cell)| (column, one_line(cell)));
        return cells.filter(|(_, text)| !text.is_empty()).collect();
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let indent = |line: &str| line.chars().take_while(|letter| letter.is_whitespace()).count();
    let is_flat = lines.iter().all(|line| indent(line) == 0);
    let depth = |line: &str| if is_flat { number(line).0 } else { indent(line) };
    lines.into_iter().map(|line| (depth(line), one_line(number(line.trim()).1))).collect()
}

/// How many parts the number before a line has, and the line without it: `1.2.3 Arsip` has three.
fn number(line: &str) -> (usize, &str) {
    let Some((first, rest)) = line.split_once(char::is_whitespace) else { return (0, line) };
    let digits = first.trim_end_matches(['.', ')']);
    let parts: Vec<&str> = digits.split('.').collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let is_marked = digits.len() < first.len() || parts.len() > 1;
    if is_marked && parts.iter().all(is_number) { (parts.len() - 1, rest.trim_start()) } else { (0, line) }
}

/// A kind named before a colon, as trees of Renstra are written.
fn kind_of(text: &str) -> (Option<NodeKind>, String) {
    let Some((head, rest)) = text.split_once(':') else { return (None, text.to_owned()) };
    let kind = match head.trim().to_lowercase().as_str() {
        "tujuan" => NodeKind::Goal,
        "sasaran" | "sasaran strategis" | "sasaran program" | "sasaran kegiatan" => NodeKind::Objective,
        "iku" | "ik" | "indikator" | "indikator kinerja" | "indikator kinerja utama" => {
            NodeKind::KeyIndicator
        }
        "outcome antara" | "intermediate outcome" => NodeKind::IntermediateOutcome,
        "output" | "keluaran" | "produk" => NodeKind::Output,
        "layanan" => NodeKind::Service,
        _ => return (None, text.to_owned()),
    };
    let rest = rest.trim();
    if rest.is_empty() { (None, text.to_owned()) } else { (Some(kind), rest.to_owned()) }
}

/// What stands below a kind unless the outline says otherwise.
pub(crate) fn below(kind: Option<NodeKind>) -> NodeKind {
    match kind {
        None | Some(NodeKind::Goal) => NodeKind::Objective,
        Some(NodeKind::Objective | NodeKind::KeyIndicator) => NodeKind::IntermediateOutcome,
        Some(NodeKind::IntermediateOutcome) => NodeKind::Output,
        Some(NodeKind::Output | NodeKind::Service) => NodeKind::Service,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> Vec<(usize, String)> {
        lines(text).into_iter().map(|line| (line.level, line.text)).collect()
    }

    fn expected(levels: &[(usize, &str)]) -> Vec<(usize, String)> {
        levels.iter().map(|(level, text)| (*level, (*text).to_owned())).collect()
    }

    #[test]
    fn r_034_columns_of_a_spreadsheet_make_the_levels() {
        let text = "Arsip terkelola\tArsip statis terlayani\t\r\n\t\tDaftar arsip tersusun\r\n\tArsip inaktif tertata\t\r\n";
        let wanted = [
            (0, "Arsip terkelola"),
            (1, "Arsip statis terlayani"),
            (2, "Daftar arsip tersusun"),
            (1, "Arsip inaktif tertata"),
        ];
        assert_eq!(levels(text), expected(&wanted));
    }

    #[test]
    fn r_034_indentation_or_numbers_make_the_levels() {
        let wanted =
            [(0, "Arsip terkelola"), (1, "Arsip statis terlayani"), (2, "Daftar"), (1, "Arsip inaktif")];
        let indented = "Arsip terkelola\n    Arsip statis terlayani\n        Daftar\n    Arsip inaktif";
        assert_eq!(levels(indented), expected(&wanted));
        let numbered = "1. Arsip terkelola\n1.1 Arsip statis terlayani\n1.1.1 Daftar\n1.2 Arsip inaktif";
        assert_eq!(levels(numbered), expected(&wanted));
    }

    #[test]
    fn r_034_a_line_may_say_what_it_is() {
        let found = lines("Sasaran: Arsip terkelola\nIKU: Indeks kearsipan\nCatatan: sesuai Renstra");
        let kinds: Vec<_> = found.iter().map(|line| line.kind).collect();
        assert_eq!(kinds, [Some(NodeKind::Objective), Some(NodeKind::KeyIndicator), None]);
        assert_eq!(found[2].text, "Catatan: sesuai Renstra");
    }

    #[test]
    fn nothing_odd_in_an_outline_does_harm() {
        assert_eq!(levels(""), []);
        assert_eq!(levels("\t\t\n \n"), []);
        assert_eq!(levels("2026 adalah tahun ini"), expected(&[(0, "2026 adalah tahun ini")]));
        assert_eq!(lines(&"x\n".repeat(20_000)).len(), MOST + 1);
    }
}
