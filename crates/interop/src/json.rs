//! Walks through JSON and knows at every step where it is, so that a fault can be named by its path.

use std::fmt::Write as _;

use domain::{Aspect, Perspective, Priority};
use serde_json::Value;

/// Words of `reference.md` 7 for a priority.
pub(crate) const PRIORITIES: [(&str, Priority); 2] =
    [("main", Priority::Main), ("additional", Priority::Additional)];
/// Words of `reference.md` 7 for an aspect.
pub(crate) const ASPECTS: [(&str, Aspect); 4] = [
    ("quantity", Aspect::Quantity),
    ("quality", Aspect::Quality),
    ("time", Aspect::Time),
    ("cost", Aspect::Cost),
];
/// Words of `reference.md` 7 for a perspective.
pub(crate) const PERSPECTIVES: [(&str, Perspective); 4] = [
    ("service_recipient", Perspective::ServiceRecipient),
    ("business_process", Perspective::BusinessProcess),
    ("internal_strengthening", Perspective::InternalStrengthening),
    ("budget", Perspective::Budget),
];

/// Why a JSON file is refused, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// It is no JSON.
    #[error("no JSON: {detail} at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser said, for the technical log.
        detail: String,
    },
    /// It is another kind of JSON file.
    #[error("schema {found:?} instead of {wanted}")]
    WrongSchema {
        /// The schema that is read here.
        wanted: &'static str,
        /// The schema it names; empty where it names none.
        found: String,
    },
    /// Something is missing.
    #[error("{path} is missing")]
    Missing {
        /// Where, for example `skps[0].employee`.
        path: String,
    },
    /// Something is of the wrong kind.
    #[error("{path} is {found}, expected {expected}")]
    WrongKind {
        /// Where.
        path: String,
        /// What is expected, `text`, `list`, `object`, `number`, `true_or_false` or `date`.
        expected: &'static str,
        /// What stands there, shortened.
        found: String,
    },
    /// A text is longer than anything that is kept.
    #[error("{path} has more than {most} characters")]
    TooLong {
        /// Where.
        path: String,
        /// The most that is read.
        most: usize,
    },
    /// A word is none of those allowed.
    #[error("{path} is {found:?}, expected one of {allowed:?}")]
    UnknownWord {
        /// Where.
        path: String,
        /// The word.
        found: String,
        /// The words that are allowed.
        allowed: Vec<&'static str>,
    },
}

impl JsonFault {
    /// Stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not_json",
            Self::WrongSchema { .. } => "wrong_schema",
            Self::Missing { .. } => "missing",
            Self::WrongKind { .. } => "wrong_kind",
            Self::TooLong { .. } => "text_too_long",
            Self::UnknownWord { .. } => "unknown_word",
        }
    }

    /// What is wrong and where, in Indonesian.
    pub fn reason_id(&self) -> String {
        match self {
            Self::NotJson { line, column, .. } => {
                format!("Berkas ini bukan JSON yang utuh (baris {line}, kolom {column}).")
            }
            Self::WrongSchema { wanted, found } if found.is_empty() => {
                format!("Berkas ini tidak menyebut skema {wanted}.")
            }
            Self::WrongSchema { wanted, found } => {
                format!("Berkas ini memakai skema {found}, bukan {wanted}.")
            }
            Self::Missing { path } => format!("{path} tidak ada."),
            Self::WrongKind { path, expected, found } => {
                let expected = match *expected {
                    "text" => "teks",
                    "list" => "daftar",
                    "object" => "objek",
                    "number" => "angka bulat",
                    "true_or_false" => "true atau false",
                    _ => "tanggal (tahun-bulan-hari)",
                };
                format!("{path} berisi {found}, seharusnya {expected}.")
            }
            Self::TooLong { path, most } => format!("{path} berisi lebih dari {most} huruf."),
            Self::UnknownWord { path, found, allowed } => {
                format!("{path} berisi “{found}”, seharusnya salah satu dari: {}.", allowed.join(", "))
            }
        }
    }

    /// What to do about it, in Indonesian.
    pub fn fix_id(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "Minta atau unduh berkasnya sekali lagi, lalu impor lagi.",
            Self::WrongSchema { .. } => "Pilih berkas yang menyebut skema itu di awalnya.",
            Self::Missing { .. }
            | Self::WrongKind { .. }
            | Self::TooLong { .. }
            | Self::UnknownWord { .. } => {
                "Perbaiki tempat itu di dalam berkas, lalu impor lagi. Tidak ada yang berubah."
            }
        }
    }

    /// What is wrong and where, in English.
    pub fn reason_en(&self) -> String {
        match self {
            Self::NotJson { line, column, .. } => {
                format!("This file is not whole JSON (line {line}, column {column}).")
            }
            Self::WrongSchema { wanted, found } if found.is_empty() => {
                format!("This file does not name the schema {wanted}.")
            }
            Self::WrongSchema { wanted, found } => format!("This file has the schema {found}, not {wanted}."),
            Self::Missing { path } => format!("{path} is missing."),
            Self::WrongKind { path, expected, found } => {
                format!("{path} holds {found}, expected {}.", expected.replace('_', " "))
            }
            Self::TooLong { path, most } => format!("{path} holds more than {most} characters."),
            Self::UnknownWord { path, found, allowed } => {
                format!("{path} holds “{found}”, expected one of: {}.", allowed.join(", "))
            }
        }
    }

    /// What to do about it, in English.
    pub fn fix_en(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "Ask for the file or download it once more, then import again.",
            Self::WrongSchema { .. } => "Choose a file that names that schema at its beginning.",
            Self::Missing { .. }
            | Self::WrongKind { .. }
            | Self::TooLong { .. }
            | Self::UnknownWord { .. } => {
                "Correct that place in the file, then import again. Nothing was changed."
            }
        }
    }
}

/// A place in the file and what stands there.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    value: &'a Value,
    above: Option<&'a At<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, above: None, step: Step::Root }
    }

    /// What stands under a key; `None` for a missing one and for null.
    pub(crate) fn find(&'a self, key: &'a str) -> Result<Option<Self>, JsonFault> {
        let object = self.value.as_object().ok_or_else(|| self.wrong_kind("object"))?;
        let value = object.get(key).filter(|value| !value.is_null());
        Ok(value.map(|value| Self { value, above: Some(self), step: Step::Key(key) }))
    }

    /// What stands under a key that must be there.
    pub(crate) fn need(&'a self, key: &'a str) -> Result<Self, JsonFault> {
        let missing = || {
            let path = self.path();
            let dot = if path.is_empty() { "" } else { "." };
            JsonFault::Missing { path: format!("{path}{dot}{key}") }
        };
        self.find(key)?.ok_or_else(missing)
    }

    /// The items of the list under a key, read one by one; a missing list is an empty one.
    pub(crate) fn each<T>(
        &'a self,
        key: &'a str,
        read: impl FnMut(&At<'_>) -> Result<T, JsonFault>,
    ) -> Result<Vec<T>, JsonFault> {
        let Some(list) = self.find(key)? else { return Ok(Vec::new()) };
        list.items(read)
    }

    /// The items of the list here, read one by one.
    pub(crate) fn items<T>(
        &self,
        mut read: impl FnMut(&At<'_>) -> Result<T, JsonFault>,
    ) -> Result<Vec<T>, JsonFault> {
        let items = self.value.as_array().ok_or_else(|| self.wrong_kind("list"))?;
        let items = items.iter().enumerate();
        items.map(|(at, value)| read(&At { value, above: Some(self), step: Step::Index(at) })).collect()
    }

    /// The lines of text in the list under a key.
    pub(crate) fn lines(&'a self, key: &'a str) -> Result<Vec<String>, JsonFault> {
        self.each(key, line)
    }

    /// The text here.
    pub(crate) fn text(&self) -> Result<String, JsonFault> {
        self.value.as_str().map(str::to_owned).ok_or_else(|| self.wrong_kind("text"))
    }

    /// The text under a key, `None` for a missing one, null and blanks.
    pub(crate) fn find_text(&'a self, key: &'a str) -> Result<Option<String>, JsonFault> {
        let text = self.find(key)?.map(|here| here.text()).transpose()?;
        Ok(text.filter(|text| !text.trim().is_empty()))
    }

    /// The text under a key that must be there.
    pub(crate) fn need_text(&'a self, key: &'a str) -> Result<String, JsonFault> {
        self.need(key)?.text()
    }

    /// The whole number under a key.
    pub(crate) fn find_number(&'a self, key: &'a str) -> Result<Option<i32>, JsonFault> {
        let Some(here) = self.find(key)? else { return Ok(None) };
        let number = here.value.as_i64().and_then(|number| i32::try_from(number).ok());
        number.map(Some).ok_or_else(|| here.wrong_kind("number"))
    }

    /// The text under a key, also where a number or an answer stands there; `None` for a missing one, null and
    /// blanks. Some programs write numbers as text and others do not.
    pub(crate) fn find_written(&'a self, key: &'a str) -> Result<Option<String>, JsonFault> {
        let Some(here) = self.find(key)? else { return Ok(None) };
        let text = match here.value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(answer) => u8::from(*answer).to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => return Err(here.wrong_kind("text")),
        };
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The answer under a key; a missing one is no.
    pub(crate) fn is_true(&'a self, key: &'a str) -> Result<bool, JsonFault> {
        let Some(here) = self.find(key)? else { return Ok(false) };
        here.value.as_bool().ok_or_else(|| here.wrong_kind("true_or_false"))
    }

    /// The meaning of the word here.
    pub(crate) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Result<T, JsonFault> {
        let found = self.text()?;
        let meant = words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning);
        let allowed = || words.iter().map(|(word, _)| *word).collect();
        meant.ok_or_else(|| JsonFault::UnknownWord {
            path: self.path(),
            found: shortened(&found),
            allowed: allowed(),
        })
    }

    /// The meaning of the word under a key that must be there.
    pub(crate) fn need_word<T: Copy>(
        &'a self,
        key: &'a str,
        words: &[(&'static str, T)],
    ) -> Result<T, JsonFault> {
        self.need(key)?.word(words)
    }

    /// The meaning of the word under a key.
    pub(crate) fn find_word<T: Copy>(
        &'a self,
        key: &'a str,
        words: &[(&'static str, T)],
    ) -> Result<Option<T>, JsonFault> {
        self.find(key)?.map(|here| here.word(words)).transpose()
    }

    /// The fault that something else was expected here.
    pub(crate) fn wrong_kind(&self, expected: &'static str) -> JsonFault {
        JsonFault::WrongKind { path: self.path(), expected, found: shortened(&self.value.to_string()) }
    }

    /// The fault that the text here is longer than anything that is kept.
    pub(crate) fn too_long(&self, most: usize) -> JsonFault {
        JsonFault::TooLong { path: self.path(), most }
    }

    /// The way here from the top, `skps[0].employee.name`.
    fn path(&self) -> String {
        let mut steps = vec![self.step];
        let mut here = self.above;
        while let Some(at) = here {
            steps.push(at.step);
            here = at.above;
        }
        let mut path = String::new();
        for step in steps.into_iter().rev() {
            match step {
                Step::Root => {}
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => path.extend([".", key]),
                Step::Index(at) => {
                    let _ = write!(path, "[{at}]");
                }
            }
        }
        path
    }
}

/// One line of a list.
fn line(at: &At<'_>) -> Result<String, JsonFault> {
    at.text()
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
