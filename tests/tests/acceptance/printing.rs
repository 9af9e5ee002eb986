//! Sheets on paper: which forms, which marks, which files, and the words on them.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, rated_case, shared, text_of};

use crate::words_of;

/// The team with annual evaluations as told, by NIP.
fn rated(ratings: &[(&str, &str)]) -> World {
    let mut world = World::with_office();
    let file = world.written("nilai.json", &rated_case(ratings).to_string());
    world.ask("import_evaluations", json!({ "file": file }));
    world.now("2026-12-18T09:00:00+08:00");
    world
}

fn seal_all(world: &mut World) {
    let rows = world.ask("list_evaluations", json!({ "period": "2026" }));
    let all: Vec<_> = list_of(&rows, "evaluations").iter().map(|row| row["id"].clone()).collect();
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
}

fn what(forms: &[&str], who: &Value) -> Value {
    json!({ "forms": forms, "who": who, "period": "2026" })
}

fn everybody() -> Value {
    json!({ "kind": "all" })
}

/// Prints one file a person and gives the folder.
fn print(world: &mut World, forms: &[&str], who: &Value, folder: &str) -> (Value, PathBuf) {
    let folder = world.path(folder);
    let file = world.file(&folder);
    let printed = world.ask("print", json!({ "what": what(forms, who), "merge": false, "file": file }));
    (printed, folder)
}

fn merged(world: &mut World, forms: &[&str], who: &Value, name: &str) -> PathBuf {
    let path = world.path(name);
    let file = world.file(&path);
    world.ask("print", json!({ "what": what(forms, who), "merge": true, "file": file }));
    path
}

fn one(world: &mut World, nip: &str) -> Value {
    json!({ "kind": "people", "ids": [world.person(nip)] })
}

fn pages_of(path: &Path) -> usize {
    words_of(path).matches('\u{c}').count()
}

/// Words in the order they are drawn with single blanks, so that a break of a line inside a cell does not matter.
fn run_of(path: &Path) -> String {
    crate::words_drawn(path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn r_240_without_an_evaluation_the_plan_and_its_annex_are_printed_with_one_the_whole_document() {
    let mut world = World::with_team();
    let forms = |world: &mut World| {
        let plan = world.ask("plan_print_run", what(&["auto"], &everybody()));
        let of = |at: usize| list_of(&list_of(&plan, "ready")[at], "forms").to_vec();
        (of(0), of(5))
    };
    let (quantitative, qualitative) = forms(&mut world);
    assert_eq!(
        (quantitative, qualitative),
        (vec![json!("A.1.7"), json!("A.1.8")], vec![json!("A.1.6"), json!("A.1.8")])
    );

    let mut world = rated(&[
        ("meets", "meets"),
        ("meets", "meets"),
        ("meets", "meets"),
        ("meets", "meets"),
        ("meets", "meets"),
        ("above", "above"),
    ]);
    let (quantitative, qualitative) = forms(&mut world);
    assert_eq!(quantitative, [json!("D.1.1"), json!("C.1.3"), json!("A.1.7"), json!("A.1.8")]);
    assert_eq!(qualitative, [json!("D.1.1"), json!("C.1.1"), json!("A.1.6"), json!("A.1.8")]);
}

#[test]
fn a_run_says_who_is_ready_who_is_not_and_what_is_odd_before_anything_is_written() {
    let mut world = rated(&[("meets", "meets"), ("above", "meets")]);
    let plan = world.ask("plan_print_run", what(&["auto"], &everybody()));
    let names = |list: &str| {
        list_of(&plan, list).iter().map(|row| text_of(&row["person"], "name")).collect::<Vec<_>>()
    };
    assert_eq!(names("ready"), [TEAM[0].name, TEAM[1].name]);
    assert!(
        !names("notReady").contains(&CHIEF.name.to_owned()),
        "an evaluator from elsewhere is nobody to print for"
    );
    assert_eq!(text_of(&list_of(&plan, "warnings")[0]["findings"][0], "code"), "superior_unknown");
    let counted: Vec<_> =
        list_of(&plan, "forms").iter().map(|row| (text_of(row, "form"), number_of(row, "people"))).collect();
    assert!(counted.contains(&("D.1.1".into(), 2)), "{counted:?}");
    assert_eq!(world.refused("plan_print_run", what(&["Z.9"], &everybody())), "no_such_form");
}

#[test]
fn each_person_gets_a_file_named_after_period_and_number() {
    let mut world = rated(&[("meets", "meets"), ("above", "meets")]);
    let (printed, folder) = print(&mut world, &["auto"], &everybody(), "cetak");
    assert_eq!((number_of(&printed, "people"), printed["cancelled"].clone()), (2, json!(false)));
    let mut files: Vec<_> =
        list_of(&printed, "files").iter().map(|file| file.as_str().unwrap_or_default().to_owned()).collect();
    files.sort();
    assert_eq!(files, [format!("2026_{}.pdf", TEAM[0].nip), format!("2026_{}.pdf", TEAM[1].nip)]);
    let pages: usize = files.iter().map(|file| pages_of(&folder.join(file))).sum();
    assert_eq!(number_of(&printed, "pages"), pages as u64);

    let Some(mut cases) = World::with_cases() else { return };
    let (printed, _) = print(&mut cases, &["D.1.1"], &everybody(), "cetak");
    let file = list_of(&printed, "files")[0].as_str().unwrap_or_default().to_owned();
    let short = file.trim_start_matches("2026_").trim_end_matches(".pdf").to_owned();
    assert!(!cases.person(&short).is_empty(), "without a NIP the short id names the file: {file}");
}

#[test]
fn one_merged_file_holds_everybody_in_the_order_of_the_list() {
    let mut world = rated(&[("meets", "meets"), ("above", "meets"), ("below", "meets")]);
    let path = merged(&mut world, &["D.1.1"], &everybody(), "semua.pdf");
    let text = words_of(&path);
    let places: Vec<_> = TEAM[..3].iter().map(|member| text.find(member.name).expect(member.name)).collect();
    assert!(places.is_sorted(), "{places:?}");
    let (printed, folder) = print(&mut world, &["D.1.1"], &everybody(), "terpisah");
    let separate: usize = list_of(&printed, "files")
        .iter()
        .map(|file| pages_of(&folder.join(file.as_str().unwrap_or_default())))
        .sum();
    assert_eq!(pages_of(&path), separate);
}

#[test]
fn r_205_r_211_and_r_269_the_result_sheet_names_the_people_and_strikes_what_was_not_chosen() {
    let mut world = rated(&[("meets", "below")]);
    let who = one(&mut world, TEAM[0].nip);
    let path = merged(&mut world, &["D.1.1", "C.1.3"], &who, "hasil.pdf");
    let text = run_of(&path);
    for words in [
        TEAM[0].name,
        TEAM[0].nip,
        TEAM[0].position,
        CHIEF.name,
        CHIEF.nip,
        "BIDANG ARSIP",
        "Pemerintah Kabupaten Lembah Jati",
        "Arsip statis terlayani tepat waktu",
        "KURANG (MISCONDUCT)",
    ] {
        assert!(text.to_uppercase().contains(&words.to_uppercase()), "{words} in {text}");
    }
    let employee = world.person(TEAM[0].nip);
    let preview =
        world.ask("preview_sheet", json!({ "employee": employee, "forms": ["C.1.3"], "period": "2026" }));
    let struck: Vec<_> = struck_words(&preview).into_iter().filter(|words| words.trim().len() > 1).collect();
    assert_eq!(
        struck,
        [
            "I/II/III/",
            "ISTIMEWA",
            "BUTUH PERBAIKAN",
            "KURANG",
            "SANGAT KURANG",
            "DIATAS EKSPEKTASI",
            "DIBAWAH EKSPEKTASI",
            "DIATAS EKSPEKTASI",
            "SESUAI EKSPEKTASI",
            "SANGAT BAIK",
            "BAIK",
            "BUTUH PERBAIKAN",
            "SANGAT KURANG",
        ],
        "period, achievement, both ratings, grade: only what was chosen is left standing"
    );
}

/// Words through whose middle a line goes, as the window draws them.
fn struck_words(preview: &Value) -> Vec<String> {
    let mut struck = Vec::new();
    for page in list_of(preview, "pages") {
        let commands = list_of(page, "commands");
        let number = |command: &Value, field: &str| command[field].as_f64().unwrap_or(f64::NAN);
        let lines: Vec<[f64; 3]> = commands
            .iter()
            .filter(|command| {
                command["kind"] == "line" && (number(command, "y1") - number(command, "y2")).abs() < 0.01
            })
            .map(|command| [number(command, "x1"), number(command, "x2"), number(command, "y1")])
            .collect();
        for text in commands.iter().filter(|command| command["kind"] == "text") {
            let (x, y, width, size) =
                (number(text, "x"), number(text, "y"), number(text, "width"), number(text, "size"));
            let through = |line: &&[f64; 3]| {
                line[0] <= x + 0.5 && line[1] >= x + width - 0.5 && line[2] < y && line[2] > y - size * 0.6
            };
            if lines.iter().any(|line| through(&line)) {
                struck.push(text_of(text, "text"));
            }
        }
    }
    struck
}

#[test]
fn what_is_not_signed_prints_draf_and_what_is_signed_does_not() {
    let mut world = rated(&[("meets", "meets")]);
    let who = one(&mut world, TEAM[0].nip);
    assert!(words_of(&merged(&mut world, &["auto"], &who, "belum.pdf")).contains("DRAF"));
    seal_all(&mut world);
    let signed = words_of(&merged(&mut world, &["auto"], &who, "sudah.pdf"));
    assert!(!signed.contains("DRAF"), "plan in force and signed evaluation");
    assert!(signed.contains("18 Desember 2026"), "the day of the signature");

    let mut plans = World::with_team();
    let who = one(&mut plans, TEAM[0].nip);
    assert!(
        words_of(&merged(&mut plans, &["A.1.7"], &who, "skp.pdf")).contains("DRAF"),
        "a plan not yet in force"
    );
}

#[test]
fn a_practice_office_prints_latihan_on_every_page() {
    let mut world = World::on_a_new_machine();
    world.ask("create_practice_office", json!({ "employees": 6, "units": 1 }));
    let path = merged(&mut world, &["auto"], &everybody(), "latihan.pdf");
    let text = words_of(&path);
    let pages: Vec<_> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 6 && pages.iter().all(|page| page.contains("LATIHAN")), "{} pages", pages.len());
}

#[test]
fn the_same_record_gives_the_same_bytes_on_any_day() {
    let mut world = rated(&[("meets", "meets")]);
    seal_all(&mut world);
    let who = one(&mut world, TEAM[0].nip);
    let first = std::fs::read(merged(&mut world, &["auto"], &who, "satu.pdf")).expect("a file");
    world.now("2027-01-20T16:45:00+08:00");
    let second = std::fs::read(merged(&mut world, &["auto"], &who, "dua.pdf")).expect("a file");
    assert_eq!(first.len(), second.len());
    assert!(first == second, "byte for byte");
}

#[test]
fn a_signed_sheet_prints_people_and_achievement_as_they_were_signed() {
    let mut world = rated(&[("meets", "meets")]);
    seal_all(&mut world);
    let who = one(&mut world, TEAM[0].nip);
    let before = std::fs::read(merged(&mut world, &["D.1.1", "C.1.3"], &who, "satu.pdf")).expect("a file");
    let [person, chief] = [TEAM[0].nip, CHIEF.nip].map(|nip| world.person(nip));
    world.ask("save_employee", json!({ "id": person, "rank": "III/d", "backDegree": "S.Ptk." }));
    world.ask("save_employee", json!({ "id": chief, "rank": "IV/c" }));
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026", "value": "poor" }));
    let after = std::fs::read(merged(&mut world, &["D.1.1", "C.1.3"], &who, "dua.pdf")).expect("a file");
    assert!(before == after, "a promotion after the signature changes no signed sheet");
}

#[test]
fn paper_is_folio_unless_the_office_or_the_call_says_otherwise() {
    let mut world = World::with_team();
    let employee = world.person(TEAM[0].nip);
    let size = |world: &mut World, paper: Value| {
        let preview = world.ask(
            "preview_sheet",
            json!({ "employee": employee, "forms": ["A.1.7"], "period": "2026", "paper": paper }),
        );
        let page = list_of(&preview, "pages")[0].clone();
        let [width, height] = ["width", "height"].map(|side| page[side].as_f64().unwrap_or_default().round());
        (width.max(height), width.min(height))
    };
    assert_eq!(size(&mut world, Value::Null), (330.0, 216.0));
    assert_eq!(size(&mut world, json!("a4")), (297.0, 210.0));
    world.ask("change_office", json!({ "paper": "a4" }));
    assert_eq!(size(&mut world, Value::Null), (297.0, 210.0));
}

#[test]
fn the_preview_shows_the_pages_that_are_printed() {
    let mut world = rated(&[("above", "above")]);
    let employee = world.person(TEAM[0].nip);
    let preview =
        world.ask("preview_sheet", json!({ "employee": employee, "forms": ["auto"], "period": "2026" }));
    let who = one(&mut world, TEAM[0].nip);
    let path = merged(&mut world, &["auto"], &who, "semua.pdf");
    assert_eq!(list_of(&preview, "pages").len(), pages_of(&path));
    let shown: Vec<_> = list_of(&preview, "pages").iter().map(|page| text_of(page, "form")).collect();
    assert_eq!(
        (shown.first().map(String::as_str), shown.last().map(String::as_str)),
        (Some("D.1.1"), Some("A.1.8"))
    );
    assert!(list_of(&preview, "images")[0].as_str().is_some_and(|image| image.starts_with("data:image/")));
}

#[test]
fn a_run_tells_its_progress_and_half_a_merged_file_is_none() {
    let mut world = rated(&[("meets", "meets"); 5]);
    let (printed, _) = print(&mut world, &["D.1.1"], &everybody(), "semua");
    assert_eq!(number_of(&printed, "people"), 5);
    assert_eq!(world.progress().last().map(|(_, total)| *total), Some(5));
    let told = world.pages_told();
    assert!(told.is_sorted() && told.len() >= 5, "{told:?}");
    assert_eq!(told.last().copied().map(u64::from), Some(number_of(&printed, "pages")));

    world.will_stop_after(3);
    let path = world.path("gabungan.pdf");
    let file = world.file(&path);
    let stopped =
        world.ask("print", json!({ "what": what(&["D.1.1"], &everybody()), "merge": true, "file": file }));
    assert_eq!(
        (stopped["cancelled"].clone(), path.exists()),
        (json!(true), false),
        "half a merged file is none"
    );
}

#[test]
fn people_without_anything_to_print_are_counted_and_nobody_at_all_is_a_refusal() {
    let mut world = rated(&[("meets", "meets")]);
    world.ask("save_employee", json!({ "nip": "199303032020121003", "name": "Gregorius Bau" }));
    let (printed, _) = print(&mut world, &["auto"], &everybody(), "cetak");
    assert_eq!((number_of(&printed, "people"), number_of(&printed, "skipped")), (1, 1));
    let plan = world.ask("plan_print_run", what(&["auto"], &everybody()));
    let waiting = &list_of(&plan, "notReady")[0];
    assert_eq!(
        (text_of(&waiting["person"], "name"), text_of(&waiting["findings"][0], "text")),
        ("Gregorius Bau".into(), "Belum ada SKP 2026.".into())
    );
    let who = one(&mut world, "199303032020121003");
    let folder = world.path("kosong");
    let file = world.file(folder);
    assert_eq!(
        world.refused("print", json!({ "what": what(&["auto"], &who), "merge": false, "file": file })),
        "nothing_to_print"
    );
    assert_eq!(
        world.refused(
            "print",
            json!({ "what": what(&["A.1.1"], &everybody()), "merge": false, "file": file })
        ),
        "nothing_to_print",
        "an executive's form is not theirs"
    );
}

#[test]
fn sheets_of_a_unit_or_an_evaluator_only() {
    let Some(mut world) = World::with_cases() else { return };
    let unit = world.unit("DIREKTORAT II");
    let plan = world.ask("plan_print_run", what(&["auto"], &json!({ "kind": "unit", "id": unit })));
    assert_eq!(list_of(&plan, "ready").len(), 2);
    let chief = list_of(&plan, "ready")
        .iter()
        .find(|row| row["person"]["position"] == "KEPALA SUBDIREKTORAT II")
        .cloned()
        .unwrap_or_default();
    let of_chief = world
        .ask("plan_print_run", what(&["auto"], &json!({ "kind": "evaluator", "id": chief["person"]["id"] })));
    assert_eq!(list_of(&of_chief, "ready").len(), 1);
}

#[test]
fn every_example_of_the_regulation_is_printed_on_its_forms() {
    if shared("cases/evaluasi_pusat.json").is_none() {
        return;
    }
    let Some(mut world) = World::with_cases() else { return };
    let plan = world.ask("plan_print_run", what(&["auto"], &everybody()));
    let mut forms: Vec<_> = list_of(&plan, "ready")
        .iter()
        .flat_map(|row| list_of(row, "forms"))
        .map(|form| form.as_str().unwrap_or_default().to_owned())
        .collect();
    forms.sort();
    forms.dedup();
    assert_eq!(forms, ["A.1.1", "A.1.2", "A.1.6", "A.1.7", "A.1.8", "C.1.2", "C.1.3", "D.1.1"]);
    let path = merged(&mut world, &["auto"], &everybody(), "contoh.pdf");
    let text = run_of(&path);
    assert!(text.contains("Tingkat kesesuaian proses bisnis aplikasi SIMBG dengan NSPK"));
    let fonts =
        std::process::Command::new("pdffonts").arg(&path).output().expect("pdffonts of poppler-utils");
    let fonts = String::from_utf8(fonts.stdout).expect("words");
    assert!(
        fonts.lines().skip(2).all(|line| line.contains("yes yes yes")),
        "embedded, subset, searchable: {fonts}"
    );
    let text = run_of(&merged(&mut world, &["B.1.4"], &everybody(), "umpan-balik.pdf"));
    for words in ["REKAMAN INFORMASI UMPAN BALIK", "BAGI PEJABAT PIMPINAN TINGGI", "DIREKTUR JENDERAL III"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_a_fault_that_names_it() {
    let mut world = rated(&[("meets", "meets")]);
    let blocked = world.path("bukan-folder");
    std::fs::write(&blocked, "berkas").expect("a file");
    let file = world.file(blocked.join("cetak"));
    let refusal = world
        .refusal("print", json!({ "what": what(&["auto"], &everybody()), "merge": false, "file": file }));
    assert_eq!((refusal.code.as_str(), text_of(&refusal.details, "name")), ("cannot_write", "cetak".into()));
    assert!(!refusal.why.contains("os error"), "in our words, not in those of a library: {}", refusal.why);
}
