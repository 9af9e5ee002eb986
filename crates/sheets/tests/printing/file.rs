//! Looks at printed files with the tools of other programs, as a reader would.

use std::path::PathBuf;
use std::process::Command;

use domain::Paper;
use sheets::{Form, Imprint, Mark, Page, Press, Record};
use tempfile::TempDir;

use crate::support::{OFFICE, day};

/// The imprint of every test file.
pub fn imprint() -> Imprint<'static> {
    let created = day(2027, 1, 12).and_hms_opt(9, 30, 0).expect("a time");
    Imprint { title: "Lembar uji – SKP", subject: "", author: "Kementerian X & Y", created }
}

/// Lays out a record on Folio.
pub fn pages(form: Form, record: Record<'_>) -> Vec<Page> {
    pages_on(form, record, Paper::Folio, None)
}

pub fn pages_on(form: Form, record: Record<'_>, paper: Paper, mark: Option<Mark>) -> Vec<Page> {
    sheets::layout(&sheets::content(form, &OFFICE, &record, mark).expect("a form of the record"), paper)
}

/// Prints a record on Folio.
pub fn print(form: Form, record: Record<'_>) -> Printed {
    Printed::of(&[pages(form, record)])
}

/// A file on disk.
pub struct Printed {
    folder: TempDir,
    pub bytes: Vec<u8>,
}

impl Printed {
    pub fn of(sheets: &[Vec<Page>]) -> Self {
        Self::from(Press::new(None).expect("a press").pdf(sheets, &imprint()).expect("a file"))
    }

    pub fn from(bytes: Vec<u8>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("sheet.pdf"), &bytes).expect("a written file");
        Self { folder, bytes }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("sheet.pdf")
    }

    /// What a program says of the file; `None`, loudly, where it is not installed. The machine that decides
    /// has them all.
    fn asked(&self, program: &str, before: &[&str], after: &[&str]) -> Option<String> {
        let Ok(output) = Command::new(program).args(before).arg(self.path()).args(after).output() else {
            assert!(std::env::var_os("CI").is_none(), "{program} is not installed");
            eprintln!("SKIPPED: {program} is not installed");
            return None;
        };
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && complained.is_empty(), "{program}: {said}{complained}");
        Some(said)
    }

    /// The words as a reader copies them, in the order of the page.
    pub fn text(&self) -> Option<String> {
        self.asked("pdftotext", &["-layout"], &["-"])
    }

    /// The words in the order of the file, which is the order of reading, with single spaces.
    pub fn reading(&self) -> Option<String> {
        let text = self.asked("pdftotext", &["-raw"], &["-"])?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What `pdffonts` lists.
    pub fn fonts(&self) -> Option<String> {
        self.asked("pdffonts", &[], &[])
    }

    /// Checks structure and fonts, each with its own program; returns the number of pages.
    pub fn check(&self) -> Option<usize> {
        if let Some(said) = self.asked("qpdf", &["--check"], &[]) {
            assert!(said.contains("No syntax or stream encoding errors"), "{said}");
        }
        if let Some(fonts) = self.fonts() {
            assert!(fonts.lines().count() > 2, "no font at all");
            fonts.lines().skip(2).for_each(assert_embedded);
        }
        let facts = self.asked("pdfinfo", &[], &[])?;
        let pages = facts.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a number of pages");
        Some(pages.trim().parse().expect("a number"))
    }
}

/// Asserts that a line of `pdffonts` names a font that every reader can show and search.
fn assert_embedded(font: &str) {
    // Columns: … emb sub uni object ID.
    let words: Vec<_> = font.split_whitespace().rev().collect();
    assert_eq!(words[2..5], ["yes", "yes", "yes"], "embedded, subset and searchable: {font}");
    assert!(!font.contains("Type 3"), "{font}");
}

/// Asserts that a text holds some words in this order.
pub fn assert_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest
            .find(word)
            .unwrap_or_else(|| panic!("{word:?} is missing, or not in its place, in:\n{text}"));
        rest = &rest[at + word.len()..];
    }
}
