//! Lists of unknown layout: which column holds what is proposed, said by a person, and known again by the headings.

mod content;
mod propose;

use std::collections::BTreeMap;

use domain::Nip;

use super::StaffField;
use super::header::{self, Header, Top};
use super::read::top_of;
use crate::reason::letters;
use crate::source::{MAX_COLUMNS, ReadError, Source};
use crate::words::compact;

pub use propose::propose;

/// Where the people of a list stand and which column holds what, as a person said it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Name of the sheet; empty for CSV.
    pub sheet: String,
    /// Row of the (last) heading line, as the spreadsheet numbers it; 0 where people begin in the first row.
    pub header_row: u32,
    /// Columns, from 0 on.
    pub fields: BTreeMap<StaffField, usize>,
}

/// A layout that somebody showed before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLayout {
    /// What it is called.
    pub name: String,
    /// Its headings, as [`heads`] joins them.
    pub heads: String,
    /// Columns, from 0 on.
    pub fields: BTreeMap<StaffField, usize>,
}

/// What the columns of a sheet seem to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Names of all sheets, in order; of CSV one without a name.
    pub sheets: Vec<String>,
    /// The sheet this is about.
    pub sheet: String,
    /// Row of the (last) heading line; 0 where there seems to be none.
    pub header_row: u32,
    /// Every column down to the last with content.
    pub columns: Vec<ProposedColumn>,
    /// Name of the layout it was taken from, where somebody has shown one for these headings.
    pub known_as: Option<String>,
}

/// A column and what it seems to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedColumn {
    /// Its letters, `A` for the first.
    pub letters: String,
    /// Its heading.
    pub heading: String,
    /// The first different cells below it, at most three.
    pub samples: Vec<String>,
    /// What it seems to hold, and by what one can tell.
    pub field: Option<(StaffField, Clue)>,
}

/// By what a column was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
    /// Somebody said so of a file with the same headings.
    Remembered,
    /// Its heading.
    Heading,
    /// A heading much like a known one.
    SimilarHeading,
    /// What stands in its cells.
    Content,
}

/// Bytes of headings that are worth remembering: every device of an office keeps them.
const LONGEST_HEADS: usize = 8192;
/// Digits that no heading has on end, and every number of a person.
const DIGITS_OF_A_PERSON: usize = 15;

/// Headings joined so that two files with the same ones give the same text; empty where there are none. A line with the
/// number of a person is none of headings, whoever pointed at it: what is remembered of a layout stays when the person is
/// erased.
pub fn heads(titles: &[String]) -> String {
    if titles.iter().any(|title| names_a_person(title)) {
        return String::new();
    }
    let joined = titles.iter().map(|title| compact(title)).collect::<Vec<_>>().join("|");
    let heads = joined.trim_end_matches('|');
    if heads.len() > LONGEST_HEADS { String::new() } else { heads.to_owned() }
}

fn names_a_person(title: &str) -> bool {
    let bare = Nip::strip(title);
    bare.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= DIGITS_OF_A_PERSON)
}

/// The column of letters such as `C`, from 0 on; nothing where they are none of a sheet that is read.
pub fn column_at(name: &str) -> Option<usize> {
    (0..MAX_COLUMNS).find(|column| letters(*column).eq_ignore_ascii_case(name.trim()))
}

/// Letters of a column, `A` for the first.
pub fn column_name(column: usize) -> String {
    letters(column)
}

/// The headings that a person pointed at, with the columns as that person said.
pub(super) fn header(source: &mut Source<'_>, mapping: &Mapping) -> Result<Header, ReadError> {
    if !source.sheets().contains(&mapping.sheet) {
        return Err(ReadError::NoSheet { name: mapping.sheet.clone() });
    }
    let header = if mapping.header_row == 0 {
        Header::none()
    } else {
        let top = top_of(source, &mapping.sheet)?;
        header::at(&top, mapping.header_row).ok_or(ReadError::NoHeader { missing: None })?
    };
    let header = header.with_columns(mapping.fields.clone());
    match header.missing() {
        None => Ok(header),
        missing => Err(ReadError::NoHeader { missing }),
    }
}

/// The first row whose headings are those of a layout shown before.
pub(super) fn find_known<'k>(top: &Top, known: &'k [KnownLayout]) -> Option<(Header, &'k KnownLayout)> {
    if known.is_empty() {
        return None;
    }
    top.iter().find_map(|(row, _)| {
        let header = header::at(top, *row)?;
        let heads = heads(&header.titles);
        let layout = known.iter().find(|layout| !heads.is_empty() && layout.heads == heads)?;
        let header = header.with_columns(layout.fields.clone());
        header.missing().is_none().then_some((header, layout))
    })
}
