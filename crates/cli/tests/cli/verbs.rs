//! What leads to plans and goes with them, without a request in JSON: matrix, tree, workblock, manuals,
//! actions, last year's rows, posts, times without planning.

use serde_json::Value;
use tests::{CHIEF, TEAM};

use crate::office::Office;

fn len(view: &Value, field: &str) -> usize {
    view[field].as_array().map_or(0, Vec::len)
}

/// The team, whose chief heads the unit.
fn led() -> Office {
    let office = Office::with_team();
    office.done(&format!("unit head 'BIDANG ARSIP' --is '{}'", CHIEF.nip));
    office
}

fn approved(office: &Office, nip: &str) {
    for verb in ["submit", "agree", "sign", "approve"] {
        office.done(&format!("plan {verb} '{nip}' --year 2026"));
    }
}

#[test]
fn the_matrix_of_this_year_is_meant_unless_told_and_is_filled_from_files_and_cells() {
    let office = led();
    let shown = office.done("plan matrix 'BIDANG ARSIP'");
    assert_eq!(shown["year"], 2026);
    let columns =
        office.write("kolom.txt", "Arsip daerah terkelola\tIndeks kearsipan\nLayanan arsip prima\n");
    let cells = office.write("sel.txt", "Arsip statis terlayani tepat waktu\tPemustaka puas\n");
    let filled = office.done(&format!(
        "plan matrix 'BIDANG ARSIP' --columns '{columns}' --paste '{cells}' --set '2,1=Daftar arsip lengkap'"
    ));
    assert_eq!(len(&filled, "columns"), 2, "{filled}");
    assert_eq!(filled["rows"][0]["cells"][1][0]["text"], "Pemustaka puas");
    assert_eq!(filled["rows"][1]["cells"][0][0]["text"], "Daftar arsip lengkap");
    let said = office.call("plan matrix 'BIDANG ARSIP'");
    assert!(said.out.contains("2. ") && said.out.contains("Daftar arsip lengkap"), "{}", said.out);
    assert_eq!(office.refused("plan matrix 'BIDANG ARSIP' --set '99,1=Tidak ada'"), (2, "not_found".into()));
    let other = office.done("plan matrix 'BIDANG ARSIP' --year 2027");
    assert_eq!(len(&other, "columns"), 0, "another year has its own");
}

#[test]
fn a_plan_is_shown_with_what_the_rules_say_and_so_is_the_version_being_written() {
    let office = Office::with_team();
    let nip = TEAM[5].nip;
    office.done(&format!("plan annex '{nip}' --year 2026 --resource Pemindai --replace"));
    approved(&office, nip);
    office.done(&format!("plan revise '{nip}' --year 2026 --kind coaching --reason 'Hasil bimbingan'"));
    let block = office.write("blok.txt", "Utama\tKoleksi foto tersusun\n");
    office.done(&format!("plan paste '{nip}' --year 2026 '{block}'"));
    let in_force = office.done(&format!("plan show '{nip}' --year 2026"));
    assert_eq!((&in_force["plans"][0]["version"], len(&in_force["plans"][0], "results")), (&1.into(), 3));
    let list = office.done("plan list --year 2026");
    let row = list["people"].as_array().unwrap().iter().find(|row| row["nip"] == nip).unwrap();
    let call = format!("plan show '{nip}' --year 2026 --id {}", row["plan"].as_str().unwrap());
    let written = office.done(&call);
    assert_eq!((&written["plans"][0]["version"], len(&written["plans"][0], "results")), (&2.into(), 4));
    let said = office.call(&call);
    assert!(said.out.contains("  ! ") && said.out.contains("R-054"), "{}", said.out);
}

#[test]
fn rows_of_last_year_are_shown_and_taken_as_told() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    approved(&office, nip);
    let call = format!("plan carry-over '{nip}' --year 2027");
    let shown = office.done(&call);
    assert_eq!(len(&shown, "rows"), 3, "{shown}");
    assert_eq!(office.refused(&format!("{call} --keep 9")), (2, "not_found".into()));
    let desk =
        office.done(&format!("{call} --keep 1 --change '2=Daftar arsip vital lengkap' --drop 3 --annex"));
    let texts: Vec<&str> = desk["plan"]["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| result["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, ["Arsip statis terlayani tepat waktu", "Daftar arsip vital lengkap"]);
    assert_eq!(len(&desk["plan"]["annex"], "resourceSupport"), 1);
}

#[test]
fn a_unit_has_annex_lines_its_plans_start_with_and_the_library_fills_a_plan() {
    let office = led();
    office.done("plan annex-defaults 'BIDANG ARSIP' --resource 'Rak arsip' --scheme 'Laporan bulanan'");
    assert_eq!(len(&office.done("plan annex-defaults 'BIDANG ARSIP'"), "lines"), 2);
    let [from, to] = [TEAM[0].nip, TEAM[1].nip];
    office.done(&format!("plan library keep '{from}' --year 2026 --pack Kearsipan"));
    office.done(&format!("employee edit '{to}' --position '{}'", TEAM[0].position));
    office.done(&format!("plan create '{to}' --year 2027"));
    let desk = office.done(&format!("plan library insert '{to}' --year 2027 --pack Kearsipan"));
    assert_eq!(len(&desk["plan"], "results"), 3, "{desk}");
    assert_eq!(desk["plan"]["annex"]["resourceSupport"][0], "Rak arsip");
    let nothing = format!("plan library insert '{to}' --year 2027 --pack Lain");
    assert_eq!(office.refused(&nothing), (2, "not_found".into()));
    assert_eq!(len(&office.done("plan annex-defaults 'BIDANG ARSIP' --clear"), "lines"), 0);
}

#[test]
fn tree_workblock_manual_and_action_plan_are_written_and_read() {
    let office = led();
    let outline = office.write("pohon.txt", "Arsip terpercaya\n\tArsip statis terlayani\n");
    office.done(&format!("plan tree 'BIDANG ARSIP' --paste '{outline}'"));
    let tree = office.done("plan tree 'BIDANG ARSIP' --add 'Indeks kearsipan naik' --below 1 --agreement");
    assert_eq!(len(&tree, "nodes"), 3, "{tree}");
    assert_eq!(len(&office.done("plan tree 'BIDANG ARSIP' --remove 2"), "nodes"), 2);

    let block = "plan workblock 'BIDANG ARSIP'";
    office.done(&format!("{block} --title 'Layanan keliling' --activity 'Jadwal tersusun'"));
    let changed =
        office.done(&format!("{block} --no 1 --owner 'Kepala Bidang' --new-milestone 'Aplikasi siap'"));
    assert_eq!(
        (changed["items"][0]["title"].as_str(), len(&changed["items"][0], "lines")),
        (Some("Layanan keliling"), 2)
    );
    assert_eq!(len(&office.done(&format!("{block} --remove 1")), "items"), 0);

    let nip = TEAM[0].nip;
    office.done(&format!("plan manual '{nip}' --indicator 1 --purpose 'Mengukur layanan'"));
    let manual =
        office.done(&format!("plan manual '{nip}' --indicator 1 --reporting quarterly --control outcome"));
    let first = &manual["items"][0];
    assert_eq!([&first["purpose"], &first["reporting"]], ["Mengukur layanan", "quarterly"]);

    let actions = format!("plan actions '{nip}' --year 2026 --result 1");
    office.done(&format!("{actions} --action 'Menata ruang baca=Februari'"));
    let plan = office.done(&format!("{actions} --target 2026-Q1=20% --target 2026-Q2=50%"));
    assert_eq!(plan["results"][0]["lines"][0]["due"], "Februari");
    assert_eq!(plan["results"][0]["indicators"][0]["targets"][1], "50%");
    assert_eq!(office.refused(&format!("{actions} --target 2026-Q9=1")), (2, "not_found".into()));
}

#[test]
fn posts_times_and_dates_of_units_are_recorded_and_a_repair_that_needs_a_letter_takes_one() {
    let office = led();
    let nip = TEAM[0].nip;
    let post = office.done(&format!(
        "employee posts '{nip}' --kind plt --position 'Plt. Kepala Seksi' --unit 'BIDANG ARSIP' --from 2026-09-01 --basis 'SPT 1/2026'"
    ));
    let id = post["appointments"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(len(&office.done(&format!("employee posts '{nip}'")), "appointments"), 1);
    assert_eq!(len(&office.done(&format!("employee posts '{nip}' --remove {id}")), "appointments"), 0);
    let status = office.done(&format!(
        "employee status '{nip}' --is unpaid_leave --from 2026-10-01 --until 2026-12-31 --basis SK"
    ));
    assert_eq!(len(&status, "statusPeriods"), 1, "{status}");

    let units = office.done("unit add 'SEKSI LAMA' --from 2020-01-01 --until 2026-12-31");
    let find = |units: &Value| {
        let all = units["units"].as_array().unwrap();
        all.iter().find(|unit| unit["name"] == "SEKSI LAMA").unwrap().clone()
    };
    assert_eq!([&find(&units)["startsOn"], &find(&units)["endsOn"]], ["2020-01-01", "2026-12-31"]);
    let units = office.done(&format!("unit head 'SEKSI LAMA' --is '{nip}'"));
    assert_eq!(find(&units)["endsOn"], "2026-12-31", "a new head changes no dates");

    office.done(&format!("employee edit '{}' --position-kind operational_staff", CHIEF.nip));
    let has = |view: &Value| view.to_string().contains("evaluator_not_entitled");
    assert!(has(&office.done("employee problems")));
    assert_ne!(office.call("employee problems --fix evaluator_not_entitled").status, 0);
    let repaired =
        office.done("employee problems --fix evaluator_not_entitled --basis 'SK pendelegasian 2/2026'");
    assert!(!has(&repaired), "{repaired}");
}

#[test]
fn two_records_made_one_are_parted_again() {
    let office = Office::with_team();
    let added = office
        .done("employee add 199901012024011001 --name 'Benyamin Lalay' --position 'ARSIPARIS AHLI MUDA'");
    let short = added["shortId"].as_str().unwrap();
    office.done(&format!("employee merge '{}' 199901012024011001", TEAM[1].nip));
    office.done(&format!("employee split '{short}'"));
    let shown = office.done("employee show 199901012024011001");
    assert_eq!(shown["shortId"].as_str(), Some(short));
}

#[test]
fn sheets_that_may_be_turned_are_turned() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    let size = |turned: &str| {
        let out = office.path(&format!("lampiran{turned}.pdf"));
        let line =
            format!("print A.1.8 --nip '{nip}' --period 2026 --merge {turned} --out '{}'", out.display());
        office.done(&line);
        let told = std::process::Command::new("pdfinfo").arg(&out).output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        told.lines().find(|line| line.starts_with("Page size")).unwrap().to_owned()
    };
    assert!(size("").contains("612 x 936"), "{}", size(""));
    assert!(size("--landscape").contains("936 x 612"), "{}", size("--landscape"));
}
