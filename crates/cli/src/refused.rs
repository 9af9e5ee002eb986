//! What the parser of the command line says, in Indonesian: its refusals and its help.

use clap::Error;
use clap::error::{ContextKind, ErrorKind};

/// The parser's own words of a help, and ours.
const HELP: [(&str, &str); 11] = [
    ("Usage:", "Pemakaian:"),
    ("[OPTIONS]", "[PILIHAN]"),
    ("<COMMAND>", "<PERINTAH>"),
    ("Commands:", "Perintah:"),
    ("Arguments:", "Isian:"),
    ("Options:", "Pilihan:"),
    ("Print this message or the help of the given subcommand(s)", "Tampilkan bantuan"),
    ("Print help", "Tampilkan bantuan"),
    ("Print version", "Tampilkan versi"),
    ("[default: ", "[bawaan: "),
    ("[possible values: ", "[pilihannya: "),
];

/// A help as people read it here.
pub(crate) fn help(text: &str) -> String {
    HELP.iter().fold(text.to_owned(), |text, (theirs, ours)| text.replace(theirs, ours))
}

/// Whether a call without a command asks for help rather than for anything.
pub(crate) fn is_bare(refused: &Error) -> bool {
    refused.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// Why a call does not parse, with how it is used.
pub(crate) fn problem(refused: &Error) -> String {
    let reason = reason(refused).unwrap_or_else(|| refused.to_string());
    let usage = help(&told(refused, ContextKind::Usage));
    [reason, usage].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the parser may learn to refuse in other ways")]
fn reason(refused: &Error) -> Option<String> {
    let told = |kind| told(refused, kind);
    let (arg, value) = (told(ContextKind::InvalidArg), told(ContextKind::InvalidValue));
    Some(match refused.kind() {
        ErrorKind::MissingRequiredArgument => format!("Belum disebut: {arg}."),
        ErrorKind::MissingSubcommand => "Sebut salah satu perintahnya.".to_owned(),
        ErrorKind::UnknownArgument => {
            format!("{arg} tidak dikenal.{}", perhaps(&told(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidSubcommand => {
            let wrong = told(ContextKind::InvalidSubcommand);
            format!("Perintah {wrong} tidak dikenal.{}", perhaps(&told(ContextKind::SuggestedSubcommand)))
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("{arg} belum diisi."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let allowed = told(ContextKind::ValidValue);
            let allowed = if allowed.is_empty() { allowed } else { format!(" Pilihannya: {allowed}.") };
            format!("“{value}” tidak dapat dipakai untuk {arg}.{allowed}")
        }
        ErrorKind::ArgumentConflict => {
            let prior = told(ContextKind::PriorArg);
            let prior = if prior.is_empty() { String::new() } else { format!(" bersama {prior}") };
            format!("{arg} tidak dapat dipakai{prior}.")
        }
        _ => return None,
    })
}

fn perhaps(meant: &str) -> String {
    if meant.is_empty() { String::new() } else { format!(" Maksudnya {meant}?") }
}

fn told(refused: &Error, kind: ContextKind) -> String {
    refused.get(kind).map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    /// Uji.
    #[derive(Parser)]
    #[command(name = "uji")]
    struct Line {
        /// Berkas
        #[arg(long)]
        out: String,
        /// Tingkat
        #[arg(long, value_parser = ["central", "regional"], default_value = "regional")]
        level: String,
    }

    fn refused(words: &[&str]) -> Error {
        let line = Line::try_parse_from([&["uji"][..], words].concat());
        line.map(|line| (line.out, line.level)).unwrap_err()
    }

    #[test]
    fn what_is_missing_unknown_or_wrong_is_told_in_indonesian() {
        for (words, said) in [
            (&[][..], "Belum disebut: --out <OUT>."),
            (&["--out", "x", "--levl", "regional"][..], "--levl tidak dikenal. Maksudnya --level?"),
            (
                &["--out", "x", "--level", "desa"][..],
                "“desa” tidak dapat dipakai untuk --level <LEVEL>. Pilihannya: central, regional.",
            ),
        ] {
            let problem = problem(&refused(words));
            assert!(problem.starts_with(said), "{problem}");
            assert!(!problem.contains("Usage:"), "{problem}");
        }
    }

    #[test]
    fn a_help_names_its_parts_in_indonesian() {
        let shown = help(&refused(&["--help"]).to_string());
        for part in ["Pemakaian: uji", "Pilihan:", "Tampilkan bantuan", "[bawaan: regional]"] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        assert!(!shown.contains("Print help"), "{shown}");
    }
}
