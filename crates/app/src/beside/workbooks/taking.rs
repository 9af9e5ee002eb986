//! Looks at a workbook that came back, and takes it in as one act of the evaluator's, as what is typed from paper.

use super::comparing::{Change, Compared, What, compare};
use super::words::FileFault;
use crate::App;
use crate::convert::row;
use crate::cycles::{parse_period, period_words};
use crate::evaluations::set_rating;
use crate::failure::Halt;
use crate::feedback::usual_label;
use crate::files::file_name;
use crate::imports::{filled, unreadable};
use crate::sheet::About;
use crate::units;
use contract::{
    ApplyWorkbookRequest, EvaluatorWorkbookView, Failure, RatingKind, WithFile, WorkbookAppliedView,
    WorkbookChange, WorkbookChangeView,
};
use domain::FeedbackSource;
use interop::workbook::{FilledError, FilledWorkbook, read_file};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use store::records::{EvaluationRecord, Term};
use store::schema::{actuals, evaluations, feedback};
use store::{Act, RowId, Scope, Table};

/// A workbook that was read, waiting to be taken in.
pub(crate) struct Preview {
    token: u32,
    path: PathBuf,
    book: FilledWorkbook,
}

/// An evaluation that is written in.
struct Written {
    record: EvaluationRecord,
    /// Whether the evidence was opened here before.
    seen: bool,
    /// The place of the next piece of feedback.
    ordinal: i64,
}

impl App {
    /// Reads a workbook and says what taking it in would do. Nothing is changed.
    pub(crate) fn preview_workbook(&mut self, request: WithFile) -> Result<EvaluatorWorkbookView, Halt> {
        let path = self.path(request.file)?;
        self.commit_drafts()?;
        let book = self.workbook_in(&path)?;
        let compared = compare(self, &book)?;
        self.note_people_read(compared.people.iter().copied());
        self.previews_made += 1;
        let preview = Preview { token: self.previews_made, path, book };
        let view = self.workbook_view(&preview, compared)?;
        self.workbook_preview = Some(preview);
        Ok(view)
    }

    /// Takes a workbook in that was looked at, as one act after a tested backup.
    pub(crate) fn apply_workbook(
        &mut self,
        request: ApplyWorkbookRequest,
    ) -> Result<WorkbookAppliedView, Halt> {
        let is_shown = self.workbook_preview.as_ref().is_some_and(|one| one.token == request.preview);
        let preview = self.workbook_preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.take_workbook(&preview, &request.overwrite);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.workbook_preview = Some(preview);
        }
        applied
    }

    /// The workbook in a file, where this office wrote it.
    fn workbook_in(&self, path: &Path) -> Result<FilledWorkbook, Halt> {
        let language = self.moment().language;
        let refused = |fault: FileFault| Halt::from(fault.failure(file_name(path), language));
        let book = read_file(path).map_err(|error| match error {
            FilledError::Unreadable(fault) => Halt::from(unreadable(path, &fault, language)),
            FilledError::NoManifest => refused(FileFault::NoManifest),
        })?;
        let binding = self.binding()?;
        if book.manifest.office != binding.office {
            return Err(refused(FileFault::OtherOffice(book.manifest.office_name)));
        }
        if binding.seal(&book.manifest) != book.manifest.seal {
            return Err(refused(FileFault::Seal));
        }
        Ok(book)
    }

    fn workbook_view(&self, preview: &Preview, compared: Compared) -> Result<EvaluatorWorkbookView, Halt> {
        let (reader, manifest) = (self.read()?, &preview.book.manifest);
        let of_kind = |kind| {
            let n = compared.changes.iter().filter(|change| change.kind == kind).count();
            u32::try_from(n).unwrap_or(u32::MAX)
        };
        let (new, changed, conflicts) = (
            of_kind(WorkbookChange::New),
            of_kind(WorkbookChange::Changed),
            of_kind(WorkbookChange::Conflict),
        );
        Ok(EvaluatorWorkbookView {
            preview: preview.token,
            file: file_name(&preview.path),
            evaluator: units::person_ref(reader, row(&manifest.evaluator)?)?,
            period: manifest.period.clone(),
            period_words: period_words(parse_period(&manifest.period)?, self.moment()),
            written_at: manifest.written_at.clone(),
            changes: compared.changes.into_iter().map(change_view).collect(),
            new,
            changed,
            conflicts,
            same: compared.same,
            rejected: compared.rejected,
            warnings: compared.warnings,
        })
    }

    fn take_workbook(
        &mut self,
        preview: &Preview,
        overwrite: &[String],
    ) -> Result<WorkbookAppliedView, Halt> {
        self.commit_drafts()?;
        // Somebody may have changed records since the workbook was looked at.
        let compared = compare(self, &preview.book)?;
        let is_chosen =
            |change: &Change| change.kind != WorkbookChange::Conflict || overwrite.contains(&change.key);
        let (chosen, kept): (Vec<Change>, Vec<Change>) = compared.changes.into_iter().partition(is_chosen);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let people: BTreeSet<RowId> = chosen.iter().map(|change| change.employee).collect();
        let view = WorkbookAppliedView {
            written: count(chosen.len()),
            n_people: count(people.len()),
            kept: count(kept.len()),
            rejected: compared.rejected,
        };
        if chosen.is_empty() {
            return Ok(view);
        }
        self.backup_before_change()?;
        let mut records = self.records_changed_by(&chosen)?;
        let today = self.moment().today().to_string();
        let evaluator = row(&preview.book.manifest.evaluator)?;
        let people: Vec<_> = people.iter().map(ToString::to_string).collect();
        // The file is named after its evaluator, whose name and number stay out of the history.
        let label = serde_json::json!({ "people": people });
        self.act("apply_workbook", Some(evaluator), |act| {
            act.label(label.to_string());
            for change in &chosen {
                if let Some(written) = records.get_mut(&change.evaluation) {
                    write(act, change, written, &today)?;
                }
            }
            Ok(())
        })?;
        Ok(view)
    }

    fn records_changed_by(&self, changes: &[Change]) -> Result<BTreeMap<RowId, Written>, Halt> {
        let mut records = BTreeMap::new();
        for evaluation in changes.iter().map(|change| change.evaluation).collect::<BTreeSet<RowId>>() {
            let record = self.evaluation(evaluation)?;
            let seen = self.has_seen(evaluation)?;
            let last = self.read()?.list_feedback(evaluation)?.iter().map(|entry| entry.ordinal).max();
            let ordinal = last.unwrap_or_default().saturating_add(1);
            records.insert(evaluation, Written { record, seen, ordinal });
        }
        Ok(records)
    }
}

fn change_view(change: Change) -> WorkbookChangeView {
    WorkbookChangeView {
        key: change.key,
        column: change.field.heading().to_owned(),
        employee: change.person,
        about: change.about,
        from: change.from,
        to: change.to,
        kind: change.kind,
        why: change.why,
    }
}

fn write(act: &mut Act<'_>, change: &Change, written: &mut Written, today: &str) -> Result<(), Halt> {
    let scope = Scope::dossier(change.employee);
    match change.what {
        What::Rating(kind, level) => {
            set_rating(act, &written.record, (kind, Some(level)), written.seen, 1)?;
            // The other rating of the row looks at this one to know whether both are set.
            match kind {
                RatingKind::Results => written.record.results_rating = Some(level),
                RatingKind::Conduct => written.record.conduct_rating = Some(level),
            }
        }
        What::Notes => {
            act.set(change.evaluation, evaluations::NOTES, change.to.as_str())?;
        }
        What::Actual(_, _, Some(there)) => {
            act.set(there, actuals::TEXT, change.to.as_str())?;
        }
        What::Actual(about, tie, None) => {
            let values = [
                (actuals::EVALUATION, change.evaluation.into()),
                (tie, about.into()),
                (actuals::TEXT, change.to.as_str().into()),
            ];
            act.insert(Table::Actuals, scope, &values)?;
        }
        What::Feedback(about) => {
            add_feedback(act, (change, about), written, today)?;
        }
    }
    Ok(())
}

/// Feedback of a workbook is the leader's, given the day it was taken in.
fn add_feedback(
    act: &mut Act<'_>,
    (change, about): (&Change, About),
    written: &mut Written,
    today: &str,
) -> Result<(), Halt> {
    let (column, subject) = about.cell();
    let values = vec![
        (feedback::EMPLOYEE, change.employee.into()),
        (feedback::EVALUATION, change.evaluation.into()),
        (column, subject),
        (feedback::ORDINAL, written.ordinal.into()),
        (feedback::SOURCE, FeedbackSource::Leader.word().into()),
        (feedback::SOURCE_LABEL, usual_label(FeedbackSource::Leader).into()),
        (feedback::TEXT, change.to.trim().into()),
        (feedback::GIVEN_ON, today.into()),
    ];
    act.insert(Table::Feedback, Scope::dossier(change.employee), &filled(values))?;
    written.ordinal = written.ordinal.saturating_add(1);
    Ok(())
}
