//! Changes of a plan's text, and the evaluator's consent to results of others.

use crate::App;
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use crate::planning::edit_rows::Editing;
use crate::planning::{typing, writer};
use contract::{
    Consent as WireConsent, ConsentRequest, EditPlanRequest, Failure, FieldFault, FieldProblem, Language,
    PlanDeskView, PlanEdit,
};
use domain::{AssignmentMode, Consent, SkpState};
use store::records::{PlanRecord, Term};
use store::schema::{plans as plan_column, work_results as result_column};
use store::{Draft, RowId, Value};

impl App {
    /// Carries out edits in their order as one act; text that is still typed is only kept.
    pub(crate) fn edit_plan(&mut self, request: EditPlanRequest) -> Result<PlanDeskView, Halt> {
        let plan = writer::editable(self.read()?, row(&request.plan)?, self.moment().language)?;
        self.still_at(plan.employee, request.seen_version)?;
        if request.typing && self.keep_typing(&plan, &request.edits)? {
            return self.desk_view(plan.id);
        }
        self.apply_edits(&plan, &request.edits)?;
        for cell in request.edits.iter().filter_map(|edit| typing::cell_of(plan.id, edit)) {
            self.drop_draft(cell?)?;
        }
        self.desk_view(plan.id)
    }

    fn apply_edits(&mut self, plan: &PlanRecord, edits: &[PlanEdit]) -> Result<(), Halt> {
        let sight = self.sight()?;
        self.act("edit_plan", Some(plan.employee), |act| {
            let mut editing = Editing::of(act, plan, &sight)?;
            for edit in edits {
                editing.apply(edit)?;
            }
            editing.finish()?;
            // A text that changes is no longer the one that was agreed on.
            act.set(plan.id, plan_column::AGREED_ON, Value::Null)?;
            Ok(())
        })
    }

    /// Keeps text that is being typed; false where an edit is more than text in a cell.
    fn keep_typing(&mut self, plan: &PlanRecord, edits: &[PlanEdit]) -> Result<bool, Halt> {
        let mut kept = Vec::new();
        for edit in edits {
            let Some(cell) = typing::cell_of(plan.id, edit) else { return Ok(false) };
            let cell = cell?;
            if !typing::stands_on(self.read()?, plan.id, cell.row)? {
                return Err(Failure::NotFound { what: "Bagian SKP".into() }.into());
            }
            for text in typing::texts_of(edit) {
                checked_text("text", text)?;
            }
            kept.push((cell, typing::draft_of(edit)));
        }
        for (cell, text) in kept {
            match text {
                Some(text) => self.keep_draft(cell, &text)?,
                None => self.drop_draft(cell)?,
            }
        }
        Ok(true)
    }

    /// Turns what was typed into plans into acts, one per plan; typing into a plan that was submitted
    /// meanwhile, or into a row that is gone, is let go.
    pub(crate) fn commit_plan_drafts(&mut self, drafts: &[Draft]) -> Result<(), Halt> {
        let drafts: Vec<Draft> = drafts.iter().filter(|draft| typing::is_of_plan(draft)).cloned().collect();
        let (whole, cells): (Vec<_>, Vec<_>) = drafts.iter().cloned().partition(typing::is_whole);
        for (plan, edits) in typing::drafts_by_plan(self.read()?, &cells)? {
            if writer::is_editable(plan.state) {
                self.apply_edits(&plan, &edits)?;
            }
        }
        for draft in whole {
            self.apply_whole(&draft)?;
        }
        for draft in drafts {
            self.drop_draft(draft.cell)?;
        }
        Ok(())
    }

    /// Writes a list, or a row that was not there yet. What it speaks of may be gone: then it goes too.
    fn apply_whole(&mut self, draft: &Draft) -> Result<(), Halt> {
        for (plan, edits) in typing::drafts_by_plan(self.read()?, std::slice::from_ref(draft))? {
            if !writer::is_editable(plan.state) {
                continue;
            }
            match self.apply_edits(&plan, &edits) {
                Err(Halt::Told(Failure::NotFound { .. } | Failure::Invalid { .. })) | Ok(()) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(())
    }

    /// Records the evaluator's answer to an assignment by somebody else, or a voluntary one.
    pub(crate) fn answer_consent(&mut self, request: ConsentRequest) -> Result<PlanDeskView, Halt> {
        let result = row(&request.result)?;
        self.commit_drafts()?;
        let missing = || Failure::NotFound { what: "Rencana hasil kerja".into() };
        let plan = self.read()?.find_plan_of_result(result)?.ok_or_else(missing)?;
        let entry = self.read()?.plan_content(plan.id)?.results.into_iter().find(|entry| entry.id == result);
        let planning = entry.ok_or_else(missing)?.planning;
        let is_own = planning.consent == Consent::NotNeeded && planning.mode == AssignmentMode::Appointed;
        self.check_consent(&plan, request.answer, is_own)?;
        let answer: Consent = from_wire(request.answer);
        let is_answered = answer != Consent::Needed;
        let today = self.moment().today().to_string();
        let evaluator = crate::plans::evaluator_of(self.read()?, &plan)?;
        let note = Some(request.note.trim()).filter(|note| is_answered && !note.is_empty());
        self.act("answer_consent", evaluator, |act| {
            act.set(result, result_column::CONSENT, answer.word())?;
            act.set(result, result_column::CONSENT_ON, Value::from(is_answered.then_some(today)))?;
            act.set(result, result_column::CONSENT_NOTE, Value::from(note.map(str::to_owned)))?;
            Ok(())
        })?;
        self.desk_view(plan.id)
    }

    fn check_consent(&self, plan: &PlanRecord, answer: WireConsent, is_own: bool) -> Result<(), Halt> {
        if answer == WireConsent::NotNeeded {
            let fields = vec![FieldProblem { field: "answer".into(), problem: FieldFault::OutOfRange }];
            return Err(Failure::Invalid { fields }.into());
        }
        let refuse = |id: [&str; 2], en: [&str; 2]| {
            let [why, next] = if self.moment().language == Language::Id { id } else { en };
            Failure::RuleSays { rule: "R-007".into(), why: why.into(), next: next.into() }
        };
        if is_own {
            return Err(refuse(
                [
                    "Penugasan ini dari pejabat penilai sendiri dan tidak memerlukan persetujuan.",
                    "Bila sebenarnya dari pimpinan lain, isi dahulu siapa yang menugaskan.",
                ],
                [
                    "The evaluator assigned this himself; no consent is needed.",
                    "Where another leader assigned it, name him first.",
                ],
            )
            .into());
        }
        if writer::is_editable(plan.state) || plan.state == SkpState::Submitted {
            return Ok(());
        }
        Err(refuse(
            [
                "Persetujuan penugasan dicatat sebelum SKP ditandatangani.",
                "Buka kembali SKP itu, atau mulai perubahan SKP.",
            ],
            ["Consent is recorded before the SKP is signed.", "Reopen the SKP, or begin a change."],
        )
        .into())
    }
}

/// A field that cannot be taken.
pub(crate) fn invalid(field: &str, problem: FieldFault) -> Halt {
    Failure::Invalid { fields: vec![FieldProblem { field: field.to_owned(), problem }] }.into()
}

/// The row an edit names, which must stand on the plan.
pub(crate) fn known(id: &str, rows: &[RowId]) -> Result<RowId, Halt> {
    let wanted = row(id)?;
    let is_there = rows.contains(&wanted);
    is_there.then_some(wanted).ok_or_else(|| Failure::NotFound { what: "Bagian SKP".into() }.into())
}
