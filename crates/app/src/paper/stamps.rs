//! Which copy of a sheet a print is, and why there is another one.

use super::{Subject, words};
use crate::App;
use crate::failure::Halt;
use crate::imports::filled;
use crate::permissions::Deed;
use crate::words::one_line;
use contract::Failure;
use sheets::Form;
use store::records::{EvaluationRecord, PaperWay, PrintedSheet};
use store::schema::{paper_ways as way, printed_sheets as column};
use store::{Act, RowId, Scope, Table, Undoing, Value};

/// What the foot of a sheet says of its print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// The six characters of its bundle.
    pub(crate) code: String,
    /// Which copy it is, from 1; printing the same words again is the same copy.
    pub(crate) copy: u32,
    /// Why there is another copy; empty of the first.
    pub(crate) reason: String,
    /// Whether the words are not those of the copy noted last, so that whoever prints may say why.
    pub(crate) is_new: bool,
    /// The text of the code by which the sheet proves itself, where it carries one.
    pub(crate) proof: Option<String>,
}

impl Stamp {
    /// The same with the reason of whoever prints, where this is another copy than was noted before.
    pub(crate) fn because(mut self, reason: Option<&str>) -> Self {
        let told = reason.map(str::trim).filter(|told| !told.is_empty());
        if let Some(told) = told.filter(|_| self.is_new && self.copy > 1) {
            self.reason = one_line(told);
        }
        self
    }
}

/// A sheet that was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Printed {
    subject: Subject,
    form: Form,
    digest: String,
    stamp: Stamp,
}

impl Printed {
    /// A sheet that was printed with these words and marks under this stamp.
    pub(crate) fn new(subject: Subject, form: Form, says: &str, stamp: Stamp) -> Self {
        Self { subject, form, digest: store::words_digest(says), stamp }
    }
}

/// Whether the way of a form is followed: it is signed by hand and kept.
pub(crate) fn is_tracked(form: Form) -> bool {
    let of_plan = [Form::A11, Form::A12, Form::A16, Form::A17, Form::A18];
    let of_evaluation = [Form::C11, Form::C12, Form::C13, Form::D11, Form::D12, Form::D13];
    of_plan.contains(&form) || of_evaluation.contains(&form)
}

impl App {
    /// What the foot of a sheet is to say: its code, and which copy these words and marks are.
    pub(crate) fn stamp(&self, subject: Subject, form: Form, says: &str) -> Result<Stamp, Halt> {
        let (code, name) = (subject.code(), form.to_string());
        let known = self.read()?.list_printed_of(subject)?.into_iter().find(|sheet| sheet.form == name);
        let (copy, reason, is_new) = match known {
            None => (1, String::new(), true),
            Some(sheet) if sheet.content == store::words_digest(says) => (sheet.copy, sheet.reason, false),
            Some(sheet) => (sheet.copy.saturating_add(1), self.why_changed(subject)?, true),
        };
        let proof = self.sheet_proof(subject, form, copy)?;
        Ok(Stamp { code, copy, reason, is_new, proof })
    }

    /// Why the words of a sheet are not what they were, as far as the records tell.
    fn why_changed(&self, subject: Subject) -> Result<String, Halt> {
        let reader = self.read()?;
        let told = match subject {
            Subject::Evaluation(row) => reader.find_evaluation(row)?.map(|record| why_of(&record)),
            Subject::Plan(row) => reader.find_plan(row)?.map(|plan| plan.change_reason),
        };
        let told = told.map(|reason| one_line(&reason)).filter(|reason| !reason.is_empty());
        Ok(told.unwrap_or_else(|| words::CHANGED.to_owned()))
    }

    /// Notes what was printed, as one act; a sheet printed again with the same words leaves no trace. What
    /// shows a day of the past, what is practice, and what an account prints that neither hands over nor files
    /// it is nobody's paper on its way.
    pub(crate) fn note_printed(&mut self, printed: Vec<Printed>) -> Result<(), Halt> {
        if self.then.is_some() || self.office()?.is_practice {
            return Ok(());
        }
        let (sight, today) = (self.sight()?, self.moment().today().to_string());
        let mut notes = Vec::new();
        for one in printed {
            let row = one.subject.row();
            let hands_over = self.may_do(Deed::HandOver, row, &sight)?;
            if !hands_over && !self.may_do(Deed::FilePaper, row, &sight)? {
                continue;
            }
            let reader = self.read()?;
            let form = one.form.to_string();
            let known = reader.list_printed_of(one.subject)?.into_iter().find(|sheet| sheet.form == form);
            if known.as_ref().is_some_and(|sheet| sheet.content == one.digest) {
                continue;
            }
            let way = reader.find_paper_way(one.subject)?;
            notes.push(Note { employee: self.owner(one.subject)?, printed: one, known, way });
        }
        if notes.is_empty() {
            return Ok(());
        }
        self.act_that("print_sheets", None, Undoing::PassesOver, |act| {
            notes.iter().try_for_each(|note| note.write(act, &today))
        })
    }

    /// Whose sheets a bundle holds.
    pub(super) fn owner(&self, subject: Subject) -> Result<RowId, Halt> {
        let reader = self.read()?;
        let found = match subject {
            Subject::Evaluation(row) => reader.find_evaluation(row)?.map(|record| record.employee),
            Subject::Plan(row) => reader.find_plan(row)?.map(|plan| plan.employee),
        };
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Lembar".into() })?)
    }
}

/// A print with what was known of its form before.
struct Note {
    employee: RowId,
    printed: Printed,
    known: Option<PrintedSheet>,
    way: Option<PaperWay>,
}

impl Note {
    fn write(&self, act: &mut Act<'_>, today: &str) -> Result<(), Halt> {
        let Printed { digest, stamp, .. } = &self.printed;
        let Some(known) = &self.known else { return self.begin(act, today) };
        act.set(known.id, column::COPY, i64::from(stamp.copy))?;
        act.set(known.id, column::CONTENT, digest.clone())?;
        act.set(known.id, column::REASON, stamp.reason.clone())?;
        act.set(known.id, column::PRINTED_ON, today.to_owned())?;
        // The new copy goes its way anew. What was scanned stays until another scan takes its place.
        if let Some(gone) = &self.way {
            for day in [way::DELIVERED_ON, way::SIGNED_ON, way::RETURNED_ON, way::FILED_ON, way::FILED_AT] {
                act.set(gone.id, day, Value::Null)?;
            }
        }
        Ok(())
    }

    fn begin(&self, act: &mut Act<'_>, today: &str) -> Result<(), Halt> {
        let Printed { subject, form, digest, stamp } = &self.printed;
        let values = vec![
            (column::EMPLOYEE, self.employee.into()),
            of_subject(*subject, (column::EVALUATION, column::PLAN)),
            (column::CODE, stamp.code.clone().into()),
            (column::FORM, form.to_string().into()),
            (column::COPY, i64::from(stamp.copy).into()),
            (column::CONTENT, digest.clone().into()),
            (column::REASON, stamp.reason.clone().into()),
            (column::PRINTED_ON, today.to_owned().into()),
        ];
        act.insert(Table::PrintedSheets, Scope::dossier(self.employee), &filled(values))?;
        Ok(())
    }
}

/// The cell that names a bundle's record, by its two columns.
pub(super) fn of_subject(
    subject: Subject,
    (evaluation, plan): (store::Column, store::Column),
) -> (store::Column, Value) {
    match subject {
        Subject::Evaluation(row) => (evaluation, row.into()),
        Subject::Plan(row) => (plan, row.into()),
    }
}

fn why_of(record: &EvaluationRecord) -> String {
    if record.objection.is_some_and(|objection| objection.is_changed()) {
        return words::OBJECTION.to_owned();
    }
    record.reopen_reason.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(copy: u32, is_new: bool) -> Stamp {
        Stamp { code: "K7QF2A".to_owned(), copy, reason: "isi berubah".to_owned(), is_new, proof: None }
    }

    #[test]
    fn whoever_prints_another_copy_may_say_why_and_nobody_rewrites_why_an_old_one_was_printed() {
        let told = |stamp: Stamp, reason| stamp.because(reason).reason;
        assert_eq!(told(stamp(2, true), Some(" salah ketik ")), "salah ketik");
        assert_eq!(told(stamp(2, true), Some("  ")), "isi berubah");
        assert_eq!(
            told(stamp(2, false), Some("salah ketik")),
            "isi berubah",
            "the same copy, the same bytes"
        );
        assert_eq!(told(stamp(1, true), Some("salah ketik")), "isi berubah", "the first needs no reason");
    }

    #[test]
    fn what_is_signed_and_kept_is_followed_and_nothing_else() {
        let followed: Vec<String> =
            Form::ALL.iter().filter(|form| is_tracked(**form)).map(ToString::to_string).collect();
        assert_eq!(followed.len(), 11, "{followed:?}");
        assert!(!is_tracked(Form::Minutes));
    }
}
