//! Exit status, documents, passwords and languages.

use serde_json::Value;
use tests::TEAM;

use crate::office::{Office, PASSWORD, USER, said};

#[test]
fn zero_is_done_one_is_refused_two_is_a_wrong_call_and_three_a_fault() {
    let office = Office::with_team();
    assert_eq!(office.call("employee list").status, 0);
    assert_eq!(office.call("--help").status, 0);
    assert_eq!(office.refused("cycle create --year 2026 --rhythm monthly"), (1, "cycle_exists".into()));
    assert_eq!(office.call("employee fly").status, 2);
    assert_eq!(
        office.call(&format!("evaluation rate '{}' --period 2026 --results great", TEAM[0].nip)).status,
        2
    );
    assert_eq!(office.refused("employee show 199999999999999999"), (2, "not_found".into()));
    assert_eq!(
        office.refused(&format!("employee import '{}'", office.text("tidak-ada.xlsx"))),
        (2, "not_found".into())
    );
    assert_eq!(
        office.refused(&format!("print Z.9 --all --period 2026 --out '{}'", office.text("x"))),
        (2, "no_such_form".into())
    );
    assert_eq!(
        office.refused(&format!("store info --store '{}'", office.text("lain.kantor"))),
        (2, "no_office".into())
    );
    office.write("berkas", "menghalangi folder");
    assert_eq!(
        office.refused(&format!("print auto --all --period 2026 --out '{}'", office.text("berkas/cetak"))),
        (3, "cannot_write".into())
    );
}

#[test]
fn a_damaged_office_file_is_a_fault_and_is_left_as_it_is() {
    let office = Office::with_team();
    let path = office.path("uji.kantor");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    // One page would do, but it may belong to a table in which nothing stands yet.
    for byte in &mut bytes[middle..] {
        *byte ^= 0x55;
    }
    std::fs::write(&path, &bytes).unwrap();
    let checked = office.call("store verify --json");
    assert!([1, 3].contains(&checked.status), "never a clean bill: {} {}", checked.status, checked.out);
    let document = checked.json();
    assert!(document["failure"]["code"] == "damaged_store" || document["good"] == false, "{document}");
    assert!(std::fs::read(&path).unwrap() == bytes, "nothing is repaired behind anybody's back");
}

#[test]
fn a_document_is_all_there_is_on_standard_output_and_progress_goes_elsewhere() {
    let office = Office::with_team();
    let printed =
        office.call(&format!("print auto --all --period 2026 --out '{}' --json", office.text("cetak")));
    assert_eq!(printed.json()["people"], 6);
    assert!(printed.err.contains('%'), "progress on standard error: {}", printed.err);
    let quiet = office
        .call(&format!("print auto --all --period 2026 --out '{}' --json --quiet", office.text("cetak")));
    assert_eq!((quiet.json()["people"].clone(), quiet.err.as_str()), (Value::from(6), ""));
}

#[test]
fn a_failure_is_a_document_of_five_fields_and_for_people_three_sentences_on_standard_error() {
    let office = Office::with_team();
    let line = format!("employee add {} --name 'Orang Lain'", TEAM[0].nip);
    let document = office.call(&format!("{line} --json")).json();
    let fields: Vec<_> = document["failure"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["code", "details", "next", "what", "why"]);
    assert_eq!(document["failure"]["details"]["name"], TEAM[0].name);
    let spoken = office.call(&line);
    assert_eq!((spoken.status, spoken.out.as_str()), (1, ""));
    assert!(spoken.err.contains(TEAM[0].name) && spoken.err.lines().count() >= 2, "{}", spoken.err);
}

#[test]
fn the_password_comes_from_the_environment_and_from_nowhere_else() {
    let office = Office::with_team();
    let wrong =
        said(office.command("store info --json").env("KINERJA_PASSWORD", "salah sekali").output().unwrap());
    assert_eq!((wrong.status, wrong.code()), (1, "wrong_password".into()));
    let none = said(office.command("store info --json").env_remove("KINERJA_PASSWORD").output().unwrap());
    assert_eq!((none.status, none.code()), (1, "locked".into()), "nobody to ask, so it stays locked");
    assert_eq!(office.call(&format!("store info --password '{PASSWORD}'")).status, 2);

    let changed = office
        .command("user password --json")
        .env("KINERJA_NEW_PASSWORD", "kata sandi yang baru")
        .output()
        .unwrap();
    assert_eq!(said(changed).status, 0);
    assert_eq!(office.refused("store info"), (1, "wrong_password".into()));
    let new =
        office.command("user list --json").env("KINERJA_PASSWORD", "kata sandi yang baru").output().unwrap();
    assert_eq!(said(new).json()["users"][0]["name"], USER);
}

#[test]
fn an_office_is_made_only_with_a_password_that_protects_it_and_never_over_another() {
    let office = Office::none();
    let create = "store create --office 'Dinas Uji' --user Siti --json";
    let weak = said(office.command(create).env("KINERJA_PASSWORD", "pendek").output().unwrap());
    assert_eq!((weak.status, weak.code()), (1, "weak_password".into()));
    assert!(!office.path("uji.kantor").exists());
    let made = Office::new();
    let before = made.done("store fingerprint");
    let said = made.call(create);
    assert!(said.status != 0, "an office stands there: {}", said.out);
    assert_eq!(said.code(), "office_exists");
    assert_eq!(made.done("store fingerprint"), before);
}

#[test]
fn people_read_indonesian_unless_they_ask_for_english() {
    let office = Office::with_team();
    assert!(office.call("store verify").out.contains("Baik"));
    assert!(office.call("store verify --lang en").out.contains("Good"));
    let refused = office.call("undo --lang en --as 'Orang Lain'");
    assert_eq!(refused.status, 2, "{}", refused.err);
    let explained = office.call(&format!("evaluation explain '{}' --period 2026-Q3 --lang en", TEAM[0].nip));
    assert_eq!(explained.status, 1, "not rated yet: {}", explained.err);
    assert!(!explained.err.is_empty());
}

#[test]
fn without_a_store_the_file_in_the_persons_own_folder_is_used() {
    let office = Office::none();
    let call = |line: &str| said(office.command(line).env_remove("KINERJA_STORE").output().unwrap());
    assert_eq!(call("store info --json").code(), "no_office");
    assert_eq!(call("store create --office 'Dinas Uji' --user Siti").status, 0);
    assert_eq!(call("store info --json").json()["cycles"], 1);
    assert!(office.path("data/kinerja-luring/Kantor.kantor").exists());
}
