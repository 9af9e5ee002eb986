//! Sheets on paper: codes, ways, and the scans of what was signed.

use crate::merging::{are_alike, send, store_of};
use crate::worlds::{NOON, Office, office};
use store::records::PaperSubject;
use store::schema::{evaluations, offices, paper_ways, plans, printed_sheets};
use store::{NewAct, RowId, Scope, Table, Undoing, Value, sheet_code};

const SCAN: &[u8] = b"%PDF-1.7 pindaian dokumen evaluasi";

/// An evaluation of the third quarter with its plan.
fn evaluated(office: &mut Office, employee: RowId) -> (RowId, RowId) {
    let scope = Scope::dossier(employee);
    let (rows, _) = office.does("begin", |act| {
        let plan = [
            (plans::EMPLOYEE, employee.into()),
            (plans::YEAR, 2026_i64.into()),
            (plans::STATE, "approved".into()),
        ];
        let plan = act.insert(Table::Plans, scope, &plan).unwrap();
        let values = [
            (evaluations::EMPLOYEE, employee.into()),
            (evaluations::PLAN, plan.into()),
            (evaluations::PERIOD, "2026-Q3".into()),
            (evaluations::STATE, "signed".into()),
        ];
        (plan, act.insert(Table::Evaluations, scope, &values).unwrap())
    });
    rows
}

/// Files a scan as the way of an evaluation tells it.
fn files(office: &mut Office, (employee, evaluation): (RowId, RowId), bytes: &[u8]) -> String {
    let hash = office.store.put_sheet_scan(bytes, NOON).unwrap();
    let values = [
        (paper_ways::EMPLOYEE, employee.into()),
        (paper_ways::EVALUATION, evaluation.into()),
        (paper_ways::SCAN_HASH, hash.clone().into()),
        (paper_ways::SCAN_NAME, "K7QF2A.pdf".into()),
        (paper_ways::SCAN_BYTES, i64::try_from(bytes.len()).unwrap().into()),
    ];
    office.does("file_scan", |act| {
        act.insert(Table::PaperWays, Scope::dossier(employee), &values).unwrap();
    });
    hash
}

#[test]
fn two_devices_give_a_sheet_one_code_and_tell_its_way_alike() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    let (plan, evaluation) = evaluated(&mut hub, budi);
    hub.does("print_sheets", |act| {
        for (subject, form) in
            [((printed_sheets::EVALUATION, evaluation), "D.1.1"), ((printed_sheets::PLAN, plan), "A.1.7")]
        {
            let values: [(store::Column, Value); 6] = [
                (printed_sheets::EMPLOYEE, budi.into()),
                (subject.0, subject.1.into()),
                (printed_sheets::FORM, form.into()),
                (printed_sheets::COPY, 2_i64.into()),
                (printed_sheets::CONTENT, "abc".into()),
                (printed_sheets::PRINTED_ON, "2026-10-05".into()),
            ];
            act.insert(Table::PrintedSheets, Scope::dossier(budi), &values).unwrap();
        }
    });
    let hash = files(&mut hub, (budi, evaluation), SCAN);
    send(&mut hub, &mut branch);
    let period = "2026-Q3".parse().unwrap();
    for office in [&hub, &branch] {
        let reader = office.store.read();
        let subjects = reader.list_paper_subjects().unwrap();
        assert_eq!(subjects, [PaperSubject::Evaluation(evaluation), PaperSubject::Plan(plan)]);
        assert_eq!(subjects[0].code(), sheet_code(evaluation));
        let printed = reader.list_printed_in(period).unwrap();
        let forms: Vec<_> = printed.iter().map(|sheet| (sheet.form.as_str(), sheet.copy)).collect();
        assert_eq!(forms, [("A.1.7", 2), ("D.1.1", 2)]);
        assert_eq!(reader.list_printed_of(PaperSubject::Plan(plan)).unwrap().len(), 1);
        assert_eq!(reader.list_plans_on_paper(2026).unwrap().len(), 1);
        let way = reader.find_paper_way(PaperSubject::Evaluation(evaluation)).unwrap().unwrap();
        assert_eq!((way.scan_hash.as_str(), way.scan_bytes), (hash.as_str(), SCAN.len() as u64));
        assert_eq!(reader.list_paper_ways_in(period).unwrap(), [way]);
    }
    assert_eq!(branch.store.find_sheet_scan(&hash).unwrap(), None, "the scan itself travels in no package");
    assert_eq!(hub.store.find_sheet_scan(&hash).unwrap().as_deref(), Some(SCAN));
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_scan_stays_while_a_way_names_it_and_is_refused_where_its_bytes_are_others() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let (_, evaluation) = evaluated(&mut office, budi);
    let hash = files(&mut office, (budi, evaluation), SCAN);
    assert!(!office.store.forget_unnamed_scan(&hash).unwrap());
    let loose = office.store.put_sheet_scan(b"%PDF-1.7 salah", NOON).unwrap();
    assert!(office.store.forget_unnamed_scan(&loose).unwrap());
    assert_eq!(office.store.find_sheet_scan(&loose).unwrap(), None);
    office.store.connection().execute("update sheet_scans set bytes = x'00'", []).unwrap();
    assert!(office.store.find_sheet_scan(&hash).is_err());
}

#[test]
fn a_person_whose_records_are_erased_takes_the_scans_along_that_nobody_else_has() {
    let mut office = office();
    let [budi, sari] = office.imports(&["Budi Santoso", "Sari Wulandari"])[..] else { unreachable!() };
    let (_, of_budi) = evaluated(&mut office, budi);
    let (_, of_sari) = evaluated(&mut office, sari);
    let own = files(&mut office, (budi, of_budi), SCAN);
    let other = files(&mut office, (sari, of_sari), b"%PDF-1.7 milik Sari");
    let loose = office.store.put_sheet_scan(b"%PDF-1.7 yang dibatalkan", NOON).unwrap();
    let new = NewAct { undoing: Undoing::Stops, ..office.act("erase_person") };
    let mut act = office.store.begin(new).unwrap();
    act.erase(Scope::dossier(budi)).unwrap();
    let root = act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Uji".into())]).unwrap();
    act.insert(Table::Erasures, Scope::roster(root), &[(store::schema::erasures::REASON, "putusan".into())])
        .unwrap();
    act.commit().unwrap();
    assert_eq!(office.store.find_sheet_scan(&own).unwrap(), None);
    assert_eq!(office.store.find_sheet_scan(&loose).unwrap(), None, "what nothing names may have been hers");
    assert!(office.store.find_sheet_scan(&other).unwrap().is_some());
    assert_eq!(office.store.verify().unwrap().difference, None);
}
