//! Two texts that go back to the same third, brought together where they changed different places of it.
//! It is only ever proposed: two sentences that fit one by one may still contradict each other.

/// Stands for the space after a sentence while sentences are compared as lines.
const BREAK: char = '\u{1f}';

/// Both texts together; nothing where they changed the same place, or where one holds the other anyway.
pub(super) fn joined(before: &str, one: &str, other: &str) -> Option<String> {
    if [before, one, other].iter().any(|text| text.contains(BREAK)) || before.is_empty() {
        return None;
    }
    let merged = diffy::merge(&in_lines(before), &in_lines(one), &in_lines(other)).ok()?;
    let text = in_sentences(&merged);
    (text != one && text != other).then_some(text)
}

/// One sentence a line.
fn in_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + 16);
    let mut ends_sentence = false;
    for letter in text.chars() {
        if ends_sentence && letter == ' ' {
            lines.push(BREAK);
            lines.push('\n');
        } else {
            lines.push(letter);
        }
        ends_sentence = matches!(letter, '.' | '!' | '?');
    }
    // The last line ends like the others, so that one added behind it is no change of it.
    if !lines.ends_with('\n') {
        lines.push(BREAK);
        lines.push('\n');
    }
    lines
}

fn in_sentences(lines: &str) -> String {
    let text = lines.replace(&format!("{BREAK}\n"), " ");
    text.trim_end_matches(' ').to_owned()
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn texts_that_changed_different_lines_come_together() {
        let before = "Ramah kepada warga\nCepat menanggapi\nRapi mencatat";
        let one = "Sangat ramah kepada warga\nCepat menanggapi\nRapi mencatat";
        let other = "Ramah kepada warga\nCepat menanggapi\nRapi mencatat laporan";
        let both = "Sangat ramah kepada warga\nCepat menanggapi\nRapi mencatat laporan";
        assert_eq!(joined(before, one, other).as_deref(), Some(both));
        assert_eq!(joined(before, other, one).as_deref(), Some(both), "whichever was here first");
    }

    #[test]
    fn texts_that_changed_different_sentences_come_together() {
        let before = "Layanan cepat. Arsip rapi. Laporan tepat waktu.";
        let one = "Layanan sangat cepat. Arsip rapi. Laporan tepat waktu.";
        let other = "Layanan cepat. Arsip rapi. Laporan selalu tepat waktu.";
        let both = "Layanan sangat cepat. Arsip rapi. Laporan selalu tepat waktu.";
        assert_eq!(joined(before, one, other).as_deref(), Some(both));
    }

    #[test]
    fn nothing_is_proposed_where_both_changed_the_same_place() {
        assert_eq!(joined("Baik.", "Baik sekali.", "Cukup baik."), None);
        assert_eq!(joined("", "Baik.", "Cukup."), None, "two beginnings have nothing in common");
    }

    #[test]
    fn nothing_is_proposed_where_one_text_holds_the_other() {
        assert_eq!(joined("Baik.", "Baik. Ramah.", "Baik."), None);
    }
}
