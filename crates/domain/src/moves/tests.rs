//! The stories of the regulation (Sari, Purnama, Devi) and of our defaults.

use super::*;
use crate::lifecycle::{Actor, Facts, step};
use EvaluationDuty::{Either, New, Nobody, Old};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn version(state: SkpState) -> PlanOnHand {
    let is_revision = state == SkpState::Revising;
    PlanOnHand { state, is_revision, starts_on: day("2026-01-01"), ends_on: day("2026-12-31") }
}

fn change<'a>(cause: MoveCause, on: &str, plans: &'a [PlanOnHand]) -> Move<'a> {
    Move {
        cause,
        on: day(on),
        keeps_evaluator: false,
        plans,
        old_rhythm: Rhythm::Quarterly,
        new_rhythm: Rhythm::Quarterly,
        windows: &[],
        acting_as_separate_plan: true,
        exempts_from_evaluation: true,
        annual_like_periodic: false,
        merges_last_quarter: false,
    }
}

fn duties(change: &Move<'_>) -> Vec<(String, EvaluationDuty, &'static str)> {
    decide(change)
        .evaluations
        .into_iter()
        .map(|decided| (decided.period.to_string(), decided.duty, decided.rule))
        .collect()
}

fn duty(change: &Move<'_>, period: &str) -> Option<EvaluationDuty> {
    duties(change).into_iter().find(|(code, ..)| code == period).map(|(_, duty, _)| duty)
}

fn said(period: &str, duty: EvaluationDuty, rule: &'static str) -> (String, EvaluationDuty, &'static str) {
    (period.to_owned(), duty, rule)
}

#[test]
fn r_096_a_move_closes_what_is_in_force_withdraws_what_is_not_and_demands_a_new_plan() {
    let plans = [SkpState::Approved, SkpState::Revising, SkpState::Draft, SkpState::Superseded].map(version);
    let plan = decide(&change(MoveCause::NewPosition, "2026-05-18", &plans));
    let closes: Vec<_> = plan.closes.iter().map(|act| (act.plan, act.event, act.rule)).collect();
    assert_eq!(
        closes,
        [
            (0, PlanEvent::Close(Closing::Moved), "R-096"),
            (1, PlanEvent::DropRevision, "R-096"),
            (2, PlanEvent::Cancel, "R-096"),
        ]
    );
    assert!(plan.closes.iter().all(|act| act.on == day("2026-05-17")), "the last day in the old place");
    let opens = plan.opens.unwrap();
    assert_eq!((opens.starts_on, opens.ends_on, opens.rule), (day("2026-05-18"), day("2026-12-31"), "R-096"));
    assert_eq!((plan.revises, plan.readdresses), (vec![], vec![]));
}

#[test]
fn r_096_a_submitted_revision_is_dropped_and_last_years_plan_is_left_alone() {
    let submitted = PlanOnHand { is_revision: true, ..version(SkpState::Submitted) };
    let last_year = PlanOnHand {
        starts_on: day("2025-01-01"),
        ends_on: day("2025-12-31"),
        ..version(SkpState::Approved)
    };
    let plan = decide(&change(MoveCause::NewPosition, "2026-05-18", &[submitted, last_year]));
    let closes: Vec<_> = plan.closes.iter().map(|act| (act.plan, act.event)).collect();
    assert_eq!(closes, [(0, PlanEvent::DropRevision)]);
}

#[test]
fn r_098_a_person_who_moves_twice_has_three_plans_in_the_year() {
    let mut plans = vec![version(SkpState::Approved)];
    for on in ["2026-03-02", "2026-08-03"] {
        let moved = decide(&change(MoveCause::NewPosition, on, &plans));
        for act in &moved.closes {
            plans[act.plan].state = SkpState::Closed;
            plans[act.plan].ends_on = act.on;
        }
        let NewPlan { starts_on, ends_on, .. } = moved.opens.unwrap();
        plans.push(PlanOnHand { starts_on, ends_on, ..version(SkpState::Approved) });
    }
    let lived: Vec<_> = plans.iter().map(|plan| (plan.state, plan.starts_on, plan.ends_on)).collect();
    assert_eq!(
        lived,
        [
            (SkpState::Closed, day("2026-01-01"), day("2026-03-01")),
            (SkpState::Closed, day("2026-03-02"), day("2026-08-02")),
            (SkpState::Approved, day("2026-08-03"), day("2026-12-31")),
        ],
        "no day without a plan, none with two"
    );
}

#[test]
fn r_230_sari_moves_in_february_to_an_office_that_evaluates_monthly_and_has_the_choice_for_february_only() {
    let sari = Move { new_rhythm: Rhythm::Monthly, ..change(MoveCause::NewPosition, "2026-02-09", &[]) };
    let duties = duties(&sari);
    assert_eq!(duties[..2], [said("2026-02", Either, "R-230"), said("2026-03", New, "R-230")]);
    assert_eq!(duties.last(), Some(&said("2026", New, "R-231")));
    assert_eq!(duties.len(), 12, "eleven months and the year; the first quarter is never evaluated");
}

#[test]
fn r_230_a_period_that_ended_before_the_move_stays_with_the_old_evaluator_while_its_window_is_open() {
    let in_window = change(MoveCause::NewPosition, "2026-07-06", &[]);
    assert_eq!(
        duties(&in_window),
        [
            said("2026-Q2", Old, "R-230"),
            said("2026-Q3", Either, "R-230"),
            said("2026-Q4", New, "R-230"),
            said("2026", New, "R-231"),
        ]
    );
    assert_eq!(duty(&change(MoveCause::NewPosition, "2026-07-16", &[]), "2026-Q2"), None, "window closed");
}

#[test]
fn r_230_a_move_under_the_same_evaluator_asks_nothing() {
    let same = Move { keeps_evaluator: true, ..change(MoveCause::NewPosition, "2026-05-18", &[]) };
    assert!(duties(&same).iter().all(|(_, duty, _)| *duty == New));
}

#[test]
fn r_231_a_move_in_december_leaves_the_annual_evaluation_to_the_new_evaluator() {
    let december = change(MoveCause::NewPosition, "2026-12-14", &[]);
    assert_eq!(duties(&december), [said("2026-Q4", Either, "R-230"), said("2026", New, "R-231")]);
}

#[test]
fn r_231_a_move_in_january_leaves_the_year_before_to_the_evaluator_who_saw_it() {
    let january = change(MoveCause::NewPosition, "2027-01-11", &[]);
    assert_eq!(duty(&january, "2026"), Some(Old));
    assert_eq!(duty(&january, "2026-Q4"), Some(Old));
    assert_eq!(duty(&january, "2027-Q1"), Some(Either));
}

#[test]
fn r_232_purnama_evaluates_the_third_quarter_when_he_leaves_on_25_september_and_not_on_25_august() {
    let leaves = |on| change(MoveCause::EvaluatorMoved, on, &[]);
    assert_eq!(duty(&leaves("2026-08-25"), "2026-Q3"), Some(New));
    assert_eq!(duty(&leaves("2026-09-25"), "2026-Q3"), Some(Old));
    assert_eq!(duty(&leaves("2026-09-19"), "2026-Q3"), Some(New), "the day before the window opens");
    assert_eq!(duty(&leaves("2026-09-20"), "2026-Q3"), Some(Old), "the first day of the window");
    assert_eq!(duty(&leaves("2026-10-15"), "2026-Q3"), Some(Old), "the last day of the window");
    assert_eq!(duty(&leaves("2026-10-16"), "2026-Q3"), None, "the window is over: R-233 speaks");
    assert_eq!(duty(&leaves("2026-09-25"), "2026-Q4"), Some(New));
    assert_eq!(duty(&leaves("2026-12-28"), "2026"), Some(New), "the year goes to whoever is in office");
}

#[test]
fn r_231_an_office_may_leave_the_year_to_an_evaluator_who_moves_inside_its_window() {
    let leaves = |on| Move { annual_like_periodic: true, ..change(MoveCause::EvaluatorMoved, on, &[]) };
    assert_eq!(duty(&leaves("2026-12-28"), "2026"), Some(Old));
    assert_eq!(duty(&leaves("2027-01-20"), "2026"), Some(Old));
    assert_eq!(duty(&leaves("2026-11-28"), "2026"), Some(New), "the window is still to open");
}

#[test]
fn r_025_an_office_that_evaluates_the_fourth_quarter_with_the_year_decides_nothing_about_that_quarter() {
    let december = Move { merges_last_quarter: true, ..change(MoveCause::NewPosition, "2026-12-14", &[]) };
    assert_eq!(duties(&december), [said("2026", New, "R-231")]);
}

#[test]
fn r_232_an_office_with_its_own_windows_is_asked_for_them() {
    let period = "2026-Q3".parse().unwrap();
    let windows = [Window { period, opens_on: day("2026-08-20"), closes_on: day("2026-10-31") }];
    let early = Move { windows: &windows, ..change(MoveCause::EvaluatorMoved, "2026-08-25", &[]) };
    assert_eq!(duty(&early, "2026-Q3"), Some(Old));
}

#[test]
fn r_097_a_new_evaluator_begins_the_next_version_of_a_plan_in_force_and_a_signature_to_the_old_one_falls() {
    let plans = [SkpState::Approved, SkpState::Signed, SkpState::Draft, SkpState::Revising].map(version);
    let plan = decide(&change(MoveCause::EvaluatorMoved, "2026-08-25", &plans));
    let revises: Vec<_> = plan.revises.iter().map(|act| (act.plan, act.event, act.rule)).collect();
    assert_eq!(revises, [(0, PlanEvent::ChangeEvaluator, "R-097"), (1, PlanEvent::Reopen, "R-097")]);
    assert_eq!(plan.readdresses, [2, 3]);
    assert_eq!((plan.closes, plan.opens), (vec![], None));
}

#[test]
fn r_011_and_r_099_acting_work_gets_a_plan_of_its_own_evaluated_where_the_acting_person_reports() {
    let plans = [version(SkpState::Approved)];
    let starts = change(MoveCause::ActingStarts, "2026-05-04", &plans);
    let plan = decide(&starts);
    assert!(plan.opens.unwrap().is_acting);
    assert_eq!((plan.closes, plan.revises), (vec![], vec![]), "the definitive plan goes on");
    assert_eq!(duties(&starts)[0], said("2026-Q2", New, "R-011"));
    let ends = change(MoveCause::ActingEnds, "2026-09-07", &plans);
    assert_eq!(decide(&ends).closes[0].rule, "R-011");
    assert_eq!(decide(&ends).opens, None);
    assert_eq!(duty(&ends, "2026-Q3"), Some(New), "the definitive evaluator again");
}

#[test]
fn r_012_and_r_099_an_office_may_put_acting_work_into_the_definitive_plan_as_a_main_result() {
    let plans = [version(SkpState::Approved)];
    let inside =
        Move { acting_as_separate_plan: false, ..change(MoveCause::ActingStarts, "2026-05-04", &plans) };
    let plan = decide(&inside);
    assert_eq!(plan.opens, None);
    assert_eq!((plan.revises[0].event, plan.revises[0].rule), (PlanEvent::Revise, "R-012"));
    assert_eq!(duty(&inside, "2026-Q2"), Some(Old));
}

#[test]
fn r_104_and_r_105_study_changes_the_running_plan_and_the_evaluator_at_home_stays() {
    let plans = [version(SkpState::Approved), version(SkpState::Draft)];
    for cause in [MoveCause::StudyStarts, MoveCause::StudyEnds] {
        let devi = change(cause, "2026-07-01", &plans);
        let plan = decide(&devi);
        assert_eq!((plan.closes, plan.opens), (vec![], None), "no new document");
        assert_eq!(plan.revises.len(), 1);
        assert_eq!((plan.revises[0].event, plan.revises[0].rule), (PlanEvent::Revise, "R-104"));
        assert!(duties(&devi).iter().all(|(_, duty, rule)| (*duty, *rule) == (Old, "R-105")));
    }
}

#[test]
fn r_013_a_seconded_person_keeps_plan_and_evaluator() {
    let plans = [version(SkpState::Approved)];
    let seconded = change(MoveCause::Seconded, "2026-04-01", &plans);
    let plan = decide(&seconded);
    assert_eq!((plan.closes, plan.revises, plan.opens), (vec![], vec![], None));
    assert!(duties(&seconded).iter().all(|(_, duty, rule)| (*duty, *rule) == (Old, "R-013")));
}

#[test]
fn r_014_and_r_015_leave_closes_the_plan_and_only_wholly_exempt_periods_are_not_evaluated() {
    let plans = [version(SkpState::Approved)];
    let until = Some(day("2026-10-31"));
    let leave = change(MoveCause::ExemptionStarts { until }, "2026-05-04", &plans);
    assert_eq!(decide(&leave).closes[0].event, PlanEvent::Close(Closing::Exempt));
    assert_eq!(decide(&leave).opens, None);
    assert_eq!(
        duties(&leave),
        [
            said("2026-Q2", Old, "R-015"),
            said("2026-Q3", Nobody, "R-015"),
            said("2026-Q4", Old, "R-015"),
            said("2026", Old, "R-015"),
        ]
    );
    let strict = Move { exempts_from_evaluation: false, ..leave };
    assert_eq!(duty(&strict, "2026-Q3"), Some(Old), "the text exempts from planning only");
}

#[test]
fn r_014_who_comes_back_makes_a_new_plan_unless_one_is_in_force() {
    let closed = [version(SkpState::Closed)];
    let back = change(MoveCause::ExemptionEnds, "2026-11-02", &closed);
    let opens = decide(&back).opens.unwrap();
    assert_eq!((opens.starts_on, opens.rule), (day("2026-11-02"), "R-014"));
    let running = [version(SkpState::Approved)];
    assert_eq!(decide(&change(MoveCause::ExemptionEnds, "2026-11-02", &running)).opens, None);
}

#[test]
fn every_act_a_move_proposes_is_one_the_life_of_a_plan_allows() {
    let states = [
        SkpState::Draft,
        SkpState::Submitted,
        SkpState::Returned,
        SkpState::Signed,
        SkpState::Approved,
        SkpState::Revising,
        SkpState::Superseded,
        SkpState::Closed,
        SkpState::Cancelled,
    ];
    for cause in [
        MoveCause::NewPosition,
        MoveCause::EvaluatorMoved,
        MoveCause::ActingStarts,
        MoveCause::ActingEnds,
        MoveCause::ExemptionStarts { until: None },
        MoveCause::ExemptionEnds,
        MoveCause::StudyStarts,
        MoveCause::StudyEnds,
        MoveCause::Seconded,
    ] {
        for (state, is_revision) in states.into_iter().flat_map(|state| [(state, false), (state, true)]) {
            let plans = [PlanOnHand { is_revision, ..version(state) }];
            for acting_as_separate_plan in [true, false] {
                let plan = decide(&Move { acting_as_separate_plan, ..change(cause, "2026-05-18", &plans) });
                for act in plan.closes.iter().chain(&plan.revises) {
                    let facts = Facts { is_revision, has_date: true, has_reason: true, ..Facts::default() };
                    let is_possible =
                        Actor::ALL.into_iter().any(|actor| step(state, act.event, actor, &facts).is_ok());
                    assert!(is_possible, "{cause:?} {state:?} {is_revision} {:?}", act.event);
                }
            }
        }
    }
}
