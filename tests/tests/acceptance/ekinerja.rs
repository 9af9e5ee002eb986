//! A report of e-Kinerja: its people and ratings as one act, what is never replaced, and the comparison.

use calamine::{Data, Reader};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, shared, text_of};

const SAMPLE: &str = "samples/laporan_penilaian_skp.xlsx";
const HEAD: &str = "Laporan Penilaian SKP Periode Triwulan III Tahun 2026\n\n\
    nip;nama;skp_unor;skp_jabatan;periode_awal_skp;periode_akhir_skp;hasil_kerja;perilaku_kerja;hasil_akhir;\
    pegawai_atasan_nip;pegawai_atasan_nama;skp_id;skp_penilaian_id\n";

/// A row about a member of the team, evaluated by the chief.
fn row(member: usize, ratings: &str, evaluator: &str) -> String {
    let person = TEAM[member];
    format!(
        "{};{};BIDANG ARSIP;{};2026-01-01;2026-12-31;{ratings};{evaluator};s-{member};sp-{member}\n",
        person.nip, person.name, person.position
    )
}

fn chief() -> String {
    format!("{};{}", CHIEF.nip, CHIEF.name)
}

fn preview(world: &mut World, lines: &str) -> Value {
    let file = world.written("laporan.csv", &format!("{HEAD}{lines}"));
    world.ask("preview_ekinerja", json!({ "file": file }))
}

fn import(world: &mut World, lines: &str) -> Value {
    let preview = preview(world, lines);
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }))
}

fn counts(view: &Value) -> [u64; 6] {
    ["new", "changed", "same", "left", "none", "plans"].map(|field| number_of(&view["counts"], field))
}

fn kinds(view: &Value) -> Vec<(String, u64)> {
    list_of(view, "counts").iter().map(|count| (text_of(count, "kind"), number_of(count, "count"))).collect()
}

fn lines<'v>(view: &'v Value, kind: &str) -> Vec<&'v Value> {
    list_of(view, "lines").iter().filter(|line| line["kind"] == kind).collect()
}

fn evaluations(world: &mut World, period: &str) -> Vec<Value> {
    list_of(&world.ask("list_evaluations", json!({ "period": period })), "evaluations").to_vec()
}

/// An office that evaluates every month, as the agency of the sample does.
fn office_of_months() -> World {
    let mut world = World::on_a_new_machine();
    let office = json!({
        "agency": "Pemerintah Kabupaten Lembah Jati", "unit": "Dinas Uji Coba", "level": "regional",
        "user": USER, "rhythm": "monthly", "place": "Lembah Jati", "password": PASSWORD,
    });
    world.ask("create_office", office);
    world
}

/// The team rated and signed in the third quarter.
fn signed_team() -> World {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let all: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": all, "rating": rating, "level": "meets" }));
    }
    world.now("2026-10-01T14:00:00+08:00");
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
    world
}

#[test]
fn the_sample_report_comes_in_with_people_and_ratings_as_one_act_and_is_taken_back_whole() {
    let Some(path) = shared(SAMPLE) else { return };
    let expected = std::fs::read(path.with_extension("expected.json")).expect("what is expected");
    let expected: Value = serde_json::from_slice(&expected).expect("JSON");
    let people = number_of(&expected, "distinct_good_people");
    let mut world = office_of_months();
    let file = world.file(path.clone());
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!(
        (text_of(&preview, "kind"), text_of(&preview, "period")),
        ("evaluations".into(), "2026-09".into())
    );
    assert_eq!(
        (number_of(&preview["people"], "new"), counts(&preview)),
        (people, [people, 0, 0, 0, 0, people])
    );
    assert_eq!(list_of(&preview["people"], "rejected").len(), list_of(&expected, "faults").len());
    assert_eq!(world.counts(), [0, 0, 0, 0], "a preview changes nothing");

    let done = world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    assert_eq!(counts(&done), [people, 0, 0, 0, 0, people]);
    assert_eq!(world.counts()[2..], [people, people], "a plan and an evaluation for everybody");
    let rated = evaluations(&mut world, "2026-09");
    assert!(rated.iter().all(|row| row["state"] == "rated" && row["evaluator"] != Value::Null));
    assert!(list_of(&preview, "remarks").is_empty(), "{preview}");

    let again = {
        let file = world.file(path);
        world.ask("preview_ekinerja", json!({ "file": file }))
    };
    assert_eq!((number_of(&again["people"], "same"), counts(&again)), (people, [0, 0, people, 0, 0, 0]));
    let acts = number_of(&world.ask("read_store", json!({})), "acts");
    world.ask("apply_ekinerja", json!({ "preview": again["people"]["preview"] }));
    assert_eq!(
        number_of(&world.ask("read_store", json!({})), "acts"),
        acts,
        "nothing to write, nothing to undo"
    );
    world.assert_sound();

    let undone = world.ask("undo", json!({}));
    assert_eq!(text_of(&undone, "words"), "Laporan e-Kinerja diimpor");
    assert_eq!(world.counts(), [0, 0, 0, 0], "people, plans and ratings went together");
    world.assert_sound();
}

#[test]
fn r_020_ratings_of_a_month_make_no_evaluations_in_an_office_of_quarters() {
    let mut world = World::with_team();
    let n_plans = world.counts()[2..].to_vec();
    let head = HEAD.replace("Triwulan III", "Bulanan 9/September");
    let stranger = "199909092022031009;Orang Baru;BIDANG ARSIP;ARSIPARIS;2026-01-01;2026-12-31;\
        SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK;;;s-9;sp-9\n";
    let known = row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    let file = world.written("bulanan.csv", &format!("{head}{known}{stranger}"));
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!((text_of(&preview, "period"), counts(&preview)), ("2026-09".into(), [0, 0, 0, 2, 0, 0]));
    let remarks: Vec<String> =
        list_of(&preview, "remarks").iter().map(|remark| text_of(remark, "code")).collect();
    assert_eq!(remarks, ["rhythm_differs"], "said of the report, not of everybody in it");
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    assert!(evaluations(&mut world, "2026-09").is_empty(), "the office never opens that month");
    assert_eq!(world.counts()[2..], n_plans, "no plan was made for it either");
    for nip in [TEAM[0].nip, "199909092022031009"] {
        let person = world.person(nip);
        let stated = world.ask("list_outside_results", json!({ "id": person }));
        assert_eq!(text_of(&list_of(&stated, "results")[0], "period"), "September 2026", "it is noted");
    }
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    let missing = lines(&compared, "not_rated_here");
    assert_eq!(missing.len(), 2);
    assert!(missing.iter().all(|line| text_of(line, "why").contains("irama lain")), "{missing:?}");
    world.assert_sound();
}

#[test]
fn r_210_a_grade_that_does_not_follow_is_kept_and_flagged_and_the_quadrant_still_counts() {
    let Some(path) = shared(SAMPLE) else { return };
    let mut world = office_of_months();
    let file = world.file(path);
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    let flagged: Vec<u64> = list_of(&preview["people"], "warnings")
        .iter()
        .filter(|warning| warning["code"] == "grade_not_following")
        .map(|warning| number_of(warning, "row"))
        .collect();
    assert_eq!(flagged, [18]);
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    let rated = evaluations(&mut world, "2026-09");
    let odd = rated.iter().find(|row| row["nip"] == "199201132014092007").expect("row 18");
    assert_eq!(
        ["resultsRating", "conductRating", "grade", "gradeAsGiven"].map(|field| text_of(odd, field)),
        ["meets", "above", "good", "very_good"]
    );
    let person = world.person("199201132014092007");
    let stated = world.ask("list_outside_results", json!({ "id": person }));
    let stated = &list_of(&stated, "results")[0];
    assert_eq!(
        ["source", "period", "grade", "statedOn"].map(|field| text_of(stated, field)),
        ["e-Kinerja", "September 2026", "Sangat Baik", "2026-10-05"],
        "as e-Kinerja states it"
    );
    assert!(text_of(stated, "oddity").contains("Baik"), "{stated}");
}

#[test]
fn after_the_import_the_comparison_finds_the_planted_faults_and_nothing_else() {
    let Some(path) = shared(SAMPLE) else { return };
    let mut world = office_of_months();
    let file = world.file(path);
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    let acts = number_of(&world.ask("read_store", json!({})), "acts");
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    let planted = [("doubled", 2), ("grade_does_not_follow", 1), ("unreadable", 5)];
    assert_eq!(kinds(&compared), planted.map(|(kind, count)| (kind.to_owned(), count)), "{compared}");
    assert_eq!((number_of(&compared, "people"), number_of(&compared, "agree")), (85, 84));
    assert_eq!(number_of(lines(&compared, "grade_does_not_follow")[0], "row"), 18);
    assert_eq!(number_of(&world.ask("read_store", json!({})), "acts"), acts, "comparing changes nothing");

    let out = world.path("perbaikan.xlsx");
    let target = world.file(&out);
    let wanted =
        |password: &str| json!({ "compared": compared["compared"], "file": target, "password": password });
    assert_eq!(world.refused("write_corrections", wanted("bukan kata sandinya")), "wrong_password");
    assert!(!out.exists(), "names and numbers of people leave the office with the password only");
    world.ask("write_corrections", wanted(PASSWORD));
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(&out).expect("a workbook");
    let range = workbook.worksheet_range("Perbaikan").expect("the sheet");
    assert_eq!(range.get_value((3, 1)), Some(&Data::String("NIP".into())));
    let numbers: Vec<String> =
        (4..12).filter_map(|at| range.get_value((at, 1)).map(ToString::to_string)).collect();
    assert!(numbers.contains(&"199201132014092007".to_owned()), "{numbers:?}");
}

#[test]
fn a_signed_rating_is_not_replaced_and_the_row_says_so() {
    let mut world = signed_team();
    let lines = format!(
        "{}{}",
        row(0, "DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief()),
        row(1, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief())
    );
    let preview = preview(&mut world, &lines);
    assert_eq!(counts(&preview), [0, 0, 1, 1, 0, 0], "what is the same is no quarrel");
    let left = &list_of(&preview, "lines")[0];
    assert_eq!((text_of(left, "name"), left["outcome"].clone()), (TEAM[0].name.into(), Value::Null));
    assert!(text_of(left, "why").contains("tidak diganti"), "{left}");
    assert_eq!(list_of(&preview, "remarks")[0]["code"], "rating_left");
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    let rated = evaluations(&mut world, "2026-Q3");
    assert!(rated.iter().all(|row| row["resultsRating"] == "meets" && row["state"] == "signed"), "{rated:?}");
    let person = world.person(TEAM[0].nip);
    let stated = world.ask("list_outside_results", json!({ "id": person }));
    assert!(
        text_of(&list_of(&stated, "results")[0], "results").eq_ignore_ascii_case("di atas ekspektasi"),
        "what e-Kinerja states is noted all the same"
    );
    world.assert_sound();
}

#[test]
fn what_an_evaluator_with_an_account_rates_is_left_to_that_evaluator() {
    let mut world = World::with_team();
    let person = world.person(CHIEF.nip);
    let account = json!({
        "name": "Yohanis", "role": "evaluator", "person": person,
        "newPassword": "hujan pagi di dermaga", "password": PASSWORD,
    });
    world.ask("add_user", account);
    let before = evaluations(&mut world, "2026-Q3").len();
    let stranger = format!(
        "199909092022031009;Orang Baru;BIDANG ARSIP;ARSIPARIS;2026-01-01;2026-12-31;\
         DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK;{};s-9;sp-9\n",
        chief()
    );
    let known = row(0, "DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    let done = import(&mut world, &format!("{known}{stranger}"));
    assert_eq!(counts(&done), [0, 0, 0, 2, 0, 0], "of whom only comes in now too");
    for remark in list_of(&done, "remarks") {
        assert!(text_of(remark, "reason").contains("akun sendiri"), "{remark}");
    }
    assert_eq!(evaluations(&mut world, "2026-Q3").len(), before);
}

#[test]
fn rows_without_a_rating_bring_none_and_unclear_ones_are_told() {
    let mut world = World::with_team();
    let lines =
        ["-;-;-", "BELUM DINILAI;;", "SESUAI EKSPEKTASI;;BAIK", "SESUAI EKSPEKTASI;DIATAS ESPEKTASI;BAIK"];
    let lines: String = (0..).zip(lines).map(|(at, ratings)| row(at, ratings, &chief())).collect();
    let done = import(&mut world, &lines);
    assert_eq!(counts(&done), [1, 0, 0, 0, 3, 0], "the plan that is there is used");
    assert_eq!(list_of(&done, "remarks")[0]["code"], "rating_unclear");
    let rated: Vec<Value> =
        evaluations(&mut world, "2026-Q3").into_iter().filter(|row| row["state"] == "rated").collect();
    assert_eq!((rated.len(), text_of(&rated[0], "nip")), (1, TEAM[3].nip.into()));
}

#[test]
fn the_comparison_says_who_differs_and_why() {
    let mut world = signed_team();
    let members: String = [
        row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief()),
        row(1, "DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief()),
        row(2, "-;-;-", &chief()),
        row(3, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", "197001012000031009;Yakobus Bani"),
    ]
    .concat();
    let stranger = "199909092022031009;Orang Baru;BIDANG ARSIP;ARSIPARIS;2026-01-01;2026-12-31;\
        SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK;197501012000031001;Yohanis Tefa;s-9;sp-9\n";
    let file = world.written("laporan.csv", &format!("{HEAD}{members}{stranger}"));
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    assert_eq!((text_of(&compared, "period"), number_of(&compared, "agree")), ("2026-Q3".into(), 1));
    let only = |kind: &str, name: &str| {
        let found = lines(&compared, kind);
        let line = found.iter().find(|line| text_of(line, "name") == name);
        (*line.unwrap_or_else(|| panic!("{kind} {name} in {compared}"))).clone()
    };
    let different = only("different", TEAM[1].name);
    assert_eq!(
        ["field", "ours", "theirs"].map(|field| text_of(&different, field).to_lowercase()),
        ["hasil kerja", "sesuai ekspektasi", "di atas ekspektasi"]
    );
    assert!(text_of(&different, "why").contains("1 Oktober 2026"), "{different}");
    assert!(text_of(&only("not_rated_there", TEAM[2].name), "why").contains("belum dimasukkan"));
    assert!(text_of(&only("other_evaluator", TEAM[3].name), "why").contains("tidak pernah tercatat"));
    assert_eq!(text_of(&only("missing_here", "Orang Baru"), "ours"), "");
    let absent = only("missing_there", TEAM[4].name);
    assert!(text_of(&absent, "why").contains("belum disinkronkan"), "{absent}");
}

#[test]
fn the_comparison_knows_former_and_later_evaluators_repeated_rows_and_people_without_a_plan() {
    let mut world = signed_team();
    let others = [("Yakobus Bani", "197001012000031009"), ("Rosalia Tae", "197102022001032002")];
    let [former, later] = others.map(|(name, nip)| {
        let head = json!({ "name": name, "nip": nip, "positionKind": "administrator" });
        text_of(&world.ask("save_employee", head), "id")
    });
    for (who, evaluator, from) in [(1, &former, "2025-03-01"), (2, &later, "2026-11-01")] {
        let person = world.person(TEAM[who].nip);
        let assign = json!({ "employees": [person], "evaluator": evaluator, "from": from });
        world.ask("assign_evaluator", assign);
    }
    world.ask("save_employee", json!({ "name": "Maria Seran", "nip": "199512162025062001" }));
    let good = "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK";
    let [former, later] = others.map(|(name, nip)| format!("{nip};{name}"));
    let repeated = row(0, good, &chief());
    let members = [repeated.clone(), repeated, row(1, good, &former), row(2, good, &later)].concat();
    let file = world.written("laporan.csv", &format!("{HEAD}{members}"));
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    let why = |kind: &str, name: &str| {
        let found = lines(&compared, kind);
        let line = found.iter().find(|line| text_of(line, "name") == name);
        text_of(line.unwrap_or_else(|| panic!("{kind} {name} in {compared}")), "why")
    };
    assert!(why("doubled", TEAM[0].name).contains("sama persis dengan baris"));
    assert!(why("other_evaluator", TEAM[1].name).contains("penilai lama, sampai"));
    assert!(why("other_evaluator", TEAM[2].name).contains("baru menilai sejak 1 November 2026"));
    assert!(why("missing_there", "Maria Seran").starts_with("SKP belum dibuat"));
}

#[test]
fn r_099_a_rating_of_work_as_plt_is_none_of_the_own_post() {
    let mut world = World::with_team();
    let before = evaluations(&mut world, "2026-Q3");
    let head = HEAD.replace("skp_jabatan;", "skp_jabatan;is_skp_plt_plh_pjb;");
    let line = row(0, "DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    let line = line.replace(TEAM[0].position, &format!("{};1", TEAM[0].position));
    let file = world.written("plt.csv", &format!("{head}{line}"));
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!(counts(&preview), [0, 0, 0, 1, 0, 0]);
    assert!(text_of(&list_of(&preview, "lines")[0], "why").contains("Plt."), "{preview}");
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    assert_eq!(evaluations(&mut world, "2026-Q3"), before);
    let person = world.person(TEAM[0].nip);
    let stated = world.ask("list_outside_results", json!({ "id": person }));
    assert_eq!(list_of(&stated, "results").len(), 1, "it is noted as e-Kinerja states it");
}

#[test]
fn a_result_without_an_id_is_the_same_again_once_e_kinerja_names_it() {
    let mut world = World::with_team();
    let line = row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    import(&mut world, &line.replace("sp-0", "-"));
    import(&mut world, &line);
    let person = world.person(TEAM[0].nip);
    let stated = world.ask("list_outside_results", json!({ "id": person }));
    assert_eq!(list_of(&stated, "results").len(), 1, "{stated}");
}

#[test]
fn what_e_kinerja_states_is_told_to_its_person_once_the_evaluation_is_signed() {
    let mut world = World::with_team();
    import(&mut world, &row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief()));
    let rated = evaluations(&mut world, "2026-Q3");
    let rated = rated.iter().find(|row| row["nip"] == TEAM[0].nip).expect("a row");
    let person = world.person(TEAM[0].nip);
    let word = "empat ekor kuda nil menari";
    let account = json!({ "name": "pegawai", "role": "employee", "person": person, "newPassword": word, "password": PASSWORD });
    world.ask("add_user", account);
    let told = |world: &mut World| {
        world.ask("lock", json!({}));
        world.ask("unlock", json!({ "account": "pegawai", "password": word }));
        let stated = world.ask("list_outside_results", json!({ "id": person }));
        let history = world.ask("show_history", json!({ "id": person }));
        world.ask("lock", json!({}));
        world.unlock();
        let is_stated = |entry: &&Value| entry["record"] == "Hasil dari sistem lain";
        let in_history = list_of(&history, "entries").iter().any(|entry| is_stated(&entry));
        (list_of(&stated, "results").len(), in_history)
    };
    assert_eq!(told(&mut world), (0, false));
    world.ask("seal", json!({ "evaluations": [rated["id"]], "password": PASSWORD }));
    assert_eq!(told(&mut world), (1, true));
}

#[test]
fn a_report_of_another_agency_says_so_before_anything_changes() {
    let mut world = World::with_team();
    let line = row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    for (agency, other) in [("Kota Seberang", "Kota Seberang"), ("Pemkab Lembah Jati", "")] {
        let file = world.written("laporan.csv", &format!("Instansi : {agency}\n{HEAD}{line}"));
        let preview = world.ask("preview_ekinerja", json!({ "file": file }));
        let told = list_of(&preview, "remarks").iter().any(|remark| remark["code"] == "other_agency");
        assert_eq!(told, !other.is_empty(), "{preview}");
        let compared = world.ask("compare_ekinerja", json!({ "file": file }));
        assert_eq!(text_of(&compared, "otherAgency"), other);
    }
}

#[test]
fn corrections_are_only_what_is_signed_here_in_the_words_of_the_operator() {
    let mut world = signed_team().speaking(contract::Language::En);
    let lines: String =
        (0..2).map(|at| row(at, "DIATAS ESPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief())).collect();
    let signed = evaluations(&mut world, "2026-Q3");
    let signed = signed.iter().find(|row| row["nip"] == TEAM[1].nip).expect("a row");
    let reason = json!({ "evaluation": signed["id"], "reason": "Salah ketik", "password": PASSWORD });
    world.ask("reopen", reason);
    let file = world.written("laporan.csv", &format!("{HEAD}{lines}"));
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    assert_eq!(list_of(&compared, "lines").iter().filter(|line| line["kind"] == "different").count(), 2);
    let out = world.path("perbaikan.xlsx");
    let target = world.file(&out);
    world.ask(
        "write_corrections",
        json!({ "compared": compared["compared"], "file": target, "password": PASSWORD }),
    );
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(&out).expect("a workbook");
    let range = workbook.worksheet_range("Perbaikan").expect("the sheet");
    let ratings: Vec<[String; 3]> = range
        .rows()
        .map(|row| [1, 6, 9].map(|at| row[at].to_string()))
        .filter(|[_, field, _]| field == "Hasil kerja")
        .collect();
    assert_eq!(ratings.len(), 1, "what was opened again is agreed on here first: {ratings:?}");
    assert_eq!(ratings[0][0], TEAM[0].nip);
    assert!(ratings[0][2].starts_with("Di sini ditandatangani"), "{ratings:?}");
    let line = range.rows().find(|row| row[6] == *"Hasil kerja").expect("the line");
    assert_eq!(
        [5, 7, 8].map(|at| line[at].to_string()),
        ["e-Kinerja › Penilaian", "Di atas ekspektasi", "Sesuai ekspektasi"],
        "where, and from what to what"
    );
}

#[test]
fn the_report_of_plans_makes_shells_and_never_changes_a_plan_that_is_here() {
    let mut world = World::with_team();
    let plans = world.counts()[2];
    let head =
        "Laporan SKP Tahun 2026\nskp_id;nip;nama;unit;skp_jabatan;skp_status;periode_awal;periode_akhir\n";
    let known =
        format!("s-1;{};{};BIDANG ARSIP;X;pengajuan;2026-01-01;2026-12-31\n", TEAM[0].nip, TEAM[0].name);
    let new = "s-2;199909092022031009;Orang Baru;BIDANG ARSIP;ARSIPARIS;persetujuan;2026-01-01;2026-12-31\n";
    let file = world.written("skp.csv", &format!("{head}{known}{new}"));
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!((text_of(&preview, "kind"), counts(&preview)), ("plans".into(), [1, 0, 0, 1, 0, 1]));
    assert_eq!(list_of(&preview, "remarks")[0]["code"], "plan_state_differs");
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    assert_eq!(world.counts()[2], plans + 1);
    let person = world.person("199909092022031009");
    let found = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
    assert_eq!(list_of(&found, "plans")[0]["state"], "approved", "{found}");
    world.assert_sound();
}

#[test]
fn a_plan_of_somebody_with_an_account_comes_in_as_a_draft_whatever_e_kinerja_says() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let account = json!({
        "name": "Yohanis", "role": "evaluator", "person": chief,
        "newPassword": "hujan pagi di dermaga", "password": PASSWORD,
    });
    world.ask("add_user", account);
    let head =
        "Laporan SKP Tahun 2027\nskp_id;nip;nama;unit;skp_jabatan;skp_status;periode_awal;periode_akhir\n";
    let line = |number: usize, nip: &str, name: &str| {
        format!("s-{number};{nip};{name};BIDANG ARSIP;ARSIPARIS;persetujuan;2027-01-01;2027-12-31\n")
    };
    let stranger = "199909092022031009";
    let file = [line(1, TEAM[0].nip, TEAM[0].name), line(2, stranger, "Orang Baru")].concat();
    let file = world.written("skp.csv", &format!("{head}{file}"));
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!(counts(&preview), [2, 0, 0, 0, 0, 2]);
    let remark = list_of(&preview, "remarks").iter().find(|remark| remark["code"] == "plan_as_draft");
    assert!(text_of(remark.expect("a remark"), "reason").contains(TEAM[0].name), "{preview}");
    world.ask("apply_ekinerja", json!({ "preview": preview["people"]["preview"] }));
    let mut state = |nip: &str| {
        let person = world.person(nip);
        let found = world.ask("list_plans", json!({ "employee": person, "year": 2027 }));
        text_of(&list_of(&found, "plans")[0], "state")
    };
    assert_eq!(
        (state(TEAM[0].nip), state(stranger)),
        ("draft".into(), "approved".into()),
        "nobody agrees on a plan in the name of an evaluator with an account"
    );
}

#[test]
fn a_report_that_names_no_period_asks_for_it_and_another_table_is_no_report() {
    let mut world = World::with_team();
    let head = HEAD.replace("Periode Triwulan III ", "");
    let line = row(0, "SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK", &chief());
    let file = world.written("tanpa-periode.csv", &format!("{head}{line}"));
    let refusal = world.refusal("preview_ekinerja", json!({ "file": file }));
    assert_eq!(
        (refusal.code.as_str(), refusal.details["fields"][0]["problem"].clone()),
        ("invalid", json!("not_a_period"))
    );
    let told = world.ask("preview_ekinerja", json!({ "file": file, "period": "2026-Q3" }));
    assert_eq!(counts(&told)[0], 1);
    let file = world.written("daftar.csv", "NIP;Nama\n198002022005012002;Agustina\n");
    assert_eq!(world.refused("preview_ekinerja", json!({ "file": file })), "unreadable_file");
}
