//! Cycles and the windows of their periods.

use crate::aftermath::{calendar, settings};
use crate::convert::{from_wire, to_wire};
use crate::failure::Halt;
use crate::organisation::refusal;
use crate::{App, Moment, shared_lists};
use chrono::{DateTime, Days, NaiveDate};
use contract::{
    ChangeWindowRequest, ClosePeriodRequest, CreateCycleRequest, CycleView, CyclesView, Failure, FieldFault,
    FieldProblem, Nothing, PeriodView, WindowPhase,
};
use domain::period::PeriodKind;
use domain::{Period, Rhythm};
use store::records::{Cycle, Reader, Term, Window};
use store::schema::{cycles as cycle, period_windows as window};
use store::{Table, Value};

impl App {
    /// All cycles with their periods.
    pub(crate) fn list_cycles(&mut self, _: Nothing) -> Result<CyclesView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let cycles = reader.list_cycles()?.into_iter().map(|cycle| {
            let periods = periods_of(reader, &cycle)?.into_iter();
            let periods: Result<Vec<_>, Halt> =
                periods.map(|period| period_view(reader, moment, period, Some(&cycle))).collect();
            Ok(CycleView { year: cycle.year, rhythm: to_wire(cycle.rhythm), periods: periods? })
        });
        Ok(CyclesView { cycles: cycles.collect::<Result<_, Halt>>()? })
    }

    /// Makes the cycle of a year.
    pub(crate) fn create_cycle(&mut self, request: CreateCycleRequest) -> Result<CyclesView, Halt> {
        let fields = vec![FieldProblem { field: "year".into(), problem: FieldFault::OutOfRange }];
        // The regulation is in force since 2022; records of earlier years follow other schemes.
        if !(2022..=2100).contains(&request.year) {
            return Err(Failure::Invalid { fields }.into());
        }
        if self.read()?.find_cycle(request.year)?.is_some() {
            return Err(Failure::CycleExists { year: request.year }.into());
        }
        let scope = shared_lists(&self.office()?);
        let rhythm: Rhythm = from_wire(request.rhythm);
        let values = [(cycle::YEAR, request.year.into()), (cycle::RHYTHM, rhythm.word().into())];
        self.act("create_cycle", None, |act| Ok(act.insert(Table::Cycles, scope, &values)?))?;
        self.list_cycles(Nothing {})
    }

    /// Moves the window of a period, with a reason (13.2); one that was closed is open again by that.
    pub(crate) fn change_window(&mut self, request: ChangeWindowRequest) -> Result<CyclesView, Halt> {
        let period = parse_period(&request.period)?;
        self.cycle_of(period)?;
        let opens_on = parse_day("opensOn", &request.opens_on)?;
        let closes_on = parse_day("closesOn", &request.closes_on)?;
        if closes_on < opens_on {
            let fields =
                vec![FieldProblem { field: "closesOn".into(), problem: FieldFault::EndsBeforeStart }];
            return Err(Failure::Invalid { fields }.into());
        }
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing.into());
        }
        let scope = shared_lists(&self.office()?);
        let existing = self.read()?.find_window(period)?;
        self.act("change_window", None, |act| {
            let values = [
                (window::PERIOD, period.to_string().into()),
                (window::OPENS_ON, opens_on.to_string().into()),
                (window::CLOSES_ON, closes_on.to_string().into()),
                (window::REASON, request.reason.trim().into()),
            ];
            let Some(existing) = existing else {
                act.insert(Table::PeriodWindows, scope, &values)?;
                return Ok(());
            };
            for (column, value) in values {
                act.set(existing.id, column, value)?;
            }
            if existing.ended_on.is_some() {
                act.set(existing.id, window::ENDED_ON, Value::from(None::<String>))?;
                act.set(existing.id, window::END_REASON, Value::from(None::<String>))?;
            }
            Ok(())
        })?;
        self.list_cycles(Nothing {})
    }

    /// Closes a period that was recorded late, with a reason: nobody is rated in it any more (13.2).
    pub(crate) fn close_period(&mut self, request: ClosePeriodRequest) -> Result<CyclesView, Halt> {
        let period = parse_period(&request.period)?;
        let cycle = self.cycle_of(period)?;
        if request.reason.trim().is_empty() {
            return Err(Failure::ReasonMissing.into());
        }
        let view = period_view(self.read()?, self.moment(), period, Some(&cycle))?;
        if !view.recorded_late || view.ended_on.is_some() {
            return Err(not_to_be_closed(self.moment()));
        }
        let scope = shared_lists(&self.office()?);
        let existing = self.read()?.find_window(period)?;
        let ending = [
            (window::ENDED_ON, Value::from(self.moment().today().to_string())),
            (window::END_REASON, Value::from(request.reason.trim())),
        ];
        self.act("close_period", None, |act| {
            let row = if let Some(existing) = existing {
                existing.id
            } else {
                let values = [
                    (window::PERIOD, period.to_string().into()),
                    (window::OPENS_ON, view.opens_on.into()),
                    (window::CLOSES_ON, view.closes_on.into()),
                ];
                act.insert(Table::PeriodWindows, scope, &values)?
            };
            for (column, value) in ending {
                act.set(row, column, value)?;
            }
            Ok(())
        })?;
        self.list_cycles(Nothing {})
    }

    /// Refuses a period of a year without a cycle, or one that its rhythm does not have.
    pub(crate) fn cycle_of(&self, period: Period) -> Result<Cycle, Halt> {
        let reader = self.read()?;
        let cycle = reader.find_cycle(period.year())?.ok_or(Failure::NoCycle { year: period.year() })?;
        if periods_of(reader, &cycle)?.contains(&period) {
            return Ok(cycle);
        }
        let fields = vec![FieldProblem { field: "period".into(), problem: FieldFault::OtherRhythm }];
        Err(Failure::Invalid { fields }.into())
    }
}

/// Why a period is not closed by hand.
fn not_to_be_closed(moment: Moment) -> Halt {
    refusal(
        moment.language,
        "R-027",
        [
            "Hanya periode yang dicatat kemudian dan belum ditutup yang ditutup dengan tangan.",
            "Periode lain tertutup sendiri pada akhir jangka waktunya; geser jangka waktunya bila perlu.",
        ],
        [
            "Only a period that was recorded later, and is not closed yet, is closed by hand.",
            "Any other closes by itself on the last day of its window; move the window where needed.",
        ],
    )
}

/// A period with its window as seen today.
pub(crate) fn period_view(
    reader: Reader<'_>,
    moment: Moment,
    period: Period,
    cycle: Option<&Cycle>,
) -> Result<PeriodView, Halt> {
    let own = reader.find_window(period)?;
    let (opens_on, closes_on) = days_of(reader, period, own.as_ref())?;
    let today = moment.today();
    let phase = match (today < opens_on, today > closes_on) {
        (true, _) => WindowPhase::Coming,
        (false, false) => WindowPhase::Running,
        (false, true) => WindowPhase::Over,
    };
    let is_running = phase == WindowPhase::Running;
    let calendar = is_running.then(|| calendar::of_office(reader)).transpose()?;
    let left = calendar.map(|calendar| calendar.left(today, closes_on));
    let made_on = cycle.and_then(|cycle| DateTime::from_timestamp_millis(cycle.made_at));
    let was_over =
        made_on.is_some_and(|made| made.with_timezone(moment.now.offset()).date_naive() > closes_on);
    Ok(PeriodView {
        code: period.to_string(),
        words: period_words(period, moment),
        year: period.year(),
        opens_on: opens_on.to_string(),
        closes_on: closes_on.to_string(),
        phase,
        working_days_left: left.and_then(|days| u32::try_from(days).ok()),
        recorded_late: was_over && settings::is_on(reader, settings::RECORDED_LATE)?,
        ended_on: own.as_ref().and_then(|own| own.ended_on).map(|day| day.to_string()),
        end_reason: own.map(|own| own.end_reason).unwrap_or_default(),
    })
}

/// First and last day of the window of a period: the office's own, else R-027.
pub(crate) fn window_of(reader: Reader<'_>, period: Period) -> Result<(NaiveDate, NaiveDate), Halt> {
    let own = reader.find_window(period)?;
    days_of(reader, period, own.as_ref())
}

fn days_of(reader: Reader<'_>, period: Period, own: Option<&Window>) -> Result<(NaiveDate, NaiveDate), Halt> {
    match own {
        Some(window) => Ok((window.opens_on, window.closes_on)),
        None => usual_window(reader, period),
    }
}

/// The window of a period that the office moved for no period of its own: R-027, by the days it chose.
fn usual_window(reader: Reader<'_>, period: Period) -> Result<(NaiveDate, NaiveDate), Halt> {
    let (before, after) = match period.kind() {
        PeriodKind::Annual => (settings::ANNUAL_BEFORE, settings::ANNUAL_AFTER),
        PeriodKind::Quarter(_) | PeriodKind::Month(_) => (settings::WINDOW_BEFORE, settings::WINDOW_AFTER),
    };
    let (before, after) = (settings::number(reader, before)?, settings::number(reader, after)?);
    Ok((period.ends_on() - Days::new(before), period.ends_on() + Days::new(after)))
}

/// All periods of all cycles, oldest first.
pub(crate) fn all_periods(reader: Reader<'_>, moment: Moment) -> Result<Vec<PeriodView>, Halt> {
    let mut cycles = reader.list_cycles()?;
    cycles.reverse();
    let mut views = Vec::new();
    for cycle in &cycles {
        for period in periods_of(reader, cycle)? {
            views.push(period_view(reader, moment, period, Some(cycle))?);
        }
    }
    Ok(views)
}

/// The periods of a cycle, the annual one last. Where the office evaluates the fourth quarter with the year,
/// that quarter is none of its own, unless somebody was evaluated in it before that was chosen.
pub(crate) fn periods_of(reader: Reader<'_>, cycle: &Cycle) -> Result<Vec<Period>, Halt> {
    let mut periods = Period::of_year(cycle.year, cycle.rhythm);
    let last = Period::quarter(cycle.year, 4);
    if settings::is_on(reader, settings::Q4_IS_ANNUAL)?
        && let Some(last) = last
        && !reader.has_evaluations(last)?
    {
        periods.retain(|period| *period != last);
    }
    Ok(periods)
}

/// The period to work on: the running one that closes first, else the last that opened, else the first to come.
pub(crate) fn current(periods: &[PeriodView]) -> Option<&PeriodView> {
    let running = periods
        .iter()
        .filter(|period| period.phase == WindowPhase::Running)
        .min_by_key(|p| p.closes_on.clone());
    let over = || {
        periods.iter().filter(|period| period.phase == WindowPhase::Over).max_by_key(|p| p.closes_on.clone())
    };
    running.or_else(over).or_else(|| periods.first())
}

/// The period in the reader's language.
pub(crate) fn period_words(period: Period, moment: Moment) -> String {
    period_in(period, moment.language)
}

/// The same in a language.
pub(crate) fn period_in(period: Period, language: contract::Language) -> String {
    match (language, period.kind()) {
        (contract::Language::Id, _) => period.words(),
        (contract::Language::En, PeriodKind::Annual) => format!("Year {}", period.year()),
        (contract::Language::En, PeriodKind::Quarter(number)) => {
            format!("Quarter {number} {}", period.year())
        }
        (contract::Language::En, PeriodKind::Month(number)) => format!("Month {number} {}", period.year()),
    }
}

/// Reads a period code of a request.
pub(crate) fn parse_period(code: &str) -> Result<Period, Halt> {
    let fields = vec![FieldProblem { field: "period".into(), problem: FieldFault::NotAPeriod }];
    Ok(code.parse().map_err(|_| Failure::Invalid { fields })?)
}

/// Reads a day of a request.
pub(crate) fn parse_day(field: &str, day: &str) -> Result<NaiveDate, Halt> {
    let fields = vec![FieldProblem { field: field.to_owned(), problem: FieldFault::NotADate }];
    Ok(day.parse().map_err(|_| Failure::Invalid { fields })?)
}
