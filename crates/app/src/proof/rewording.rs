//! Whether the words of a printed file were changed around its code: who edits a PDF leaves the code alone.

use super::facts;
use crate::App;
use crate::aftermath::settings;
use crate::failure::Halt;
use crate::paper::Subject;
use crate::sheet::Dossier;
use exchange::SheetFacts;
use sheets::{Form, Record, scan};
use store::records::EvaluationRecord;

/// A sheet as it would print now.
struct SheetOfToday {
    words: String,
    /// Of its words and marks, as a print notes it.
    digest: String,
}

impl App {
    /// Whether a file lacks words that its sheet says. Only told where the words of today are those that were
    /// noted when this copy was printed: an office that moved since prints another agency line. The words of D.1.3
    /// are of the decision and are not compared.
    pub(super) fn is_reworded(
        &self,
        (file, page): (&[u8], u32),
        signed: &SheetFacts,
        record: &EvaluationRecord,
    ) -> Result<bool, Halt> {
        let Some(form) = facts::form_of(signed.form).filter(|form| *form != Form::D13) else {
            return Ok(false);
        };
        let printed = self.read()?.list_printed_of(Subject::Evaluation(record.id))?;
        let name = form.to_string();
        let noted = printed.iter().find(|sheet| sheet.form == name && sheet.copy == u32::from(signed.copy));
        let (Some(noted), Some(today)) = (noted, self.sheet_of_today(record, form)?) else {
            return Ok(false);
        };
        if noted.content != today.digest {
            return Ok(false);
        }
        Ok(scan::lacks_words(file, page, &today.words).unwrap_or(false))
    }

    /// What a sheet of an evaluation says now, without its foot. Nothing where a letter of it cannot be printed.
    fn sheet_of_today(&self, record: &EvaluationRecord, form: Form) -> Result<Option<SheetOfToday>, Halt> {
        let (reader, office) = (self.read()?, self.office()?);
        let dossier = Dossier::read(reader, record.clone())?.seen_on(self.moment().today());
        let evaluation = dossier.evaluation(reader)?;
        let printed = sheets::Office {
            agency_name: &office.agency,
            place: Some(office.place.as_str()).filter(|place| !place.is_empty()),
            rhythm: self.rhythm(record.period.year())?,
            pppk_labels: office.pppk_labels,
            print_form_code: office.print_form_code,
            guides: settings::guide_wording(reader)?,
        };
        let record = if record.papers.is_taken_over() {
            Record::TakenOver(&evaluation)
        } else {
            Record::Evaluation(&evaluation)
        };
        let content = sheets::content(form, &printed, &record, None).ok();
        let content = content.filter(|content| content.missing_characters().is_empty());
        Ok(content.map(|content| SheetOfToday {
            words: content.words(),
            digest: store::words_digest(&content.words_and_marks()),
        }))
    }
}
