//! Giving feedback, to one or several people in one act. It goes to the open evaluation of its day, where
//! there is one; what comes before it was opened is taken along when it is.

use super::lineage::{Lineage, plan_with};
use super::named;
use crate::App;
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use crate::feedback::usual_label;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use crate::{sheet, units};
use chrono::{Datelike, NaiveDate};
use contract::{FeedbackAbout, FeedbackForRequest, FieldFault, GiveFeedbackRequest, GivenFeedbackView};
use domain::period::PeriodKind;
use domain::{CoreValue, EvaluationState, FeedbackSource, FeedbackSymbol, Period};
use store::records::{EvaluationRecord, FeedbackEntry, PlanRecord, Reader, Term};
use store::schema::feedback as column;
use store::{Act, Column, RowId, Scope, Table, Value};

/// What a piece of feedback says, whomever it is about.
pub(super) struct Words {
    pub(super) source: FeedbackSource,
    pub(super) label: Option<String>,
    pub(super) text: String,
    pub(super) symbol: Option<FeedbackSymbol>,
    pub(super) is_scheduled: bool,
    pub(super) on: NaiveDate,
}

/// What a piece of feedback is about, as a cell.
type About = (Column, Value);

/// Where a piece of feedback goes.
pub(super) struct Place {
    employee: RowId,
    name: String,
    about: About,
    /// The open evaluation of its day.
    evaluation: Option<RowId>,
    ordinal: i64,
    given_by: Option<RowId>,
}

impl App {
    /// Gives feedback to everybody named, in one act.
    pub(crate) fn give_feedback(&mut self, request: GiveFeedbackRequest) -> Result<GivenFeedbackView, Halt> {
        let text = checked_text("text", &request.text)?.unwrap_or_default();
        if text.is_empty() && request.symbol.is_none() {
            return Err(invalid("text", FieldFault::Empty));
        }
        let words = Words {
            source: from_wire(request.source),
            label: request
                .source_label
                .as_deref()
                .map(str::trim)
                .filter(|label| !label.is_empty())
                .map(str::to_owned),
            text,
            symbol: request.symbol.map(from_wire::<FeedbackSymbol>),
            is_scheduled: request.scheduled,
            on: self.day_or_today("on", request.on.as_ref())?,
        };
        let places = request.people.iter().map(|person| self.place_for(person, &words));
        let places = places.collect::<Result<Vec<_>, Halt>>()?;
        let Some(first) = places.first() else { return Err(invalid("people", FieldFault::Empty)) };
        let acted_for = if self.is_colleague_of(first.employee)? {
            self.sight()?.own()
        } else {
            self.read()?.find_evaluator(first.employee, self.moment().today())?
        };
        self.act("give_feedback", acted_for, |act| {
            places.iter().try_for_each(|place| write(act, place, &words, None).map(drop))
        })?;
        let reader = self.read()?;
        let people = places.iter().map(|place| units::person_ref(reader, place.employee));
        Ok(GivenFeedbackView { people: people.collect::<Result<_, Halt>>()? })
    }

    fn place_for(&self, person: &FeedbackForRequest, words: &Words) -> Result<Place, Halt> {
        let employee = row(&person.employee)?;
        let mut place = self.place_of_feedback(employee, &person.about, words.on)?;
        if self.is_colleague_of(employee)? {
            self.refuse_colleague(employee, words)?;
            place.given_by = self.sight()?.own();
        } else if words.source == FeedbackSource::Leader {
            place.given_by = self.read()?.find_evaluator(employee, words.on)?;
        }
        Ok(place)
    }

    /// Where feedback on a person goes on a day; what it is about has to be that person's.
    pub(super) fn place_of_feedback(
        &self,
        employee: RowId,
        about: &FeedbackAbout,
        on: NaiveDate,
    ) -> Result<Place, Halt> {
        let reader = self.read()?;
        let (about, plan) = match about {
            FeedbackAbout::Result { id } | FeedbackAbout::Indicator { id } => {
                let plan = plan_with(reader, row(id)?)?.filter(|plan| plan.employee == employee);
                let plan = newest(reader, plan.ok_or_else(|| super::missing("Rencana hasil kerja"))?)?;
                let about = subject(reader, &plan, row(id)?)?;
                (about.ok_or_else(|| super::missing("Rencana hasil kerja"))?, Some(plan))
            }
            FeedbackAbout::Conduct { value } => {
                let value = u8::try_from(*value).ok().and_then(CoreValue::from_number);
                let value = value.ok_or_else(|| invalid("about.value", FieldFault::OutOfRange))?;
                let plan = reader.list_plans(employee, on.year())?.pop();
                ((column::VALUE, i64::from(value.number()).into()), plan)
            }
        };
        let period = self.period_of_day(on)?;
        let evaluation = plan.map(|plan| open_evaluation(reader, &plan, period)).transpose()?.flatten();
        let ordinal = match evaluation {
            Some(evaluation) => next_ordinal(reader, evaluation)?,
            None => 1,
        };
        let name = self.employee(employee)?.shown_name();
        Ok(Place { employee, name, about, evaluation, ordinal, given_by: None })
    }
}

impl Place {
    /// The same as said by somebody of the office.
    pub(super) fn by(self, given_by: Option<RowId>) -> Self {
        Self { given_by, ..self }
    }
}

pub(super) fn write(
    act: &mut Act<'_>,
    place: &Place,
    words: &Words,
    request: Option<RowId>,
) -> Result<RowId, Halt> {
    let label = words.label.as_deref().unwrap_or(usual_label(words.source));
    let (about, subject) = &place.about;
    let values = vec![
        (column::EMPLOYEE, place.employee.into()),
        (column::EVALUATION, place.evaluation.into()),
        (*about, subject.clone()),
        (column::ORDINAL, place.ordinal.into()),
        (column::SOURCE, words.source.word().into()),
        (column::SOURCE_LABEL, label.into()),
        (column::TEXT, named(&words.text, &place.name).into()),
        (column::SYMBOL, words.symbol.map(Term::word).into()),
        (column::GIVEN_ON, words.on.to_string().into()),
        (column::GIVEN_BY, place.given_by.into()),
        (column::IS_SCHEDULED, words.is_scheduled.into()),
        (column::REQUEST, request.into()),
    ];
    Ok(act.insert(Table::Feedback, Scope::dossier(place.employee), &filled(values))?)
}

/// Takes the feedback of a period that no evaluation has into one that was just opened. A year has the
/// feedback of its periods without being given it.
pub(crate) fn adopt_feedback(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    (evaluation, period): (RowId, Period),
) -> Result<(), Halt> {
    if period.kind() == PeriodKind::Annual {
        return Ok(());
    }
    let falls_in = |entry: &FeedbackEntry| {
        entry.given_on.is_some_and(|on| period.starts_on() <= on && on <= period.ends_on())
    };
    let mut ordinal = next_ordinal(act.read(), evaluation)?;
    for entry in act.read().list_loose_feedback(plan.employee)?.into_iter().filter(falls_in) {
        if let Some(row) = entry.work_result.or(entry.indicator) {
            let Some((about, subject)) = subject(act.read(), plan, row)? else { continue };
            for other in [column::WORK_RESULT, column::INDICATOR] {
                let value = if other == about { subject.clone() } else { Value::Null };
                act.set(entry.id, other, value)?;
            }
        }
        act.set(entry.id, column::EVALUATION, evaluation)?;
        act.set(entry.id, column::ORDINAL, ordinal)?;
        ordinal += 1;
    }
    Ok(())
}

/// The version of a plan that counts.
fn newest(reader: Reader<'_>, plan: PlanRecord) -> Result<PlanRecord, Halt> {
    let found = reader.list_plans(plan.employee, plan.year)?;
    Ok(found.into_iter().find(|other| other.lineage == plan.lineage).unwrap_or(plan))
}

/// What the sheet of a version has a cell for. Nothing where the row is not of the version or of one before.
fn subject(reader: Reader<'_>, plan: &PlanRecord, about: RowId) -> Result<Option<About>, Halt> {
    let Some(row) = Lineage::of(reader, plan)?.heir(about) else { return Ok(None) };
    let content = reader.plan_content(plan.id)?;
    Ok(sheet::About::of(plan.approach, &content, row).map(sheet::About::cell))
}

/// The evaluation of a plan in a period, as long as it is not signed.
fn open_evaluation(reader: Reader<'_>, plan: &PlanRecord, period: Period) -> Result<Option<RowId>, Halt> {
    let is_open = |record: &EvaluationRecord| {
        record.plan == plan.id
            && record.period == period
            && !record.state.is_sealed()
            && !matches!(record.state, EvaluationState::Reused | EvaluationState::NotRequired)
    };
    Ok(reader.list_evaluations_of(plan.employee)?.into_iter().find(is_open).map(|record| record.id))
}

/// The place behind everything that an evaluation has.
pub(super) fn next_ordinal(reader: Reader<'_>, evaluation: RowId) -> Result<i64, Halt> {
    let taken = reader.list_feedback(evaluation)?.into_iter().map(|entry| entry.ordinal).max();
    Ok(taken.unwrap_or_default().saturating_add(1))
}
