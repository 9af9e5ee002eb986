//! Every way of changing what was not to be changed is found and named with its cell.

use super::{Book, Desk, codes, export, refused};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

/// A desk where the first of the team was rated in the workbook and the second changed by somebody.
fn with(change: impl FnOnce(&mut Book)) -> (Desk, Value) {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    desk.book.rate(TEAM[1].name, "Di atas ekspektasi", "Di atas ekspektasi");
    change(&mut desk.book);
    let view = desk.look();
    (desk, view)
}

/// What stands in the first row is taken all the same.
fn takes_the_rest((mut desk, view): (Desk, Value), expected: &[(String, String)]) {
    assert_eq!(codes(&view), expected, "{view}");
    for remark in list_of(&view, "rejected") {
        assert!(!text_of(remark, "reason").is_empty() && !text_of(remark, "fix").is_empty(), "{remark}");
    }
    desk.take(&view, &[]);
    assert_eq!(desk.ratings(0), ["meets", "meets"]);
    assert_eq!(desk.ratings(1), ["", ""], "{view}");
}

#[test]
fn a_changed_name_or_number_is_found_by_its_cell() {
    let renamed = with(|book| "Orang Lain".clone_into(book.cell("Penilaian", TEAM[1].name, "Nama")));
    takes_the_rest(renamed, &[refused("identity_changed", "C5")]);
    let renumbered = with(|book| TEAM[2].nip.clone_into(book.cell("Penilaian", TEAM[1].name, "NIP")));
    assert!(text_of(&list_of(&renumbered.1, "rejected")[0], "reason").contains(TEAM[1].name));
    takes_the_rest(renumbered, &[refused("identity_changed", "B5")]);
}

#[test]
fn a_target_that_was_lowered_is_found_by_its_cell() {
    let (_, view) = with(|book| {
        "10%".clone_into(book.cell("Hasil kerja", TEAM[1].name, "Target"));
        "12%".clone_into(book.cell("Hasil kerja", TEAM[1].name, "Realisasi"));
    });
    let remark = &list_of(&view, "rejected")[0];
    assert_eq!(
        (text_of(remark, "code"), text_of(remark, "sheet")),
        ("identity_changed".into(), "Hasil kerja".into())
    );
    assert_eq!((text_of(remark, "column"), text_of(remark, "value")), ("Target".into(), "10%".into()));
}

#[test]
fn a_code_that_was_typed_over_or_emptied_is_found_by_its_cell() {
    let changed = with(|book| {
        let code = book.cell("Penilaian", TEAM[1].name, "Kode");
        let last = if code.ends_with('0') { "1" } else { "0" };
        code.replace_range(code.len() - 1.., last);
    });
    takes_the_rest(changed, &[refused("code_unknown", "A5")]);
    let emptied = with(|book| book.cell("Penilaian", TEAM[1].name, "Kode").clear());
    takes_the_rest(emptied, &[refused("no_code", "A5")]);
}

#[test]
fn ratings_exchanged_between_rows_by_their_codes_do_not_pass() {
    let (_, view) = with(|book| {
        let first = book.cell("Penilaian", TEAM[0].name, "Kode").clone();
        let second = std::mem::replace(book.cell("Penilaian", TEAM[1].name, "Kode"), first);
        *book.cell("Penilaian", TEAM[0].name, "Kode") = second;
    });
    assert_eq!(
        codes(&view),
        [refused("identity_changed", "B4"), refused("identity_changed", "B5")],
        "{view}"
    );
}

#[test]
fn a_code_copied_to_the_row_of_another_does_not_take_the_place_of_the_row_it_is_of() {
    let (mut desk, view) = with(|book| {
        let code = book.cell("Penilaian", TEAM[1].name, "Kode").clone();
        *book.cell("Penilaian", TEAM[0].name, "Kode") = code;
    });
    assert_eq!(codes(&view), [refused("identity_changed", "B4")], "{view}");
    desk.take(&view, &[]);
    assert_eq!(
        (desk.ratings(0), desk.ratings(1)),
        (["", ""].map(str::to_owned), ["above", "above"].map(str::to_owned))
    );
}

#[test]
fn rows_may_be_moved_and_a_doubled_row_counts_once_and_a_deleted_one_is_told() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    let rows = desk.book.rows("Penilaian");
    let first = rows.remove(3);
    rows.push(first.clone());
    rows.push(first);
    rows.remove(3);
    let view = desk.look();
    assert_eq!(codes(&view), [refused("row_twice", "A9")], "{view}");
    assert_eq!(number_of(&view, "new"), 2);
    let missing = list_of(&view, "warnings");
    assert_eq!((missing.len(), text_of(&missing[0], "code")), (1, "row_missing".into()), "{view}");
    assert!(text_of(&missing[0], "reason").contains(TEAM[1].name), "{view}");
    desk.take(&view, &[]);
    assert_eq!(desk.ratings(0), ["meets", "meets"]);
}

#[test]
fn words_that_are_no_rating_and_feedback_without_a_value_are_refused_alone() {
    let (mut desk, view) = with(|book| {
        book.rate(TEAM[1].name, "baik sekali", "#N/A");
        "Ramah.".clone_into(book.cell("Penilaian", TEAM[1].name, "Umpan balik"));
    });
    let expected =
        [refused("rating_unknown", "F5"), refused("cell_error", "G5"), refused("value_missing", "J5")];
    assert_eq!(codes(&view), expected, "{view}");
    desk.take(&view, &[]);
    assert_eq!(desk.ratings(1), ["", ""]);
}

#[test]
fn a_row_of_an_older_workbook_of_another_period_is_none_of_this_one() {
    let mut desk = Desk::new();
    let (chief, path) = (desk.chief.clone(), desk.world.path("lama.xlsx"));
    desk.world.now("2026-10-01T09:00:00+08:00");
    let file = desk.world.file(&path);
    let annual = json!({ "period": "2026", "evaluators": [chief], "file": file, "password": PASSWORD });
    desk.world.ask("write_workbooks", annual);
    let row = Book::read(&path).rows("Penilaian")[3].clone();
    desk.book.rows("Penilaian").push(row);
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    let view = desk.look();
    assert_eq!(codes(&view), [refused("other_period", "A10")], "{view}");
}

#[test]
fn a_row_of_another_workbook_of_the_same_period_is_told_as_such() {
    let mut desk = Desk::new();
    let evaluation = text_of(&desk.evaluation(0), "id");
    desk.world.ask("rate", json!({ "evaluation": evaluation, "rating": "results", "level": "below" }));
    let (chief, path) = (desk.chief.clone(), desk.world.path("baru.xlsx"));
    export(&mut desk.world, &chief, &path, PASSWORD);
    let row = Book::read(&path).rows("Penilaian")[3].clone();
    desk.book.rows("Penilaian").push(row);
    let view = desk.look();
    assert_eq!(codes(&view), [refused("other_workbook", "A10")], "{view}");
}

#[test]
fn people_whose_evaluator_changed_are_not_taken_from_the_former_one() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    let (person, other) = (desk.world.person(TEAM[0].nip), desk.world.person(TEAM[1].nip));
    let assign = json!({
        "employees": [person], "evaluator": other, "from": "2026-08-25", "basis": "Surat tugas",
    });
    desk.world.ask("assign_evaluator", assign);
    desk.world.ask("open_team", json!({ "evaluator": other, "period": "2026-Q3" }));
    let view = desk.look();
    let told = codes(&view);
    assert!(told.contains(&refused("other_evaluator", "A4")), "{view}");
    assert!(list_of(&view, "rejected").iter().all(|one| text_of(one, "reason").contains(TEAM[1].name)));
    assert_eq!(list_of(&view, "changes").len(), 0);
}

#[test]
fn a_workbook_of_another_office_and_a_changed_hidden_sheet_are_refused_whole() {
    let mut desk = Desk::new();
    desk.book.save(&desk.path);
    let mut other = World::with_office_on_machine(7, "Dinas Perikanan", "Ratna");
    let file = other.file(&desk.path);
    let failure = other.refusal("preview_workbook", json!({ "file": file }));
    assert_eq!(failure.code, "unreadable_file");
    assert!(format!("{failure:?}").contains("kantor lain"), "{failure:?}");

    let hidden = desk.book.rows("Pengenal");
    let evaluator = hidden.iter_mut().find(|row| row[0] == "penilai").expect("the evaluator");
    assert_eq!(evaluator[2], CHIEF.name);
    "Orang Lain".clone_into(&mut evaluator[2]);
    desk.book.save(&desk.path);
    let file = desk.world.file(&desk.path);
    let failure = desk.world.refusal("preview_workbook", json!({ "file": file }));
    assert!(format!("{failure:?}").contains("B6"), "{failure:?}");
    let staff = desk.world.written("pegawai.csv", "NIP;Nama\n198002022005012002;Agustina\n");
    let failure = desk.world.refusal("preview_workbook", json!({ "file": staff }));
    assert!(format!("{failure:?}").contains("bukan buku kerja penilai"), "{failure:?}");
}

#[test]
fn a_workbook_of_an_evaluator_is_taken_in_nowhere_else() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    desk.book.save(&desk.path);
    let file = desk.world.file(&desk.path);
    let columns = json!([{ "column": "B", "field": "nip" }, { "column": "C", "field": "name" }]);
    let mapping = json!({ "sheet": "Penilaian", "headerRow": 3, "columns": columns });
    for (command, request) in [
        ("preview_import", json!({ "file": file })),
        ("propose_mapping", json!({ "file": file })),
        ("preview_mapped_import", json!({ "file": file, "mapping": mapping })),
        ("preview_ekinerja", json!({ "file": file, "period": "2026-Q3" })),
        ("compare_ekinerja", json!({ "file": file, "period": "2026-Q3" })),
        ("read_plan_workbook", json!({ "file": file, "year": 2026 })),
    ] {
        let refusal = desk.world.refusal(command, request);
        let told = ["problem", "fix"].map(|field| text_of(&refusal.details, field));
        assert!(told.iter().all(|words| words.contains("buku kerja penilai")), "{command}: {refusal:?}");
    }
}
