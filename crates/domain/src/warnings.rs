//! Early warnings of the year between plan and grade, each with its reason. They remind; none of them
//! refuses anything or enters a rating.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::calendar::Calendar;
use crate::deadlines::{Deadline, DeadlineKind};
use crate::reporting::Reporting;
use crate::trajectory::is_behind;

/// Why somebody is on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WarningReason {
    /// No plan is in force though one is due.
    NoPlan,
    /// Nothing was noted in the last span of the office's rhythm.
    NoProgress,
    /// The leader owes scheduled feedback in the agreed rhythm.
    NoScheduledFeedback,
    /// Somebody asked for feedback and nobody answered in time.
    FeedbackUnanswered,
    /// The last value lags behind the target of the period.
    BehindTrajectory,
    /// A legal term was missed.
    Overdue(DeadlineKind),
    /// A check of an improvement plan is due.
    CheckDue,
}

/// One warning about one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlyWarning {
    /// Why.
    pub reason: WarningReason,
    /// The rule.
    pub rule: &'static str,
    /// Printed number of the work result it is about, where it is about one.
    pub result: Option<usize>,
    /// The day it was due, or the last day of the span without a note.
    pub since: NaiveDate,
}

/// A result with its trajectory target of the running period and the last value noted.
#[derive(Clone, Copy, Debug)]
pub struct ResultProgress<'a> {
    /// Printed number.
    pub number: usize,
    /// The target text; empty without one.
    pub target: &'a str,
    /// The value text; empty while nothing was noted.
    pub value: &'a str,
    /// Last day of the period the target is set for.
    pub target_on: NaiveDate,
}

/// What is known of a person's year.
#[derive(Clone, Copy, Debug)]
pub struct YearFacts<'a> {
    /// Today.
    pub today: NaiveDate,
    /// The working days of the office.
    pub calendar: &'a Calendar,
    /// Whether no plan is demanded today.
    pub is_exempt: bool,
    /// Day by which a plan is due: the end of January, later for who came later.
    pub plan_due_on: NaiveDate,
    /// First day of the plan in force.
    pub plan_from: Option<NaiveDate>,
    /// How often the office documents.
    pub documentation: Reporting,
    /// Day of the last note of progress.
    pub progress_on: Option<NaiveDate>,
    /// How often scheduled feedback was agreed; `None` where nothing was.
    pub feedback: Option<Reporting>,
    /// Day of the last scheduled feedback of the leader.
    pub feedback_on: Option<NaiveDate>,
    /// The results with a trajectory.
    pub results: &'a [ResultProgress<'a>],
    /// Last days of requests for feedback that nobody answered.
    pub requests: &'a [NaiveDate],
    /// The legal terms of the person's evaluations.
    pub deadlines: &'a [Deadline],
    /// Last days of open checks of improvement plans.
    pub checks: &'a [NaiveDate],
}

/// Day by which a plan is to be in force: the end of January, and \[D\] for who began later in the
/// year, in this place or at all, the end of the month he began in.
pub fn plan_due_on(year: i32, begins_on: Option<NaiveDate>) -> NaiveDate {
    let new_year = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let begins_on = begins_on.filter(|day| day.year() == year).unwrap_or(new_year);
    let first = begins_on.with_day(1).unwrap_or(begins_on);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    next.checked_sub_days(Days::new(1)).unwrap_or(next)
}

/// Everything to be warned of, the longest waiting first.
pub fn early_warnings(facts: &YearFacts<'_>) -> Vec<EarlyWarning> {
    let mut found = match facts.plan_from {
        _ if facts.is_exempt => Vec::new(),
        None if facts.today > facts.plan_due_on => {
            vec![warning(WarningReason::NoPlan, "R-023", facts.plan_due_on)]
        }
        None => Vec::new(),
        Some(plan_from) => of_plan(facts, plan_from),
    };
    let today = facts.today;
    let missed = facts.deadlines.iter().filter(|deadline| deadline.is_missed(today));
    found.extend(
        missed.map(|missed| warning(WarningReason::Overdue(missed.kind), missed.rule, missed.due_on)),
    );
    let unanswered = facts.requests.iter().filter(|due| **due < today);
    found.extend(unanswered.map(|due| warning(WarningReason::FeedbackUnanswered, "R-114", *due)));
    let checks = facts.checks.iter().filter(|due| **due <= today);
    found.extend(checks.map(|due| warning(WarningReason::CheckDue, "R-260", *due)));
    found.sort_by_key(|warning| (warning.since, warning.result));
    found
}

fn of_plan(facts: &YearFacts<'_>, plan_from: NaiveDate) -> Vec<EarlyWarning> {
    let owed = |rhythm, noted| owed_since(facts, rhythm, plan_from, noted);
    let progress = owed(facts.documentation, facts.progress_on)
        .map(|since| warning(WarningReason::NoProgress, "R-111", since));
    let feedback = facts
        .feedback
        .and_then(|rhythm| owed(rhythm, facts.feedback_on))
        .map(|since| warning(WarningReason::NoScheduledFeedback, "R-113", since));
    let behind = facts.results.iter().filter(|result| is_behind(result.target, result.value) == Some(true));
    let behind = behind.map(|result| EarlyWarning {
        result: Some(result.number),
        ..warning(WarningReason::BehindTrajectory, "R-118", result.target_on)
    });
    progress.into_iter().chain(feedback).chain(behind).collect()
}

fn warning(reason: WarningReason, rule: &'static str, since: NaiveDate) -> EarlyWarning {
    EarlyWarning { reason, rule, result: None, since }
}

/// Last day of the span that ended last, where it lies in the plan and nothing was noted since it
/// began. A daily rhythm asks for working days of the office only.
fn owed_since(
    facts: &YearFacts<'_>,
    rhythm: Reporting,
    plan_from: NaiveDate,
    noted_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let (first, last) = match rhythm {
        Reporting::Daily => {
            let mut days = facts.today.iter_days().rev().skip(1);
            let worked = days.find(|day| facts.calendar.is_working(*day))?;
            (worked, worked)
        }
        Reporting::Weekly
        | Reporting::Monthly
        | Reporting::Quarterly
        | Reporting::HalfYearly
        | Reporting::Yearly => rhythm.last_span(facts.today),
    };
    (plan_from <= last && noted_on.is_none_or(|noted| noted < first)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::{DeadlineFacts, DocumentDates, deadlines};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A plan in force since January, everything noted and nothing owed on Monday 20 July 2026.
    fn quiet(calendar: &Calendar) -> YearFacts<'_> {
        YearFacts {
            today: day("2026-07-20"),
            calendar,
            is_exempt: false,
            plan_due_on: day("2026-01-31"),
            plan_from: Some(day("2026-01-05")),
            documentation: Reporting::Monthly,
            progress_on: Some(day("2026-06-30")),
            feedback: Some(Reporting::Quarterly),
            feedback_on: Some(day("2026-04-01")),
            results: &[],
            requests: &[],
            deadlines: &[],
            checks: &[],
        }
    }

    fn said(facts: &YearFacts<'_>) -> Vec<(WarningReason, String)> {
        early_warnings(facts).into_iter().map(|found| (found.reason, found.since.to_string())).collect()
    }

    fn one(reason: WarningReason, since: &str) -> Vec<(WarningReason, String)> {
        vec![(reason, since.to_owned())]
    }

    #[test]
    fn r_023_who_has_no_plan_is_named_from_1_february_unless_exempt() {
        let calendar = Calendar::default();
        let none = YearFacts { plan_from: None, today: day("2026-02-01"), ..quiet(&calendar) };
        assert_eq!(said(&none), one(WarningReason::NoPlan, "2026-01-31"));
        assert!(said(&YearFacts { today: day("2026-01-31"), ..none }).is_empty());
        assert!(said(&YearFacts { is_exempt: true, ..none }).is_empty(), "R-014");
    }

    #[test]
    fn r_023_and_r_096_a_plan_is_due_at_the_end_of_the_month_its_holder_began_in() {
        let due = |begins_on: Option<&str>| plan_due_on(2026, begins_on.map(day)).to_string();
        assert_eq!(due(None), "2026-01-31");
        assert_eq!(due(Some("2026-01-05")), "2026-01-31");
        assert_eq!(due(Some("2026-08-10")), "2026-08-31", "moved in August");
        assert_eq!(due(Some("2026-12-31")), "2026-12-31");
        assert_eq!(due(Some("2025-10-01")), "2026-01-31", "came in the year before");
    }

    #[test]
    fn r_111_progress_is_missed_once_a_span_of_the_rhythm_ended_without_a_note() {
        let calendar = Calendar::default();
        assert!(said(&quiet(&calendar)).is_empty());
        let facts = YearFacts { progress_on: Some(day("2026-05-31")), ..quiet(&calendar) };
        assert_eq!(said(&facts), one(WarningReason::NoProgress, "2026-06-30"));
        let weekly = YearFacts { documentation: Reporting::Weekly, ..quiet(&calendar) };
        assert_eq!(said(&weekly), one(WarningReason::NoProgress, "2026-07-19"));
        let new = YearFacts { plan_from: Some(day("2026-07-01")), progress_on: None, ..quiet(&calendar) };
        assert!(said(&new).is_empty(), "the plan was not in force in June");
    }

    #[test]
    fn r_111_a_daily_rhythm_does_not_ask_for_a_note_on_a_holiday() {
        let mut calendar = Calendar::default();
        calendar.holidays.insert(day("2026-08-17"));
        let noted_on_friday = YearFacts {
            today: day("2026-08-18"),
            documentation: Reporting::Daily,
            progress_on: Some(day("2026-08-14")),
            ..quiet(&calendar)
        };
        assert!(said(&noted_on_friday).is_empty(), "Monday the 17th is Independence Day");
        let facts = YearFacts { today: day("2026-08-19"), ..noted_on_friday };
        assert_eq!(said(&facts), one(WarningReason::NoProgress, "2026-08-18"));
    }

    #[test]
    fn r_113_scheduled_feedback_is_owed_in_the_agreed_rhythm_and_not_where_none_was_agreed() {
        let calendar = Calendar::default();
        let facts = YearFacts { feedback_on: Some(day("2026-03-31")), ..quiet(&calendar) };
        assert_eq!(said(&facts), one(WarningReason::NoScheduledFeedback, "2026-06-30"));
        assert!(said(&YearFacts { feedback: None, feedback_on: None, ..facts }).is_empty());
    }

    #[test]
    fn r_114_a_request_for_feedback_is_named_the_day_after_it_was_due() {
        let calendar = Calendar::default();
        let requests = [day("2026-07-19"), day("2026-07-20")];
        let facts = YearFacts { requests: &requests, ..quiet(&calendar) };
        assert_eq!(said(&facts), one(WarningReason::FeedbackUnanswered, "2026-07-19"));
    }

    #[test]
    fn r_118_a_result_that_lags_behind_its_trajectory_is_named_with_its_number() {
        let calendar = Calendar::default();
        let result =
            |number, target, value| ResultProgress { number, target, value, target_on: day("2026-06-30") };
        let results = [result(1, "50%", "50%"), result(2, "50%", "35%"), result(3, "50%", "")];
        let found = early_warnings(&YearFacts { results: &results, ..quiet(&calendar) });
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].reason, found[0].result), (WarningReason::BehindTrajectory, Some(2)));
    }

    #[test]
    fn r_241_and_r_260_missed_terms_and_due_checks_come_with_the_longest_waiting_first() {
        let calendar = Calendar::default();
        let facts = DeadlineFacts {
            today: day("2026-07-20"),
            closes_on: day("2026-04-15"),
            recorded_late: false,
            is_reopened: false,
            papers: DocumentDates::default(),
            finality: None,
            objection: None,
        };
        let terms = deadlines(&facts, &calendar);
        let checks = [day("2026-07-20"), day("2026-07-21")];
        let facts = YearFacts { deadlines: &terms, checks: &checks, ..quiet(&calendar) };
        assert_eq!(
            said(&facts),
            [
                (WarningReason::Overdue(DeadlineKind::TakeOver), "2026-05-05".to_owned()),
                (WarningReason::Overdue(DeadlineKind::Report), "2026-05-27".to_owned()),
                (WarningReason::CheckDue, "2026-07-20".to_owned()),
            ]
        );
    }
}
