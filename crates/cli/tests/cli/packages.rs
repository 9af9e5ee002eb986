//! The whole way of a package: request, enrolment, first package, rating on both sides, conflict, agreement.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::{Office, words_of};

/// A hub with the plans of a team, and the laptop of its chief, which has joined.
pub(crate) fn joined() -> (Office, Office) {
    let (hub, laptop) = (Office::with_team(), Office::none());
    hub.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    let rated = format!("evaluation rate '{}' --period 2026-Q3 --results meets", TEAM[0].nip);
    hub.done(&rated);
    laptop.done("store create --office 'Laptop' --user Maria --place Kupang");
    let request = hub.text("permintaan.kinerja");
    let asked = laptop.done(&format!("device request --out '{request}' --name 'Laptop Kabid'"));
    let enrolled = hub.done(&format!("device enrol '{request}' --scopes 'evaluator:{}'", CHIEF.nip));
    assert_eq!(asked["words"], enrolled["words"], "the same six words on both sides");
    carried(&hub, &laptop, "Laptop Kabid", "pertama");
    (hub, laptop)
}

/// Makes a package on one side and merges it on the other.
fn carried(from: &Office, to: &Office, device: &str, name: &str) -> Value {
    let path = from.text(&format!("{name}.kinerja"));
    let made = from.done(&format!("package export --to '{device}' --out '{path}'"));
    assert_eq!(made["files"][0]["file"], format!("{name}.kinerja"), "{made}");
    to.done(&format!("package import '{path}'"))
}

pub(crate) fn hub_name(office: &Office) -> String {
    let devices = office.done("device list");
    let all = devices["devices"].as_array().unwrap();
    let hub = all.iter().find(|device| device["kind"] == "hub").unwrap();
    hub["name"].as_str().unwrap().to_owned()
}

fn fingerprint(office: &Office) -> String {
    let view = office.done("store fingerprint --shared-with 'Laptop Kabid'");
    assert!(view["nScopes"].as_u64().unwrap() > 7, "{view}");
    view["fingerprint"].as_str().unwrap().to_owned()
}

#[test]
fn packages_go_there_and_back_a_conflict_is_resolved_and_both_stores_agree() {
    let (hub, laptop) = joined();
    let to = hub_name(&laptop);
    let nip = TEAM[0].nip;
    hub.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results above"));
    laptop.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results below"));

    let path = laptop.text("kedua.kinerja");
    laptop.done(&format!("package export --to '{to}' --out '{path}'"));
    let before = hub.done("store fingerprint");
    let plan = hub.done(&format!("package import '{path}' --plan"));
    assert_eq!(plan["files"][0]["package"]["counts"]["conflicts"], 1, "{plan}");
    assert_eq!(hub.done(&format!("package inspect '{path}'"))["files"][0]["already"], false);
    assert_eq!(hub.done("store fingerprint"), before, "looking changes nothing");
    let later = laptop.text("menyusul.kinerja");
    laptop.done(&format!("package export --to '{to}' --out '{later}'"));
    let both = hub.done(&format!("package import '{later}' '{path}'"));
    let files = both["files"].as_array().unwrap();
    assert!(files.len() == 2 && files.iter().all(|file| file["refusal"].is_null()), "{both}");
    let again = hub.done(&format!("package import '{path}'"));
    assert_eq!(again["files"][0]["already"], true);

    let listed = hub.done("conflict list");
    assert_eq!(listed["conflicts"][0]["about"], TEAM[0].name, "{listed}");
    let said = hub.call("conflict list").out;
    assert!(said.contains(TEAM[0].name) && said.contains("Di bawah ekspektasi"), "{said}");
    assert_eq!(hub.refused("conflict resolve 9 --take here"), (2, "not_found".into()));
    let neither = hub.refused("conflict resolve 1 --take 'luar biasa'");
    assert_eq!(neither, (1, "invalid".into()), "a third value has to be one that the field can have");
    let left = hub.done("conflict resolve 1 --take package");
    assert_eq!(left["conflicts"], json!([]));
    carried(&hub, &laptop, "Laptop Kabid", "ketiga");
    carried(&laptop, &hub, &to, "keempat");
    let shown = laptop.done(&format!("evaluation show '{nip}' --period 2026-Q3"));
    assert_eq!(shown["resultsRating"], "below");
    assert_eq!(fingerprint(&hub), fingerprint(&laptop));

    let book = hub.done("package ledger");
    assert_eq!(book["packages"].as_array().unwrap().len(), 5, "{book}");
    assert_eq!(book["missing"], json!([]));
    for office in [&hub, &laptop] {
        assert_eq!(office.done("store verify")["good"], true);
    }
}

#[test]
fn the_first_package_prints_the_words_of_the_office_and_files_that_are_no_package_are_said_to_be_none() {
    let (hub, laptop) = joined();
    let device = hub.done("device list")["devices"][0].clone();
    assert!(device["id"].is_string());
    let path = hub.text("lagi.kinerja");
    hub.done(&format!("package export --to 'Laptop Kabid' --out '{path}' --acknowledge"));
    assert_eq!(laptop.done(&format!("package import '{path}'"))["officeWords"], json!([]), "it has joined");
    let text = hub.write("catatan.txt", "bukan paket");
    let refused = laptop.call(&format!("package inspect '{text}' --json"));
    assert_eq!(
        (refused.status, refused.json()["files"][0]["refusal"]["code"].clone()),
        (1, json!("not_a_package"))
    );
    let spoken = laptop.call(&format!("package inspect '{text}'"));
    assert!(spoken.out.contains("catatan.txt bukan paket"), "{}", spoken.out);
    let third = Office::new();
    assert_eq!(third.refused(&format!("package import '{path}'")), (1, "not_enrolled".into()));
    assert_eq!(
        hub.refused(&format!("package export --to 'Tidak ada' --out '{path}'")),
        (2, "not_found".into())
    );
}

#[test]
fn what_is_missing_handed_over_held_or_came_after_a_signature_is_told_and_settled_by_words() {
    let (hub, laptop) = joined();
    let to = hub_name(&laptop);
    let (contested, sealed) = (TEAM[0].nip, TEAM[1].nip);
    for (office, level) in [(&hub, "above"), (&laptop, "below")] {
        office.done(&format!("evaluation rate '{contested}' --period 2026-Q3 --results {level}"));
        office
            .done(&format!("evaluation rate '{sealed}' --period 2026-Q3 --results {level} --conduct meets"));
    }
    hub.done(&format!("evaluation seal '{sealed}' --period 2026-Q3"));
    let lost = laptop.text("hilang.kinerja");
    laptop.done(&format!("package export --to '{to}' --out '{lost}'"));
    carried(&laptop, &hub, &to, "sampai");

    let book = hub.done("package ledger");
    assert_eq!(book["missing"][0]["numbers"], json!([1]), "{book}");
    let letter = hub.text("tagihan.pdf");
    hub.done(&format!("package remind 'Laptop Kabid' --out '{letter}'"));
    assert!(words_of(&hub.path("tagihan.pdf")).contains("Paket no. 1"));

    assert_eq!(hub.done("conflict hold 1")["conflicts"][0]["held"], true);
    assert_eq!(hub.done("conflict hold 1 --release")["conflicts"][0]["held"], false);
    let kept = hub.done("conflict list")["parked"].as_array().unwrap().clone();
    assert!(kept.iter().any(|edit| edit["value"] == "Di bawah ekspektasi"), "{kept:?}");
    assert_eq!(hub.refused("conflict parked 1 --apply"), (1, "sealed".into()), "it is opened again first");
    let left = hub.done("conflict parked 1 --put-away");
    assert_eq!(left["parked"].as_array().unwrap().len() + 1, kept.len());
    let shown = hub.done(&format!("evaluation show '{sealed}' --period 2026-Q3"));
    assert_eq!(shown["resultsRating"], "above", "the sheet stays as it was signed");

    let back = hub.text("kembali.kinerja");
    let made = hub.done(&format!("package export --to 'Laptop Kabid' --out '{back}'"));
    let id = made["packages"][0]["id"].as_str().unwrap().to_owned();
    hub.done(&format!("package hand-over {id}"));
    assert_eq!(hub.done(&format!("package show {id}"))["line"]["state"], "handed_over");
    assert_eq!(hub.refused("package show 99"), (2, "not_found".into()));
}
