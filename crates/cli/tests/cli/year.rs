//! The year between plan and grade by words: cells, blocks, evidence, feedback, incidents, guidance, meetings.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::Office;

const NIP: &str = TEAM[0].nip;

fn text(view: &Value) -> String {
    view.as_str().unwrap_or_default().to_owned()
}

/// The value of the first indicator of a result in a quarter.
fn value(year: &Value, result: usize, quarter: usize) -> String {
    text(&year["results"][result - 1]["rows"][0]["cells"][quarter - 1]["value"])
}

#[test]
fn progress_is_noted_cell_by_cell_or_as_a_block_and_a_result_is_taken_over() {
    let office = Office::with_team();
    let year = office.done(&format!("progress set '{NIP}' --period 2026-Q3 --result 2 --same-as-target"));
    assert_eq!(value(&year, 2, 3), "12 daftar");
    let block = office.write("blok.txt", "20%\t45%\n3 daftar\t6 daftar\n");
    let paste = format!("progress paste '{NIP}' '{block}' --period 2026-Q1");
    assert_eq!(office.done(&paste)["cells"].as_array().map(Vec::len), Some(4));
    assert_eq!(value(&office.done(&format!("progress year '{NIP}'")), 1, 2), "", "only shown");
    office.done(&format!("{paste} --save"));
    assert_eq!(value(&office.done(&format!("progress year '{NIP}'")), 1, 2), "45%");
    let year = office.done(&format!("progress take-over '{NIP}' --result 1 --note 'Pegawai sakit lama'"));
    assert_eq!(year["results"][0]["takenOver"]["note"], "Pegawai sakit lama");
    assert_eq!(
        office.refused(&format!("progress set '{NIP}' --period 2026-Q3 --result 9 --value 1")),
        (2, "not_found".into())
    );
}

#[test]
fn evidence_is_registered_saved_elsewhere_and_forgotten_here() {
    let office = Office::with_team();
    let file = office.write("daftar.csv", "kotak;jumlah\n");
    let view = office.done(&format!("evidence add '{NIP}' --file '{file}' --text 'Daftar kotak' --result 2"));
    let entry = view["items"][0].clone();
    assert_eq!((text(&entry["name"]), &entry["result"]), ("daftar.csv".into(), &json!(2)));
    let id = text(&entry["id"]);
    let out = office.text("keluar.csv");
    office.done(&format!("evidence save {id} --out '{out}'"));
    assert_eq!(std::fs::read_to_string(out).unwrap(), "kotak;jumlah\n");
    assert_eq!(office.done(&format!("evidence forget {id}"))["items"][0]["isHere"], false);
    office.done(&format!("evidence add '{NIP}' --link https://arsip.example/1"));
    let list = office.call(&format!("evidence list '{NIP}'"));
    assert!(list.out.contains("2026/2"), "{}", list.out);
}

#[test]
fn feedback_is_given_to_several_people_asked_for_and_answered() {
    let office = Office::with_team();
    let (first, second) = (TEAM[0].nip, TEAM[1].nip);
    let given = office
        .done(&format!("feedback give '{first}' '{second}' --conduct 7 --text 'Terima kasih, {{nama}}'"));
    assert_eq!(given["people"].as_array().map(Vec::len), Some(2));
    let list = office.call(&format!("feedback list '{second}'"));
    assert!(list.out.contains(&format!("Terima kasih, {}", TEAM[1].name)), "{}", list.out);
    office.done(&format!("feedback ask '{first}' --of '{second}' --about 'Layanan arsip'"));
    let asked = office.done("feedback asked");
    let id = text(&asked["requests"][0]["id"]);
    let left = office.done(&format!("feedback answer {id} --conduct 1 --symbol smile"));
    assert_eq!(left["requests"], json!([]));
    office.done(&format!("incident note '{first}' --text 'Datang terlambat' --negative --on 2026-09-01"));
    let diary = office.call(&format!("incident list '{first}'"));
    assert!(diary.out.contains("2026-09-01 - Datang terlambat"), "{}", diary.out);
}

#[test]
fn guidance_and_meetings_go_their_way_and_warnings_name_what_is_missing() {
    let office = Office::with_team();
    office.done(&format!("unit head 'BIDANG ARSIP' --is '{}'", CHIEF.nip));
    let support =
        office.done(&format!("support plan '{NIP}' --kind competency --reason 'Sesudah pelatihan'"));
    let id = text(&support["id"]);
    office
        .done(&format!("support fill {id} --form competency --field managerial.2 --text 'Rukun' --score 4"));
    for step in ["begin", "sign_leader", "finish", "report"] {
        office.done(&format!("support step {id} {step}"));
    }
    assert_eq!(office.done(&format!("support show {id}"))["state"], "reported");
    let warnings = office.call("warnings --kind no_plan");
    assert!(warnings.out.contains(TEAM[0].name), "{}", warnings.out);
    let meeting = office.done("meeting make 'BIDANG ARSIP' --kind monitoring --on 2026-09-28");
    let invited = meeting["lines"].as_array().into_iter().flatten();
    assert_eq!(invited.filter(|line| line["list"] == "attendance").count(), 7);
    let review = format!("review write '{NIP}' --period 2026-Q3 --text 'Layanan tercapai'");
    assert_eq!(office.done(&review)["selfReview"], "Layanan tercapai");
}

#[test]
fn credit_points_are_told_by_nip_alone_and_listed_and_written_for_everybody() {
    let office = Office::with_team();
    let nip = TEAM[1].nip;
    office.done(&format!("employee edit '{nip}' --position-kind functional --rank III/c"));
    office.done(&format!("credit level '{nip}' mu --from 2024-01-01"));
    office.done(&format!("credit fill '{nip}' --opening-year 2025 --opening 71,5"));
    let view = office.done(&format!("credit '{nip}' --year 2026"));
    assert_eq!((text(&view["beyondRank"]), &view["outlook"][1]["toRank"]), ("-28,50".into(), &json!(14)));
    let said = office.call(&format!("credit '{nip}' --year 2026"));
    assert!(said.out.contains("dengan Baik terus-menerus (25,00 setahun): pangkat 14 bulan"), "{}", said.out);
    let list = office.done("credit list --year 2026");
    assert_eq!(list["people"][0]["nip"], nip);
    office.done(&format!("credit export --year 2026 --out '{}'", office.text("ak.xlsx")));
    assert!(office.path("ak.xlsx").exists());
    assert_eq!(office.call("credit").status, 2, "nobody is named");
}
