//! `rules.md` 13.1 written out, and every act, state and actor held against it.

use super::*;
use crate::finding::Severity;
use crate::person::LegalStatus;
use Actor::{Employee, Evaluator, HrOfficer, Leader, Superior, Time};
use PlanEvent::*;
use SkpState::*;

const STATES: [SkpState; 9] =
    [Draft, Submitted, Returned, Signed, Approved, Revising, Superseded, Closed, Cancelled];

/// A row of 13.1: from, event, who, to.
type Row = (&'static [SkpState], PlanEvent, &'static [Actor], SkpState);

/// 13.1, first versions and revisions together. Two rows of the table speak of the plan and not of a
/// version: a dropped revision leaves the plan `approved`, its own row ends `cancelled`; and `revising`
/// is the state of the version that `start revision` begins.
const TABLE: [Row; 16] = [
    (&[Draft, Returned, Revising], Submit, &[Employee], Submitted),
    (&[Submitted], Return, &[Evaluator, Superior], Returned),
    (&[Submitted], Agree, &[Evaluator, Superior], Submitted),
    (&[Submitted], Sign, &[Employee], Signed),
    (&[Signed], Approve, &[Evaluator], Approved),
    (&[Signed], ApproveBySuperior, &[Superior], Approved),
    (&[Signed], Reopen, &[Evaluator], Returned),
    (&[Approved], Revise, &[Employee, Evaluator, Leader], Revising),
    (&[Revising], DropRevision, &[Employee, Evaluator], Cancelled),
    (&[Approved], ChangeEvaluator, &[Time, HrOfficer], Revising),
    (&[Approved], Close(Closing::Moved), &[Time, HrOfficer], Closed),
    (&[Approved], Close(Closing::Exempt), &[Time, HrOfficer], Closed),
    (&[Approved], Close(Closing::YearClosed), &[HrOfficer], Closed),
    (&[Draft], Cancel, &[Employee, HrOfficer], Cancelled),
    // These two turn on whether an earlier version is in force.
    (&[Submitted, Returned, Signed], DropRevision, &[Employee, Evaluator], Cancelled),
    (&[Submitted, Returned, Signed], Cancel, &[Employee, HrOfficer], Cancelled),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Everything that any guard could ask is true.
fn ready(event: PlanEvent) -> Facts {
    Facts {
        today: day("2026-03-02"),
        starts_on: day("2026-01-01"),
        is_revision: event == DropRevision,
        is_placed: true,
        agreed: event != Agree,
        has_reason: true,
        has_date: true,
        evaluator_is_absent: true,
        year_is_evaluated: true,
        ..Facts::default()
    }
}

fn refusal(state: SkpState, event: PlanEvent, actor: Actor, facts: &Facts) -> (&'static str, &'static str) {
    let refused = step(state, event, actor, facts).expect_err("refused");
    (refused.rule, refused.code)
}

fn block(rule: &'static str, code: &'static str) -> Finding {
    Finding::new(rule, Severity::Block, code)
}

#[test]
fn r_090_every_state_act_and_actor_moves_as_13_1_says_or_is_refused_with_its_rule() {
    let mut moved = 0;
    for state in STATES {
        for event in PlanEvent::ALL {
            for actor in Actor::ALL {
                let row = TABLE
                    .iter()
                    .find(|(from, of, who, _)| from.contains(&state) && *of == event && who.contains(&actor));
                let answer = step(state, event, actor, &ready(event));
                match (row, answer) {
                    (Some((.., to)), answer) => {
                        assert_eq!(answer, Ok(*to), "{state:?} {event:?} {actor:?}");
                        moved += 1;
                    }
                    (None, Err(refused)) => {
                        assert_eq!(refused.rule, event.rule(), "{state:?} {event:?} {actor:?}");
                        assert!(!refused.code.is_empty());
                    }
                    (None, Ok(to)) => panic!("{state:?} {event:?} {actor:?} moved to {to:?}"),
                }
            }
        }
    }
    let rows: usize = TABLE.iter().map(|(from, _, who, _)| from.len() * who.len()).sum();
    assert_eq!(moved, rows, "each row of 13.1 is met once");
}

#[test]
fn a_version_is_over_where_no_row_of_13_1_starts() {
    for state in STATES {
        let goes_on = TABLE.iter().any(|(from, ..)| from.contains(&state));
        assert_eq!(state.is_over(), !goes_on, "{state:?}");
    }
}

#[test]
fn r_090_the_buttons_of_a_state_are_exactly_the_rows_of_13_1_that_start_there() {
    for state in STATES {
        let mut offered: Vec<_> =
            allowed(state, &Facts::default()).into_iter().map(|(event, actor, _)| (event, actor)).collect();
        for (from, event, who, _) in TABLE {
            for actor in who.iter().filter(|_| from.contains(&state)) {
                let at = offered.iter().position(|pair| *pair == (event, *actor));
                offered.remove(at.unwrap_or_else(|| panic!("{state:?} {event:?} {actor:?} is missing")));
            }
        }
        assert_eq!(offered, [], "{state:?}");
    }
}

#[test]
fn r_090_a_greyed_button_carries_the_rule_that_greys_it() {
    let facts = Facts { agreed: false, ..ready(Sign) };
    let signing = allowed(Submitted, &facts).into_iter().find(|(event, ..)| *event == Sign).unwrap();
    assert_eq!(signing, (Sign, Employee, Err(Refusal { rule: "R-090", code: "text_not_agreed" })));
    assert_eq!(signing.2.unwrap_err().finding(), block("R-090", "text_not_agreed"));
}

#[test]
fn r_090_a_plan_is_signed_by_the_employee_and_set_by_the_evaluator_and_nothing_less() {
    let facts = ready(Submit);
    let mut state = Draft;
    for (event, actor) in [(Submit, Employee), (Agree, Evaluator), (Sign, Employee), (Approve, Evaluator)] {
        let facts = Facts { agreed: event != Agree, ..facts.clone() };
        assert_eq!(refusal(state, Approve, Employee, &facts).0, "R-090", "the employee never sets it");
        state = step(state, event, actor, &facts).unwrap();
    }
    assert_eq!(state, Approved);
}

#[test]
fn r_007_r_038_r_051_and_r_054_each_block_stops_submitting_and_a_warning_does_not() {
    for (rule, code) in [
        ("R-051", "no_main_result"),
        ("R-054", "no_indicator"),
        ("R-007", "consent_needed"),
        ("R-038", "no_budget_perspective"),
    ] {
        let warned = Finding::new("R-081", Severity::Warn, "no_resource_support");
        let findings = vec![warned.clone(), block(rule, code)];
        let facts = Facts { findings, ..ready(Submit) };
        for state in [Draft, Returned, Revising] {
            assert_eq!(refusal(state, Submit, Employee, &facts), (rule, code));
        }
        let facts = Facts { findings: vec![warned], ..facts };
        assert_eq!(step(Draft, Submit, Employee, &facts), Ok(Submitted));
    }
}

#[test]
fn r_009_nothing_is_submitted_before_unit_and_evaluator_are_known() {
    let facts = Facts { is_placed: false, ..ready(Submit) };
    assert_eq!(refusal(Draft, Submit, Employee, &facts), ("R-009", "placement_unknown"));
}

#[test]
fn r_080_a_plan_without_annex_is_submitted_and_signed_but_not_set() {
    let facts = Facts { findings: vec![block("R-080", "no_annex")], ..ready(Approve) };
    assert_eq!(step(Draft, Submit, Employee, &facts), Ok(Submitted));
    assert_eq!(step(Submitted, Sign, Employee, &facts), Ok(Signed));
    assert_eq!(refusal(Signed, Approve, Evaluator, &facts), ("R-080", "no_annex"));
    assert_eq!(refusal(Signed, ApproveBySuperior, Superior, &facts), ("R-080", "no_annex"));
}

#[test]
fn r_091_and_r_092_an_approver_who_does_not_fit_needs_a_reason_and_no_more() {
    let misfit = Some(Finding::new("R-092", Severity::Warn, "approver_not_regional_head"));
    let facts = Facts { misfit, has_reason: false, ..ready(Approve) };
    assert_eq!(refusal(Signed, Approve, Evaluator, &facts), ("R-092", "approver_not_regional_head"));
    let facts = Facts { has_reason: true, ..facts };
    assert_eq!(step(Signed, Approve, Evaluator, &facts), Ok(Approved));
}

#[test]
fn r_057_returning_and_reopening_ask_a_reason_and_signing_asks_the_agreement() {
    let facts = Facts { has_reason: false, ..ready(Return) };
    assert_eq!(refusal(Submitted, Return, Evaluator, &facts), ("R-057", "reason_missing"));
    assert_eq!(refusal(Signed, Reopen, Evaluator, &facts), ("R-090", "reason_missing"));
    let facts = Facts { agreed: false, ..ready(Sign) };
    assert_eq!(refusal(Submitted, Sign, Employee, &facts), ("R-090", "text_not_agreed"));
    let facts = Facts { agreed: true, ..facts };
    assert_eq!(refusal(Submitted, Agree, Evaluator, &facts), ("R-057", "already_agreed"));
}

#[test]
fn r_094_the_superior_acts_from_1_february_on_a_plan_nobody_set_and_not_on_a_revision() {
    let of = |today: &str, is_revision| Facts {
        today: day(today),
        is_revision,
        evaluator_is_absent: false,
        ..ready(ApproveBySuperior)
    };
    for (state, event) in [(Signed, ApproveBySuperior), (Submitted, Return)] {
        let january = of("2026-01-31", false);
        assert_eq!(refusal(state, event, Superior, &january), ("R-094", "superior_not_yet"));
        assert!(step(state, event, Superior, &of("2026-02-01", false)).is_ok());
        assert_eq!(refusal(state, event, Superior, &of("2026-09-01", true)).0, "R-094");
    }
}

#[test]
fn r_019_where_hr_checks_plans_first_nobody_else_records_that_one_was_set() {
    for (event, actor) in [(Approve, Evaluator), (ApproveBySuperior, Superior)] {
        let facts = Facts { waits_for_hr: true, ..ready(event) };
        assert_eq!(refusal(Signed, event, actor, &facts), ("R-019", "hr_checks_first"));
        assert_eq!(step(Signed, event, actor, &ready(event)), Ok(Approved), "it is optional");
    }
    let facts = Facts { waits_for_hr: true, ..ready(Reopen) };
    assert_eq!(step(Signed, Reopen, Evaluator, &facts), Ok(Returned), "giving it back waits for nobody");
}

#[test]
fn r_010_the_superior_of_an_absent_evaluator_acts_at_any_time() {
    let facts = Facts {
        today: day("2026-01-05"),
        is_revision: true,
        evaluator_is_absent: true,
        ..ready(ApproveBySuperior)
    };
    assert_eq!(step(Signed, ApproveBySuperior, Superior, &facts), Ok(Approved));
}

#[test]
fn r_095_a_revision_has_a_reason_is_the_only_one_and_goes_the_way_of_a_draft() {
    let facts = Facts { has_reason: false, ..ready(Revise) };
    assert_eq!(refusal(Approved, Revise, Leader, &facts), ("R-095", "reason_missing"));
    let facts = Facts { is_being_revised: true, ..ready(Revise) };
    assert_eq!(refusal(Approved, Revise, Employee, &facts), ("R-095", "revision_open"));
    let facts = Facts { is_revision: true, ..ready(Submit) };
    assert_eq!(step(Revising, Submit, Employee, &facts), Ok(Submitted));
    assert_eq!(step(Submitted, Return, Evaluator, &facts), Ok(Returned));
    assert_eq!(step(Signed, Approve, Evaluator, &facts), Ok(Approved));
}

#[test]
fn r_095_a_revision_is_dropped_and_a_first_version_is_cancelled() {
    let first = ready(Cancel);
    let revision = Facts { is_revision: true, ..first.clone() };
    for state in [Submitted, Returned, Signed] {
        assert_eq!(refusal(state, DropRevision, Employee, &first), ("R-095", "not_a_revision"));
        assert_eq!(refusal(state, Cancel, Employee, &revision), ("R-090", "revision_is_dropped"));
        assert_eq!(step(state, DropRevision, Evaluator, &revision), Ok(Cancelled));
        assert_eq!(step(state, Cancel, HrOfficer, &first), Ok(Cancelled));
    }
    let facts = Facts { has_reason: false, ..first };
    assert_eq!(refusal(Draft, Cancel, Employee, &facts), ("R-090", "reason_missing"));
}

#[test]
fn r_096_and_r_097_moves_are_dated() {
    for (event, rule) in
        [(ChangeEvaluator, "R-097"), (Close(Closing::Moved), "R-096"), (Close(Closing::Exempt), "R-014")]
    {
        let facts = Facts { has_date: false, ..ready(event) };
        assert_eq!(refusal(Approved, event, HrOfficer, &facts), (rule, "date_missing"));
    }
    let facts = Facts { is_being_revised: true, ..ready(ChangeEvaluator) };
    assert_eq!(refusal(Approved, ChangeEvaluator, Time, &facts), ("R-097", "revision_open"));
}

#[test]
fn r_021_the_year_of_a_plan_closes_once_its_annual_evaluation_is_reported_or_waived() {
    let event = Close(Closing::YearClosed);
    let facts = Facts { year_is_evaluated: false, ..ready(event) };
    assert_eq!(refusal(Approved, event, HrOfficer, &facts), ("R-021", "year_not_evaluated"));
}

fn creation(statuses: &[StatusSpan]) -> Creation<'_> {
    Creation {
        starts_on: day("2026-01-01"),
        ends_on: day("2026-12-31"),
        statuses,
        is_placed: true,
        group: Some(PositionGroup::AdministrativeFunctional),
        approach: Some(Approach::Quantitative),
    }
}

#[test]
fn r_009_r_014_and_r_052_a_plan_is_made_for_a_placed_person_of_known_position_who_plans_at_all() {
    for actor in Actor::ALL {
        let is_asked = matches!(actor, Employee | HrOfficer);
        assert_eq!(may_create(actor, &creation(&[])).is_ok(), is_asked, "{actor:?}");
    }
    let refused = |wanted: Creation<'_>| may_create(HrOfficer, &wanted).map_err(|r| (r.rule, r.code));
    let leave = |until: Option<&str>| StatusSpan {
        status: LegalStatus::UnpaidLeave,
        from: day("2025-06-01"),
        until: until.map(day),
    };
    assert_eq!(refused(creation(&[leave(None)])), Err(("R-014", "exempt_throughout")));
    assert_eq!(refused(creation(&[leave(Some("2026-05-31"))])), Ok(Draft));
    assert_eq!(refused(Creation { is_placed: false, ..creation(&[]) }), Err(("R-009", "placement_unknown")));
    assert_eq!(refused(Creation { group: None, ..creation(&[]) }), Err(("R-052", "form_undecided")));
    assert_eq!(refused(Creation { approach: None, ..creation(&[]) }), Err(("R-052", "form_undecided")));
}
