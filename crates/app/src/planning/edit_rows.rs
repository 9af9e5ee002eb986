//! Edits of a plan inside one act: rows that come, go and move; numbers stay without gaps.

use crate::convert::{from_wire, row};
use crate::failure::Halt;
use crate::permissions::Sight;
use crate::planning::edits::known;
use crate::planning::leaders::LeaderResult;
use crate::planning::{edit_fields, edit_lists, leaders, writer};
use crate::plans;
use contract::{Failure, IndicatorField, NewIndicator, PlanEdit, ResultField};
use domain::{Consent, Indicator, Origin, Priority, SupportedResult, WorkResult};
use store::records::{PlanContent, PlanRecord, ResultEntry, Term};
use store::schema::{indicators as indicator_column, work_results as result_column};
use store::{Act, RowId, Scope, Value};

/// One plan being edited in an act.
pub(crate) struct Editing<'e, 'a> {
    /// The act.
    pub act: &'e mut Act<'a>,
    /// The version as it was before.
    pub plan: &'e PlanRecord,
    /// Whose records may be read for it.
    pub sight: &'e Sight,
    /// Position of the evaluator: whose assignments need no consent.
    pub evaluator_position: Option<String>,
}

impl<'e, 'a> Editing<'e, 'a> {
    /// Begins to edit a version.
    pub(crate) fn of(act: &'e mut Act<'a>, plan: &'e PlanRecord, sight: &'e Sight) -> Result<Self, Halt> {
        let skp = plans::skp(act.read(), plan, &PlanContent::default())?;
        Ok(Self { act, plan, sight, evaluator_position: skp.evaluator.position })
    }

    /// Carries out one edit.
    pub(crate) fn apply(&mut self, edit: &PlanEdit) -> Result<(), Halt> {
        match edit {
            PlanEdit::AddResult { .. } => self.add_result(edit),
            PlanEdit::SetResult { id, field, value } => {
                let result = known(id, &self.result_rows()?)?;
                edit_fields::set_result(self, result, *field, value)?;
                self.settle(result, *field == ResultField::Text)
            }
            PlanEdit::MoveResult { id, priority, after } => {
                let result = known(id, &self.result_rows()?)?;
                let place = Place { after: after.as_deref(), at_end: false };
                self.place_result(result, from_wire(*priority), place)
            }
            PlanEdit::RemoveResult { id } => {
                let result = row(id)?;
                writer::remove_result(self.act, &self.result(result)?)?;
                Ok(())
            }
            PlanEdit::AddIndicator { result, after, indicator } => {
                let result = known(result, &self.result_rows()?)?;
                let place = Place { after: after.as_deref(), at_end: true };
                self.add_indicator(result, place, indicator)
            }
            PlanEdit::SetIndicator { id, field, value } => {
                let indicator = known(id, &self.indicator_rows()?)?;
                edit_fields::set_indicator(self, indicator, *field, value)?;
                let measured = self
                    .content()?
                    .results
                    .into_iter()
                    .find(|result| result.indicators.iter().any(|measure| measure.id == indicator));
                let is_new = matches!(field, IndicatorField::Text | IndicatorField::Target);
                measured.map_or(Ok(()), |result| self.settle(result.id, is_new))
            }
            PlanEdit::MoveIndicator { id, result, after } => {
                let indicator = known(id, &self.indicator_rows()?)?;
                let result = known(result, &self.result_rows()?)?;
                let place = Place { after: after.as_deref(), at_end: false };
                self.place_indicator(indicator, result, place)
            }
            PlanEdit::RemoveIndicator { id } => {
                let indicator = known(id, &self.indicator_rows()?)?;
                self.act.delete(store::Table::Indicators, indicator)?;
                Ok(())
            }
            PlanEdit::SetExpectations { value, texts } => edit_lists::set_expectations(self, *value, texts),
            PlanEdit::SetAnnex { list, lines } => edit_lists::set_annex(self, *list, lines),
            PlanEdit::SetPlan { field, value } => edit_fields::set_plan(self, *field, value),
        }
    }

    /// A row of last year whose words were changed is no longer to be changed.
    fn settle(&mut self, result: RowId, is_changed: bool) -> Result<(), Halt> {
        if is_changed {
            self.act.set(result, result_column::TO_CHANGE, Value::Null)?;
        }
        Ok(())
    }

    /// Numbers every row by its place and looks at the dates once more.
    pub(crate) fn finish(&mut self) -> Result<(), Halt> {
        let content = self.content()?;
        for (ordinal, result) in (1_i64..).zip(&content.results) {
            self.act.set(result.id, result_column::ORDINAL, ordinal)?;
            for (ordinal, indicator) in (1_i64..).zip(&result.indicators) {
                self.act.set(indicator.id, indicator_column::ORDINAL, ordinal)?;
            }
        }
        edit_fields::check_days(self.act.read(), self.plan.id)
    }

    /// What stands on the plan now.
    pub(crate) fn content(&self) -> Result<PlanContent, Halt> {
        Ok(self.act.read().plan_content(self.plan.id)?)
    }

    /// A result of the plan.
    pub(crate) fn result(&self, result: RowId) -> Result<ResultEntry, Halt> {
        let found = self.content()?.results.into_iter().find(|entry| entry.id == result);
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Rencana hasil kerja".into() })?)
    }

    /// A leader's result that the plan may be tied to, and thereby read.
    pub(crate) fn leader_result(&self, text: &str) -> Result<LeaderResult, Halt> {
        let found = leaders::find_result(self.act.read(), text)?;
        if self.is_offered_by(found.leader)? { Ok(found) } else { Err(leaders::missing().into()) }
    }

    /// A cell of a matrix that the plan may be tied to, and thereby read.
    fn leader_cell(&self, text: &str) -> Result<RowId, Halt> {
        let missing = || Failure::NotFound { what: "Peran".into() };
        let cell = row(text)?;
        let matrix = self.act.read().find_matrix_of_entry(cell)?.ok_or_else(missing)?;
        if self.is_offered_by(matrix.leader)? { Ok(cell) } else { Err(missing().into()) }
    }

    /// Whether somebody leads the person of the plan, or is seen by whoever edits it.
    fn is_offered_by(&self, leader: RowId) -> Result<bool, Halt> {
        let reader = self.act.read();
        let evaluator = plans::evaluator_of(reader, self.plan)?;
        Ok(self.sight.sees(leader) || leaders::of_plan(reader, self.plan, evaluator)?.contains(&leader))
    }

    /// The scope rows of the plan live in.
    pub(crate) fn scope(&self) -> Scope {
        Scope::dossier(self.plan.employee)
    }

    pub(crate) fn result_rows(&self) -> Result<Vec<RowId>, Halt> {
        Ok(self.content()?.results.iter().map(|result| result.id).collect())
    }

    fn indicator_rows(&self) -> Result<Vec<RowId>, Halt> {
        let content = self.content()?;
        let indicators = content.results.iter().flat_map(|result| &result.indicators);
        Ok(indicators.map(|indicator| indicator.id).collect())
    }

    fn add_result(&mut self, edit: &PlanEdit) -> Result<(), Halt> {
        let PlanEdit::AddResult { after, priority, supported_result, cell, .. } = edit else { return Ok(()) };
        let tied = supported_result.as_deref().map(|id| self.leader_result(id)).transpose()?;
        let new = self.new_result(edit, tied.as_ref())?;
        let links = writer::Links {
            supported_result: tied.map(|tied| tied.result),
            cell: cell.as_deref().map(|id| self.leader_cell(id)).transpose()?,
            ..writer::Links::default()
        };
        let last = writer::next_ordinal(&self.content()?);
        let added = writer::insert_result(self.act, (self.plan.id, self.scope()), last, &new, links)?;
        let wanted = new.planning.origin.fixed_priority().unwrap_or(from_wire(*priority));
        self.place_result(added, wanted, Place { after: after.as_deref(), at_end: true })
    }

    fn new_result(&self, edit: &PlanEdit, tied: Option<&LeaderResult>) -> Result<WorkResult, Halt> {
        let PlanEdit::AddResult {
            priority,
            text,
            assigned_by,
            supported_text,
            supported_indicator,
            origin,
            indicators,
            ..
        } = edit
        else {
            return Ok(writer::plain_result(Priority::Main, "", None));
        };
        let field = |name: &str, text: &str| edit_fields::checked_text(name, text);
        let or_tied = |text: Option<String>, tied: Option<&String>| text.or_else(|| tied.cloned());
        let text_of = or_tied(field("supportedText", supported_text)?, tied.map(|tied| &tied.text));
        let indicator = field("supportedIndicator", supported_indicator)?;
        let indicator = or_tied(indicator, tied.and_then(|tied| tied.indicator.as_ref()));
        let supported = text_of.map(|text| SupportedResult { text, indicator });
        let text = field("text", text)?.unwrap_or_default();
        let mut new = writer::plain_result(from_wire(*priority), &text, supported);
        new.assigned_by = field("assignedBy", assigned_by)?;
        new.planning.origin = origin.map_or(Origin::Dialog, from_wire);
        let evaluator = self.evaluator_position.as_deref();
        new.planning.consent = Consent::at_first(new.planning.mode, new.assigned_by.as_deref(), evaluator);
        new.indicators = indicators.iter().map(new_indicator).collect::<Result<_, _>>()?;
        Ok(new)
    }

    fn add_indicator(
        &mut self,
        result: RowId,
        place: Place<'_>,
        indicator: &NewIndicator,
    ) -> Result<(), Halt> {
        let new = new_indicator(indicator)?;
        let scope = self.scope();
        let added = writer::insert_indicator(self.act, (result, scope), i64::MAX, &new, None)?;
        self.place_indicator(added, result, place)
    }

    /// Puts a result behind another of its priority, and numbers all anew.
    pub(crate) fn place_result(
        &mut self,
        result: RowId,
        priority: Priority,
        place: Place<'_>,
    ) -> Result<(), Halt> {
        self.act.set(result, result_column::PRIORITY, priority.word())?;
        let others = self.content()?.results.into_iter().filter(|other| other.id != result);
        let (same, rest): (Vec<_>, Vec<_>) = others.partition(|other| other.priority == priority);
        let mut order: Vec<RowId> = same.iter().map(|other| other.id).collect();
        order.insert(place.among(&order)?, result);
        let rest = rest.iter().map(|other| other.id);
        let all: Vec<RowId> = match priority {
            Priority::Main => order.into_iter().chain(rest).collect(),
            Priority::Additional => rest.chain(order).collect(),
        };
        for (ordinal, result) in (1_i64..).zip(all) {
            self.act.set(result, result_column::ORDINAL, ordinal)?;
        }
        Ok(())
    }

    /// Puts a result at the end of a priority it does not have yet.
    pub(crate) fn place_result_if(&mut self, result: RowId, priority: Priority) -> Result<(), Halt> {
        if self.result(result)?.priority == priority {
            return Ok(());
        }
        self.place_result(result, priority, Place { after: None, at_end: true })
    }

    fn place_indicator(&mut self, indicator: RowId, result: RowId, place: Place<'_>) -> Result<(), Halt> {
        self.act.set(indicator, indicator_column::WORK_RESULT, result)?;
        let there = self.result(result)?.indicators;
        let mut order: Vec<RowId> =
            there.iter().map(|other| other.id).filter(|other| *other != indicator).collect();
        order.insert(place.among(&order)?, indicator);
        for (ordinal, indicator) in (1_i64..).zip(order) {
            self.act.set(indicator, indicator_column::ORDINAL, ordinal)?;
        }
        Ok(())
    }
}

/// Where a row goes.
#[derive(Clone, Copy)]
pub(crate) struct Place<'p> {
    /// Behind this row, where it stands among the others.
    pub after: Option<&'p str>,
    /// Where it goes otherwise: last, or first.
    pub at_end: bool,
}

impl Place<'_> {
    fn among(self, order: &[RowId]) -> Result<usize, Halt> {
        let after = self.after.map(row).transpose()?;
        let found = after.and_then(|after| order.iter().position(|other| *other == after));
        Ok(match (found, after) {
            (Some(at), _) => at + 1,
            (None, Some(_)) => order.len(),
            (None, None) if self.at_end => order.len(),
            (None, None) => 0,
        })
    }
}

fn new_indicator(new: &NewIndicator) -> Result<Indicator, Halt> {
    Ok(Indicator {
        aspect: new.aspect.map(from_wire),
        text: edit_fields::checked_text("text", &new.text)?.unwrap_or_default(),
        target: edit_fields::checked_text("target", &new.target)?,
        perspective: new.perspective.map(from_wire),
        ..Indicator::default()
    })
}
