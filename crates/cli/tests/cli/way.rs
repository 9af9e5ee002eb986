//! The whole way of a year, from an empty folder to signed sheets.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::{Office, USER, words_of};

/// A staff list with one line that a spreadsheet broke.
const LIST: &str = "NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n\
    197501012000031001;Yohanis Tefa, S.Sos., M.Si.;Pembina (IV/a);KEPALA BIDANG ARSIP;BIDANG ARSIP;\n\
    198002022005012002;Agustina Nahak, A.Md.;Penata Muda (III/a);ARSIPARIS TERAMPIL;BIDANG ARSIP;Yohanis Tefa, S.Sos., M.Si.\n\
    1,98104E+17;Benyamin Lalay;Penata (III/c);ARSIPARIS AHLI MUDA;BIDANG ARSIP;Yohanis Tefa, S.Sos., M.Si.\n";

#[test]
fn an_office_is_made_and_its_people_come_in_but_for_the_line_a_spreadsheet_broke() {
    let office = Office::none();
    let made = office.done(&format!(
        "store create --office 'Dinas Uji' --user '{USER}' --agency 'Pemerintah Kota Uji' --place Kupang"
    ));
    assert!(made["recoveryCode"].as_str().is_some_and(|code| code.split('-').count() > 4), "{made}");

    let list = office.write("daftar.csv", LIST);
    let errors = office.text("perbaikan.xlsx");
    let dry = office.call(&format!("employee import '{list}' --dry-run --errors '{errors}' --json"));
    assert_eq!((dry.status, dry.json()["new"].clone()), (1, json!(2)), "one line is rejected");
    assert_eq!(office.done("store info")["employees"], 0, "a dry run changes nothing");
    assert!(std::fs::metadata(&errors).is_ok_and(|file| file.len() > 1000), "the error workbook is written");
    let imported = office.call(&format!("employee import '{list}' --json"));
    assert_eq!(imported.status, 1);
    let imported = imported.json();
    assert_eq!(
        [&imported["new"], &imported["changed"], &imported["same"]],
        [&json!(2), &json!(0), &json!(0)]
    );
    let rejected = &imported["rejected"][0];
    assert_eq!(
        [&rejected["row"], &rejected["cell"], &rejected["value"]],
        [&json!(4), &json!("A4"), &json!("1,98104E+17")]
    );
    assert!(
        ["reason", "fix", "column", "sheet"].iter().all(|field| rejected[field].is_string()),
        "{rejected}"
    );
}

#[test]
fn a_team_is_rated_signed_and_printed_and_the_file_stays_sound() {
    let office = Office::new();
    let list = office.write("daftar.csv", LIST);
    assert_eq!(office.call(&format!("employee import '{list}'")).status, 1);
    let case = office.write("tim.json", &tests::team_case().to_string());
    let plans = office.done(&format!("plan import '{case}'"));
    assert_eq!(
        (plans["new"].clone(), plans["people"].clone()),
        (json!(6), json!(5)),
        "two of seven were known by their NIP"
    );
    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good --basis 'Rencana aksi 98%'");
    let nip = TEAM[0].nip;
    let rated = office.done(&format!(
        "evaluation rate '{nip}' --period 2026-Q3 --results above --conduct meets --note Pertahankan"
    ));
    assert_eq!([&rated["grade"], &rated["state"], &rated["notes"]], ["good", "rated", "Pertahankan"]);
    let sealed = office.done(&format!("evaluation seal '{nip}' --period 2026-Q3 --on 2026-09-24"));
    assert_eq!([&sealed["state"], &sealed["signedOn"]], ["signed", "2026-09-24"]);
    assert_eq!(
        office.refused(&format!("evaluation rate '{nip}' --period 2026-Q3 --results below")),
        (1, "sealed".into())
    );

    let printed = office
        .done(&format!("print D.1.1 C.1.3 --nip '{nip}' --period 2026-Q3 --out '{}'", office.text("cetak")));
    assert_eq!(
        (printed["people"].clone(), printed["files"].clone()),
        (json!(1), json!([format!("2026-Q3_{nip}.pdf")]))
    );
    let words = words_of(&office.path(&format!("cetak/2026-Q3_{nip}.pdf")));
    for expected in [TEAM[0].name, nip, CHIEF.name, "Dinas Uji", "Pertahankan", "Kupang, 24 September 2026"] {
        assert!(words.to_uppercase().contains(&expected.to_uppercase()), "{expected} in {words}");
    }
    assert!(!words.contains("DRAF"));
    assert_eq!(office.done("store verify")["good"], true);
    assert_eq!(office.done("store check")["good"], true);
}

#[test]
fn every_example_of_the_regulation_is_imported_listed_and_printed() {
    let Some(cases) = tests::shared("cases") else { return };
    let office = Office::new();
    let case = |name: &str| cases.join(name).display().to_string();
    office.done(&format!("plan import '{}'", case("skp_pusat.json")));
    office.done(&format!("plan import '{}'", case("skp_daerah.json")));
    let first = office.done(&format!("evaluation import '{}'", case("evaluasi_pusat.json")));
    assert_eq!(first["new"], 4);
    let again = office.done(&format!("evaluation import '{}'", case("evaluasi_pusat.json")));
    assert_eq!([&again["new"], &again["changed"], &again["same"]], [&json!(0), &json!(0), &json!(4)]);
    let info = office.done("store info");
    assert_eq!([&info["plans"], &info["evaluations"]], [&json!(7), &json!(4)]);

    let listed = office.done("evaluation list --period 2026");
    let mut grades: Vec<_> = rows(&listed, "evaluations")
        .iter()
        .map(|row| (row["grade"].clone(), row["gradeAsGiven"].clone()))
        .collect();
    grades.sort_by_key(|(grade, _)| grade.to_string());
    assert_eq!(
        grades,
        [
            (json!("good"), Value::Null),
            (json!("good"), Value::Null),
            (json!("good"), Value::Null),
            (json!("poor"), json!("needs_improvement"))
        ]
    );
    let misprinted = rows(&listed, "evaluations").into_iter().find(|row| row["grade"] == "poor").unwrap();
    let short = misprinted["shortId"].as_str().unwrap();
    let why = office.done(&format!("evaluation explain '{short}' --period 2026"));
    assert_eq!(
        [&why["rule"], &why["results"], &why["conduct"], &why["grade"]],
        ["R-210", "meets", "below", "poor"]
    );

    office.done(&format!("print auto --all --period 2026 --merge --out '{}'", office.text("contoh.pdf")));
    let words = words_of(&office.path("contoh.pdf"));
    assert!(words.contains("KEPALA SUBDIREKTORAT II") && words.contains("KURANG (MISCONDUCT)"));
    let printed =
        office.done(&format!("print D.1.1 --nip '{short}' --period 2026 --out '{}'", office.text("satu")));
    assert_eq!(
        printed["files"],
        json!([format!("2026_{short}.pdf")]),
        "without a NIP the short id names the file"
    );
}

#[test]
fn people_are_added_edited_found_and_given_evaluators_by_words() {
    let office = Office::with_team();
    let [first, second] = [TEAM[0].nip, TEAM[1].nip];
    let added = office
        .done("employee add 199303032020121003 --name 'Gregorius Bau' --rank II/a --unit 'BIDANG ARSIP'");
    assert_eq!([&added["fullName"], &added["rank"]], ["Gregorius Bau", "Pengatur Muda (II/a)"]);
    assert_eq!(
        office.refused("employee add 199303032020121003 --name 'Orang Lain'"),
        (1, "nip_taken".into())
    );
    office.done("employee edit 199303032020121003 --position 'Pengelola Arsip'");
    office.done(&format!("employee evaluator 199303032020121003 '{second}' --is '{first}' --from 2026-10-20 --basis 'SK 3/2026'"));
    assert_eq!(
        office.refused(&format!("employee evaluator '{}' --is '{first}' --from 2026-10-20", CHIEF.nip)),
        (1, "loop".into())
    );
    let found = office.done("employee list --search gregorius --limit 5");
    assert_eq!(
        (found["total"].clone(), found["employees"][0]["position"].clone()),
        (json!(1), json!("Pengelola Arsip"))
    );
    let short = found["employees"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(office.done(&format!("employee show '{short}'"))["nip"], "199303032020121003");
}

#[test]
fn units_cycles_feedback_progress_and_history_by_words() {
    let office = Office::with_team();
    let first = TEAM[0].nip;
    assert_eq!(rows(&office.done("unit list"), "units").len(), 1);
    let cycles = office.done("cycle create --year 2027 --rhythm monthly");
    assert_eq!(rows(&cycles["cycles"][0], "periods").len(), 13);
    assert!(!rows(&office.done("deadlines"), "deadlines").is_empty());

    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    office.done(&format!("feedback add '{first}' --text 'Cepat tanggap' --result 1 --period 2026-Q3"));
    let view = office
        .done(&format!("feedback add '{first}' --symbol smile --conduct 7 --source peer --period 2026-Q3"));
    assert_eq!(view["conduct"][6]["feedback"][0]["symbol"], "smile");
    office.done(&format!("progress add '{first}' --result 2 --text '4 daftar' --evidence Buku"));
    let history = office.done(&format!("history '{first}' --field feedback.text"));
    let told = rows(&history, "entries").into_iter().find(|entry| entry["to"] == "Cepat tanggap").unwrap();
    assert_eq!([&told["by"], &told["actedFor"]], [USER, CHIEF.name]);
    let distribution = office.done("distribution 'BIDANG ARSIP' --period 2026-Q3");
    assert_eq!((distribution["total"].clone(), distribution["unrated"].clone()), (json!(6), json!(6)));
    let noted = |office: &Office| rows(&office.done(&format!("progress list '{first}'")), "items").len();
    office.done("undo");
    assert_eq!(noted(&office), 0);
    office.done("redo");
    assert_eq!(noted(&office), 1);
}

#[test]
fn a_day_of_the_past_is_shown_and_printed_and_a_deleted_record_is_brought_back_by_words() {
    let office = Office::with_team();
    let first = TEAM[0].nip;
    office.done(&format!("progress add '{first}' --result 2 --text '4 daftar'"));
    office.done("undo");
    let gone = rows(&office.done(&format!("history deleted '{first}'")), "rows");
    assert_eq!([&gone[0]["title"], &gone[0]["by"]], ["4 daftar", USER]);
    let id = gone[0]["id"].as_str().unwrap();
    assert_eq!(office.done(&format!("history bring-back '{id}'"))["rows"], json!([]));
    assert_eq!(rows(&office.done(&format!("progress list '{first}'")), "items").len(), 1);

    let then = office.done(&format!("history at '{first}' --on 2026-09-24"));
    assert_eq!([&then["person"]["nip"], &then["plans"][0]["state"]], [first, "draft"]);
    assert_eq!(office.done(&format!("history at '{first}' --on 2026-09-23"))["person"], Value::Null);
    assert_eq!(office.refused(&format!("history at '{first}' --on 2026-12-01")).1, "invalid");
    assert_eq!(rows(&office.done(&format!("history '{first}' --by 'Orang lain'")), "entries").len(), 0);
    let out = office.text("keadaan.pdf");
    office
        .done(&format!("print auto --nip '{first}' --period 2026 --merge --out '{out}' --as-of 2026-09-24"));
    assert!(words_of(&office.path("keadaan.pdf")).contains("Keadaan per 24 September 2026"));
}

#[test]
fn a_backup_is_restored_as_a_new_office_and_a_practice_office_is_no_real_one() {
    let office = Office::with_team();
    let before = office.done("store fingerprint");
    let made = office.done(&format!("store backup '{}'", office.text("flashdisk")));
    assert_eq!(made["good"], true);
    let backup = office.text(&format!("flashdisk/{}", made["name"].as_str().unwrap()));
    let copy = office.text("pulih/Kantor.kantor");
    office.done(&format!("store restore '{backup}' --to '{copy}'"));
    assert_eq!(office.done(&format!("store fingerprint --store '{copy}'")), before);
    assert_eq!(
        office.refused(&format!("store restore '{backup}' --to '{copy}'")),
        (1, "office_exists".into())
    );

    assert_eq!(office.refused("demo --employees 5"), (1, "not_empty".into()));
    let empty = Office::new();
    let filled = empty.done("demo --employees 12 --units 2 --year 2026");
    assert!(filled["employees"].as_u64().is_some_and(|count| count >= 12));
    empty.done(&format!("print auto --all --period 2026 --merge --out '{}'", empty.text("latihan.pdf")));
    assert!(words_of(&empty.path("latihan.pdf")).contains("LATIHAN"));
}

fn rows(view: &Value, field: &str) -> Vec<Value> {
    view[field].as_array().cloned().unwrap_or_default()
}
