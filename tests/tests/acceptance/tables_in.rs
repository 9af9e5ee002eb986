//! Tables of the program that come back in: what was changed or emptied here meanwhile is as it was in the file, what
//! is unchanged asks for nothing, and what is signed or somebody else's stays.

use std::path::{Path, PathBuf};

use crate::permissions::Office;
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

const ENDINGS: [&str; 2] = ["xlsx", "csv"];
const COUNTS: [&str; 7] = ["new", "changed", "same", "refused", "compared", "notHere", "invalid"];

fn export(world: &mut World, what: &str, period: &str, name: &str) -> PathBuf {
    let path = world.path(name);
    let file = world.file(&path);
    world.ask("export_tables", json!({ "what": what, "period": period, "file": file, "password": PASSWORD }));
    path
}

fn look(world: &mut World, path: &Path) -> Value {
    let file = world.file(path);
    world.ask("preview_table", json!({ "file": file }))
}

fn apply(world: &mut World, view: &Value) -> Value {
    world.ask("apply_table", json!({ "preview": view["preview"] }))
}

/// In the order of [`COUNTS`].
fn counts(view: &Value) -> [u64; 7] {
    COUNTS.map(|field| number_of(&view["counts"], field))
}

/// Whether nothing is to be done, and nothing is left.
fn assert_all_same(view: &Value, n: u64, about: &str) {
    assert_eq!(counts(view), [0, 0, n, 0, 0, 0, 0], "{about}: {view}");
    assert_eq!((number_of(view, "writes"), list_of(view, "rows").len()), (0, 0), "{about}");
}

fn fingerprint(world: &mut World) -> Value {
    world.ask("read_fingerprint", json!({}))["fingerprint"].clone()
}

/// What a row says otherwise: column, what is here, what the file says.
fn changes(row: &Value) -> Vec<[String; 3]> {
    list_of(row, "changes")
        .iter()
        .map(|change| ["field", "from", "to"].map(|part| text_of(change, part)))
        .collect()
}

/// Applies, then looks again: everything is as the file says.
fn assert_comes_back(world: &mut World, path: &Path, (changed, n): (u64, u64), about: &str) {
    let view = look(world, path);
    assert_eq!(counts(&view), [0, changed, n - changed, 0, 0, 0, 0], "{about}: {view}");
    let applied = apply(world, &view);
    assert_eq!((number_of(&applied, "written"), number_of(&applied, "left")), (changed, 0), "{about}");
    assert_all_same(&look(world, path), n, about);
    world.assert_sound();
}

/// The evaluations of the team in the third quarter, all rated, the first with notes.
fn rated() -> (World, Vec<String>) {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let all: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": all, "rating": rating, "level": "meets" }));
    }
    note(&mut world, &all[0], "Pertahankan; lanjutkan\n=kerja baik");
    (world, all)
}

fn note(world: &mut World, evaluation: &str, text: &str) {
    let field = json!({ "kind": "notes" });
    world
        .ask("write_text", json!({ "evaluation": evaluation, "field": field, "text": text, "draft": false }));
}

fn rate(world: &mut World, evaluation: &str, rating: &str, level: &Value) {
    world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": level }));
}

#[test]
fn people_come_back_as_they_were_with_their_last_day_and_their_siasn_id() {
    for ending in ENDINGS {
        let mut world = World::with_team();
        let [first, second, third] = [0, 1, 2].map(|at: usize| world.person(TEAM[at].nip));
        world.ask("save_employee", json!({ "id": first, "siasnId": "A5EB03E2-2C5D" }));
        world.ask("retire_employee", json!({ "id": second, "on": "2026-08-31" }));
        let path = export(&mut world, "employees", "2026", &format!("pegawai.{ending}"));
        let n = counts(&look(&mut world, &path))[2];
        assert!(n >= 6, "{ending}");
        let before = fingerprint(&mut world);
        let view = look(&mut world, &path);
        assert_all_same(&view, n, ending);
        apply(&mut world, &view);
        assert_eq!(fingerprint(&mut world), before, "{ending}: nothing to do, and nothing is done");

        let emptied = json!({ "id": first, "siasnId": "", "name": "Orang Lain", "position": "LAIN" });
        world.ask("save_employee", emptied);
        world.ask("retire_employee", json!({ "id": second, "on": null }));
        world.ask("save_employee", json!({ "id": third, "legalStatus": "unpaid_leave" }));
        assert_comes_back(&mut world, &path, (3, n), ending);
        let card = world.ask("show_employee", json!({ "id": first }));
        assert_eq!(card["siasnId"], "A5EB03E2-2C5D");
        assert_eq!(world.ask("show_employee", json!({ "id": second }))["retiredOn"], "2026-08-31");
        assert_eq!(world.ask("show_employee", json!({ "id": third }))["legalStatus"], "active");
        world.ask("undo", json!({}));
        assert_eq!(counts(&look(&mut world, &path))[1], 3, "{ending}: taken back in one step");
    }
}

#[test]
fn evaluations_come_back_with_ratings_and_notes_and_the_act_is_taken_back_in_one_step() {
    for ending in ENDINGS {
        let (mut world, all) = rated();
        let path = export(&mut world, "evaluations", "2026-Q3", &format!("nilai.{ending}"));
        assert_all_same(&look(&mut world, &path), 6, ending);

        note(&mut world, &all[0], "Lain");
        rate(&mut world, &all[1], "results", &json!("above"));
        rate(&mut world, &all[2], "results", &Value::Null);
        rate(&mut world, &all[2], "conduct", &Value::Null);
        let view = look(&mut world, &path);
        let row = &list_of(&view, "rows")[1];
        let [field, from, to] = &changes(row)[0];
        assert_eq!(
            (field.as_str(), from.as_str(), to.as_str()),
            ("Rating hasil kerja", "Di atas ekspektasi", "Sesuai ekspektasi"),
            "{row}"
        );
        assert_eq!((text_of(row, "nip"), number_of(row, "row")), (TEAM[1].nip.to_owned(), 3));
        assert_comes_back(&mut world, &path, (3, 6), ending);
        let shown = world.ask("show_evaluation", json!({ "id": all[2] }));
        assert_eq!((&shown["state"], &shown["grade"]), (&json!("rated"), &json!("good")));
        world.ask("undo", json!({}));
        assert_eq!(counts(&look(&mut world, &path))[1], 3, "{ending}");
    }
}

#[test]
fn signed_evaluations_are_never_changed_and_say_so() {
    let (mut world, all) = rated();
    let path = export(&mut world, "evaluations", "2026-Q3", "nilai.xlsx");
    rate(&mut world, &all[0], "results", &json!("above"));
    world.now("2026-10-01T14:00:00+08:00");
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
    let view = look(&mut world, &path);
    assert_eq!(
        counts(&view),
        [0, 0, 0, 1, 5, 0, 0],
        "what follows from the signature is only compared: {view}"
    );
    let row = &list_of(&view, "rows")[0];
    assert_eq!((text_of(row, "verdict"), number_of(row, "row")), ("refused".into(), 2));
    assert!(text_of(row, "why").contains("ditandatangani") && !text_of(row, "fix").is_empty(), "{row}");
    let before = fingerprint(&mut world);
    let applied = apply(&mut world, &view);
    assert_eq!((number_of(&applied, "written"), number_of(&applied, "left")), (0, 6));
    assert_eq!(fingerprint(&mut world), before);
}

#[test]
fn a_row_that_is_broken_or_about_nobody_here_changes_nothing_and_says_how_to_repair_it() {
    let (mut world, _) = rated();
    let path = export(&mut world, "evaluations", "2026-Q3", "nilai.csv");
    let table = std::fs::read_to_string(&path).expect("lines");
    let line = table.lines().find(|line| line.contains(TEAM[1].nip)).expect("a row").to_owned();
    let cells: Vec<&str> = line.split("\";\"").collect();
    let code = cells[14].trim_end_matches('"');
    let before = fingerprint(&mut world);
    let breaks: [(&str, &str, &str); 4] = [
        ("Sesuai ekspektasi", "Lumayan", "invalid"),
        ("2026-Q3", "Triwulan ketiga", "invalid"),
        ("2026-Q3", "2025-Q3", "not_here"),
        (code, TEAM[1].nip, "same"),
    ];
    for (from, to, verdict) in breaks {
        let broken = table.replacen(&line, &line.replacen(from, to, 1), 1);
        let file = world.written("rusak.csv", &broken);
        let view = world.ask("preview_table", json!({ "file": file }));
        if verdict == "same" {
            assert_all_same(&view, 6, "without its code a row is found by NIP and period");
            continue;
        }
        assert_eq!((number_of(&view, "writes"), counts(&view)[2]), (0, 5), "{to}: {view}");
        let row = &list_of(&view, "rows")[0];
        assert_eq!((text_of(row, "verdict"), number_of(row, "row")), (verdict.into(), 3), "{to}");
        assert!(!text_of(row, "why").is_empty() && !text_of(row, "fix").is_empty(), "{row}");
        apply(&mut world, &view);
        assert_eq!(fingerprint(&mut world), before, "{to}");
    }
    let twice = world.written("dua.csv", &format!("{table}{line}\n"));
    let view = world.ask("preview_table", json!({ "file": twice }));
    assert_eq!(counts(&view), [0, 0, 6, 0, 0, 0, 1], "{view}");
    let file = world.written("daftar.csv", "NIP;Nama\n198002022005012002;Agustina\n");
    assert_eq!(world.refused("preview_table", json!({ "file": file })), "unreadable_file");
    assert_eq!(world.refused("apply_table", json!({ "preview": 99 })), "preview_forgotten");
}

#[test]
fn ratings_of_an_evaluator_with_an_own_account_stay_and_nobody_else_takes_tables_in() {
    let mut office = Office::new();
    let path = office.world.path("nilai.xlsx");
    let evaluation = office.employee.evaluation.clone();
    office.as_user("penilai");
    for rating in ["results", "conduct"] {
        rate(&mut office.world, &evaluation, rating, &json!("meets"));
    }
    office.as_user(USER);
    assert_eq!(export(&mut office.world, "evaluations", "2026-Q3", "nilai.xlsx"), path);
    office.as_user("penilai");
    rate(&mut office.world, &evaluation, "results", &json!("above"));
    let file = office.world.file(&path);
    assert_eq!(office.world.refused("preview_table", json!({ "file": file })), "not_permitted");
    let before = office.fingerprint();
    let view = look(&mut office.world, &path);
    assert_eq!((counts(&view)[1], counts(&view)[3]), (0, 1), "{view}");
    let row = &list_of(&view, "rows")[0];
    assert_eq!(text_of(row, "verdict"), "refused");
    assert!(text_of(row, "why").contains("akun sendiri"), "{row}");
    apply(&mut office.world, &view);
    assert_eq!(office.fingerprint(), before);
}

/// A head and two people with drafts of 2026.
fn drafts() -> (World, Vec<String>) {
    let mut world = World::with_office();
    let list = "NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n\
        197501012000031001;dr. Maria Bere;Pembina (IV/a);Kepala Puskesmas;Puskesmas Oebobo;\n\
        198502022010012002;Bidan Satu;Penata Muda (III/a);Bidan Terampil;Puskesmas Oebobo;197501012000031001\n\
        198503032010012003;Bidan Dua;Penata Muda (III/a);Bidan Terampil;Puskesmas Oebobo;197501012000031001\n";
    let path = world.path("daftar.csv");
    std::fs::write(&path, list).expect("a staff list");
    world.import_staff(path);
    let block = "Rencana hasil kerja\tUtama/Tambahan\tAspek\tIndikator\tTarget\n\
        Ibu hamil terlayani sesuai standar\tUtama\tKuantitas\tPersentase ibu hamil yang terlayani\t95%\n\
        \t\tKualitas\tTingkat kepuasan ibu hamil\t90%\n\
        Kelas ibu hamil terselenggara tepat waktu\tTambahan\tWaktu\tKetepatan jadwal kelas\t12 kelas\n";
    let mut plans = Vec::new();
    for nip in ["198502022010012002", "198503032010012003"] {
        let person = world.person(nip);
        let request = json!({ "employees": [person], "year": 2026, "source": "blank" });
        let plan = text_of(&list_of(&world.ask("create_plans", request), "done")[0], "plan");
        world.ask("paste_plan", json!({ "plan": plan, "text": block }));
        plans.push(plan);
    }
    (world, plans)
}

/// Rewords the first result of a plan and empties the target of its first indicator.
fn reword(world: &mut World, plan: &str) {
    let desk = world.ask("open_plan", json!({ "id": plan }));
    let result = desk["plan"]["results"][0].clone();
    let edits = json!([
        { "edit": "set_result", "id": result["id"], "field": "text", "value": "Ibu hamil terlayani" },
        { "edit": "set_indicator", "id": result["indicators"][0]["id"], "field": "target", "value": "" },
    ]);
    world.ask("edit_plan", json!({ "plan": plan, "edits": edits }));
}

fn move_on(world: &mut World, plan: &str, events: &[&str]) {
    for event in events {
        let moved = world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        assert_eq!(list_of(&moved, "refused").len(), 0, "{event}: {moved}");
    }
}

#[test]
fn plans_come_back_as_they_were_cell_by_cell_and_those_in_force_are_the_same_too() {
    for ending in ENDINGS {
        let (mut world, plans) = drafts();
        move_on(&mut world, &plans[1], &["submit", "agree", "sign", "approve"]);
        let path = export(&mut world, "plans", "2026", &format!("skp.{ending}"));
        assert_all_same(&look(&mut world, &path), 2, ending);
        reword(&mut world, &plans[0]);
        let view = look(&mut world, &path);
        let told = changes(&list_of(&view, "rows")[0]);
        let [field, from, to] = &told[0];
        assert_eq!(
            (field.as_str(), from.as_str(), to.as_str()),
            ("Rencana hasil kerja 1", "Ibu hamil terlayani", "Ibu hamil terlayani sesuai standar")
        );
        assert!(told.contains(&["Target 1".into(), String::new(), "95%".into()]), "{told:?}");
        assert_comes_back(&mut world, &path, (1, 2), ending);
    }
}

#[test]
fn r_090_plans_in_force_are_never_changed_and_say_so() {
    let (mut world, plans) = drafts();
    let path = export(&mut world, "plans", "2026", "skp.xlsx");
    reword(&mut world, &plans[0]);
    // A target is needed before the plan can be signed.
    let desk = world.ask("open_plan", json!({ "id": plans[0] }));
    let indicator = desk["plan"]["results"][0]["indicators"][0]["id"].clone();
    let edits = json!([{ "edit": "set_indicator", "id": indicator, "field": "target", "value": "80%" }]);
    world.ask("edit_plan", json!({ "plan": plans[0], "edits": edits }));
    move_on(&mut world, &plans[0], &["submit", "agree", "sign", "approve"]);
    let before = fingerprint(&mut world);
    let view = look(&mut world, &path);
    assert_eq!(counts(&view), [0, 0, 1, 1, 0, 0, 0], "{view}");
    let row = &list_of(&view, "rows")[0];
    assert!(text_of(row, "why").contains("tidak diubah lagi") && !changes(row).is_empty(), "{row}");
    let applied = apply(&mut world, &view);
    assert_eq!((number_of(&applied, "written"), number_of(&applied, "left")), (0, 1));
    assert_eq!(fingerprint(&mut world), before);
}

#[test]
fn a_recap_is_compared_and_never_written() {
    for ending in ENDINGS {
        let (mut world, all) = rated();
        let path = export(&mut world, "recap", "2026-Q3", &format!("rekap.{ending}"));
        let n = counts(&look(&mut world, &path))[2];
        assert_all_same(&look(&mut world, &path), n, ending);
        rate(&mut world, &all[0], "results", &Value::Null);
        let before = fingerprint(&mut world);
        let view = look(&mut world, &path);
        assert_eq!((counts(&view)[4], number_of(&view, "writes")), (1, 0), "{ending}: {view}");
        let told = changes(&list_of(&view, "rows")[0]);
        assert!(told.contains(&["Dinilai".into(), "5".into(), "6".into()]), "{ending}: {told:?}");
        assert!(text_of(&view, "note").contains("hanya dibandingkan"));
        assert_eq!(number_of(&apply(&mut world, &view), "written"), 0);
        assert_eq!(fingerprint(&mut world), before, "{ending}");
    }
}
