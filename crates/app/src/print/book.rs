//! A file of several people: everybody begins on a front page where both sides are printed, and the sheets for
//! an evaluator come before those of the people.

use super::feed::{Feed, Person};
use super::laying::{How, imprint};
use crate::failure::{Halt, incident};
use crate::files::{Became, write_piecemeal};
use crate::paper::Printed;
use chrono::NaiveDateTime;
use sheets::{Bundle, Page, Press, Volume};
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use store::RowId;

/// How the people of a file are bound.
pub(super) struct Binding<'b> {
    pub(super) how: &'b How,
    pub(super) title: &'b str,
    pub(super) is_duplex: bool,
    /// Whether the file stays when it is there with the same bytes.
    pub(super) keeps_same: bool,
    /// The sheets that go to an evaluator with these bundles.
    pub(super) extras: Option<&'b mut Extras<'b>>,
}

/// Makes the sheets that go to an evaluator before the bundles.
pub(super) type Extras<'e> = dyn FnMut(Option<RowId>, Vec<Bundle>) -> Result<Vec<Vec<Page>>, Halt> + 'e;

/// A file in the making.
struct Book<'p, 'f> {
    volume: Volume<'p, &'f mut BufWriter<File>>,
    is_duplex: bool,
    n_pages: usize,
    /// Size of the last page, which its back must have too.
    size: (f32, f32),
}

impl Book<'_, '_> {
    /// Begins a front page, then adds sheets.
    fn bind(&mut self, sheets: &[Vec<Page>]) -> Result<(), Halt> {
        if self.is_duplex && self.n_pages % 2 == 1 {
            let (width, height) = self.size;
            self.add(&[Page::blank(width, height)])?;
        }
        sheets.iter().try_for_each(|sheet| self.add(sheet))
    }

    fn add(&mut self, sheet: &[Page]) -> Result<(), Halt> {
        self.n_pages += sheet.len();
        self.size = sheet.last().map_or(self.size, |page| (page.width_mm, page.height_mm));
        Ok(self.volume.add(sheet).map_err(|_| incident("print"))?)
    }
}

/// The people of an evaluator, held back until it is known what goes with them.
#[derive(Default)]
struct Group {
    evaluator: Option<RowId>,
    bundles: Vec<Bundle>,
    people: Vec<Vec<Vec<Page>>>,
}

/// Writes everybody who comes into one file; nothing where nobody does or the run is stopped. Answers what is
/// noted once it is written, and what became of the file.
pub(super) fn bind(
    path: &Path,
    press: &mut Press,
    feed: &mut Feed<'_>,
    binding: Binding<'_>,
) -> Result<(Vec<Printed>, Became), Halt> {
    let Binding { how, title, is_duplex, keeps_same, mut extras } = binding;
    let mut notes = Vec::new();
    let became = write_piecemeal(path, keeps_same, |file| {
        let mut book = Book { volume: press.volume(file), is_duplex, n_pages: 0, size: (0.0, 0.0) };
        let (mut group, mut newest) = (Group::default(), NaiveDateTime::default());
        while let Some((mut person, laid_out)) = feed.next()? {
            newest = newest.max(person.created);
            notes.append(&mut person.notes);
            let Some(extras) = extras.as_deref_mut() else {
                book.bind(&laid_out.sheets)?;
                continue;
            };
            if group.evaluator != person.evaluator {
                flush(&mut book, std::mem::take(&mut group), extras)?;
            }
            group.evaluator = person.evaluator;
            group.bundles.push(bundle(person, laid_out.n_pages));
            group.people.push(laid_out.sheets);
        }
        if let Some(extras) = extras.as_deref_mut() {
            flush(&mut book, group, extras)?;
        }
        if book.n_pages == 0 || feed.steps.is_stopped() {
            return Ok(false);
        }
        let finished = book.volume.finish(&imprint(title, how, newest));
        finished.map_err(|_| incident("print"))?;
        Ok(true)
    })?;
    if became == Became::Nothing {
        notes.clear();
    }
    Ok((notes, became))
}

fn flush(book: &mut Book<'_, '_>, group: Group, extras: &mut Extras<'_>) -> Result<(), Halt> {
    if group.people.is_empty() {
        return Ok(());
    }
    for sheet in extras(group.evaluator, group.bundles)? {
        book.bind(&[sheet])?;
    }
    group.people.iter().try_for_each(|sheets| book.bind(sheets))
}

/// What lists say of the sheets of a person.
pub(super) fn bundle(person: Person, pages: u32) -> Bundle {
    let Person { code, name, nip, forms, .. } = person;
    Bundle { code, name, nip, forms, pages }
}
