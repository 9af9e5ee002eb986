//! Rows of tables into a plan: added behind what stands there, or set so that the plan says what the table
//! says. Rows that stay keep what planning knows of them: consent, links, level of control.

use std::collections::{HashMap, HashSet};

use domain::{AssignmentMode, Consent, Priority};
use interop::plan::{PlannedIndicator, PlannedResult};
use store::records::{IndicatorEntry, PlanRecord, ResultEntry, Term};
use store::schema::{indicators as indicator_column, plans as plan_column, work_results as result_column};
use store::{Act, Column, RowId, Scope, Table, Value};

use super::{normal_form, planned};
use crate::failure::Halt;
use crate::planning::pairs::pair;
use crate::planning::writer::{self, Links};

/// Results a table may bring for one plan: ten times what anybody can be held to.
pub(super) const MOST_RESULTS: usize = 200;

/// A plan that rows go into.
pub(super) struct Rows<'a, 's> {
    pub(super) act: &'a mut Act<'s>,
    pub(super) plan: PlanRecord,
    pub(super) evaluator_position: Option<String>,
    /// Whether it held no results before.
    pub(super) was_empty: bool,
}

impl<'a, 's> Rows<'a, 's> {
    pub(super) fn of(act: &'a mut Act<'s>, plan: PlanRecord) -> Result<Self, Halt> {
        let evaluator_position = planned::evaluator_position(act.read(), &plan)?;
        // A text that changes is no longer the one that was agreed on.
        act.set(plan.id, plan_column::AGREED_ON, Value::Null)?;
        let was_empty = act.read().plan_content(plan.id)?.results.is_empty();
        Ok(Self { act, plan, evaluator_position, was_empty })
    }

    pub(super) fn scope(&self) -> Scope {
        Scope::dossier(self.plan.employee)
    }

    /// Adds results behind those that stand there. Where a result stands there already it only gets the
    /// indicators it does not have.
    pub(super) fn add_results(&mut self, wanted: &[PlannedResult]) -> Result<(), Halt> {
        let there = self.act.read().plan_content(self.plan.id)?.results;
        let by_text: HashMap<String, &ResultEntry> =
            there.iter().map(|entry| (normal_form(&entry.text), entry)).collect();
        let mut ordinal = next(there.len());
        for result in wanted {
            let text = normal_form(&result.text);
            if let Some(entry) = by_text.get(&text).filter(|_| !text.is_empty()) {
                self.add_indicators(entry, &result.indicators)?;
            } else {
                self.insert(ordinal, result)?;
                ordinal += 1;
            }
        }
        Ok(())
    }

    /// Adds the indicators a result does not have yet.
    pub(super) fn add_indicators(
        &mut self,
        entry: &ResultEntry,
        wanted: &[PlannedIndicator],
    ) -> Result<(), Halt> {
        let measures = |one: &PlannedIndicator| (one.aspect, normal_form(&one.text), one.target.clone());
        let mut there: HashSet<_> =
            entry.indicators.iter().map(|known| measures(&planned::of_indicator_entry(known))).collect();
        let mut ordinal = next(entry.indicators.len());
        for indicator in wanted {
            if there.insert(measures(indicator)) {
                let place = (entry.id, self.scope());
                writer::insert_indicator(self.act, place, ordinal, &planned::indicator(indicator), None)?;
                ordinal += 1;
            }
        }
        Ok(())
    }

    /// Makes the results those of a table. Each row goes into the one it answers; those that no row
    /// answers are taken out.
    pub(super) fn set_results(&mut self, wanted: &[PlannedResult]) -> Result<(), Halt> {
        let there = self.act.read().plan_content(self.plan.id)?.results;
        let (answers, left) = answers(&there, |entry| &entry.text, wanted, |result| &result.text);
        for ((ordinal, result), entry) in (1..).zip(wanted).zip(answers) {
            match entry {
                Some(entry) => self.set_result(entry, ordinal, result)?,
                None => self.insert(ordinal, result)?,
            }
        }
        for entry in left {
            writer::remove_result(self.act, entry)?;
        }
        Ok(())
    }

    fn insert(&mut self, ordinal: i64, result: &PlannedResult) -> Result<(), Halt> {
        let new = planned::work_result(result, self.evaluator_position.as_deref());
        let place = (self.plan.id, self.scope());
        writer::insert_result(self.act, place, ordinal, &new, Links::default())?;
        Ok(())
    }

    fn set_result(&mut self, entry: &ResultEntry, ordinal: i64, wanted: &PlannedResult) -> Result<(), Halt> {
        let supported = wanted.supported.as_ref();
        let mut values = vec![
            (result_column::ORDINAL, ordinal.into()),
            (result_column::TEXT, wanted.text.clone().into()),
            (result_column::PRIORITY, wanted.priority.unwrap_or(entry.priority).word().into()),
            (result_column::ASSIGNED_BY, wanted.assigned_by.clone().into()),
            (result_column::SUPPORTED_TEXT, supported.map(|it| it.text.clone()).into()),
            (result_column::SUPPORTED_INDICATOR, supported.and_then(|it| it.indicator.clone()).into()),
        ];
        if supported.map(|it| &it.text) != entry.supported_text.as_ref() {
            values.push((result_column::SUPPORTED_RESULT, Value::Null));
        }
        // A row of last year that comes in with other words was changed.
        if entry.to_change && is_rewritten(entry, wanted) {
            values.push((result_column::TO_CHANGE, Value::Null));
        }
        if wanted.assigned_by != entry.assigned_by {
            values.extend(self.consent_asked_anew(entry.planning.mode, wanted.assigned_by.as_deref()));
        }
        self.set(entry.id, values)?;
        self.set_indicators(entry, &wanted.indicators)
    }

    /// Another giver of the assignment needs another consent.
    fn consent_asked_anew(&self, mode: AssignmentMode, giver: Option<&str>) -> [(Column, Value); 3] {
        let consent = Consent::at_first(mode, giver, self.evaluator_position.as_deref());
        let word = Some(consent.word()).filter(|_| consent != Consent::NotNeeded);
        [
            (result_column::CONSENT, word.into()),
            (result_column::CONSENT_ON, Value::Null),
            (result_column::CONSENT_NOTE, Value::Null),
        ]
    }

    fn set_indicators(&mut self, entry: &ResultEntry, wanted: &[PlannedIndicator]) -> Result<(), Halt> {
        let (answers, left) = answers(&entry.indicators, |known| &known.text, wanted, |new| &new.text);
        for ((ordinal, new), known) in (1..).zip(wanted).zip(answers) {
            if let Some(known) = known {
                self.set_indicator(known, ordinal, new)?;
            } else {
                let place = (entry.id, self.scope());
                writer::insert_indicator(self.act, place, ordinal, &planned::indicator(new), None)?;
            }
        }
        for known in left {
            self.act.delete(Table::Indicators, known.id)?;
        }
        Ok(())
    }

    fn set_indicator(
        &mut self,
        known: &IndicatorEntry,
        ordinal: i64,
        new: &PlannedIndicator,
    ) -> Result<(), Halt> {
        let values = vec![
            (indicator_column::ORDINAL, ordinal.into()),
            (indicator_column::ASPECT, new.aspect.map(Term::word).into()),
            (indicator_column::TEXT, new.text.clone().into()),
            (indicator_column::TARGET, new.target.clone().into()),
            (indicator_column::PERSPECTIVE, new.perspective.map(Term::word).into()),
        ];
        self.set(known.id, values)
    }

    pub(super) fn set(&mut self, row: RowId, values: Vec<(Column, Value)>) -> Result<(), Halt> {
        for (column, value) in values {
            self.act.set(row, column, value)?;
        }
        Ok(())
    }
}

/// Rows with texts less alike than this are not the same row reworded.
const REWORDED: f64 = 0.6;

/// For each wanted row the one there that it is, as it stands or reworded; and the rows no wanted one is.
fn answers<'t, T, W>(
    there: &'t [T],
    text: impl Fn(&T) -> &str,
    wanted: &[W],
    wanted_text: impl Fn(&W) -> &str,
) -> (Vec<Option<&'t T>>, Vec<&'t T>) {
    let old: Vec<(usize, &str)> = there.iter().map(text).enumerate().collect();
    let new: Vec<(usize, &str)> = wanted.iter().map(wanted_text).enumerate().collect();
    let (mut answers, mut left) = (Vec::new(), Vec::new());
    for (known, new) in pair(&old, &new, |_, _| false, |(_, text)| text) {
        let entry = known.and_then(|(at, _)| there.get(*at));
        let is_same = match (known, new) {
            (Some((_, known)), Some((_, new))) => is_reworded(known, new),
            (None, _) | (_, None) => false,
        };
        left.extend(entry.filter(|_| !is_same));
        if new.is_some() {
            answers.push(entry.filter(|_| is_same));
        }
    }
    (answers, left)
}

fn is_reworded(one: &str, other: &str) -> bool {
    let (one, other) = (normal_form(one), normal_form(other));
    one == other || strsim::normalized_levenshtein(&one, &other) >= REWORDED
}

/// Whether a plan says already what a table says.
pub(super) fn is_same(there: &[ResultEntry], wanted: &[PlannedResult]) -> bool {
    let (answers, _) = answers(there, |entry| &entry.text, wanted, |result| &result.text);
    let mut settled: Vec<PlannedResult> = Vec::with_capacity(wanted.len());
    for (result, entry) in wanted.iter().zip(answers) {
        let priority = result.priority.or(entry.map(|entry| entry.priority)).unwrap_or(Priority::Main);
        let indicators =
            result.indicators.iter().map(|indicator| PlannedIndicator { row: 0, ..indicator.clone() });
        let indicators = indicators.collect();
        settled.push(PlannedResult { row: 0, priority: Some(priority), indicators, ..result.clone() });
    }
    settled.sort_by_key(|result| result.priority == Some(Priority::Additional));
    there.iter().map(planned::of_entry).eq(settled)
}

/// The place in order behind `n` rows.
pub(super) fn next(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX - 1) + 1
}

/// Whether text, indicators or targets of a result are others than they were.
fn is_rewritten(entry: &ResultEntry, wanted: &PlannedResult) -> bool {
    let said = |indicator: &PlannedIndicator| {
        let target = indicator.target.clone().filter(|target| !target.trim().is_empty());
        (indicator.text.trim().to_owned(), target)
    };
    let known: Vec<_> = entry.indicators.iter().map(|it| said(&planned::of_indicator_entry(it))).collect();
    entry.text.trim() != wanted.text.trim() || known != wanted.indicators.iter().map(said).collect::<Vec<_>>()
}
