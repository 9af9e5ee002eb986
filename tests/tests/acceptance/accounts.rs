//! The people who can open an office: their accounts, passwords and keys, and the ways back in.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

/// Passwords of the others.
const CHIEFS: &str = "hujan pagi di dermaga";
const NEW: &str = "perahu kertas warna ungu";

fn add(world: &mut World, name: &str, role: &str, person: Option<&str>) -> Value {
    world.ask(
        "add_user",
        json!({ "name": name, "role": role, "person": person, "newPassword": CHIEFS, "password": PASSWORD }),
    )
}

/// The team with an account for its chief.
fn with_chief() -> World {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    add(&mut world, "Yohanis", "evaluator", Some(&chief));
    world
}

fn user(world: &mut World, name: &str) -> Value {
    let view = world.ask("list_users", json!({}));
    list_of(&view, "users").iter().find(|user| user["name"] == name).cloned().unwrap_or_default()
}

/// The newest line of the log of refusals.
fn last_refusal(world: &mut World) -> Value {
    let log = world.ask("show_log", json!({ "kind": "refusals" }));
    list_of(&log, "lines").first().cloned().unwrap_or_default()
}

fn enter(world: &mut World, name: &str, password: &str) -> Value {
    world.ask("lock", json!({}));
    world.ask("unlock", json!({ "account": name, "password": password }))
}

/// The first of the team rated, to be signed.
fn rated(world: &mut World) -> String {
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let first = text_of(&list_of(&team, "rows")[0], "evaluation");
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": first, "rating": rating, "level": "meets" }));
    }
    first
}

fn seal_of(world: &mut World, evaluation: &str) -> Value {
    world.ask("show_evaluation", json!({ "id": evaluation }))["seal"].clone()
}

#[test]
fn each_person_has_an_account_with_role_employee_and_key_and_the_lock_screen_names_them() {
    let mut world = with_chief();
    let users = world.ask("list_users", json!({}));
    let told: Vec<_> = list_of(&users, "users")
        .iter()
        .map(|user| (text_of(user, "name"), text_of(user, "role"), text_of(&user["person"], "name")))
        .collect();
    assert_eq!(
        told,
        [
            (USER.into(), "hr_officer".into(), String::new()),
            ("Yohanis".into(), "evaluator".into(), CHIEF.name.to_owned())
        ]
    );
    assert!(list_of(&users, "users").iter().all(|user| user["signsSince"].is_string()), "{users}");
    let session = enter(&mut world, "yohanis ", CHIEFS);
    assert_eq!(session["account"], json!({ "name": "Yohanis", "role": "evaluator" }));
    assert_eq!(session["person"]["name"], CHIEF.name);
    let status = world.ask("lock", json!({}));
    assert_eq!(
        status["accounts"],
        json!([{ "name": USER, "role": "hr_officer" }, { "name": "Yohanis", "role": "evaluator" }])
    );
}

#[test]
fn an_account_is_refused_without_own_password_strong_password_free_name_or_the_employee_it_is_for() {
    let mut world = with_chief();
    let request = |name: &str, role: &str, new: &str, own: &str| json!({ "name": name, "role": role, "newPassword": new, "password": own });
    for (name, role, new, own, code) in [
        ("Budi", "hr_officer", CHIEFS, "salah sekali", "wrong_password"),
        ("Budi", "hr_officer", "dinas arsip", PASSWORD, "weak_password"),
        ("Budi", "evaluator", CHIEFS, PASSWORD, "person_missing"),
        (" YOHANIS", "auditor", CHIEFS, PASSWORD, "user_exists"),
        ("  ", "auditor", CHIEFS, PASSWORD, "invalid"),
    ] {
        assert_eq!(world.refused("add_user", request(name, role, new, own)), code, "{name} {role}");
    }
    let unit = world.unit("BIDANG ARSIP");
    let foreign = json!({ "name": "Budi", "role": "employee", "person": unit, "newPassword": CHIEFS, "password": PASSWORD });
    assert_eq!(world.refused("add_user", foreign), "not_found", "a unit is nobody");
    assert_eq!(list_of(&world.ask("list_users", json!({})), "users").len(), 2);
}

#[test]
fn a_weak_password_is_refused_with_what_makes_it_so_and_a_practice_office_asks_for_none() {
    let mut world = World::with_office();
    let advice = |world: &mut World, new: &str| {
        let request = json!({ "password": PASSWORD, "newPassword": new });
        world.refusal("change_password", request)
    };
    let office = advice(&mut world, "dinasujicoba2026");
    assert_eq!((office.code.as_str(), number_of(&office.details, "least")), ("weak_password", 12));
    let told: Vec<_> = list_of(&office.details, "advice").to_vec();
    assert!(told.contains(&json!("office_words")) && told.contains(&json!("add_words")), "{told:?}");
    assert!(office.why.contains("nama kantor"), "in words: {}", office.why);
    let short = advice(&mut world, "katasandi");
    assert!(list_of(&short.details, "advice").contains(&json!("too_short")));
    let year = advice(&mut world, "siti aminah 1990");
    assert!(list_of(&year.details, "advice").contains(&json!("office_words")), "the own name is known");

    let mut practice = World::on_a_new_machine();
    practice.ask("create_practice_office", json!({ "employees": 3, "units": 1 }));
    practice.ask("change_password", json!({ "password": "latihan-saja", "newPassword": "latihan" }));
}

#[test]
fn the_last_hr_officer_stays_and_so_does_whoever_works() {
    let mut world = with_chief();
    let chief = world.person(CHIEF.nip);
    let own = user(&mut world, USER);
    let change = |id: &Value, role: &str, person: Option<&str>| json!({ "id": id, "role": role, "person": person, "password": PASSWORD });
    assert_eq!(world.refused("change_user", change(&own["id"], "auditor", None)), "last_hr_officer");
    let remove = json!({ "id": own["id"], "password": PASSWORD });
    assert_eq!(world.refused("remove_user", remove.clone()), "last_hr_officer");
    add(&mut world, "Budi", "hr_officer", None);
    assert_eq!(world.refused("remove_user", remove), "not_permitted", "not the account that works");
    assert!(text_of(&last_refusal(&mut world), "why").contains("sedang memakai akun ini"));

    let yohanis = user(&mut world, "Yohanis");
    assert_eq!(world.refused("change_user", change(&yohanis["id"], "employee", None)), "person_missing");
    world.ask("change_user", change(&yohanis["id"], "evaluator_superior", Some(&chief)));
    assert_eq!(user(&mut world, "Yohanis")["role"], "evaluator_superior");
    world.ask("remove_user", json!({ "id": yohanis["id"], "password": PASSWORD }));
    assert_eq!(user(&mut world, "Yohanis"), Value::Null);
    world.ask("lock", json!({}));
    assert_eq!(
        world.refused("unlock", json!({ "account": "Yohanis", "password": CHIEFS })),
        "no_such_account"
    );
    world.unlock();
    world.assert_sound();
}

#[test]
fn an_employee_has_one_account_so_that_nobody_signs_as_another() {
    let mut world = with_chief();
    let chief = world.person(CHIEF.nip);
    let own = user(&mut world, USER);
    let tie = json!({ "id": own["id"], "role": "hr_officer", "person": chief, "password": PASSWORD });
    let second = json!({ "name": "Lain", "role": "evaluator", "person": chief, "newPassword": CHIEFS, "password": PASSWORD });
    for (command, request) in [("change_user", tie.clone()), ("add_user", second)] {
        let refusal = world.refusal(command, request);
        assert_eq!(refusal.code, "not_permitted", "{command}");
        let told = format!("{} sudah punya akun “Yohanis”", CHIEF.name);
        assert!(refusal.why.contains(&told), "{}", refusal.why);
        let line = last_refusal(&mut world);
        assert_eq!(text_of(&line["about"], "id"), chief, "the log says about whom, and why");
        assert!(text_of(&line, "why").contains("sudah punya akun di sini"), "{line}");
    }
    let yohanis = user(&mut world, "Yohanis");
    world.ask("remove_user", json!({ "id": yohanis["id"], "password": PASSWORD }));
    world.ask("change_user", tie);
    assert_eq!(user(&mut world, USER)["person"]["name"], CHIEF.name);
    world.assert_sound();
}

#[test]
fn whoever_was_given_a_password_is_told_to_change_it_and_signs_with_another_key_from_then_on() {
    let mut world = with_chief();
    let given = user(&mut world, "Yohanis")["signsSince"].clone();
    let is_warned = |world: &mut World| {
        let safety = world.ask("show_safety", json!({}));
        list_of(&safety, "warnings").iter().any(|warning| warning["code"] == "password_given")
    };
    assert!(!is_warned(&mut world), "the officer chose the own one");
    enter(&mut world, "Yohanis", CHIEFS);
    assert!(is_warned(&mut world));
    world.now("2026-09-25T09:00:00+08:00");
    world.ask("change_password", json!({ "password": CHIEFS, "newPassword": NEW }));
    assert!(!is_warned(&mut world));
    enter(&mut world, USER, PASSWORD);
    assert_ne!(user(&mut world, "Yohanis")["signsSince"], given, "the officer could have opened that key");
    world.assert_sound();
}

#[test]
fn a_seal_keeps_saying_as_what_it_was_made_when_the_account_becomes_another() {
    let mut world = with_chief();
    enter(&mut world, "Yohanis", CHIEFS);
    let first = rated(&mut world);
    world.ask("seal", json!({ "evaluations": [first], "password": CHIEFS }));
    let told = seal_of(&mut world, &first);
    enter(&mut world, USER, PASSWORD);
    let (yohanis, member) = (user(&mut world, "Yohanis"), world.person(TEAM[3].nip));
    let change = json!({ "id": yohanis["id"], "role": "employee", "person": member, "password": PASSWORD });
    world.ask("change_user", change);
    assert_eq!(seal_of(&mut world, &first), told);
    world.assert_sound();
}

#[test]
fn the_evaluator_seals_with_his_own_key_and_the_seal_holds_after_a_reset_and_after_he_is_gone() {
    let mut world = with_chief();
    enter(&mut world, "Yohanis", CHIEFS);
    let first = rated(&mut world);
    let seal = |password: &str| json!({ "evaluations": [first], "password": password });
    assert_eq!(
        world.refused("seal", seal(PASSWORD)),
        "wrong_password",
        "the password of another signs nothing"
    );
    world.ask("seal", seal(CHIEFS));
    let told = seal_of(&mut world, &first);
    assert_eq!(
        (&told["by"], &told["role"], &told["actedFor"], &told["state"]),
        (&json!("Yohanis"), &json!("evaluator"), &Value::Null, &json!("holds"))
    );
    assert_eq!(told["words"], "Ditandatangani Yohanis. Tanda tangannya cocok dengan isinya.");
    assert_eq!(world.ask("explain_grade", json!({ "id": first }))["seal"], told);

    enter(&mut world, USER, PASSWORD);
    let yohanis = user(&mut world, "Yohanis");
    let reset = json!({ "id": yohanis["id"], "newPassword": NEW, "password": PASSWORD });
    world.now("2026-09-25T09:00:00+08:00");
    world.ask("reset_password", reset);
    assert_ne!(user(&mut world, "Yohanis")["signsSince"], yohanis["signsSince"], "a new key");
    assert_eq!(seal_of(&mut world, &first)["state"], "holds", "the old one is still known");
    world.ask("remove_user", json!({ "id": yohanis["id"], "password": PASSWORD }));
    assert_eq!(seal_of(&mut world, &first), told);
    world.assert_sound();
}

#[test]
fn what_hr_records_for_an_evaluator_without_account_says_so_and_reopening_takes_the_seal_away() {
    let mut world = World::with_team();
    let first = rated(&mut world);
    assert_eq!(seal_of(&mut world, &first), Value::Null);
    world.ask("seal", json!({ "evaluations": [first], "password": PASSWORD }));
    let told = seal_of(&mut world, &first);
    assert_eq!((&told["role"], &told["actedFor"]["name"]), (&json!("hr_officer"), &json!(CHIEF.name)));
    assert_eq!(
        told["words"],
        format!(
            "Dicatat pengelola kepegawaian {USER} atas nama {}. Tanda tangannya cocok dengan isinya.",
            CHIEF.name
        )
    );
    world.ask("reopen", json!({ "evaluation": first, "reason": "Salah ketik", "password": PASSWORD }));
    assert_eq!(seal_of(&mut world, &first), Value::Null);
    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "signed_on" }));
    assert_eq!(list_of(&history, "entries").len(), 2, "that there was one stays in the history");
    world.assert_sound();
}

#[test]
fn after_a_new_key_the_others_need_a_new_password_and_are_told_so() {
    let mut world = with_chief();
    let codes = json!({ "firstOfficer": "A", "secondOfficer": "B", "password": PASSWORD });
    world.ask("make_office_recovery", codes);
    let rekeyed = world.ask("rekey", json!({ "password": PASSWORD }));
    assert_eq!(
        (&rekeyed["withoutPassword"], &rekeyed["officeRecoveryGone"]),
        (&json!(["Yohanis"]), &json!(true))
    );
    let waiting = user(&mut world, "Yohanis");
    assert_eq!((&waiting["needsPassword"], &waiting["signsSince"]), (&json!(true), &Value::Null));
    let status = world.ask("lock", json!({}));
    assert_eq!(status["hasOfficeRecovery"], false);
    let refusal = world.refusal("unlock", json!({ "account": "Yohanis", "password": CHIEFS }));
    assert_eq!((refusal.code.as_str(), &refusal.details["name"]), ("password_replaced", &json!("Yohanis")));
    let session = world.ask("unlock", json!({ "account": "", "password": PASSWORD }));
    assert_eq!(session["account"]["name"], USER, "the only one with a password");
    world.ask("reset_password", json!({ "id": waiting["id"], "newPassword": NEW, "password": PASSWORD }));
    assert_eq!(user(&mut world, "Yohanis")["needsPassword"], false);
    enter(&mut world, "Yohanis", NEW);
}

#[test]
fn two_officers_open_the_office_together_with_their_printed_sheets() {
    let mut world = with_chief();
    let made = world.ask(
        "make_office_recovery",
        json!({ "firstOfficer": "Maria Seran, Sekretaris", "secondOfficer": "Paulus Bria, Kepala Dinas", "password": PASSWORD }),
    );
    let (first, second) = (text_of(&made, "firstCode"), text_of(&made, "secondCode"));
    let sheet = world.path("dua.pdf");
    let file = world.file(&sheet);
    world.ask("save_office_sheets", json!({ "file": file }));
    let printed = crate::words_of(&sheet);
    let pages: Vec<_> = printed.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), 2, "one page for each");
    for (page, code, own) in [(pages[0], &first, "Maria Seran"), (pages[1], &second, "Paulus Bria")] {
        assert!(code.split('-').all(|group| page.contains(group)) && page.contains(own), "{page}");
        assert!(page.contains("tidak membuka apa pun") && page.contains("Diterima tanggal"));
    }
    let other = second.split('-').skip(1);
    assert!(
        other.into_iter().all(|group| !pages[0].contains(group)),
        "neither sheet carries the other's code"
    );

    assert_eq!(world.ask("lock", json!({}))["hasOfficeRecovery"], true);
    assert_eq!(world.refused("save_office_sheets", json!({ "file": file })), "locked");
    let open = |account: &str, first: &str, second: &str, new: &str| json!({ "account": account, "firstCode": first, "secondCode": second, "newPassword": new });
    let mistyped = format!("{}{}", &first[..first.len() - 1], if first.ends_with('7') { '8' } else { '7' });
    for (one, other, fault) in [
        (mistyped.as_str(), second.as_str(), "first_mistyped"),
        (first.as_str(), "B-1234", "second_mistyped"),
        (second.as_str(), first.as_str(), "swapped"),
        (first.as_str(), first.as_str(), "swapped"),
    ] {
        let refusal = world.refusal("recover_office", open(USER, one, other, NEW));
        assert_eq!((refusal.code.as_str(), &refusal.details["fault"]), ("wrong_office_codes", &json!(fault)));
    }
    assert_eq!(world.refused("recover_office", open(USER, &first, &second, "pendek")), "weak_password");
    assert_eq!(world.refused("recover_office", open("Yohanis", &first, &second, NEW)), "not_permitted");
    let session = world.ask("recover_office", open(USER, &first.to_lowercase(), &second, NEW));
    assert_eq!(session["account"]["name"], USER);
    let line = last_refusal(&mut world);
    assert_eq!(
        (text_of(&line, "by"), text_of(&line, "what")),
        ("Yohanis".into(), "membuat kata sandi baru dengan kode dua pejabat".into()),
        "what was refused before anybody was let in stands in the log too"
    );
    assert!(text_of(&line, "why").contains("hanya untuk pengelola kepegawaian"), "{line}");
    world.ask("lock", json!({}));
    assert_eq!(world.refused("unlock", json!({ "account": USER, "password": PASSWORD })), "wrong_password");
    enter(&mut world, USER, NEW);
    let told = world.ask("show_security", json!({}));
    assert_eq!(
        (&told["recoveryUsedAt"], &told["recoveryUsedByOfficers"]),
        (&json!("2026-09-24T09:00:00+08:00"), &json!(true)),
        "its use is told"
    );
    let warnings = list_of(&told, "warnings");
    let used = warnings.iter().find(|warning| warning["code"] == "recovery_used").expect("a warning");
    assert!(text_of(used, "words").contains("dua pejabat"), "{used}");
    world.assert_sound();
}

#[test]
fn of_the_ways_back_in_the_one_used_last_is_told() {
    let mut world = World::on_a_new_machine();
    let request = json!({
        "agency": "Pemerintah Kota Uji", "unit": "Dinas Arsip", "level": "regional", "user": USER,
        "rhythm": "quarterly", "password": PASSWORD,
    });
    let code = text_of(&world.ask("create_office", request), "recoveryCode");
    let officers = json!({ "firstOfficer": "A", "secondOfficer": "B", "password": PASSWORD });
    let made = world.ask("make_office_recovery", officers);
    let by_code = json!({ "account": USER, "recoveryCode": code, "newPassword": NEW });
    let by_officers = json!({
        "account": USER, "firstCode": made["firstCode"], "secondCode": made["secondCode"], "newPassword": NEW,
    });
    for (command, request, day, are_officers) in
        [("recover_office", by_officers, "2026-09-25", true), ("recover", by_code, "2026-09-26", false)]
    {
        world.ask("lock", json!({}));
        let at = format!("{day}T09:00:00+08:00");
        world.now(&at);
        world.ask(command, request);
        let told = world.ask("show_security", json!({}));
        assert_eq!(
            (&told["recoveryUsedAt"], &told["recoveryUsedByOfficers"]),
            (&json!(at), &json!(are_officers))
        );
    }
}

#[test]
fn office_codes_are_refused_where_none_were_made() {
    let mut world = World::with_office();
    world.ask("lock", json!({}));
    let request = json!({ "account": USER, "firstCode": "A-1", "secondCode": "B-1", "newPassword": NEW });
    let refusal = world.refusal("recover_office", request);
    assert_eq!(refusal.details["fault"], "none_made");
    world.unlock();
}

#[test]
fn the_recovery_code_is_checked_when_it_is_typed_back() {
    let mut world = World::on_a_new_machine();
    let request = json!({
        "agency": "Pemerintah Kota Uji", "unit": "Dinas Arsip", "level": "regional", "user": USER,
        "rhythm": "quarterly", "password": PASSWORD,
    });
    let code = text_of(&world.ask("create_office", request.clone()), "recoveryCode");
    let other = text_of(&World::on_a_new_machine().ask("create_office", request), "recoveryCode");
    let typed = |code: &str| json!({ "recoveryCode": code });
    assert_eq!(world.refused("confirm_recovery", typed(&other)), "wrong_recovery_code");
    assert_eq!(world.refused("confirm_recovery", typed(&code[1..])), "wrong_recovery_code");
    let told = world.ask("confirm_recovery", typed(&code.to_lowercase()));
    assert_eq!(told["recoveryConfirmedAt"], "2026-09-24T09:00:00+08:00");
}
