use super::worked::WORKED;
use super::*;
use crate::calendar::WorkWeek;
use crate::holidays::HolidayKind;

/// Whose calendar a worked date is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Office {
    /// Five days, no holiday known.
    Plain,
    /// Six days, no holiday known.
    PlainSix,
    /// Five days, national holidays and cuti bersama of 2025 to 2027.
    Decreed,
    /// The same with Saturdays worked.
    DecreedSix,
    /// Five days, national holidays to 2035, most of them reckoned.
    Later,
    /// The same with Saturdays worked.
    LaterSix,
}

/// *Cuti bersama* as an office enters it from the decrees, as far as the worked dates meet it.
const COLLECTIVE: [&str; 17] = [
    "2025-12-26",
    "2026-02-16",
    "2026-03-18",
    "2026-03-20",
    "2026-03-23",
    "2026-03-24",
    "2026-05-15",
    "2026-05-28",
    "2026-12-24",
    "2027-02-05",
    "2027-03-09",
    "2027-03-12",
    "2027-03-15",
    "2027-03-25",
    "2027-05-18",
    "2027-05-19",
    "2027-12-24",
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar(office: Office) -> Calendar {
    let collective = COLLECTIVE.map(|text| (day(text), HolidayKind::Collective));
    match office {
        Office::Plain => Calendar::default(),
        Office::PlainSix => Calendar { week: WorkWeek::Six, ..Calendar::default() },
        Office::Decreed => Calendar::of_office(2025..=2027, collective, WorkWeek::Five),
        Office::DecreedSix => Calendar::of_office(2025..=2027, collective, WorkWeek::Six),
        Office::Later => Calendar::of_office(2027..=2035, [], WorkWeek::Five),
        Office::LaterSix => Calendar::of_office(2027..=2035, [], WorkWeek::Six),
    }
}

/// An unsigned evaluation of the third quarter of 2026 in its window.
fn facts() -> DeadlineFacts {
    DeadlineFacts {
        today: day("2026-10-12"),
        closes_on: day("2026-10-15"),
        recorded_late: false,
        is_reopened: false,
        papers: DocumentDates::default(),
        finality: None,
        objection: None,
    }
}

fn signed(by: Signer, on: NaiveDate, received_on: Option<NaiveDate>) -> DocumentDates {
    DocumentDates { signed: Some((by, on)), received_on, ..DocumentDates::default() }
}

fn objected(on: NaiveDate) -> ObjectionDates {
    ObjectionDates { received_on: on, decided_on: None, withdrawn_on: None, is_changed: false }
}

/// The facts in which `rule` counts from `event`.
fn counting(rule: &str, event: NaiveDate) -> DeadlineFacts {
    let base = DeadlineFacts { today: event, ..facts() };
    let window = DeadlineFacts { closes_on: event, ..base };
    let by_evaluator = signed(Signer::Evaluator, event, None);
    let received = signed(Signer::Evaluator, event, Some(event));
    match rule {
        "R-243" => window,
        "R-244" => DeadlineFacts { today: event.succ_opt().unwrap(), ..window },
        "R-247" => DeadlineFacts { papers: signed(Signer::Superior, event, None), ..window },
        "R-255" => {
            let objection = Some(ObjectionDates { is_changed: true, ..objected(event) });
            DeadlineFacts { papers: received, objection, ..window }
        }
        "R-241" => DeadlineFacts { papers: by_evaluator, ..base },
        "R-245" => DeadlineFacts { papers: signed(Signer::Superior, event, None), ..base },
        "R-242" | "R-250" => DeadlineFacts { papers: received, ..base },
        "R-246" => DeadlineFacts { papers: signed(Signer::Superior, event, Some(event)), ..base },
        "R-253" => DeadlineFacts { papers: received, objection: Some(objected(event)), ..base },
        other => panic!("{other} is no term"),
    }
}

#[test]
fn r_241_r_242_r_243_r_244_r_245_r_246_r_247_r_250_r_253_and_r_255_sixty_worked_dates() {
    assert_eq!(WORKED.len(), 60);
    for (rule, event, office, due_on, why) in WORKED {
        let calendar = calendar(office);
        let found = deadlines(&counting(rule, day(event)), &calendar);
        let found = found.iter().find(|deadline| deadline.rule == rule).unwrap();
        assert_eq!(found.due_on, day(due_on), "{rule} from {event} ({office:?}): {why}");
        assert!(calendar.is_working(found.due_on), "a term ends on a working day: {due_on}");
    }
}

fn shown(facts: &DeadlineFacts) -> Vec<(DeadlineKind, &'static str, Actor, String)> {
    let found = deadlines(facts, &calendar(Office::Decreed));
    found.into_iter().map(|it| (it.kind, it.rule, it.actor, it.due_on.to_string())).collect()
}

#[test]
fn r_233_and_r_244_an_unsigned_evaluation_is_the_evaluators_until_the_window_ends_and_then_the_superiors() {
    let evaluate = (DeadlineKind::Evaluate, "R-233", Actor::Evaluator, "2026-10-15".to_owned());
    let report = |rule, actor| (DeadlineKind::Report, rule, actor, "2026-11-26".to_owned());
    let last_day = DeadlineFacts { today: day("2026-10-15"), ..facts() };
    assert_eq!(shown(&last_day), [evaluate, report("R-243", Actor::Evaluator)]);
    let day_after = DeadlineFacts { today: day("2026-10-16"), ..facts() };
    let take_over = (DeadlineKind::TakeOver, "R-244", Actor::Superior, "2026-11-04".to_owned());
    assert_eq!(shown(&day_after), [take_over, report("R-247", Actor::Superior)]);
}

#[test]
fn r_248_all_terms_are_shown_the_earliest_first_and_the_right_to_object_outlasts_the_report() {
    // Signed on the last day and delivered on the last day of 14: 14 + 14 working days and the report
    // after 30 leave the decision of an objection no room.
    let papers = signed(Signer::Evaluator, day("2026-10-15"), Some(day("2026-11-04")));
    let facts = DeadlineFacts { today: day("2026-11-20"), papers, ..facts() };
    let kinds: Vec<_> = shown(&facts).into_iter().map(|(kind, .., due)| (kind, due)).collect();
    let on = |kind, due: &str| (kind, due.to_owned());
    assert_eq!(
        kinds,
        [
            on(DeadlineKind::Evaluate, "2026-10-15"),
            on(DeadlineKind::Deliver, "2026-11-04"),
            on(DeadlineKind::Return, "2026-11-24"),
            on(DeadlineKind::Object, "2026-11-24"),
            on(DeadlineKind::Report, "2026-11-26"),
        ]
    );
    let objection = Some(objected(day("2026-11-24")));
    let decide = shown(&DeadlineFacts { objection, ..facts }).into_iter().last().unwrap();
    assert_eq!(
        (decide.0, decide.3.as_str()),
        (DeadlineKind::Decide, "2026-12-03"),
        "after the report is due"
    );
    let late = signed(Signer::Evaluator, day("2026-10-15"), Some(day("2026-11-12")));
    let found = shown(&DeadlineFacts { papers: late, ..facts });
    let object = found.iter().find(|(kind, ..)| *kind == DeadlineKind::Object).unwrap();
    assert_eq!(object.3, "2026-12-02", "late delivery takes no day of the 14 from the employee");
}

#[test]
fn r_233_and_r_251_a_final_result_has_no_term_to_object() {
    let received = Some(day("2026-10-20"));
    let has_term =
        |facts: &DeadlineFacts| shown(facts).iter().any(|(kind, ..)| *kind == DeadlineKind::Object);
    let plain = DeadlineFacts { papers: signed(Signer::Evaluator, day("2026-10-15"), received), ..facts() };
    assert!(has_term(&plain));
    assert!(!has_term(&DeadlineFacts { finality: Some(Finality::RegionalUnitHead), ..plain }));
    let taken_over = signed(Signer::Superior, day("2026-10-19"), received);
    assert!(!has_term(&DeadlineFacts { papers: taken_over, ..plain }));
}

#[test]
fn r_249_a_refusal_to_sign_ends_the_term_to_return_and_starts_the_one_to_object() {
    let refused = day("2026-10-21");
    let papers = DocumentDates {
        return_refused_on: Some(refused),
        ..signed(Signer::Evaluator, day("2026-10-15"), None)
    };
    let found = deadlines(&DeadlineFacts { papers, ..facts() }, &Calendar::default());
    let of = |kind| *found.iter().find(|deadline| deadline.kind == kind).unwrap();
    assert_eq!(of(DeadlineKind::Deliver).done_on, Some(refused), "it was handed over to be refused");
    assert_eq!(of(DeadlineKind::Return).done_on, Some(refused));
    assert_eq!(of(DeadlineKind::Object).due_on, day("2026-11-10"));
}

#[test]
fn r_241_days_left_count_down_to_zero_on_the_last_day_and_missed_and_late_are_told_apart() {
    let at = |today: &str, delivered: Option<&str>| {
        let papers = DocumentDates {
            delivered_on: delivered.map(day),
            ..signed(Signer::Evaluator, day("2026-10-15"), None)
        };
        let facts = DeadlineFacts { today: day(today), papers, ..facts() };
        let found = deadlines(&facts, &Calendar::default());
        let deliver = *found.iter().find(|deadline| deadline.kind == DeadlineKind::Deliver).unwrap();
        (deliver.days_left, deliver.is_missed(facts.today), deliver.is_late(), deliver.is_open(facts.today))
    };
    assert_eq!(at("2026-11-03", None), (1, false, false, true));
    assert_eq!(at("2026-11-04", None), (0, false, false, true), "met until the end of its last day");
    assert_eq!(at("2026-11-05", None), (-1, true, false, true));
    assert_eq!(at("2026-11-05", Some("2026-11-04")), (-1, false, false, false));
    assert_eq!(at("2026-11-05", Some("2026-11-05")), (-1, false, true, false));
}

#[test]
fn r_250_a_right_that_lapsed_is_over_and_nobody_missed_it() {
    let papers = signed(Signer::Evaluator, day("2026-10-15"), Some(day("2026-10-19")));
    let facts = DeadlineFacts { today: day("2026-12-01"), papers, ..facts() };
    let found = deadlines(&facts, &Calendar::default());
    let object = found.iter().find(|deadline| deadline.kind == DeadlineKind::Object).unwrap();
    assert!(!object.is_missed(facts.today) && !object.is_open(facts.today));
}

#[test]
fn r_028_a_period_recorded_late_keeps_the_terms_of_its_document_and_has_none_of_its_window() {
    let papers = signed(Signer::Evaluator, day("2027-03-01"), Some(day("2027-03-02")));
    let facts = DeadlineFacts { recorded_late: true, today: day("2027-03-02"), papers, ..facts() };
    let kinds: Vec<_> = shown(&facts).into_iter().map(|(kind, ..)| kind).collect();
    assert_eq!(kinds, [DeadlineKind::Deliver, DeadlineKind::Return, DeadlineKind::Object]);
}

#[test]
fn a_reopened_evaluation_is_reported_by_its_evaluator_and_handed_to_nobody_else() {
    let facts = DeadlineFacts { is_reopened: true, today: day("2026-11-09"), ..facts() };
    let report = (DeadlineKind::Report, "R-243", Actor::Evaluator, "2026-11-26".to_owned());
    assert_eq!(shown(&facts), [report]);
}
