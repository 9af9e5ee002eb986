//! What depends on the record: who it names, whether it is signed, who has an account; and the log.

use super::office::Office;
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, USER, World, list_of, text_of};

fn why(office: &mut Office, command: &str, request: Value) -> String {
    let refusal = office.world.refusal(command, request);
    assert_eq!(refusal.code, "not_permitted", "{command}: {refusal:?}");
    refusal.why
}

fn rate(evaluation: &str) -> Value {
    json!({ "evaluation": evaluation, "rating": "results", "level": "above" })
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
        assert!(list_of(&history, "entries").len() > 3, "the rest of the history is there");
        let forms: Vec<String> = ["D.1.1", "C.1.1", "C.1.3"].map(str::to_owned).to_vec();
        let sheet = json!({ "employee": id["id"], "forms": forms, "period": "2026-Q3" });
        let sheet = world.try_ask("preview_sheet", sheet).map(|view| list_of(&view, "pages").len());
        (format!("{card}{history}{own}{listed}"), sheet.unwrap_or_default())
    };
    let (before, pages) = everything(&mut office.world);
    assert!(!before.contains("Rahasia dahulu") && !before.contains(&own.evaluation), "{before}");
    assert_eq!(pages, 0);

    office.sign_own();
    office.as_user("pegawai");
    let waiting = office.world.ask("show_own", json!({}));
    assert_eq!(waiting["waiting"]["kind"], "evaluation_to_read");
    assert_eq!(waiting["waiting"]["evaluation"], json!(own.evaluation));
    let shown = office.world.ask("open_evaluation", open);
    assert_eq!(text_of(&shown, "notes"), "Rahasia dahulu");
    office.world.ask("show_evaluation", json!({ "id": own.evaluation }));
    assert_eq!(office.world.ask("show_own", json!({}))["waiting"], Value::Null);
    let (after, pages) = everything(&mut office.world);
    assert!(after.contains("Rahasia dahulu") && after.contains(&own.evaluation));
    assert!(pages > 0);
}

#[test]
fn nobody_takes_back_what_another_did() {
    let mut office = Office::new();
    let second = office.second.evaluation.clone();
    office.as_user("penilai");
    office.world.ask("rate", rate(&second));
    let before = office.fingerprint();
    office.as_user(USER);
    assert!(why(&mut office, "undo", json!({})).contains("bukan milik Anda"));
    office.as_user("atasan");
    assert!(why(&mut office, "undo", json!({})).contains("bukan milik Anda"));
    office.as_user("pegawai");
    assert!(why(&mut office, "undo", json!({})).contains("bukan milik Anda"));
    assert_eq!(office.fingerprint(), before);
    office.as_user("penilai");
    office.world.ask("undo", json!({}));
    assert_ne!(office.fingerprint(), before);
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
