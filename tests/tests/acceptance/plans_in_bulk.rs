//! Plans of many people at once: blocks, workbooks, copies, last year's rows, annexes and the library.

use std::fmt::Write as _;
use std::path::Path;

use calamine::Reader as _;
use serde_json::{Value, json};
use tests::{TEAM, World, list_of, number_of, text_of};

/// Kepala Puskesmas, who evaluates everybody.
const HEAD: &str = "197501012000031001";

/// The NIP of the person with a number, a different one for each.
fn nip(number: usize) -> String {
    format!("1985{:02}{:02}2010012{:03}", number / 28 % 12 + 1, number % 28 + 1, number + 1)
}

/// An office with a head and `n` people who are midwives, nurses and clerks by turns.
fn office(n: usize) -> World {
    let mut world = World::with_office();
    let mut list = String::from("NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n");
    let _ = writeln!(list, "{HEAD};dr. Maria Bere;Pembina (IV/a);Kepala Puskesmas;Puskesmas Oebobo;");
    for number in 0..n {
        let position = ["Bidan Terampil", "Perawat Ahli Pertama", "Pengadministrasi Umum"][number % 3];
        let unit = if number % 5 == 4 { "Pustu Liliba" } else { "Puskesmas Oebobo" };
        let _ = writeln!(
            list,
            "{};Pegawai {number:03};Penata Muda (III/a);{position};{unit};{HEAD}",
            nip(number)
        );
    }
    let path = world.path("daftar.csv");
    std::fs::write(&path, list).expect("a staff list");
    world.import_staff(path);
    world
}

/// The version of somebody's plan that people work on.
fn plan_of(world: &mut World, nip: &str, year: i32) -> String {
    let employee = world.person(nip);
    text_of(&world.ask("find_plan", json!({ "employee": employee, "year": year })), "id")
}

fn new_plan(world: &mut World, nip: &str, year: i32) -> String {
    let employee = world.person(nip);
    let made = world.ask("create_plans", json!({ "employees": [employee], "year": year, "source": "blank" }));
    text_of(&list_of(&made, "done")[0], "plan")
}

fn approve(world: &mut World, plan: &str) {
    for event in ["submit", "agree", "sign", "approve"] {
        let moved = world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        assert_eq!(list_of(&moved, "refused").len(), 0, "{event}: {moved}");
    }
}

fn results(desk: &Value) -> Vec<String> {
    list_of(&desk["plan"], "results").iter().map(|result| text_of(result, "text")).collect()
}

fn open(world: &mut World, plan: &str) -> Value {
    world.ask("open_plan", json!({ "id": plan }))
}

fn fingerprint(world: &mut World) -> Value {
    world.ask("read_fingerprint", json!({}))["fingerprint"].clone()
}

fn last_act(world: &mut World) -> String {
    text_of(&list_of(&world.ask("show_home", json!({})), "acts")[0], "words")
}

/// Three results of a midwife as they are copied from last year's Excel file.
const BLOCK: &str = "Rencana hasil kerja\tUtama/Tambahan\tAspek\tIndikator\tTarget\n\
    Ibu hamil terlayani sesuai standar\tUtama\tKuantitas\tPersentase ibu hamil yang terlayani\t95%\n\
    \t\tKualitas\tTingkat kepuasan ibu hamil\t90%\n\
    Persalinan ditolong dengan aman\tUtama\tKualitas\tPersentase persalinan tanpa komplikasi\t98%\n\
    Kelas ibu hamil terselenggara tepat waktu\tTambahan\tWaktu\tKetepatan jadwal kelas\t12 kelas\n";

mod blocks {
    use super::*;

    #[test]
    fn a_block_is_shown_first_then_goes_behind_what_stands_there_and_comes_out_in_one_step() {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let before = fingerprint(&mut world);
        let looked = world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK, "dryRun": true }));
        assert_eq!((list_of(&looked, "results").len(), looked["desk"].clone()), (3, Value::Null));
        assert_eq!(list_of(&looked["results"][0], "indicators").len(), 2);
        assert_eq!(fingerprint(&mut world), before, "a look changes nothing");

        let pasted = world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
        assert_eq!(
            results(&pasted["desk"]),
            [
                "Ibu hamil terlayani sesuai standar",
                "Persalinan ditolong dengan aman",
                "Kelas ibu hamil terselenggara tepat waktu"
            ]
        );
        let first = &pasted["desk"]["plan"]["results"][0]["indicators"][1];
        assert_eq!(
            ["aspect", "text", "target"].map(|part| text_of(first, part)),
            ["quality", "Tingkat kepuasan ibu hamil", "90%"]
        );
        assert_eq!(last_act(&mut world), "Blok ditempel ke SKP");
        world.ask("undo", json!({}));
        assert_eq!(results(&open(&mut world, &plan)).len(), 0, "all three went together");
        world.assert_sound();
    }

    #[test]
    fn what_a_block_says_wrongly_is_told_with_row_and_column() {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let text = "Rencana hasil kerja\tAspek\tIndikator\tTarget\n\tKuantitas\tJumlah laporan\t12\n\
                    Ibu hamil terlayani\tRajin\tPersentase ibu hamil\t95%\n";
        let looked = world.ask("paste_plan", json!({ "plan": plan, "text": text, "dryRun": true }));
        let remarks: Vec<_> = list_of(&looked, "remarks")
            .iter()
            .map(|remark| (number_of(remark, "row"), text_of(remark, "column"), text_of(remark, "code")))
            .collect();
        assert_eq!(
            remarks,
            [
                (2, "Indikator".into(), "indicator_without_result".into()),
                (3, "Aspek".into(), "aspect_unknown".into())
            ]
        );
        assert!(list_of(&looked, "remarks").iter().all(|remark| !text_of(remark, "fix").is_empty()));
    }

    #[test]
    fn a_block_of_indicators_goes_into_the_result_the_cursor_stands_in() {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let desk = world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }))["desk"].take();
        let second = desk["plan"]["results"][1]["id"].clone();
        let text = "Aspek\tIndikator\tTarget\nWaktu\tKetepatan waktu rujukan\t30 menit\n";
        let pasted = world.ask("paste_plan", json!({ "plan": plan, "text": text, "result": second }));
        assert_eq!(list_of(&pasted, "remarks").len(), 0, "{pasted}");
        let indicators = list_of(&pasted["desk"]["plan"]["results"][1], "indicators");
        assert_eq!(text_of(&indicators[1], "text"), "Ketepatan waktu rujukan");
    }

    #[test]
    fn a_block_in_the_place_of_all_keeps_what_planning_knows_of_rows_that_stay() {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let desk = world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }))["desk"].take();
        let first = text_of(&desk["plan"]["results"][0], "id");
        world.ask(
            "edit_plan",
            json!({ "plan": plan, "edits": [
                { "edit": "set_result", "id": first, "field": "control_level", "value": "output_high_control" }
            ] }),
        );
        let text = BLOCK
            .replace("95%", "97%")
            .replace("Kelas ibu hamil terselenggara tepat waktu", "Rujukan tercatat");
        let pasted = world.ask("paste_plan", json!({ "plan": plan, "text": text, "replace": true }));
        let desk = &pasted["desk"];
        assert_eq!(results(desk)[2], "Rujukan tercatat");
        assert_eq!(desk["plan"]["results"][0]["id"], json!(first), "the same row, with another target");
        assert_eq!(desk["plan"]["results"][0]["indicators"][0]["target"], "97%");
        assert_eq!(desk["results"][0]["controlLevel"], "output_high_control");
        let nothing = world.ask("paste_plan", json!({ "plan": plan, "text": "\t\n", "replace": true }));
        assert_eq!(results(&nothing["desk"]).len(), 3, "an empty clipboard takes nothing out");
    }

    #[test]
    fn r_090_a_block_does_not_go_into_a_plan_that_was_set() {
        let mut world = World::with_team();
        let plan = plan_of(&mut world, TEAM[0].nip, 2026);
        approve(&mut world, &plan);
        let refusal = world.refusal("paste_plan", json!({ "plan": plan, "text": BLOCK }));
        assert_eq!(
            (refusal.code.as_str(), text_of(&refusal.details, "rule").as_str()),
            ("rule_says", "R-090")
        );
    }

    #[test]
    fn r_007_what_somebody_else_assigns_waits_for_the_evaluators_consent() {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let text = "Rencana hasil kerja\tPenugasan dari\tIndikator\tTarget\n\
                    Ibu hamil terlayani\tKepala Puskesmas\tPersentase\t95%\n\
                    Posyandu remaja berjalan\tCamat Oebobo\tJumlah posyandu\t4\n";
        let desk = world.ask("paste_plan", json!({ "plan": plan, "text": text }))["desk"].take();
        let consent: Vec<_> =
            list_of(&desk, "results").iter().map(|result| text_of(result, "consent")).collect();
        assert_eq!(consent, ["not_needed", "needed"]);
    }
}

mod workbooks {
    use super::*;

    /// The cells of a sheet.
    fn cells(path: &Path, sheet: &str) -> Vec<Vec<String>> {
        let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
        let range = workbook.worksheet_range(sheet).expect("the sheet");
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    }

    /// Writes a workbook with one sheet, as another program would.
    fn write(path: &Path, sheet: &str, rows: &[Vec<String>]) {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let page = workbook.add_worksheet().set_name(sheet).expect("a sheet");
        for (number, row) in (0..).zip(rows) {
            for (column, text) in (0..).zip(row).filter(|(_, text)| !text.is_empty()) {
                page.write_string(number, column, text).expect("a cell");
            }
        }
        workbook.save(path).expect("a workbook");
    }

    fn column(head: &[String], title: &str) -> usize {
        head.iter().position(|other| other == title).unwrap_or_else(|| panic!("{title} in {head:?}"))
    }

    /// The workbook of the program with two results of two indicators typed into everybody's rows.
    fn filled_in(path: &Path) -> Vec<Vec<String>> {
        let mut rows = cells(path, "SKP");
        let head = rows[0].clone();
        let at = |title| column(&head, title);
        let typed = [
            [
                "1",
                "Utama",
                "Layanan {n} selesai sesuai standar",
                "Kuantitas",
                "Persentase layanan yang selesai",
                "95%",
            ],
            ["1", "", "", "Waktu", "Ketepatan waktu layanan", "3 hari"],
            [
                "2",
                "Tambahan",
                "Laporan {n} tersedia tepat waktu",
                "Waktu",
                "Ketepatan waktu laporan",
                "12 laporan",
            ],
        ];
        let (mut person, mut line) = (String::new(), 0);
        for row in rows.iter_mut().skip(1) {
            line = if row[at("Kode")] == person { line + 1 } else { 0 };
            person.clone_from(&row[at("Kode")]);
            let name = row[at("Nama")].clone();
            for (title, text) in
                ["No. RHK", "Utama/Tambahan", "Rencana hasil kerja", "Aspek", "Indikator", "Target"]
                    .into_iter()
                    .zip(typed[line])
            {
                row[at(title)] = text.replace("{n}", &name);
            }
        }
        rows
    }

    fn write_out(world: &mut World, name: &str, source: &str) -> std::path::PathBuf {
        let path = world.path(name);
        let file = world.file(&path);
        let unit = world.unit("Puskesmas Oebobo");
        if let Ok(outpost) = world.try_ask("find_unit", json!({ "text": "Pustu Liliba" })) {
            let below = json!({ "id": outpost["id"], "name": "Pustu Liliba", "parent": unit });
            world.ask("save_unit", below);
        }
        world.ask(
            "write_plan_workbook",
            json!({ "file": file, "year": 2026, "unit": unit, "source": source }),
        );
        path
    }

    fn read(world: &mut World, path: &Path) -> Value {
        let file = world.file(path);
        world.ask("read_plan_workbook", json!({ "file": file, "year": 2026 }))
    }

    fn apply(world: &mut World, preview: &Value) -> Value {
        world.ask("apply_plan_workbook", json!({ "preview": preview["preview"] }))
    }

    fn tally(view: &Value) -> [u64; 3] {
        ["new", "changed", "same"].map(|field| number_of(view, field))
    }

    #[test]
    fn an_office_of_150_gets_its_plans_from_one_workbook_and_gives_them_back_in_one_step() {
        let mut world = office(150);
        let path = write_out(&mut world, "skp-2026.xlsx", "blank");
        let mut rows = filled_in(&path);
        let numbers = column(&rows[0], "NIP");
        rows.retain(|row| row[numbers] != HEAD);
        write(&path, "SKP", &rows);
        let before = world.counts();

        let preview = read(&mut world, &path);
        assert_eq!((tally(&preview), list_of(&preview, "rejected").len()), ([150, 0, 0], 0));
        let person = &list_of(&preview, "people")[0];
        assert_eq!((number_of(person, "nResults"), number_of(person, "nIndicators")), (2, 3));
        assert_eq!(world.counts(), before, "a preview changes nothing");

        let applied = apply(&mut world, &preview);
        assert_eq!((list_of(&applied, "done").len(), list_of(&applied, "refused").len()), (150, 0));
        assert_eq!(world.counts()[2], 150);
        let plan = plan_of(&mut world, &nip(17), 2026);
        let desk = open(&mut world, &plan);
        assert_eq!(
            results(&desk),
            ["Layanan Pegawai 017 selesai sesuai standar", "Laporan Pegawai 017 tersedia tepat waktu"]
        );
        assert_eq!(desk["plan"]["state"], "draft");
        assert_eq!(desk["evaluator"]["name"], "dr. Maria Bere");
        assert_eq!(last_act(&mut world), "SKP diisi dari berkas Excel");
        world.assert_sound();

        let undone = world.ask("undo", json!({}));
        assert_eq!(list_of(&undone, "left").len(), 0, "{undone}");
        assert_eq!(world.counts(), before, "150 drafts went in one step");
        world.assert_sound();
        world.ask("redo", json!({}));
        assert_eq!(world.counts()[2], 150);
    }

    #[test]
    fn a_workbook_that_was_taken_is_the_same_the_next_time_and_one_changed_cell_is_one_change() {
        let mut world = office(6);
        let path = write_out(&mut world, "skp.xlsx", "blank");
        let rows = filled_in(&path);
        write(&path, "SKP", &rows);
        let preview = read(&mut world, &path);
        apply(&mut world, &preview);
        assert_eq!(tally(&read(&mut world, &path)), [0, 0, 6], "codes of people lead to their new drafts");

        let again = write_out(&mut world, "lagi.xlsx", "blank");
        assert_eq!(tally(&read(&mut world, &again)), [0, 0, 6], "what the program writes it reads back");
        let mut rows = cells(&again, "SKP");
        let (target, named) = (column(&rows[0], "Target"), column(&rows[0], "Nama"));
        let row = rows.iter().position(|row| row[named].contains("003")).expect("a row");
        rows[row][target] = "99%".into();
        write(&again, "SKP", &rows);
        let preview = read(&mut world, &again);
        assert_eq!(tally(&preview), [0, 1, 5]);
        assert_eq!(
            list_of(&preview, "people")
                .iter()
                .take(2)
                .map(|person| text_of(person, "name"))
                .collect::<Vec<_>>(),
            ["dr. Maria Bere", "Pegawai 003"],
            "whoever is rejected comes first, then changes"
        );
        let plan = plan_of(&mut world, &nip(3), 2026);
        let before = open(&mut world, &plan);
        apply(&mut world, &preview);
        let after = open(&mut world, &plan);
        assert_eq!(after["plan"]["results"][0]["indicators"][0]["target"], "99%");
        assert_eq!(after["plan"]["results"][0]["id"], before["plan"]["results"][0]["id"]);
    }

    #[test]
    fn rows_that_cannot_be_taken_say_cell_reason_and_repair_and_the_others_go_in() {
        let mut world = office(5);
        let mut rows = vec![
            ["NIP", "Nama", "Jabatan", "Unit Kerja", "Rencana Hasil Kerja", "Indikator", "Target"]
                .map(str::to_owned)
                .to_vec(),
        ];
        let mut row = |nip: &str, name: &str, position: &str, result: &str| {
            let cells = [nip, name, position, "", result, "Jumlah laporan", "12 laporan"];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        row(&nip(0), "", "", "Laporan tersedia tepat waktu");
        row("", "Pegawai 001", "Perawat Ahli Pertama", "Pasien terlayani sesuai standar");
        row("199912312022011999", "Orang Lain", "", "Arsip tertata");
        row("1,98E+17", "Bukan Siapa-siapa", "", "Arsip tertata");
        row(&nip(2), "Pegawai 002", "", &"panjang ".repeat(600));
        row(&nip(3), "Yuliana Tnunay", "", "Arsip tertata rapi");
        row("", "Pegawai 000", "", "Surat terkirim tepat waktu");
        let path = world.path("tahun-lalu.xlsx");
        write(&path, "Rencana", &rows);

        let preview = read(&mut world, &path);
        let told: Vec<_> = list_of(&preview, "rejected")
            .iter()
            .map(|remark| {
                assert!(
                    !text_of(remark, "reason").is_empty() && !text_of(remark, "fix").is_empty(),
                    "{remark}"
                );
                (number_of(remark, "row"), text_of(remark, "cell"), text_of(remark, "code"))
            })
            .collect();
        for expected in [
            (4, "", "person_unknown"),
            (5, "", "person_unknown"),
            (6, "E6", "text_too_long"),
            (8, "", "person_twice"),
        ] {
            let expected = (expected.0, expected.1.to_owned(), expected.2.to_owned());
            assert!(told.contains(&expected), "{expected:?} in {told:?}");
        }
        let warned: Vec<_> =
            list_of(&preview, "warnings").iter().map(|warning| text_of(warning, "code")).collect();
        assert!(warned.contains(&"name_differs".into()), "{warned:?}");
        let applied = apply(&mut world, &preview);
        let named: Vec<_> = list_of(&applied, "done").iter().map(|done| text_of(done, "name")).collect();
        assert!(named.contains(&"Pegawai 000".into()) && named.contains(&"Pegawai 001".into()), "{named:?}");
        assert_eq!(list_of(&applied, "refused").len(), 3);
    }

    #[test]
    fn r_009_r_014_r_090_people_without_evaluator_or_duty_and_plans_underway_are_named_and_left_alone() {
        let mut world = office(3);
        let path = write_out(&mut world, "skp.xlsx", "blank");
        let rows = filled_in(&path);
        write(&path, "SKP", &rows);
        let away = world.person(&nip(0));
        world.ask("save_employee", json!({ "id": away, "legalStatus": "unpaid_leave" }));
        let set = new_plan(&mut world, &nip(1), 2026);
        world.ask("paste_plan", json!({ "plan": set, "text": BLOCK }));
        world.ask("move_plans", json!({ "plans": [set], "event": "submit" }));
        let preview = read(&mut world, &path);
        let applied = apply(&mut world, &preview);
        let refused: Vec<_> = list_of(&applied, "refused")
            .iter()
            .map(|refused| (text_of(refused, "name"), text_of(refused, "rule")))
            .collect();
        assert_eq!(
            refused,
            [
                ("dr. Maria Bere".into(), "R-009".into()),
                ("Pegawai 000".into(), "R-014".into()),
                ("Pegawai 001".into(), "R-090".into()),
            ]
        );
        assert_eq!(results(&open(&mut world, &set)).len(), 3, "what was submitted stands as it was");
    }

    #[test]
    fn files_that_hold_no_plans_are_refused_and_nothing_changes() {
        let mut world = office(2);
        let before = fingerprint(&mut world);
        for (name, text) in [
            ("kosong.csv", ""),
            ("surat.csv", "Kepada Yth.\nBapak Kepala Dinas\n"),
            ("a.xlsx", "PK\u{3}\u{4}x"),
        ] {
            let file = world.written(name, text);
            let refusal = world.refusal("read_plan_workbook", json!({ "file": file, "year": 2026 }));
            assert_eq!(refusal.code, "unreadable_file", "{name}");
            assert!(!refusal.next.is_empty(), "{name} says what to do");
        }
        assert_eq!(world.refused("apply_plan_workbook", json!({ "preview": 77 })), "preview_forgotten");
        assert_eq!(fingerprint(&mut world), before);
    }

    #[test]
    fn a_workbook_stopped_by_the_person_leaves_nothing_behind() {
        let mut world = office(60);
        let path = write_out(&mut world, "skp.xlsx", "blank");
        let rows = filled_in(&path);
        write(&path, "SKP", &rows);
        let preview = read(&mut world, &path);
        world.will_stop_after(2);
        assert_eq!(
            world.refused("apply_plan_workbook", json!({ "preview": preview["preview"] })),
            "cancelled"
        );
        assert_eq!(world.counts()[2], 0);
        world.assert_sound();
        assert_eq!(list_of(&apply(&mut world, &preview), "done").len(), 60, "and can be started again");
    }

    #[test]
    fn the_forms_of_the_regulation_filled_in_as_excel_files_are_read_too() {
        let mut world = World::with_office();
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/interop/tests/files");
        let preview = read(&mut world, &files.join("plans-regional.xlsx"));
        let people = list_of(&preview, "people");
        assert!(!people.is_empty());
        assert!(people.iter().all(|person| person["outcome"].is_null()), "nobody of them is in this office");
        assert_eq!(world.counts(), [0, 0, 0, 0]);
    }
}

mod copies {
    use super::*;

    /// A midwife's plan with an assignment of another leader, an annex and an expectation.
    fn model(world: &mut World) -> String {
        let plan = new_plan(world, &nip(0), 2026);
        world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
        world.ask(
            "edit_plan",
            json!({ "plan": plan, "edits": [
                { "edit": "add_result", "priority": "additional", "text": "Posyandu remaja berjalan sesuai jadwal",
                  "assignedBy": "Camat Oebobo",
                  "indicators": [{ "text": "Jumlah posyandu remaja", "target": "4 posyandu" }] },
                { "edit": "set_expectations", "value": 1, "texts": ["Menyapa ibu hamil dengan ramah"] },
                { "edit": "set_annex", "list": "resource_support",
                  "lines": [{ "text": "Alat periksa kehamilan", "kind": "equipment", "status": "agreed" }] },
                { "edit": "set_annex", "list": "accountability_scheme", "lines": [{ "text": "Laporan bulanan" }] },
                { "edit": "set_annex", "list": "consequences", "lines": [{ "text": "Usulan diklat" }] },
            ] }),
        );
        let desk = open(world, &plan);
        let asked = list_of(&desk, "results").iter().find(|result| result["consent"] == "needed").cloned();
        let asked = asked.expect("an assignment of another leader");
        world.ask("answer_consent", json!({ "result": asked["id"], "answer": "given" }));
        plan
    }

    #[test]
    fn r_007_the_plan_of_one_midwife_goes_to_five_others_without_what_was_agreed() {
        let mut world = office(18);
        let plan = model(&mut world);
        approve(&mut world, &plan);
        let midwife = world.person(&nip(0));
        let peers = world.ask("list_peers", json!({ "employee": midwife, "year": 2026 }));
        let peers = list_of(&peers, "people");
        assert_eq!(peers.len(), 5, "the other midwives and nobody else");
        let units: Vec<_> = peers.iter().map(|peer| text_of(peer, "unit")).collect();
        let own = units.iter().take_while(|unit| *unit == "Puskesmas Oebobo").count();
        assert!(own > 0 && units[own..].iter().all(|unit| unit == "Pustu Liliba"), "{units:?}");
        assert!(peers.iter().all(|peer| peer["hasPlan"] == false && peer["isEditable"] == true));

        let to: Vec<_> = peers.iter().map(|peer| peer["employee"].clone()).collect();
        let before = world.counts()[2];
        let request = json!({ "plan": plan, "to": to, "results": true, "expectations": true, "annex": true });
        let copied = world.ask("copy_plan", request.clone());
        assert_eq!((list_of(&copied, "done").len(), list_of(&copied, "refused").len()), (5, 0), "{copied}");
        let first = &list_of(&copied, "done")[0];
        assert_eq!((first["state"].clone(), number_of(first, "nResults")), (json!("draft"), 4));
        let desk = open(&mut world, &text_of(first, "plan"));
        assert_eq!((desk["isAgreed"].clone(), desk["signedOn"].clone()), (json!(false), Value::Null));
        let consent: Vec<_> =
            list_of(&desk, "results").iter().map(|result| text_of(result, "consent")).collect();
        assert_eq!(consent, ["not_needed", "not_needed", "not_needed", "needed"], "asked anew of each");
        let line = list_of(&desk, "annex").iter().find(|line| line["list"] == "resource_support").cloned();
        let line = line.expect("the resource");
        assert_eq!((line["kind"].clone(), line["status"].clone()), (json!("equipment"), Value::Null));
        assert_eq!(
            desk["plan"]["conduct"][0]["specialExpectations"],
            json!(["Menyapa ibu hamil dengan ramah"])
        );

        let again = world.ask("copy_plan", request);
        assert!(list_of(&again, "done").iter().all(|done| number_of(done, "nResults") == 4), "nothing twice");
        world.ask("undo", json!({}));
        assert_eq!(world.counts()[2], before, "five drafts went in one step");
        world.assert_sound();
    }

    #[test]
    fn r_090_a_copy_does_not_go_into_a_plan_that_is_under_way() {
        let mut world = office(6);
        let plan = model(&mut world);
        let other = new_plan(&mut world, &nip(3), 2026);
        world.ask("paste_plan", json!({ "plan": other, "text": BLOCK.replace("95%", "80%") }));
        world.ask("move_plans", json!({ "plans": [other], "event": "submit" }));
        let (midwife, self_too) = (world.person(&nip(3)), world.person(&nip(0)));
        let request = json!({ "plan": plan, "to": [midwife, self_too], "results": true, "expectations": false,
            "annex": false, "replace": true });
        let copied = world.ask("copy_plan", request);
        let rules: Vec<_> =
            list_of(&copied, "refused").iter().map(|refused| text_of(refused, "rule")).collect();
        assert_eq!((list_of(&copied, "done").len(), rules), (0, vec!["R-090".into(), String::new()]));
        assert_eq!(open(&mut world, &other)["plan"]["results"][0]["indicators"][0]["target"], "80%");
    }

    #[test]
    fn a_copy_in_the_place_of_a_draft_takes_its_results_out_first() {
        let mut world = office(6);
        let plan = model(&mut world);
        let other = new_plan(&mut world, &nip(3), 2026);
        world.ask("paste_plan", json!({ "plan": other, "text": "Arsip tertata rapi\nSurat terkirim\n" }));
        let midwife = world.person(&nip(3));
        let mut request =
            json!({ "plan": plan, "to": [midwife], "results": true, "expectations": false, "annex": false });
        world.ask("copy_plan", request.clone());
        assert_eq!(results(&open(&mut world, &other)).len(), 6, "behind what stood there");
        request["replace"] = json!(true);
        world.ask("copy_plan", request);
        let desk = open(&mut world, &other);
        assert_eq!(results(&desk).len(), 4);
        assert_eq!(list_of(&desk, "annex").len(), 0, "only what was asked for");
    }
}

mod last_year {
    use super::*;

    /// An office of three whose midwife had a plan in 2026 with one row of each fate; the clock stands in 2027.
    fn world() -> (World, String) {
        let mut world = office(1);
        let plan = new_plan(&mut world, &nip(0), 2026);
        let result = |text: &str, target: &str, origin: &str| {
            json!({ "edit": "add_result", "priority": "main", "text": text, "origin": origin,
                "indicators": [{ "text": "Persentase layanan tepat waktu", "target": target }] })
        };
        world.ask(
            "edit_plan",
            json!({ "plan": plan, "edits": [
                result("Ibu hamil terlayani sesuai standar", "95%", "dialog"),
                result("Laporan tahun 2026 tersedia tepat waktu", "90%", "dialog"),
                result("Menyusun laporan kegiatan", "80%", "dialog"),
                result("Puskesmas dipimpin dengan baik sebagai Plt.", "90%", "acting"),
                result("Arahan bupati tentang stunting terlaksana", "100 anak", "directive"),
                { "edit": "set_expectations", "value": 1, "texts": ["Menyapa ibu hamil dengan ramah"] },
            ] }),
        );
        world.now("2027-01-11T09:00:00+08:00");
        let employee = world.person(&nip(0));
        (world, employee)
    }

    #[test]
    fn r_012_r_036_each_row_of_last_year_comes_with_a_fate_and_its_reason() {
        let (mut world, employee) = world();
        let view = world.ask("show_carry_over", json!({ "employee": employee, "year": 2027 }));
        let rows: Vec<_> = list_of(&view, "rows")
            .iter()
            .map(|row| (text_of(row, "suggestion"), text_of(row, "why")))
            .collect();
        let fates: Vec<_> = rows.iter().map(|(fate, _)| fate.as_str()).collect();
        assert_eq!(fates, ["keep", "change", "change", "drop", "drop"], "{rows:?}");
        for (row, word) in rows.iter().zip(["R-031", "2026", "R-060", "R-012", "R-036"]) {
            assert!(row.1.contains(word), "{word} in {row:?}");
        }
    }

    #[test]
    fn the_rows_decided_for_make_the_draft_and_the_others_stay_behind() {
        let (mut world, employee) = world();
        let view = world.ask("show_carry_over", json!({ "employee": employee, "year": 2027 }));
        let decided: Vec<_> = list_of(&view, "rows")
            .iter()
            .map(|row| {
                let text = text_of(row, "text").replace("2026", "2027");
                json!({ "result": row["result"], "decision": row["suggestion"], "text": text })
            })
            .collect();
        let before = world.counts();
        let request = json!({ "employee": employee, "year": 2027, "rows": decided, "withExpectations": true,
            "withAnnex": true });
        let desk = world.ask("carry_over_plan", request.clone());
        assert_eq!(
            results(&desk),
            [
                "Ibu hamil terlayani sesuai standar",
                "Laporan tahun 2027 tersedia tepat waktu",
                "Menyusun laporan kegiatan"
            ]
        );
        assert_eq!(
            (desk["plan"]["year"].clone(), desk["plan"]["state"].clone()),
            (json!(2027), json!("draft"))
        );
        assert_eq!(desk["plan"]["startsOn"], "2027-01-01");
        assert_eq!(
            desk["plan"]["conduct"][0]["specialExpectations"],
            json!(["Menyapa ibu hamil dengan ramah"])
        );
        let again = world.ask("carry_over_plan", request);
        assert_eq!(results(&again).len(), 3, "a second time adds nothing");
        assert_eq!(last_act(&mut world), "SKP tahun lalu dilanjutkan");
        world.ask("undo", json!({}));
        assert_eq!(world.counts(), before, "the draft is gone again");
        world.assert_sound();
    }

    #[test]
    fn without_a_plan_of_the_year_before_there_is_nothing_to_carry_over() {
        let (mut world, _) = world();
        let head = world.person(HEAD);
        assert_eq!(world.refused("show_carry_over", json!({ "employee": head, "year": 2027 })), "no_plan");
    }
}

mod annexes {
    use super::*;

    fn lists(resource: &str) -> Value {
        json!([
            { "list": "resource_support", "lines": [{ "text": resource, "kind": "facilities" }] },
            { "list": "accountability_scheme", "lines": [{ "text": "Laporan bulanan", "schedule": "monthly" }] },
            { "list": "consequences", "lines": [{ "text": "Usulan diklat", "kind": "positive" }] },
        ])
    }

    #[test]
    fn r_080_thirty_annexes_are_filled_in_at_once_and_emptied_at_once() {
        let mut world = office(30);
        let people: Vec<_> = (0..30).map(|number| world.person(&nip(number))).collect();
        let made = world.ask("create_plans", json!({ "employees": people, "year": 2026, "source": "blank" }));
        let plans: Vec<_> = list_of(&made, "done").iter().map(|done| done["plan"].clone()).collect();
        let filled = world.ask("fill_annexes", json!({ "plans": plans, "lists": lists("Ruang periksa") }));
        assert_eq!(list_of(&filled, "done").len(), 30);
        let last = plans[29].as_str().unwrap_or_default().to_owned();
        assert_eq!(list_of(&open(&mut world, &last), "annex").len(), 3);
        let again = world.ask("fill_annexes", json!({ "plans": plans, "lists": lists("Ruang tunggu") }));
        assert_eq!(list_of(&again, "done").len(), 30);
        assert_eq!(list_of(&open(&mut world, &last), "annex").len(), 4, "only the line that was not there");
        let replaced = json!({ "plans": plans, "lists": lists("Ruang bersalin"), "replace": true });
        world.ask("fill_annexes", replaced);
        let texts: Vec<_> =
            list_of(&open(&mut world, &last), "annex").iter().map(|line| text_of(line, "text")).collect();
        assert!(texts.contains(&"Ruang bersalin".into()) && texts.len() == 3, "{texts:?}");
        let lines_left = |world: &mut World| {
            world.ask("undo", json!({}));
            plans
                .iter()
                .map(|plan| list_of(&open(world, plan.as_str().unwrap_or_default()), "annex").len())
                .sum()
        };
        let left: [usize; 3] = std::array::from_fn(|_| lines_left(&mut world));
        assert_eq!(left, [120, 90, 0], "each time all thirty in one step");
        world.assert_sound();
    }

    #[test]
    fn r_083_r_084_what_a_unit_starts_with_is_there_on_new_plans_of_it_and_of_those_below() {
        let mut world = office(5);
        let (unit, below) = (world.unit("Puskesmas Oebobo"), world.unit("Pustu Liliba"));
        world.ask("save_unit", json!({ "id": below, "name": "Pustu Liliba", "parent": unit }));
        let saved =
            world.ask("save_annex_defaults", json!({ "unit": unit, "lists": lists("Ruang periksa") }));
        assert_eq!((list_of(&saved, "lines").len(), text_of(&saved, "inheritedFrom")), (3, String::new()));
        let inherited = world.ask("show_annex_defaults", json!({ "id": below }));
        assert_eq!(text_of(&inherited, "inheritedFrom"), "Puskesmas Oebobo");
        let plan = new_plan(&mut world, &nip(4), 2026);
        let desk = open(&mut world, &plan);
        let schedule: Vec<_> =
            list_of(&desk, "annex").iter().filter(|line| line["schedule"] == "monthly").collect();
        assert_eq!((list_of(&desk, "annex").len(), schedule.len()), (3, 1), "{desk}");

        world.ask(
            "save_annex_defaults",
            json!({ "unit": below, "lists": [
            { "list": "consequences", "lines": [{ "text": "Teguran lisan", "kind": "negative" }] }] }),
        );
        let own = world.ask("show_annex_defaults", json!({ "id": below }));
        assert_eq!((list_of(&own, "lines").len(), text_of(&own, "inheritedFrom")), (1, String::new()));
        world.ask("undo", json!({}));
        let back = world.ask("show_annex_defaults", json!({ "id": below }));
        assert_eq!(list_of(&back, "lines").len(), 3);
    }
}

mod library {
    use super::*;

    /// An office whose library keeps a midwife's plan.
    fn stocked() -> (World, String) {
        let mut world = office(6);
        let plan = new_plan(&mut world, &nip(0), 2026);
        world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
        world.ask("keep_in_library", json!({ "plan": plan, "pack": "Puskesmas" }));
        (world, plan)
    }

    #[test]
    fn what_is_kept_from_a_plan_is_found_for_the_nearest_position_first() {
        let (mut world, plan) = stocked();
        world.ask("save_library_entry", json!({ "pack": "Puskesmas", "position": "Bidan Ahli Pertama",
            "priority": "main", "result": "Rujukan ibu hamil tertangani cepat", "indicator": "Ketepatan rujukan" }));
        world.ask(
            "save_library_entry",
            json!({ "pack": "Umum", "position": "Pengadministrasi Umum",
            "priority": "main", "result": "Surat terkirim tepat waktu", "indicator": "Persentase surat" }),
        );
        let found = world.ask("list_library", json!({ "position": "bidan  ahli pertama" }));
        let entries = list_of(&found, "entries");
        assert_eq!(text_of(&entries[0], "position"), "Bidan Ahli Pertama");
        assert_eq!((entries.len(), text_of(&entries[1], "position")), (5, "Bidan Terampil".into()));
        assert_eq!(list_of(&found, "packs").len(), 2);
        let typed = world.ask("list_library", json!({ "search": "kepuasan hamil" }));
        assert_eq!(number_of(&typed, "total"), 1);
        let slipped = world.ask("list_library", json!({ "search": "rujukam" }));
        assert_eq!(number_of(&slipped, "total"), 1, "one slip of the finger is forgiven");
        let again = world.ask("keep_in_library", json!({ "plan": plan, "pack": "Puskesmas" }));
        assert_eq!(number_of(&again, "total"), 5, "nothing is kept twice");
    }

    #[test]
    fn entries_go_into_a_draft_as_results_and_their_indicators_and_out_in_one_step() {
        let (mut world, _) = stocked();
        let kept = world.ask("list_library", json!({}));
        let entries: Vec<_> = list_of(&kept, "entries").iter().map(|entry| entry["id"].clone()).collect();
        let plan = new_plan(&mut world, &nip(3), 2026);
        let desk = world.ask("insert_from_library", json!({ "plan": plan, "entries": entries }));
        assert_eq!(results(&desk).len(), 3);
        assert_eq!(list_of(&desk["plan"]["results"][0], "indicators").len(), 2);
        let third = desk["plan"]["results"][2]["id"].clone();
        let desk = world
            .ask("insert_from_library", json!({ "plan": plan, "entries": [entries[1]], "result": third }));
        assert_eq!(list_of(&desk["plan"]["results"][2], "indicators").len(), 2);
        world.ask("undo", json!({}));
        world.ask("undo", json!({}));
        assert_eq!(results(&open(&mut world, &plan)).len(), 0);
        world.assert_sound();
    }

    #[test]
    fn a_pack_goes_to_another_office_as_a_document_and_as_a_table() {
        for name in ["paket.json", "paket.xlsx"] {
            let (mut world, _) = stocked();
            let path = world.path(name);
            let file = world.file(&path);
            world.ask("export_pack", json!({ "pack": "Puskesmas", "file": file }));
            let mut other = World::with_office();
            let file = other.file(&path);
            let brought = other.ask("import_pack", json!({ "file": file }));
            assert_eq!(
                (text_of(&brought, "name"), number_of(&brought, "new"), number_of(&brought, "same")),
                ("Puskesmas".into(), 4, 0),
                "{name}"
            );
            let again = other.ask("import_pack", json!({ "file": file }));
            assert_eq!((number_of(&again, "new"), number_of(&again, "same")), (0, 4), "{name}");
            let entry = list_of(&other.ask("list_library", json!({})), "entries")[1].clone();
            assert_eq!(
                ["position", "result", "aspect", "indicator", "target"].map(|part| text_of(&entry, part)),
                [
                    "Bidan Terampil",
                    "Ibu hamil terlayani sesuai standar",
                    "quality",
                    "Tingkat kepuasan ibu hamil",
                    "90%"
                ],
                "{name}"
            );
            other.ask("undo", json!({}));
            assert_eq!(number_of(&other.ask("list_library", json!({})), "total"), 0);
        }
    }

    #[test]
    fn a_pack_that_is_none_is_refused_and_the_library_stays_as_it_is() {
        let (mut world, _) = stocked();
        let before = fingerprint(&mut world);
        for (name, text) in [
            ("bukan.json", "{\"schema\": \"pk-case/1\"}"),
            ("rusak.json", "{\"schema\": \"kinerja-indicator-pack/1\", \"name\": \"x\", \"entries\": [{}]}"),
            ("surat.csv", "Kepada Yth.\n"),
        ] {
            let file = world.written(name, text);
            let refusal = world.refusal("import_pack", json!({ "file": file }));
            assert_eq!(refusal.code, "unreadable_file", "{name}");
            assert!(!refusal.next.is_empty(), "{name} says what to do");
        }
        assert_eq!(fingerprint(&mut world), before);
    }

    #[test]
    fn an_entry_without_words_or_without_a_pack_names_the_field() {
        let mut world = office(1);
        let refusal = world.refusal(
            "save_library_entry",
            json!({ "pack": " ", "position": "", "priority": "main", "result": "", "indicator": "" }),
        );
        assert_eq!(refusal.code, "invalid");
        let fields: Vec<_> =
            list_of(&refusal.details, "fields").iter().map(|field| text_of(field, "field")).collect();
        assert_eq!(fields, ["pack", "result"]);
    }
}
