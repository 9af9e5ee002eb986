//! Several people on one store, and the ways back in, as a script does it.

use serde_json::{Value, json};

use crate::office::{Office, Said, USER, said};

const CHIEFS: &str = "hujan pagi di dermaga";

fn with(office: &Office, line: &str, variables: &[(&str, &str)]) -> Said {
    said(office.command(&format!("{line} --json")).envs(variables.iter().copied()).output().unwrap())
}

/// The team with an account for its chief.
fn with_chief() -> Office {
    let office = Office::with_team();
    let line = format!("user add Yohanis --role evaluator --nip {}", tests::CHIEF.nip);
    let made = with(&office, &line, &[("KINERJA_NEW_PASSWORD", CHIEFS)]);
    assert_eq!(made.status, 0, "{}{}", made.out, made.err);
    office
}

#[test]
fn a_user_is_added_with_role_and_employee_works_under_his_name_and_is_taken_away() {
    let office = with_chief();
    let listed = office.done(&format!("user list --as {USER}"));
    let told: Vec<_> = listed["users"]
        .as_array()
        .unwrap()
        .iter()
        .map(|user| (user["name"].clone(), user["role"].clone(), user["person"]["name"].clone()))
        .collect();
    assert_eq!(
        told,
        [
            (json!(USER), json!("hr_officer"), Value::Null),
            (json!("Yohanis"), json!("evaluator"), json!(tests::CHIEF.name))
        ]
    );
    let his = with(&office, "evaluation list --period 2026-Q3 --as Yohanis", &[("KINERJA_PASSWORD", CHIEFS)]);
    assert_eq!(his.status, 0, "{}{}", his.out, his.err);
    assert_eq!(office.refused("store info --as Yohanis"), (1, "wrong_password".into()));

    let reset = with(
        &office,
        &format!("user password Yohanis --as {USER}"),
        &[("KINERJA_NEW_PASSWORD", "perahu kertas warna ungu")],
    );
    assert_eq!(reset.json(), json!({ "changed": true }));
    let old = with(&office, "store info --as Yohanis", &[("KINERJA_PASSWORD", CHIEFS)]);
    assert_eq!(old.code(), "wrong_password");
    assert_eq!(office.refused(&format!("user remove Nobody --as {USER}")), (2, "no_such_account".into()));
    assert_eq!(office.refused(&format!("user remove {USER} --as {USER}")), (1, "last_hr_officer".into()));
    let left = office.done(&format!("user remove yohanis --as {USER}"));
    assert_eq!(left["users"].as_array().unwrap().len(), 1);
}

#[test]
fn an_employee_is_refused_on_the_command_line_with_the_reason_and_learns_nothing_of_others() {
    let office = Office::with_team();
    let (own, other) = (tests::TEAM[0], tests::TEAM[1]);
    let line = format!("user add Agustina --role employee --nip {}", own.nip);
    let made = with(&office, &line, &[("KINERJA_NEW_PASSWORD", CHIEFS)]);
    assert_eq!(made.status, 0, "{}{}", made.out, made.err);
    let id =
        office.done(&format!("call find_person '{{\"text\":\"{}\"}}' --as {USER}", other.nip))["id"].clone();
    let before = office.done(&format!("store fingerprint --as {USER}"));
    let hers = |line: &str| with(&office, &format!("{line} --as Agustina"), &[("KINERJA_PASSWORD", CHIEFS)]);

    let shown = hers(&format!("employee show {}", own.nip));
    assert_eq!((shown.status, shown.json()["nip"].clone()), (0, json!(own.nip)), "{}", shown.err);
    let only_hr = "Ini pekerjaan pengelola kepegawaian.";
    for (line, why) in [
        ("user list".to_owned(), "Ini hanya untuk pengelola kepegawaian dan pemeriksa."),
        (
            format!("call show_employee '{{\"id\":{id}}}'"),
            "Pegawai hanya membuka dan mengerjakan catatannya sendiri.",
        ),
        (format!("employee edit {} --position PIMPINAN", own.nip), only_hr),
        ("store backup".to_owned(), only_hr),
    ] {
        let refused = hers(&line);
        assert_eq!(
            (refused.status, refused.code().as_str()),
            (1, "not_permitted"),
            "{line}: {}",
            refused.out
        );
        assert_eq!(refused.json()["failure"]["why"], why, "{line}");
    }
    let hidden = hers(&format!("employee show {}", other.nip));
    assert_eq!((hidden.status, hidden.code().as_str()), (2, "not_found"), "not even that there is one");
    assert!(!hidden.out.contains(other.name) && !hidden.err.contains(other.name));
    let typed = office.command("user list --as Agustina").env("KINERJA_PASSWORD", CHIEFS).output().unwrap();
    let told = said(typed);
    assert_eq!((told.status, told.out.as_str()), (1, ""));
    assert!(told.err.contains("Ini hanya untuk pengelola kepegawaian dan pemeriksa."), "{}", told.err);
    assert_eq!(office.done(&format!("store fingerprint --as {USER}")), before, "nothing was changed");
}

#[test]
fn after_a_new_key_a_script_learns_who_needs_a_new_password() {
    let office = with_chief();
    let rekeyed = office.done(&format!("store rekey --as {USER}"));
    assert_eq!(rekeyed["withoutPassword"], json!(["Yohanis"]));
    let refused = with(&office, "store info --as Yohanis", &[("KINERJA_PASSWORD", CHIEFS)]);
    assert_eq!(refused.code(), "password_replaced");
    assert_eq!(office.done("store verify")["good"], true, "the only one with a password need not be named");
}

#[test]
fn the_codes_of_two_officers_open_the_store_and_the_sheets_are_printed() {
    let office = Office::new();
    let made = office.done(&format!(
        "store recovery office --first 'Maria Seran' --second 'Paulus Bria' --out '{}'",
        office.text("dua.pdf")
    ));
    assert!(crate::office::words_of(&office.path("dua.pdf")).contains("Paulus Bria"));
    let code = |name: &str| made[name].as_str().unwrap().to_owned();
    let (first, second) = (code("firstCode"), code("secondCode"));
    let open = |first: &str, second: &str| {
        let variables = [
            ("KINERJA_FIRST_CODE", first),
            ("KINERJA_SECOND_CODE", second),
            ("KINERJA_NEW_PASSWORD", "perahu kertas warna ungu"),
        ];
        with(&office, "store recovery use-office", &variables)
    };
    assert_eq!(open(&second, &first).code(), "wrong_office_codes");
    assert_eq!(open(&first, &second).json(), json!({ "recovered": true }));
    assert_eq!(office.refused("store info"), (1, "wrong_password".into()));
    let new = with(&office, "store info", &[("KINERJA_PASSWORD", "perahu kertas warna ungu")]);
    assert_eq!(new.status, 0, "{}", new.out);
}
