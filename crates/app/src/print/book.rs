//! A file of several people: everybody begins on a front page where both sides are printed, and the sheets for
//! an evaluator come before those of the people. Where more come than a file may hold, it is parted into several.

use super::feed::{Counts, Feed, LaidOut, Person};
use super::laying::{How, imprint};
use super::names::{left_over, part_of};
use crate::failure::{Halt, incident};
use crate::files::{Became, file_name, write_named};
use crate::paper::Printed;
use chrono::NaiveDateTime;
use sheets::{Bundle, Page, Press, Volume};
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use store::RowId;

/// How the people of a file are bound.
pub(super) struct Binding<'b> {
    pub(super) how: &'b How,
    pub(super) title: &'b str,
    pub(super) is_duplex: bool,
    /// Whether the file stays when it is there with the same bytes.
    pub(super) keeps_same: bool,
    /// Objects a file may have before whoever comes next goes into a further one.
    pub(super) most_objects: usize,
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

    fn is_full(&self, most_objects: usize) -> bool {
        self.n_pages > 0 && self.volume.n_objects() >= most_objects
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

/// What stands in files that are whole.
#[derive(Default)]
pub(super) struct Bound {
    /// Names of those that were written now.
    pub(super) files: Vec<String>,
    pub(super) counts: Counts,
    /// What is noted of it.
    pub(super) notes: Vec<Printed>,
    /// Names of files that an earlier run left beside them.
    pub(super) left_over: Vec<String>,
    whole: Vec<PathBuf>,
}

/// The people of one file.
#[derive(Default)]
struct Part {
    counts: Counts,
    notes: Vec<Printed>,
    newest: NaiveDateTime,
}

impl Part {
    fn take(&mut self, person: &mut Person, laid_out: &LaidOut) {
        self.counts.people += 1;
        self.counts.pages += laid_out.n_pages;
        self.counts.reprinted += u32::from(person.is_reprint);
        self.newest = self.newest.max(person.created);
        self.notes.append(&mut person.notes);
    }
}

impl Bound {
    fn take(&mut self, mut part: Part, path: &Path, became: Became) {
        match became {
            Became::Written => self.files.push(file_name(path)),
            Became::Kept => self.counts.kept += 1,
            // Half a file is none.
            Became::Nothing => return,
        }
        self.whole.push(path.to_owned());
        self.counts.people += part.counts.people;
        self.counts.pages += part.counts.pages;
        self.counts.reprinted += part.counts.reprinted;
        self.notes.append(&mut part.notes);
    }
}

/// Writes everybody who comes into one file, or into several of numbered names where one may not hold them all. No
/// file where nobody comes; where the run is stopped, those that are whole stay.
pub(super) fn bind(
    path: &Path,
    press: &mut Press,
    feed: &mut Feed<'_>,
    mut binding: Binding<'_>,
) -> Result<Bound, Halt> {
    let (mut bound, mut ahead) = (Bound::default(), None);
    for number in 1.. {
        let (mut part, mut name) = (Part::default(), path.to_owned());
        let became = write_named(path, binding.keeps_same, |file| {
            let (volume, is_duplex) = (press.volume(file), binding.is_duplex);
            let mut book = Book { volume, is_duplex, n_pages: 0, size: (0.0, 0.0) };
            part = fill(&mut book, feed, &mut ahead, &mut binding)?;
            let is_whole = ahead.is_some() || !feed.steps.is_stopped();
            if book.n_pages == 0 || !is_whole {
                return Ok(None);
            }
            let mut title = binding.title.to_owned();
            if number > 1 || ahead.is_some() {
                name = part_of(path, number);
                title = format!("{title}, bagian {number}");
            }
            let finished = book.volume.finish(&imprint(&title, binding.how, part.newest));
            finished.map_err(|_| incident("print"))?;
            Ok(Some(name.clone()))
        })?;
        bound.take(part, &name, became);
        if ahead.is_none() {
            break;
        }
    }
    // Beside a run that was stopped the earlier file is the better one.
    if !feed.steps.is_stopped() && !bound.whole.is_empty() {
        bound.left_over = left_over(path, &bound.whole);
    }
    Ok(bound)
}

/// Binds people until nobody comes or the book is full; whoever came then stands in `ahead`.
fn fill(
    book: &mut Book<'_, '_>,
    feed: &mut Feed<'_>,
    ahead: &mut Option<(Person, LaidOut)>,
    binding: &mut Binding<'_>,
) -> Result<Part, Halt> {
    let (mut part, mut group) = (Part::default(), Group::default());
    loop {
        let next = match ahead.take() {
            Some(next) => Some(next),
            None => feed.next()?,
        };
        let Some((mut person, laid_out)) = next else { break };
        if binding.extras.is_none() || group.evaluator != person.evaluator {
            if let Some(extras) = binding.extras.as_deref_mut() {
                flush(book, std::mem::take(&mut group), extras)?;
            }
            // What goes to an evaluator stays in one file.
            if book.is_full(binding.most_objects) {
                *ahead = Some((person, laid_out));
                return Ok(part);
            }
        }
        part.take(&mut person, &laid_out);
        if binding.extras.is_none() {
            book.bind(&laid_out.sheets)?;
        } else {
            group.evaluator = person.evaluator;
            group.bundles.push(bundle(person, laid_out.n_pages));
            group.people.push(laid_out.sheets);
        }
    }
    if let Some(extras) = binding.extras.as_deref_mut() {
        flush(book, group, extras)?;
    }
    Ok(part)
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
