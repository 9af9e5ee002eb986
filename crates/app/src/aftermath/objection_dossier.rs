//! The dossier of an objection: what both said and what was decided, then the documents it is about.

use super::calendar::day_words;
use super::objection_views::reject_words;
use super::words;
use crate::failure::Halt;
use crate::files::write_whole;
use crate::{App, cycles, units};
use chrono::{DateTime, NaiveDate};
use contract::{ByIdToFile, ChosenFile, Failure, Language};
use sheets::Leaf;
use store::records::Objection;

/// Letters of a text on one page; longer ones go on on the next.
const LETTERS_OF_A_PAGE: usize = 1_800;

impl App {
    /// Writes the dossier as one file.
    pub(crate) fn write_objection_dossier(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.commit_drafts()?;
        let objection = self.objection(&request.id)?;
        let record = self.evaluation(objection.evaluation)?;
        let leaves = self.dossier_leaves(&objection, &cycles::period_words(record.period, self.moment()))?;
        let bytes = self.sheets_behind(record.employee, record.period, leaves)?;
        let bytes = bytes.ok_or(Failure::NothingToPrint)?;
        write_whole(&path, &bytes)?;
        self.note_people_read([record.employee]);
        Ok(self.written(path))
    }

    /// Whose objection it is, its days, and the seal of its decision, a line each.
    fn dossier_facts(&self, objection: &Objection, period: &str) -> Result<Vec<String>, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let id = language == Language::Id;
        let name = units::person_ref(reader, objection.employee)?.name;
        let state = words::objection_state(objection.state, language);
        let day = |day: Option<NaiveDate>| day.map(|day| day_words(day, language)).unwrap_or_default();
        let rejected = reject_words(&objection.reject_reason, language);
        let seal = self.decision_seal(objection)?;
        let sealed_at = seal.as_ref().and_then(|seal| seal.at.as_deref());
        let facts = [
            (if id { "Pegawai" } else { "Employee" }, name),
            (if id { "Periode" } else { "Period" }, period.to_owned()),
            (if id { "Keadaan" } else { "State" }, state.to_owned()),
            (if id { "Ditulis" } else { "Written" }, day(objection.filed_on)),
            (if id { "Diterima" } else { "Received" }, day(objection.received_on)),
            (if id { "Diputuskan" } else { "Decided" }, day(objection.decided_on)),
            (if id { "Tidak diterima karena" } else { "Not accepted because" }, rejected),
            (
                if id { "Diterima walau terlambat karena" } else { "Accepted though late because" },
                objection.late_reason.clone(),
            ),
            (
                if id { "Keputusan ditandatangani" } else { "Decision signed" },
                sealed_at.map(|at| instant_words(at, language)).unwrap_or_default(),
            ),
            (
                if id { "Tanda tangan keputusan" } else { "Seal of the decision" },
                seal.map(|seal| seal.words).unwrap_or_default(),
            ),
        ];
        let told = facts.into_iter().filter(|(_, value)| !value.is_empty());
        Ok(told.map(|(label, value)| format!("{label}: {value}")).collect())
    }

    fn dossier_leaves(&self, objection: &Objection, period: &str) -> Result<Vec<Leaf>, Halt> {
        let id = self.moment().language == Language::Id;
        let lines = self.dossier_facts(objection, period)?;
        let title = if id { "Berkas keberatan" } else { "Dossier of an objection" };
        let mut leaves = vec![Leaf::titled(title).text(lines.iter().map(String::as_str))];
        let decision = format!("{}\n\n{}", objection.decision, objection.recommendation);
        let texts = [
            (
                if id { "Keberatan dan alasannya" } else { "Objection and reasons" },
                objection.reasons.as_str(),
            ),
            (
                if id { "Penjelasan pejabat penilai" } else { "The evaluator's explanation" },
                objection.evaluator_says.as_str(),
            ),
            (
                if id { "Penjelasan pegawai" } else { "The employee's explanation" },
                objection.employee_says.as_str(),
            ),
            (if id { "Keputusan dan rekomendasi" } else { "Decision and recommendation" }, decision.trim()),
        ];
        for (title, text) in texts {
            leaves.extend(pages_of(title, text));
        }
        Ok(leaves)
    }
}

/// A day with the time of the clock.
fn instant_words(at: &str, language: Language) -> String {
    let read = DateTime::parse_from_rfc3339(at);
    read.map(|at| format!("{}, {}", day_words(at.date_naive(), language), at.format("%H.%M")))
        .unwrap_or_default()
}

/// A text on as many pages as it needs; none where it is empty.
fn pages_of(title: &str, text: &str) -> Vec<Leaf> {
    let letters: Vec<char> = text.trim().chars().collect();
    let pages = letters.chunks(LETTERS_OF_A_PAGE).map(|page| {
        let page: String = page.iter().collect();
        Leaf::titled(title).text(page.lines())
    });
    pages.collect()
}
