//! Names of files that every system takes; the one place that cleans them.

/// The longest name in bytes, without what is put before and behind it.
const LONGEST: usize = 160;
/// Names that Windows keeps for itself, whatever follows the dot.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name without signs that mean something in a path, without a dot or blank at its ends; cut at its end where
/// it is too long.
pub(crate) fn clean(name: &str) -> String {
    let mut name = plain(name);
    while name.len() > LONGEST {
        name.pop();
    }
    allowed(&name)
}

/// The same of a name whose end tells what kind of file it is: cut at its beginning where it is too long.
pub(crate) fn clean_keeping_end(name: &str) -> String {
    let name = plain(name);
    let too_many = name.len().saturating_sub(LONGEST);
    let begins = (too_many..=name.len()).find(|at| name.is_char_boundary(*at)).unwrap_or_default();
    allowed(name.get(begins..).unwrap_or_default())
}

fn plain(name: &str) -> String {
    // Marks of direction show a name in another order than it has.
    let turns = |letter: char| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_sign = |letter: char| "<>:\"/\\|?*".contains(letter) || letter.is_control() || turns(letter);
    let plain: String = name.chars().map(|letter| if is_sign(letter) { '-' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn allowed(name: &str) -> String {
    let name = name.trim_matches([' ', '.']);
    // Windows passes over blanks before the dot.
    let before_dot = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |kind: &str| {
        let number = before_dot.strip_prefix(kind).and_then(|number| number.parse::<u8>().ok());
        number.is_some_and(|number| number < 10)
    };
    if name.is_empty() || RESERVED.contains(&before_dot.as_str()) || is_port("com") || is_port("lpt") {
        format!("_{name}")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_fit_for_every_system() {
        assert_eq!(clean("a<b>:\"c|d?*\u{7}"), "a-b---c-d---");
        assert_eq!(
            (clean("con"), clean("Com1.x"), clean(" .. ")),
            ("_con".into(), "_Com1.x".into(), "_".into())
        );
        assert_eq!((clean("nul .pdf"), clean("a\u{202e}fdp")), ("_nul .pdf".into(), "a-fdp".into()));
        assert_eq!(clean("../Bidang\\Arsip"), "-Bidang-Arsip", "no way out of the folder");
        assert_eq!(clean(&"é".repeat(300)).len(), LONGEST);
    }

    #[test]
    fn a_long_name_keeps_the_end_that_tells_its_kind() {
        assert_eq!(clean_keeping_end("2026/1 laporan: akhir?.pdf"), "2026-1 laporan- akhir-.pdf");
        let long = clean_keeping_end(&format!("2026/2 {}.pdf", "é".repeat(200)));
        assert!(long.ends_with("éé.pdf") && long.len() <= LONGEST, "{long}");
    }
}
