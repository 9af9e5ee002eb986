//! The register of what follows a grade.

use super::{Team, rule};
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

/// A team with signed annual evaluations: one very good, one good, one poor.
fn graded_year() -> (World, Vec<String>, Vec<Value>) {
    let (mut world, evaluations) =
        World::with_signed_year(&[("above", "above"), ("meets", "meets"), ("meets", "below")]);
    let people = TEAM[..3].iter().map(|member| world.person(member.nip)).collect();
    (world, people, evaluations)
}

/// Brings in the annual evaluations of another year, rated and not signed.
fn bring_in(world: &mut World, year: &str, ratings: &[(&str, &str)]) -> Vec<Value> {
    let case = rated_case(ratings).to_string().replace("2026", year);
    let case = case.replace("eval-", &format!("eval-{year}-")).replace("skp-", &format!("skp-{year}-"));
    let file = world.written(&format!("nilai-{year}.json"), &case);
    let imported = world.ask("import_evaluations", json!({ "file": file }));
    list_of(&imported, "items").iter().map(|one| one["id"].clone()).collect()
}

/// The same of the year after, signed.
fn next_year(world: &mut World, ratings: &[(&str, &str)]) {
    world.now("2027-12-21T09:00:00+08:00");
    let evaluations = bring_in(world, "2027", ratings);
    world.ask("seal", json!({ "evaluations": evaluations, "password": PASSWORD }));
}

fn rewards(world: &mut World, year: i32) -> Vec<Value> {
    let view = world.ask("list_candidates", json!({ "year": year }));
    list_of(&view, "rewards").to_vec()
}

#[test]
fn r_261_and_r_263_very_good_people_are_candidates_with_a_dossier_poor_ones_need_a_plan_and_no_sanction_is_proposed()
 {
    let (mut world, people, evaluations) = graded_year();
    let innovation = json!({
        "employee": people[0], "kind": "innovation", "state": "decided", "text": "Peta arsip digital",
    });
    world.ask("save_follow_up", innovation);
    let log = world.ask("list_follow_ups", json!({ "employee": people[0], "kind": "innovation" }));
    let noted: Vec<_> = list_of(&log, "rows").iter().map(|row| text_of(row, "text")).collect();
    assert_eq!(noted, ["Peta arsip digital"], "the log of innovations");
    let view = world.ask("list_candidates", json!({ "year": 2026 }));
    let rewards = list_of(&view, "rewards");
    assert_eq!((rewards.len(), text_of(&rewards[0]["employee"], "name")), (1, TEAM[0].name.into()));
    assert_eq!(
        list_of(&rewards[0], "reasons"),
        [json!("Predikat tahunan Sangat Baik"), json!("1 inovasi tercatat")]
    );
    let improvements = list_of(&view, "improvements");
    assert_eq!((improvements.len(), improvements[0]["evaluation"].clone()), (1, evaluations[2].clone()));
    assert!(view.get("sanctions").is_none());
    let bare = json!({ "employee": people[2], "kind": "sanction", "state": "decided", "text": "Teguran" });
    assert_eq!(world.refused("save_follow_up", bare.clone()), "invalid", "a sanction names its decision");
    let mut decided = bare;
    decided["basis"] = json!("SK Bupati 12/2027");
    let register = world.ask("save_follow_up", decided);
    assert_eq!(text_of(&list_of(&register, "rows")[0], "kindWords"), "Sanksi menurut ketentuan lain");
}

#[test]
fn r_261_what_speaks_for_a_candidate_are_the_signed_results_of_the_years_right_before() {
    let (mut world, _, _) = graded_year();
    bring_in(&mut world, "2025", &[("meets", "meets")]);
    let candidate = rewards(&mut world, 2026).remove(0);
    assert_eq!(list_of(&candidate, "reasons"), [json!("Predikat tahunan Sangat Baik")], "nobody signed 2025");
    assert_eq!(
        list_of(&candidate, "missing"),
        [
            json!("evaluasi 2025 belum ditandatangani"),
            json!("evaluasi 2023, 2024 tidak ada di berkas kantor ini")
        ]
    );
    next_year(&mut world, &[("above", "above"), ("above", "above")]);
    let found = rewards(&mut world, 2027);
    assert!(list_of(&found[0], "reasons").contains(&json!("2 tahun berturut-turut")), "{}", found[0]);
    assert!(
        list_of(&found[1], "reasons").contains(&json!("Lebih baik dari tahun sebelumnya")),
        "{}",
        found[1]
    );
    let before: Vec<_> = list_of(&found[1], "before")
        .iter()
        .map(|one| ["period", "grade"].map(|field| text_of(one, field)))
        .collect();
    assert_eq!(before, [["Tahunan 2026", "good"].map(str::to_owned)]);
}

#[test]
fn r_261_the_dossier_of_a_candidate_is_a_first_page_and_the_signed_documents_of_its_years() {
    let (mut world, people, _) = graded_year();
    bring_in(&mut world, "2025", &[("meets", "meets")]);
    next_year(&mut world, &[("above", "above"), ("above", "above")]);
    let sanction = json!({
        "employee": people[0], "kind": "sanction", "state": "done", "text": "Teguran lisan",
        "basis": "SK Bupati 12/2026", "decidedOn": "2026-03-02",
    });
    world.ask("save_follow_up", sanction);
    let folder = world.path("berkas");
    let file = world.file(&folder);
    let request = |people: Value, password: &str| json!({ "year": 2027, "people": people, "file": file, "password": password });
    assert_eq!(world.refused("write_dossiers", request(Value::Null, "salah sekali")), "wrong_password");
    assert_eq!(world.refused("write_dossiers", request(json!([people[2]]), PASSWORD)), "nothing_to_print");
    assert!(!folder.exists(), "nothing is written without the password, or of who is no candidate");
    let printed = world.ask("write_dossiers", request(json!([people[0]]), PASSWORD));
    let name = format!("berkas-calon_2027_{}_{}.pdf", TEAM[0].name, TEAM[0].nip);
    assert_eq!(list_of(&printed, "files"), [json!(name)]);
    let words = crate::words_drawn(&folder.join(&name));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "BERKAS CALON PENGHARGAAN",
        "1. Predikat kinerja tahunan 2027: Sangat Baik",
        "2026 sampai 2027",
        "2025 - - - Belum ditandatangani -",
        "2024 - - - Tidak ada di berkas kantor ini -",
        "1. Selesai; 2 Maret 2026; Teguran lisan; dasar SK Bupati 12/2026",
        "1. Belum ada keputusan yang dicatat",
        "Lembar ",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    for title in ["DOKUMEN EVALUASI KINERJA PEGAWAI", "HASIL EVALUASI KINERJA PEGAWAI"] {
        assert_eq!(words.matches(title).count(), 2, "{title}, of 2027 and of 2026: {words}");
    }
    let log = world.ask("show_log", json!({ "kind": "reads" }));
    let is_told = |line: &Value| text_of(line, "what").contains("berkas calon penghargaan");
    assert!(list_of(&log, "lines").iter().any(is_told), "{log}");
    world.assert_sound();
}

#[test]
fn a_run_of_dossiers_leaves_what_is_there_alone_tells_how_far_it_is_and_can_be_stopped() {
    let (mut world, people, _) = graded_year();
    next_year(&mut world, &[("above", "above"), ("above", "above")]);
    let file = world.file(world.path("berkas"));
    let one = json!({ "year": 2027, "people": [people[0]], "file": file, "password": PASSWORD });
    world.ask("write_dossiers", one);
    world.progress();
    let all = |file: u32| json!({ "year": 2027, "file": file, "password": PASSWORD });
    let printed = world.ask("write_dossiers", all(file));
    let numbers = ["people", "kept", "reprinted"].map(|field| number_of(&printed, field));
    assert_eq!((numbers, list_of(&printed, "files").len()), ([2, 1, 0], 1));
    assert_eq!(world.progress(), [(1, 2), (2, 2)]);
    let elsewhere = world.file(world.path("lain"));
    world.will_stop_after(1);
    let stopped = world.ask("write_dossiers", all(elsewhere));
    assert_eq!((stopped["cancelled"].clone(), number_of(&stopped, "people")), (json!(true), 1));
}

#[test]
fn r_260_an_improvement_plan_has_days_of_checking_and_the_next_evaluation_says_what_came_of_it() {
    let mut team = Team::new();
    let evaluation = team.evaluations[0].clone();
    for (rating, level) in [("results", "below"), ("conduct", "meets")] {
        team.world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": level }));
    }
    team.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    let person = team.world.person(TEAM[0].nip);
    let plan = json!({
        "employee": person, "evaluation": evaluation, "kind": "improvement", "state": "running",
        "text": "Menyelesaikan daftar arsip tiap pekan", "startsOn": "2026-10-01", "endsOn": "2026-12-18",
    });
    let register = team.world.ask("save_follow_up", plan);
    let row = list_of(&register, "rows")[0].clone();
    let days: Vec<_> = list_of(&row, "checks").iter().map(|check| text_of(check, "dueOn")).collect();
    assert_eq!(days, ["2026-11-02", "2026-12-01", "2026-12-18"], "on working days, and the last day");

    team.at("2026-11-02");
    let due = team.world.ask("list_deadlines", json!({ "of": { "kind": "person", "id": person } }));
    assert!(list_of(&due, "rows").iter().any(|row| row["kind"] == "check" && row["left"] == "hari terakhir"));
    let check = json!({ "check": row["checks"][0]["id"], "text": "Enam daftar selesai" });
    team.world.ask("record_check", check);

    team.at("2026-12-22");
    let unit = team.world.unit("BIDANG ARSIP");
    team.world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q4", "value": "good" }));
    let next = team.world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q4" }));
    for rating in ["results", "conduct"] {
        team.world.ask("rate", json!({ "evaluation": next["id"], "rating": rating, "level": "meets" }));
    }
    team.world.ask("seal", json!({ "evaluations": [next["id"]], "password": PASSWORD }));
    let closed = team.world.ask("close_follow_up", json!({ "id": row["id"], "text": "Berjalan baik" }));
    let row = &list_of(&closed, "rows")[0];
    assert_eq!(
        (text_of(row, "state"), text_of(row, "outcome"), text_of(row, "outcomeWords")),
        ("done".into(), "achieved".into(), "tercapai: Baik pada Triwulan IV 2026".into())
    );
    team.world.assert_sound();
}

#[test]
fn r_260_training_needs_are_summed_topic_by_unit_and_written_as_a_table() {
    let (mut world, people, _) = graded_year();
    for (person, topic) in [
        (&people[0], "Digitalisasi arsip"),
        (&people[1], "digitalisasi  arsip"),
        (&people[1], "Pelayanan prima"),
    ] {
        let need = json!({ "employee": person, "kind": "training", "state": "proposed", "topic": topic });
        world.ask("save_follow_up", need);
    }
    let needs = world.ask("show_training_needs", json!({}));
    let rows: Vec<_> = list_of(&needs, "rows")
        .iter()
        .map(|row| (text_of(row, "topic"), number_of(row, "nPeople")))
        .collect();
    assert_eq!(rows, [("Digitalisasi arsip".into(), 2), ("Pelayanan prima".into(), 1)]);
    let path = world.path("kebutuhan.csv");
    let file = world.file(&path);
    world.ask("write_follow_ups", json!({ "year": 2026, "file": file, "password": PASSWORD }));
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.contains("\"Digitalisasi arsip\"") && table.contains(";2"), "{table}");
    let path = world.path("kebutuhan.xlsx");
    let file = world.file(&path);
    world.ask("write_follow_ups", json!({ "year": 2026, "file": file, "password": PASSWORD }));
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"), "a workbook by its ending");
    let path = world.path("rekap.pdf");
    let file = world.file(&path);
    world.ask("write_follow_ups", json!({ "year": 2026, "file": file, "password": PASSWORD }));
    assert!(crate::words_of(&path).contains("KEBUTUHAN PELATIHAN"));
}

#[test]
fn r_261_and_r_263_only_the_office_records_rewards_and_sanctions() {
    let mut team = Team::new();
    let user = json!({
        "name": "penilai", "role": "evaluator", "person": team.chief, "newPassword": "empat ekor kuda nil menari",
        "password": PASSWORD,
    });
    team.world.ask("add_user", user);
    team.world.ask("lock", json!({}));
    team.world.ask("unlock", json!({ "account": "penilai", "password": "empat ekor kuda nil menari" }));
    let person = team.world.person(TEAM[0].nip);
    let entry = |kind: &str| {
        json!({
            "employee": person, "kind": kind, "state": "decided", "basis": "SK", "text": "Isi", "topic": "Materi",
        })
    };
    for (kind, expected) in [("sanction", "R-263"), ("reward", "R-261")] {
        assert_eq!(rule(&team.world.refusal("save_follow_up", entry(kind))), expected);
    }
    team.world.ask("save_follow_up", entry("training"));
}
