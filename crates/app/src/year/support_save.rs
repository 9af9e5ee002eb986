//! Planning a support and filling in its forms.

use super::support_fields::{Lines, fields_of, forms_of, lines_of, word};
use super::supports::is_open;
use super::{day_or_none, row_or_none};
use crate::App;
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::organisation::refusal;
use crate::permissions::kept;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::Datelike;
use contract::{
    ById, FieldFault, NewSupportEntry, PlanSupportRequest, SaveSupportRequest, SupportForm, SupportView,
    SupportsView,
};
use store::records::{Counsellor, Support, SupportKind, SupportState, Term};
use store::schema::{support_lines as line, supports as column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// Rows of a table in a form.
const MOST_ROWS: u32 = 100;

/// An entry of a form that was found good.
struct Entry {
    form: SupportForm,
    field: String,
    row: i64,
    text: Option<String>,
    score: Option<i64>,
}

impl App {
    /// Plans a support.
    pub(crate) fn plan_support(&mut self, request: PlanSupportRequest) -> Result<SupportView, Halt> {
        let employee = row(&request.employee)?;
        let kind: SupportKind = from_wire(request.kind);
        self.refuse_own_counselling(employee, kind)?;
        let today = self.moment().today();
        let evaluator = self.read()?.find_evaluator(employee, today)?;
        let label = checked_text("ledByLabel", &request.led_by_label)?;
        let led_by = row_or_none(request.led_by.as_ref())?;
        let is_of_evaluator = led_by.is_none() && label.is_none() && kind != SupportKind::Counselling;
        let led_by = led_by.or(evaluator.filter(|_| is_of_evaluator));
        let plan = match row_or_none(request.plan.as_ref())? {
            Some(plan) => Some(plan),
            None => self.read()?.list_plans(employee, today.year())?.pop().map(|plan| plan.id),
        };
        let day = |field, day: Option<&String>| {
            Ok::<_, Halt>(Value::from(day_or_none(field, day)?.map(|day| day.to_string())))
        };
        let values = vec![
            (column::EMPLOYEE, employee.into()),
            (column::KIND, kind.word().into()),
            (column::STATE, SupportState::Planned.word().into()),
            (column::LED_BY, led_by.into()),
            (column::LED_BY_LABEL, label.into()),
            (column::COUNSELLOR, request.counsellor.map(|one| from_wire::<Counsellor>(one).word()).into()),
            (column::REASON, checked_text("reason", &request.reason)?.into()),
            (column::STARTS_ON, day("startsOn", request.starts_on.as_ref())?),
            (column::ENDS_ON, day("endsOn", request.ends_on.as_ref())?),
            (column::PLACE, checked_text("place", &request.place)?.into()),
            (column::PLAN, plan.into()),
            (column::IS_SECRET, (kind == SupportKind::Counselling).into()),
        ];
        let begun = match row_or_none(request.result.as_ref())? {
            Some(result) if kind == SupportKind::Coaching => self.begun_coaching(employee, result)?,
            Some(_) | None => Vec::new(),
        };
        let by = self.sight()?.own().or(evaluator);
        let support = self.act("plan_support", by, |act| {
            let scope = Scope::dossier(employee);
            let support = act.insert(Table::Supports, scope, &filled(values))?;
            begun.iter().try_for_each(|entry| write(act, (support, scope), None, entry))?;
            Ok(support)
        })?;
        self.support_view(support)
    }

    /// Changes a support and what its forms say.
    pub(crate) fn save_support(&mut self, request: SaveSupportRequest) -> Result<SupportView, Halt> {
        let support = self.support(row(&request.id)?)?;
        self.still_at(support.employee, request.seen_version)?;
        let kind = support.kind.ok_or_else(|| super::missing("Bimbingan"))?;
        let entries = request.entries.iter().map(|entry| self.checked_entry(&support, kind, entry));
        let entries = entries.collect::<Result<Vec<_>, Halt>>()?;
        let cells = cells_of(&request, &entries)?;
        if !cells.is_empty() && !is_open(&support) {
            return Err(self.support_is_over());
        }
        let lines = lines_of(self.read()?, support.id)?;
        let by = self.sight()?.own().or(self.leader_of(&support)?);
        self.act("save_support", by, |act| {
            for (column, value) in cells {
                act.set(support.id, column, value)?;
            }
            let place = (support.id, Scope::dossier(support.employee));
            entries.iter().try_for_each(|entry| write(act, place, Some(&lines), entry))
        })?;
        self.support_view(support.id)
    }

    /// Removes a support that was not begun; it stays in the history.
    pub(crate) fn remove_support(&mut self, request: ById) -> Result<SupportsView, Halt> {
        let support = self.support(row(&request.id)?)?;
        if support.state != SupportState::Planned {
            return Err(self.support_is_over());
        }
        let by = self.leader_of(&support)?;
        let lines = lines_of(self.read()?, support.id)?;
        self.act("remove_support", by, |act| {
            for line in &lines.0 {
                act.delete(Table::SupportLines, line.id)?;
            }
            Ok(act.delete(Table::Supports, support.id)?)
        })?;
        self.supports_view(support.employee)
    }

    /// Counselling begins with the evaluator, not with the person.
    fn refuse_own_counselling(&self, employee: RowId, kind: SupportKind) -> Result<(), Halt> {
        let is_own = self.sight()?.own() == Some(kept(self.read()?, employee)?);
        if kind != SupportKind::Counselling || !is_own {
            return Ok(());
        }
        Err(refusal(
            self.moment().language,
            "R-126",
            [
                "Konseling kinerja dimulai pejabat penilai dari pemantauan dan umpan balik.",
                "Bicarakan dengan pejabat penilai Anda, atau minta coaching.",
            ],
            [
                "Counselling begins with the evaluator, from monitoring and feedback.",
                "Talk to your evaluator, or ask for coaching.",
            ],
        ))
    }

    fn support_is_over(&self) -> Halt {
        refusal(
            self.moment().language,
            "R-125",
            [
                "Bimbingan ini sudah berjalan atau dilaporkan, sehingga tidak diubah lagi.",
                "Rencanakan bimbingan baru bila masih diperlukan.",
            ],
            [
                "This guidance is under way or was reported, and is not changed any more.",
                "Plan another one where it is still needed.",
            ],
        )
    }

    /// What B.1.6 begins with: indicators, baselines, targets and the values noted last.
    fn begun_coaching(&self, employee: RowId, result: RowId) -> Result<Vec<Entry>, Halt> {
        let reader = self.read()?;
        let plan = reader.find_plan_of_result(result)?.filter(|plan| plan.employee == employee);
        let plan = plan.ok_or_else(|| super::missing("Rencana hasil kerja"))?;
        let board = self.board(&plan)?;
        let content = reader.plan_content(plan.id)?;
        let indicators = content.results.iter().filter(|entry| entry.id == result);
        let mut entries = Vec::new();
        for (at, indicator) in (1..).zip(indicators.flat_map(|entry| &entry.indicators)) {
            let mut periods = board.periods.iter().rev();
            let note = periods.find_map(|period| board.note(result, Some(indicator.id), *period));
            let target = indicator.target.clone();
            let texts = [
                ("goal.indicator", Some(indicator.text.clone())),
                ("goal.baseline", indicator.baseline.clone()),
                ("goal.target", target.clone()),
                ("fact.target", target),
                ("fact.progress", note.map(|note| note.value.clone())),
            ];
            let given =
                texts.into_iter().filter(|(_, text)| text.as_ref().is_some_and(|text| !text.is_empty()));
            entries.extend(given.map(|(field, text)| Entry {
                form: SupportForm::Coaching,
                field: field.to_owned(),
                row: at,
                text,
                score: None,
            }));
        }
        Ok(entries)
    }

    fn checked_entry(
        &self,
        support: &Support,
        kind: SupportKind,
        entry: &NewSupportEntry,
    ) -> Result<Entry, Halt> {
        let fields = if forms_of(kind).contains(&entry.form) { fields_of(entry.form) } else { Vec::new() };
        let field = fields.into_iter().find(|field| field.word == entry.field);
        let field = field.ok_or_else(|| invalid("entries.field", FieldFault::UnknownId))?;
        if !self.may_write_form(support, entry.form, &self.sight()?)? {
            return Err(self.support_is_over());
        }
        let at = entry.ordinal.filter(|_| field.is_repeated).unwrap_or(1);
        if !(1..=MOST_ROWS).contains(&at) {
            return Err(invalid("entries.ordinal", FieldFault::OutOfRange));
        }
        let score = entry.score.filter(|_| field.has_score);
        if score.is_some_and(|score| !(1..=5).contains(&score)) {
            return Err(invalid("entries.score", FieldFault::OutOfRange));
        }
        Ok(Entry {
            form: entry.form,
            field: field.word,
            row: i64::from(at),
            text: checked_text("entries.text", &entry.text)?,
            score: score.map(i64::from),
        })
    }
}

/// What a request changes on the support itself. *Penyesuaian: ya* in a step asks a change of the plan.
fn cells_of(request: &SaveSupportRequest, entries: &[Entry]) -> Result<Vec<(Column, Value)>, Halt> {
    let mut cells = Vec::new();
    for (column, name, text) in [
        (column::LED_BY_LABEL, "ledByLabel", &request.led_by_label),
        (column::REASON, "reason", &request.reason),
        (column::PLACE, "place", &request.place),
    ] {
        if let Some(text) = text {
            cells.push((column, Value::from(checked_text(name, text)?)));
        }
    }
    for (column, name, day) in
        [(column::STARTS_ON, "startsOn", &request.starts_on), (column::ENDS_ON, "endsOn", &request.ends_on)]
    {
        if day.is_some() {
            let day = day_or_none(name, day.as_ref())?.map(|day| day.to_string());
            cells.push((column, Value::from(day)));
        }
    }
    if request.led_by.is_some() {
        cells.push((column::LED_BY, Value::from(row_or_none(request.led_by.as_ref())?)));
    }
    if let Some(counsellor) = request.counsellor {
        cells.push((column::COUNSELLOR, from_wire::<Counsellor>(counsellor).word().into()));
    }
    let says_yes = |entry: &Entry| {
        let text = entry.text.as_deref().unwrap_or_default();
        entry.field == "step.change" && text.eq_ignore_ascii_case("ya")
    };
    let needs_change = request.needs_change.or(entries.iter().any(says_yes).then_some(true));
    if let Some(needs_change) = needs_change {
        cells.push((column::NEEDS_CHANGE, needs_change.into()));
    }
    Ok(cells)
}

/// An entry that says nothing any more is removed.
fn write(
    act: &mut Act<'_>,
    (support, scope): (RowId, Scope),
    lines: Option<&Lines>,
    entry: &Entry,
) -> Result<(), Halt> {
    let is_empty = entry.text.is_none() && entry.score.is_none();
    let there = lines.and_then(|lines| lines.find(entry.form, &entry.field, entry.row));
    match there {
        Some(there) if is_empty => {
            act.delete(Table::SupportLines, there.id)?;
        }
        Some(there) => {
            act.set(there.id, line::TEXT, Value::from(entry.text.clone()))?;
            act.set(there.id, line::SCORE, Value::from(entry.score))?;
        }
        None if is_empty => {}
        None => {
            let values = vec![
                (line::SUPPORT, support.into()),
                (line::FORM, word(entry.form).into()),
                (line::FIELD, entry.field.clone().into()),
                (line::ORDINAL, entry.row.into()),
                (line::TEXT, entry.text.clone().into()),
                (line::SCORE, entry.score.into()),
            ];
            act.insert(Table::SupportLines, scope, &filled(values))?;
        }
    }
    Ok(())
}
