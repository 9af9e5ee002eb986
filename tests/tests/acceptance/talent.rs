//! The nine boxes of talent.

use calamine::Reader;
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, text_of};

/// A team with signed annual evaluations: one very good, one good, one poor.
fn graded_year() -> (World, Vec<String>) {
    let (mut world, _) =
        World::with_signed_year(&[("above", "above"), ("meets", "meets"), ("meets", "below")]);
    let people = TEAM[..3].iter().map(|member| world.person(member.nip)).collect();
    (world, people)
}

fn boxes(view: &Value) -> Vec<(String, u64)> {
    let people = list_of(view, "people");
    people.iter().map(|one| (text_of(&one["employee"], "name"), one["number"].as_u64().unwrap())).collect()
}

#[test]
fn r_350_to_r_352_a_person_stands_in_the_box_of_grade_and_entered_potential_and_the_list_says_why() {
    let (mut world, people) = graded_year();
    let empty = world.ask("show_talent", json!({ "year": 2026 }));
    assert!(list_of(&empty, "people").is_empty(), "nobody has a potential that nobody entered");
    let missing = list_of(&empty, "missing");
    let first = missing.iter().find(|one| one["employee"]["id"] == json!(people[0])).unwrap();
    assert!(list_of(first, "reasons").contains(&json!("Potensial belum diisi")), "{first}");
    let enter = |people: &[String], level: Value| {
        json!({
            "year": 2026, "people": people, "level": level, "basis": "BA 7/2026", "measuredOn": "2026-05-12",
        })
    };
    world.ask("save_potentials", enter(&people[..2], json!("high")));
    let view = world.ask("save_potentials", enter(&people[2..], json!("low")));
    let names = |at: usize| TEAM[at].name.to_owned();
    assert_eq!(boxes(&view), [(names(0), 9), (names(1), 8), (names(2), 1)]);
    let best = &list_of(&view, "people")[0];
    assert_eq!(
        list_of(best, "reasons"),
        [
            json!("Predikat tahunan 2026 Sangat Baik: di atas ekspektasi"),
            json!("Potensial tinggi tahun 2026 (BA 7/2026, 12 Mei 2026)"),
        ]
    );
    let nine = list_of(&view, "boxes").iter().find(|one| one["number"] == json!(9)).unwrap();
    assert!(list_of(nine, "recommendations").contains(&json!("Penghargaan")));
    world.ask("undo", json!({}));
    assert_eq!(boxes(&world.ask("show_talent", json!({ "year": 2026 }))).len(), 2, "one act, one undo");
}

#[test]
fn r_352_the_office_says_which_row_a_grade_stands_for_and_a_later_year_keeps_the_potential_it_has() {
    let (mut world, people) = graded_year();
    world.ask("save_potentials", json!({ "year": 2026, "people": [people[1]], "level": "middle" }));
    world.ask("change_setting", json!({ "key": "talent_of_good", "value": "above" }));
    let view = world.ask("show_talent", json!({ "year": 2027 }));
    assert_eq!(boxes(&view), [(TEAM[1].name.to_owned(), 7)]);
    assert_eq!(list_of(&view, "people")[0]["isOfYear"], json!(false));
    let taken = world.ask("save_potentials", json!({ "year": 2026, "people": [people[1]], "level": null }));
    assert!(list_of(&taken, "people").is_empty());
    for (key, row) in [("talent_of_very_good", "below"), ("talent_of_poor", "above")] {
        world.ask("change_setting", json!({ "key": key, "value": row }));
    }
    let view = world.ask("save_potentials", json!({ "year": 2026, "people": people, "level": "low" }));
    let names = |at: usize| TEAM[at].name.to_owned();
    assert_eq!(boxes(&view), [(names(1), 4), (names(2), 4), (names(0), 1)], "every grade has its own row");
}

#[test]
fn r_352_a_potential_measured_again_does_not_rest_on_what_the_earlier_one_rested_on() {
    let (mut world, people) = graded_year();
    let first = json!({
        "year": 2026, "people": [people[0]], "level": "low", "basis": "BA 7/2026", "measuredOn": "2026-05-12",
    });
    world.ask("save_potentials", first);
    let view = world.ask("save_potentials", json!({ "year": 2026, "people": [people[0]], "level": "high" }));
    let person = &list_of(&view, "people")[0];
    assert_eq!((text_of(person, "potential"), text_of(person, "basis")), ("high".into(), String::new()));
    assert!(list_of(person, "reasons").contains(&json!("Potensial tinggi tahun 2026")), "{person}");
}

#[test]
fn potentials_of_several_people_are_entered_after_a_backup_and_of_somebody_named_twice_once() {
    let (mut world, people) = graded_year();
    let enter = |people: &[String], level: Value| json!({ "year": 2026, "people": people, "level": level });
    let backups = |world: &World| {
        let there = std::fs::read_dir(world.path("cadangan")).into_iter().flatten().flatten();
        there.filter(|file| file.file_name().to_string_lossy().ends_with(".cadangan")).count()
    };
    let before = backups(&world);
    let twice = [people[0].clone(), people[0].clone()];
    world.ask("save_potentials", enter(&twice, json!("high")));
    assert_eq!(backups(&world), before, "one person is no bulk change");
    let taken = world.ask("save_potentials", enter(&people[..1], Value::Null));
    assert!(list_of(&taken, "people").is_empty(), "there was one entry: {taken}");
    world.now("2026-12-18T10:00:00+08:00");
    world.ask("save_potentials", enter(&people, json!("middle")));
    assert_eq!(backups(&world), before + 1);
    world.assert_sound();
}

#[test]
fn r_352_the_latest_annual_grade_counts_also_where_another_system_states_it_and_the_list_says_so() {
    let (mut world, people) = graded_year();
    let report = format!(
        "Laporan Penilaian SKP Periode Tahunan Tahun 2025\n\n\
         nip;nama;skp_unor;skp_jabatan;periode_awal_skp;periode_akhir_skp;hasil_kerja;perilaku_kerja;hasil_akhir;\
         pegawai_atasan_nip;pegawai_atasan_nama;skp_id;skp_penilaian_id\n\
         {};{};BIDANG ARSIP;{};2025-01-01;2025-12-31;DI BAWAH EKSPEKTASI;SESUAI EKSPEKTASI;BUTUH PERBAIKAN;;;s-1;sp-1\n",
        TEAM[0].nip, TEAM[0].name, TEAM[0].position
    );
    let file = world.written("laporan.csv", &report);
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    world.ask("save_potentials", json!({ "year": 2025, "people": [people[0]], "level": "high" }));
    let first = |world: &mut World, year: i32| {
        let view = world.ask("show_talent", json!({ "year": year }));
        let found = list_of(&view, "people").iter().find(|one| one["employee"]["id"] == json!(people[0]));
        let found = found.expect("the first of the team");
        (number_of(found, "number"), list_of(found, "reasons")[0].clone())
    };
    let stated = "Predikat tahunan 2025 Butuh Perbaikan menurut sistem lain: di bawah ekspektasi";
    assert_eq!(first(&mut world, 2025), (6, json!(stated)));
    let own = "Predikat tahunan 2026 Sangat Baik: di atas ekspektasi";
    assert_eq!(first(&mut world, 2026), (9, json!(own)), "the later one counts, with the potential there is");
}

#[test]
fn the_lists_leave_the_program_as_a_workbook_only_with_the_own_password() {
    let (mut world, people) = graded_year();
    world.ask("save_potentials", json!({ "year": 2026, "people": people, "level": "middle" }));
    let path = world.path("talenta.xlsx");
    let file = world.file(&path);
    let request = |password: &str| json!({ "year": 2026, "file": file, "password": password });
    world.refused("write_talent", request("bukan kata sandi"));
    assert!(!path.exists());
    world.ask("write_talent", request(PASSWORD));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
    let range = book.worksheet_range("Kotak talenta").expect("the sheet");
    let rows: Vec<Vec<String>> =
        range.rows().skip(4).map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let told: Vec<[&str; 3]> = rows.iter().map(|row| [0, 1, 2].map(|at| row[at].as_str())).collect();
    assert_eq!(
        told[..3],
        [
            ["7", TEAM[0].nip, TEAM[0].name],
            ["5", TEAM[1].nip, TEAM[1].name],
            ["3", TEAM[2].nip, TEAM[2].name]
        ]
    );
    assert_eq!(
        rows[2][6],
        "Predikat tahunan 2026 Kurang/Misconduct: di bawah ekspektasi\nPotensial menengah tahun 2026",
        "why the name is here"
    );
    assert!(
        rows[0][7].starts_with("Dipertahankan; Masuk Kelompok Rencana Suksesi Instansi; "),
        "{:?}",
        rows[0]
    );
}
