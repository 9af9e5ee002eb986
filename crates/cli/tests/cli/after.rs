//! What follows a signature by words: delivery, objection, deadlines, holidays, settings, what-if, follow-ups.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::Office;

/// The first of the team, rated and signed.
fn signed() -> Office {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    office.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results meets --conduct meets"));
    office.done(&format!("evaluation seal '{nip}' --period 2026-Q3"));
    office
}

fn kinds(view: &Value) -> Vec<&str> {
    view["deadlines"].as_array().into_iter().flatten().filter_map(|term| term["kind"].as_str()).collect()
}

#[test]
fn a_document_is_delivered_objected_to_and_its_deadlines_are_told_by_words() {
    let office = signed();
    let nip = TEAM[0].nip;
    let together = format!("evaluation rate-together --evaluator '{}' --period 2026-Q3", CHIEF.nip);
    let preview = office.done(&format!("{together} --results meets --dry-run"));
    let count = |list: &str| preview[list].as_array().map_or(0, Vec::len);
    assert_eq!((count("ready"), count("leftOut")), (5, 1), "who is signed is left out");
    let done = office.done(&format!("evaluation deliver '{nip}' --period 2026-Q3"));
    assert_eq!(done["done"][0]["state"], "delivered");
    let terms = office.done(&format!("deadlines --person '{nip}'"));
    assert_eq!(kinds(&terms), ["return", "object", "report"]);
    let said = office.call(&format!("deadlines --person '{nip}' --on 2026-09-28"));
    assert!(said.out.contains("hari kerja lagi"), "{}", said.out);
    let case =
        office.done(&format!("evaluation object '{nip}' --period 2026-Q3 --reasons 'Bukti belum dilihat'"));
    assert_eq!(case["state"], "objected");
    let waiting = office.done("objection list");
    let objection = waiting["open"][0]["id"].as_str().unwrap().to_owned();
    office.done(&format!("objection examine {objection}"));
    let unheard = office.refused(&format!("objection decide {objection} --uphold --decision 'Dikuatkan'"));
    assert_eq!(unheard, (1, "rule_says".into()), "R-252");
    let back = office.done(&format!("objection withdraw {objection}"));
    assert_eq!(back["state"], "delivered");
}

#[test]
fn what_was_said_in_the_quarters_is_taken_into_the_annual_evaluation_of_one_person_or_a_team() {
    const DECEMBER: &str = "--now 2026-12-18T09:00:00+08:00";
    let office = Office::with_team();
    let (first, second) = (TEAM[0].nip, TEAM[1].nip);
    office.done(&format!(
        "feedback give '{first}' '{second}' --result 1 --text 'Layanan cepat' --on 2026-05-04"
    ));
    office.done(&format!("feedback give '{first}' --conduct 7 --symbol smile --on 2026-06-02"));
    let team = format!("evaluation take-feedback --evaluator '{}' --period 2026 {DECEMBER}", CHIEF.nip);
    let preview = office.done(&format!("{team} --dry-run"));
    let count = |view: &Value, list: &str| view[list].as_array().map_or(0, Vec::len);
    assert_eq!((count(&preview, "people"), count(&preview, "leftOut")), (2, 4));
    let one = format!("evaluation take-feedback '{first}' --period 2026 {DECEMBER}");
    let taken = office.done(&format!("{one} --result 1"));
    assert_eq!(count(&taken["people"][0], "pieces"), 1);
    let said = office.call(&one);
    assert!(said.out.contains("Kolaboratif  Triwulan II  Pimpinan: smile"), "{}", said.out);
    assert_eq!(count(&office.done(&team), "people"), 1, "the other one is left");
    assert_eq!(count(&office.done(&team), "people"), 0);
    let missing = office.refused(&format!("{one} --result 9"));
    assert_eq!(missing, (2, "not_found".into()));
}

#[test]
fn holidays_and_settings_are_listed_and_changed_by_words() {
    let office = Office::new();
    let view = office.done("holiday add 2026-12-24 --name 'Cuti bersama Natal'");
    assert_eq!(view["hasCollective"], true);
    let file = office.write("cuti.txt", "2026-12-28; Cuti bersama\n2026-12-29; Cuti bersama\n");
    let view = office.done(&format!("holiday import '{file}'"));
    let own = |view: &Value| {
        view["days"].as_array().unwrap().iter().filter(|day| day["isOwn"] == json!(true)).count()
    };
    assert_eq!(own(&view), 3);
    assert_eq!(own(&office.done("holiday restore --year 2026 2026-12-28")), 2);
    let settings = office.done("settings set work_week six");
    let week = settings["settings"].as_array().unwrap().iter().find(|one| one["key"] == "work_week").unwrap();
    assert_eq!((&week["value"], &week["rule"]), (&json!("six"), &json!("R-028")));
    assert_eq!(office.refused("settings set work_week seven"), (1, "invalid".into()));
    assert!(office.call("settings list").out.contains("R-027"));
}

#[test]
fn ratings_are_tried_from_a_file_and_follow_ups_recorded_by_words() {
    let office = signed();
    let nip = TEAM[0].nip;
    let tried = json!({
        "scenarios": [{ "name": "Coba", "ratings": [{ "employee": nip, "results": "above", "conduct": "above" }] }],
    });
    let file = office.write("coba.json", &tried.to_string());
    let view = office.done(&format!("distribution 'BIDANG ARSIP' --period 2026-Q3 --what-if '{file}'"));
    assert_eq!(view["scenarios"][0]["changed"][0]["to"], "very_good");
    assert_eq!(
        office.done("evaluation list --period 2026-Q3")["evaluations"][0]["grade"],
        "good",
        "untouched"
    );
    office.done(&format!("followup add '{nip}' --kind training --topic 'Digitalisasi arsip'"));
    let needs = office.done("followup needs");
    office.done(&format!("followup needs --out '{}'", office.text("kebutuhan.xlsx")));
    assert_eq!(
        (&needs["rows"][0]["topic"], &needs["rows"][0]["nPeople"]),
        (&json!("Digitalisasi arsip"), &json!(1))
    );
    office.done(&format!("followup write --year 2026 --out '{}'", office.text("kebutuhan.csv")));
    assert!(office.path("kebutuhan.csv").exists());
    let dossiers =
        office.refused(&format!("followup dossiers --year 2026 --out '{}'", office.text("berkas")));
    assert_eq!(dossiers.1, "nothing_to_print", "no annual grade yet");
}

#[test]
fn a_calibration_proposes_the_evaluator_answers_and_the_page_of_the_unit_is_written_by_words() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    office.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results meets --conduct meets"));
    let meeting =
        office.done("meeting make 'BIDANG ARSIP' --kind calibration")["id"].as_str().unwrap().to_owned();
    let proposed = office.done(&format!(
        "calibration propose '{nip}' --period 2026-Q3 --results above --conduct above --meeting {meeting} --reason 'Dibandingkan tim lain'"
    ));
    let room = office.done("calibration show --period 2026-Q3 --unit 'BIDANG ARSIP'");
    assert_eq!(
        (&room["cards"][0]["isDiscussed"], &room["evaluators"][0]["nUnopened"]),
        (&json!(true), &json!(1))
    );
    let id = proposed["id"].as_str().unwrap();
    assert_eq!(
        office.refused(&format!("calibration answer {id}")),
        (1, "rule_says".into()),
        "R-205: say why"
    );
    let answered = office.done(&format!("calibration answer {id} --accept"));
    assert_eq!(answered["state"], "accepted");
    assert_eq!(office.done("evaluation list --period 2026-Q3")["evaluations"][0]["grade"], "very_good");
    let file = office.text("halaman.pdf");
    office.done(&format!("unit page 'BIDANG ARSIP' --period 2026-Q3 --out '{file}'"));
    assert!(office.path("halaman.pdf").exists());
}
