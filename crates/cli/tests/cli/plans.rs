//! The life of plans by `kinerja plan …`, as a script of an office would do it.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::{Office, said};

/// Two rows as a spreadsheet copies them.
const BLOCK: &str = "Utama\tPemustaka puas atas layanan arsip\tIndeks kepuasan pemustaka\t85-90\n\
    Tambahan\tKoleksi foto kegiatan tersedia\tJumlah album\t3-4 album\n";

fn text(view: &Value, field: &str) -> String {
    view[field].as_str().unwrap_or_default().to_owned()
}

fn states(office: &Office) -> Vec<String> {
    let list = office.done("plan list --year 2026");
    TEAM.iter()
        .map(|member| {
            let rows = list["people"].as_array().unwrap();
            let row = rows.iter().find(|row| row["nip"] == member.nip).unwrap();
            text(row, "state")
        })
        .collect()
}

#[test]
fn a_plan_is_submitted_agreed_signed_set_changed_and_dropped_with_the_exit_status_of_each_step() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    let step = |verb: &str| format!("plan {verb} '{nip}' --year 2026");
    assert_eq!(office.refused(&step("approve")), (1, "rule_says".into()));
    for (verb, state) in
        [("submit", "submitted"), ("agree", "submitted"), ("sign", "signed"), ("approve", "approved")]
    {
        let done = office.done(&step(verb));
        assert_eq!(done["done"][0]["state"], state, "{verb}");
    }
    assert_eq!(states(&office)[0], "approved");
    assert_eq!(office.refused(&step("submit")), (1, "rule_says".into()));
    assert_eq!(office.refused(&step("revise")), (1, "rule_says".into()), "a change has a reason");
    let begun = office.done(&format!("{} --kind coaching --reason 'Hasil bimbingan'", step("revise")));
    assert_eq!(begun["done"][0]["state"], "revising");
    let shown = office.done(&step("show"));
    assert_eq!([&shown["plans"][0]["version"], &shown["plans"][0]["state"]], [&json!(1), &json!("approved")]);
    assert_eq!(office.done(&step("compare"))["items"], json!([]));
    assert_eq!(office.done(&step("drop"))["done"][0]["state"], "cancelled");
    let trail = office.call(&step("trail"));
    assert_eq!(trail.status, 0);
    assert!(
        trail.out.contains(&format!("{} menetapkan SKP (dicatat oleh Siti)", CHIEF.name)),
        "{}",
        trail.out
    );
}

#[test]
fn several_people_move_with_one_call_and_one_left_behind_makes_it_status_one() {
    let office = Office::with_team();
    let [a, b] = [TEAM[0].nip, TEAM[1].nip];
    office.done(&format!("plan submit '{a}' --year 2026"));
    let call = office.call(&format!("plan submit '{a}' '{b}' --year 2026"));
    assert_eq!(call.status, 1);
    assert!(call.out.contains(TEAM[1].name) && call.out.contains("Tidak diubah:"), "{}", call.out);
    assert_eq!(states(&office)[..2], ["submitted", "submitted"]);
    office.done("undo");
    assert_eq!(states(&office)[..2], ["submitted", "draft"]);
}

#[test]
fn a_plan_is_returned_reopened_and_cancelled_only_with_a_reason() {
    let office = Office::with_team();
    let nip = TEAM[1].nip;
    let step = |verb: &str| format!("plan {verb} '{nip}' --year 2026");
    office.done(&step("submit"));
    assert_eq!(office.refused(&step("return")), (1, "rule_says".into()));
    office.done(&format!("{} --reason 'Target belum sesuai'", step("return")));
    for verb in ["submit", "agree", "sign"] {
        office.done(&step(verb));
    }
    office.done(&format!("{} --reason 'Lampiran keliru'", step("reopen")));
    office.done(&format!("{} --reason 'Pegawai pindah'", step("cancel")));
    assert_eq!(office.refused(&step("submit")), (1, "no_plan".into()), "nobody works on a cancelled plan");
}

#[test]
fn the_superior_sets_a_plan_after_january_and_the_evaluator_of_a_plan_changes_from_a_day_on() {
    let office = Office::with_team();
    let [member, chief] = [TEAM[2].nip, CHIEF.nip];
    office.done("employee add 197001011995031001 --name 'Marthen Koli' --position-kind jpt_pratama");
    office.done(&format!("employee evaluator '{chief}' --is 197001011995031001 --from 2026-01-01"));
    for verb in ["submit", "agree", "sign"] {
        office.done(&format!("plan {verb} '{member}' --year 2026"));
    }
    let early = format!("plan approve '{member}' --year 2026 --by-superior");
    office.done(&early);
    assert_eq!(states(&office)[2], "approved");
    let successor = TEAM[3].nip;
    let change = format!("plan evaluator '{member}' --year 2026 --is '{successor}'");
    assert_eq!(office.refused(&change), (1, "rule_says".into()), "it has a day");
    let begun = office.done(&format!("{change} --on 2026-07-01 --reason 'SK 5/2026'"));
    assert_eq!(begun["done"][0]["state"], "revising");
}

#[test]
fn somebody_with_two_plans_is_told_to_name_one_and_a_closed_plan_is_no_longer_meant() {
    let office = Office::new();
    let mut case = tests::team_case();
    let mut second = case["skps"][0].clone();
    second["id"] = json!("skp-plt");
    second["employee"]["position"] = json!("PLT. KEPALA SEKSI");
    case["skps"].as_array_mut().unwrap().push(second);
    let file = office.write("tim.json", &case.to_string());
    let imported = office.done(&format!("plan import '{file}'"));
    let nip = TEAM[0].nip;
    let refused = office.call(&format!("plan submit '{nip}' --year 2026 --json"));
    assert_eq!((refused.status, refused.code()), (2, "ambiguous".into()));
    let candidates = refused.json()["failure"]["details"]["candidates"].clone();
    assert_eq!(candidates.as_array().map(Vec::len), Some(2), "{candidates}");
    assert_eq!(imported["new"], 7);
    let acting = candidates[0].as_str().unwrap().split(' ').next().unwrap().to_owned();
    for verb in ["submit", "agree", "sign", "approve"] {
        office.done(&format!("plan {verb} '{nip}' --year 2026 --id {acting}"));
    }
    let close = format!("plan close '{nip}' --year 2026 --id {acting} --because moved");
    assert_eq!(office.refused(&close), (1, "rule_says".into()));
    office.done(&format!("{close} --on 2026-08-31"));
    office.done(&format!("plan submit '{nip}' --year 2026"));
}

#[test]
fn new_plans_are_made_for_a_unit_and_a_block_of_a_spreadsheet_fills_one() {
    let office = Office::with_team();
    let nip = TEAM[4].nip;
    office.done(&format!("plan cancel '{nip}' --year 2026 --reason 'Disusun ulang'"));
    let made = office.call("plan create --unit 'BIDANG ARSIP' --year 2026 --json");
    let names: Vec<String> =
        made.json()["done"].as_array().unwrap().iter().map(|plan| text(plan, "name")).collect();
    assert!(names.contains(&TEAM[4].name.to_owned()), "{names:?}");
    assert!(!names.contains(&TEAM[0].name.to_owned()), "who has a plan is left alone: {names:?}");
    let block = office.write("blok.txt", BLOCK);
    let paste = format!("plan paste '{nip}' --year 2026");
    let looked = office.done(&format!("{paste} '{block}' --dry-run"));
    assert_eq!(looked["results"].as_array().map(Vec::len), Some(2), "{looked}");
    assert_eq!(looked["desk"], Value::Null, "a look changes nothing");
    let mut command = office.command(&format!("{paste} - --json"));
    command.stdin(std::fs::File::open(&block).unwrap());
    let pasted = said(command.output().unwrap());
    assert_eq!(pasted.status, 0, "{}{}", pasted.out, pasted.err);
    assert_eq!(pasted.json()["desk"]["plan"]["results"][0]["text"], "Pemustaka puas atas layanan arsip");
    let missing = format!("{paste} '{}'", office.text("tidak-ada.txt"));
    assert_eq!(office.refused(&missing), (2, "not_found".into()));
}

#[test]
fn a_workbook_goes_out_and_comes_back() {
    let office = Office::with_team();
    let file = office.text("skp.xlsx");
    office.done(&format!("plan workbook write --unit 'BIDANG ARSIP' --year 2026 --out '{file}'"));
    assert!(std::fs::metadata(&file).is_ok_and(|file| file.len() > 1000));
    let read = office.call(&format!("plan workbook read '{file}' --year 2026 --json"));
    assert!(read.json()["people"].is_array(), "{}", read.out);
    let applied = office.call(&format!("plan workbook apply '{file}' --year 2026 --json"));
    assert!(applied.json()["done"].is_array(), "{}", applied.out);
}

#[test]
fn the_wording_of_all_plans_is_looked_at_without_changing_them() {
    let office = Office::with_team();
    let before = office.done("store fingerprint");
    let report = office.done("plan lint");
    assert!(report["checked"].as_u64().is_some_and(|checked| checked >= 18), "{report}");
    let one = office.done(&format!("plan lint '{}' --year 2026", TEAM[0].nip));
    assert!(one["checked"].as_u64() < report["checked"].as_u64());
    assert_eq!(office.done("store fingerprint"), before);
}

#[test]
fn the_matrix_of_a_unit_is_found_by_its_unit_or_its_leader() {
    let office = Office::with_team();
    let chief = CHIEF.nip;
    office.done(&format!("unit head 'BIDANG ARSIP' --is '{chief}'"));
    let by_unit = office.done("plan matrix 'BIDANG ARSIP' --year 2026");
    let by_leader = office.done(&format!("plan matrix '{chief}' --year 2026"));
    assert_eq!(by_unit["id"], by_leader["id"]);
    assert_eq!(by_unit["rows"].as_array().map(Vec::len), Some(TEAM.len()), "{by_unit}");
}

#[test]
fn a_move_is_looked_at_and_made_and_a_person_entered_twice_becomes_one() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    for verb in ["submit", "agree", "sign", "approve"] {
        office.done(&format!("plan {verb} '{nip}' --year 2026"));
    }
    let chief = CHIEF.nip;
    office.done("unit add 'BIDANG PERPUSTAKAAN'");
    let go = format!(
        "employee move '{nip}' --to 'BIDANG PERPUSTAKAAN' --on 2026-09-20 --evaluator '{chief}' --position PUSTAKAWAN"
    );
    let look = office.call(&format!("{go} --dry-run"));
    assert_eq!(look.status, 0, "{}", look.err);
    assert!(look.out.contains("BIDANG ARSIP → BIDANG PERPUSTAKAAN"), "{}", look.out);
    assert_eq!(states(&office)[0], "approved", "a look changes nothing");
    let moved = office.done(&format!("{go} --choice new_evaluator"));
    assert_eq!(moved["closed"].as_array().map(Vec::len), Some(1), "{moved}");

    office.done(&format!(
        "employee add 199901012024011001 --name '{}' --position 'ARSIPARIS AHLI MUDA'",
        "Benyamin Lalay"
    ));
    let pairs = office.done("employee duplicates");
    assert!(pairs["pairs"].is_array(), "{pairs}");
    office.done(&format!("employee merge '{}' 199901012024011001", TEAM[1].nip));
    let [kept, merged] =
        [TEAM[1].nip, "199901012024011001"].map(|nip| office.done(&format!("employee show '{nip}'")));
    assert_eq!(merged["id"], kept["id"], "the number of the second record leads to the one that was kept");
}

#[test]
fn a_pack_of_the_library_goes_from_one_office_to_another() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    assert_eq!(office.done("plan library list")["total"], 0);
    office.done(&format!("plan library keep '{nip}' --year 2026 --pack 'Kearsipan'"));
    let other = Office::new();
    for name in ["paket.json", "paket.xlsx"] {
        let file = office.text(name);
        office.done(&format!("plan library export Kearsipan --out '{file}'"));
        other.done(&format!("plan library import '{file}'"));
    }
    let [here, there] = [&office, &other].map(|office| office.done("plan library list --pack Kearsipan"));
    assert!(here["total"].as_u64().is_some_and(|total| total >= 3), "{here}");
    assert_eq!(here["total"], there["total"], "the second file brought nothing twice");
    let broken = office.write("paket-lain.json", "{ \"bukan\": \"paket\" }");
    assert_ne!(office.call(&format!("plan library import '{broken}'")).status, 0);
}

#[test]
fn a_plan_is_copied_its_annex_filled_and_its_text_changed_by_a_request_in_json() {
    let office = Office::with_team();
    let [from, to] = [TEAM[0].nip, TEAM[1].nip];
    let copied = office.done(&format!("plan copy '{from}' --year 2026 --to '{to}' --replace"));
    assert_eq!(copied["done"].as_array().map(Vec::len), Some(1), "{copied}");
    let annex = format!("plan annex '{from}' '{to}' --year 2026 --resource 'Pemindai dokumen' --replace");
    assert_eq!(office.done(&annex)["done"].as_array().map(Vec::len), Some(2));
    let shown = office.done(&format!("plan show '{to}' --year 2026"));
    assert_eq!(shown["plans"][0]["annex"]["resourceSupport"], json!(["Pemindai dokumen"]));

    let plan = &shown["plans"][0];
    let edit = json!({ "plan": plan["id"], "edits": [{
        "edit": "set_result", "id": plan["results"][0]["id"], "field": "text", "value": "Pemustaka puas",
    }] });
    let request = office.write("ubah.json", &edit.to_string());
    let mut command = office.command("call edit_plan - --json");
    command.stdin(std::fs::File::open(request).unwrap());
    let edited = said(command.output().unwrap());
    assert_eq!(edited.json()["plan"]["results"][0]["text"], "Pemustaka puas", "{}", edited.err);
    assert_eq!(office.refused("call edit_plan '{'"), (2, "malformed_request".into()));
    assert_eq!(office.refused("call tidak_ada"), (2, "unknown_command".into()));
}

#[test]
fn problems_of_the_organisation_are_listed_and_one_kind_is_repaired_as_proposed() {
    let office = Office::with_team();
    office.done("employee add 199303032020121003 --name 'Gregorius Bau' --position 'Pengelola Arsip' --unit 'BIDANG ARSIP'");
    let codes = |view: &Value| -> Vec<String> {
        view["problems"].as_array().unwrap().iter().map(|problem| text(problem, "code")).collect()
    };
    let listed = office.done("employee problems");
    assert!(codes(&listed).contains(&"no_evaluator".to_owned()), "{listed}");
    let repaired = office.done("employee problems --fix no_evaluator");
    assert!(!codes(&repaired).contains(&"no_evaluator".to_owned()), "{repaired}");
    let shown = office.done("employee show 199303032020121003");
    assert!(shown.to_string().contains(CHIEF.name), "{shown}");
}
