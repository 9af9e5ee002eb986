//! An evaluation with everything its sheets print, put together from its records.

use crate::convert::to_wire;
use crate::failure::Halt;
use crate::{achievements, identity, plans};
use chrono::NaiveDate;
use contract::Failure;
use domain::achievement::UsedAchievement;
use domain::{Approach, CoreValue, Evaluation, Feedback, Skp};
use std::collections::{HashMap, HashSet};
use store::records::{EvaluationRecord, FeedbackEntry, PlanContent, PlanRecord, Reader, ResultEntry, Unit};
use store::schema::feedback as column;
use store::{Column, RowId, Value};

/// An evaluation's records, read once and used for views, rules and sheets alike.
pub(crate) struct Dossier {
    pub(crate) record: EvaluationRecord,
    pub(crate) plan: PlanRecord,
    pub(crate) content: PlanContent,
    /// Realisation by work result or indicator, one bullet a line.
    pub(crate) actuals: HashMap<RowId, (RowId, String)>,
    pub(crate) feedback: Vec<FeedbackEntry>,
    /// The day it is looked at, on which the achievement of another year may stand in; without one
    /// only that of its own period counts.
    seen_on: Option<NaiveDate>,
}

impl Dossier {
    /// Reads an evaluation.
    pub(crate) fn read(reader: Reader<'_>, record: EvaluationRecord) -> Result<Self, Halt> {
        let plan = reader.find_plan(record.plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        let content = plans::as_shown(plan.approach, reader.plan_content(plan.id)?);
        let mut actuals = HashMap::new();
        for entry in reader.list_actuals(record.id)? {
            if let Some(about) = entry.indicator.or(entry.work_result) {
                actuals.insert(about, (entry.id, entry.text));
            }
        }
        let feedback = reader.list_feedback(record.id)?;
        Ok(Self { record, plan, content, actuals, feedback, seen_on: None })
    }

    /// The same as looked at on a day.
    pub(crate) fn seen_on(self, day: NaiveDate) -> Self {
        Self { seen_on: Some(day), ..self }
    }

    /// Feedback about a work result, an indicator or a value.
    pub(crate) fn feedback_about(&self, about: About) -> impl Iterator<Item = &FeedbackEntry> {
        self.feedback.iter().filter(move |entry| about.is_subject_of(entry))
    }

    /// The same as a text, one piece a line; a symbol alone says nothing there.
    pub(crate) fn feedback_in_lines(&self, about: About) -> String {
        let line = |entry: &FeedbackEntry| match entry.source_label.trim() {
            "" => entry.text.trim().to_owned(),
            label => format!("{label}: {}", entry.text.trim()),
        };
        let told = self.feedback_about(about).filter(|entry| !entry.text.trim().is_empty());
        told.map(line).collect::<Vec<_>>().join("\n")
    }

    /// The pieces of feedback that were taken over into it, by the rows they come from.
    pub(crate) fn taken_over(&self) -> HashSet<RowId> {
        self.feedback.iter().filter_map(|entry| entry.taken_from).collect()
    }

    /// Whether a work result or indicator is one of this evaluation's plan version.
    pub(crate) fn has_subject(&self, about: RowId) -> bool {
        let is_it = |result: &ResultEntry| {
            result.id == about || result.indicators.iter().any(|indicator| indicator.id == about)
        };
        self.content.results.iter().any(is_it)
    }

    /// The domain evaluation.
    pub(crate) fn evaluation(&self, reader: Reader<'_>) -> Result<Evaluation, Halt> {
        let evaluator = self.evaluator(reader)?;
        let superior = evaluator
            .map(|person| reader.find_evaluator(person, self.record.period.ends_on()))
            .transpose()?;
        let superior = superior.flatten().map(|person| reader.find_employee(person)).transpose()?.flatten();
        let mut plan = plans::skp(reader, &self.plan, &self.content)?;
        self.fill(&mut plan);
        let evaluation = Evaluation {
            plan,
            period: self.record.period,
            superior: identity::printed(reader, superior.as_ref(), identity::Frozen::default())?,
            org_achievement: self.achievement(reader)?.1.map(|used| used.value),
            results_rating: self.record.results_rating,
            conduct_rating: self.record.conduct_rating,
            not_graduated: self.record.not_graduated,
            notes: self.record.notes.clone(),
            state: self.record.state,
            signed_on: self.record.signed_on,
        };
        Ok(self.as_signed(evaluation))
    }

    /// A signed sheet shows people and achievement as they were signed, whatever changed since.
    fn as_signed(&self, mut evaluation: Evaluation) -> Evaluation {
        if let Some(signed) = self.record.as_signed.as_ref().filter(|_| evaluation.state.is_sealed()) {
            evaluation.plan.employee = identity::thaw(&signed.employee);
            evaluation.plan.evaluator = identity::thaw(&signed.evaluator);
            evaluation.superior = identity::thaw(&signed.superior);
            evaluation.org_achievement = signed.achievement;
        }
        evaluation
    }

    /// The evaluator of this evaluation.
    pub(crate) fn evaluator(&self, reader: Reader<'_>) -> Result<Option<RowId>, Halt> {
        match self.record.evaluator {
            Some(evaluator) => Ok(Some(evaluator)),
            None => plans::evaluator_of(reader, &self.plan),
        }
    }

    /// The unit the evaluator leads, and the achievement of it that counts in the period.
    pub(crate) fn achievement(
        &self,
        reader: Reader<'_>,
    ) -> Result<(Option<Unit>, Option<UsedAchievement>), Halt> {
        let own_unit = reader.find_employee(self.record.employee)?.and_then(|person| person.unit);
        let on = self.record.period.ends_on();
        let unit = self.evaluator(reader)?.map(|person| reader.find_unit_led(person, on, own_unit));
        let unit = unit.transpose()?.flatten();
        let found = unit
            .as_ref()
            .map(|unit| achievements::used(reader, unit.id, self.record.period, self.seen_on))
            .transpose()?
            .flatten();
        Ok((unit, found))
    }

    fn fill(&self, plan: &mut Skp) {
        for (result, entry) in plan.results.iter_mut().zip(&self.content.results) {
            if plan.approach == Approach::Qualitative {
                result.actual = self.bullets(entry.id);
                result.feedback = self.printed(About::Result(entry.id));
            }
            for (indicator, entry) in result.indicators.iter_mut().zip(&entry.indicators) {
                indicator.actual = self.bullets(entry.id);
                indicator.feedback = self.printed(About::Indicator(entry.id));
            }
        }
        for item in &mut plan.conduct {
            item.feedback = self.printed(About::Conduct(item.value));
        }
    }

    fn bullets(&self, about: RowId) -> Vec<String> {
        let text = self.actuals.get(&about).map(|(_, text)| text.as_str()).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    fn printed(&self, about: About) -> Vec<Feedback> {
        self.feedback_about(about).map(printed).collect()
    }
}

/// A piece of feedback as sheets print it.
pub(crate) fn printed(entry: &FeedbackEntry) -> Feedback {
    Feedback {
        source: entry.source,
        source_label: entry.source_label.clone(),
        text: entry.text.clone(),
        symbol: entry.symbol,
    }
}

/// What feedback is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A work result.
    Result(RowId),
    /// An indicator.
    Indicator(RowId),
    /// A core value.
    Conduct(CoreValue),
}

impl About {
    /// What the sheet of a plan has a cell for, by a row of its content: results in a qualitative one,
    /// indicators in a quantitative one. Nothing where the row is not of it.
    pub(crate) fn of(approach: Approach, content: &PlanContent, row: RowId) -> Option<Self> {
        let holds = |result: &&ResultEntry| {
            result.id == row || result.indicators.iter().any(|indicator| indicator.id == row)
        };
        let result = content.results.iter().find(holds)?;
        let indicator = match approach {
            Approach::Qualitative => None,
            Approach::Quantitative if result.id == row => result.indicators.first().map(|first| first.id),
            Approach::Quantitative => Some(row),
        };
        Some(indicator.map_or(Self::Result(result.id), Self::Indicator))
    }

    /// The cell that ties feedback to it.
    pub(crate) fn cell(self) -> (Column, Value) {
        match self {
            Self::Result(row) => (column::WORK_RESULT, row.into()),
            Self::Indicator(row) => (column::INDICATOR, row.into()),
            Self::Conduct(value) => (column::VALUE, i64::from(value.number()).into()),
        }
    }

    /// Whether a piece of feedback is about it.
    pub(crate) fn is_subject_of(self, entry: &FeedbackEntry) -> bool {
        match self {
            Self::Result(row) => entry.work_result == Some(row) && entry.indicator.is_none(),
            Self::Indicator(row) => entry.indicator == Some(row),
            Self::Conduct(value) => entry.value == Some(value),
        }
    }
}

/// A piece of feedback for a screen.
pub(crate) fn feedback_view(entry: &FeedbackEntry) -> contract::FeedbackView {
    contract::FeedbackView {
        id: crate::convert::id(entry.id),
        source: to_wire(entry.source),
        source_label: entry.source_label.clone(),
        text: entry.text.clone(),
        symbol: entry.symbol.map(to_wire),
        given_on: entry.given_on.map(|day| day.to_string()),
    }
}
