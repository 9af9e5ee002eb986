//! A person's notes of progress as the sheet *Progress Harian*, which helpers of browsers type into e-Kinerja.

use crate::App;
use crate::convert::row;
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::files::write_workbook;
use contract::{ChosenFile, WriteDailyProgressRequest};
use domain::Period;
use interop::daily_progress::{DailyProgress, write_daily_progress};
use std::collections::HashMap;
use store::RowId;
use store::records::{EvidenceKind, Reader};

impl App {
    /// Writes the notes of a person's progress in a period, oldest first.
    pub(crate) fn write_daily_progress(
        &mut self,
        request: WriteDailyProgressRequest,
    ) -> Result<ChosenFile, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let notes = notes_of(self.read()?, employee, period)?;
        write_workbook(&path, write_daily_progress(&notes, self.moment().now.naive_local()))?;
        self.note_people_read([employee]);
        Ok(self.written(path))
    }
}

fn notes_of(reader: Reader<'_>, employee: RowId, period: Period) -> Result<Vec<DailyProgress>, Halt> {
    let (results, proofs) = (results_of(reader, employee)?, proofs_of(reader, employee)?);
    let mut notes = reader.list_progress(employee)?;
    let days = period.starts_on()..=period.ends_on();
    // A note of a period is of that one, whenever it was written; no note stands in the sheets of two.
    notes.retain(|note| match note.period {
        Some(of) => days.contains(&of.starts_on()) && days.contains(&of.ends_on()),
        None => note.noted_on.is_some_and(|day| days.contains(&day)),
    });
    let told = notes.into_iter().rev().map(|note| {
        let about = note.work_result.or(note.indicator);
        let mut proof = vec![note.evidence.trim().to_owned()];
        proof.extend(proofs.get(&note.id).cloned().unwrap_or_default());
        proof.retain(|one| !one.is_empty());
        DailyProgress {
            action: about.and_then(|row| results.get(&row)).cloned().unwrap_or_default(),
            on: note.noted_on,
            activity: note.text,
            value: note.value,
            evidence: proof.join("\n"),
        }
    });
    Ok(told.collect())
}

/// The text of every result of a person, by the row of the result and of each of its indicators.
fn results_of(reader: Reader<'_>, employee: RowId) -> Result<HashMap<RowId, String>, Halt> {
    let mut results = HashMap::new();
    for plan in reader.list_plan_versions(employee)? {
        for result in reader.plan_content(plan.id)?.results {
            for indicator in &result.indicators {
                results.insert(indicator.id, result.text.clone());
            }
            results.insert(result.id, result.text);
        }
    }
    Ok(results)
}

/// Entries of the register by the note they came with: the address of a link, the name of a file.
fn proofs_of(reader: Reader<'_>, employee: RowId) -> Result<HashMap<RowId, Vec<String>>, Halt> {
    let mut proofs: HashMap<RowId, Vec<String>> = HashMap::new();
    for entry in reader.list_evidence_of(employee)? {
        let Some(note) = entry.progress else { continue };
        let words = match entry.kind {
            EvidenceKind::Link => entry.link,
            EvidenceKind::File | EvidenceKind::Note => entry.name,
        };
        proofs.entry(note).or_default().push(words);
    }
    Ok(proofs)
}
