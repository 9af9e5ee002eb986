//! How much a run becomes, judged by a few of its people, and whether the medium has room for it.

use super::asked::Tracking;
use super::laying::{How, imprint};
use super::records::{Choice, Sheet};
use crate::App;
use crate::failure::{Halt, incident};
use crate::files::file_name;
use contract::Failure;
use domain::Period;
use sheets::{Page, Press};
use std::path::Path;
use store::records::RecapLine;

/// People who are laid out to judge a run.
const SAMPLE: usize = 20;
/// Room that must be free beyond what is judged, in tenths.
const MARGIN: u64 = 12;

/// What a run becomes.
#[derive(Clone, Copy, Default)]
pub(super) struct Estimate {
    pub(super) pages: u64,
    /// Sheets of paper, both sides printed, everybody on a front page.
    pub(super) paper_sheets: u64,
    pub(super) bytes: u64,
    pub(super) seconds: u64,
    /// Objects of one file with everybody.
    pub(super) objects: u64,
}

impl Estimate {
    /// Files that one with everybody is parted into where none may have more objects.
    pub(super) fn parts(&self, most_objects: usize, n_people: usize) -> u32 {
        let parts = self.objects.div_ceil(most_objects.max(1) as u64);
        let parts = parts.clamp(1, (n_people as u64).max(1));
        u32::try_from(parts).unwrap_or(u32::MAX)
    }
}

impl App {
    /// Judges a run by people from its beginning to its end.
    pub(super) fn estimate(
        &self,
        how: &How,
        lines: &[&RecapLine],
        (period, choice): (Period, Choice<'_>),
        is_one_file: bool,
    ) -> Result<Estimate, Halt> {
        let step = lines.len().div_ceil(SAMPLE).max(1);
        let (mut press, begun_at) = (how.press()?, self.host.now());
        let (mut sum, mut n, mut everything) = (Estimate::default(), 0_u64, Vec::new());
        for line in lines.iter().step_by(step) {
            let person = self.sheets_of(line, period, choice)?;
            let dated = person.sheets.iter().map(Sheet::dated).max().unwrap_or_default();
            let (ready, _) = self.ready_sheets(how, person, Tracking { is_on: false, reason: None })?;
            let pages = ready.iter().map(|ready| how.pages(ready)).collect::<Result<Vec<_>, _>>()?;
            let n_pages = pages.iter().map(Vec::len).sum::<usize>() as u64;
            sum.objects += n_objects(&mut press, &pages)?;
            n += 1;
            sum.pages += n_pages;
            sum.paper_sheets += n_pages.div_ceil(2);
            if is_one_file {
                everything.extend(pages);
            } else if n_pages > 0 {
                let file = press.pdf(&pages, &imprint("", how, dated)).map_err(|_| incident("print"))?;
                sum.bytes += file.len() as u64;
            }
        }
        if !everything.is_empty() {
            let imprint = imprint("", how, chrono::NaiveDateTime::default());
            sum.bytes = press.pdf(&everything, &imprint).map_err(|_| incident("print"))?.len() as u64;
        }
        let millis = (self.host.now() - begun_at).num_milliseconds().unsigned_abs();
        let whole = |part: u64| (part * lines.len() as u64).checked_div(n).unwrap_or_default();
        Ok(Estimate {
            pages: whole(sum.pages),
            paper_sheets: whole(sum.paper_sheets),
            bytes: whole(sum.bytes),
            objects: whole(sum.objects),
            seconds: if sum.pages == 0 { 0 } else { (whole(millis) / 1000 / n_workers() as u64).max(1) },
        })
    }

    /// Refuses a run for which the medium has no room; where nobody knows, it is tried.
    pub(super) fn check_room(
        &self,
        target: &Path,
        judge: impl FnOnce() -> Result<u64, Halt>,
    ) -> Result<(), Halt> {
        let existing = target.ancestors().find(|path| path.exists()).unwrap_or(target);
        let Some(free) = self.host.free_space(existing) else { return Ok(()) };
        if free < judge()? * MARGIN / 10 {
            return Err(Failure::DiskFull { name: file_name(target) }.into());
        }
        Ok(())
    }
}

/// Objects that the sheets of a person add to a file.
fn n_objects(press: &mut Press, sheets: &[Vec<Page>]) -> Result<u64, Halt> {
    let mut volume = press.volume(std::io::sink());
    let before = volume.n_objects();
    sheets.iter().try_for_each(|sheet| volume.add(sheet)).map_err(|_| incident("print"))?;
    Ok((volume.n_objects() - before) as u64)
}

/// Threads that lay out sheets: one for each core, at most eight.
pub(super) fn n_workers() -> usize {
    std::thread::available_parallelism().map_or(1, |n| n.get().min(8))
}

/// How large the sheets are that stand in a folder already.
pub(super) fn bytes_there(folder: &Path) -> u64 {
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    let is_sheet = |path: &Path| path.extension().is_some_and(|ending| ending == "pdf");
    let files = entries.filter_map(Result::ok).filter(|entry| is_sheet(&entry.path()));
    files.filter_map(|entry| entry.metadata().ok()).map(|meta| meta.len()).sum()
}
