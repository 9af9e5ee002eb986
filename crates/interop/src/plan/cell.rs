//! The text of cells: lines, lists, numbering, and what stands in brackets at their end.

use crate::source::{Value, clean};
use crate::words::{self, compact};

/// The lines of a cell, tidied, without blank ones.
pub(crate) fn lines(cell: &Value<'_>) -> Vec<String> {
    let Value::Text(text) = cell else {
        return Some(cell.shown()).filter(|text| !text.is_empty()).into_iter().collect();
    };
    text.split(['\n', '\r', '\u{b}']).map(clean).filter(|line| !line.is_empty()).collect()
}

/// Whether a text stands where nothing is: dashes, dots, or the hint of form A.1.7.
pub(crate) fn is_placeholder(text: &str) -> bool {
    let word = compact(text);
    (word.is_empty() && text.chars().all(|c| c.is_whitespace() || "-–—.…_()/".contains(c)))
        || word == "DAPATDITAMBAHKANPADATAHUNBERJALAN"
}

/// What follows the mark of a list item: `- `, `• `, `1. `, `a) `; `None` where there is no mark.
pub(crate) fn after_mark(line: &str) -> Option<&str> {
    let line = line.trim();
    let dash = line.strip_prefix(['-', '–', '•', '▪', '●', '·', '*', '>', '√', '✓']);
    if let Some(rest) = dash {
        // `-5 derajat` is a number below zero.
        return (!rest.starts_with(|c: char| c.is_ascii_digit())).then(|| rest.trim_start());
    }
    let (mark, rest) = line.split_once([' ', '\u{a0}'])?;
    let bare = mark.trim_start_matches('(').strip_suffix(['.', ')'])?.trim_end_matches('.');
    let number = bare.len() <= 2 && !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    let letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_lowercase());
    (number || letter).then(|| rest.trim_start())
}

/// A text without the number before it.
pub(crate) fn without_number(text: &str) -> &str {
    after_mark(text).unwrap_or(text)
}

/// The items of a list in a cell: an item begins with a mark, further lines continue it. Lines without any
/// mark are one item.
pub(crate) fn items(lines: &[String]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match (after_mark(line), items.last_mut()) {
            (Some(item), _) => items.push(item.to_owned()),
            (None, None) => items.push(line.clone()),
            (None, Some(open)) => {
                open.push(' ');
                open.push_str(line);
            }
        }
    }
    items.retain(|item| !is_placeholder(item));
    items
}

/// The lines of a cell as the parts of `n` indicators: its list, else its lines where there are `n`, else
/// all of it as one part.
pub(crate) fn parts(lines: &[String], n: usize) -> Vec<String> {
    let listed = items(lines);
    if listed.len() > 1 || lines.len() != n || n == 1 {
        return if n == 1 { whole(lines) } else { listed };
    }
    lines.to_vec()
}

fn whole(lines: &[String]) -> Vec<String> {
    let text = match lines {
        [only] => only.trim_start_matches("- ").trim_start_matches(['•', '▪', '●']).trim_start().to_owned(),
        _ => items(lines).join(" "),
    };
    Some(text).filter(|text| !is_placeholder(text)).into_iter().collect()
}

/// Takes `(penugasan dari Kepala Dinas)` off the end of a result.
pub(crate) fn split_assignment(text: &str) -> (&str, Option<String>) {
    let Some((before, inside)) = last_bracket(text) else { return (text, None) };
    let lower = inside.to_lowercase();
    let by = ["penugasan dari", "penugasan oleh", "penugasan"]
        .iter()
        .find_map(|lead| lower.starts_with(lead).then(|| inside.get(lead.len()..).unwrap_or_default()));
    match by.map(|by| by.trim_matches([' ', ':', '.', '…'])) {
        None => (text, None),
        Some("") => (before, None),
        Some(by) => (before, Some(by.to_owned())),
    }
}

/// Takes `(Perspektif Proses Bisnis)` off the end of a measure.
pub(crate) fn split_perspective(text: &str) -> (&str, Option<domain::Perspective>) {
    let Some((before, inside)) = last_bracket(text) else { return (text, None) };
    let named = compact(inside).starts_with("PERSPEKTIF");
    match words::perspective(inside).filter(|_| named) {
        Some(perspective) => (before, Some(perspective)),
        None => (text, None),
    }
}

fn last_bracket(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_end().trim_end_matches(['.', ';']).strip_suffix(')')?;
    let (before, inside) = bare.rsplit_once('(')?;
    Some((before.trim_end(), inside.trim()))
}

/// Takes the leader's result and its indicator apart, as A.1.7 prints them in one cell.
pub(crate) fn split_supported(lines: &[String]) -> (String, Option<String>) {
    let caption = |line: &str| {
        let (head, rest) = line.split_once(':')?;
        let word = compact(head);
        matches!(word.as_str(), "INDIKATORKINERJAINDIVIDU" | "INDIKATORKINERJA" | "INDIKATOR" | "IKI")
            .then(|| rest.trim().to_owned())
    };
    let found = lines.iter().enumerate().find_map(|(at, line)| Some((at, caption(line)?)));
    let Some((at, rest)) = found else { return (items(lines).join(" "), None) };
    let text = lines.get(..at).unwrap_or_default();
    let mut indicator: Vec<String> = Some(rest).filter(|rest| !rest.is_empty()).into_iter().collect();
    indicator.extend(items(lines.get(at + 1..).unwrap_or_default()));
    (items(text).join(" "), Some(indicator.join("; ")).filter(|text| !text.is_empty()))
}

/// Whether a line begins the measures of a qualitative form: `Ukuran keberhasilan/ … dan Target:`; gives
/// what follows the colon.
pub(crate) fn after_measure_caption(line: &str) -> Option<&str> {
    let (head, rest) = line.split_once(':').unwrap_or((line, ""));
    let word = compact(head);
    let caption = word.starts_with("UKURANKEBERHASILAN") && word.len() <= 75;
    caption.then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        lines(&Value::text(text.to_owned()))
    }

    #[test]
    fn a_list_in_a_cell_is_taken_apart_at_its_marks_and_only_there() {
        assert_eq!(items(&of("1. Satu\n2. Dua\nlanjutan")), ["Satu", "Dua lanjutan"]);
        assert_eq!(items(&of("- Satu\n- Dua")), ["Satu", "Dua"]);
        assert_eq!(items(&of("Persentase izin\nyang terbit")), ["Persentase izin yang terbit"]);
        assert_eq!(items(&of("1.000 izin")), ["1.000 izin"], "a number is no numbering");
        assert_eq!(parts(&of("90%\n3 hari"), 2), ["90%", "3 hari"]);
        assert_eq!(parts(&of("90%\nsetiap bulan"), 1), ["90% setiap bulan"]);
        assert_eq!(parts(&of("-5 derajat"), 1), ["-5 derajat"], "a target may be below zero");
        assert_eq!(parts(&of("- 90%"), 1), ["90%"]);
    }

    #[test]
    fn r_056_the_assignment_in_brackets_is_taken_off_the_result() {
        let text = "Izin terbit (usaha mikro) (penugasan dari Kepala Dinas)";
        assert_eq!(split_assignment(text), ("Izin terbit (usaha mikro)", Some("Kepala Dinas".into())));
        assert_eq!(split_assignment("Izin terbit (usaha mikro)"), ("Izin terbit (usaha mikro)", None));
        assert_eq!(split_assignment("Izin (penugasan dari …)"), ("Izin", None));
    }

    #[test]
    fn r_055_the_leaders_result_and_its_indicator_come_apart() {
        let cell = of("Layanan prima\nIndikator Kinerja Individu:\nIndeks kepuasan");
        assert_eq!(split_supported(&cell), ("Layanan prima".into(), Some("Indeks kepuasan".into())));
        assert_eq!(split_supported(&of("Layanan\nprima")), ("Layanan prima".into(), None));
    }

    #[test]
    fn r_039_the_perspective_in_brackets_is_taken_off_the_measure() {
        let (text, perspective) = split_perspective("Serapan 95% (Perspektif Anggaran)");
        assert_eq!((text, perspective), ("Serapan 95%", Some(domain::Perspective::Budget)));
        assert_eq!(split_perspective("Serapan (anggaran)").1, None);
    }
}
