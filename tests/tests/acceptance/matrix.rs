//! From the leader's indicators to everybody's results: the matrix as it is typed.

mod regulation;
mod strategy;

use serde_json::{Value, json};
use tests::{World, list_of, number_of, text_of};

const YEAR: i32 = 2026;

/// A department whose head has a plan of three indicators, and people he evaluates.
struct Department {
    world: World,
    head: String,
    unit: String,
}

impl Department {
    fn with_people(n_people: usize) -> Self {
        let mut world = World::with_office();
        let file = world.written("kepala.json", &head_case().to_string());
        let imported = world.ask("import_plans", json!({ "file": file }));
        let head = text_of(&list_of(&imported, "items")[0], "employee");
        let unit = world.unit("DINAS PERTANIAN");
        let save = json!({ "id": head, "positionKind": "jpt_pratama" });
        world.ask("save_employee", save);
        let units = world.ask("list_units", json!({}));
        let row = list_of(&units, "units").iter().find(|row| row["id"] == unit.as_str()).cloned();
        let row = row.expect("the unit");
        world.ask(
            "save_unit",
            json!({ "id": unit, "name": row["name"], "code": row["code"], "parent": row["parent"], "head": head, "isIndependent": false }),
        );
        let people: Vec<String> = (0..n_people).map(|number| person(&mut world, &unit, number)).collect();
        if !people.is_empty() {
            world.ask(
                "assign_evaluator",
                json!({ "employees": people, "evaluator": head, "from": "2026-01-01" }),
            );
        }
        Self { world, head, unit }
    }

    fn open(&mut self) -> Value {
        self.world.ask("open_matrix", json!({ "leader": self.head, "year": YEAR }))
    }

    fn edit(&mut self, matrix: &Value, edits: &Value) -> Value {
        self.world.ask("edit_matrix", json!({ "matrix": matrix["id"], "edits": edits }))
    }

    fn make(&mut self, matrix: &Value) -> Value {
        self.world.ask("make_plans_from_matrix", json!({ "matrix": matrix["id"] }))
    }

    fn plans(&mut self, employee: &Value) -> Vec<Value> {
        let plans = self.world.ask("list_plans", json!({ "employee": employee, "year": YEAR }));
        list_of(&plans, "plans").to_vec()
    }
}

fn person(world: &mut World, unit: &str, number: usize) -> String {
    let view = world.ask(
        "save_employee",
        json!({
            "nip": format!("198001012005011{:03}", number + 1),
            "name": format!("Pegawai {:02}", number + 1), "position": "Penyuluh Pertanian", "unit": unit,
            "positionKind": "functional", "rank": "III/a",
        }),
    );
    text_of(&view, "id")
}

fn head_case() -> Value {
    let result = |text: &str, indicator: &str, target: &str| {
        json!({
            "priority": "main", "text": text, "assigned_by": "Bupati",
            "indicators": [{ "text": indicator, "target": target, "perspective": "budget" }],
        })
    };
    case(&json!([{
        "id": "skp-kepala", "approach": "quantitative", "position_group": "executive",
        "assessment_period": { "year": YEAR },
        "employee": { "name": "Rosa Amtaran", "position": "KEPALA DINAS PERTANIAN", "unit": "DINAS PERTANIAN" },
        "evaluator": { "position": "BUPATI", "unit": "PEMERINTAH KABUPATEN" },
        "work_results": [
            result("Produksi pangan meningkat", "Jumlah produksi padi", "10 ton"),
            result("Petani terlayani dengan baik", "Indeks kepuasan petani", "3,5 dari skala 4"),
            result("Data pertanian terpercaya", "Persentase data yang mutakhir", "90%"),
        ],
    }]))
}

fn case(plans: &Value) -> Value {
    json!({ "schema": "pk-case/1", "id": "dinas", "title": "Dinas", "skps": plans, "evaluations": [] })
}

/// The entries of a row's cells, column by column.
fn cells(matrix: &Value, row: usize) -> Vec<Vec<String>> {
    let texts = |cell: &Value| {
        cell.as_array().map(|entries| entries.iter().map(|entry| text_of(entry, "text")).collect())
    };
    list_of(&list_of(matrix, "rows")[row], "cells").iter().filter_map(texts).collect()
}

fn codes(view: &Value) -> Vec<String> {
    list_of(view, "findings")
        .iter()
        .map(|found| format!("{} {}", text_of(found, "rule"), text_of(found, "code")))
        .collect()
}

fn id_of(view: &Value, list: &str, at: usize) -> Value {
    list_of(view, list)[at]["id"].clone()
}

fn texts(results: &Value) -> Vec<String> {
    list_of(results, "results").iter().map(|result| text_of(result, "text")).collect()
}

#[test]
fn r_047_a_matrix_has_the_leaders_indicators_above_and_the_people_he_evaluates_on_the_left() {
    let mut dinas = Department::with_people(3);
    let matrix = dinas.open();
    let heads: Vec<String> =
        list_of(&matrix, "columns").iter().map(|column| text_of(column, "indicatorText")).collect();
    assert_eq!(heads, ["Jumlah produksi padi", "Indeks kepuasan petani", "Persentase data yang mutakhir"]);
    let names: Vec<String> = list_of(&matrix, "rows").iter().map(|row| text_of(row, "name")).collect();
    assert_eq!(names, ["Pegawai 01", "Pegawai 02", "Pegawai 03"], "himself is not among them");
    assert_eq!((number_of(&matrix, "level"), text_of(&matrix, "unit")), (1, "DINAS PERTANIAN".into()));

    let newcomer = person(&mut dinas.world, &dinas.unit.clone(), 3);
    let assign = json!({ "employees": [newcomer], "evaluator": dinas.head, "from": "2026-03-01" });
    dinas.world.ask("assign_evaluator", assign);
    assert_eq!(list_of(&dinas.open(), "rows").len(), 4, "who comes later gets a row on opening");
    let list = dinas.world.ask("list_matrices", json!({ "year": YEAR }));
    let own =
        list_of(&list, "leaders").iter().find(|row| row["leader"]["id"] == dinas.head.as_str()).cloned();
    let own = own.expect("the leader");
    assert_eq!((number_of(&own, "nPeople"), number_of(&own, "nColumns")), (4, 3));
    dinas.world.assert_sound();
}

#[test]
fn opening_a_matrix_is_nothing_that_undo_takes_back() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let cell = json!([{ "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 0), "texts": ["Padi dipanen tepat waktu"] }]);
    dinas.edit(&matrix, &cell);
    person(&mut dinas.world, &dinas.unit.clone(), 5);
    dinas.world.ask("undo", json!({}));
    let again = dinas.open();
    assert_eq!(cells(&again, 0)[0], ["Padi dipanen tepat waktu"], "the person was taken back, not the cell");
    dinas.world.ask("undo", json!({}));
    assert_eq!(cells(&dinas.open(), 0)[0], [""; 0], "then the cell");
}

#[test]
fn r_047_a_block_of_30_by_4_is_pasted_in_one_step_and_taken_back_in_one() {
    let mut dinas = Department::with_people(30);
    let matrix = dinas.open();
    let matrix = dinas.edit(
        &matrix,
        &json!([{ "edit": "paste_columns", "text": "Pupuk tersedia\tKetepatan waktu penyaluran pupuk" }]),
    );
    assert_eq!(list_of(&matrix, "columns").len(), 4);
    let line = |row: usize| {
        format!(
            "\"• Padi lahan {row} dipanen\n• Padi lahan {row} terdata\"\tPetani {row} puas\t-\tPupuk {row} tersalur tepat waktu"
        )
    };
    let block: Vec<String> = (0..30).map(line).collect();
    let paste = json!([{ "edit": "paste_cells", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 0), "text": block.join("\r\n") }]);
    let filled = dinas.edit(&matrix, &paste);
    for row in 0..30 {
        assert_eq!(
            cells(&filled, row),
            [
                vec![format!("Padi lahan {row} dipanen"), format!("Padi lahan {row} terdata")],
                vec![format!("Petani {row} puas")],
                vec![],
                vec![format!("Pupuk {row} tersalur tepat waktu")],
            ]
        );
        assert_eq!(number_of(&list_of(&filled, "rows")[row], "nRoles"), 4);
    }
    assert_eq!(number_of(&list_of(&filled, "columns")[0], "nPeople"), 30);
    let before = dinas.world.ask("undo", json!({}));
    assert!(before.is_object());
    let empty = dinas.open();
    assert!(list_of(&empty, "rows").iter().all(|row| number_of(row, "nRoles") == 0), "all of it in one step");
    dinas.world.ask("redo", json!({}));
    assert_eq!(cells(&dinas.open(), 29)[1], ["Petani 29 puas"]);

    let too_wide = json!([{ "edit": "paste_cells", "row": id_of(&matrix, "rows", 29), "column": id_of(&matrix, "columns", 3), "text": "a\tb\nc\td" }]);
    let refusal = dinas.world.refusal("edit_matrix", json!({ "matrix": matrix["id"], "edits": too_wide }));
    assert_eq!(refusal.code, "rule_says");
    assert!(refusal.why.contains("1 baris dan 1 kolom"), "{}", refusal.why);
    assert_eq!(cells(&dinas.open(), 29)[3], ["Pupuk 29 tersalur tepat waktu"], "nothing was changed");
    dinas.world.assert_sound();
}

#[test]
fn a_cell_is_filled_down_to_the_people_meant_and_a_view_that_is_outdated_is_refused() {
    let mut dinas = Department::with_people(4);
    let matrix = dinas.open();
    let (first, column) = (id_of(&matrix, "rows", 0), id_of(&matrix, "columns", 1));
    let set = json!({ "edit": "set_cell", "row": first, "column": column, "texts": ["Petani terlayani", " ", "Keluhan terjawab"] });
    let down = json!({ "edit": "fill_down", "column": column, "from": first, "to": [id_of(&matrix, "rows", 2), id_of(&matrix, "rows", 3)] });
    let filled = dinas.edit(&matrix, &json!([set, down]));
    let column_texts: Vec<Vec<String>> = (0..4).map(|row| cells(&filled, row)[1].clone()).collect();
    let both = ["Petani terlayani", "Keluhan terjawab"].map(str::to_owned).to_vec();
    assert_eq!(column_texts, [both.clone(), vec![], both.clone(), both]);
    let stale = dinas.world.refused(
        "edit_matrix",
        json!({ "matrix": matrix["id"], "seenVersion": matrix["seenVersion"], "edits": [set] }),
    );
    assert_eq!(stale, "stale");
}

#[test]
fn what_is_typed_into_a_cell_is_kept_and_stands_there_when_the_matrix_is_opened_again() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let (row, column) = (id_of(&matrix, "rows", 0), id_of(&matrix, "columns", 0));
    let typed = |dinas: &mut Department, texts: Value| {
        let request = json!({ "matrix": matrix["id"], "row": row, "column": column, "texts": texts });
        dinas.world.ask("type_in_matrix", request);
        let opened = dinas.open();
        list_of(&list_of(&opened, "rows")[0], "cells")[0].clone()
    };
    let kept = typed(&mut dinas, json!(["Benih tersedia", "Irigasi ber"]));
    let texts: Vec<String> =
        kept.as_array().expect("a cell").iter().map(|entry| text_of(entry, "text")).collect();
    assert_eq!(texts, ["Benih tersedia", "Irigasi ber"]);
    let request = json!({ "matrix": matrix["id"], "row": row, "column": column, "texts": ["Lain"] });
    dinas.world.ask("type_in_matrix", request);
    assert_eq!(typed(&mut dinas, Value::Null), kept, "what was taken back is forgotten");
    let missing = json!({ "matrix": matrix["id"], "row": column, "column": column, "texts": ["Lain"] });
    assert_eq!(dinas.world.refused("type_in_matrix", missing), "not_found");
    dinas.world.assert_sound();
}

#[test]
fn r_049_what_nobody_took_is_told_by_column_and_by_strategy_and_who_has_no_role() {
    let mut dinas = Department::with_people(2);
    let matrix = dinas.open();
    let column = id_of(&matrix, "columns", 0);
    let strategy = |text: &str| json!({ "edit": "add_strategy", "column": column, "text": text, "kind": "output", "cascading": "by_service" });
    let edits = json!([
        strategy("Benih unggul tersedia di semua desa"),
        strategy("Irigasi tersier berfungsi"),
        { "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": column, "texts": ["Benih unggul tersedia sebelum masa tanam di desa binaan"] },
    ]);
    let matrix = dinas.edit(&matrix, &edits);
    let taken: Vec<bool> = list_of(&list_of(&matrix, "columns")[0], "strategies")
        .iter()
        .map(|strategy| strategy["isTaken"] == true)
        .collect();
    assert_eq!(taken, [true, false]);
    let found = codes(&matrix);
    assert_eq!(found.iter().filter(|code| *code == "R-049 column_uncovered").count(), 2, "{found:?}");
    assert_eq!(found.iter().filter(|code| *code == "R-049 strategy_uncovered").count(), 1, "{found:?}");
    let idle = list_of(&matrix, "findings").iter().find(|found| found["code"] == "no_role").cloned();
    let idle = idle.expect("who has none");
    assert!(text_of(&idle, "text").contains("Pegawai 02"));
    assert_eq!(idle["severity"], "hint", "no role is allowed (R-047)");
}

#[test]
fn r_041_r_042_and_r_044_a_strategy_tells_the_result_what_it_is_and_how_it_was_handed_down() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let column = id_of(&matrix, "columns", 0);
    for (kind, cascading) in [
        ("output", "direct_by_area"),
        ("service", "by_service"),
        ("intermediate_outcome", "by_intermediate_output"),
    ] {
        let text = format!("Padi dipanen menurut {cascading}");
        let matrix = dinas.edit(&matrix, &json!([
            { "edit": "add_strategy", "column": column, "text": text, "kind": kind, "cascading": cascading },
            { "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": column, "texts": [text] },
        ]));
        let strategies = list_of(&list_of(&matrix, "columns")[0], "strategies").to_vec();
        let last = strategies.last().expect("a strategy");
        assert_eq!((text_of(last, "kind"), text_of(last, "cascading")), (kind.into(), cascading.into()));
        let made = dinas.make(&matrix);
        let plan = list_of(&made, "done")[0]["plan"].clone();
        let desk = dinas.world.ask("open_plan", json!({ "id": plan }));
        let said = desk.to_string();
        assert!(said.contains(kind) && said.contains(cascading), "{said}");
        dinas.world.ask("undo", json!({}));
    }
}

#[test]
fn r_048_and_r_055_a_cell_becomes_a_main_result_with_the_executives_result_and_indicator() {
    let mut dinas = Department::with_people(3);
    let matrix = dinas.open();
    let set = |row: usize, column: usize, texts: Value| json!({ "edit": "set_cell", "row": id_of(&matrix, "rows", row), "column": id_of(&matrix, "columns", column), "texts": texts });
    let edits = json!([
        set(0, 0, json!(["Padi dipanen tepat waktu", "Lahan terdata"])),
        set(0, 2, json!(["Data lahan mutakhir"])),
        set(1, 1, json!(["Petani terlayani cepat"])),
    ]);
    let matrix = dinas.edit(&matrix, &edits);
    assert_eq!(number_of(&matrix, "readyForPlans"), 2);
    let made = dinas.make(&matrix);
    let done: Vec<(String, u64)> = list_of(&made, "done")
        .iter()
        .map(|done| (text_of(done, "name"), number_of(done, "nResults")))
        .collect();
    assert_eq!(done, [("Pegawai 01".into(), 3), ("Pegawai 02".into(), 1)]);
    let first = list_of(&made, "done")[0]["employee"].clone();
    let plan = dinas.plans(&first)[0].clone();
    assert_eq!(texts(&plan), ["Padi dipanen tepat waktu", "Lahan terdata", "Data lahan mutakhir"]);
    let result = &list_of(&plan, "results")[0];
    let said =
        ["priority", "assignedBy", "supportedText", "supportedIndicator"].map(|field| text_of(result, field));
    assert_eq!(said, ["main", "KEPALA DINAS PERTANIAN", "Produksi pangan meningkat", "Jumlah produksi padi"]);
    let matrix = dinas.open();
    assert_eq!(
        (number_of(&matrix, "readyForPlans"), codes(&matrix).contains(&"R-048 cell_drift".into())),
        (0, false)
    );

    let matrix = dinas.edit(&matrix, &json!([set(1, 0, json!(["Benih tersalur"]))]));
    let again = dinas.make(&matrix);
    assert_eq!(list_of(&again, "done").len(), 1, "only what is missing is added");
    assert_eq!(number_of(&list_of(&again, "done")[0], "nResults"), 2);
    let refused = list_of(&again, "refused").to_vec();
    assert_eq!((refused.len(), text_of(&refused[0], "name")), (1, "Pegawai 01".into()));

    dinas.world.ask("undo", json!({}));
    dinas.world.ask("undo", json!({}));
    dinas.world.ask("undo", json!({}));
    assert_eq!(dinas.plans(&first).len(), 0, "all drafts of one act are taken back in one step");
    dinas.world.assert_sound();
}

#[test]
fn r_048_a_cell_and_its_plan_that_part_are_shown_and_settled_either_way() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let set = |text: &str| json!([{ "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 0), "texts": [text] }]);
    let opened = dinas.edit(&matrix, &set("Padi dipanen"));
    let made = dinas.make(&opened);
    let employee = list_of(&made, "done")[0]["employee"].clone();
    let drifted = dinas.edit(&matrix, &set("Padi dipanen tepat waktu"));
    let entry = list_of(&list_of(&drifted, "rows")[0], "cells")[0][0].clone();
    assert_eq!(text_of(&entry, "drift"), "Padi dipanen");
    assert!(codes(&drifted).contains(&"R-048 cell_drift".into()), "{:?}", codes(&drifted));

    let settled = dinas.world.ask("settle_drift", json!({ "entry": entry["id"], "takeCell": true }));
    assert!(!codes(&settled).contains(&"R-048 cell_drift".into()));
    assert_eq!(texts(&dinas.plans(&employee)[0]), ["Padi dipanen tepat waktu"]);
    dinas.world.ask("undo", json!({}));
    let settled = dinas.world.ask("settle_drift", json!({ "entry": entry["id"], "takeCell": false }));
    assert_eq!(cells(&settled, 0)[0], ["Padi dipanen"], "the plan's words into the cell");
    assert_eq!(list_of(&list_of(&settled, "rows")[0], "cells")[0][0]["drift"], Value::Null);
}

#[test]
fn r_048_a_result_whose_cell_was_emptied_is_told() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let set = |texts: Value| json!([{ "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 0), "texts": texts }]);
    let filled = dinas.edit(&matrix, &set(json!(["Padi dipanen", "Lahan terdata"])));
    dinas.make(&filled);
    let emptied = dinas.edit(&matrix, &set(json!(["Lahan terdata"])));
    let found = list_of(&emptied, "findings").iter().find(|found| found["code"] == "cell_removed").cloned();
    assert!(text_of(&found.expect("the warning"), "text").contains("Padi dipanen"));
    assert!(!codes(&emptied).contains(&"R-048 cell_drift".into()), "the other entry kept its tie");
}

#[test]
fn r_050_and_r_007_a_guest_stands_last_and_his_result_waits_for_his_own_evaluators_consent() {
    let mut dinas = Department::with_people(1);
    dinas.world.ask("save_unit", json!({ "name": "Dinas Kominfo" }));
    let unit = dinas.world.unit("Dinas Kominfo");
    let guest = person(&mut dinas.world, &unit, 40);
    let boss = person(&mut dinas.world, &unit, 41);
    dinas.world.ask("save_employee", json!({ "id": boss, "positionKind": "administrator" }));
    dinas
        .world
        .ask("assign_evaluator", json!({ "employees": [guest], "evaluator": boss, "from": "2026-01-01" }));
    let matrix = dinas.open();
    let matrix = dinas.edit(&matrix, &json!([
        { "edit": "add_guest", "employee": guest },
        { "edit": "add_guest", "name": "Ni Luh Putri", "position": "Pranata Komputer", "unitName": "BPS" },
    ]));
    let rows = list_of(&matrix, "rows").to_vec();
    let guests: Vec<(bool, String)> =
        rows.iter().map(|row| (row["isGuest"] == true, text_of(row, "unit"))).collect();
    assert_eq!(
        guests,
        [(false, "DINAS PERTANIAN".into()), (true, "Dinas Kominfo".into()), (true, "BPS".into())]
    );
    let cell = |row: usize| json!({ "edit": "set_cell", "row": rows[row]["id"], "column": id_of(&matrix, "columns", 2), "texts": ["Aplikasi data lahan tersambung"] });
    let matrix = dinas.edit(&matrix, &json!([cell(1), cell(2)]));
    let made = dinas.make(&matrix);
    assert_eq!(list_of(&made, "done").len(), 1);
    assert_eq!(text_of(&list_of(&made, "refused")[0], "rule"), "R-050", "who is not here gets no plan here");
    let plan = list_of(&made, "done")[0]["plan"].clone();
    let desk = dinas.world.ask("open_plan", json!({ "id": plan }));
    assert!(desk.to_string().contains(r#""consent":"needed""#), "{desk}");
    let again = dinas.world.refused(
        "edit_matrix",
        json!({ "matrix": matrix["id"], "edits": [{ "edit": "add_guest", "employee": guest }] }),
    );
    assert_eq!(again, "invalid", "nobody stands there twice");
}

#[test]
fn r_007_a_result_that_says_the_same_as_a_cell_is_given_by_the_leader_of_the_matrix_from_then_on() {
    let mut dinas = Department::with_people(0);
    dinas.world.ask("save_unit", json!({ "name": "Dinas Kominfo" }));
    let unit = dinas.world.unit("Dinas Kominfo");
    let [guest, boss] = [40, 41].map(|number| person(&mut dinas.world, &unit, number));
    dinas.world.ask("save_employee", json!({ "id": boss, "positionKind": "administrator" }));
    let own = json!({ "employees": [guest], "evaluator": boss, "from": "2026-01-01" });
    dinas.world.ask("assign_evaluator", own);
    let made =
        dinas.world.ask("create_plans", json!({ "employees": [guest], "year": YEAR, "source": "blank" }));
    let plan = list_of(&made, "done")[0]["plan"].clone();
    let text = "Aplikasi data lahan tersambung";
    let edit = json!({ "edit": "add_result", "priority": "main", "text": text, "indicators": [{ "text": "Jumlah" }] });
    let desk = dinas.world.ask("edit_plan", json!({ "plan": plan, "edits": [edit] }));
    assert_eq!(list_of(&desk, "results")[0]["consent"], "not_needed", "his evaluator's own");
    let matrix = dinas.open();
    let matrix = dinas.edit(&matrix, &json!([{ "edit": "add_guest", "employee": guest }]));
    let cell = json!({ "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 2), "texts": [text] });
    let matrix = dinas.edit(&matrix, &json!([cell]));
    dinas.make(&matrix);
    let desk = dinas.world.ask("open_plan", json!({ "id": plan }));
    assert_eq!(list_of(&desk, "results").len(), 1, "tied, not doubled");
    assert_eq!(list_of(&desk, "results")[0]["consent"], "needed");
    let leader = dinas.world.ask("show_employee", json!({ "id": dinas.head }))["position"].clone();
    assert_eq!(desk["plan"]["results"][0]["assignedBy"], leader);
}

#[test]
fn r_043_shares_of_a_load_that_do_not_add_up_to_the_leaders_target_are_told() {
    let mut dinas = Department::with_people(0);
    let share = |number: usize, target: &str| {
        json!({
            "id": format!("skp-{number}"), "approach": "quantitative", "position_group": "administrative_functional",
            "assessment_period": { "year": YEAR },
            "employee": { "name": format!("Penyuluh {number}"), "position": format!("PENYULUH {number}"), "unit": "DINAS PERTANIAN" },
            "evaluator": { "name": "Rosa Amtaran", "position": "KEPALA DINAS PERTANIAN", "unit": "DINAS PERTANIAN" },
            "work_results": [{ "priority": "main", "text": "Padi terpanen di wilayahnya",
                "indicators": [{ "aspect": "quantity", "text": "Jumlah padi", "target": target }] }],
        })
    };
    let file =
        dinas.world.written("tim.json", &case(&json!([share(1, "5 ton"), share(2, "4 ton")])).to_string());
    dinas.world.ask("import_plans", json!({ "file": file }));
    let matrix = dinas.open();
    let column = id_of(&matrix, "columns", 0);
    let cell = |row: usize| json!({ "edit": "set_cell", "row": id_of(&matrix, "rows", row), "column": column, "texts": ["Padi terpanen di wilayahnya"] });
    let strategy = json!({ "edit": "add_strategy", "column": column, "text": "Padi terpanen di tiap wilayah", "cascading": "direct_by_load" });
    let matrix = dinas.edit(&matrix, &json!([strategy, cell(0), cell(1)]));
    dinas.make(&matrix);
    let matrix = dinas.open();
    let found = list_of(&matrix, "findings").iter().find(|found| found["rule"] == "R-043").cloned();
    let text = text_of(&found.expect("the warning"), "text");
    assert!(text.contains("9 ton") && text.contains("10 ton"), "{text}");
}

#[test]
fn the_wording_of_a_cell_is_checked_as_it_is_typed() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let matrix = dinas.edit(&matrix, &json!([{ "edit": "set_cell", "row": id_of(&matrix, "rows", 0), "column": id_of(&matrix, "columns", 0), "texts": ["Melaksanakan tinjau lapangan bersama dinas teknis", "Padi dipanen tepat waktu"] }]));
    let entries = list_of(&list_of(&matrix, "rows")[0], "cells")[0].as_array().cloned().unwrap_or_default();
    assert_eq!(text_of(&entries[0]["remark"], "rule"), "R-060");
    assert_eq!(entries[1]["remark"], Value::Null);
}

#[test]
fn the_leaders_new_plan_is_taken_over_with_the_texts_of_cells_kept() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let row = id_of(&matrix, "rows", 0);
    let edits = json!([
        { "edit": "set_cell", "row": row, "column": id_of(&matrix, "columns", 1), "texts": ["Petani terlayani cepat"] },
        { "edit": "add_column", "resultText": "Direktif Bupati terlaksana" },
    ]);
    dinas.edit(&matrix, &edits);
    let mut changed = head_case();
    changed["skps"][0]["work_results"][0]["indicators"][0]["text"] = json!("Jumlah produksi padi dan jagung");
    changed["skps"][0]["work_results"].as_array_mut().expect("results").swap(0, 1);
    let file = dinas.world.written("baru.json", &changed.to_string());
    dinas.world.ask("import_plans", json!({ "file": file }));
    let matrix = dinas.open();
    assert_eq!(matrix["isSourceChanged"], true);
    let matrix = dinas.edit(&matrix, &json!([{ "edit": "take_columns_from_plan", "byIndicator": true }]));
    let heads: Vec<String> = list_of(&matrix, "columns")
        .iter()
        .map(|column| {
            text_of(
                column,
                if text_of(column, "indicatorText").is_empty() { "resultText" } else { "indicatorText" },
            )
        })
        .collect();
    assert_eq!(
        heads,
        [
            "Indeks kepuasan petani",
            "Jumlah produksi padi dan jagung",
            "Persentase data yang mutakhir",
            "Direktif Bupati terlaksana"
        ]
    );
    assert_eq!(cells(&matrix, 0)[0], ["Petani terlayani cepat"], "the cell went with its column");
    assert_eq!(matrix["isSourceChanged"], false);
}

#[test]
fn rows_of_people_the_leader_evaluates_stay_and_columns_and_guests_can_go() {
    let mut dinas = Department::with_people(1);
    let matrix = dinas.open();
    let remove = json!({ "matrix": matrix["id"], "edits": [{ "edit": "remove_row", "id": id_of(&matrix, "rows", 0) }] });
    assert_eq!(dinas.world.refused("edit_matrix", remove), "rule_says");
    let matrix = dinas.edit(
        &matrix,
        &json!([
            { "edit": "add_guest", "name": "Ni Luh Putri" },
            { "edit": "move_column", "id": id_of(&matrix, "columns", 2), "after": null },
            { "edit": "remove_column", "id": id_of(&matrix, "columns", 0) },
            { "edit": "set_team_leader", "row": id_of(&matrix, "rows", 0), "leads": true },
        ]),
    );
    let matrix = dinas.edit(&matrix, &json!([{ "edit": "remove_row", "id": id_of(&matrix, "rows", 1) }]));
    let heads: Vec<String> =
        list_of(&matrix, "columns").iter().map(|column| text_of(column, "indicatorText")).collect();
    assert_eq!(heads, ["Persentase data yang mutakhir", "Indeks kepuasan petani"]);
    assert_eq!(list_of(&matrix, "rows").len(), 1);
    assert_eq!(list_of(&matrix, "rows")[0]["isTeamLeader"], true);
    let list = dinas.world.ask("list_matrices", json!({ "year": YEAR }));
    assert_eq!(list_of(&list, "leaders").len(), 3, "the head, the regent and the team leader: {list}");
}
