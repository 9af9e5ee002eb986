//! Import of results of 2014 to 2021 from a workbook, as written.

use super::ekinerja::people_by_number;
use super::outside::{OldStatement, in_one_line};
use super::words;
use crate::App;
use crate::failure::Halt;
use crate::imports::{remark, unreadable};
use contract::{
    ApplyImportRequest, Failure, ImportRemarkView, Language, OldResultLineView, OldResultsView, Outcome,
    WithFile,
};
use domain::outside::{Scheme, old_period};
use interop::old_results::{self, OldResult, OldResults, Place, RejectedResult};
use std::collections::HashMap;
use std::path::PathBuf;
use store::RowId;
use store::records::OutsideResult;

/// Lines of a preview that are shown; the counts cover all.
const LINES_SHOWN: usize = 2000;

/// A workbook that was read and waits to be applied.
pub(super) struct Preview {
    token: u32,
    path: PathBuf,
    read: OldResults,
}

/// A result beside what the office has.
struct Compared {
    person: RowId,
    existing: Option<RowId>,
    statement: OldStatement,
    outcome: Outcome,
}

impl App {
    /// Reads a workbook with old results and says what applying it would do. Nothing is changed.
    pub(crate) fn preview_old_results(&mut self, request: WithFile) -> Result<OldResultsView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        let language = self.moment().language;
        let read = old_results::read_file(&path).map_err(|fault| unreadable(&path, &fault, language))?;
        let (view, _) = self.old_results_view(&path, &read)?;
        self.previews_made += 1;
        let token = self.previews_made;
        self.beside.old_results = Some(Preview { token, path, read });
        Ok(OldResultsView { preview: token, ..view })
    }

    /// Applies a preview as one act, after a tested backup.
    pub(crate) fn apply_old_results(&mut self, request: ApplyImportRequest) -> Result<OldResultsView, Halt> {
        let waiting = self.beside.old_results.take_if(|preview| preview.token == request.preview);
        let preview = waiting.ok_or(Failure::PreviewForgotten)?;
        let applied = self.keep_old_results(&preview);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.beside.old_results = Some(preview);
        }
        applied
    }

    fn keep_old_results(&mut self, preview: &Preview) -> Result<OldResultsView, Halt> {
        self.backup_before_change()?;
        let (view, compared) = self.old_results_view(&preview.path, &preview.read)?;
        self.act("import_old_results", None, |act| {
            act.label(format!("{{\"new\":{},\"changed\":{}}}", view.new, view.changed));
            let mut due = compared.into_iter().filter(|one| one.outcome != Outcome::Same);
            due.try_for_each(|one| one.statement.keep(act, one.person, one.existing))
        })?;
        Ok(view)
    }

    /// What applying does, in numbers and lines, and every result beside what is known.
    fn old_results_view(
        &self,
        path: &std::path::Path,
        read: &OldResults,
    ) -> Result<(OldResultsView, Vec<Compared>), Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let people = people_by_number(reader)?;
        let mut known: HashMap<RowId, Vec<OutsideResult>> = HashMap::new();
        for result in reader.list_all_outside_results()? {
            known.entry(result.employee).or_default().push(result);
        }
        let mut view = empty(path, read, language);
        let mut compared = Vec::new();
        for row in &read.rows {
            let (Some(person), Some(statement)) = (people.get(row.nip.as_str()), statement(row)) else {
                view.rejected.push(unknown(read, row, language));
                continue;
            };
            let of_person = known.get(person).map(Vec::as_slice).unwrap_or_default();
            let existing = statement.known_in(of_person);
            let outcome = match existing {
                None => Outcome::New,
                Some(existing) if statement.is(existing) => Outcome::Same,
                Some(_) => Outcome::Changed,
            };
            match outcome {
                Outcome::New => view.new += 1,
                Outcome::Changed => view.changed += 1,
                Outcome::Same => view.same += 1,
            }
            if outcome != Outcome::Same && view.lines.len() < LINES_SHOWN {
                view.lines.push(line(row, &statement, outcome, language));
            }
            let existing = existing.map(|existing| existing.id);
            compared.push(Compared { person: *person, existing, statement, outcome });
        }
        Ok((view, compared))
    }
}

fn statement(row: &OldResult) -> Option<OldStatement> {
    Some(OldStatement {
        period: old_period(row.year, row.half)?,
        scheme: Scheme::of(row.year, row.half),
        results: row.results.clone(),
        conduct: row.conduct.clone(),
        total: row.total.clone(),
        grade: row.grade.clone(),
    })
}

fn empty(path: &std::path::Path, read: &OldResults, language: Language) -> OldResultsView {
    OldResultsView {
        preview: 0,
        file: crate::files::file_name(path),
        new: 0,
        changed: 0,
        same: 0,
        skipped: u32::try_from(read.skipped).unwrap_or(0),
        lines: Vec::new(),
        rejected: read.rejected.iter().map(|refused| refused_view(refused, language)).collect(),
    }
}

fn line(
    row: &OldResult,
    statement: &OldStatement,
    outcome: Outcome,
    language: Language,
) -> OldResultLineView {
    OldResultLineView {
        row: row.row,
        outcome,
        nip: row.nip.to_string(),
        name: row.name.clone(),
        period: words::period(&statement.period, language),
        scheme: words::scheme(statement.scheme.word(), language),
        stated: in_one_line(statement, language),
    }
}

fn refused_view(refused: &RejectedResult, language: Language) -> ImportRemarkView {
    let words = match language {
        Language::Id => (refused.reason_id(), refused.fix_id()),
        Language::En => (refused.reason_en(), refused.fix_en()),
    };
    remark(&refused.place, &refused.value, refused.reason.code(), words)
}

/// A result of somebody the office does not know.
fn unknown(read: &OldResults, row: &OldResult, language: Language) -> ImportRemarkView {
    let place = Place { sheet: read.sheet.clone(), row: row.row, ..Place::default() };
    let name = if row.name.is_empty() { row.nip.as_str() } else { row.name.as_str() };
    let words = match language {
        Language::Id => (
            format!("{name} belum ada di daftar pegawai kantor ini."),
            "Impor daftar pegawainya lebih dahulu, lalu impor berkas ini lagi.".to_owned(),
        ),
        Language::En => (
            format!("{name} is not on the list of this office's people yet."),
            "Import the staff list first, then import this file again.".to_owned(),
        ),
    };
    remark(&place, row.nip.as_str(), "person_unknown", words)
}
