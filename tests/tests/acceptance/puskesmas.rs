//! A Puskesmas plans its year: from the performance tree to the approved SKP of head, midwife and
//! nurse, on the sheets of the regulation's own example (Anak Lampiran 3, pages 162 to 187).

use crate::words_drawn;
use serde_json::{Value, json};
use std::path::PathBuf;
use tests::{World, list_of, shared, text_of};

const YEAR: i32 = 2026;
const HEAD_OF_OFFICE: &str = "Kepala Dinas Kesehatan";
const HEAD: &str = "Kepala Puskesmas";

/// The example and the regulation, where they are at hand.
struct Example {
    case: Value,
    regulation: PathBuf,
}

impl Example {
    fn at_hand() -> Option<Self> {
        let case = std::fs::read_to_string(shared("cases/skp_daerah.json")?).expect("the case file");
        let regulation = shared("regulation/permenpanrb-6-2022.pdf")?;
        Some(Self { case: serde_json::from_str(&case).expect("JSON"), regulation })
    }

    fn plan(&self, id: &str) -> Value {
        let found = list_of(&self.case, "skps").iter().find(|plan| plan["id"] == id);
        found.cloned().expect("a plan of the example")
    }

    /// The roles of a position in the second matrix.
    fn roles(&self, position: &str) -> Vec<Vec<String>> {
        let rows = list_of(&list_of(&self.case, "role_result_matrices")[1], "rows");
        let row = rows.iter().find(|row| row["position"] == position).expect("a row of the matrix");
        list_of(row, "cells").iter().map(strings).collect()
    }

    /// What stands between two headings on pages of the regulation, words only.
    fn words(&self, pages: (u32, u32), from: &str, to: &str) -> Vec<String> {
        let read = std::process::Command::new("pdftotext")
            .args(["-raw", "-f", &pages.0.to_string(), "-l", &pages.1.to_string()])
            .arg(&self.regulation)
            .arg("-")
            .output()
            .expect("pdftotext of poppler-utils");
        words_between(&String::from_utf8_lossy(&read.stdout), from, to)
    }
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Words between two headings, without what repeats on every page.
fn words_between(text: &str, from: &str, to: &str) -> Vec<String> {
    let start = text.find(from).expect(from) + from.len();
    let length = text[start..].find(to).expect(to);
    let is_furniture = |line: &str| {
        let line = line.trim();
        line.is_empty()
            || line.contains("jdih.menpan.go.id")
            || line.contains("Halaman ")
            || line.parse::<u32>().is_ok_and(|number| number > 100)
            || ["HASIL KERJA", "PERILAKU KERJA*"].contains(&line)
    };
    let lines = text[start..start + length].lines().filter(|line| !is_furniture(line));
    let loose = lines.flat_map(str::split_whitespace).filter(|word| *word != "-");
    loose.map(|word| word.trim_start_matches('-').to_lowercase()).filter(|word| !word.is_empty()).collect()
}

/// The people and units of the example in an office that has just begun to plan.
struct Puskesmas {
    world: World,
    unit: String,
    head: String,
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
        let midwife_post = ("Jabatan Fungsional Bidan Penyelia", "functional");
        let midwife = person("198503032010012003", "Sari Wulandari", midwife_post, &unit);
        let nurse = person("199004042015042004", "Ni Luh Putri", ("Perawat Mahir", "functional"), &unit);
        world.ask(
            "save_unit",
            json!({ "id": unit, "name": "Puskesmas", "parent": above, "head": head, "isIndependent": true }),
        );
        let from = "2026-01-01";
        world.ask(
            "assign_evaluator",
            json!({ "employees": [head], "evaluator": head_of_office, "from": from }),
        );
        world.ask(
            "assign_evaluator",
            json!({ "employees": [midwife, nurse], "evaluator": head, "from": from }),
        );
        Self { world, unit, head, midwife, nurse }
    }

    /// An item of the performance agreement at the root of the tree.
    fn tree(&mut self) {
        let tree = self.world.ask("edit_tree", json!({ "unit": self.unit, "year": YEAR, "edits": [
            { "edit": "add", "kind": "objective", "text": "Meningkatnya kualitas pelayanan puskesmas",
              "indicator": "Ibu hamil mendapatkan pelayanan antenatal sesuai standar bahkan sampai ke pelosok daerah",
              "isAgreement": true },
        ] }));
        assert_eq!(list_of(&tree, "nodes").len(), 1);
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

    fn step(&mut self, plan: &str, event: &str) {
        self.world.ask("move_plans", json!({ "plans": [plan], "event": event }));
    }

    /// Offered, agreed, signed by the employee, set by the evaluator.
    fn set_in_force(&mut self, plan: &str) {
        for event in ["submit", "agree", "sign", "approve"] {
            self.step(plan, event);
        }
        assert_eq!(self.world.ask("open_plan", json!({ "id": plan }))["plan"]["state"], "approved");
    }

    /// The head's own plan, written as the example has it.
    fn plan_of_the_head(&mut self, example: &Value) -> String {
        let head = self.head.clone();
        let plan = self.new_plan(&head);
        let edits = list_of(example, "work_results").iter().map(|result| {
            let indicators = list_of(result, "indicators").iter().map(
                |indicator| json!({ "text": indicator["text"], "perspective": indicator["perspective"] }),
            );
            json!({
                "edit": "add_result", "priority": result["priority"], "text": result["text"],
                "assignedBy": HEAD_OF_OFFICE, "indicators": indicators.collect::<Vec<_>>(),
            })
        });
        let edits: Vec<_> = edits.collect();
        self.edit(&plan, &edits);
        self.agree_on_the_rest(&plan, example);
        let desk = self.world.ask("open_plan", json!({ "id": plan }));
        let item = list_of(&desk, "agreementItems").first().cloned().expect("the item of the agreement");
        let first = text_of(&list_of(&desk, "results")[0], "id");
        let desk = self.edit(
            &plan,
            &[json!({ "edit": "set_result", "id": first, "field": "agreement_item", "value": item["id"] })],
        );
        assert_eq!(list_of(&desk, "agreementItems")[0]["isCovered"], true, "R-035");
        plan
    }

    /// The head divides the roles; drafts of midwife and nurse come out of it in one act.
    fn drafts_from_the_matrix(&mut self, roles: &[Vec<String>]) -> (String, String) {
        let matrix = self.world.ask("open_matrix", json!({ "leader": self.head, "year": YEAR }));
        let id = text_of(&matrix, "id");
        let matrix = if list_of(&matrix, "columns").is_empty() {
            let edits = json!([{ "edit": "take_columns_from_plan", "byIndicator": true }]);
            self.world.ask("edit_matrix", json!({ "matrix": id, "edits": edits }))
        } else {
            matrix
        };
        let columns: Vec<_> =
            list_of(&matrix, "columns").iter().map(|column| text_of(column, "id")).collect();
        let row = |person: &str| {
            let row = list_of(&matrix, "rows").iter().find(|row| row["employee"] == person);
            text_of(row.expect("a row for everybody he evaluates"), "id")
        };
        let (midwife, nurse) = (row(&self.midwife), row(&self.nurse));
        let mut edits: Vec<_> = columns
            .iter()
            .zip(roles)
            .map(|(column, texts)| json!({ "edit": "set_cell", "row": midwife, "column": column, "texts": texts }))
            .collect();
        edits.push(json!({ "edit": "fill_down", "column": columns[0], "from": midwife, "to": [nurse] }));
        self.world.ask("edit_matrix", json!({ "matrix": id, "edits": edits }));
        let request = json!({ "matrix": id, "rows": [midwife, nurse], "approach": "qualitative" });
        let made = self.world.ask("make_plans_from_matrix", request);
        let plan_of = |person: &str| {
            let done = list_of(&made, "done").iter().find(|done| done["employee"] == person);
            text_of(done.unwrap_or_else(|| panic!("{made}")), "plan")
        };
        (plan_of(&self.midwife), plan_of(&self.nurse))
    }

    /// Measures for every result that says what a result of the example says; order and priority as there.
    fn measures(&mut self, plan: &str, example: &Value) {
        let desk = self.world.ask("open_plan", json!({ "id": plan }));
        let written = list_of(&desk["plan"], "results").to_vec();
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
}

#[test]
fn a_puskesmas_goes_from_tree_to_approved_plans_of_head_midwife_and_nurse_on_the_sheets_of_the_regulation() {
    let Some(example) = Example::at_hand() else { return };
    let mut office = Puskesmas::begin();
    office.tree();
    let head_example = example.plan("skp-kepala-puskesmas");
    let head_plan = office.plan_of_the_head(&head_example);
    office.set_in_force(&head_plan);

    let (midwife_plan, nurse_plan) = office.drafts_from_the_matrix(&example.roles("BIDAN PENYELIA"));
    let midwife_example = example.plan("skp-bidan-penyelia");
    for plan in [&midwife_plan, &nurse_plan] {
        office.measures(plan, &midwife_example);
        office.set_in_force(plan);
    }
    let season = office.world.ask("list_plan_season", json!({ "year": YEAR }));
    assert_eq!(season["counts"]["approved"], 3, "{season}");
    let trail = office.world.ask("show_plan_trail", json!({ "plan": midwife_plan }));
    assert!(list_of(&trail, "items").len() >= 5, "{trail}");

    let (head, midwife, nurse) = (office.head.clone(), office.midwife.clone(), office.nurse.clone());
    let own = office.sheet(&midwife, "A.1.6");
    let printed = words_between(&own, "A. UTAMA", "PERILAKU KERJA");
    assert_eq!(printed, example.words((184, 185), "A. UTAMA", "PERILAKU KERJA"), "pages 184 and 185");
    let annex =
        words_between(&office.sheet(&midwife, "A.1.8"), "DUKUNGAN SUMBER DAYA", "Pegawai yang Dinilai");
    let model = example.words((187, 187), "DUKUNGAN SUMBER DAYA", "(tempat)");
    let unnumbered = |words: Vec<String>| {
        words
            .into_iter()
            .filter(|word| word.trim_end_matches('.').parse::<u32>().is_err())
            .collect::<Vec<_>>()
    };
    assert_eq!(unnumbered(annex), unnumbered(model), "page 187");
    let own = office.sheet(&head, "A.1.1");
    let printed = words_between(&own, "A. UTAMA", "PERILAKU KERJA");
    assert_eq!(printed, example.words((170, 171), "A. UTAMA", "PERILAKU KERJA"), "pages 170 and 171");
    assert!(office.sheet(&nurse, "A.1.6").contains("Ni Luh Putri"));
    let matrix = office.sheet(&head, "A.1.5");
    assert!(
        matrix.contains("MATRIKS PEMBAGIAN PERAN DAN HASIL") && matrix.contains("Sari Wulandari"),
        "{matrix}"
    );
    office.world.assert_sound();
}
