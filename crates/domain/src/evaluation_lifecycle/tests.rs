//! `rules.md` 13.2 and 13.3 written out, and every state, act, actor and guard held against them.

use super::*;
use crate::deadlines::Signer;
use crate::finding::Severity;
use Actor::{Employee, Evaluator, HrOfficer, Superior, Time};
use EvaluationEvent::*;
use EvaluationState::*;

const STATES: [EvaluationState; 14] = [
    Planned,
    Open,
    Rated,
    Signed,
    Overdue,
    LeftUnsigned,
    SignedBySuperior,
    Delivered,
    Returned,
    Objected,
    Amended,
    Reported,
    Reused,
    NotRequired,
];

/// What a row of 13.2 asks in its column *Guard*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guard {
    Opened,
    WindowRuns,
    WindowOver,
    Achievement,
    Ratings,
    Graduation,
    Moved,
    Agreement,
    Periodic,
    Exemption,
    Dated,
    NotInFuture,
    NotTooEarly,
    Witness,
    Reason,
    InTerm,
    NotFinal,
    FirstObjection,
    Decided,
    TermToReturnOver,
    BySigner,
    SuperiorAgrees,
    RecordedError,
}

use Guard::*;

const GUARDS: [Guard; 23] = [
    Opened,
    WindowRuns,
    WindowOver,
    Achievement,
    Ratings,
    Graduation,
    Moved,
    Agreement,
    Periodic,
    Exemption,
    Dated,
    NotInFuture,
    NotTooEarly,
    Witness,
    Reason,
    InTerm,
    NotFinal,
    FirstObjection,
    Decided,
    TermToReturnOver,
    BySigner,
    SuperiorAgrees,
    RecordedError,
];

/// A row of 13.2: from, event, who, guard, to.
type Row = (&'static [EvaluationState], EvaluationEvent, &'static [Actor], &'static [Guard], EvaluationState);

/// 13.2. Where the table names two actors or states of whom a guard asks different things, the row
/// stands here in parts. `R-206` and every `late mark` warn and are tested as findings. The evaluator's
/// acts ask for a running window, for after it 13.2 has the state `overdue` only.
const TABLE: [Row; 23] = [
    (&[Planned], OpenWindow, &[Time], &[Opened], Open),
    (&[Open], Rate, &[Evaluator], &[Opened, WindowRuns, Achievement, Ratings, Graduation], Rated),
    (&[Rated], ChangeRatings, &[Evaluator], &[Opened, WindowRuns, Achievement, Ratings, Graduation], Rated),
    (&[Rated], Sign, &[Evaluator], &[Opened, WindowRuns, Achievement, Ratings, Graduation], Signed),
    (&[Open, Rated], EndWindow, &[Time], &[WindowOver], Overdue),
    (&[Overdue], SignBySuperior, &[Superior], &[Achievement, Ratings, Graduation], SignedBySuperior),
    (&[Open], Reuse, &[Evaluator, Employee], &[Moved, Agreement, Periodic], Reused),
    (&[Planned, Open], ChangeEvaluator, &[Time, HrOfficer], &[Dated], Open),
    (&[Planned, Open, Rated, Overdue, LeftUnsigned], Exempt, &[HrOfficer], &[Exemption], NotRequired),
    (&[Signed], Deliver, &[Evaluator], &[Dated, NotInFuture, NotTooEarly], Delivered),
    (&[SignedBySuperior], Deliver, &[Superior], &[Dated, NotInFuture, NotTooEarly], Delivered),
    (&[Delivered], Return, &[Employee], &[Dated, NotInFuture, NotTooEarly], Returned),
    (
        &[Delivered, Returned],
        Object,
        &[Employee],
        &[Reason, InTerm, NotTooEarly, NotFinal, BySigner, FirstObjection],
        Objected,
    ),
    (&[Objected], Uphold, &[Superior], &[Decided], Returned),
    (&[Objected], Amend, &[Superior], &[Decided, Ratings, Graduation], Amended),
    (&[Returned], Report, &[Evaluator, Superior], &[BySigner, Dated, NotInFuture, NotTooEarly], Reported),
    (
        &[Delivered],
        Report,
        &[Evaluator, Superior],
        &[BySigner, TermToReturnOver, Dated, NotInFuture, NotTooEarly],
        Reported,
    ),
    (&[Amended], Report, &[Superior], &[Dated, NotInFuture, NotTooEarly], Reported),
    (
        &[Signed, SignedBySuperior, Delivered, Returned, Reported],
        Reopen,
        &[HrOfficer],
        &[Reason, SuperiorAgrees, RecordedError],
        Rated,
    ),
    (&[Objected, Amended], Reopen, &[HrOfficer], &[Reason, SuperiorAgrees], Rated),
    // What 13.2 does not tell: R-249, `withdraw` of 13.4, and R-248 for what was reported early.
    (
        &[Reported],
        Object,
        &[Employee],
        &[Reason, InTerm, NotTooEarly, NotFinal, BySigner, FirstObjection],
        Objected,
    ),
    (
        &[Delivered],
        RefuseReturn,
        &[Evaluator, Superior],
        &[Dated, NotInFuture, NotTooEarly, Witness],
        Delivered,
    ),
    (&[Objected], WithdrawObjection, &[Employee], &[Decided], Returned),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The third quarter of 2026 with everything that any guard could ask.
fn ready(
    state: EvaluationState,
    event: EvaluationEvent,
    actor: Actor,
    calendar: &Calendar,
) -> EvaluationFacts<'_> {
    let today = match event {
        Rate | ChangeRatings | Sign | OpenWindow | Reuse | ChangeEvaluator | Exempt => "2026-10-12",
        EndWindow => "2026-10-16",
        Report => "2026-11-20",
        SignBySuperior | Deliver | Return | RefuseReturn | Object | Uphold | Amend | WithdrawObjection
        | Reopen => "2026-10-20",
    };
    let signer = if actor == Superior { Signer::Superior } else { Signer::Evaluator };
    let is_returned = matches!(state, Returned | Objected | Amended);
    let decided = [
        (Uphold, ObjectionState::Upheld),
        (Amend, ObjectionState::Changed),
        (WithdrawObjection, ObjectionState::Withdrawn),
    ];
    EvaluationFacts {
        achievement_known: true,
        evidence_seen: true,
        grade: Some(Grade::Good),
        has_moved: true,
        both_agree: true,
        is_exempt: true,
        acted_on: Some(day(today)),
        has_reason: true,
        has_witness_note: true,
        superior_agrees: true,
        has_recorded_error: !matches!(state, Objected | Amended),
        papers: DocumentDates {
            signed: Some((signer, day("2026-10-12"))),
            received_on: Some(day("2026-10-13")),
            returned_on: is_returned.then(|| day("2026-10-19")),
            ..DocumentDates::default()
        },
        objection: decided.into_iter().find(|(of, _)| *of == event).map(|(_, state)| state),
        ..EvaluationFacts::new(day(today), (day("2026-09-20"), day("2026-10-15")), calendar)
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap()
}

impl Guard {
    fn broken(self, ready: EvaluationFacts<'_>) -> EvaluationFacts<'_> {
        let papers = ready.papers;
        match self {
            Opened => EvaluationFacts { opens_on: next(ready.today), ..ready },
            WindowRuns => EvaluationFacts { closes_on: ready.today.pred_opt().unwrap(), ..ready },
            WindowOver => EvaluationFacts { closes_on: ready.today, ..ready },
            Achievement => EvaluationFacts { achievement_known: false, ..ready },
            Ratings => EvaluationFacts { grade: None, ..ready },
            Graduation => EvaluationFacts { not_graduated: true, ..ready },
            Moved => EvaluationFacts { has_moved: false, ..ready },
            Agreement => EvaluationFacts { both_agree: false, ..ready },
            Periodic => EvaluationFacts { is_annual: true, ..ready },
            Exemption => EvaluationFacts { is_exempt: false, ..ready },
            Dated => EvaluationFacts { acted_on: None, ..ready },
            NotInFuture => EvaluationFacts { acted_on: Some(next(ready.today)), ..ready },
            NotTooEarly => EvaluationFacts { acted_on: Some(day("2026-10-01")), ..ready },
            Witness => EvaluationFacts { has_witness_note: false, ..ready },
            Reason => EvaluationFacts { has_reason: false, ..ready },
            InTerm => {
                let papers = DocumentDates { received_on: Some(day("2026-09-25")), ..papers };
                EvaluationFacts { papers, ..ready }
            }
            NotFinal => EvaluationFacts { finality: Some(Finality::CentralMadya), ..ready },
            FirstObjection => EvaluationFacts { was_objected: true, ..ready },
            Decided => EvaluationFacts { objection: None, ..ready },
            TermToReturnOver => {
                let papers = DocumentDates { received_on: Some(ready.today), ..papers };
                EvaluationFacts { papers, ..ready }
            }
            BySigner => {
                let (signer, on) = papers.signed.unwrap();
                let other = if signer == Signer::Evaluator { Signer::Superior } else { Signer::Evaluator };
                let papers = DocumentDates { signed: Some((other, on)), ..papers };
                EvaluationFacts { papers, ..ready }
            }
            SuperiorAgrees => EvaluationFacts { superior_agrees: false, ..ready },
            RecordedError => EvaluationFacts { has_recorded_error: false, ..ready },
        }
    }

    /// The rule named when the guard does not hold.
    fn rule(self, event: EvaluationEvent, actor: Actor) -> &'static str {
        match self {
            Opened => "R-027",
            WindowRuns | WindowOver => "R-233",
            Achievement => "R-200",
            Ratings => "R-205",
            Graduation => "R-106",
            Moved | Agreement => "R-230",
            Periodic => "R-231",
            Exemption => "R-015",
            NotFinal => "R-234",
            FirstObjection => "R-256",
            // To object, it is the take-over that makes the result final.
            BySigner if event == Object => "R-233",
            BySigner if actor == Superior => "R-243",
            BySigner => "R-247",
            TermToReturnOver if actor == Superior => "R-246",
            TermToReturnOver => "R-242",
            Dated | NotInFuture | NotTooEarly | Witness | Reason | InTerm | Decided | SuperiorAgrees
            | RecordedError => event.rule(),
        }
    }
}

fn row(state: EvaluationState, event: EvaluationEvent, actor: Actor) -> Option<&'static Row> {
    TABLE.iter().find(|(from, of, who, ..)| from.contains(&state) && *of == event && who.contains(&actor))
}

#[test]
fn r_240_every_state_act_actor_and_guard_moves_as_13_2_says_or_is_refused_with_its_rule() {
    let calendar = Calendar::default();
    let mut moved = 0;
    for state in STATES {
        for event in EvaluationEvent::ALL {
            for actor in Actor::ALL {
                let facts = ready(state, event, actor, &calendar);
                let case = format!("{state:?} {event:?} {actor:?}");
                let Some((.., guards, to)) = row(state, event, actor) else {
                    let refused = step(state, event, actor, &facts).expect_err(&case);
                    assert_eq!(refused.rule, event.rule(), "{case}");
                    continue;
                };
                moved += 1;
                assert_eq!(step(state, event, actor, &facts), Ok(*to), "{case}");
                for guard in GUARDS {
                    let answer =
                        step(state, event, actor, &guard.broken(facts)).map_err(|refused| refused.rule);
                    let is_asked = guards.contains(&guard);
                    let expected = if is_asked { Err(guard.rule(event, actor)) } else { Ok(*to) };
                    assert_eq!(answer, expected, "{case} without {guard:?}");
                }
            }
        }
    }
    let rows: usize = TABLE.iter().map(|(from, _, who, ..)| from.len() * who.len()).sum();
    assert_eq!(moved, rows, "each row of 13.2 is met once");
}

#[test]
fn r_231_the_annual_evaluation_moves_like_the_periodic_one_save_that_no_result_is_used_again() {
    let calendar = Calendar::default();
    for (from, event, who, _, to) in TABLE {
        for (state, actor) in from.iter().flat_map(|state| who.iter().map(move |actor| (*state, *actor))) {
            let facts = EvaluationFacts { is_annual: true, ..ready(state, event, actor, &calendar) };
            let expected = if event == Reuse { Err("R-231") } else { Ok(to) };
            assert_eq!(step(state, event, actor, &facts).map_err(|refused| refused.rule), expected);
        }
    }
}

#[test]
fn r_240_the_buttons_of_a_state_are_exactly_the_rows_of_13_2_that_start_there() {
    let calendar = Calendar::default();
    for state in STATES {
        let facts = ready(state, Sign, Evaluator, &calendar);
        let mut offered: Vec<_> =
            allowed(state, &facts).into_iter().map(|(event, actor, _)| (event, actor)).collect();
        for (from, event, who, ..) in TABLE {
            for actor in who.iter().filter(|_| from.contains(&state)) {
                let at = offered.iter().position(|pair| *pair == (event, *actor));
                offered.remove(at.unwrap_or_else(|| panic!("{state:?} {event:?} {actor:?} is missing")));
            }
        }
        assert_eq!(offered, [], "{state:?}");
    }
}

#[test]
fn r_020_an_evaluation_begins_planned_imported_or_recorded_late_and_each_by_its_own_hand() {
    let calendar = Calendar::default();
    let facts = ready(Open, Rate, Evaluator, &calendar);
    let late = EvaluationFacts { recorded_late: true, ..facts };
    for (beginning, owner, to) in [
        (Beginning::Period, Time, Planned),
        (Beginning::Import, HrOfficer, Rated),
        (Beginning::RecordedLate, HrOfficer, Open),
    ] {
        for actor in Actor::ALL {
            let answer = begin(beginning, actor, &late).map_err(|refused| refused.code);
            assert_eq!(answer, if actor == owner { Ok(to) } else { Err("not_his_act") }, "{beginning:?}");
        }
    }
    let refused = begin(Beginning::RecordedLate, HrOfficer, &facts).unwrap_err();
    assert_eq!((refused.rule, refused.code), ("R-020", "window_not_over"));
}

#[test]
fn r_233_time_opens_the_window_and_gives_the_superior_what_is_unsigned_after_it() {
    let calendar = Calendar::default();
    let on = |today: &str| EvaluationFacts { today: day(today), ..ready(Open, Rate, Evaluator, &calendar) };
    for (state, today, expected) in [
        (Planned, "2026-09-19", Planned),
        (Planned, "2026-09-20", Open),
        (Open, "2026-10-15", Open),
        (Planned, "2026-10-16", Overdue),
        (Open, "2026-10-16", Overdue),
        (Rated, "2026-10-16", Overdue),
        (Signed, "2026-10-16", Signed),
        (Reused, "2026-10-16", Reused),
    ] {
        assert_eq!(as_of(state, &on(today)), expected, "{state:?} {today}");
    }
}

#[test]
fn r_028_a_period_recorded_late_has_no_take_over_and_no_late_marks() {
    let calendar = Calendar::default();
    let late = EvaluationFacts {
        recorded_late: true,
        today: day("2027-03-01"),
        ..ready(Rated, Sign, Evaluator, &calendar)
    };
    assert_eq!(as_of(Rated, &late), Rated);
    assert_eq!(step(Rated, Sign, Evaluator, &late), Ok(Signed));
    let reporting = EvaluationFacts { acted_on: Some(day("2027-03-01")), ..late };
    let facts = EvaluationFacts { recorded_late: false, ..reporting };
    let codes =
        |facts| findings(Returned, Report, facts).into_iter().map(|found| found.code).collect::<Vec<_>>();
    assert_eq!(codes(&facts), ["reported_late"]);
    assert!(codes(&reporting).is_empty());
}

#[test]
fn what_was_not_signed_until_the_office_closed_its_period_waits_for_nobody_and_no_term_moves_it() {
    let calendar = Calendar::default();
    for today in ["2026-10-12", "2026-10-16", "2027-03-01"] {
        let facts = EvaluationFacts { today: day(today), ..ready(LeftUnsigned, Sign, Evaluator, &calendar) };
        assert_eq!(as_of(LeftUnsigned, &facts), LeftUnsigned, "{today}");
        let offered: Vec<_> = allowed(LeftUnsigned, &facts).into_iter().map(|(event, ..)| event).collect();
        assert_eq!(offered, [Exempt], "the period is opened again, not the evaluation: {today}");
    }
}

#[test]
fn a_reopened_evaluation_is_signed_again_after_its_window() {
    let calendar = Calendar::default();
    let facts = EvaluationFacts {
        is_reopened: true,
        today: day("2026-12-01"),
        ..ready(Rated, Sign, Evaluator, &calendar)
    };
    assert_eq!(as_of(Rated, &facts), Rated, "a correction is not taken over");
    assert_eq!(step(Rated, Sign, Evaluator, &facts), Ok(Signed));
}

#[test]
fn r_106_who_did_not_graduate_is_signed_as_poor_or_very_poor_only() {
    let calendar = Calendar::default();
    for grade in Grade::ALL {
        let grade = Some(grade);
        let facts =
            EvaluationFacts { not_graduated: true, grade, ..ready(Rated, Sign, Evaluator, &calendar) };
        let is_low = grade <= Some(Grade::Poor);
        assert_eq!(step(Rated, Sign, Evaluator, &facts).is_ok(), is_low, "{grade:?}");
    }
}

#[test]
fn r_206_rating_without_a_look_at_the_evidence_is_warned_of_and_not_refused() {
    let calendar = Calendar::default();
    let facts = EvaluationFacts { evidence_seen: false, ..ready(Open, Rate, Evaluator, &calendar) };
    let found = findings(Open, Rate, &facts);
    assert_eq!((found[0].rule, found[0].severity), ("R-206", Severity::Warn));
    assert_eq!(step(Open, Rate, Evaluator, &facts), Ok(Rated));
}

/// The late mark of an act done on a day, for a document signed on 12 October and received on the 13th.
fn mark(state: EvaluationState, event: EvaluationEvent, actor: Actor, on: &str) -> Option<&'static str> {
    let calendar = Calendar::default();
    let facts = EvaluationFacts {
        acted_on: Some(day(on)),
        today: day("2026-12-31"),
        ..ready(state, event, actor, &calendar)
    };
    assert!(step(state, event, actor, &facts).is_ok(), "late is marked and never refused: {event:?}");
    findings(state, event, &facts)
        .into_iter()
        .find(|found| found.code.ends_with("_late"))
        .map(|found| found.rule)
}

#[test]
fn r_241_to_r_247_an_act_after_its_last_day_carries_a_late_mark() {
    for (state, event, actor, in_time, late, rule) in [
        (Overdue, SignBySuperior, Superior, "2026-11-04", "2026-11-05", "R-244"),
        (Signed, Deliver, Evaluator, "2026-10-30", "2026-10-31", "R-241"),
        (SignedBySuperior, Deliver, Superior, "2026-10-21", "2026-10-22", "R-245"),
        (Delivered, Return, Employee, "2026-11-02", "2026-11-03", "R-242"),
        (Returned, Report, Evaluator, "2026-11-26", "2026-11-27", "R-243"),
        (Returned, Report, Superior, "2026-11-26", "2026-11-27", "R-247"),
        (Amended, Report, Superior, "2026-11-26", "2026-11-27", "R-255"),
    ] {
        assert_eq!(mark(state, event, actor, in_time), None, "{event:?}");
        assert_eq!(mark(state, event, actor, late), Some(rule), "{event:?}");
    }
}

#[test]
fn r_248_a_report_before_the_term_to_object_is_over_is_warned_of_and_the_right_stays() {
    let calendar = Calendar::default();
    let codes = |on: &str, ready: EvaluationFacts<'_>| {
        let facts = EvaluationFacts { acted_on: Some(day(on)), ..ready };
        let found = findings(Returned, Report, &facts);
        found.into_iter().map(|found| found.code).collect::<Vec<_>>()
    };
    let facts = ready(Returned, Report, Evaluator, &calendar);
    assert_eq!(codes("2026-11-02", facts), ["objection_term_runs"], "day 14 after 13 October");
    assert!(codes("2026-11-03", facts).is_empty());
    let objecting = ready(Reported, Object, Employee, &calendar);
    assert_eq!(step(Reported, Object, Employee, &objecting), Ok(Objected), "also after the report");
    let taken_over = ready(Returned, Report, Superior, &calendar);
    assert!(codes("2026-11-02", taken_over).is_empty(), "R-233: nobody can object to it");
}

#[test]
fn r_249_a_refusal_to_sign_counts_as_received_starts_the_terms_and_lets_the_document_be_reported() {
    let calendar = Calendar::default();
    let papers = DocumentDates {
        signed: Some((Signer::Evaluator, day("2026-10-12"))),
        return_refused_on: Some(day("2026-10-20")),
        ..DocumentDates::default()
    };
    let facts = EvaluationFacts {
        papers,
        today: day("2026-10-21"),
        acted_on: Some(day("2026-10-21")),
        ..ready(Delivered, Report, Evaluator, &calendar)
    };
    assert_eq!(step(Delivered, Report, Evaluator, &facts), Ok(Reported), "nothing is waited for");
    assert_eq!(facts.to_object(Delivered).last_day(), Some(day("2026-11-09")));
    assert_eq!(step(Delivered, Object, Employee, &facts), Ok(Objected), "refusing is not agreeing");
}

#[test]
fn r_250_an_objection_taken_back_leads_to_where_it_came_from() {
    let calendar = Calendar::default();
    let facts = ready(Objected, WithdrawObjection, Employee, &calendar);
    assert_eq!(step(Objected, WithdrawObjection, Employee, &facts), Ok(Returned));
    let papers = DocumentDates { returned_on: None, ..facts.papers };
    let unsigned = EvaluationFacts { papers, ..facts };
    assert_eq!(step(Objected, WithdrawObjection, Employee, &unsigned), Ok(Delivered));
    let papers = DocumentDates { reported_on: Some(day("2026-10-19")), ..facts.papers };
    let reported = EvaluationFacts { papers, ..facts };
    assert_eq!(step(Objected, WithdrawObjection, Employee, &reported), Ok(Reported));
}

#[test]
fn an_evaluation_is_sealed_exactly_where_13_2_lets_it_be_reopened() {
    for state in STATES {
        assert_eq!(state.is_sealed(), row(state, Reopen, HrOfficer).is_some(), "{state:?}");
    }
}
