//! The register of what follows a grade: decisions are made outside and recorded here.

use super::calendar::{self, left_words};
use super::{fault, refused, say};
use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::{self, parse_day};
use crate::failure::Halt;
use crate::people::People;
use crate::permissions::Sight;
use crate::{App, words as all_words};
use chrono::{Datelike, NaiveDate};
use contract::{
    ById, CloseFollowUpRequest, Failure, FieldFault, FollowUpCheckView, FollowUpView, FollowUpsView,
    Language, ListFollowUpsRequest, RecordCheckRequest, Role, SaveFollowUpRequest,
};
use domain::Calendar;
use domain::follow_up::{FollowUpKind, ImprovementOutcome, check_days, outcome};
use std::collections::{BTreeSet, HashMap};
use store::records::{EvaluationRecord, FollowUp, FollowUpCheck, FollowUpState, Reader, Term};
use store::schema::{follow_up_checks as check, follow_ups as column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// A follow-up as it is to be.
struct Wanted {
    employee: RowId,
    kind: FollowUpKind,
    values: Vec<(Column, Value)>,
    check_days: Vec<NaiveDate>,
}

impl App {
    /// The register: of a person, of a kind, of a year.
    pub(crate) fn list_follow_ups(&mut self, request: ListFollowUpsRequest) -> Result<FollowUpsView, Halt> {
        let employee = request.employee.as_deref().map(row).transpose()?;
        let kind = request.kind.map(from_wire::<FollowUpKind>);
        let mut found = match employee {
            Some(employee) => self.read()?.list_follow_ups_of(employee)?,
            None => self.read()?.list_follow_ups(kind)?,
        };
        let sight = self.sight()?;
        found.retain(|one| {
            let is_of_year =
                request.year.is_none_or(|year| one.decided_on.is_none_or(|day| day.year() == year));
            sight.sees(one.employee) && is_of_year && kind.is_none_or(|kind| one.kind == kind)
        });
        self.register(&found)
    }

    fn register(&mut self, found: &[FollowUp]) -> Result<FollowUpsView, Halt> {
        let (calendar, named) = (calendar::of_office(self.read()?)?, Named::of(self.read()?, found)?);
        let sight = self.sight()?;
        let rows = found.iter().map(|one| self.follow_up_view(one, &named, (&calendar, &sight)));
        let rows = rows.collect::<Result<_, Halt>>()?;
        self.note_people_read(found.iter().map(|one| one.employee));
        Ok(FollowUpsView { rows })
    }

    fn register_of(&mut self, employee: RowId) -> Result<FollowUpsView, Halt> {
        let found = self.read()?.list_follow_ups_of(employee)?;
        self.register(&found)
    }

    /// Makes or changes a follow-up; a plan to improve gets its days of checking.
    pub(crate) fn save_follow_up(&mut self, request: SaveFollowUpRequest) -> Result<FollowUpsView, Halt> {
        let existing = request.id.as_deref().map(|id| self.follow_up(id)).transpose()?;
        let wanted = self.wanted_follow_up(&request)?;
        self.refuse_deciding(wanted.kind)?;
        if existing.as_ref().is_some_and(|known| known.employee != wanted.employee) {
            return Err(fault("employee", FieldFault::UnknownId).into());
        }
        let waiting = match &existing {
            Some(known) => self.read()?.list_checks(known.id)?,
            None => Vec::new(),
        };
        let scope = Scope::dossier(wanted.employee);
        self.act("save_follow_up", None, |act| {
            let row = if let Some(known) = &existing {
                for (column, value) in wanted.values.clone() {
                    act.set(known.id, column, value)?;
                }
                known.id
            } else {
                act.insert(Table::FollowUps, scope, &crate::imports::filled(wanted.values.clone()))?
            };
            write_checks(act, (row, scope), &wanted.check_days, &waiting)
        })?;
        self.register_of(wanted.employee)
    }

    fn wanted_follow_up(&self, request: &SaveFollowUpRequest) -> Result<Wanted, Halt> {
        let employee = self.employee(row(&request.employee)?)?.id;
        let evaluation = request.evaluation.as_deref().map(|id| self.evaluation(row(id)?)).transpose()?;
        if evaluation.as_ref().is_some_and(|record| record.employee != employee) {
            return Err(fault("evaluation", FieldFault::UnknownId).into());
        }
        let today = self.moment().today();
        let decided_on =
            request.decided_on.as_deref().map_or(Ok(today), |day| parse_day("decidedOn", day))?;
        let day = |field: &str, day: Option<&str>| day.map(|day| parse_day(field, day)).transpose();
        let starts_on = day("startsOn", request.starts_on.as_deref())?;
        let ends_on = day("endsOn", request.ends_on.as_deref())?;
        if starts_on.zip(ends_on).is_some_and(|(starts, ends)| ends < starts) {
            return Err(fault("endsOn", FieldFault::EndsBeforeStart).into());
        }
        let kind = from_wire::<FollowUpKind>(request.kind);
        check_texts(request, kind)?;
        let text = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let cell = |day: Option<NaiveDate>| Value::from(day.map(|day| day.to_string()));
        let values = vec![
            (column::EMPLOYEE, employee.into()),
            (column::EVALUATION, evaluation.map(|record| record.id).into()),
            (column::KIND, kind.word().into()),
            (column::STATE, from_wire::<FollowUpState>(request.state).word().into()),
            (column::DECIDED_ON, cell(Some(decided_on))),
            (column::BASIS, text(&request.basis).into()),
            (column::TEXT, text(&request.text).into()),
            (column::TOPIC, text(&request.topic).into()),
            (column::STARTS_ON, cell(starts_on)),
            (column::ENDS_ON, cell(ends_on)),
        ];
        let check_days = self.days_of_checking(request, kind, (starts_on, ends_on))?;
        Ok(Wanted { employee, kind, values, check_days })
    }

    fn days_of_checking(
        &self,
        request: &SaveFollowUpRequest,
        kind: FollowUpKind,
        (starts_on, ends_on): (Option<NaiveDate>, Option<NaiveDate>),
    ) -> Result<Vec<NaiveDate>, Halt> {
        if kind != FollowUpKind::Improvement {
            return Ok(Vec::new());
        }
        let (Some(starts_on), Some(ends_on)) = (starts_on, ends_on) else {
            return Err(fault("endsOn", FieldFault::Empty).into());
        };
        if let Some(days) = &request.check_days {
            return days.iter().map(|day| parse_day("checkDays", day)).collect();
        }
        Ok(check_days(starts_on, ends_on, &calendar::of_office(self.read()?)?))
    }

    /// Rewards and sanctions are decided by the office, and only recorded here.
    fn refuse_deciding(&self, kind: FollowUpKind) -> Result<(), Halt> {
        let is_of_office = matches!(kind, FollowUpKind::Reward | FollowUpKind::Sanction);
        let role = crate::permissions::role_of(&self.opened()?.account);
        if !is_of_office || role == Role::HrOfficer {
            return Ok(());
        }
        let rule = if kind == FollowUpKind::Sanction { "R-263" } else { "R-261" };
        Err(refused(
            self.moment().language,
            rule,
            (
                "Penghargaan dan sanksi diputuskan pejabat yang berwenang dan dicatat pengelola kepegawaian.",
                "Rewards and sanctions are decided by the authority and recorded by the HR officer.",
            ),
            ("Sampaikan usulnya kepada pengelola kepegawaian.", "Take it to the HR officer."),
        )
        .into())
    }

    /// Records that a plan to improve was looked at.
    pub(crate) fn record_check(&mut self, request: RecordCheckRequest) -> Result<FollowUpsView, Halt> {
        let missing = || Failure::NotFound { what: "Pemeriksaan".into() };
        let known = self.read()?.find_check(row(&request.check)?)?.ok_or_else(missing)?;
        let of = self.read()?.find_follow_up(known.follow_up)?.ok_or_else(missing)?;
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        if on > today {
            return Err(fault("on", FieldFault::OutOfRange).into());
        }
        let text = request.text.trim().to_owned();
        if text.is_empty() {
            return Err(fault("text", FieldFault::Empty).into());
        }
        self.act("record_check", None, |act| {
            act.set(known.id, check::DONE_ON, on.to_string())?;
            act.set(known.id, check::TEXT, text)?;
            Ok(())
        })?;
        self.register_of(of.employee)
    }

    /// Ends a follow-up; of a plan to improve the next evaluation says what came of it.
    pub(crate) fn close_follow_up(&mut self, request: CloseFollowUpRequest) -> Result<FollowUpsView, Halt> {
        let known = self.follow_up(&request.id)?;
        let text = request.text.trim().to_owned();
        if text.is_empty() {
            return Err(fault("text", FieldFault::Empty).into());
        }
        let state = if request.is_dropped { FollowUpState::Dropped } else { FollowUpState::Done };
        let next = self.outcome_of(&known)?;
        self.act("close_follow_up", None, |act| {
            act.set(known.id, column::STATE, state.word())?;
            act.set(known.id, column::OUTCOME_TEXT, text)?;
            if let Some((outcome, record)) = next {
                act.set(known.id, column::OUTCOME, outcome.word())?;
                act.set(known.id, column::OUTCOME_EVALUATION, record.id)?;
            }
            Ok(())
        })?;
        self.register_of(known.employee)
    }

    /// Removes a follow-up that was entered by mistake; it stays in the history.
    pub(crate) fn remove_follow_up(&mut self, request: ById) -> Result<FollowUpsView, Halt> {
        let known = self.follow_up(&request.id)?;
        self.refuse_deciding(known.kind)?;
        let checks = self.read()?.list_checks(known.id)?;
        self.act("remove_follow_up", None, |act| {
            for one in checks {
                act.delete(Table::FollowUpChecks, one.id)?;
            }
            Ok(act.delete(Table::FollowUps, known.id)?)
        })?;
        self.register_of(known.employee)
    }

    fn follow_up(&self, wanted: &str) -> Result<FollowUp, Halt> {
        let missing = || Failure::NotFound { what: "Tindak lanjut".into() };
        Ok(self.read()?.find_follow_up(row(wanted)?)?.ok_or_else(missing)?)
    }

    /// What the next signed evaluation says about a plan to improve.
    fn outcome_of(&self, one: &FollowUp) -> Result<Option<(ImprovementOutcome, EvaluationRecord)>, Halt> {
        let named = Named::of(self.read()?, std::slice::from_ref(one))?;
        let (before, sight) = (named.evaluation(self.read()?, one)?, self.sight()?);
        Ok(before.and_then(|before| outcome_after(one, &before, (named.of_person(one), &sight))))
    }

    fn follow_up_view(
        &self,
        one: &FollowUp,
        named: &Named,
        (calendar, sight): (&Calendar, &Sight),
    ) -> Result<FollowUpView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let record = named.evaluation(reader, one)?;
        let next =
            record.as_ref().and_then(|before| outcome_after(one, before, (named.of_person(one), sight)));
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let checks = named.checks.get(&one.id).map(Vec::as_slice).unwrap_or_default();
        Ok(FollowUpView {
            id: id(one.id),
            employee: named.people.named(reader, one.employee)?,
            evaluation: one.evaluation.map(id),
            period: record
                .as_ref()
                .map(|record| cycles::period_words(record.period, moment))
                .unwrap_or_default(),
            grade: record.as_ref().and_then(EvaluationRecord::grade).map(to_wire),
            kind: to_wire(one.kind),
            kind_words: kind_words(one.kind, moment.language).to_owned(),
            state: to_wire(one.state),
            state_words: state_words(one.state, moment.language).to_owned(),
            decided_on: day(one.decided_on),
            basis: one.basis.clone(),
            text: one.text.clone(),
            topic: one.topic.clone(),
            starts_on: day(one.starts_on),
            ends_on: day(one.ends_on),
            checks: checks.iter().map(|check| check_view(check, calendar, moment)).collect(),
            outcome: next.as_ref().map(|(outcome, _)| to_wire(*outcome)).or(one.outcome.map(to_wire)),
            outcome_words: next.map(|next| outcome_words(&next, moment)).unwrap_or_default(),
            outcome_text: one.outcome_text.clone(),
        })
    }
}

/// What the lines of the register name, read once for all of them.
pub(super) struct Named {
    pub(super) people: People,
    /// Evaluations of those whose follow-up rests on one, newest period first.
    evaluations: HashMap<RowId, Vec<EvaluationRecord>>,
    checks: HashMap<RowId, Vec<FollowUpCheck>>,
}

impl Named {
    pub(super) fn of(reader: Reader<'_>, found: &[FollowUp]) -> Result<Self, Halt> {
        let resting = found.iter().filter(|one| one.evaluation.is_some()).map(|one| one.employee);
        let resting: BTreeSet<RowId> = resting.collect();
        let resting: Vec<RowId> = resting.into_iter().collect();
        let rows: Vec<RowId> = found.iter().map(|one| one.id).collect();
        Ok(Self {
            people: People::of(reader, found.iter().map(|one| one.employee))?,
            evaluations: reader.list_evaluations_of_people(&resting)?,
            checks: reader.list_checks_of_all(&rows)?,
        })
    }

    fn of_person(&self, one: &FollowUp) -> &[EvaluationRecord] {
        self.evaluations.get(&one.employee).map(Vec::as_slice).unwrap_or_default()
    }

    /// The evaluation a follow-up rests on; of somebody entered twice it may stand on the other record.
    pub(super) fn evaluation(
        &self,
        reader: Reader<'_>,
        one: &FollowUp,
    ) -> Result<Option<EvaluationRecord>, Halt> {
        let Some(evaluation) = one.evaluation else { return Ok(None) };
        match self.of_person(one).iter().find(|record| record.id == evaluation) {
            Some(record) => Ok(Some(record.clone())),
            None => Ok(reader.find_evaluation(evaluation)?),
        }
    }
}

/// What the next signed evaluation after one says about a plan to improve, of those the account may know.
fn outcome_after(
    one: &FollowUp,
    before: &EvaluationRecord,
    (of_person, sight): (&[EvaluationRecord], &Sight),
) -> Option<(ImprovementOutcome, EvaluationRecord)> {
    let is_after = |record: &&EvaluationRecord| {
        record.state.is_sealed()
            && record.period.ends_on() > before.period.ends_on()
            && !sight.hides_outcome(record.employee, Some(record.state))
    };
    if one.kind != FollowUpKind::Improvement {
        return None;
    }
    // The newest comes first; the next one is the last.
    let next = of_person.iter().rev().find(is_after)?;
    Some((outcome(before.grade()?, next.grade()?), next.clone()))
}

/// A sanction or reward names the decision it rests on, a training its topic, anything else what is done.
fn check_texts(request: &SaveFollowUpRequest, kind: FollowUpKind) -> Result<(), Halt> {
    let (field, text) = match kind {
        FollowUpKind::Sanction | FollowUpKind::Reward => ("basis", &request.basis),
        FollowUpKind::Training | FollowUpKind::Competency => ("topic", &request.topic),
        FollowUpKind::Innovation | FollowUpKind::Improvement => ("text", &request.text),
    };
    if text.trim().is_empty() {
        return Err(fault(field, FieldFault::Empty).into());
    }
    Ok(())
}

/// Days of checking as wanted; what was looked at already stays.
fn write_checks(
    act: &mut Act<'_>,
    (follow_up, scope): (RowId, Scope),
    wanted: &[NaiveDate],
    known: &[FollowUpCheck],
) -> Result<(), Halt> {
    for one in known.iter().filter(|one| one.done_on.is_none()) {
        if !one.due_on.is_some_and(|day| wanted.contains(&day)) {
            act.delete(Table::FollowUpChecks, one.id)?;
        }
    }
    for day in wanted.iter().filter(|day| !known.iter().any(|one| one.due_on == Some(**day))) {
        let values = [(check::FOLLOW_UP, follow_up.into()), (check::DUE_ON, day.to_string().into())];
        act.insert(Table::FollowUpChecks, scope, &values)?;
    }
    Ok(())
}

fn check_view(one: &FollowUpCheck, calendar: &Calendar, moment: crate::Moment) -> FollowUpCheckView {
    let left =
        one.due_on.map(|due| left_words((due, one.done_on), calendar.left(moment.today(), due), moment));
    FollowUpCheckView {
        id: id(one.id),
        due_on: one.due_on.map(|day| day.to_string()),
        done_on: one.done_on.map(|day| day.to_string()),
        text: one.text.clone(),
        left: left.unwrap_or_default(),
    }
}

fn outcome_words((outcome, next): &(ImprovementOutcome, EvaluationRecord), moment: crate::Moment) -> String {
    let words = match outcome {
        ImprovementOutcome::Achieved => ("tercapai", "achieved"),
        ImprovementOutcome::Improved => ("membaik", "improved"),
        ImprovementOutcome::Unchanged => ("tetap", "unchanged"),
        ImprovementOutcome::Worsened => ("menurun", "worsened"),
    };
    let period = cycles::period_words(next.period, moment);
    let grade = next.grade().map(|grade| all_words::grade(grade, moment.language)).unwrap_or_default();
    match moment.language {
        Language::Id => format!("{}: {grade} pada {period}", say(moment.language, words)),
        Language::En => format!("{}: {grade} in {period}", say(moment.language, words)),
    }
}

/// A kind of follow-up.
pub(super) fn kind_words(kind: FollowUpKind, language: Language) -> &'static str {
    say(
        language,
        match kind {
            FollowUpKind::Reward => ("Penghargaan", "Reward"),
            FollowUpKind::Innovation => ("Inovasi", "Innovation"),
            FollowUpKind::Improvement => ("Rencana perbaikan kinerja", "Improvement plan"),
            FollowUpKind::Sanction => ("Sanksi menurut ketentuan lain", "Sanction under other rules"),
            FollowUpKind::Training => ("Pelatihan", "Training"),
            FollowUpKind::Competency => ("Pengembangan kompetensi", "Development of competence"),
        },
    )
}

/// How far a follow-up has come.
pub(super) fn state_words(state: FollowUpState, language: Language) -> &'static str {
    say(
        language,
        match state {
            FollowUpState::Proposed => ("Diusulkan", "Proposed"),
            FollowUpState::Decided => ("Diputuskan", "Decided"),
            FollowUpState::Running => ("Berjalan", "Under way"),
            FollowUpState::Done => ("Selesai", "Done"),
            FollowUpState::Dropped => ("Dihentikan", "Given up"),
        },
    )
}
