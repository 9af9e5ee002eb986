//! Importing an agency's staff list: preview, one act, undo, again, and what is refused.

use calamine::{Data, Reader};
use serde_json::{Value, json};
use tests::{PASSWORD, World, list_of, number_of, shared, text_of};

/// A staff list of two people; the second is evaluated by the first.
const TWO: &str = "NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n\
    197501012000031001;Yohanis Tefa, S.Sos.;Pembina (IV/a);Kepala Bidang Arsip;Bidang Arsip;\n\
    198002022005012002;Agustina Nahak, A.Md.;Penata Muda (III/a);Arsiparis Terampil;Bidang Arsip;Yohanis Tefa, S.Sos.\n";

fn counts(view: &Value) -> [u64; 4] {
    ["new", "changed", "same", "skipped"].map(|field| number_of(view, field))
}

fn preview(world: &mut World, text: &str) -> Value {
    let file = world.written("daftar.csv", text);
    world.ask("preview_import", json!({ "file": file }))
}

fn import(world: &mut World, text: &str) -> Value {
    let preview = preview(world, text);
    world.ask("apply_import", json!({ "preview": preview["preview"] }))
}

#[test]
fn the_sample_list_is_previewed_without_changing_anything_and_applied_as_told() {
    let Some(path) = shared("samples/daftar_nominatif.xlsx") else { return };
    let mut world = World::with_office();
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    assert_eq!(counts(&preview), [65, 0, 0, 7]);
    assert_eq!(
        (text_of(&preview, "file"), text_of(&preview, "layout")),
        ("daftar_nominatif.xlsx".into(), "staff_list".into())
    );
    assert_eq!((number_of(&preview, "headerRow"), list_of(&preview, "newUnits").len()), (7, 5));
    let remark = list_of(&preview, "warnings")
        .iter()
        .find(|warning| warning["code"] == "evaluator_not_found")
        .cloned()
        .unwrap_or_default();
    assert_eq!((text_of(&remark, "cell"), text_of(&remark, "value")), ("K9".into(), "Kepala Dinas".into()));
    assert_eq!(world.counts(), [0, 0, 0, 0], "a preview changes nothing");

    let imported = world.ask("apply_import", json!({ "preview": preview["preview"] }));
    assert_eq!(counts(&imported), [65, 0, 0, 7]);
    assert_eq!(world.counts()[..2], [65, 5], "nobody was invented for “Kepala Dinas”");
    let units = world.ask("list_units", json!({}));
    assert_eq!(list_of(&units, "units").iter().filter(|unit| unit["head"] != Value::Null).count(), 5);
    world.assert_sound();
}

#[test]
fn people_of_the_sample_list_know_their_unit_rank_and_evaluator() {
    let Some(mut world) = World::with_staff() else { return };
    let member = world.person("199311112020122010");
    let card = world.ask("show_employee", json!({ "id": member }));
    assert_eq!(
        (text_of(&card, "rank"), text_of(&card["unit"], "name")),
        ("Penata Muda Tingkat I (III/b)".into(), "Sekretariat".into())
    );
    assert_eq!(
        card["evaluators"][0]["from"], "2026-01-01",
        "new people are evaluated from the start of the year"
    );
    let chief = world.person("197810152001022002");
    assert_eq!(card["evaluators"][0]["person"]["id"], json!(chief));
    let found = world.ask("list_employees", json!({ "evaluator": chief }));
    assert!(number_of(&found, "total") > 3);
}

#[test]
fn an_import_is_one_act_that_is_taken_back_whole_and_done_again_whole() {
    let Some(mut world) = World::with_staff() else { return };
    let undone = world.ask("undo", json!({}));
    assert_eq!(
        (text_of(&undone, "words"), list_of(&undone, "left").len()),
        ("Daftar pegawai diimpor".into(), 0)
    );
    assert_eq!(world.counts(), [0, 0, 0, 0], "people, units and evaluators went together");
    assert_eq!(world.refused("undo", json!({})), "nothing_to_undo", "the office itself stays");
    world.assert_sound();
    world.ask("redo", json!({}));
    assert_eq!(world.counts()[..2], [65, 5]);
    assert_eq!(world.refused("redo", json!({})), "nothing_to_redo");
    world.assert_sound();
    let found = world.ask("list_employees", json!({ "search": "197810152001022002" }));
    assert_eq!(number_of(&found, "total"), 1, "what came back is found again");
}

#[test]
fn the_same_list_again_changes_nothing_and_leaves_no_act() {
    let Some(mut world) = World::with_staff() else { return };
    let Some(path) = shared("samples/daftar_nominatif.xlsx") else { return };
    let acts = number_of(&world.ask("read_store", json!({})), "acts");
    let again = world.import_staff(path);
    assert_eq!(counts(&again), [0, 0, 65, 7]);
    assert_eq!(
        number_of(&world.ask("read_store", json!({})), "acts"),
        acts,
        "nothing to write, nothing to undo"
    );
}

#[test]
fn a_changed_row_is_shown_with_what_was_and_what_will_be() {
    let mut world = World::with_office();
    import(&mut world, TWO);
    let second_list = TWO
        .replace("Arsiparis Terampil;Bidang Arsip", "Arsiparis Mahir;Sekretariat")
        .replace("Penata Muda (III/a)", "Penata Muda Tingkat I (III/b)");
    let preview = preview(&mut world, &second_list);
    assert_eq!(counts(&preview), [0, 1, 1, 0]);
    let row = &list_of(&preview, "rows")[0];
    assert_eq!(
        (row["outcome"].clone(), number_of(row, "row")),
        (json!("changed"), 3),
        "changes first, by the row of the file"
    );
    let changes: Vec<_> = list_of(row, "changes")
        .iter()
        .map(|change| ["field", "from", "to"].map(|part| text_of(change, part)))
        .collect();
    let as_told = [
        ["Golongan", "Penata Muda (III/a)", "Penata Muda Tingkat I (III/b)"],
        ["Jabatan", "Arsiparis Terampil", "Arsiparis Mahir"],
        ["Unit kerja", "Bidang Arsip", "Sekretariat"],
    ];
    for expected in as_told {
        assert!(changes.iter().any(|change| *change == expected), "{expected:?} in {changes:?}");
    }
    world.ask("apply_import", json!({ "preview": preview["preview"] }));
    let id = world.person("198002022005012002");
    let card = world.ask("show_employee", json!({ "id": id }));
    assert_eq!(card["position"], "Arsiparis Mahir");
    let history = world.ask("show_history", json!({ "id": id, "field": "position" }));
    let newest = &list_of(&history, "entries")[0];
    assert_eq!(
        ["from", "to", "by", "act"].map(|part| text_of(newest, part)),
        ["Arsiparis Terampil", "Arsiparis Mahir", tests::USER, "Daftar pegawai diimpor"]
    );
}

#[test]
fn rejected_rows_name_cell_reason_and_fix_and_the_good_ones_are_applied() {
    let mut world = World::with_office();
    let path = interop_file("broken-nip.xlsx");
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    let rejected = list_of(&preview, "rejected");
    assert_eq!((rejected.len(), number_of(&preview, "new")), (8, 3));
    let first = &rejected[0];
    assert_eq!(
        ["sheet", "column", "cell", "value"].map(|part| text_of(first, part)),
        ["Pegawai", "NIP", "B5", "1,98001E+17"]
    );
    assert!(text_of(first, "reason").contains("rusak") && text_of(first, "fix").contains("Teks"), "{first}");

    let out = world.path("perbaikan.xlsx");
    let target = world.file(&out);
    let save =
        |password: &str| json!({ "preview": preview["preview"], "file": target, "password": password });
    assert_eq!(world.refused("save_rejected", save("bukan kata sandinya")), "wrong_password");
    assert!(!out.exists(), "names and numbers of people leave the office with the password only");
    world.ask("save_rejected", save(PASSWORD));
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(&out).expect("a workbook");
    let range = workbook.worksheet_range("Perbaikan").expect("the sheet");
    let head: Vec<_> = range.rows().next().expect("a head").iter().map(ToString::to_string).collect();
    assert_eq!(head[..4], ["Baris", "Sel", "Alasan", "Perbaikan"]);
    assert_eq!(range.rows().count(), 9, "the head and every rejected row");
    assert_eq!(range.get((1, 1)), Some(&Data::String("B5".into())));

    let imported = world.ask("apply_import", json!({ "preview": preview["preview"] }));
    assert_eq!(list_of(&imported, "rejected").len(), 8);
    assert_eq!(world.counts()[0], 3);
}

#[test]
fn the_ekinerja_report_brings_its_people_units_and_evaluators() {
    let Some(path) = shared("samples/laporan_penilaian_skp.xlsx") else { return };
    let mut world = World::with_office();
    let file = world.file(path.clone());
    let preview = world.ask("preview_import", json!({ "file": file }));
    assert_eq!(
        (text_of(&preview, "layout"), number_of(&preview, "new"), list_of(&preview, "rejected").len()),
        ("ekinerja_report".into(), 85, 5)
    );
    world.ask("apply_import", json!({ "preview": preview["preview"] }));
    let listed = world.ask("list_employees", json!({ "limit": 1000 }));
    assert_eq!(number_of(&listed, "total"), 85, "evaluators from elsewhere are not the office's own people");
    let again = world.import_staff(path);
    assert_eq!(counts(&again)[..3], [0, 0, 85]);
    world.assert_sound();
}

#[test]
fn a_preview_that_was_superseded_or_applied_is_forgotten() {
    let mut world = World::with_office();
    let first = preview(&mut world, TWO);
    let second = preview(&mut world, TWO);
    assert_eq!(world.refused("apply_import", json!({ "preview": first["preview"] })), "preview_forgotten");
    assert_eq!(world.counts()[0], 0);
    let second = if second["preview"].is_null() { first } else { second };
    let third = preview(&mut world, TWO);
    assert_ne!(third["preview"], second["preview"]);
    world.ask("apply_import", json!({ "preview": third["preview"] }));
    assert_eq!(world.refused("apply_import", json!({ "preview": third["preview"] })), "preview_forgotten");
}

#[test]
fn what_was_written_after_the_preview_counts_when_it_is_applied() {
    let mut world = World::with_office();
    import(&mut world, TWO);
    let shown = preview(&mut world, TWO);
    assert_eq!(counts(&shown)[..3], [0, 0, 2]);
    let id = world.person("198002022005012002");
    world.ask("save_employee", json!({ "id": id, "position": "Pranata Komputer" }));
    let applied = world.ask("apply_import", json!({ "preview": shown["preview"] }));
    assert_eq!(counts(&applied)[..3], [0, 1, 1], "the office says otherwise than the list by now");
    assert_eq!(world.ask("show_employee", json!({ "id": id }))["position"], "Arsiparis Terampil");
}

#[test]
fn an_import_stopped_by_the_person_leaves_nothing_behind() {
    let Some(path) = shared("samples/daftar_nominatif.xlsx") else { return };
    let mut world = World::with_office();
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    world.will_stop_after(2);
    assert_eq!(world.refused("apply_import", json!({ "preview": preview["preview"] })), "cancelled");
    assert_eq!(world.counts(), [0, 0, 0, 0]);
    world.assert_sound();
}

#[test]
fn people_who_evaluate_one_another_are_imported_without_the_loop_and_told() {
    let mut world = World::with_office();
    let looped = TWO.replace("Bidang Arsip;\n", "Bidang Arsip;Agustina Nahak, A.Md.\n");
    let imported = import(&mut world, &looped);
    assert_eq!(counts(&imported)[0], 2);
    let told: Vec<_> = list_of(&imported, "warnings")
        .iter()
        .map(|warning| (text_of(warning, "code"), number_of(warning, "row")))
        .collect();
    assert_eq!(told, [("evaluator_loop".into(), 2), ("evaluator_loop".into(), 3)]);
    let unknown = world.ask("list_employees", json!({ "condition": "no_evaluator" }));
    assert_eq!(number_of(&unknown, "total"), 2, "who is the superior is not guessed");
}

#[test]
fn a_list_does_not_close_a_loop_with_what_the_office_knows_already() {
    let mut world = World::with_office();
    import(&mut world, TWO);
    let upside_down = "NIP;Nama;Atasan\n197501012000031001;Yohanis Tefa, S.Sos.;198002022005012002\n";
    let imported = import(&mut world, upside_down);
    assert_eq!(counts(&imported)[..3], [0, 0, 1], "{imported}");
    let chief = world.person("197501012000031001");
    assert_eq!(list_of(&world.ask("show_employee", json!({ "id": chief })), "evaluators").len(), 0);
}

#[test]
fn a_list_silent_about_legal_status_does_not_call_back_somebody_on_leave() {
    let mut world = World::with_office();
    import(&mut world, TWO);
    let id = world.person("198002022005012002");
    world.ask("save_employee", json!({ "id": id, "legalStatus": "unpaid_leave" }));
    assert_eq!(counts(&import(&mut world, TWO))[..3], [0, 0, 2]);
    let card = world.ask("show_employee", json!({ "id": id }));
    assert_eq!(card["legalStatus"], "unpaid_leave");
}

#[test]
fn files_that_are_no_staff_list_are_refused_with_what_to_do() {
    let mut world = World::with_office();
    for (name, text) in [
        ("kosong.csv", ""),
        ("surat.csv", "Kepada Yth.\nBapak Kepala Dinas\n"),
        ("data.xlsx", "PK\u{3}\u{4}bukan"),
    ] {
        let file = world.written(name, text);
        let refusal = world.refusal("preview_import", json!({ "file": file }));
        assert_eq!(refusal.code, "unreadable_file", "{name}");
        assert!(!refusal.next.is_empty(), "{name} says what to do");
    }
    for name in ["protected.xlsx", "no-nip.xlsx", "no-head.xlsx"] {
        let file = world.file(interop_file(name));
        assert_eq!(world.refused("preview_import", json!({ "file": file })), "unreadable_file", "{name}");
    }
    let gone = world.path("tidak-ada.xlsx");
    let file = world.file(gone);
    assert_eq!(world.refused("preview_import", json!({ "file": file })), "unreadable_file");
}

/// A file written by another program, kept with the reader of staff lists.
fn interop_file(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/interop/tests/files").join(name)
}

#[test]
fn what_is_said_once_of_many_rows_says_of_how_many() {
    let Some(path) = shared("samples/daftar_nominatif.xlsx") else { return };
    let mut world = World::with_office();
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    let reasons: Vec<String> =
        list_of(&preview, "warnings").iter().map(|warning| text_of(warning, "reason")).collect();
    assert!(reasons.iter().all(|reason| reason.ends_with(" baris lain.")), "{reasons:?}");
}
