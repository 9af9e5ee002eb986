//! The workbook the program writes and reads back, and other people's.

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
    let request = json!({ "file": file, "year": 2026, "unit": unit, "source": source, "password": PASSWORD });
    world.ask("write_plan_workbook", request);
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
        list_of(&preview, "people").iter().take(2).map(|person| text_of(person, "name")).collect::<Vec<_>>(),
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
            assert!(!text_of(remark, "reason").is_empty() && !text_of(remark, "fix").is_empty(), "{remark}");
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
    assert!(!named.contains(&"Pegawai 002".into()), "not even a draft without the result");
    assert_eq!(list_of(&applied, "refused").len(), 4);
}

#[test]
fn a_result_that_cannot_be_read_leaves_the_whole_plan_as_it_was_and_names_the_row() {
    let mut world = office(3);
    let path = write_out(&mut world, "skp.xlsx", "blank");
    let rows = filled_in(&path);
    write(&path, "SKP", &rows);
    let preview = read(&mut world, &path);
    apply(&mut world, &preview);
    let plan = plan_of(&mut world, &nip(1), 2026);
    let desk = open(&mut world, &plan);
    let second = desk["plan"]["results"][1]["id"].clone();
    world.ask(
        "edit_plan",
        json!({ "plan": plan, "edits": [
        { "edit": "set_result", "id": second, "field": "assigned_by", "value": "Ketua Tim Gizi" } ] }),
    );
    world.ask("answer_consent", json!({ "result": second, "answer": "given" }));
    let before = open(&mut world, &plan);

    let again = write_out(&mut world, "lagi.xlsx", "blank");
    let mut rows = cells(&again, "SKP");
    let numbers = column(&rows[0], "NIP");
    rows.retain(|row| row[numbers] != HEAD);
    let (text, named) = (column(&rows[0], "Rencana hasil kerja"), column(&rows[0], "Nama"));
    let at = rows.iter().position(|row| row[named].contains("001") && row[text].starts_with("Laporan"));
    let at = at.expect("the second result");
    rows[at][text] = "panjang ".repeat(600);
    let target = column(&rows[0], "Target");
    let other = rows.iter().position(|row| row[named].contains("002")).expect("another person");
    rows[other][target] = "99%".into();
    write(&again, "SKP", &rows);
    let preview = read(&mut world, &again);
    assert_eq!(tally(&preview), [0, 1, 1], "one more stays the same");
    let person = &list_of(&preview, "people")[0];
    assert_eq!((text_of(person, "name"), person["outcome"].is_null()), ("Pegawai 001".into(), true));
    assert!(text_of(person, "why").contains(&format!("baris {}", at + 1)), "{person}");
    let codes: Vec<_> = list_of(&preview, "rejected").iter().map(|it| text_of(it, "code")).collect();
    assert_eq!(codes, ["rows_unreadable", "text_too_long"]);
    let applied = apply(&mut world, &preview);
    assert_eq!((list_of(&applied, "done").len(), list_of(&applied, "refused").len()), (1, 1));
    assert_eq!(open(&mut world, &plan), before, "results, indicators and the consent are as they were");

    let block = format!("RHK\tIndikator\nLayanan baru\tSatu\n{}\tDua\n", "panjang ".repeat(600));
    let request = json!({ "plan": plan, "text": block, "replace": true });
    assert_eq!(world.refused("paste_plan", request), "rule_says");
    assert_eq!(open(&mut world, &plan), before, "a block with a gap takes nobody's place");
}

#[test]
fn r_052_a_qualitative_plan_comes_back_qualitative_and_last_years_approach_is_kept() {
    let mut world = office(3);
    let plan = new_plan(&mut world, &nip(0), 2025);
    world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
    world.ask(
        "edit_plan",
        json!({ "plan": plan, "edits": [
        { "edit": "set_plan", "field": "approach", "value": "qualitative" } ] }),
    );
    let path = write_out(&mut world, "skp.xlsx", "last_year");
    let mut rows = cells(&path, "SKP");
    let at = |title| column(&rows[0], title);
    let (named, approach, text) = (at("Nama"), at("Pendekatan"), at("Rencana hasil kerja"));
    let of = |rows: &[Vec<String>], name: &str| {
        rows.iter().position(|row| row[named].contains(name)).expect("a row")
    };
    assert_eq!(rows[of(&rows, "000")][approach], "Kualitatif");
    let first = of(&rows, "001");
    assert_eq!(rows[first][approach], "", "whoever has no plan may choose");
    rows[first][approach] = "Kualitatif".into();
    rows[first][text] = "Pasien terlayani sesuai standar".into();
    let second = of(&rows, "002");
    rows[second][text] = "Berkas tertata sesuai kaidah".into();
    write(&path, "SKP", &rows);
    let preview = read(&mut world, &path);
    apply(&mut world, &preview);
    let made: Vec<_> = (0..3)
        .map(|number| {
            let plan = plan_of(&mut world, &nip(number), 2026);
            text_of(&open(&mut world, &plan)["plan"], "form")
        })
        .collect();
    assert_eq!(made, ["A.1.6", "A.1.6", "A.1.7"]);
    assert_eq!(tally(&read(&mut world, &path))[0], 0);
    let again = write_out(&mut world, "lagi.xlsx", "blank");
    let mut rows = cells(&again, "SKP");
    let second = rows.iter().position(|row| row[named].contains("002")).expect("a row");
    assert_eq!(rows[second][approach], "Kuantitatif");
    rows[second][approach] = "Kualitatif".into();
    write(&again, "SKP", &rows);
    let preview = read(&mut world, &again);
    assert_eq!(tally(&preview)[1], 1, "another approach is a change");
    apply(&mut world, &preview);
    let plan = plan_of(&mut world, &nip(2), 2026);
    assert_eq!(open(&mut world, &plan)["plan"]["form"], "A.1.6");
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
    for (name, text) in
        [("kosong.csv", ""), ("surat.csv", "Kepada Yth.\nBapak Kepala Dinas\n"), ("a.xlsx", "PK\u{3}\u{4}x")]
    {
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
    assert_eq!(world.refused("apply_plan_workbook", json!({ "preview": preview["preview"] })), "cancelled");
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

#[test]
fn a_workbook_starts_from_last_year_or_the_library_where_asked() {
    let mut world = office(3);
    let plan = new_plan(&mut world, &nip(0), 2025);
    world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
    world.ask("keep_in_library", json!({ "plan": plan, "pack": "Puskesmas" }));
    let texts = |path: &Path| -> Vec<(String, String)> {
        let rows = cells(path, "SKP");
        let [named, result] = ["Nama", "Rencana hasil kerja"].map(|title| column(&rows[0], title));
        let told = rows.iter().skip(1).filter(|row| !row[result].is_empty());
        told.map(|row| (row[named].clone(), row[result].clone())).collect()
    };
    for source in ["last_year", "template"] {
        let path = write_out(&mut world, &format!("{source}.xlsx"), source);
        let told = texts(&path);
        assert_eq!(told.len(), 3, "{source}: {told:?}");
        assert!(told.iter().all(|(name, _)| name == "Pegawai 000"), "{source}: {told:?}");
        assert_eq!(told[0].1, "Ibu hamil terlayani sesuai standar");
        assert_eq!(tally(&read(&mut world, &path)), [1, 0, 2], "the others have blank rows");
    }
    assert_eq!(texts(&write_out(&mut world, "kosong.xlsx", "blank")).len(), 0);
}

#[test]
fn a_workbook_with_plans_leaves_the_office_with_the_password_only() {
    let mut world = World::with_team();
    let path = world.path("skp.xlsx");
    let file = world.file(&path);
    let request =
        |password: &str| json!({ "file": file, "year": 2027, "source": "blank", "password": password });
    assert_eq!(world.refused("write_plan_workbook", request("bukan kata sandinya")), "wrong_password");
    assert!(!path.exists());
    world.ask("write_plan_workbook", request(PASSWORD));
    assert!(path.exists());
}

#[test]
fn r_090_a_workbook_for_people_whose_plans_are_all_under_way_is_not_written() {
    let mut world = World::with_team();
    let people: Vec<_> = TEAM.iter().take(2).map(|member| world.person(member.nip)).collect();
    for member in TEAM.iter().take(2) {
        let plan = plan_of(&mut world, member.nip, 2026);
        approve(&mut world, &plan);
    }
    let path = world.path("skp.xlsx");
    let file = world.file(&path);
    let request = json!({
        "file": file, "year": 2026, "employees": people, "source": "blank", "password": PASSWORD,
    });
    let refusal = world.refusal("write_plan_workbook", request);
    assert_eq!((refusal.code.as_str(), text_of(&refusal.details, "rule").as_str()), ("rule_says", "R-090"));
    assert!(!path.exists());
}
