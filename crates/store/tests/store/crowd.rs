//! The readers of many people at once against those of one, in an office where people are not alike.

use crate::worlds::{NOON, Office, office, person};
use chrono::{Days, NaiveDate};
use domain::deadlines::{DeadlineFacts, deadlines};
use domain::{Calendar, Period};
use store::records::EvaluationRecord;
use store::schema::{
    cycles, employees, evaluations, evaluator_assignments, follow_up_checks, follow_ups, objections, offices,
    plans,
};
use store::{Act, Column, NewAct, RowId, Scope, Table, Value};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn assign(act: &mut Act<'_>, employee: RowId, evaluator: RowId, (from, until): (&str, Option<&str>)) {
    let values = [
        (evaluator_assignments::EMPLOYEE, employee.into()),
        (evaluator_assignments::EVALUATOR, evaluator.into()),
        (evaluator_assignments::FROM_ON, from.into()),
        (evaluator_assignments::UNTIL_ON, until.map(str::to_owned).into()),
    ];
    act.insert(Table::EvaluatorAssignments, Scope::dossier(employee), &values).unwrap();
}

fn evaluation(
    act: &mut Act<'_>,
    (employee, plan): (RowId, RowId),
    period: &str,
    cells: &[(Column, &str)],
) -> RowId {
    let own = [
        (evaluations::EMPLOYEE, employee.into()),
        (evaluations::PLAN, plan.into()),
        (evaluations::PERIOD, period.into()),
    ];
    let values = own.into_iter().chain(cells.iter().map(|(column, text)| (*column, Value::from(*text))));
    let values: Vec<_> = values.collect();
    act.insert(Table::Evaluations, Scope::dossier(employee), &values).unwrap()
}

/// Signed and handed over on one day, given back on another, reported on a third where it was.
fn papers<'d>(signed: &'d str, returned: &'d str, reported: Option<&'d str>) -> Vec<(Column, &'d str)> {
    let mut cells = vec![
        (evaluations::STATE, "signed"),
        (evaluations::RESULTS_RATING, "meets"),
        (evaluations::CONDUCT_RATING, "meets"),
        (evaluations::SIGNED_ON, signed),
        (evaluations::DELIVERED_ON, signed),
        (evaluations::RECEIVED_ON, signed),
        (evaluations::RETURNED_ON, returned),
    ];
    cells.extend(reported.map(|on| (evaluations::REPORTED_ON, on)));
    cells
}

fn object(act: &mut Act<'_>, (employee, evaluation): (RowId, RowId), state: &str, decided: Option<&str>) {
    let values = [
        (objections::EVALUATION, evaluation.into()),
        (objections::EMPLOYEE, employee.into()),
        (objections::STATE, state.into()),
        (objections::RECEIVED_ON, "2026-07-10".into()),
        (objections::DECIDED_ON, decided.map(str::to_owned).into()),
    ];
    act.insert(Table::Objections, Scope::dossier(employee), &values).unwrap();
}

/// People of every kind, and evaluations by what is expected of them: with something left to do, and without.
struct Mixed {
    people: Vec<RowId>,
    double: RowId,
    waiting: Vec<RowId>,
    done: Vec<RowId>,
    follow_ups: Vec<RowId>,
}

fn mixed(office: &mut Office) -> Mixed {
    let people = office.imports(&[
        "Budi Santoso",
        "Dewi Lestari",
        "Eko Wibowo",
        "Yohanis Tefa",
        "Maria Nahak",
        "Budi Santoso",
        "Agus Utami",
    ]);
    let [budi, dewi, _, yohanis, maria, double, gone] = people[..] else { unreachable!() };
    let made = office.does("begin", |act| {
        assign(act, budi, yohanis, ("2026-01-01", None));
        assign(act, budi, maria, ("2026-07-01", None));
        assign(act, dewi, maria, ("2026-02-01", None));
        assign(act, dewi, yohanis, ("2026-03-01", Some("2026-03-31")));
        assign(act, double, maria, ("2026-01-01", None));
        assign(act, gone, maria, ("2026-01-01", None));
        act.set(double, employees::MERGED_INTO, budi).unwrap();
        act.delete(Table::Employees, gone).unwrap();
        let plan = |act: &mut Act<'_>, employee: RowId| {
            let values = [
                (plans::EMPLOYEE, employee.into()),
                (plans::YEAR, 2026_i64.into()),
                (plans::STATE, "approved".into()),
            ];
            (employee, act.insert(Table::Plans, Scope::dossier(employee), &values).unwrap())
        };
        let (of_budi, of_dewi) = (plan(act, budi), plan(act, dewi));
        let early = papers("2026-04-02", "2026-04-08", Some("2026-04-20"));
        let summer = papers("2026-07-02", "2026-07-08", Some("2026-07-20"));
        let upheld = evaluation(act, of_dewi, "2026-Q1", &early);
        object(act, (dewi, upheld), "upheld", Some("2026-07-15"));
        let done = vec![evaluation(act, of_budi, "2026-Q1", &early), upheld];
        let contested = evaluation(act, of_dewi, "2026-Q2", &summer);
        object(act, (dewi, contested), "filed", None);
        let unreported = papers("2026-07-02", "2026-07-08", None);
        let fresh = papers("2026-10-05", "2026-10-07", Some("2026-10-08"));
        let waiting = vec![
            evaluation(act, of_budi, "2026-Q2", &unreported),
            contested,
            evaluation(act, of_budi, "2026-Q3", &[(evaluations::STATE, "open")]),
            evaluation(act, of_dewi, "2026-Q3", &fresh),
        ];
        evaluation(act, of_dewi, "2025", &early);
        (done, waiting, follow_up(act, budi), follow_up(act, dewi))
    });
    let (done, waiting, first, second) = made.0;
    Mixed { people, double, waiting, done, follow_ups: vec![first, second] }
}

/// A plan to improve with two checks, the later one entered first.
fn follow_up(act: &mut Act<'_>, employee: RowId) -> RowId {
    let scope = Scope::dossier(employee);
    let values = [(follow_ups::EMPLOYEE, employee.into()), (follow_ups::KIND, "improvement".into())];
    let made = act.insert(Table::FollowUps, scope, &values).unwrap();
    for due_on in ["2026-09-30", "2026-05-29"] {
        let values = [(follow_up_checks::FOLLOW_UP, made.into()), (follow_up_checks::DUE_ON, due_on.into())];
        act.insert(Table::FollowUpChecks, scope, &values).unwrap();
    }
    made
}

#[test]
fn what_is_read_of_many_at_once_is_what_is_read_of_each() {
    let mut office = office();
    let mixed = mixed(&mut office);
    let reader = office.store.read();
    let people = reader.list_people(&mixed.people).unwrap();
    let evaluations = reader.list_evaluations_of_people(&mixed.people).unwrap();
    for person in &mixed.people {
        assert_eq!(people.get(person).cloned(), reader.find_employee(*person).unwrap(), "{person}");
        let of_one = reader.list_evaluations_of(*person).unwrap();
        assert_eq!(evaluations.get(person).cloned().unwrap_or_default(), of_one, "{person}");
    }
    for on in ["2025-12-01", "2026-02-10", "2026-03-15", "2026-04-01", "2026-07-01"] {
        let evaluators = reader.list_evaluators(&mixed.people, day(on)).unwrap();
        for person in &mixed.people {
            let of_one = reader.find_evaluator(*person, day(on)).unwrap();
            assert_eq!(evaluators.get(person).copied(), of_one, "{person} on {on}");
        }
    }
    let checks = reader.list_checks_of_all(&mixed.follow_ups).unwrap();
    for follow_up in &mixed.follow_ups {
        assert_eq!(checks.get(follow_up).cloned().unwrap(), reader.list_checks(*follow_up).unwrap());
    }
    let plans = reader.list_plans_of_people(&mixed.people).unwrap();
    for person in &mixed.people {
        let of_one = reader.list_plans(*person, 2026).unwrap();
        assert_eq!(plans.get(person).cloned().unwrap_or_default(), of_one, "{person}");
    }
    let rows: Vec<RowId> = plans.values().flatten().map(|plan| plan.id).collect();
    assert!(!rows.is_empty());
    let by_row = reader.list_plans_by_row(&rows).unwrap();
    for row in &rows {
        assert_eq!(by_row.get(row).cloned(), reader.find_plan(*row).unwrap());
    }
    assert_eq!(reader.list_doubles().unwrap(), [(mixed.double, mixed.people[0])]);
    assert!(
        reader.list_people(&[]).unwrap().is_empty()
            && reader.list_evaluators(&[], day("2026-01-01")).unwrap().is_empty()
    );
}

/// Whether any term of an evaluation is still open on a day.
fn has_open_term(record: &EvaluationRecord, on: NaiveDate) -> bool {
    let facts = DeadlineFacts {
        today: on,
        closes_on: record.period.default_window().1,
        recorded_late: false,
        is_reopened: false,
        papers: record.papers,
        finality: None,
        objection: record.objection.and_then(|objection| objection.dates()),
    };
    deadlines(&facts, &Calendar::default()).iter().any(|term| term.is_open(on))
}

#[test]
fn evaluations_under_way_are_all_of_the_year_but_those_of_which_nothing_is_left_to_do() {
    let mut office = office();
    let mixed = mixed(&mut office);
    let (reader, on) = (office.store.read(), day("2026-10-20"));
    let all = reader.list_evaluations_of_year(2026, None).unwrap();
    let listed = reader.list_evaluations_under_way(2026, None, on - Days::new(90)).unwrap();
    let expected: Vec<_> = all.iter().filter(|record| !mixed.done.contains(&record.id)).cloned().collect();
    assert_eq!(listed, expected, "in the order of the year");
    assert_eq!(listed.len(), mixed.waiting.len());
    for record in &all {
        assert_eq!(has_open_term(record, on), mixed.waiting.contains(&record.id), "{}", record.period);
    }
    let annual: Period = "2025".parse().unwrap();
    assert!(all.iter().all(|record| record.period != annual));
}

#[test]
fn a_cycle_is_there_since_the_act_that_made_it_whatever_came_before_and_after() {
    let mut office = office();
    let name = [(offices::NAME, "Dinas Uji Coba".into())];
    let place = office.does("create_office", |act| act.insert_root(Table::Offices, &name).unwrap()).0;
    office.imports(&["Budi Santoso", "Dewi Lestari"]);
    let new = NewAct { at: NOON + 5, ..office.act("create_cycle") };
    let mut act = office.store.begin(new).unwrap();
    person(&mut act, "Eko Wibowo");
    let year = [(cycles::YEAR, 2027_i64.into())];
    act.insert(Table::Cycles, Scope::reference(place), &year).unwrap();
    act.commit().unwrap();
    office.imports(&["Agus Utami"]);
    assert_eq!(office.store.read().find_cycle(2027).unwrap().unwrap().made_at, NOON + 5);
}
