//! Invented people, plans and evaluations of a practice office. Nobody here exists.

mod phrases;

use crate::aftermath::calendar;
use crate::employees::rank_values;
use crate::failure::Halt;
use crate::imports::{filled, name_values};
use chrono::{Datelike, NaiveDate};
use domain::rank::Rank;
use domain::{
    Approach, Calendar, CoreValue, EmployeeType, EvaluationState, ExpectationLevel, FeedbackSource,
    FeedbackSymbol, LegalStatus, OrgAchievement, Period, PositionGroup, PositionKind, Priority, Rhythm,
    SkpState,
};
use fastrand::Rng;
use phrases as words;
use store::records::Term;
use store::schema::{
    actuals as actual, annex_lines as annex, employees as person, evaluations as evaluation,
    evaluator_assignments as assignment, feedback, indicators as indicator, org_achievements as achievement,
    plans as plan, special_expectations as expectation, units as unit, work_results as result,
};
use store::{Act, Column, RowId, Scope, Table, Value};

/// How much is invented.
pub(crate) struct Size {
    pub(crate) employees: u32,
    pub(crate) units: u32,
    pub(crate) year: i32,
    pub(crate) today: NaiveDate,
}

/// Above this many people only the newest finished period gets evaluations.
const MANY: u32 = 2000;
/// Of so many people one document of the newest finished period waits here and one there, as in a real office.
const ONE_IN: usize = 24;
/// Whose document it is that was not handed over.
const NOT_DELIVERED: usize = 5;
/// Whose document it is that did not come back.
const NOT_RETURNED: usize = 17;

/// Somebody who was just invented.
struct Somebody {
    id: RowId,
    evaluator: Option<RowId>,
    position: String,
    unit_name: String,
    kind: PositionKind,
}

/// Fills the store with an office of the given size.
pub(crate) fn fill(act: &mut Act<'_>, size: &Size, rhythm: Rhythm, seed: u64) -> Result<(), Halt> {
    let calendar = calendar::of_office(act.read())?;
    let mut inventing = Inventing { act, rng: Rng::with_seed(seed), size, serial: 0, calendar };
    let (people, units) = inventing.people()?;
    let periods = periods(size, rhythm);
    for period in &periods {
        inventing.achievements(&units, *period)?;
    }
    for one in people.iter().enumerate() {
        inventing.year_of(one, &periods)?;
    }
    Ok(())
}

/// Periods whose window has opened, the running one last.
fn periods(size: &Size, rhythm: Rhythm) -> Vec<Period> {
    let opened = |period: &Period| period.default_window().0 <= size.today;
    let mut periods: Vec<_> = Period::of_year(size.year, rhythm).into_iter().filter(opened).collect();
    if size.employees > MANY {
        periods = periods.pop().into_iter().collect();
    }
    periods
}

struct Inventing<'a, 's> {
    act: &'a mut Act<'s>,
    rng: Rng,
    size: &'a Size,
    serial: u32,
    calendar: Calendar,
}

impl Inventing<'_, '_> {
    fn people(&mut self) -> Result<(Vec<Somebody>, Vec<RowId>), Halt> {
        let (regent, government) = self.regent()?;
        let office = words::OFFICE.to_owned();
        let top = self.act.insert_root(
            Table::Units,
            &[(unit::NAME, office.clone().into()), (unit::PARENT, government.into())],
        )?;
        let head =
            self.person("Kepala Dinas", PositionKind::ExecutivePratama, (top, &office), Some(regent))?;
        self.act.set(top, unit::HEAD, head.id)?;
        let (head_id, mut units) = (head.id, vec![government, top]);
        let mut people = vec![head];
        let n_units = self.size.units.min(self.size.employees.saturating_sub(1));
        for number in 0..n_units {
            let name = words::unit_name(number);
            let row = self.act.insert_root(
                Table::Units,
                &[(unit::NAME, name.clone().into()), (unit::PARENT, top.into())],
            )?;
            let chief = self.person(
                &format!("Kepala {name}"),
                PositionKind::Administrator,
                (row, &name),
                Some(head_id),
            )?;
            self.act.set(row, unit::HEAD, chief.id)?;
            let staff = self.staff_of(number, n_units);
            let chief_id = chief.id;
            people.push(chief);
            for _ in 0..staff {
                let (position, kind) = *self.one_of(&words::POSITIONS);
                people.push(self.person(position, kind, (row, &name), Some(chief_id))?);
            }
            units.push(row);
        }
        Ok((people, units))
    }

    /// The regent, who evaluates the head of the office and is nobody's employee here.
    fn regent(&mut self) -> Result<(RowId, RowId), Halt> {
        let government = self.act.insert_root(Table::Units, &[(unit::NAME, words::GOVERNMENT.into())])?;
        let values = [
            (person::NAME, words::REGENT.into()),
            (person::EMPLOYEE_TYPE, EmployeeType::Other.word().into()),
            (person::POSITION, "Bupati".into()),
            (person::IS_EXTERNAL, true.into()),
            (person::UNIT_AS_PRINTED, words::GOVERNMENT.into()),
        ];
        let regent = self.act.insert_root(Table::Employees, &values)?;
        self.act.set(government, unit::HEAD, regent)?;
        Ok((regent, government))
    }

    /// Staff spread evenly, the first units taking what is left over.
    fn staff_of(&self, number: u32, n_units: u32) -> u32 {
        let staff = self.size.employees.saturating_sub(1 + n_units);
        let share = staff.checked_div(n_units).unwrap_or(0);
        share + u32::from(number < staff.checked_rem(n_units).unwrap_or(0))
    }

    fn person(
        &mut self,
        position: &str,
        kind: PositionKind,
        (unit_row, unit_name): (RowId, &str),
        evaluator: Option<RowId>,
    ) -> Result<Somebody, Halt> {
        let is_pppk = kind == PositionKind::OperationalStaff && self.rng.u8(..5) == 0;
        let is_woman = self.rng.bool();
        let rank = if is_pppk {
            Rank::parse("IX")
        } else {
            Rank::parse(words::rank_of((position, kind), self.rng.u8(..3)))
        };
        let (nip, name) = (self.nip(is_pppk, is_woman), self.name(is_woman));
        let employee_type = if is_pppk { EmployeeType::Pppk } else { EmployeeType::Pns };
        let mut values = name_values(&name);
        values.extend([
            (person::NIP, nip.into()),
            (person::EMPLOYEE_TYPE, employee_type.word().into()),
            (person::LEGAL_STATUS, LegalStatus::Active.word().into()),
            (person::POSITION, position.into()),
            (person::POSITION_KIND, kind.word().into()),
            (person::UNIT, unit_row.into()),
        ]);
        values.extend(rank.ok().into_iter().flat_map(rank_values));
        let id = self.act.insert_root(Table::Employees, &filled(values))?;
        if let Some(evaluator) = evaluator {
            let first = Period::annual(self.size.year).starts_on().to_string();
            let values = [
                (assignment::EMPLOYEE, id.into()),
                (assignment::EVALUATOR, evaluator.into()),
                (assignment::FROM_ON, first.into()),
            ];
            self.act.insert(Table::EvaluatorAssignments, Scope::dossier(id), &values)?;
        }
        Ok(Somebody { id, evaluator, position: position.to_owned(), unit_name: unit_name.to_owned(), kind })
    }

    /// A number that is well formed and used once; the serial runs on so that two never meet.
    fn nip(&mut self, is_pppk: bool, is_woman: bool) -> String {
        self.serial += 1;
        let (year, month, day) = (self.rng.i32(1968..1998), self.rng.u8(1..=12), self.serial % 28 + 1);
        let appointed = (year + self.rng.i32(22..28)).min(2021);
        let month_or_contract = if is_pppk { 21 } else { self.rng.u8(1..=12) };
        let sex = if is_woman { 2 } else { 1 };
        let serial = (self.serial / 28) % 999 + 1;
        format!("{year:04}{month:02}{day:02}{appointed:04}{month_or_contract:02}{sex}{serial:03}")
    }

    fn name(&mut self, is_woman: bool) -> String {
        let first = *self.one_of(if is_woman { &words::WOMEN } else { &words::MEN });
        let last = *self.one_of(&words::FAMILY);
        let degree = *self.one_of(&words::DEGREES);
        if degree.is_empty() { format!("{first} {last}") } else { format!("{first} {last}, {degree}") }
    }

    fn achievements(&mut self, units: &[RowId], period: Period) -> Result<(), Halt> {
        for row in units {
            let values = [
                (achievement::UNIT, (*row).into()),
                (achievement::PERIOD, period.to_string().into()),
                (achievement::VALUE, OrgAchievement::Good.word().into()),
                (achievement::BASIS, words::BASIS.into()),
            ];
            self.act.insert(Table::OrgAchievements, Scope::unit(*row), &values)?;
        }
        Ok(())
    }

    /// The plan of a person, what was said of it in each period, and what became of the documents.
    fn year_of(&mut self, (number, somebody): (usize, &Somebody), periods: &[Period]) -> Result<(), Halt> {
        let scope = Scope::dossier(somebody.id);
        let (plan_row, measures) = self.plan(somebody, scope)?;
        let Some(evaluator) = somebody.evaluator else { return Ok(()) };
        let runs = periods.last().is_some_and(|period| period.default_window().1 >= self.size.today);
        let n_finished = periods.len().saturating_sub(usize::from(runs));
        for (at, period) in periods.iter().enumerate() {
            let is_running = at >= n_finished;
            let is_rated = !is_running || self.rng.u8(..3) > 0;
            let signed_on = period.default_window().1.min(self.size.today);
            let n_days = match number % ONE_IN {
                _ if is_running => 0,
                NOT_DELIVERED if at + 1 == n_finished => 0,
                NOT_RETURNED if at + 1 == n_finished => 2,
                _ => 4,
            };
            let papers = self.papers(number, signed_on).into_iter().take(n_days).collect();
            let row = self.evaluation((somebody.id, plan_row, evaluator), (*period, is_rated), papers)?;
            self.evidence(row, scope, &measures)?;
            if !is_running {
                crate::seal::sign(self.act, row, signed_on, None)?;
            }
        }
        Ok(())
    }

    /// The days of a document after its signature, each in its term, as far as they have come. They are written
    /// with the evaluation: a seal is not over them, and a practice office is to be there at once.
    fn papers(&self, number: usize, signed_on: NaiveDate) -> Vec<(Column, Value)> {
        let later = u32::try_from(number % 4).unwrap_or_default();
        let delivered = self.calendar.add(signed_on, 2 + later);
        let returned = self.calendar.add(delivered, 3 + later);
        // Reported once the term to object is over, and within that to report.
        let reported = self.calendar.add(delivered, 16 + later);
        let days = [
            (evaluation::DELIVERED_ON, delivered),
            (evaluation::RECEIVED_ON, delivered),
            (evaluation::RETURNED_ON, returned),
            (evaluation::REPORTED_ON, reported),
        ];
        let passed = days.into_iter().filter(|(_, day)| *day <= self.size.today);
        passed.map(|(column, day)| (column, day.to_string().into())).collect()
    }

    fn plan(&mut self, somebody: &Somebody, scope: Scope) -> Result<(RowId, Vec<(RowId, usize)>), Halt> {
        let year = Period::annual(self.size.year);
        let is_executive = somebody.kind.group() == PositionGroup::Executive;
        let values = vec![
            (plan::EMPLOYEE, somebody.id.into()),
            (plan::VERSION, 1.into()),
            (plan::YEAR, year.year().into()),
            (plan::STARTS_ON, year.starts_on().to_string().into()),
            (plan::ENDS_ON, year.ends_on().to_string().into()),
            (plan::APPROACH, Approach::Quantitative.word().into()),
            (plan::POSITION_GROUP, somebody.kind.group().word().into()),
            (plan::EVALUATOR, somebody.evaluator.into()),
            (plan::EMPLOYEE_POSITION, somebody.position.clone().into()),
            (plan::EMPLOYEE_UNIT, somebody.unit_name.clone().into()),
            (plan::STATE, SkpState::Approved.word().into()),
            (
                plan::APPROVED_ON,
                NaiveDate::from_ymd_opt(year.year(), 1, 20).map(|day| day.to_string()).into(),
            ),
        ];
        let row = self.act.insert(Table::Plans, scope, &filled(values))?;
        let mut measures = Vec::new();
        let start = self.rng.usize(..words::RESULTS.len());
        let n_results = if is_executive { 4 } else { self.rng.usize(2..4) };
        for number in 0..n_results {
            let which = (start + number) % words::RESULTS.len();
            let priority = if number == 2 && !is_executive { Priority::Additional } else { Priority::Main };
            measures.extend(self.result((row, scope), number, which, (priority, is_executive))?);
        }
        self.annex(row, scope)?;
        if self.rng.u8(..3) == 0 {
            let value = CoreValue::Collaborative;
            let values = [
                (expectation::PLAN, row.into()),
                (expectation::VALUE, i64::from(value.number()).into()),
                (expectation::ORDINAL, 1.into()),
                (expectation::TEXT, words::EXPECTATION.into()),
            ];
            self.act.insert(Table::SpecialExpectations, scope, &values)?;
        }
        Ok((row, measures))
    }

    fn result(
        &mut self,
        (plan_row, scope): (RowId, Scope),
        number: usize,
        which: usize,
        (priority, is_executive): (Priority, bool),
    ) -> Result<Vec<(RowId, usize)>, Halt> {
        let Some((text, measures)) = words::RESULTS.get(which) else { return Ok(Vec::new()) };
        let supported = (!is_executive).then_some(words::SUPPORTED);
        let values = vec![
            (result::PLAN, plan_row.into()),
            (result::ORDINAL, i64::try_from(number + 1).unwrap_or(1).into()),
            (result::PRIORITY, priority.word().into()),
            (result::TEXT, (*text).into()),
            (result::ASSIGNED_BY, is_executive.then_some("Kepala Daerah").into()),
            (result::SUPPORTED_TEXT, supported.into()),
        ];
        let row = self.act.insert(Table::WorkResults, scope, &filled(values))?;
        let mut made = Vec::new();
        for (at, (aspect, text, target)) in measures.iter().enumerate() {
            let perspective = domain::Perspective::ALL.get(number % 4).copied().filter(|_| is_executive);
            let values = vec![
                (indicator::WORK_RESULT, row.into()),
                (indicator::ORDINAL, i64::try_from(at + 1).unwrap_or(1).into()),
                (indicator::ASPECT, (!is_executive).then_some(aspect.word()).into()),
                (indicator::TEXT, (*text).into()),
                (indicator::TARGET, (*target).into()),
                (indicator::PERSPECTIVE, perspective.map(Term::word).into()),
            ];
            let indicator_row = self.act.insert(Table::Indicators, scope, &filled(values))?;
            made.push((indicator_row, which * 2 + at));
        }
        Ok(made)
    }

    fn annex(&mut self, plan_row: RowId, scope: Scope) -> Result<(), Halt> {
        for (ordinal, (list, text)) in (1_i64..).zip(words::ANNEX) {
            let values = [
                (annex::PLAN, plan_row.into()),
                (annex::LIST, list.into()),
                (annex::ORDINAL, ordinal.into()),
                (annex::TEXT, text.into()),
            ];
            self.act.insert(Table::AnnexLines, scope, &values)?;
        }
        Ok(())
    }

    fn evaluation(
        &mut self,
        (employee, plan_row, evaluator): (RowId, RowId, RowId),
        (period, is_rated): (Period, bool),
        papers: Vec<(Column, Value)>,
    ) -> Result<RowId, Halt> {
        let (results, conduct) = self.ratings();
        let is_usual = results == ExpectationLevel::Meets && conduct == ExpectationLevel::Meets;
        let notes = if is_usual { None } else { Some(*self.one_of(&words::NOTES)) };
        let mut values: Vec<(Column, Value)> = vec![
            (evaluation::EMPLOYEE, employee.into()),
            (evaluation::PLAN, plan_row.into()),
            (evaluation::PERIOD, period.to_string().into()),
            (evaluation::EVALUATOR, evaluator.into()),
            (
                evaluation::STATE,
                if is_rated { EvaluationState::Rated } else { EvaluationState::Open }.word().into(),
            ),
        ];
        if is_rated {
            values.extend([
                (evaluation::RESULTS_RATING, results.word().into()),
                (evaluation::CONDUCT_RATING, conduct.word().into()),
                (evaluation::NOTES, notes.into()),
                (evaluation::EVIDENCE_SEEN, true.into()),
            ]);
        }
        values.extend(papers);
        Ok(self.act.insert(Table::Evaluations, Scope::dossier(employee), &filled(values))?)
    }

    /// Mostly as expected, sometimes above, seldom below.
    fn ratings(&mut self) -> (ExpectationLevel, ExpectationLevel) {
        use ExpectationLevel::{Above, Below, Meets};
        match self.rng.u8(..20) {
            0..=2 => (Above, Above),
            3..=5 => (Above, Meets),
            6 | 7 => (Meets, Above),
            8 => (Below, Meets),
            _ => (Meets, Meets),
        }
    }

    fn evidence(&mut self, row: RowId, scope: Scope, measures: &[(RowId, usize)]) -> Result<(), Halt> {
        for (at, (measure, which)) in measures.iter().enumerate() {
            let text = words::ACTUALS.get(*which % words::ACTUALS.len()).copied().unwrap_or_default();
            let values = [
                (actual::EVALUATION, row.into()),
                (actual::INDICATOR, (*measure).into()),
                (actual::TEXT, text.into()),
            ];
            self.act.insert(Table::Actuals, scope, &values)?;
            if at < 3 {
                let (source, label, text, symbol) = *self.one_of(&words::FEEDBACK);
                self.feedback(
                    row,
                    scope,
                    (source, label, text, symbol),
                    (feedback::INDICATOR, (*measure).into()),
                )?;
            }
        }
        let (source, label, text, symbol) = *self.one_of(&words::CONDUCT_FEEDBACK);
        let value = self.rng.i64(1..=7);
        self.feedback(row, scope, (source, label, text, symbol), (feedback::VALUE, value.into()))
    }

    fn feedback(
        &mut self,
        row: RowId,
        scope: Scope,
        (source, label, text, symbol): (FeedbackSource, &str, &str, FeedbackSymbol),
        about: (Column, Value),
    ) -> Result<(), Halt> {
        let values = [
            (feedback::EMPLOYEE, scope.row.into()),
            (feedback::EVALUATION, row.into()),
            about,
            (feedback::ORDINAL, 1.into()),
            (feedback::SOURCE, source.word().into()),
            (feedback::SOURCE_LABEL, label.into()),
            (feedback::TEXT, text.into()),
            (feedback::SYMBOL, symbol.word().into()),
            (feedback::GIVEN_ON, self.size.today.with_day(1).map(|day| day.to_string()).into()),
        ];
        self.act.insert(Table::Feedback, scope, &values)?;
        Ok(())
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "the number drawn is below the length; every list has entries"
    )]
    fn one_of<'w, T>(&mut self, words: &'w [T]) -> &'w T {
        &words[self.rng.usize(..words.len())]
    }
}
