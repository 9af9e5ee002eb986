//! What depends on the record: who it names, whether it is signed, who has an account; and the log.

use super::office::{OUTSIDER, Office};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

fn why(office: &mut Office, command: &str, request: Value) -> String {
    let refusal = office.world.refusal(command, request);
    assert_eq!(refusal.code, "not_permitted", "{command}: {refusal:?}");
    refusal.why
}

fn rate(evaluation: &str) -> Value {
    json!({ "evaluation": evaluation, "rating": "results", "level": "above" })
}

/// Gives an evaluation both ratings, in the name of whoever works.
fn rate_both(office: &mut Office, evaluation: &str, level: &str) {
    for rating in ["results", "conduct"] {
        let request = json!({ "evaluation": evaluation, "rating": rating, "level": level });
        office.world.ask("rate", request);
    }
}

/// How many people of a unit have a grade.
fn grades_of(unit: &Value) -> u64 {
    list_of(unit, "grades").iter().filter_map(Value::as_u64).sum()
}

#[test]
fn the_hr_officer_rates_for_an_evaluator_until_the_evaluator_has_an_account() {
    let mut office = Office::new();
    let (second, outsider) = (office.second.evaluation.clone(), office.outsider.evaluation.clone());
    let before = office.fingerprint();
    assert!(why(&mut office, "rate", rate(&second)).contains("akun sendiri"));
    let seal = json!({ "evaluations": [second], "password": PASSWORD });
    assert!(why(&mut office, "seal", seal).contains("akun sendiri"));
    assert_eq!(office.fingerprint(), before);
    office.world.ask("rate", rate(&outsider));
    assert_ne!(office.fingerprint(), before);
}

#[test]
fn nobody_rates_signs_or_reopens_the_own_evaluation_not_even_the_hr_officer() {
    let mut office = Office::new();
    let outsider = office.outsider.clone();
    let users = office.world.ask("list_users", json!({}));
    let own = list_of(&users, "users").iter().find(|user| user["name"] == USER).cloned().unwrap_or_default();
    let link = json!({
        "id": own["id"], "role": "hr_officer", "person": outsider.person, "password": PASSWORD,
    });
    office.world.ask("change_user", link);
    let seal = json!({ "evaluations": [outsider.evaluation], "password": PASSWORD });
    let reopen = json!({ "evaluation": outsider.evaluation, "reason": "Salah ketik", "password": PASSWORD });
    for (command, request) in [("rate", rate(&outsider.evaluation)), ("seal", seal), ("reopen", reopen)] {
        assert!(why(&mut office, command, request).contains("pejabat penilai Anda"), "{command}");
    }
    office.world.ask("show_evaluation", json!({ "id": outsider.evaluation }));
}

#[test]
fn nobody_enters_the_own_potential_not_even_the_hr_officer() {
    let mut office = Office::new();
    let (own, other) = (office.outsider.person.clone(), office.second.person.clone());
    let enter = |people: &[&str]| json!({ "year": 2026, "people": people, "level": "high" });
    let users = office.world.ask("list_users", json!({}));
    let user = list_of(&users, "users").iter().find(|user| user["name"] == USER).cloned().unwrap_or_default();
    let link = json!({ "id": user["id"], "role": "hr_officer", "person": own, "password": PASSWORD });
    office.world.ask("change_user", link);
    let before = office.world.ask("read_fingerprint", json!({}));
    assert!(!why(&mut office, "save_potentials", enter(&[&own])).is_empty());
    assert!(!why(&mut office, "save_potentials", enter(&[&other, &own])).is_empty(), "nor among others");
    assert_eq!(office.world.ask("read_fingerprint", json!({})), before);
    office.world.ask("save_potentials", enter(&[&other]));
}

#[test]
fn the_hr_officer_steps_for_employees_without_an_account_only() {
    let mut office = Office::new();
    let (own, other) = (office.employee.plan.clone(), office.outsider.plan.clone());
    let submit = |plan: &str| json!({ "plans": [plan], "event": "submit" });
    assert!(why(&mut office, "move_plans", submit(&own)).contains("akun sendiri"));
    let told = office.world.try_ask("move_plans", submit(&other)).err().map(|failure| failure.code);
    assert_ne!(told.as_deref(), Some("not_permitted"));
}

#[test]
fn an_evaluator_rates_the_own_team_and_nobody_of_another() {
    let mut office = Office::new();
    let (second, outsider) = (office.second.evaluation.clone(), office.outsider.evaluation.clone());
    let (own, superior) = (office.evaluator.evaluation.clone(), office.superior.evaluation.clone());
    office.as_user("penilai");
    office.world.ask("rate", rate(&second));
    for other in [&outsider, &superior] {
        assert!(why(&mut office, "rate", rate(other)).contains("bukan pegawai yang Anda nilai"));
        assert!(why(&mut office, "show_evaluation", json!({ "id": other })).contains("bukan pegawai"));
    }
    assert!(why(&mut office, "rate", rate(&own)).contains("pejabat penilai Anda"));
}

#[test]
fn who_evaluates_a_person_now_does_not_rate_in_the_name_of_who_did_before() {
    let mut office = Office::new();
    let (second, outsider) = (office.second.clone(), office.outsider.clone());
    office.as_user("penilai");
    office.world.ask("rate", rate(&second.evaluation));
    office.as_user(USER);
    let stranger = office.world.person(super::office::STRANGER[1]);
    for (person, evaluator) in [(&outsider.person, CHIEF.nip), (&second.person, super::office::STRANGER[1])] {
        let evaluator = office.world.person(evaluator);
        let assign = json!({
            "employees": [person], "evaluator": evaluator, "from": "2026-09-24", "basis": "Surat tugas",
        });
        office.world.ask("assign_evaluator", assign);
    }
    let account = json!({
        "name": "baru", "role": "evaluator", "person": stranger,
        "newPassword": super::office::OTHERS, "password": PASSWORD,
    });
    office.world.ask("add_user", account);
    office.as_user("baru");
    assert!(why(&mut office, "rate", rate(&second.evaluation)).contains("pejabat penilai lain"));
}

#[test]
fn private_marks_are_shown_to_nobody_but_who_set_them() {
    let mut office = Office::new();
    let second = office.second.clone();
    office.as_user("penilai");
    let mark = json!({ "evaluation": second.evaluation, "result": second.result, "level": "below" });
    let shown = office.world.ask("mark_result", mark);
    assert_eq!(list_of(&shown, "results")[0]["mark"], "below");
    for account in [USER, "atasan", "pemeriksa"] {
        office.as_user(account);
        let shown = office.world.ask("show_evaluation", json!({ "id": second.evaluation }));
        assert_eq!(list_of(&shown, "results")[0]["mark"], Value::Null, "{account}");
    }
}

#[test]
fn people_read_their_evaluation_once_it_is_signed_and_not_before_on_any_way() {
    let mut office = Office::new();
    let own = office.employee.clone();
    office.as_user("penilai");
    let notes = json!({
        "evaluation": own.evaluation, "field": { "kind": "notes" }, "text": "Rahasia dahulu", "draft": false,
    });
    office.world.ask("write_text", notes);
    rate_both(&mut office, &own.evaluation, "below");
    office.as_user("pegawai");
    let open = json!({ "employee": own.person, "period": "2026-Q3" });
    for (command, request) in
        [("show_evaluation", json!({ "id": own.evaluation })), ("open_evaluation", open.clone())]
    {
        assert!(why(&mut office, command, request).contains("setelah pejabat penilai menandatangani"));
    }
    let everything = |world: &mut World| {
        let id = json!({ "id": own.person });
        let [card, history] = ["show_employee", "show_history"].map(|command| world.ask(command, id.clone()));
        let own = world.ask("show_own", json!({}));
        let listed = world.ask("list_evaluations", json!({ "period": "2026-Q3" }));
        let people = world.ask("list_employees", json!({}));
        let past = world.ask("look_back", json!({ "id": id["id"], "on": "2026-09-24" }));
        assert!(list_of(&history, "entries").len() > 3, "the rest of the history is there");
        let forms: Vec<String> = ["D.1.1", "C.1.1", "C.1.3"].map(str::to_owned).to_vec();
        let sheet = json!({ "employee": id["id"], "forms": forms, "period": "2026-Q3" });
        let sheet = world.try_ask("preview_sheet", sheet).map(|view| list_of(&view, "pages").len());
        (format!("{card}{history}{own}{listed}{people}{past}"), sheet.unwrap_or_default())
    };
    let (before, pages) = everything(&mut office.world);
    for secret in ["Rahasia dahulu", &own.evaluation, "very_poor", r#""evaluationState":"rated""#] {
        assert!(!before.contains(secret), "{secret} in {before}");
    }
    assert_eq!(pages, 0);
    let rated = office.world.ask("list_employees", json!({ "condition": "rated" }));
    assert_eq!(number_of(&rated, "total"), 0, "to be in a list of the rated tells it too");

    office.sign_own();
    office.as_user("pegawai");
    let waiting = office.world.ask("show_own", json!({}));
    assert_eq!(waiting["waiting"]["kind"], "evaluation_to_read");
    assert_eq!(waiting["waiting"]["evaluation"], json!(own.evaluation));
    assert_eq!(
        text_of(&waiting["waiting"], "title"),
        "Hasil Triwulan III 2026 belum Anda baca. Predikat Baik."
    );
    let shown = office.world.ask("open_evaluation", open);
    assert_eq!(text_of(&shown, "notes"), "Rahasia dahulu");
    office.world.ask("show_evaluation", json!({ "id": own.evaluation }));
    let waiting = office.world.ask("show_own", json!({}));
    assert_eq!(waiting["waiting"]["kind"], "evaluation_to_read", "feedback was read, not the grade");
    office.world.ask("explain_grade", json!({ "id": own.evaluation }));
    assert_eq!(office.world.ask("show_own", json!({}))["waiting"], Value::Null);
    let (after, pages) = everything(&mut office.world);
    assert!(after.contains("Rahasia dahulu") && after.contains(&own.evaluation));
    let people = office.world.ask("list_employees", json!({}));
    let row = &list_of(&people, "employees")[0];
    assert_eq!((text_of(row, "evaluationState"), text_of(row, "grade")), ("signed".into(), "good".into()));
    let past = office.world.ask("look_back", json!({ "id": own.person, "on": "2026-09-24" }));
    assert_eq!(list_of(&past, "evaluations")[0]["grade"], "good");
    assert!(pages > 0);
}

#[test]
fn an_evaluator_does_not_find_the_own_grade_in_the_recap_before_it_is_signed() {
    let mut office = Office::new();
    let own = office.evaluator.clone();
    let rated = |office: &mut Office| {
        office.as_user("penilai");
        let recap = office.world.ask("show_recap", json!({ "period": "2026-Q3" }));
        let units = list_of(&recap, "units").iter();
        units.map(|unit| number_of(unit, "rated") + grades_of(unit)).sum::<u64>()
    };
    office.as_user("atasan");
    rate_both(&mut office, &own.evaluation, "above");
    assert_eq!(rated(&mut office), 0, "nobody of the team is rated");
    office.as_user("atasan");
    office.world.ask("seal", json!({ "evaluations": [own.evaluation], "password": super::office::OTHERS }));
    assert_eq!(rated(&mut office), 2);
}

#[test]
fn a_signed_evaluation_and_the_plan_of_the_next_year_tell_the_person_no_grade_that_is_not_signed() {
    let mut office = Office::new();
    let own = office.employee.clone();
    office.sign_own();
    office.world.now("2026-12-18T09:00:00+08:00");
    for period in ["2026-Q2", "2026"] {
        office.as_user(USER);
        let achievement = json!({
            "unit": office.evaluator.unit, "period": period, "value": "good", "basis": "Rencana aksi",
        });
        office.world.ask("set_achievement", achievement);
        office.as_user("penilai");
        let open = json!({ "employee": own.person, "period": period });
        let evaluation = text_of(&office.world.ask("open_evaluation", open), "id");
        rate_both(&mut office, &evaluation, "below");
    }
    let mut told = |account: &str| {
        office.as_user(account);
        let shown = office.world.ask("show_evaluation", json!({ "id": own.evaluation }));
        let next = json!({ "employee": own.person, "year": 2027 });
        let next = office.world.ask("show_carry_over", next);
        (list_of(&shown, "earlier").len(), text_of(&next, "gradeWords"))
    };
    assert_eq!(told("penilai"), (1, "Sangat Kurang".to_owned()));
    assert_eq!(told("pegawai"), (0, String::new()));
}

#[test]
fn who_may_print_the_sheets_of_a_day_is_a_matter_of_today() {
    let mut office = Office::new();
    let outsider = office.outsider.person.clone();
    office.world.now("2026-09-28T09:00:00+08:00");
    let assign = json!({
        "employees": [outsider], "evaluator": office.evaluator.person, "from": "2026-09-28", "basis": "Surat tugas",
    });
    office.as_user(USER);
    office.world.ask("assign_evaluator", assign);
    office.as_user("penilai");
    let path = office.world.path("dahulu.pdf");
    let file = office.world.file(&path);
    let what = json!({
        "forms": ["auto"], "who": { "kind": "people", "ids": [outsider] }, "period": "2026-Q3",
    });
    let print = json!({ "what": what, "merge": true, "file": file, "asOf": "2026-09-24" });
    let printed = office.world.ask("print", print);
    assert_eq!(number_of(&printed, "people"), 1, "on that day another evaluated the person");
}

#[test]
fn nobody_takes_back_what_another_did() {
    let mut office = Office::new();
    let second = office.second.evaluation.clone();
    office.as_user("penilai");
    office.world.ask("rate", rate(&second));
    for account in ["atasan", "pegawai"] {
        office.as_user(account);
        assert_eq!(office.world.refused("undo", json!({})), "nothing_to_undo", "{account} did nothing");
    }
    office.as_user(USER);
    // The officer's own newest act comes, whatever others did since.
    let _ = office.world.try_ask("undo", json!({}));
    let results = |office: &mut Office| {
        let shown = office.world.ask("show_evaluation", json!({ "id": second }));
        text_of(&shown, "resultsRating")
    };
    assert_eq!(results(&mut office), "above", "the rating is not the officer's to take back");
    office.as_user("penilai");
    office.world.ask("undo", json!({}));
    assert_eq!(results(&mut office), "");
}

#[test]
fn whoever_may_do_less_by_now_takes_back_no_act_from_before() {
    let mut office = Office::new();
    let (second, person) = (office.second.clone(), office.outsider.person.clone());
    let account = json!({
        "name": "wakil", "role": "hr_officer", "newPassword": super::office::OTHERS, "password": PASSWORD,
    });
    office.world.ask("add_user", account);
    office.as_user("wakil");
    office.world.ask("save_employee", json!({ "id": second.person, "position": "ARSIPARIS AHLI MADYA" }));
    office.as_user("penilai");
    office.world.ask("rate", rate(&second.evaluation));
    office.as_user(USER);
    let users = office.world.ask("list_users", json!({}));
    for (name, person) in [("wakil", &person), ("penilai", &office.evaluator.person)] {
        let user = list_of(&users, "users").iter().find(|user| user["name"] == name).expect("the account");
        let change = json!({ "id": user["id"], "role": "employee", "person": person, "password": PASSWORD });
        office.world.ask("change_user", change);
    }
    office.as_user("wakil");
    assert!(why(&mut office, "undo", json!({})).contains("pengelola kepegawaian"));
    office.as_user("penilai");
    assert!(why(&mut office, "undo", json!({})).contains("catatannya sendiri"));
    office.as_user(USER);
    let card = office.world.ask("show_employee", json!({ "id": second.person }));
    let rated = office.world.ask("show_evaluation", json!({ "id": second.evaluation }));
    assert_eq!(
        (text_of(&card, "position"), text_of(&rated, "resultsRating")),
        ("ARSIPARIS AHLI MADYA".into(), "above".into())
    );
}

#[test]
fn an_auditor_who_looks_at_teams_and_matrices_makes_nothing_that_is_due() {
    let mut office = Office::new();
    let evaluator = office.evaluator.person.clone();
    let before = office.fingerprint();
    office.as_user("pemeriksa");
    office.world.ask("open_team", json!({ "evaluator": evaluator, "period": "2026-Q2" }));
    assert_eq!(
        office.world.refused("open_matrix", json!({ "leader": evaluator, "year": 2027 })),
        "not_found"
    );
    office.world.ask("show_home", json!({}));
    office.world.ask("verify_store", json!({}));
    office.world.ask("list_problems", json!({}));
    assert_eq!(office.fingerprint(), before);
}

#[test]
fn the_log_says_who_looked_at_whom_and_what_was_refused_and_never_what_the_record_says() {
    let mut office = Office::new();
    let (second, outsider, employee) =
        (office.second.clone(), office.outsider.clone(), office.employee.clone());
    let (_, read_before) = office.log("reads");
    let (_, refused_before) = office.log("refusals");
    office.as_user("penilai");
    office.world.ask("show_evaluation", json!({ "id": second.evaluation }));
    office.world.ask("list_employees", json!({}));
    office.world.ask("show_employee", json!({ "id": office.evaluator.person }));
    office.world.refusal("show_plan", json!({ "id": outsider.plan }));
    office.as_user("pegawai");
    office.world.ask("open_plan", json!({ "id": employee.plan }));

    let (reads, read) = office.log("reads");
    assert_eq!(read - read_before, 1, "lists and the own records are not logged: {reads:?}");
    let line = &reads[0];
    assert_eq!(
        (text_of(line, "by"), text_of(line, "what"), text_of(&line["about"], "id"), text_of(line, "why")),
        ("penilai".into(), "melihat penilaian".into(), second.person.clone(), String::new())
    );
    let (refusals, refused) = office.log("refusals");
    assert_eq!(refused - refused_before, 1);
    assert_eq!(text_of(&refusals[0]["about"], "id"), outsider.person);
    assert!(text_of(&refusals[0], "why").contains("bukan pegawai"));
    let about = office.world.ask("show_log", json!({ "kind": "reads", "id": outsider.person }));
    assert!(list_of(&about, "lines").iter().all(|line| line["about"]["id"] == json!(outsider.person)));
}

/// What the log of reads says since a number of lines: command, account and person, oldest first.
fn reads_since(office: &mut Office, before: u64) -> Vec<[String; 3]> {
    let (lines, total) = office.log("reads");
    let new = usize::try_from(total - before).expect("a small number");
    let line = |line: &Value| [text_of(line, "what"), text_of(line, "by"), text_of(&line["about"], "name")];
    lines.iter().take(new).rev().map(line).collect()
}

#[test]
fn the_log_names_whoever_a_group_brought_along_and_tells_of_files_with_the_whole_office() {
    let mut office = Office::new();
    let evaluator = office.evaluator.person.clone();
    let what = |kind: &str| json!({ "forms": ["auto"], "who": { "kind": kind, "id": evaluator }, "period": "2026-Q3" });
    let (_, before) = office.log("reads");
    office.as_user("penilai");
    let folder = office.world.path("lembar");
    let file = office.world.file(&folder);
    office.world.ask("plan_print_run", what("evaluator"));
    office.world.ask("print", json!({ "what": what("evaluator"), "merge": false, "file": file }));
    office.world.ask("open_team", json!({ "evaluator": evaluator, "period": "2026-Q3" }));
    office.world.ask("see_evidence", json!({ "id": office.second.evaluation }));
    let lines = reads_since(&mut office, before);
    let of = |lines: &[[String; 3]], what: &str| {
        let mut names: Vec<String> =
            lines.iter().filter(|line| line[0] == what).map(|line| line[2].clone()).collect();
        names.sort();
        names
    };
    let team: Vec<String> = TEAM.iter().map(|member| member.name.to_owned()).collect();
    let twice: Vec<String> = team.iter().flat_map(|name| [name.clone(), name.clone()]).collect();
    assert_eq!(of(&lines, "mencetak lembar"), twice, "planned and printed, one line for each person");
    assert_eq!(of(&lines, "membuka tim seorang penilai"), team);
    assert_eq!(of(&lines, "membuka bukti dukung"), [TEAM[1].name]);
    assert!(lines.iter().all(|line| line[1] == "penilai"), "{lines:?}");

    let (_, before) = office.log("reads");
    let names = ["data.zip", "periksa.zip", "rekap.xlsx", "skp.xlsx"];
    let [data, bundle, recap, workbook] = names.map(|name| {
        let path = office.world.path(name);
        office.world.file(path)
    });
    let person = office.outsider.person.clone();
    for (command, request) in [
        ("export_person", json!({ "id": person, "file": data, "password": PASSWORD })),
        ("write_audit_bundle", json!({ "file": bundle, "password": PASSWORD })),
        ("export_recap", json!({ "period": "2026-Q3", "file": recap, "password": PASSWORD })),
        (
            "write_plan_workbook",
            json!({ "file": workbook, "year": 2026, "source": "blank", "password": PASSWORD }),
        ),
    ] {
        office.world.ask(command, request);
    }
    let lines = reads_since(&mut office, before);
    let about: Vec<_> = lines.iter().map(|line| (line[0].as_str(), line[2].as_str())).collect();
    assert_eq!(
        about,
        [
            ("mengekspor data seseorang", OUTSIDER[0]),
            ("menulis arsip pemeriksaan", ""),
            ("mengekspor rekap", ""),
            ("menulis buku kerja SKP", ""),
        ]
    );
}

#[test]
fn a_refusal_speaks_the_language_of_the_reader_and_the_log_too() {
    let mut office = Office::new();
    office.as_user("pegawai");
    let refusal = office.world.refusal("list_users", json!({}));
    assert_eq!(refusal.what, "Tidak diizinkan: melihat daftar pengguna.");
    assert!(refusal.why.contains("pengelola kepegawaian"));
    let mut world = office.world.speaking(contract::Language::En);
    let refusal = world.refusal("list_users", json!({}));
    assert_eq!(refusal.what, "Not permitted: look at the users.");
    world.ask("lock", json!({}));
    world.unlock();
    let log = world.ask("show_log", json!({ "kind": "refusals" }));
    let lines = list_of(&log, "lines");
    assert_eq!(text_of(&lines[0], "why"), text_of(&lines[1], "why"));
    assert!(text_of(&lines[1], "why").contains("HR officer"));
}

#[test]
fn an_employee_cannot_slip_another_record_in_beside_the_own_one() {
    let mut office = Office::new();
    let (own, other) = (office.employee.clone(), office.second.clone());
    office.as_user("pegawai");
    let removed = json!({ "plan": own.plan, "edits": [{ "edit": "remove_result", "id": other.result }] });
    assert_eq!(office.world.refused("edit_plan", removed), "not_found");
    for (command, request) in [
        ("compare_plans", json!({ "plan": own.plan, "with": other.plan })),
        ("create_plans", json!({ "employees": [own.person, other.person], "year": 2027, "source": "blank" })),
        ("keep_in_library", json!({ "plan": own.plan, "results": [other.result], "pack": "" })),
        ("show_history", json!({ "id": other.person.to_uppercase() })),
    ] {
        why(&mut office, command, request);
    }
    office.as_user(USER);
    let view = office.world.ask("show_plan", json!({ "id": other.plan }));
    assert_eq!(list_of(&view, "results").len(), 3);
}

#[test]
fn a_plan_is_tied_to_its_own_leaders_only_so_that_nobody_reads_the_plan_or_matrix_of_a_stranger_by_it() {
    let mut office = Office::new();
    let (own, evaluator, outsider) =
        (office.employee.clone(), office.evaluator.clone(), office.outsider.clone());
    let entry = strange_cell(&mut office);
    let edit = |edit: Value| json!({ "plan": own.plan, "edits": [edit] });
    let add = |field: &str, id: &str| {
        edit(json!({ "edit": "add_result", "priority": "main", "text": "Arsip tertata", field: id }))
    };
    let tie = |id: &str| {
        edit(json!({ "edit": "set_result", "id": own.result, "field": "supported_result", "value": id }))
    };
    office.as_user("pegawai");
    let with_indicator = format!("{}/{}", outsider.result, outsider.indicator);
    for request in [
        tie(&outsider.result),
        tie(&with_indicator),
        add("supportedResult", &outsider.result),
        add("cell", &entry),
    ] {
        assert_eq!(office.world.refused("edit_plan", request.clone()), "not_found", "{request}");
    }
    let desk = office.world.ask("edit_plan", tie(&evaluator.result));
    assert_eq!(list_of(&desk, "results")[0]["supportedResult"], json!(evaluator.result));
    office.as_user(USER);
    let desk = office.world.ask("edit_plan", tie(&outsider.result));
    assert_eq!(list_of(&desk, "results")[0]["supportedResult"], json!(outsider.result), "HR sees everybody");
}

/// An entry of the outsider's matrix, which has nothing to do with the employee.
fn strange_cell(office: &mut Office) -> String {
    let (matrix, guest) = (office.outsider.matrix.clone(), office.second.person.clone());
    let mut edit =
        |edit: Value| office.world.ask("edit_matrix", json!({ "matrix": matrix, "edits": [edit] }));
    let view = edit(json!({ "edit": "add_guest", "employee": guest }));
    let (row, column) = (&list_of(&view, "rows")[0]["id"], &list_of(&view, "columns")[0]["id"]);
    let set = json!({ "edit": "set_cell", "row": row, "column": column, "texts": ["Peran rahasia"] });
    text_of(&list_of(&edit(set), "rows")[0]["cells"][0][0], "id")
}

#[test]
fn ratings_typed_from_paper_are_refused_and_logged_as_they_are_on_screen() {
    let mut office = Office::new();
    let second = office.second.evaluation.clone();
    let (_, logged) = office.log("refusals");
    let row = office.world.ask("find_paper", json!({ "text": second }));
    let entry = json!({ "code": text_of(&row, "code"), "value": "AA" });
    let view = office.world.ask("type_from_paper", json!({ "period": "2026-Q3", "entries": [entry] }));
    let refused = list_of(&view, "refused");
    assert_eq!((number_of(&view, "written"), refused.len()), (0, 1));
    assert_eq!(text_of(&refused[0]["failure"], "code"), "not_permitted");
    assert!(text_of(&refused[0]["failure"], "why").contains("akun sendiri"), "{refused:?}");
    let (_, now) = office.log("refusals");
    assert_eq!(now, logged + 1);
    let read = json!({ "period": "2026-Q3", "code": text_of(&row, "code") });
    assert!(why(&mut office, "read_hand_form", read).contains("akun sendiri"));
}
