//! Which sheets a person has in a period, and the records they are printed from.

use crate::App;
use crate::aftermath::settings;
use crate::convert::id;
use crate::credit::CreditSheet;
use crate::failure::Halt;
use crate::paper::{Subject, is_tracked};
use crate::planning::versions::{offered_revision, revision_of};
use crate::plans;
use crate::print::planning::PlanningSheet;
use crate::print::year::OfYear;
use crate::sheet::Dossier;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use contract::PersonRef;
use domain::{Evaluation, ObjectionState, Period, Skp};
use sheets::{Form, Mark, ObjectionDecision, Record, Revision};
use store::RowId;
use store::records::{PlanRecord, Reader, RecapLine};

/// What a sheet is printed from.
enum Owned {
    Plan(Box<Skp>),
    RevisedPlan(Box<(Skp, Revision)>),
    Evaluation(Box<Evaluation>),
    /// Signed by the superior.
    TakenOver(Box<Evaluation>),
    /// Of a decided objection.
    Objection(Box<ObjectionDecision>),
    /// With the year it is of.
    Planning(Box<PlanningSheet>, i32),
    Year(Box<OfYear>, i32),
    /// Credit points.
    Credit(Box<CreditSheet>, i32),
}

/// Which sheets of a person are meant.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'r> {
    /// The forms; `None` for what the record calls for.
    pub(crate) wanted: Option<&'r [Form]>,
    /// Of the documents of an evaluation only the one that applies.
    pub(crate) only_applying: bool,
    /// The one support or meeting.
    pub(crate) only: Option<RowId>,
    /// Forms to write on by hand, also of somebody without a record.
    pub(crate) is_blank: bool,
    pub(crate) is_practice: bool,
}

/// One sheet of a person.
pub(crate) struct Sheet {
    pub(crate) form: Form,
    pub(crate) mark: Option<Mark>,
    /// Who set the plan in the evaluator's place, and on what that rests.
    pub(crate) basis: Option<String>,
    /// The bundle it belongs to on paper.
    subject: Option<Subject>,
    is_final: bool,
    record: Owned,
}

/// All sheets of a person, in the order they are bound.
pub(crate) struct PersonSheets {
    pub(crate) person: PersonRef,
    pub(crate) sheets: Vec<Sheet>,
}

impl Sheet {
    pub(crate) fn record(&self) -> Record<'_> {
        match &self.record {
            Owned::Plan(plan) => Record::Plan(plan),
            Owned::RevisedPlan(both) => Record::RevisedPlan(&both.0, &both.1),
            Owned::Evaluation(evaluation) => Record::Evaluation(evaluation),
            Owned::TakenOver(evaluation) => Record::TakenOver(evaluation),
            Owned::Objection(decided) => Record::Objection(decided),
            Owned::Planning(sheet, _) => sheet.record(),
            Owned::Year(of_year, _) => of_year.sheet.record(),
            Owned::Credit(sheet, _) => sheet.record(),
        }
    }

    /// The bundle whose way is followed on paper: what is not final yet is nobody's paper on its way.
    pub(crate) fn followed(&self) -> Option<Subject> {
        self.subject.filter(|_| self.is_final && is_tracked(self.form))
    }

    /// Whether what it prints is signed for good.
    pub(crate) fn is_final(&self) -> bool {
        self.is_final
    }

    /// The bundle it belongs to on paper.
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.subject
    }

    /// The plan it prints or rests on.
    pub(crate) fn plan(&self) -> Option<&Skp> {
        match &self.record {
            Owned::Plan(plan) => Some(plan),
            Owned::RevisedPlan(both) => Some(&both.0),
            Owned::Evaluation(evaluation) | Owned::TakenOver(evaluation) => Some(&evaluation.plan),
            Owned::Objection(decided) => Some(&decided.evaluation.plan),
            Owned::Planning(..) | Owned::Year(..) | Owned::Credit(..) => None,
        }
    }

    /// Year whose rhythm names the period.
    pub(crate) fn year(&self) -> i32 {
        match &self.record {
            Owned::Plan(plan) => plan.starts_on.year(),
            Owned::RevisedPlan(both) => both.0.starts_on.year(),
            Owned::Evaluation(evaluation) | Owned::TakenOver(evaluation) => evaluation.period.year(),
            Owned::Objection(decided) => decided.evaluation.period.year(),
            Owned::Planning(_, year) | Owned::Year(_, year) | Owned::Credit(_, year) => *year,
        }
    }

    /// The day the record came about; a file carries it, so that the same record gives the same bytes.
    pub(crate) fn dated(&self) -> NaiveDateTime {
        let of_plan = |plan: &Skp| plan.approved_on.unwrap_or(plan.starts_on);
        let day: NaiveDate = match &self.record {
            Owned::Plan(plan) => of_plan(plan),
            Owned::RevisedPlan(both) => of_plan(&both.0),
            Owned::Evaluation(evaluation) | Owned::TakenOver(evaluation) => {
                evaluation.signed_on.unwrap_or(evaluation.period.ends_on())
            }
            Owned::Objection(decided) => decided.decided_on.unwrap_or(decided.evaluation.period.ends_on()),
            Owned::Planning(_, year) => Period::annual(*year).starts_on(),
            Owned::Year(of_year, _) => of_year.on,
            Owned::Credit(sheet, _) => sheet.dated(),
        };
        day.and_time(NaiveTime::MIN)
    }

    /// The evaluation of which this is the document, D.1.1 to D.1.3.
    pub(crate) fn document(&self) -> Option<&Evaluation> {
        let is_document = matches!(self.form, Form::D11 | Form::D12 | Form::D13);
        self.evaluation().filter(|_| is_document)
    }

    /// The evaluation it prints.
    pub(crate) fn evaluation(&self) -> Option<&Evaluation> {
        match &self.record {
            Owned::Evaluation(evaluation) | Owned::TakenOver(evaluation) => Some(evaluation),
            Owned::Objection(decided) => Some(&decided.evaluation),
            Owned::Plan(_)
            | Owned::RevisedPlan(_)
            | Owned::Planning(..)
            | Owned::Year(..)
            | Owned::Credit(..) => None,
        }
    }
}

impl App {
    /// The sheets a person has in a period, of the forms wanted or of all that the record calls for.
    ///
    /// With a rated evaluation these are D.1.1, the result sheet, and the plan with its annex as
    /// attachments; without one the plan and its annex.
    pub(crate) fn sheets_of(
        &self,
        line: &RecapLine,
        period: Period,
        choice: Choice<'_>,
    ) -> Result<PersonSheets, Halt> {
        let Choice { wanted, only_applying, is_practice, .. } = choice;
        let reader = self.read()?;
        let employee = &line.employee;
        let mut sheets = Vec::new();
        let mut printed = Vec::new();
        let signed_only = self.sight()?.hides_unsigned(employee.id);
        let shown = |record: &store::records::EvaluationRecord| {
            record.period == period && (record.state.is_sealed() || !signed_only)
        };
        for record in reader.list_evaluations_of(employee.id)?.into_iter().filter(shown) {
            let dossier = Dossier::read(reader, record)?.seen_on(self.moment().today());
            if dossier.record.grade().is_some() || wanted.is_some() {
                printed.push(dossier.plan.lineage);
                self.evaluation_sheets(&dossier, (is_practice, only_applying), &mut sheets)?;
            }
        }
        for plan in reader.list_plans(employee.id, period.year())? {
            if printed.contains(&plan.lineage) {
                continue;
            }
            // A change that was offered is signed on paper before it is in force.
            for version in std::iter::once(plan.clone()).chain(offered_revision(reader, &plan)?) {
                let skp = plans::skp(reader, &version, &reader.plan_content(version.id)?)?;
                let revision = revision_of(reader, &version, &skp)?;
                let basis = approval_basis(reader, &version)?;
                let about = (version.id, basis.as_deref());
                plan_sheets((&skp, about), revision.as_ref(), is_practice, &mut sheets);
            }
        }
        if choice.is_blank && line.plan_state.is_none() {
            let blank = self.blank_plan(line, period, wanted)?;
            sheets.extend(blank_sheets(&blank, is_practice));
        }
        if let Some(wanted) = wanted {
            self.other_sheets(employee.id, period, (wanted, choice), &mut sheets)?;
            sheets.retain(|sheet| wanted.contains(&sheet.form));
            sheets.sort_by_key(|sheet| wanted.iter().position(|form| *form == sheet.form));
        }
        let person = PersonRef {
            id: id(employee.id),
            name: employee.shown_name(),
            position: employee.position.clone(),
        };
        Ok(PersonSheets { person, sheets })
    }

    /// Sheets that no evaluation calls for: of planning, of the year and of credit points.
    fn other_sheets(
        &self,
        employee: RowId,
        period: Period,
        (wanted, choice): (&[Form], Choice<'_>),
        sheets: &mut Vec<Sheet>,
    ) -> Result<(), Halt> {
        let (is_practice, year) = (choice.is_practice, period.year());
        let sheet = |form, is_final, record| Sheet {
            form,
            mark: mark(is_final, is_practice),
            basis: None,
            subject: None,
            is_final,
            record,
        };
        let planning = self.planning_sheets(employee, period, wanted)?;
        sheets.extend(planning.into_iter().map(|(planned, is_final)| {
            sheet(planned.form(), is_final, Owned::Planning(Box::new(planned), year))
        }));
        for of_year in self.year_sheets(employee, period, (wanted, choice.only))? {
            let Some(form) = of_year.sheet.form() else { continue };
            sheets.push(sheet(form, of_year.is_final, Owned::Year(Box::new(of_year), year)));
        }
        for (credit, is_final) in self.credit_sheets(employee, period, wanted)? {
            sheets.push(sheet(credit.form(), is_final, Owned::Credit(Box::new(credit), year)));
        }
        Ok(())
    }

    fn evaluation_sheets(
        &self,
        dossier: &Dossier,
        (is_practice, only_applying): (bool, bool),
        sheets: &mut Vec<Sheet>,
    ) -> Result<(), Halt> {
        let evaluation = dossier.evaluation(self.read()?)?;
        let is_final = evaluation.state.is_sealed();
        let (mark, subject) = (mark(is_final, is_practice), Some(Subject::Evaluation(dossier.record.id)));
        let is_taken_over = dossier.record.papers.is_taken_over();
        let document = if is_taken_over { Form::D12 } else { Form::D11 };
        let basis = dossier.record.fallback_year.map(fallback_words);
        let decided = self.decided(dossier, &evaluation)?;
        // D.1.3 takes the place of the document before where the result changed; of one that was upheld it is
        // the minutes, and the document applies.
        let is_changed = dossier.record.objection.is_some_and(|objected| objected.is_changed());
        let is_replaced = decided.is_some() && is_changed;
        let document = Some(document).filter(|_| !(only_applying && is_replaced));
        if let Some(decided) = decided {
            let record = Owned::Objection(Box::new(decided));
            sheets.push(Sheet { form: Form::D13, mark, basis: basis.clone(), subject, is_final, record });
        }
        for form in document.into_iter().chain([evaluation.form().into()]) {
            let printed = Box::new(evaluation.clone());
            let record = if is_taken_over { Owned::TakenOver(printed) } else { Owned::Evaluation(printed) };
            sheets.push(Sheet { form, mark, basis: basis.clone(), subject, is_final, record });
        }
        // The attached plan names people as the evaluation does, which is as signed once it is.
        let revision = revision_of(self.read()?, &dossier.plan, &evaluation.plan)?;
        let basis = approval_basis(self.read()?, &dossier.plan)?;
        let about = (dossier.plan.id, basis.as_deref());
        plan_sheets((&evaluation.plan, about), revision.as_ref(), is_practice, sheets);
        Ok(())
    }

    /// The decision on an objection to this document, where there is one to print: of a changed result, and
    /// of an upheld one as minutes where the office wants that.
    fn decided(&self, dossier: &Dossier, evaluation: &Evaluation) -> Result<Option<ObjectionDecision>, Halt> {
        let reader = self.read()?;
        let Some(objected) = dossier.record.objection else { return Ok(None) };
        let is_printed = match objected.state {
            ObjectionState::Changed => true,
            ObjectionState::Upheld => settings::is_on(reader, settings::PRINT_UPHELD)?,
            ObjectionState::Filed
            | ObjectionState::Examining
            | ObjectionState::RejectedFormal
            | ObjectionState::Withdrawn => false,
        };
        let Some(found) = reader.find_objection(objected.id)?.filter(|_| is_printed) else { return Ok(None) };
        let (results_rating, conduct_rating) = dossier.record.ratings_in_force();
        let texts = [found.decision.as_str(), found.recommendation.as_str()];
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        Ok(Some(ObjectionDecision {
            evaluation: Evaluation { results_rating, conduct_rating, ..evaluation.clone() },
            objection: found.reasons,
            explanation: found.evaluator_says,
            decision: texts.collect::<Vec<_>>().join("\n"),
            decided_on: found.decided_on,
        }))
    }
}

/// What stands in for the achievement of the year, as the foot line says it.
fn fallback_words(year: i32) -> String {
    format!("Capaian kinerja organisasi yang dipakai: tahun {year}")
}

/// The sheet of a plan, with what changed since the version signed before it, and of its annex where it
/// has one. Of a plan that says nothing yet both have rows to be written by hand.
fn plan_sheets(
    (plan, (row, basis)): (&Skp, (RowId, Option<&str>)),
    revision: Option<&Revision>,
    is_practice: bool,
    sheets: &mut Vec<Sheet>,
) {
    let is_final = plan.state.was_set();
    let (mark, subject) = (mark(is_final, is_practice), Some(Subject::Plan(row)));
    let has_annex = plan.annex.is_some() || plan.results.is_empty();
    let annex = has_annex.then_some(Form::A18);
    let forms = [Some(Form::from(plan.form())), annex].into_iter().flatten();
    let record = || match revision {
        Some(revision) => Owned::RevisedPlan(Box::new((plan.clone(), revision.clone()))),
        None => Owned::Plan(Box::new(plan.clone())),
    };
    let basis = || basis.map(str::to_owned);
    sheets.extend(forms.map(|form| Sheet {
        form,
        mark,
        basis: basis(),
        subject,
        is_final,
        record: record(),
    }));
}

/// The sheets of somebody without a plan, to be written on by hand: no draft of anything.
fn blank_sheets(plan: &Skp, is_practice: bool) -> [Sheet; 2] {
    [Form::from(plan.form()), Form::A18].map(|form| Sheet {
        form,
        mark: is_practice.then_some(Mark::Practice),
        basis: None,
        subject: None,
        is_final: false,
        record: Owned::Plan(Box::new(plan.clone())),
    })
}

/// Who set a plan in the evaluator's place, or why another than R-091 names set it; the form itself
/// names only the evaluator.
fn approval_basis(reader: Reader<'_>, plan: &PlanRecord) -> Result<Option<String>, Halt> {
    let basis = plan.approval_basis.trim().trim_end_matches('.');
    let Some(superior) = plan.approved_by.map(|row| reader.find_employee(row)).transpose()?.flatten() else {
        return Ok((!basis.is_empty()).then(|| format!("Dasar penetapan: {basis}")));
    };
    let parts = [superior.full_name(), superior.position].into_iter().filter(|part| !part.is_empty());
    let who = parts.collect::<Vec<_>>().join(", ");
    let basis = if basis.is_empty() { String::new() } else { format!(": {basis}") };
    Ok(Some(format!("Ditetapkan atasan pejabat penilai kinerja ({who}){basis}")))
}

/// The word in the foot line of a sheet that is not the final one.
fn mark(is_final: bool, is_practice: bool) -> Option<Mark> {
    match (is_practice, is_final) {
        (true, _) => Some(Mark::Practice),
        (false, false) => Some(Mark::Draft),
        (false, true) => None,
    }
}
