//! The copy board: who has fields to be typed into the official screens, and which of them were ticked off. Ticks
//! are notes of this machine; they change no record and travel nowhere.

use super::copied_fields::{Field, of_evaluation, of_plan};
use super::plans_in_period::{PlanInPeriod, plans_in};
use super::words;
use crate::convert::{id, row};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::people::{named, unit_names, unit_words};
use crate::sheet::Dossier;
use crate::{App, identity, plans};
use contract::{
    CopyBoardRequest, CopyBoardView, CopyFieldView, CopyLineView, CopyPlanView, CopySheetRequest,
    CopySheetView, Failure, TickCopiedRequest,
};
use domain::{CoreValue, Period};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::RowId;
use store::records::{Employee, Reader};

/// How the settings of this machine that hold ticks begin; then come period and person.
const TICKS: &str = "copied:";

/// The ticks of a person in a period.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Ticks {
    /// Digest of what each ticked field said, by its key.
    copied: BTreeMap<String, String>,
}

impl App {
    /// Everybody with a plan, with how far copying is.
    pub(crate) fn show_copy_board(&mut self, request: CopyBoardRequest) -> Result<CopyBoardView, Halt> {
        let period = parse_period(&request.period)?;
        let unit = request.unit.as_deref().map(row).transpose()?;
        let evaluator = request.evaluator.as_deref().map(row).transpose()?;
        let mut lines = self.recap_in(period)?;
        lines.retain(|line| {
            line.plan_state.is_some()
                && unit.is_none_or(|unit| line.employee.unit == Some(unit))
                && evaluator.is_none_or(|evaluator| line.evaluator == Some(evaluator))
        });
        let names = unit_names(self.read()?)?;
        let begun: HashSet<String> =
            self.store()?.settings_under(&place(period, ""))?.into_iter().map(|(person, _)| person).collect();
        let mut people = Vec::new();
        for line in &lines {
            let unit = unit_words(&line.employee, &names);
            // Fields may have come or changed since the last tick; whoever was not begun needs no reading.
            people.push(if begun.contains(&id(line.employee.id)) {
                let found = self.copy_sheet(line.employee.id, period)?.person;
                line_view(&line.employee, unit, (found.n_copied, found.n_fields))
            } else {
                line_view(&line.employee, unit, (0, 0))
            });
        }
        Ok(CopyBoardView { people })
    }

    /// The fields of a person, in the order of the official screens.
    pub(crate) fn show_copy_sheet(&mut self, request: CopySheetRequest) -> Result<CopySheetView, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        let view = self.copy_sheet(employee, period)?;
        self.note_people_read([employee]);
        Ok(view)
    }

    /// Ticks fields off on this machine, or takes ticks back.
    pub(crate) fn tick_copied(&mut self, request: TickCopiedRequest) -> Result<CopySheetView, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        let sheet = self.copy_sheet(employee, period)?;
        let fields: BTreeMap<&str, &str> =
            fields_of(&sheet).map(|field| (field.key.as_str(), field.text.as_str())).collect();
        let mut ticks = self.ticks_of(employee, period)?;
        for key in request.fields {
            let Some(text) = fields.get(key.as_str()) else {
                let what = words::say(self.moment().language, words::FIELD).to_owned();
                return Err(Failure::NotFound { what }.into());
            };
            if request.is_copied {
                ticks.copied.insert(key, digest(text));
            } else {
                ticks.copied.remove(&key);
            }
        }
        ticks.copied.retain(|key, _| fields.contains_key(key.as_str()));
        let text = serde_json::to_string(&ticks).map_err(|_| crate::failure::incident("tick_copied"))?;
        self.store_mut()?.set_setting(&place(period, &id(employee)), &text)?;
        self.copy_sheet(employee, period)
    }

    /// Forgets what was ticked of a person who is erased: digests of short texts can be guessed.
    pub(crate) fn forget_copied(&mut self, employee: RowId) -> Result<(), Halt> {
        Ok(self.store_mut()?.forget_settings(TICKS, &format!(":{}", id(employee)))?)
    }

    fn ticks_of(&self, employee: RowId, period: Period) -> Result<Ticks, Halt> {
        let text = self.store()?.setting(&place(period, &id(employee)))?;
        Ok(text.map(|text| read(&text)).unwrap_or_default())
    }

    fn copy_sheet(&self, employee: RowId, period: Period) -> Result<CopySheetView, Halt> {
        let (reader, person) = (self.read()?, self.employee(employee)?);
        let ticks = self.ticks_of(employee, period)?;
        let mut evaluations = reader.list_evaluations_of(employee)?;
        evaluations.retain(|evaluation| evaluation.period == period);
        let found = plans_in(reader, (employee, period), evaluations)?;
        let plans = found.into_iter().map(|one| plan_view(reader, (&person, one), &ticks));
        let plans = plans.collect::<Result<Vec<_>, _>>()?;
        let unit = identity::unit_words(reader, &person)?;
        let mut sheet = CopySheetView { person: line_view(&person, unit, (0, 0)), plans };
        // Two evaluations of one plan tell its fields twice; they are the same to tick.
        let keys = |field: &CopyFieldView| field.key.clone();
        let all: BTreeSet<String> = fields_of(&sheet).map(keys).collect();
        let copied: BTreeSet<String> = fields_of(&sheet).filter(|field| field.is_copied).map(keys).collect();
        (sheet.person.n_fields, sheet.person.n_copied) = (count(all.len()), count(copied.len()));
        Ok(sheet)
    }
}

/// Where the ticks of a person in a period are kept on this machine.
fn place(period: Period, person: &str) -> String {
    format!("{TICKS}{period}:{person}")
}

/// Ticks as they were kept; what cannot be read counts as none.
fn read(text: &str) -> Ticks {
    serde_json::from_str(text).unwrap_or_default()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn fields_of(sheet: &CopySheetView) -> impl Iterator<Item = &CopyFieldView> {
    sheet.plans.iter().flat_map(|plan| plan.plan.iter().chain(&plan.evaluation))
}

fn line_view(person: &Employee, unit: String, (n_copied, n_fields): (u32, u32)) -> CopyLineView {
    CopyLineView { employee: named(person), nip: person.nip.clone(), unit, n_copied, n_fields }
}

fn plan_view(
    reader: Reader<'_>,
    (person, (plan, evaluation)): (&Employee, PlanInPeriod),
    ticks: &Ticks,
) -> Result<CopyPlanView, Halt> {
    let position = plan.employee_position.clone().unwrap_or_else(|| person.position.clone());
    let views = |fields: Vec<Field>| fields.into_iter().map(|field| field_view(field, ticks)).collect();
    let Some(evaluation) = evaluation else {
        let content = plans::as_shown(plan.approach, reader.plan_content(plan.id)?);
        return Ok(CopyPlanView { position, plan: views(of_plan(&plan, &content)), evaluation: Vec::new() });
    };
    let dossier = Dossier::read(reader, evaluation)?;
    Ok(CopyPlanView {
        position,
        plan: views(of_plan(&dossier.plan, &dossier.content)),
        evaluation: views(of_evaluation(&dossier)),
    })
}

fn field_view(field: Field, ticks: &Ticks) -> CopyFieldView {
    let ticked = ticks.copied.get(&field.key);
    let says_the_same = ticked.is_some_and(|then| *then == digest(&field.text));
    CopyFieldView {
        is_copied: says_the_same,
        is_changed: ticked.is_some() && !says_the_same,
        key: field.key,
        kind: field.kind,
        result: field.result,
        value: field.value.map(CoreValue::label).unwrap_or_default().to_owned(),
        text: field.text,
    }
}

/// Tells whether a text still says what was copied (FNV-1a); it guards nothing.
fn digest(text: &str) -> String {
    let mixed = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, mixed))
}
