//! Guard rails against lazy rating, without nagging: seen by the evaluator and where ratings are compared,
//! never printed on anybody's sheet.

use super::phrases;
use crate::convert::row;
use crate::cycles::parse_period;
use crate::evaluations::soft_warnings;
use crate::failure::Halt;
use crate::plans::plain;
use crate::sheet::Dossier;
use crate::{App, units};
use chrono::NaiveDate;
use contract::{GuardRailsRequest, GuardRailsView, Language, OldestFeedbackView, PersonRef};
use domain::Grade;
use std::collections::HashMap;
use store::records::EvaluationRecord;

/// People whose feedback is the oldest.
const OLDEST_SHOWN: usize = 3;

impl App {
    /// What gives way to lazy rating in a team.
    pub(crate) fn show_guard_rails(&mut self, request: GuardRailsRequest) -> Result<GuardRailsView, Halt> {
        let (evaluator, period) = (row(&request.evaluator)?, parse_period(&request.period)?);
        self.commit_drafts()?;
        let reader = self.read()?;
        let records = reader.list_evaluations(period, Some(evaluator))?;
        let rated: Vec<&EvaluationRecord> = records.iter().filter(|one| one.grade().is_some()).collect();
        let known = phrases::known_texts(reader)?;
        let mut by_note: HashMap<String, u32> = HashMap::new();
        for record in rated.iter().filter(|record| !record.notes.trim().is_empty()) {
            *by_note.entry(plain(&record.notes)).or_default() += 1;
        }
        let is_same = |record: &EvaluationRecord| {
            let note = plain(&record.notes);
            known.contains(&note) || by_note.get(&note).is_some_and(|times| *times > 1)
        };
        let lacks_note = |record: &EvaluationRecord| {
            record.grade() != Some(Grade::Good) && !phrases::is_note(&record.notes, &known)
        };
        let mut unseen = Vec::new();
        for record in &rated {
            // As the dot in the grid: whoever looked afterwards has looked.
            if !record.evidence_seen && !self.has_seen(record.id)? {
                unseen.push(record);
            }
        }
        let mut view = GuardRailsView {
            n_rated: u32::try_from(rated.len()).unwrap_or(u32::MAX),
            unseen: self.people(unseen.into_iter())?,
            together: self.people(rated.iter().filter(|record| record.batch_size > 1))?,
            without_note: self.people(rated.iter().filter(|record| lacks_note(record)))?,
            same_note: self.people(rated.iter().filter(|record| is_same(record)))?,
            without_reason: self.without_reason(&rated)?,
            oldest_feedback: self.oldest_feedback(&records)?,
            sentences: Vec::new(),
        };
        view.sentences = sentences(&view, self.moment().language);
        self.note_people_read(records.iter().map(|record| record.employee));
        Ok(view)
    }

    fn people<'r>(
        &self,
        records: impl Iterator<Item = &'r &'r EvaluationRecord>,
    ) -> Result<Vec<PersonRef>, Halt> {
        let reader = self.read()?;
        records.map(|record| units::person_ref(reader, record.employee)).collect()
    }

    /// Rated above although a main result is marked below, and nobody wrote why.
    fn without_reason(&self, rated: &[&EvaluationRecord]) -> Result<Vec<PersonRef>, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let mut found = Vec::new();
        for record in rated.iter().filter(|record| record.warning_reason.trim().is_empty()) {
            let dossier = Dossier::read(reader, (*record).clone())?;
            let marks = self.result_marks(&dossier.content)?;
            if !soft_warnings(&dossier.record, &dossier.content, &marks, language).is_empty() {
                found.push(units::person_ref(reader, record.employee)?);
            }
        }
        Ok(found)
    }

    /// Whose newest feedback is the oldest of all; those without any come first.
    fn oldest_feedback(&self, records: &[EvaluationRecord]) -> Result<Vec<OldestFeedbackView>, Halt> {
        let reader = self.read()?;
        let mut newest: Vec<(Option<NaiveDate>, &EvaluationRecord)> = Vec::new();
        for record in records.iter().filter(|record| !record.state.is_sealed()) {
            let days = (record.period.starts_on(), record.period.ends_on());
            let loose = reader.list_feedback_between(record.employee, days)?;
            let own = reader.list_feedback(record.id)?;
            newest.push((loose.iter().chain(&own).filter_map(|entry| entry.given_on).max(), record));
        }
        newest.sort_by_key(|(on, record)| (*on, record.id));
        let shown = newest.into_iter().take(OLDEST_SHOWN).map(|(on, record)| {
            let employee = units::person_ref(reader, record.employee)?;
            Ok(OldestFeedbackView { employee, on: on.map(|day| day.to_string()) })
        });
        shown.collect()
    }
}

/// One sentence for each rail that was touched, in whole persons.
fn sentences(view: &GuardRailsView, language: Language) -> Vec<String> {
    let rails = [
        (view.unseen.len(), ("dinilai tanpa membuka bukti", "rated without opening the evidence")),
        (view.together.len(), ("dinilai bersama dalam satu langkah", "rated together in one act")),
        (view.without_note.len(), ("belum punya catatan sendiri", "without a note of their own")),
        (
            view.same_note.len(),
            (
                "memakai catatan yang sama atau kalimat bank apa adanya",
                "with the same note, or a phrase as it is",
            ),
        ),
        (
            view.without_reason.len(),
            (
                "di atas ekspektasi padahal ada hasil utama di bawah, tanpa alasan",
                "above expectation with a main result below, and no reason",
            ),
        ),
    ];
    let touched = rails.into_iter().filter(|(count, _)| *count > 0);
    let sentence = |(count, (id, en)): (usize, (&str, &str))| match language {
        Language::Id => format!("{count} orang {id}."),
        Language::En => format!("{count} {en}."),
    };
    touched.map(sentence).collect()
}
