//! Stretches of time in which a person's legal position exempts him from planning and from
//! evaluation.

use chrono::NaiveDate;

use crate::period::Period;
use crate::person::LegalStatus;

/// A legal position with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusSpan {
    /// The legal position.
    pub status: LegalStatus,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while it lasts.
    pub until: Option<NaiveDate>,
}

impl StatusSpan {
    fn exempts_on(&self, day: NaiveDate) -> bool {
        !self.status.needs_plan() && self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Whether no SKP is demanded on any day of a stretch: one or several exempt spans cover it all.
pub fn is_exempt_throughout(from: NaiveDate, until: NaiveDate, spans: &[StatusSpan]) -> bool {
    let mut day = from;
    while day <= until {
        let Some(span) = spans.iter().find(|span| span.exempts_on(day)) else { return false };
        match span.until.and_then(|last| last.succ_opt()) {
            Some(next) => day = next,
            None => return true,
        }
    }
    true
}

/// Whether a period is evaluated: \[D\] not where every day of it is exempt; a person exempt for a
/// part of it is evaluated for the rest.
pub fn is_evaluation_demanded(period: Period, spans: &[StatusSpan]) -> bool {
    !is_exempt_throughout(period.starts_on(), period.ends_on(), spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(status: LegalStatus, from: &str, until: Option<&str>) -> StatusSpan {
        StatusSpan { status, from: day(from), until: until.map(day) }
    }

    #[test]
    fn r_014_exempt_spans_that_touch_cover_the_year_and_a_gap_of_one_day_does_not() {
        let touching = [
            span(LegalStatus::UnpaidLeave, "2025-07-01", Some("2026-06-30")),
            span(LegalStatus::PreRetirement, "2026-07-01", None),
        ];
        assert!(is_exempt_throughout(day("2026-01-01"), day("2026-12-31"), &touching));
        let gap = [touching[0], span(LegalStatus::PreRetirement, "2026-07-02", None)];
        assert!(!is_exempt_throughout(day("2026-01-01"), day("2026-12-31"), &gap));
    }

    #[test]
    fn r_014_a_study_assignment_is_no_exemption() {
        let studying = [span(LegalStatus::StudyAssignment, "2026-01-01", None)];
        assert!(!is_exempt_throughout(day("2026-01-01"), day("2026-12-31"), &studying));
    }

    #[test]
    fn r_015_only_a_period_that_is_exempt_from_first_to_last_day_is_not_evaluated() {
        let leave = [span(LegalStatus::UnpaidLeave, "2026-02-10", Some("2026-06-30"))];
        let demanded = |text: &str| is_evaluation_demanded(text.parse().unwrap(), &leave);
        assert!(demanded("2026-Q1") && demanded("2026-02"), "he served a part of it");
        assert!(!demanded("2026-Q2") && !demanded("2026-03") && !demanded("2026-06"));
        assert!(demanded("2026-Q3") && demanded("2026"));
    }
}
