//! Credit points of functional positions, from the grade to the three sheets.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, rated_case, text_of};

use crate::words_drawn;

/// A year of *Sangat Baik*, signed, of an *arsiparis ahli muda* of rank III/c.
fn graded_archivist() -> (World, String) {
    let (mut world, _) =
        World::with_signed_year(&[("meets", "meets"), ("above", "above"), ("meets", "meets")]);
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "functional", "rank": "III/c" }));
    (world, person)
}

fn credit(world: &mut World, person: &str) -> Value {
    world.ask("show_credit", json!({ "employee": person, "year": 2026 }))
}

fn level(world: &mut World, person: &str, level: &str, from: &str) -> Value {
    world.ask("save_credit_level", json!({ "employee": person, "level": level, "from": from }))
}

/// Months, level, percentage and credit of each row.
fn rows(view: &Value) -> Vec<[String; 4]> {
    let fields = ["months", "level", "percent", "amount"];
    list_of(view, "segments").iter().map(|row| fields.map(|field| text_of(row, field))).collect()
}

fn codes(view: &Value) -> Vec<String> {
    list_of(view, "hints").iter().map(|hint| text_of(hint, "code")).collect()
}

fn told(rows: &[[&str; 4]]) -> Vec<[String; 4]> {
    rows.iter().map(|row| row.map(str::to_owned)).collect()
}

/// The words of credit sheets of 2026 in one file.
fn printed(world: &mut World, person: &str, forms: &[&str]) -> String {
    let path = world.path("angka-kredit.pdf");
    let file = world.file(&path);
    let who = json!({ "kind": "people", "ids": [person] });
    let what = json!({ "forms": forms, "who": who, "period": "2026" });
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn r_320_to_r_322_a_signed_grade_yields_credit_by_the_level_its_position_names_until_one_is_noted() {
    let (mut world, person) = graded_archivist();
    let view = credit(&mut world, &person);
    assert_eq!(rows(&view), told(&[["Januari - Desember", "Ahli Muda", "150%", "37,50"]]));
    assert_eq!((text_of(&view, "sum"), text_of(&view, "rankNeed")), ("37,50".into(), "100,00".into()));
    assert_eq!(
        (text_of(&view, "beyondRank"), text_of(&view, "levelNeed")),
        ("-62,50".into(), "200,00".into())
    );
    assert_eq!(view["levelByPosition"], "mu");
    assert!(codes(&view).starts_with(&["credit_level_missing".into(), "credit_parts_missing".into()]));

    assert_eq!(text_of(&view, "yearSum"), "37,50");

    let clerk = world.person(TEAM[2].nip);
    let view = credit(&mut world, &clerk);
    assert_eq!(list_of(&view, "outlook").len(), 0, "nothing leads anywhere");
    assert!(!text_of(&view, "whyNot").is_empty() && rows(&view).is_empty(), "no functional position");
    world.assert_sound();
}

#[test]
fn r_324_and_r_329_a_rise_of_level_parts_the_year_and_starts_at_0() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "pt", "2020-01-01");
    let view = level(&mut world, &person, "mu", "2026-07-01");
    let parted = told(&[
        ["Januari - Juni", "Ahli Pertama", "6/12 x 150%", "9,375"],
        ["Juli - Desember", "Ahli Muda", "6/12 x 150%", "18,75"],
    ]);
    assert_eq!((rows(&view), text_of(&view, "sum")), (parted, "18,75".into()));
    // Noted for the same day again it is put right; within a month it counts from the next one.
    let id = list_of(&view, "levels")[1]["id"].clone();
    let moved = json!({ "id": id, "employee": person, "level": "mu", "from": "2026-07-15" });
    let view = world.ask("save_credit_level", moved);
    assert_eq!(
        rows(&view)[0],
        ["Januari - Juli", "Ahli Pertama", "7/12 x 150%", "10,938"].map(str::to_owned)
    );
    let wrong = json!({ "employee": person, "level": "mu", "from": "2026-15-07" });
    assert_eq!(world.refused("save_credit_level", wrong), "invalid");
    let view = world.ask("remove_credit_level", json!({ "id": id }));
    assert_eq!(list_of(&view, "levels").len(), 1);
    assert_eq!(rows(&view), told(&[["Januari - Desember", "Ahli Pertama", "150%", "18,75"]]));
    assert!(codes(&view).contains(&"credit_rank_of_other_level".into()), "III/c is none of Ahli Pertama");
    let undone = world.ask("undo", json!({}));
    assert!(!undone.is_null());
    assert_eq!(list_of(&credit(&mut world, &person), "levels").len(), 2);
}

#[test]
fn r_329_a_level_nothing_was_earned_in_yet_begins_at_0() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    level(&mut world, &person, "ma", "2027-04-01");
    let filled = json!({ "employee": person, "openingYear": "2025", "opening": "40", "education": "25" });
    world.ask("save_credit_profile", filled);
    let of = |world: &mut World, year: i32| {
        let view = world.ask("show_credit", json!({ "employee": person, "year": year }));
        let told = codes(&view).contains(&"credit_balances_of_other_level".to_owned());
        (text_of(&view, "sum"), text_of(&view, "levelNeed"), told)
    };
    assert_eq!(of(&mut world, 2026), ("77,50".into(), "200,00".into(), false));
    assert_eq!(
        of(&mut world, 2027),
        ("0,00".into(), "450,00".into(), true),
        "before the first grade of the new level: nothing is brought along, and the hand is asked to look"
    );
    let list = world.ask("list_credit", json!({ "year": 2027 }));
    let line = list_of(&list, "people").iter().find(|line| line["employee"]["id"] == json!(person)).unwrap();
    assert_eq!(["level", "total"].map(|field| text_of(line, field)), ["Ahli Madya", "0,00"]);
    assert!(!list_of(line, "remarks").contains(&json!("Cukup untuk kenaikan pangkat")), "{line}");
}

#[test]
fn r_329_what_was_entered_for_the_level_before_stays_noted_and_is_not_counted_and_that_is_said() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "pt", "2020-01-01");
    let base = |view: &Value| text_of(&list_of(view, "determination")[0], "sum");
    let view = world.ask("save_credit_profile", json!({ "employee": person, "base": "50" }));
    assert_eq!(base(&view), "50,00");
    let view = level(&mut world, &person, "mu", "2026-07-01");
    assert_eq!((base(&view), text_of(&view["profile"], "base")), ("0,00".into(), "50,00".into()));
    assert!(codes(&view).contains(&"credit_balances_of_other_level".into()), "{view}");
    let risen = json!({ "employee": person, "base": "100", "positionSince": "2026-07-01" });
    let view = world.ask("save_credit_profile", risen);
    assert_eq!(base(&view), "100,00");
    assert!(!codes(&view).contains(&"credit_balances_of_other_level".into()), "{view}");
}

#[test]
fn r_326_the_office_may_round_to_two_decimals_as_the_example_of_bkn_does() {
    let (mut world, person) = graded_archivist();
    let view = level(&mut world, &person, "pt", "2026-06-01");
    assert_eq!(text_of(&view, "sum"), "10,938");
    world.ask("change_setting", json!({ "key": "ak_decimals", "value": "2" }));
    assert_eq!(text_of(&credit(&mut world, &person), "sum"), "10,94");
    assert_eq!(world.refused("change_setting", json!({ "key": "ak_decimals", "value": "4" })), "invalid");
}

#[test]
fn r_324_the_month_of_a_rise_belongs_to_the_level_the_office_counts_it_to() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "pt", "2024-01-01");
    let view = level(&mut world, &person, "mu", "2026-07-15");
    let months =
        |view: &Value| rows(view).into_iter().map(|[months, level, ..]| (months, level)).collect::<Vec<_>>();
    let told = |before: &str, after: &str| {
        [(before.to_owned(), "Ahli Pertama".to_owned()), (after.to_owned(), "Ahli Muda".to_owned())]
    };
    assert_eq!(months(&view), told("Januari - Juli", "Agustus - Desember"));
    world.ask("change_setting", json!({ "key": "credit_months", "value": "last_day" }));
    assert_eq!(months(&credit(&mut world, &person)), told("Januari - Juni", "Juli - Desember"));
}

#[test]
fn r_325_credit_of_the_quarters_gives_way_to_that_of_the_year() {
    let mut world = World::with_team();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "functional" }));
    let opened = world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q3" }));
    for rating in ["results", "conduct"] {
        let request = json!({ "evaluation": opened["id"], "rating": rating, "level": "meets" });
        world.ask("rate", request);
    }
    let view = credit(&mut world, &person);
    assert_eq!(rows(&view), told(&[["Juli - September", "Ahli Muda", "3/12 x 100%", "6,25"]]));
    assert_eq!(list_of(&view, "segments")[0]["isFinal"], false, "not signed yet");
    let file =
        world.written("nilai.json", &rated_case(&[("meets", "meets"), ("above", "above")]).to_string());
    world.ask("import_evaluations", json!({ "file": file }));
    assert_eq!(
        rows(&credit(&mut world, &person)),
        told(&[["Januari - Desember", "Ahli Muda", "150%", "37,50"]])
    );
}

#[test]
fn r_327_r_328_and_r_331_what_is_entered_by_hand_stands_in_its_row_and_wrong_amounts_are_refused() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let view = credit(&mut world, &person);
    assert_eq!(text_of(&view["profile"], "baseByTable"), "0,00", "III/c begins the level");
    let filled = json!({
        "employee": person, "base": "12,5", "education": "25", "other": "1.5", "otherLabel": "Lomba karya",
        "openingYear": "2025", "opening": "40",
    });
    let view = world.ask("save_credit_profile", filled);
    let row = |at: usize| {
        let row = &list_of(&view, "determination")[at];
        ["words", "before", "new", "sum"].map(|field| text_of(row, field))
    };
    assert_eq!(row(0), ["AK Dasar yang diberikan", "12,50", "0,00", "12,50"].map(str::to_owned));
    assert_eq!(row(3), ["AK Konversi", "40,00", "37,50", "77,50"].map(str::to_owned));
    assert_eq!(row(5), ["Lomba karya", "1,50", "0,00", "1,50"].map(str::to_owned));
    assert_eq!(row(6)[3], "116,50");
    assert_eq!(
        (text_of(&view, "beyondRank"), text_of(&view, "beyondLevel")),
        ("16,50".into(), "-83,50".into())
    );
    for (field, value) in
        [("base", "banyak"), ("opening", ""), ("openingYear", "85"), ("rankSince", "kemarin")]
    {
        let request = json!({ "employee": person, field: value });
        assert_eq!(world.refused("save_credit_profile", request), "invalid", "{field}");
    }
    let view = world.ask("save_credit_profile", json!({ "employee": person, "base": "" }));
    assert_eq!(text_of(&view["profile"], "base"), "");
    assert_eq!(text_of(&view["profile"], "education"), "25,00", "what is not named stays");
    world.assert_sound();
}

#[test]
fn r_330_what_a_promotion_needs_beside_credit_is_shown_and_decided_by_nobody() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let view = credit(&mut world, &person);
    let texts: Vec<String> = list_of(&view, "hints").iter().map(|hint| text_of(hint, "text")).collect();
    assert!(
        texts.iter().any(|text| text.contains("uji kompetensi") && text.ends_with("(terpenuhi).")),
        "{texts:?}"
    );
    let of_rank = texts.iter().any(|text| text.ends_with("(predikatnya belum lengkap)."));
    assert!(of_rank, "2025 has no grade here: {texts:?}");
    let papers = list_of(&view, "papers");
    assert!(papers.is_empty(), "no conclusion is drawn: {papers:?}");
}

#[test]
fn r_332_teachers_are_left_out_until_the_office_counts_them() {
    let (mut world, person) = graded_archivist();
    world.ask("save_employee", json!({ "id": person, "position": "GURU AHLI MUDA" }));
    let view = level(&mut world, &person, "mu", "2024-01-01");
    assert!(text_of(&view, "whyNot").starts_with("Guru, dosen, dan peneliti"), "{view}");
    assert!(rows(&view).is_empty());
    world.ask("change_setting", json!({ "key": "credit_on", "value": "true" }));
    assert_eq!(rows(&credit(&mut world, &person)).len(), 1);
}

#[test]
fn the_three_sheets_print_with_their_numbers_signed_by_the_evaluator() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let profile = json!({
        "employee": person, "karpeg": "Q 123456", "birthPlace": "Kupang", "rankSince": "2022-04-01",
        "openingYear": "2025", "opening": "40",
    });
    world.ask("save_credit_profile", profile);
    for (kind, number) in
        [("conversion", "800/1/2027"), ("accumulation", "800/2/2027"), ("determination", "800/3/2027")]
    {
        let paper = json!({
            "employee": person, "kind": kind, "period": "2026", "number": number, "issuedOn": "2027-01-18",
            "conclusion": "neither", "target": "Penata Tingkat I (III/d)",
        });
        world.ask("save_credit_paper", paper);
    }
    let papers = credit(&mut world, &person);
    let papers = list_of(&papers, "papers");
    let concluded: Vec<_> = papers.iter().map(|paper| paper["conclusion"].clone()).collect();
    assert_eq!(concluded, [Value::Null, Value::Null, json!("neither")], "by kind; of the determination only");

    let said = printed(&mut world, &person, &["KONVERSI", "AKUMULASI", "PENETAPAN"]);
    for words in [
        "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT NOMOR : 800/1/2027",
        "Periode: Januari - Desember 2026",
        "Kupang, 4 April 1981",
        "Laki-laki",
        "Penata (III/c) / 1 April 2022",
        "SANGAT BAIK 150% 25 37,50",
        "Pada tanggal 18 Januari 2027",
        CHIEF.position,
        CHIEF.name,
        "AKUMULASI ANGKA KREDIT NOMOR : 800/2/2027",
        "Masa Penilaian: Januari 2025 s.d. Desember 2026",
        "JUMLAH ANGKA KREDIT YANG DIPEROLEH 77,50",
        "PENETAPAN ANGKA KREDIT NOMOR : 800/3/2027",
        "40,00 37,50 77,50",
        "Penata Tingkat I (III/d)",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("DRAF"), "the grades were signed");
    let clerk = world.person(TEAM[2].nip);
    let who = json!({ "kind": "people", "ids": [clerk] });
    let plan = world.ask("plan_print_run", json!({ "forms": ["KONVERSI"], "who": who, "period": "2026" }));
    assert_eq!(list_of(&plan, "ready").len(), 0, "nothing of somebody without credit");
}

#[test]
fn one_number_and_day_may_be_those_of_all_three_sheets_and_the_conclusion_stays_with_its_own() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let paper = |kind: &str, number: &str, more: &Value| {
        let mut request = json!({ "employee": person, "kind": kind, "period": "2026", "number": number });
        for (field, value) in more.as_object().into_iter().flatten() {
            request[field] = value.clone();
        }
        request
    };
    world.ask("save_credit_paper", paper("determination", "800/3/2027", &json!({ "conclusion": "rank" })));
    let view = world.ask(
        "save_credit_paper",
        paper("conversion", "800/7/2027", &json!({ "issuedOn": "2027-01-18", "forAll": true })),
    );
    let noted: Vec<_> = list_of(&view, "papers")
        .iter()
        .map(|paper| (text_of(paper, "number"), text_of(paper, "issuedOn"), paper["conclusion"].clone()))
        .collect();
    let with = |conclusion: Value| ("800/7/2027".to_owned(), "2027-01-18".to_owned(), conclusion);
    assert_eq!(noted, [with(Value::Null), with(Value::Null), with(json!("rank"))]);
    world.ask("undo", json!({}));
    let view = credit(&mut world, &person);
    let numbers: Vec<_> = list_of(&view, "papers").iter().map(|paper| text_of(paper, "number")).collect();
    assert_eq!(numbers, ["800/3/2027"], "it was one act");
    world.assert_sound();
}

#[test]
fn r_324_a_level_moved_to_the_day_of_another_one_takes_its_place() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "pt", "2020-01-01");
    let view = level(&mut world, &person, "mu", "2026-07-01");
    let id = list_of(&view, "levels")[1]["id"].clone();
    let moved = json!({ "id": id, "employee": person, "level": "mu", "from": "2020-01-01" });
    let view = world.ask("save_credit_level", moved);
    let levels: Vec<_> = list_of(&view, "levels").iter().map(|level| text_of(level, "level")).collect();
    assert_eq!(levels, ["mu"], "two levels of one day would leave the count to chance");
    let far = json!({ "employee": person, "year": 99_999 });
    assert_eq!(world.refused("show_credit", far), "invalid");
    world.assert_sound();
}

/// Months to the next rank and the next level with each grade, the best first.
fn paces(view: &Value) -> Vec<(String, Value, Value)> {
    let of = |pace: &Value| (text_of(pace, "annual"), pace["toRank"].clone(), pace["toLevel"].clone());
    list_of(view, "outlook").iter().map(of).collect()
}

#[test]
fn r_321_and_r_330_months_to_the_next_rank_are_told_for_each_grade_and_promise_nothing() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let filled = json!({ "employee": person, "openingYear": "2025", "opening": "40" });
    let view = world.ask("save_credit_profile", filled);
    // 77,5 of 100 and of 200: 22,5 and 122,5 are lacking.
    let pace = |annual: &str, rank: u64, level: u64| (annual.to_owned(), json!(rank), json!(level));
    assert_eq!(
        paces(&view),
        [
            pace("37,50", 8, 40),
            pace("25,00", 11, 59),
            pace("18,75", 15, 79),
            pace("12,50", 22, 118),
            pace("6,25", 44, 236),
        ]
    );
    let allowed: Vec<Value> =
        list_of(&view, "outlook").iter().map(|pace| pace["allowsPromotion"].clone()).collect();
    assert_eq!(allowed, [true, true, false, false, false].map(Value::from));
    assert!(text_of(&view, "outlookNote").contains("bukan janji"), "{view}");
    // The last rank of a level that is the highest of its category has nothing after it.
    world.ask("save_employee", json!({ "id": person, "rank": "III/d" }));
    world.ask("save_credit_level", json!({ "employee": person, "level": "py", "from": "2024-01-01" }));
    let view = credit(&mut world, &person);
    assert!(paces(&view).iter().all(|(_, rank, level)| rank.is_null() && level.is_null()), "{view}");
    assert_eq!(text_of(&view, "rankNeed"), "");
}

#[test]
fn everybody_in_a_functional_position_is_listed_with_what_is_lacking_and_what_to_look_at() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    world.ask("save_credit_profile", json!({ "employee": person, "openingYear": "2025", "opening": "62,5" }));
    let other = world.person(TEAM[2].nip);
    world.ask("save_employee", json!({ "id": other, "positionKind": "functional", "position": "ANALIS" }));
    let teacher = json!({
        "nip": TEAM[3].nip, "name": TEAM[3].name, "positionKind": "functional", "position": "GURU AHLI MUDA",
    });
    let teacher = text_of(&world.ask("save_employee", teacher), "id");
    let view = world.ask("list_credit", json!({ "year": 2026 }));
    assert_eq!(view["nOwnRegime"], json!(1), "{view}");
    let people = list_of(&view, "people");
    let line = |id: &str| people.iter().find(|line| line["employee"]["id"] == id).cloned().unwrap();
    let enough = line(&person);
    let figures = ["yearSum", "total", "beyondRank", "beyondLevel"].map(|field| text_of(&enough, field));
    assert_eq!(figures, ["37,50", "100,00", "0,00", "-100,00"].map(str::to_owned));
    assert_eq!((&enough["monthsToRank"], &enough["monthsToLevel"]), (&json!(0), &json!(48)));
    let remarks = list_of(&enough, "remarks");
    assert_eq!(
        remarks,
        ["Cukup untuk kenaikan pangkat", "Predikat untuk syaratnya belum lengkap"].map(Value::from)
    );
    assert_eq!(list_of(&line(&other), "remarks")[0], "Jenjang belum diketahui");
    assert!(!people.iter().any(|line| line["employee"]["id"] == *teacher), "left out, and counted");
    // The same figures as of the person alone.
    let alone = credit(&mut world, &person);
    assert_eq!(text_of(&alone, "beyondLevel"), text_of(&enough, "beyondLevel"));
    assert_eq!(world.refused("list_credit", json!({ "year": 99_999 })), "invalid");
}

#[test]
fn the_list_of_credit_leaves_the_program_as_a_workbook_only_with_the_own_password() {
    let (mut world, person) = graded_archivist();
    level(&mut world, &person, "mu", "2024-01-01");
    let path = world.path("angka-kredit.xlsx");
    let file = world.file(&path);
    let request = |password: &str| json!({ "year": 2026, "file": file, "password": password });
    world.refused("write_credit", request("bukan kata sandi"));
    assert!(!path.exists());
    world.ask("write_credit", request(PASSWORD));
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
    world.assert_sound();
}
