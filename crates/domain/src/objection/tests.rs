//! `rules.md` 13.4 written out, the five final cases, and the term to object.

use super::*;
use crate::evaluation::EvaluationState::{Delivered, Reported, Returned, Signed};
use crate::finding::Severity;
use crate::person::EmployeeType;
use Actor::{Employee, Superior};
use ObjectionEvent::*;
use ObjectionState::*;

/// A row of 13.4: from, event, who, rules of its guards, to.
type Row = (&'static [ObjectionState], ObjectionEvent, Actor, &'static [Guard], ObjectionState);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guard {
    OnlyLate,
    Reason,
    EvaluatorHeard,
    EmployeeHeard,
    Ratings,
    Graduation,
    Recommendation,
}

use Guard::*;

const GUARDS: [Guard; 7] =
    [OnlyLate, Reason, EvaluatorHeard, EmployeeHeard, Ratings, Graduation, Recommendation];

/// 13.4. `≤ 7 wd or late mark` is tested as a finding; the second row of the table, in which the
/// superior accepts a late objection, is the act `AcceptLate`.
const TABLE: [Row; 5] = [
    (&[RejectedFormal], AcceptLate, Superior, &[OnlyLate, Reason], Filed),
    (&[Filed], Examine, Superior, &[], Examining),
    (&[Filed, Examining], Withdraw, Employee, &[], Withdrawn),
    (&[Examining], Uphold, Superior, &[EvaluatorHeard], Upheld),
    (&[Examining], Change, Superior, &[Ratings, Graduation, Recommendation], Changed),
];

fn ready() -> ExaminationFacts {
    ExaminationFacts {
        was_late: true,
        has_reason: true,
        evaluator_explained: true,
        employee_explained: true,
        new_grade: Some(Grade::Good),
        not_graduated: false,
        has_recommendation: true,
    }
}

impl Guard {
    fn broken(self) -> (ExaminationFacts, &'static str) {
        match self {
            OnlyLate => (ExaminationFacts { was_late: false, ..ready() }, "R-251"),
            Reason => (ExaminationFacts { has_reason: false, ..ready() }, "R-250"),
            EvaluatorHeard => (ExaminationFacts { evaluator_explained: false, ..ready() }, "R-252"),
            EmployeeHeard => (ExaminationFacts { employee_explained: false, ..ready() }, "R-252"),
            Ratings => (ExaminationFacts { new_grade: None, ..ready() }, "R-256"),
            Graduation => (ExaminationFacts { not_graduated: true, ..ready() }, "R-106"),
            Recommendation => (ExaminationFacts { has_recommendation: false, ..ready() }, "R-254"),
        }
    }
}

#[test]
fn r_253_every_state_act_actor_and_guard_moves_as_13_4_says_or_is_refused_with_its_rule() {
    let mut moved = 0;
    for state in ObjectionState::ALL {
        for event in ObjectionEvent::ALL {
            for actor in Actor::ALL {
                let case = format!("{state:?} {event:?} {actor:?}");
                let row = TABLE
                    .iter()
                    .find(|(from, of, who, ..)| from.contains(&state) && *of == event && *who == actor);
                let Some((.., guards, to)) = row else {
                    assert_eq!(step(state, event, actor, &ready()).expect_err(&case).rule, event.rule());
                    continue;
                };
                moved += 1;
                assert_eq!(step(state, event, actor, &ready()), Ok(*to), "{case}");
                for guard in GUARDS {
                    let (facts, rule) = guard.broken();
                    let answer = step(state, event, actor, &facts).map_err(|refused| refused.rule);
                    let expected = if guards.contains(&guard) { Err(rule) } else { Ok(*to) };
                    assert_eq!(answer, expected, "{case} without {guard:?}");
                }
            }
        }
    }
    assert_eq!(moved, 6, "each row of 13.4 is met once");
}

#[test]
fn r_253_the_buttons_of_an_objection_are_the_rows_that_start_there_and_none_once_it_is_over() {
    for state in ObjectionState::ALL {
        let offered: Vec<_> = allowed(state, &ready()).into_iter().map(|(event, ..)| event).collect();
        let rows: Vec<_> =
            TABLE.iter().filter(|(from, ..)| from.contains(&state)).map(|(_, event, ..)| *event).collect();
        assert_eq!(offered, rows, "{state:?}");
        // A rejected one is over, unless the superior accepts it late.
        assert_eq!(state.is_over(), rows.is_empty() || state == RejectedFormal, "{state:?}");
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Received on Tuesday 13 October 2026: day 14 is Monday 2 November.
fn facts(calendar: &Calendar) -> ObjectionFacts<'_> {
    ObjectionFacts {
        evaluation: Delivered,
        filed_on: day("2026-11-02"),
        received_on: Some(day("2026-10-13")),
        finality: None,
        was_decided: false,
        late_is_accepted: false,
        calendar,
    }
}

fn answer(facts: &ObjectionFacts<'_>) -> Result<(), (&'static str, &'static str)> {
    may_object(facts).map_err(|refused| (refused.rule, refused.code))
}

#[test]
fn r_250_an_employee_objects_from_the_day_of_receipt_to_the_fourteenth_working_day() {
    let calendar = Calendar::default();
    let base = facts(&calendar);
    let on = |text: &str| answer(&ObjectionFacts { filed_on: day(text), ..base });
    assert_eq!(base.last_day(), Some(day("2026-11-02")));
    assert_eq!(on("2026-10-12"), Err(("R-250", "before_receipt")));
    assert_eq!((on("2026-10-13"), on("2026-11-02")), (Ok(()), Ok(())));
    assert_eq!(on("2026-11-03"), Err(("R-250", "objection_late")));
    assert_eq!(answer(&ObjectionFacts { evaluation: Returned, ..base }), Ok(()), "signing is not agreeing");
    assert_eq!(answer(&ObjectionFacts { evaluation: Reported, ..base }), Ok(()), "R-248");
    assert_eq!(answer(&ObjectionFacts { evaluation: Signed, ..base }), Err(("R-250", "not_received")));
    assert_eq!(answer(&ObjectionFacts { received_on: None, ..base }), Err(("R-250", "not_received")));
}

#[test]
fn r_250_a_late_objection_is_recorded_as_rejected_until_the_superior_accepts_it_with_a_reason() {
    let calendar = Calendar::default();
    let late = ObjectionFacts { filed_on: day("2026-11-03"), ..facts(&calendar) };
    let (state, why) = file(Employee, true, &late).unwrap();
    assert_eq!((state, why.map(|why| why.code)), (RejectedFormal, Some("objection_late")));
    assert_eq!(step(state, AcceptLate, Superior, &ready()), Ok(Filed));
    assert_eq!(answer(&ObjectionFacts { late_is_accepted: true, ..late }), Ok(()));
}

#[test]
fn r_250_an_objection_is_the_employees_own_and_gives_reasons() {
    let calendar = Calendar::default();
    for actor in Actor::ALL {
        let filed = file(actor, true, &facts(&calendar)).map(|(state, _)| state);
        assert_eq!(filed.is_ok(), actor == Employee, "{actor:?}");
    }
    assert_eq!(file(Employee, true, &facts(&calendar)), Ok((Filed, None)));
    assert_eq!(file(Employee, false, &facts(&calendar)).unwrap_err().code, "reason_missing");
}

#[test]
fn r_251_a_final_result_takes_no_objection_not_even_a_late_accepted_one() {
    let calendar = Calendar::default();
    for (finality, rule) in [(Finality::TakenOver, "R-233"), (Finality::CentralMadya, "R-234")] {
        let base = ObjectionFacts { finality: Some(finality), late_is_accepted: true, ..facts(&calendar) };
        assert_eq!(answer(&base), Err((rule, finality.code())));
        assert_eq!(file(Employee, true, &base).unwrap().0, RejectedFormal);
    }
    let barred = ExaminationFacts { was_late: false, ..ready() };
    assert_eq!(step(RejectedFormal, AcceptLate, Superior, &barred).unwrap_err().rule, "R-251");
}

#[test]
fn r_256_a_decided_result_takes_no_second_objection() {
    let calendar = Calendar::default();
    let again = ObjectionFacts { was_decided: true, evaluation: Returned, ..facts(&calendar) };
    assert_eq!(answer(&again), Err(("R-256", "already_objected")));
}

const KINDS: [PositionKind; 8] = [
    PositionKind::ExecutiveUtama,
    PositionKind::ExecutiveMadya,
    PositionKind::ExecutivePratama,
    PositionKind::IndependentUnitHead,
    PositionKind::Administrator,
    PositionKind::SupervisorOfficial,
    PositionKind::OperationalStaff,
    PositionKind::Functional,
];

fn titled(position: &str) -> EvaluatorStanding {
    EvaluatorStanding::of(None, EmployeeType::Other, Some(position))
}

#[test]
fn r_234_exactly_five_cases_of_position_level_and_evaluator_are_final() {
    use AgencyLevel::{Central, Regional};
    let evaluators = [
        titled("Menteri Koordinator Bidang Perekonomian"),
        titled("Kepala Badan Kepegawaian Negara"),
        titled("Bupati Kupang"),
        titled("Kepala Dinas Kesehatan"),
        EvaluatorStanding::Holder(PositionKind::ExecutiveUtama),
        EvaluatorStanding::Holder(PositionKind::ExecutiveMadya),
        EvaluatorStanding::Holder(PositionKind::ExecutivePratama),
        EvaluatorStanding::StateOfficial,
        EvaluatorStanding::Unknown,
    ];
    let mut found = Vec::new();
    for level in [Central, Regional] {
        for kind in KINDS {
            for (at, evaluator) in evaluators.into_iter().enumerate() {
                found.extend(final_by_evaluator(level, kind, evaluator).map(|case| (level, kind, at, case)));
            }
        }
    }
    let madya = PositionKind::ExecutiveMadya;
    assert_eq!(
        found,
        [
            (Central, PositionKind::ExecutiveUtama, 0, Finality::ExecutiveUtama),
            (Central, madya, 0, Finality::CentralMadya),
            (Central, madya, 1, Finality::CentralMadya),
            (Central, madya, 4, Finality::CentralMadya),
            (Central, PositionKind::IndependentUnitHead, 0, Finality::CentralUnitHead),
            (Regional, madya, 2, Finality::RegionalExecutive),
            (Regional, PositionKind::ExecutivePratama, 2, Finality::RegionalExecutive),
            (Regional, PositionKind::IndependentUnitHead, 2, Finality::RegionalUnitHead),
        ]
    );
}

#[test]
fn r_235_central_pratama_and_heads_evaluated_by_somebody_else_can_object() {
    let madya = EvaluatorStanding::Holder(PositionKind::ExecutiveMadya);
    assert_eq!(final_by_evaluator(AgencyLevel::Central, PositionKind::ExecutivePratama, madya), None);
    let head = PositionKind::IndependentUnitHead;
    assert_eq!(final_by_evaluator(AgencyLevel::Regional, head, titled("Kepala Dinas Kesehatan")), None);
    assert_eq!(final_by_evaluator(AgencyLevel::Central, head, madya), None);
    let somebody = EvaluatorStanding::StateOfficial;
    assert_eq!(final_by_evaluator(AgencyLevel::Regional, head, somebody), None, "no known title, no loss");
}

#[test]
fn r_252_and_r_253_what_is_missing_or_late_at_a_decision_is_warned_of() {
    let calendar = Calendar::default();
    let codes = |facts: &ExaminationFacts, on: &str| {
        let found = decision_findings(facts, (day("2026-11-02"), day(on)), &calendar);
        assert!(found.iter().all(|found| found.severity == Severity::Warn));
        found.into_iter().map(|found| found.code).collect::<Vec<_>>()
    };
    assert!(codes(&ready(), "2026-11-11").is_empty(), "day 7 after Monday 2 November");
    assert_eq!(codes(&ready(), "2026-11-12"), ["decided_late"]);
    let silent = ExaminationFacts { evaluator_explained: false, employee_explained: false, ..ready() };
    assert_eq!(codes(&silent, "2026-11-11"), ["evaluator_not_heard", "employee_not_heard"]);
}
