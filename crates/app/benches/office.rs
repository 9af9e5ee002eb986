//! How long an office of 5,000 people waits in the middle of a period: the grid of an evaluator with 30
//! people, what one saving costs from the key to the answer, and the lists of everybody.
//!
//! `cargo bench -p app --bench office`; `KINERJA_BENCH_PEOPLE` makes the office smaller or larger. The office is
//! written through the store in a few acts, which is printed and not measured; what is measured goes through
//! the front door, with permission, log and answer, as the window asks it. Everybody has a plan with four
//! results and their targets by quarter, two quarters signed and sealed, and the third one open.
#![expect(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a measurement, not the product"
)]

use app::{App, Host};
use chrono::{DateTime, FixedOffset};
use contract::{ChooseFileRequest, Language, ProgressView};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use store::schema::{
    actuals, annex_lines, employees, evaluations, evaluator_assignments, feedback, indicators,
    org_achievements, plans, progress, trajectory_targets, units, work_results,
};
use store::{Act, Column, NewAct, Password, RowId, Scope, Store, Table, Undoing, Value};

const USER: &str = "Siti Aminah";
const PASSWORD: &str = "lima kata yang panjang";
/// When the office is made, and when it is looked at: inside the window of the third quarter.
const FOUNDED: &str = "2026-01-05T08:00:00+08:00";
const NOW: &str = "2026-09-24T09:00:00+08:00";
/// The quarter that is open.
const PERIOD: &str = "2026-Q3";
const QUARTERS: [&str; 4] = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
/// The signed quarters with the days of signature, receipt, return and report.
const SIGNED: [(&str, [&str; 4]); 2] = [
    ("2026-Q1", ["2026-04-02", "2026-04-06", "2026-04-09", "2026-04-20"]),
    ("2026-Q2", ["2026-07-02", "2026-07-06", "2026-07-09", "2026-07-20"]),
];
/// People of a team beside its head.
const TEAM: usize = 30;
const RESULTS: usize = 4;
/// Teams whose people are rated in turn.
const TEAMS_RATED: usize = 20;

fn people() -> usize {
    std::env::var("KINERJA_BENCH_PEOPLE").ok().and_then(|number| number.parse().ok()).unwrap_or(5_000)
}

fn once<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let outcome = work();
    eprintln!("{what}: {:.2} s", start.elapsed().as_secs_f64());
    outcome
}

/// A machine whose clock stands.
struct Machine {
    now: DateTime<FixedOffset>,
    folder: PathBuf,
    drawn: u64,
}

impl Host for Machine {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    fn random(&mut self) -> u64 {
        self.drawn += 1;
        0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(self.drawn)
    }

    fn machine_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn choose(&mut self, _: &ChooseFileRequest) -> Option<PathBuf> {
        None
    }

    fn progress(&self, _: ProgressView) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}

fn program(folder: &Path, now: &str) -> App {
    let now = DateTime::parse_from_rfc3339(now).unwrap();
    let machine = Machine { now, folder: folder.to_owned(), drawn: 0 };
    App::on_store(Box::new(machine), folder.join("ukur.kantor"), Language::Id)
}

fn ask(app: &mut App, command: &str, request: Json) -> Json {
    app.dispatch(command, request).unwrap()
}

fn text(view: &Json, field: &str) -> String {
    view[field].as_str().unwrap_or_default().to_owned()
}

/// A number of eighteen digits that nobody else has.
fn nip(number: usize) -> String {
    format!("{:04}0101200501{}{:03}", 1970 + number / 1998, number / 999 % 2 + 1, number % 999 + 1)
}

/// Somebody with who evaluates him.
struct Member {
    row: RowId,
    evaluator: RowId,
}

impl Member {
    fn scope(&self) -> Scope {
        Scope::dossier(self.row)
    }
}

fn in_one_act<T>(store: &mut Store, kind: &'static str, work: impl FnOnce(&mut Act<'_>) -> T) -> T {
    let author = store.find_account(USER).unwrap().unwrap().id;
    let at = DateTime::parse_from_rfc3339(FOUNDED).unwrap().timestamp_millis();
    let new = NewAct { kind, author, acted_for: None, at, undoing: Undoing::TakesBack };
    let mut act = store.begin(new).unwrap();
    let done = work(&mut act);
    act.commit().unwrap();
    done
}

fn employee(act: &mut Act<'_>, number: usize, unit: RowId, kind: &str) -> RowId {
    let values = [
        (employees::NIP, nip(number).into()),
        (employees::NAME, format!("Pegawai Nomor {number:05}").into()),
        (employees::EMPLOYEE_TYPE, "pns".into()),
        (employees::LEGAL_STATUS, "active".into()),
        (employees::RANK_CODE, "III/c".into()),
        (employees::RANK_TITLE, "Penata".into()),
        (employees::POSITION, "Analis Kepegawaian Ahli Muda".into()),
        (employees::POSITION_KIND, kind.into()),
        (employees::UNIT, unit.into()),
    ];
    act.insert_root(Table::Employees, &values).unwrap()
}

/// One unit above with its head, and teams below it; everybody has an evaluator but the head of all.
fn staff(act: &mut Act<'_>, n: usize) -> Vec<Member> {
    let unit = |act: &mut Act<'_>, name: String, above: Option<RowId>| {
        let values = [(units::NAME, name.into()), (units::PARENT, above.into())];
        act.insert_root(Table::Units, &values).unwrap()
    };
    let top = unit(act, "Dinas".to_owned(), None);
    let chief = employee(act, 0, top, "jpt_pratama");
    act.set(top, units::HEAD, chief).unwrap();
    let mut members = Vec::new();
    for team in 0..(n - 1) / (TEAM + 1) {
        let below = unit(act, format!("Bidang {team:03}"), Some(top));
        let first = team * (TEAM + 1) + 1;
        let head = employee(act, first, below, "administrator");
        act.set(below, units::HEAD, head).unwrap();
        members.push(Member { row: head, evaluator: chief });
        for number in first + 1..=first + TEAM {
            members.push(Member { row: employee(act, number, below, "functional"), evaluator: head });
        }
        achieve(act, below);
    }
    achieve(act, top);
    members
}

fn achieve(act: &mut Act<'_>, unit: RowId) {
    for period in QUARTERS {
        let values = [
            (org_achievements::UNIT, unit.into()),
            (org_achievements::PERIOD, period.into()),
            (org_achievements::VALUE, "good".into()),
        ];
        act.insert(Table::OrgAchievements, Scope::unit(unit), &values).unwrap();
    }
}

/// The plan of a person with its year so far; the evaluations, the signed ones first.
fn year_of(act: &mut Act<'_>, number: usize, member: &Member) -> Vec<RowId> {
    let assignment = [
        (evaluator_assignments::EMPLOYEE, member.row.into()),
        (evaluator_assignments::EVALUATOR, member.evaluator.into()),
        (evaluator_assignments::FROM_ON, "2026-01-01".into()),
    ];
    act.insert(Table::EvaluatorAssignments, member.scope(), &assignment).unwrap();
    let plan = [
        (plans::EMPLOYEE, member.row.into()),
        (plans::EVALUATOR, member.evaluator.into()),
        (plans::VERSION, 1_i64.into()),
        (plans::YEAR, 2026_i64.into()),
        (plans::STARTS_ON, "2026-01-01".into()),
        (plans::ENDS_ON, "2026-12-31".into()),
        (plans::APPROACH, "quantitative".into()),
        (plans::POSITION_GROUP, "administrative_functional".into()),
        (plans::STATE, "approved".into()),
        (plans::APPROVED_ON, "2026-01-26".into()),
        (plans::FEEDBACK_RHYTHM, "quarterly".into()),
    ];
    let plan = act.insert(Table::Plans, member.scope(), &plan).unwrap();
    let scheme = [
        (annex_lines::PLAN, plan.into()),
        (annex_lines::LIST, "accountability_scheme".into()),
        (annex_lines::ORDINAL, 1_i64.into()),
        (annex_lines::TEXT, "Laporan tiap triwulan kepada atasan".into()),
        (annex_lines::SCHEDULE, "quarterly".into()),
    ];
    act.insert(Table::AnnexLines, member.scope(), &scheme).unwrap();
    let made: Vec<RowId> =
        QUARTERS[..3].iter().map(|period| evaluation(act, (number, member), plan, period)).collect();
    for ordinal in 1..=RESULTS {
        result(act, (number, member), (plan, ordinal), &made);
    }
    made
}

fn evaluation(act: &mut Act<'_>, (number, member): (usize, &Member), plan: RowId, period: &str) -> RowId {
    let is_rated = period != PERIOD || number.is_multiple_of(2);
    let rating = |level: &str| Value::from(is_rated.then(|| level.to_owned()));
    let state = if is_rated { "rated" } else { "open" };
    let values = [
        (evaluations::EMPLOYEE, member.row.into()),
        (evaluations::PLAN, plan.into()),
        (evaluations::PERIOD, period.into()),
        (evaluations::EVALUATOR, member.evaluator.into()),
        (evaluations::RESULTS_RATING, rating(["meets", "meets", "above", "below"][number % 4])),
        (evaluations::CONDUCT_RATING, rating("meets")),
        (evaluations::NOTES, "Pertahankan ketepatan waktu pelayanan.".into()),
        (evaluations::STATE, state.into()),
    ];
    act.insert(Table::Evaluations, member.scope(), &filled(values)).unwrap()
}

/// Cells that hold something.
fn filled<const N: usize>(values: [(Column, Value); N]) -> Vec<(Column, Value)> {
    values.into_iter().filter(|(_, value)| *value != Value::Null).collect()
}

/// A result with its targets, what was noted on it, and what each evaluation says of it.
fn result(
    act: &mut Act<'_>,
    (number, member): (usize, &Member),
    (plan, ordinal): (RowId, usize),
    evaluations: &[RowId],
) {
    let scope = member.scope();
    let place = i64::try_from(ordinal).unwrap();
    let priority = if ordinal < RESULTS { "main" } else { "additional" };
    let values = [
        (work_results::PLAN, plan.into()),
        (work_results::ORDINAL, place.into()),
        (work_results::PRIORITY, priority.into()),
        (work_results::TEXT, format!("Pelayanan nomor {ordinal} selesai tepat waktu").into()),
    ];
    let result = act.insert(Table::WorkResults, scope, &values).unwrap();
    let values = [
        (indicators::WORK_RESULT, result.into()),
        (indicators::ORDINAL, 1_i64.into()),
        (indicators::ASPECT, "quantity".into()),
        (indicators::TEXT, "Jumlah berkas yang selesai".into()),
        (indicators::TARGET, "48".into()),
    ];
    let indicator = act.insert(Table::Indicators, scope, &values).unwrap();
    for (period, target) in QUARTERS.into_iter().zip(["12", "24", "36", "48"]) {
        let values = [
            (trajectory_targets::PLAN, plan.into()),
            (trajectory_targets::INDICATOR, indicator.into()),
            (trajectory_targets::PERIOD, period.into()),
            (trajectory_targets::TEXT, target.into()),
        ];
        act.insert(Table::TrajectoryTargets, scope, &values).unwrap();
    }
    // One in three is behind, and one in two has noted nothing in the quarter that runs.
    let reached = if number.is_multiple_of(3) { ["9", "18", "27"] } else { ["12", "24", "36"] };
    let noted = QUARTERS.into_iter().zip(["2026-03-27", "2026-06-26", "2026-09-14"]).zip(reached);
    for ((period, on), value) in noted.take(if number.is_multiple_of(2) { 3 } else { 2 }) {
        let values = [
            (progress::EMPLOYEE, member.row.into()),
            (progress::PLAN, plan.into()),
            (progress::WORK_RESULT, result.into()),
            (progress::INDICATOR, indicator.into()),
            (progress::PERIOD, period.into()),
            (progress::NOTED_ON, on.into()),
            (progress::VALUE, value.into()),
            (progress::TEXT, "Berkas diselesaikan dan disimpan".into()),
        ];
        act.insert(Table::Progress, scope, &values).unwrap();
    }
    said(act, member, (result, indicator), evaluations);
}

fn said(act: &mut Act<'_>, member: &Member, (result, indicator): (RowId, RowId), in_evaluations: &[RowId]) {
    for (evaluation, on) in in_evaluations.iter().zip(["2026-03-27", "2026-06-26", "2026-09-14"]) {
        let values = [
            (actuals::EVALUATION, (*evaluation).into()),
            (actuals::INDICATOR, indicator.into()),
            (actuals::TEXT, "Berkas selesai seluruhnya\nTidak ada keluhan".into()),
        ];
        act.insert(Table::Actuals, member.scope(), &values).unwrap();
        let values = [
            (feedback::EMPLOYEE, member.row.into()),
            (feedback::EVALUATION, (*evaluation).into()),
            (feedback::WORK_RESULT, result.into()),
            (feedback::ORDINAL, 1_i64.into()),
            (feedback::SOURCE, "leader".into()),
            (feedback::SOURCE_LABEL, "Pimpinan".into()),
            (feedback::TEXT, "Pelayanan tepat waktu.".into()),
            (feedback::SYMBOL, "thumbs_up".into()),
            (feedback::GIVEN_ON, on.into()),
        ];
        act.insert(Table::Feedback, member.scope(), &values).unwrap();
    }
}

/// Signs the first two quarters of everybody; one document in ten was not reported yet.
fn sign(act: &mut Act<'_>, all: &[Vec<RowId>]) {
    for (number, of_person) in all.iter().enumerate() {
        for (evaluation, (_, [signed, received, returned, reported])) in of_person.iter().zip(SIGNED) {
            act.set(*evaluation, evaluations::STATE, "signed").unwrap();
            for (column, day) in [
                (evaluations::SIGNED_ON, signed),
                (evaluations::DELIVERED_ON, received),
                (evaluations::RECEIVED_ON, received),
                (evaluations::RETURNED_ON, returned),
                (evaluations::REPORTED_ON, reported),
            ] {
                if column != evaluations::REPORTED_ON || !number.is_multiple_of(10) {
                    act.set(*evaluation, column, day).unwrap();
                }
            }
            let seen = act.seen_around(Table::Evaluations, *evaluation).unwrap();
            act.set(*evaluation, evaluations::SEAL_SEEN, seen.encode()).unwrap();
            act.set(*evaluation, evaluations::SEAL_HASH, "5".repeat(64)).unwrap();
        }
    }
}

/// Makes the office on disk, and answers how many people it has.
fn found(folder: &Path) -> usize {
    let mut app = program(folder, FOUNDED);
    let office = json!({
        "agency": "Pemerintah Kabupaten Lembah Jati", "unit": "Dinas Uji Coba", "level": "regional",
        "user": USER, "rhythm": "quarterly", "place": "Lembah Jati", "password": PASSWORD,
    });
    ask(&mut app, "create_office", office);
    app.leave();
    let path = folder.join("ukur.kantor");
    let mut store = Store::open(&path, USER, &Password::new(PASSWORD.to_owned())).unwrap();
    let members = once("people", || in_one_act(&mut store, "import_employees", |act| staff(act, people())));
    let all: Vec<Vec<RowId>> = once("plans, progress and three quarters", || {
        in_one_act(&mut store, "import_plans", |act| {
            members.iter().enumerate().map(|(number, member)| year_of(act, number, member)).collect()
        })
    });
    once("signing two quarters", || in_one_act(&mut store, "seal", |act| sign(act, &all)));
    store.close().unwrap();
    eprintln!("file: {} MB", std::fs::metadata(path).unwrap().len() / 1_000_000);
    members.len() + 1
}

/// The first evaluator with a team and what is asked about it.
struct Desk {
    grid: Json,
    /// Of several teams, so that nobody is rated a thousand times.
    evaluations: Vec<String>,
    /// A work result of the first person.
    result: String,
    /// The plan of that person, and the cell of the second quarter.
    plan: String,
    cell: Json,
}

impl Desk {
    fn of(app: &mut App, n: usize) -> Self {
        let mut evaluations = Vec::new();
        for team in (0..(n - 1) / (TEAM + 1)).take(TEAMS_RATED) {
            let request = grid(app, team);
            let view = ask(app, "open_team", request);
            let rows = view["rows"].as_array().unwrap();
            assert_eq!(rows.len(), TEAM);
            evaluations.extend(rows.iter().map(|row| text(row, "evaluation")));
        }
        let grid = grid(app, 0);
        let first = ask(app, "open_team", grid.clone())["rows"][0].clone();
        let plans = ask(app, "list_plans", json!({ "employee": first["employee"]["id"], "year": 2026 }));
        let plan = &plans["plans"][0];
        let result = &plan["results"][0];
        let cell = json!({
            "result": result["id"], "indicator": result["indicators"][0]["id"], "period": "2026-Q2",
        });
        Self { grid, evaluations, result: text(result, "id"), plan: text(plan, "id"), cell }
    }
}

/// Asks for the grid of a team.
fn grid(app: &mut App, team: usize) -> Json {
    let head = ask(app, "find_person", json!({ "text": nip(team * (TEAM + 1) + 1) }));
    json!({ "evaluator": head["id"], "period": PERIOD })
}

/// What is waited for at every key of somebody who rates or notes: from the command to its answer.
fn measure_saving(group: &mut BenchmarkGroup<'_, WallTime>, app: &mut App, desk: &Desk) {
    let mut count = 0_usize;
    let mut next = || {
        count += 1;
        count
    };
    group.bench_function("one rating saved", |bencher| {
        bencher.iter(|| {
            let number = next();
            let evaluation = &desk.evaluations[number % desk.evaluations.len()];
            let level = ["meets", "above"][number / desk.evaluations.len() % 2];
            ask(app, "rate", json!({ "evaluation": evaluation, "rating": "results", "level": level }))
        });
    });
    group.bench_function("one note saved", |bencher| {
        bencher.iter(|| {
            let number = next();
            let evaluation = &desk.evaluations[number % desk.evaluations.len()];
            let note = format!("Catatan ke-{number}");
            let field = json!({ "kind": "notes" });
            let request = json!({ "evaluation": evaluation, "field": field, "text": note, "draft": false });
            ask(app, "write_text", request)
        });
    });
    group.bench_function("one mark set", |bencher| {
        bencher.iter(|| {
            let level = ["meets", "above"][next() % 2];
            let evaluation = &desk.evaluations[0];
            let request = json!({ "evaluation": evaluation, "result": desk.result, "level": level });
            ask(app, "mark_result", request)
        });
    });
    group.bench_function("one progress cell saved", |bencher| {
        bencher.iter(|| {
            let mut cell = desk.cell.clone();
            cell["value"] = json!(next().to_string());
            ask(app, "save_year_progress", json!({ "plan": desk.plan, "cells": [cell] }))
        });
    });
}

fn measure(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let n = found(folder.path());
    let mut program = program(folder.path(), NOW);
    let app = &mut program;
    once("unlock", || ask(app, "unlock", json!({ "account": USER, "password": PASSWORD })));
    print_runs(app, folder.path());
    let desk = Desk::of(app, n);
    let mut group = criterion.benchmark_group(format!("office of {n}"));
    group.bench_function("grid of an evaluator with 30 people", |bencher| {
        bencher.iter(|| ask(app, "open_team", desk.grid.clone()));
    });
    measure_saving(&mut group, app, &desk);
    for (what, command, request) in [
        ("documents of everybody", "list_documents", json!({ "period": PERIOD })),
        ("signed documents of everybody", "list_documents", json!({ "period": "2026-Q2" })),
        ("warnings about everybody", "list_warnings", json!({})),
        ("deadlines of the office", "list_deadlines", json!({ "of": { "kind": "office" } })),
        ("objections and what is overdue", "list_objections", json!({})),
        ("Beranda", "show_home", json!({})),
    ] {
        group.bench_function(what, |bencher| bencher.iter(|| ask(app, command, request.clone())));
    }
    group.finish();
}

/// Kilobytes of a line of `/proc/self/status`; 0 where there is no such file.
fn memory(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found =
        status.lines().find_map(|one| one.strip_prefix(line)?.split_whitespace().next()?.parse().ok());
    found.unwrap_or_default()
}

/// Prints sheets of everybody once, merged and one file a person: time, size, and memory above that of the program
/// at rest. The second run into the same folder finds every file there.
fn print_runs(app: &mut App, folder: &Path) {
    let what = json!({ "forms": ["D.1", "C.1.3"], "who": { "kind": "all" }, "period": "2026-Q2" });
    for (name, more) in [
        ("merged", json!({ "output": "one", "duplex": true })),
        ("per person", json!({ "output": "per_person" })),
        ("per person again", json!({ "output": "per_person", "onlyMissing": true })),
    ] {
        let target = if more["output"] == "one" { "semua.pdf" } else { "orang" };
        let file = app.offer_file(folder.join(target));
        let mut request = json!({ "what": what, "merge": false, "file": file, "track": true });
        for (field, value) in more.as_object().unwrap() {
            request[field] = value.clone();
        }
        // Where the system lets it: the highest use of memory is counted anew from here.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let at_rest = memory("VmRSS:");
        let printed = once(&format!("print, {name}"), || ask(app, "print", request));
        let above = memory("VmHWM:").saturating_sub(at_rest) / 1024;
        eprintln!("  {} people, {} pages, {above} MiB above rest", printed["people"], printed["pages"]);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(5));
    targets = measure
}
criterion_main!(benches);
