//! A Puskesmas plans its year: from the performance agreement and the strategy to the approved SKP of
//! head, midwife and nurse, on the sheets of the regulation's own example (pages 162 to 187).

mod example;

use crate::words_drawn;
use example::{Example, plain, sorted_between, strings, words_between};
use serde_json::{Value, json};
use tests::{World, list_of, text_of};

const YEAR: i32 = 2026;
const HEAD_OF_OFFICE: &str = "Kepala Dinas Kesehatan";
const HEAD: &str = "Kepala Puskesmas";
const LEADER: &str = "PENANGGUNG JAWAB UKP KEFARMASIAN DAN LABORATORIUM";

/// The people and units of the example in an office that has just begun to plan.
struct Puskesmas {
    world: World,
    unit: String,
    head_of_office: String,
    head: String,
    leader: String,
    midwife: String,
    nurse: String,
}

impl Puskesmas {
    fn begin() -> Self {
        let mut world = World::with_office();
        world.now("2026-01-12T09:00:00+08:00");
        world.ask("save_unit", json!({ "name": "Dinas Kesehatan" }));
        let above = world.unit("Dinas Kesehatan");
        world.ask("save_unit", json!({ "name": "Puskesmas", "parent": above, "isIndependent": true }));
        let unit = world.unit("Puskesmas");
        let mut person = |nip: &str, name: &str, (position, kind): (&str, &str), unit: &str| {
            let request = json!({
                "nip": nip, "name": name, "position": position, "positionKind": kind, "unit": unit,
            });
            text_of(&world.ask("save_employee", request), "id")
        };
        let head_of_office =
            person("197001011995032001", "Maria Seran", (HEAD_OF_OFFICE, "jpt_pratama"), &above);
        let head = person("197502022000031002", "Yohanes Tefa", (HEAD, "independent_unit_head"), &unit);
        let leader = person("198001012005011001", "Markus Bria", (LEADER, "functional"), &unit);
        let midwife_post = ("Jabatan Fungsional Bidan Penyelia", "functional");
        let midwife = person("198503032010012003", "Sari Wulandari", midwife_post, &unit);
        let nurse = person("199004042015042004", "Ni Luh Putri", ("Perawat Mahir", "functional"), &unit);
        let governor = json!({ "nip": "196501011990031001", "name": "Bupati", "position": "Kepala Daerah" });
        let governor = text_of(&world.ask("save_employee", governor), "id");
        world.ask(
            "save_unit",
            json!({ "id": unit, "name": "Puskesmas", "parent": above, "head": head, "isIndependent": true }),
        );
        for (people, evaluator) in [
            (vec![&head_of_office], &governor),
            (vec![&head], &head_of_office),
            (vec![&leader, &midwife, &nurse], &head),
        ] {
            let request = json!({ "employees": people, "evaluator": evaluator, "from": "2026-01-01" });
            world.ask("assign_evaluator", request);
        }
        Self { world, unit, head_of_office, head, leader, midwife, nurse }
    }

    /// The performance agreement as the tree's objectives with their indicators and targets.
    fn tree(&mut self) -> Value {
        let mut tree = Value::Null;
        for (objective, indicators) in Example::agreement() {
            let add = json!({ "edit": "add", "kind": "objective", "text": objective, "isAgreement": true });
            tree = self.edit_tree(&json!([add]));
            let parent = list_of(&tree, "nodes").iter().find(|node| node["text"] == objective.as_str());
            let parent = parent.expect("the objective")["id"].clone();
            let below = |(indicator, target): &(String, String)| {
                json!({
                    "edit": "add", "parent": parent, "kind": "key_indicator", "text": indicator, "target": target,
                })
            };
            tree = self.edit_tree(&indicators.iter().map(below).collect());
        }
        tree
    }

    fn edit_tree(&mut self, edits: &Value) -> Value {
        self.world.ask("edit_tree", json!({ "unit": self.unit, "year": YEAR, "edits": edits }))
    }

    fn new_plan(&mut self, employee: &str) -> String {
        let made = self.world.ask(
            "create_plans",
            json!({
                "employees": [employee], "year": YEAR, "source": "blank", "approach": "qualitative",
            }),
        );
        text_of(list_of(&made, "done").first().unwrap_or_else(|| panic!("{made}")), "plan")
    }

    fn edit(&mut self, plan: &str, edits: &[Value]) -> Value {
        self.world.ask("edit_plan", json!({ "plan": plan, "edits": edits }))
    }

    /// Expectations and annex of an example; one of our own where the example prints no annex.
    fn agree_on_the_rest(&mut self, plan: &str, example: &Value) {
        let mut edits = Vec::new();
        for (value, item) in (1..).zip(list_of(example, "conduct")) {
            let texts = strings(&item["special_expectations"]);
            edits.push(json!({ "edit": "set_expectations", "value": value, "texts": texts }));
        }
        let own = json!({
            "resource_support": ["Anggaran operasional puskesmas"],
            "accountability_scheme": ["Hasil kerja dilaporkan setiap triwulan"],
            "consequences": ["Apabila memenuhi ekspektasi diusulkan sebagai teladan"],
        });
        let annex = if example["annex"].is_object() { &example["annex"] } else { &own };
        for list in ["resource_support", "accountability_scheme", "consequences"] {
            let lines: Vec<_> = strings(&annex[list]).iter().map(|text| json!({ "text": text })).collect();
            edits.push(json!({ "edit": "set_annex", "list": list, "lines": lines }));
        }
        self.edit(plan, &edits);
    }

    /// Offered, agreed, signed by the employee, set by the evaluator.
    fn set_in_force(&mut self, plan: &str) {
        for event in ["submit", "agree", "sign", "approve"] {
            self.world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        }
        assert_eq!(self.world.ask("open_plan", json!({ "id": plan }))["plan"]["state"], "approved");
    }

    /// A plan of an executive, written as the example has it.
    fn plan_of_an_executive(&mut self, employee: &str, example: &Value) -> String {
        let plan = self.new_plan(employee);
        let edits = list_of(example, "work_results").iter().map(|result| {
            let indicators = list_of(result, "indicators").iter().map(
                |indicator| json!({ "text": indicator["text"], "perspective": indicator["perspective"] }),
            );
            json!({
                "edit": "add_result", "priority": result["priority"], "text": result["text"],
                "assignedBy": result["assigned_by"].as_str().unwrap_or_default(),
                "indicators": indicators.collect::<Vec<_>>(),
            })
        });
        let edits: Vec<_> = edits.collect();
        self.edit(&plan, &edits);
        self.agree_on_the_rest(&plan, example);
        plan
    }

    /// The matrix of a leader with its columns, and the ids of its rows by person.
    fn matrix(&mut self, leader: &str, columns: &[String]) -> (String, Value) {
        let matrix = self.world.ask("open_matrix", json!({ "leader": leader, "year": YEAR }));
        let id = text_of(&matrix, "id");
        let edits = json!([{ "edit": "paste_columns", "text": columns.join("\n") }]);
        let mut view = self.edit_matrix(&id, &edits);
        let old: Vec<_> = list_of(&matrix, "columns").iter().map(|column| column["id"].clone()).collect();
        if !old.is_empty() {
            let remove = old.iter().map(|column| json!({ "edit": "remove_column", "id": column })).collect();
            view = self.edit_matrix(&id, &remove);
        }
        (id, view)
    }

    fn edit_matrix(&mut self, matrix: &str, edits: &Value) -> Value {
        self.world.ask("edit_matrix", json!({ "matrix": matrix, "edits": edits }))
    }

    /// The head gives the team leader his results by the strategy; every strategy is taken.
    fn head_divides(&mut self, example: &Example) {
        let columns = strings(&example.matrix(0)["columns"]);
        let head = self.head.clone();
        let (id, view) = self.matrix(&head, &columns);
        let column = list_of(&view, "columns")[0]["id"].clone();
        let row = row_of(&view, &self.leader);
        let roles = example.roles(0, LEADER).concat();
        let mut edits: Vec<Value> = roles
            .iter()
            .map(|text| {
                json!({
                    "edit": "add_strategy", "column": column, "text": text, "kind": "intermediate_outcome",
                    "cascading": "by_intermediate_output",
                })
            })
            .collect();
        edits.push(json!({ "edit": "set_team_leader", "row": row, "leads": true }));
        let open = self.edit_matrix(&id, &edits.into());
        let taken = |view: &Value| {
            let column = list_of(view, "columns")[0].clone();
            list_of(&column, "strategies").iter().filter(|one| one["isTaken"] == true).count()
        };
        assert_eq!((list_of(&list_of(&open, "columns")[0], "strategies").len(), taken(&open)), (3, 0));
        let cell = json!([{ "edit": "set_cell", "row": row, "column": column, "texts": roles }]);
        assert_eq!(taken(&self.edit_matrix(&id, &cell)), 3, "R-049");
    }

    /// The team leader divides further; drafts of midwife and nurse come out of it in one act, each with
    /// the results of an own row.
    fn drafts_from_the_team(&mut self, example: &Example) -> (String, String) {
        let columns = strings(&example.matrix(1)["columns"]);
        let leader = self.leader.clone();
        let (id, view) = self.matrix(&leader, &columns);
        assert_eq!(view["level"], 2, "the team's matrix stands under the head's");
        let columns: Vec<_> = list_of(&view, "columns").iter().map(|column| text_of(column, "id")).collect();
        let mut positions: Vec<String> =
            list_of(example.matrix(1), "rows").iter().map(|row| text_of(row, "position")).collect();
        positions.push("PERAWAT MAHIR".into());
        let guests = positions.iter().map(|position| match position.as_str() {
            "BIDAN PENYELIA" => json!({ "edit": "add_guest", "employee": self.midwife }),
            "PERAWAT MAHIR" => json!({ "edit": "add_guest", "employee": self.nurse }),
            other => json!({ "edit": "add_guest", "name": format!("Pegawai {other}"), "position": other }),
        });
        let guests: Value = guests.collect();
        let view = self.edit_matrix(&id, &guests);
        let mut edits = Vec::new();
        for (row, position) in list_of(&view, "rows").iter().zip(&positions) {
            let from = if position == "PERAWAT MAHIR" { "BIDAN MAHIR" } else { position };
            for (column, texts) in columns.iter().zip(example.roles(1, from)) {
                edits.push(json!({ "edit": "set_cell", "row": row["id"], "column": column, "texts": texts }));
            }
        }
        let view = self.edit_matrix(&id, &edits.into());
        let rows = [row_of(&view, &self.midwife), row_of(&view, &self.nurse)];
        let request = json!({ "matrix": id, "rows": rows, "approach": "qualitative" });
        let made = self.world.ask("make_plans_from_matrix", request);
        let plan_of = |person: &str| {
            let done = list_of(&made, "done").iter().find(|done| done["employee"] == person);
            text_of(done.unwrap_or_else(|| panic!("{made}")), "plan")
        };
        (plan_of(&self.midwife), plan_of(&self.nurse))
    }

    /// Measures for every result, those of the example in its order; the head assigns them himself.
    fn measures(&mut self, plan: &str, example: &Value) {
        let desk = self.world.ask("open_plan", json!({ "id": plan }));
        let written = list_of(&desk["plan"], "results").to_vec();
        assert!(!written.is_empty(), "{desk}");
        let mut edits = Vec::new();
        let mut after: [Option<String>; 2] = [None, None];
        for result in list_of(example, "work_results") {
            let Some(own) = written.iter().find(|own| own["text"] == result["text"]) else { continue };
            let place = usize::from(result["priority"] == "additional");
            edits.push(json!({
                "edit": "move_result", "id": own["id"], "priority": result["priority"], "after": after[place],
            }));
            after[place] = Some(text_of(own, "id"));
            for indicator in list_of(result, "indicators") {
                let new = json!({ "text": indicator["text"] });
                edits.push(json!({ "edit": "add_indicator", "result": own["id"], "indicator": new }));
            }
        }
        let is_measured = |own: &&Value| {
            list_of(example, "work_results").iter().any(|result| result["text"] == own["text"])
        };
        for own in written.iter().filter(|own| !is_measured(own)) {
            let new = json!({ "text": "Ibu hamil terlayani sesuai peran dalam SOP tahun ini" });
            edits.push(json!({ "edit": "add_indicator", "result": own["id"], "indicator": new }));
        }
        for own in &written {
            edits.push(
                json!({ "edit": "set_result", "id": own["id"], "field": "assigned_by", "value": HEAD }),
            );
        }
        self.edit(plan, &edits);
        self.agree_on_the_rest(plan, example);
    }

    fn sheet(&mut self, employee: &str, form: &str) -> String {
        let path = self.world.path(&format!("{form}-{employee}.pdf"));
        let file = self.world.file(&path);
        self.world.ask("print", json!({
            "what": { "forms": [form], "period": YEAR.to_string(), "who": { "kind": "people", "ids": [employee] } },
            "merge": true, "file": file,
        }));
        words_drawn(&path)
    }

    /// Conduct of a sheet against pages of the regulation: labels, guides and special expectations.
    fn conduct_is_as_printed(sheet: &str, example: &Example, pages: (usize, usize)) {
        let model = sorted_between(&example.pages(pages.0, pages.1), "PERILAKU KERJA*", "(tempat)");
        let own = sorted_between(sheet, "PERILAKU KERJA*", "Pegawai yang Dinilai");
        assert_eq!(own, model, "conduct on pages {pages:?}");
    }
}

fn row_of(matrix: &Value, person: &str) -> String {
    let row = list_of(matrix, "rows").iter().find(|row| row["employee"] == person);
    text_of(row.unwrap_or_else(|| panic!("{person} in {matrix}")), "id")
}

fn says(sheet: &str, text: &str) -> bool {
    plain(sheet).join(" ").contains(&plain(text).join(" "))
}

fn unnumbered(words: Vec<String>) -> Vec<String> {
    words.into_iter().filter(|word| word.trim_end_matches('.').parse::<u32>().is_err()).collect()
}

#[test]
fn r_034_to_r_051_a_puskesmas_goes_from_agreement_and_strategy_to_approved_plans_of_head_midwife_and_nurse() {
    let example = Example::read();
    let mut office = Puskesmas::begin();
    let tree = office.tree();
    assert_eq!(list_of(&tree, "nodes").len(), 26, "six objectives and twenty indicators");
    let head_example = example.plan("skp-kepala-puskesmas");
    let head = office.head.clone();
    let head_plan = office.plan_of_an_executive(&head, &head_example);
    let desk = office.world.ask("open_plan", json!({ "id": head_plan }));
    let items = list_of(&desk, "agreementItems");
    assert_eq!(items.len(), 6);
    let covered: Vec<_> =
        items.iter().filter(|item| item["isCovered"] == true).map(|item| text_of(item, "text")).collect();
    assert!(covered.contains(&"Meningkatnya kualitas pelayanan puskesmas".into()), "R-035: {covered:?}");
    office.set_in_force(&head_plan);

    let workblock = example.workblock(&office.unit, YEAR);
    office.world.ask("save_workblock", workblock);
    office.head_divides(&example);
    let (midwife_plan, nurse_plan) = office.drafts_from_the_team(&example);
    let midwife_example = example.plan("skp-bidan-penyelia");
    for plan in [&midwife_plan, &nurse_plan] {
        office.measures(plan, &midwife_example);
        office.set_in_force(plan);
    }
    let season = office.world.ask("list_plan_season", json!({ "year": YEAR }));
    assert_eq!(season["counts"]["approved"], 3, "{season}");
    let trail = office.world.ask("show_plan_trail", json!({ "plan": midwife_plan }));
    assert!(list_of(&trail, "items").len() >= 5, "{trail}");

    the_head_on_paper(&mut office, &example);
    the_midwife_and_the_nurse_on_paper(&mut office, &example);
    the_strategy_on_paper(&mut office, &example);
    office.world.assert_sound();
}

fn the_head_on_paper(office: &mut Puskesmas, example: &Example) {
    let head = office.head.clone();
    let own = office.sheet(&head, "A.1.1");
    let printed = words_between(&own, "A. UTAMA", "PERILAKU KERJA");
    assert_eq!(printed, example.words((170, 171), "A. UTAMA", "PERILAKU KERJA"), "pages 170 and 171");
    Puskesmas::conduct_is_as_printed(&own, example, (171, 172));
    let page = example.pages(170, 170);
    for words in [
        "SASARAN KINERJA PEGAWAI",
        "PENDEKATAN HASIL KERJA KUALITATIF",
        "PEGAWAI YANG DINILAI",
        "PEJABAT PENILAI KINERJA",
        "JABATAN KEPALA PUSKESMAS",
        "JABATAN KEPALA DINAS KESEHATAN",
        "UNIT KERJA PUSKESMAS",
        "UNIT KERJA DINAS KESEHATAN",
    ] {
        assert!(says(&page, words), "{words} on page 170");
        assert!(says(&own, words), "{words} in {own}");
    }
    assert!(says(&own, "Yohanes Tefa") && says(&own, "Maria Seran"), "{own}");
}

fn the_midwife_and_the_nurse_on_paper(office: &mut Puskesmas, example: &Example) {
    let (midwife, nurse) = (office.midwife.clone(), office.nurse.clone());
    let own = office.sheet(&midwife, "A.1.6");
    let printed = words_between(&own, "A. UTAMA", "PERILAKU KERJA");
    assert_eq!(printed, example.words((184, 185), "A. UTAMA", "PERILAKU KERJA"), "pages 184 and 185");
    Puskesmas::conduct_is_as_printed(&own, example, (185, 186));
    for words in ["JABATAN FUNGSIONAL BIDAN PENYELIA", "JABATAN KEPALA PUSKESMAS", "UNIT KERJA PUSKESMAS"] {
        assert!(says(&example.pages(184, 184), words) && says(&own, words), "{words} in {own}");
    }
    let annex =
        words_between(&office.sheet(&midwife, "A.1.8"), "DUKUNGAN SUMBER DAYA", "Pegawai yang Dinilai");
    let model = example.words((187, 187), "DUKUNGAN SUMBER DAYA", "(tempat)");
    assert_eq!(unnumbered(annex), unnumbered(model), "page 187");

    let own = office.sheet(&nurse, "A.1.6");
    assert!(says(&own, "Ni Luh Putri"));
    for text in example.roles(1, "BIDAN MAHIR").concat() {
        assert!(says(&own, &text), "{text} of her own row in {own}");
    }
    let of_midwife = &example.roles(1, "BIDAN PENYELIA")[0][0];
    assert!(!says(&own, of_midwife), "not the midwife's: {own}");
}

fn the_strategy_on_paper(office: &mut Puskesmas, example: &Example) {
    let head = office.head.clone();
    let block = office.sheet(&head, "A.1.4") + "\nENDS";
    let page = example.pages(178, 178) + "\nENDS";
    let lists = |text: &str| plain(&words_between(text, "(KEY ACTIVITIES)", "ENDS").join(" "));
    assert_eq!(lists(&block), lists(&page), "page 178");

    // The case says what pages 180 to 182 print, cell by cell; the sheet says what the case says.
    let mut printed = Vec::new();
    for page in 180..=182 {
        let text = example.pages(page, page);
        let (_, cells) = text.split_once("APLIKASI SICANTIK\n").expect("the heads of the table");
        printed.extend(plain(&cells.replace("NAMA\nPEGAWAI", " ")));
    }
    let mut said = Vec::new();
    let matrix = office.sheet(&head, "A.1.5");
    for row in list_of(example.matrix(1), "rows") {
        said.extend(plain(&text_of(row, "position")));
        for text in list_of(row, "cells").iter().flat_map(strings) {
            said.extend(plain(&text));
            assert!(says(&matrix, &text), "{text} in {matrix}");
        }
    }
    printed.sort();
    said.sort();
    assert_eq!(said, printed, "pages 180 to 182");
    for text in strings(&example.matrix(0)["columns"]).iter().chain(&example.roles(0, LEADER).concat()) {
        assert!(says(&example.pages(179, 179), text), "{text} on page 179");
        assert!(says(&matrix, text), "{text} in {matrix}");
    }
    assert!(says(&matrix, "MATRIKS PEMBAGIAN PERAN DAN HASIL") && says(&matrix, "Sari Wulandari"));
}

#[test]
fn r_034_the_agreement_of_pages_165_and_166_stands_in_the_tree_word_for_word() {
    let example = Example::read();
    let mut office = Puskesmas::begin();
    let tree = office.tree();
    let mut own: Vec<String> = list_of(&tree, "nodes")
        .iter()
        .flat_map(|node| [text_of(node, "text"), text_of(node, "target")])
        .flat_map(|text| plain(&text))
        .collect();
    let mut printed = Vec::new();
    for (page, end) in [(165, "\u{c}"), (166, "Kegiatan Anggaran")] {
        let text = example.pages(page, page) + "\u{c}";
        printed.extend(sorted_between(&text, "INDIKATOR KINERJA UTAMA TARGET", end));
    }
    own.sort();
    printed.sort();
    assert_eq!(own, printed);
    let agreed = list_of(&tree, "nodes").iter().filter(|node| node["isAgreement"] == true).count();
    assert_eq!(agreed, 6);
}

#[test]
fn r_040_the_manual_of_pages_173_and_174_prints_as_the_regulation_prints_it() {
    let example = Example::read();
    let manual = example.manual();
    let mut office = Puskesmas::begin();
    let employee = office.head_of_office.clone();
    let plan = office.new_plan(&employee);
    let desk = office.edit(
        &plan,
        &[json!({
            "edit": "add_result", "priority": "main", "text": manual["work_result"],
            "indicators": [{ "text": manual["indicator"], "perspective": "service_recipient" }],
        })],
    );
    let indicator = list_of(&list_of(&desk, "results")[0], "indicators")[0]["id"].clone();
    let lines = |field: &str| strings(&manual[field]).join("\n");
    office.world.ask(
        "save_manual",
        json!({
            "indicator": indicator, "purpose": manual["purpose"], "definition": lines("definition"),
            "formula": lines("formula"), "measureUnit": manual["unit_of_measure"],
            "controlLevel": manual["control_level"], "source": manual["data_source"], "reporting": "yearly",
        }),
    );
    let own = office.sheet(&employee, "A.1.3");
    let pages = example.pages(173, 174);
    let part = |text: &str, from: &str, to: &str| plain(&words_between(text, from, to).join(" "));
    assert_eq!(part(&own, "Definisi", "Formula"), part(&pages, "Definisi", "Formula"));
    for words in [
        "MANUAL INDIKATOR KINERJA",
        "18% keluarga sehat",
        "TUJUAN Mengetahui jumlah keluarga sehat di wilayah kerja",
        "(X) Outcome ( ) Outcome Antara ( ) Output kendali rendah",
        "SUMBER DATA Rekapitulasi data Persentase Keluarga sehat",
        "( ) Bulanan ( ) Triwulanan ( ) Semesteran ( X ) Tahunan",
    ] {
        assert!(says(&pages, words), "{words} on pages 173 and 174");
        assert!(says(&own, words), "{words} in {own}");
    }
}
