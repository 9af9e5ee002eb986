//! The year between plan and grade, and what follows a signature, as the readers tell it.

use crate::merging::{are_alike, bundle_for, exchange, lacking, send, store_of, take};
use crate::worlds::{self, NOON, Office, office};
use chrono::NaiveDate;
use domain::deadlines::Signer;
use domain::follow_up::FollowUpKind;
use domain::holidays::HolidayKind;
use domain::objection::ObjectionState;
use domain::reporting::Reporting;
use domain::{EvaluationState, ExpectationLevel, Grade, Period};
use store::records::{EvaluationRecord, MeetingList, WORK_WEEK};
use store::schema::{
    actuals, employees, evaluations, evaluator_assignments, evidence, feedback, feedback_requests,
    follow_up_checks, follow_ups, holidays, incidents, indicators, meeting_lines, meetings, objections,
    offices, plans, progress, settings, support_lines, supports, trajectory_targets, work_results,
};
use store::{Act, Bundle, Column, NewAct, RowId, Scope, Table, Undoing, Value};

const FILE: &[u8] = b"daftar hadir pelatihan posyandu, 14 Maret 2026";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// Somebody, the evaluator, the plan in force and the evaluation of the third quarter.
struct Dossier {
    employee: RowId,
    evaluator: RowId,
    plan: RowId,
    evaluation: RowId,
}

impl Dossier {
    fn scope(&self) -> Scope {
        Scope::dossier(self.employee)
    }
}

fn dossier(office: &mut Office) -> Dossier {
    let [employee, evaluator] = office.imports(&["Budi Santoso", "Yohanis Tefa"])[..] else { unreachable!() };
    let scope = Scope::dossier(employee);
    let ((plan, evaluation), _) = office.does("begin", |act| {
        let values = [
            (evaluator_assignments::EMPLOYEE, employee.into()),
            (evaluator_assignments::EVALUATOR, evaluator.into()),
            (evaluator_assignments::FROM_ON, "2026-01-01".into()),
        ];
        act.insert(Table::EvaluatorAssignments, scope, &values).unwrap();
        let plan = [
            (plans::EMPLOYEE, employee.into()),
            (plans::YEAR, 2026_i64.into()),
            (plans::STATE, "approved".into()),
            (plans::STARTS_ON, "2026-01-01".into()),
            (plans::APPROVED_ON, "2026-01-20".into()),
            (plans::FEEDBACK_RHYTHM, "monthly".into()),
        ];
        let plan = act.insert(Table::Plans, scope, &plan).unwrap();
        let values = [
            (evaluations::EMPLOYEE, employee.into()),
            (evaluations::EVALUATOR, evaluator.into()),
            (evaluations::PLAN, plan.into()),
            (evaluations::PERIOD, "2026-Q3".into()),
            (evaluations::RESULTS_RATING, "meets".into()),
            (evaluations::CONDUCT_RATING, "meets".into()),
            (evaluations::STATE, "rated".into()),
        ];
        (plan, act.insert(Table::Evaluations, scope, &values).unwrap())
    });
    Dossier { employee, evaluator, plan, evaluation }
}

fn seal(act: &mut Act<'_>, evaluation: RowId, hash: &str) {
    act.set(evaluation, evaluations::STATE, "signed").unwrap();
    act.set(evaluation, evaluations::SIGNED_ON, "2026-10-05").unwrap();
    let seen = act.seen_around(Table::Evaluations, evaluation).unwrap();
    act.set(evaluation, evaluations::SEAL_SEEN, seen.encode()).unwrap();
    act.set(evaluation, evaluations::SEAL_HASH, hash).unwrap();
}

fn reopen(act: &mut Act<'_>, evaluation: RowId) {
    for sealed in [evaluations::SEAL_HASH, evaluations::SEAL_SEEN, evaluations::SIGNED_ON] {
        act.set(evaluation, sealed, Value::Null).unwrap();
    }
    act.set(evaluation, evaluations::STATE, "rated").unwrap();
    act.settle(evaluation, evaluations::REOPEN_REASON, "salah hitung").unwrap();
}

fn sealed(office: &mut Office) -> Dossier {
    let dossier = dossier(office);
    office.does("seal", |act| seal(act, dossier.evaluation, "abc"));
    dossier
}

fn write(office: &mut Office, row: RowId, column: Column, value: &str) {
    office.does("write", |act| act.set(row, column, value).unwrap());
}

fn record(office: &Office, evaluation: RowId) -> EvaluationRecord {
    office.store.read().find_evaluation(evaluation).unwrap().unwrap()
}

fn state(office: &Office, evaluation: RowId) -> EvaluationState {
    record(office, evaluation).state
}

#[test]
fn a_signed_evaluation_takes_delivery_return_report_and_reply_and_its_state_follows() {
    let mut office = office();
    let Dossier { evaluation, .. } = sealed(&mut office);
    for (column, written, expected) in [
        (evaluations::DELIVERED_ON, "2026-10-07", EvaluationState::Delivered),
        (evaluations::RECEIVED_ON, "2026-10-08", EvaluationState::Delivered),
        (evaluations::RETURNED_ON, "2026-10-12", EvaluationState::Returned),
        (evaluations::EMPLOYEE_REPLY, "Terima kasih.", EvaluationState::Returned),
        (evaluations::LATE_MARK, "R-241", EvaluationState::Returned),
        (evaluations::REPORTED_ON, "2026-10-20", EvaluationState::Reported),
    ] {
        write(&mut office, evaluation, column, written);
        assert_eq!(state(&office, evaluation), expected, "{column}");
        assert_eq!(office.text(evaluation, column).as_deref(), Some(written), "{column}");
    }
    let record = record(&office, evaluation);
    assert_eq!(record.papers.signed, Some((Signer::Evaluator, day("2026-10-05"))));
    assert_eq!(record.papers.received(), Some(day("2026-10-08")));
    assert_eq!(record.papers.reported_on, Some(day("2026-10-20")));
    assert_eq!(record.employee_reply, "Terima kasih.");
    assert!(office.store.late_edits().unwrap().is_empty(), "nothing of it came too late for the seal");
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn r_249_a_refusal_to_sign_counts_as_received_and_the_document_is_still_only_delivered() {
    let mut office = office();
    let Dossier { evaluation, .. } = sealed(&mut office);
    write(&mut office, evaluation, evaluations::RETURN_REFUSED_ON, "2026-10-09");
    write(&mut office, evaluation, evaluations::WITNESS_NOTE, "Disaksikan Kasubag");
    let record = record(&office, evaluation);
    assert_eq!(record.state, EvaluationState::Delivered);
    assert_eq!(record.papers.received(), Some(day("2026-10-09")));
    assert_eq!(record.witness_note, "Disaksikan Kasubag");
    assert!(office.store.late_edits().unwrap().is_empty());
}

#[test]
fn what_the_superior_signed_is_told_as_his_document() {
    let mut office = office();
    let Dossier { evaluation, evaluator, .. } = dossier(&mut office);
    let superior = office.imports(&["Maria Nahak"])[0];
    office.does("take_over", |act| {
        act.set(evaluation, evaluations::SIGNED_BY, superior).unwrap();
        seal(act, evaluation, "abc");
        act.set(evaluation, evaluations::STATE, "signed_by_superior").unwrap();
    });
    assert_eq!(state(&office, evaluation), EvaluationState::SignedBySuperior);
    write(&mut office, evaluation, evaluations::DELIVERED_ON, "2026-10-07");
    let record = record(&office, evaluation);
    assert_eq!((record.signed_by, record.evaluator), (Some(superior), Some(evaluator)));
    assert!(record.papers.is_taken_over() && record.state == EvaluationState::Delivered);
}

#[test]
fn a_self_review_written_without_knowing_of_the_signature_waits_until_it_is_opened_again() {
    let mut office = office();
    let Dossier { evaluation, .. } = sealed(&mut office);
    write(&mut office, evaluation, evaluations::SELF_REVIEW, "Saya menyelesaikan semua laporan.");
    assert_eq!(record(&office, evaluation).self_review, "");
    assert_eq!(office.store.late_edits().unwrap().len(), 1);
    office.does("reopen", |act| reopen(act, evaluation));
    assert_eq!(record(&office, evaluation).self_review, "Saya menyelesaikan semua laporan.");
    assert_eq!(record(&office, evaluation).reopen_reason, "salah hitung");
    assert_eq!(record(&office, evaluation).papers.signed, None);
}

#[test]
fn delivery_on_one_device_and_the_reply_on_another_come_together_without_a_conflict() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let Dossier { evaluation, .. } = sealed(&mut hub);
    send(&mut hub, &mut branch);
    write(&mut hub, evaluation, evaluations::DELIVERED_ON, "2026-10-07");
    write(&mut branch, evaluation, evaluations::EMPLOYEE_REPLY, "Setuju.");
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        let record = record(office, evaluation);
        assert_eq!((record.state, record.employee_reply.as_str()), (EvaluationState::Delivered, "Setuju."));
        assert!(office.store.conflicts().unwrap().is_empty());
        assert!(office.store.late_edits().unwrap().is_empty());
    }
    are_alike(&[&hub, &branch]);
}

fn objects(office: &mut Office, dossier: &Dossier, hash: &str) -> RowId {
    let values = [
        (objections::EVALUATION, dossier.evaluation.into()),
        (objections::EMPLOYEE, dossier.employee.into()),
        (objections::STATE, "filed".into()),
        (objections::RECEIVED_ON, "2026-10-14".into()),
        (objections::REASONS, "Realisasi belum dihitung".into()),
        (objections::DOCUMENT_HASH, hash.into()),
    ];
    office.does("object", |act| act.insert(Table::Objections, dossier.scope(), &values).unwrap()).0
}

#[test]
fn a_changed_result_counts_from_the_decision_on_and_is_reported_anew() {
    let mut office = office();
    let dossier = sealed(&mut office);
    let evaluation = dossier.evaluation;
    write(&mut office, evaluation, evaluations::DELIVERED_ON, "2026-10-07");
    write(&mut office, evaluation, evaluations::REPORTED_ON, "2026-10-13");
    let objection = objects(&mut office, &dossier, "abc");
    assert_eq!(state(&office, evaluation), EvaluationState::Objected);
    assert_eq!(office.store.read().list_open_objections().unwrap().len(), 1);
    office.does("decide", |act| {
        for (column, value) in [
            (objections::STATE, "changed"),
            (objections::DECIDED_ON, "2026-10-19"),
            (objections::RESULTS_RATING, "above"),
            (objections::CONDUCT_RATING, "above"),
        ] {
            act.set(objection, column, value).unwrap();
        }
    });
    let amended = record(&office, evaluation);
    assert_eq!((amended.state, amended.grade()), (EvaluationState::Amended, Some(Grade::VeryGood)));
    assert_eq!(amended.results_rating, Some(ExpectationLevel::Meets), "what was signed stays as it was");
    assert_eq!(amended.papers.reported_on, None, "the new document is not reported yet");
    let dates = amended.objection.unwrap().dates().unwrap();
    assert!(dates.is_changed && dates.decided_on == Some(day("2026-10-19")));
    let lines = office.store.read().list_recap(day("2026-10-20"), period("2026-Q3")).unwrap();
    let line = lines.iter().find(|line| line.employee.id == dossier.employee).unwrap();
    assert_eq!(
        (line.grade(), line.evaluation_state),
        (Some(Grade::VeryGood), Some(EvaluationState::Amended))
    );
    write(&mut office, evaluation, evaluations::REPORTED_ON, "2026-10-21");
    assert_eq!(state(&office, evaluation), EvaluationState::Reported);
    assert!(office.store.read().list_open_objections().unwrap().is_empty());
}

#[test]
fn an_objection_that_was_upheld_or_taken_back_leaves_the_document_where_it_was() {
    let mut office = office();
    let dossier = sealed(&mut office);
    write(&mut office, dossier.evaluation, evaluations::DELIVERED_ON, "2026-10-07");
    let objection = objects(&mut office, &dossier, "abc");
    for (word, expected) in [
        ("examining", EvaluationState::Objected),
        ("withdrawn", EvaluationState::Delivered),
        ("rejected_formal", EvaluationState::Delivered),
        ("upheld", EvaluationState::Returned),
    ] {
        write(&mut office, objection, objections::STATE, word);
        assert_eq!(state(&office, dossier.evaluation), expected, "{word}");
        assert_eq!(record(&office, dossier.evaluation).grade(), Some(Grade::Good), "{word}");
    }
}

#[test]
fn an_objection_to_an_earlier_document_has_nothing_to_do_with_the_one_signed_after_it() {
    let mut office = office();
    let dossier = sealed(&mut office);
    let objection = objects(&mut office, &dossier, "abc");
    office.does("reopen", |act| reopen(act, dossier.evaluation));
    office.does("seal", |act| seal(act, dossier.evaluation, "def"));
    let record = record(&office, dossier.evaluation);
    assert_eq!((record.state, record.objection), (EvaluationState::Signed, None));
    let kept = office.store.read().list_objections_to(dossier.evaluation).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].id, kept[0].state), (objection, ObjectionState::Filed));
}

#[test]
fn r_106_who_did_not_graduate_has_what_the_rule_leaves_whatever_the_quadrant() {
    let mut office = office();
    let Dossier { evaluation, .. } = dossier(&mut office);
    office.does("rate", |act| act.set(evaluation, evaluations::NOT_GRADUATED, true).unwrap());
    assert_eq!(record(&office, evaluation).grade(), Some(Grade::Poor));
}

/// Registers a file that is kept here as evidence of somebody.
fn registers(office: &mut Office, employee: RowId, bytes: &[u8]) -> (RowId, String) {
    let hash = office.store.put_evidence_file(bytes, NOON).unwrap();
    let values = [
        (evidence::EMPLOYEE, employee.into()),
        (evidence::KIND, "file".into()),
        (evidence::NAME, "daftar-hadir.jpg".into()),
        (evidence::N_BYTES, i64::try_from(bytes.len()).unwrap().into()),
        (evidence::HASH, hash.clone().into()),
        (evidence::PREVIEW, vec![7_u8; 40].into()),
        (evidence::ADDED_ON, "2026-08-14".into()),
    ];
    let scope = Scope::dossier(employee);
    let (row, _) = office.does("add_evidence", |act| act.insert(Table::Evidence, scope, &values).unwrap());
    (row, hash)
}

fn carries(bundle: &Bundle, bytes: &[u8]) -> bool {
    let commits = bundle.parts.iter().flat_map(|part| &part.commits);
    commits.flat_map(|commit| &commit.ops).any(|op| match &op.value {
        Value::Text(text) => text.as_bytes().windows(bytes.len()).any(|window| window == bytes),
        Value::Blob(blob) => blob.windows(bytes.len()).any(|window| window == bytes),
        Value::Null | Value::Integer(_) | Value::Row(_) => false,
    })
}

#[test]
fn the_bytes_of_evidence_are_in_no_bundle_and_the_register_works_without_them() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    let (row, hash) = registers(&mut hub, budi, FILE);
    let news = bundle_for(&mut hub, &branch);
    take(&mut branch, &news);
    for bundle in [news, lacking(&mut hub, |_| None)] {
        assert!(carries(&bundle, b"daftar-hadir.jpg") && carries(&bundle, hash.as_bytes()));
        assert!(!carries(&bundle, FILE));
    }
    assert_eq!(branch.count("select count(*) from evidence_files"), 0);
    let there = branch.store.read().find_evidence(row).unwrap().unwrap();
    assert_eq!((there.name.as_str(), there.hash.as_ref()), ("daftar-hadir.jpg", Some(&hash)));
    assert!(!there.is_here && there.has_preview);
    assert_eq!(branch.store.read().find_evidence_preview(row).unwrap(), Some(vec![7_u8; 40]));
    assert_eq!(branch.store.find_evidence_file(&hash).unwrap(), None);
    assert_eq!(branch.store.read().list_evidence_elsewhere(None).unwrap().len(), 1);
    branch.store.put_evidence_file(FILE, NOON).unwrap();
    assert!(
        branch.store.read().find_evidence(row).unwrap().unwrap().is_here,
        "brought on a stick, it is found"
    );
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_file_of_evidence_is_kept_once_and_refused_where_its_bytes_are_not_those_of_its_hash() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let (row, hash) = registers(&mut office, budi, FILE);
    assert_eq!(office.store.put_evidence_file(FILE, NOON + 1).unwrap(), hash);
    assert_eq!(office.store.measure_evidence_files().unwrap(), (1, FILE.len() as u64));
    assert_eq!(office.store.find_evidence_file(&hash).unwrap().as_deref(), Some(FILE));
    assert!(office.store.list_unregistered_files().unwrap().is_empty());

    office.does("remove_evidence", |act| act.delete(Table::Evidence, row).unwrap());
    let loose = office.store.list_unregistered_files().unwrap();
    assert_eq!((loose.len(), &loose[0].hash, loose[0].at), (1, &hash, NOON));

    office.store.connection().execute("update evidence_files set bytes = x'00'", []).unwrap();
    assert!(office.store.find_evidence_file(&hash).is_err());
    assert!(office.store.forget_evidence_file(&hash).unwrap());
    assert!(!office.store.forget_evidence_file(&hash).unwrap());
    assert_eq!(office.store.find_evidence_file(&hash).unwrap(), None);
}

#[test]
fn a_person_whose_records_are_erased_takes_the_files_along_that_nobody_else_has() {
    let mut office = office();
    let [budi, sari] = office.imports(&["Budi Santoso", "Sari Wulandari"])[..] else { unreachable!() };
    let (_, shared) = registers(&mut office, budi, FILE);
    registers(&mut office, sari, FILE);
    let (_, own) = registers(&mut office, budi, b"foto kegiatan Budi");
    let new = NewAct { undoing: Undoing::Stops, ..office.act("erase_person") };
    let mut act = office.store.begin(new).unwrap();
    act.erase(Scope::dossier(budi)).unwrap();
    let root = act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Uji".into())]).unwrap();
    act.insert(Table::Erasures, Scope::roster(root), &[(store::schema::erasures::REASON, "putusan".into())])
        .unwrap();
    act.commit().unwrap();
    assert_eq!(office.store.find_evidence_file(&own).unwrap(), None);
    assert!(office.store.find_evidence_file(&shared).unwrap().is_some());
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn a_choice_and_a_holiday_that_two_offices_made_apart_are_the_same_ones_everywhere() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let (root, _) =
        hub.does("found", |act| act.insert_root(Table::Offices, &[(offices::NAME, "Dinas".into())]).unwrap());
    send(&mut hub, &mut branch);
    for (office, week, kind) in [(&mut hub, "five", "collective"), (&mut branch, "six", "removed")] {
        office.does("choose", |act| {
            let scope = Scope::reference(root);
            let values = [(settings::KEY, WORK_WEEK.into()), (settings::VALUE, week.into())];
            act.insert(Table::Settings, scope, &values).unwrap();
            let values = [(holidays::DAY, "2026-12-24".into()), (holidays::KIND, kind.into())];
            act.insert(Table::Holidays, scope, &values).unwrap();
        });
    }
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        let reader = office.store.read();
        assert_eq!(reader.find_office_setting(WORK_WEEK).unwrap().unwrap().value, "five");
        assert_eq!(reader.list_office_settings().unwrap().len(), 1);
        let kinds: Vec<_> = reader.list_holidays().unwrap().iter().map(|holiday| holiday.kind).collect();
        assert_eq!(kinds, [HolidayKind::Collective, HolidayKind::Removed], "the same has the last word");
    }
}

#[test]
fn a_team_is_shown_with_what_there_is_to_look_at_for_each_person() {
    let mut office = office();
    let Dossier { employee, evaluator, evaluation, plan } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    registers(&mut office, employee, FILE);
    office.does("year", |act| {
        let actual = [(actuals::EVALUATION, evaluation.into()), (actuals::TEXT, "38 berkas".into())];
        act.insert(Table::Actuals, scope, &actual).unwrap();
        for (of, symbol, on) in [
            (Some(evaluation), "thumbs_up", None),
            (None, "frown", Some("2026-08-02")),
            (None, "smile", Some("2026-03-02")),
        ] {
            let values = [
                (feedback::EMPLOYEE, employee.into()),
                (feedback::EVALUATION, of.into()),
                (feedback::SYMBOL, symbol.into()),
                (feedback::GIVEN_ON, on.into()),
            ];
            act.insert(Table::Feedback, scope, &values).unwrap();
        }
        for on in ["2026-07-01", "2026-12-01"] {
            let values = [
                (incidents::EMPLOYEE, employee.into()),
                (incidents::HAPPENED_ON, on.into()),
                (incidents::IS_POSITIVE, true.into()),
            ];
            act.insert(Table::Incidents, scope, &values).unwrap();
        }
    });
    let reader = office.store.read();
    let days = (day("2026-07-01"), day("2026-09-30"));
    let [found] = reader.list_material(period("2026-Q3"), Some(evaluator), days).unwrap()[..] else {
        panic!("one evaluation of his team")
    };
    assert_eq!((found.n_evidence, found.n_actuals, found.n_incidents), (1, 1, 1));
    assert_eq!(
        (found.n_feedback, found.n_positive, found.n_negative),
        (2, 1, 1),
        "March is not of this period"
    );
    assert!(reader.list_material(period("2026-Q3"), Some(employee), days).unwrap().is_empty());
    let year = (day("2026-01-01"), day("2026-12-31"));
    assert_eq!(reader.count_good_incidents(year).unwrap().get(&employee), Some(&2));
    assert_eq!(reader.list_evidence_for((employee, evaluation), days).unwrap().len(), 1);
    assert_eq!(reader.list_evaluations_of_year(2026, Some(evaluator)).unwrap()[0].plan, plan);
    assert!(reader.list_evaluations_of_year(2025, None).unwrap().is_empty());
}

/// A work result with its indicator, which is returned.
fn result(act: &mut Act<'_>, (scope, plan): (Scope, RowId), (ordinal, priority): (i64, &str)) -> RowId {
    let values = [
        (work_results::PLAN, plan.into()),
        (work_results::ORDINAL, ordinal.into()),
        (work_results::PRIORITY, priority.into()),
    ];
    let result = act.insert(Table::WorkResults, scope, &values).unwrap();
    act.insert(Table::Indicators, scope, &[(indicators::WORK_RESULT, result.into())]).unwrap()
}

#[test]
fn who_has_noted_nothing_and_what_lags_behind_is_read_for_everybody_at_once() {
    let mut office = office();
    let Dossier { employee, evaluator, plan, .. } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    let (indicator, _) = office.does("year", |act| {
        result(act, (scope, plan), (1, "additional"));
        let indicator = result(act, (scope, plan), (2, "main"));
        let values = [
            (trajectory_targets::INDICATOR, indicator.into()),
            (trajectory_targets::PERIOD, "2026-Q3".into()),
            (trajectory_targets::TEXT, "75%".into()),
        ];
        act.insert(Table::TrajectoryTargets, scope, &values).unwrap();
        for (on, value) in [("2026-05-04", "20%"), ("2026-08-03", "40%")] {
            let values = [
                (progress::EMPLOYEE, employee.into()),
                (progress::INDICATOR, indicator.into()),
                (progress::NOTED_ON, on.into()),
                (progress::VALUE, value.into()),
                (progress::PERIOD, "2026-Q3".into()),
            ];
            act.insert(Table::Progress, scope, &values).unwrap();
        }
        let values = [
            (feedback::EMPLOYEE, employee.into()),
            (feedback::SOURCE, "leader".into()),
            (feedback::IS_SCHEDULED, true.into()),
            (feedback::GIVEN_ON, "2026-06-30".into()),
            (feedback::GIVEN_BY, evaluator.into()),
        ];
        act.insert(Table::Feedback, scope, &values).unwrap();
        indicator
    });
    let (reader, today) = (office.store.read(), day("2026-09-01"));
    let standing = reader.list_year_standings(2026, Some(evaluator), today).unwrap()[0];
    assert_eq!((standing.employee, standing.plan), (employee, plan));
    assert_eq!(standing.in_force_from, Some(day("2026-01-20")));
    assert_eq!(standing.feedback_rhythm, Some(Reporting::Monthly));
    assert_eq!(standing.progress_on, Some(day("2026-08-03")));
    assert_eq!(standing.feedback_on, Some(day("2026-06-30")));
    let lagging = reader.list_trajectory_standings(period("2026-Q3"), Some(evaluator), today).unwrap();
    assert_eq!(lagging.len(), 1);
    let found = &lagging[0];
    assert_eq!((found.indicator, found.number), (indicator, 1), "the main result is printed first");
    assert_eq!((found.target.as_str(), found.value.as_str()), ("75%", "40%"));
    let notes = reader.list_progress(employee).unwrap();
    assert_eq!((notes[0].value.as_str(), notes[0].period), ("40%", Some(period("2026-Q3"))));
    let given = reader.list_loose_feedback(employee).unwrap();
    assert!(given[0].is_scheduled && given[0].given_by == Some(evaluator));
}

#[test]
fn what_was_said_in_the_periods_of_a_year_is_told_with_them_and_a_piece_taken_over_names_its_source() {
    let mut office = office();
    let Dossier { employee, plan, evaluation, .. } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    let ((first, last), _) = office.does("say", |act| {
        let mut open = |period: &str| {
            let values = [
                (evaluations::EMPLOYEE, employee.into()),
                (evaluations::PLAN, plan.into()),
                (evaluations::PERIOD, period.into()),
                (evaluations::STATE, "open".into()),
            ];
            act.insert(Table::Evaluations, scope, &values).unwrap()
        };
        let [fourth, annual, before] = ["2026-Q4", "2026", "2025-Q4"].map(&mut open);
        let mut say = |of: RowId, taken: Option<RowId>| {
            let values = [
                (feedback::EMPLOYEE, employee.into()),
                (feedback::EVALUATION, of.into()),
                (feedback::ORDINAL, 3_i64.into()),
                (feedback::TAKEN_FROM, taken.into()),
                // Rated after the year is over, as the window of the last period allows.
                (feedback::GIVEN_ON, "2027-01-05".into()),
            ];
            act.insert(Table::Feedback, scope, &values).unwrap()
        };
        let last = say(fourth, None);
        let first = say(evaluation, None);
        say(before, None);
        say(annual, Some(last));
        (first, last)
    });
    let reader = office.store.read();
    let said = reader.list_feedback_of_periods(employee, 2026).unwrap();
    let told: Vec<_> = said.iter().map(|(period, entry)| (*period, entry.id, entry.taken_from)).collect();
    assert_eq!(told, [(period("2026-Q3"), first, None), (period("2026-Q4"), last, None)]);
    let annual = reader.list_evaluations_of(employee).unwrap();
    let annual = annual.iter().find(|record| record.period == period("2026")).unwrap();
    let taken = &reader.list_feedback(annual.id).unwrap()[0];
    assert_eq!((taken.taken_from, taken.ordinal), (Some(last), 3));
}

#[test]
fn a_request_is_open_until_its_answer_or_its_end_is_there() {
    let mut office = office();
    let Dossier { employee, evaluator, .. } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    let ((asked, answered), _) = office.does("ask", |act| {
        let mut ask = |due: &str| {
            let values = [
                (feedback_requests::EMPLOYEE, employee.into()),
                (feedback_requests::ASKED_OF, evaluator.into()),
                (feedback_requests::DUE_ON, due.into()),
            ];
            act.insert(Table::FeedbackRequests, scope, &values).unwrap()
        };
        (ask("2026-09-10"), ask("2026-09-01"))
    });
    let open = |office: &Office| {
        let found = office.store.read().list_open_feedback_requests(Some(evaluator)).unwrap();
        found.iter().map(|request| request.id).collect::<Vec<_>>()
    };
    assert_eq!(open(&office), [answered, asked], "the first due first");
    office.does("answer", |act| {
        let values = [(feedback::EMPLOYEE, employee.into()), (feedback::REQUEST, answered.into())];
        let answer = act.insert(Table::Feedback, scope, &values).unwrap();
        act.set(answered, feedback_requests::ANSWER, answer).unwrap();
    });
    assert_eq!(open(&office), [asked]);
    assert_eq!(office.store.read().list_feedback_requests_of(employee).unwrap().len(), 2);
}

#[test]
fn an_action_that_a_later_meeting_carries_on_is_open_once() {
    let mut office = office();
    let ((unit, later), _) = office.does("meet", |act| {
        let unit = worlds::unit(act, "Bidang Pelayanan");
        let scope = Scope::unit(unit);
        let mut meet = |carried: Option<RowId>, done: Option<&str>| {
            let values = [(meetings::UNIT, unit.into()), (meetings::TITLE, "Dialog".into())];
            let meeting = act.insert(Table::Meetings, scope, &values).unwrap();
            let values = [
                (meeting_lines::MEETING, meeting.into()),
                (meeting_lines::LIST, "action".into()),
                (meeting_lines::TEXT, "Lengkapi bukti".into()),
                (meeting_lines::CARRIED_FROM, carried.into()),
                (meeting_lines::DONE_ON, done.into()),
            ];
            act.insert(Table::MeetingLines, scope, &values).unwrap()
        };
        meet(None, Some("2026-02-02"));
        let first = meet(None, None);
        (unit, meet(Some(first), None))
    });
    let open = office.store.read().list_open_actions(Some(unit)).unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].id, open[0].list), (later, MeetingList::Action));
    assert_eq!(office.store.read().list_meetings(Some(unit)).unwrap().len(), 3);
}

#[test]
fn what_the_forms_of_a_support_say_is_read_field_by_field_in_order() {
    let mut office = office();
    let Dossier { employee, evaluator, .. } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    let (support, _) = office.does("support", |act| {
        let values = [
            (supports::EMPLOYEE, employee.into()),
            (supports::KIND, "counselling".into()),
            (supports::LED_BY, evaluator.into()),
            (supports::IS_SECRET, true.into()),
        ];
        let support = act.insert(Table::Supports, scope, &values).unwrap();
        for (ordinal, text) in [(2_i64, "kedua"), (1, "pertama")] {
            let values = [
                (support_lines::SUPPORT, support.into()),
                (support_lines::FORM, "record".into()),
                (support_lines::FIELD, "agreed".into()),
                (support_lines::ORDINAL, ordinal.into()),
                (support_lines::TEXT, text.into()),
            ];
            act.insert(Table::SupportLines, scope, &values).unwrap();
        }
        support
    });
    let reader = office.store.read();
    let texts: Vec<_> =
        reader.list_support_lines(support).unwrap().into_iter().map(|line| line.text).collect();
    assert_eq!(texts, ["pertama", "kedua"]);
    let open = reader.list_open_supports(Some(evaluator)).unwrap();
    assert!(open.len() == 1 && open[0].is_secret && open[0].needs_change.is_none());
}

#[test]
fn checks_wait_while_their_plan_to_improve_runs_and_needs_of_training_come_with_their_unit() {
    let mut office = office();
    let Dossier { employee, .. } = dossier(&mut office);
    let scope = Scope::dossier(employee);
    let ((unit, plan), _) = office.does("follow_up", |act| {
        let unit = worlds::unit(act, "Bidang Pelayanan");
        act.set(employee, employees::UNIT, unit).unwrap();
        let mut follow_up = |kind: &str, topic: Option<&str>| {
            let values = [
                (follow_ups::EMPLOYEE, employee.into()),
                (follow_ups::KIND, kind.into()),
                (follow_ups::STATE, "running".into()),
                (follow_ups::TOPIC, topic.into()),
                (follow_ups::DECIDED_ON, "2026-02-02".into()),
            ];
            act.insert(Table::FollowUps, scope, &values).unwrap()
        };
        follow_up("training", Some("Kearsipan"));
        follow_up("innovation", None);
        let plan = follow_up("improvement", None);
        for (due, done) in [("2026-04-01", None), ("2026-03-02", Some("2026-03-02"))] {
            let values = [
                (follow_up_checks::FOLLOW_UP, plan.into()),
                (follow_up_checks::DUE_ON, due.into()),
                (follow_up_checks::DONE_ON, done.into()),
            ];
            act.insert(Table::FollowUpChecks, scope, &values).unwrap();
        }
        (unit, plan)
    });
    let waiting = office.store.read().list_waiting_checks().unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!((waiting[0].employee, waiting[0].check.due_on), (employee, Some(day("2026-04-01"))));
    assert_eq!(office.store.read().list_checks(plan).unwrap().len(), 2);
    let needs = office.store.read().list_needs_of_training().unwrap();
    assert_eq!((needs.len(), needs[0].unit, needs[0].topic.as_str()), (1, Some(unit), "Kearsipan"));
    let year = (day("2026-01-01"), day("2026-12-31"));
    assert_eq!(office.store.read().count_innovations(year).unwrap().get(&employee), Some(&1));
    assert_eq!(office.store.read().list_follow_ups(Some(FollowUpKind::Improvement)).unwrap()[0].id, plan);
    write(&mut office, plan, follow_ups::STATE, "done");
    assert!(office.store.read().list_waiting_checks().unwrap().is_empty());
}
