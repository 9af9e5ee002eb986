//! A whole year of a Puskesmas with the clock in hand: plan, progress, four quarters, a move in August, the
//! annual evaluation, an objection, its decision, and the plan to improve; every document printed.

use serde_json::{Value, json};
use tests::{PASSWORD, USER, World, list_of, number_of, text_of};

/// The nurse who moves, and the places around her.
struct Year {
    world: World,
    nurse: String,
    waimana: String,
    lembah: String,
    head_of_waimana: String,
    head_of_lembah: String,
}

impl Year {
    fn begin() -> Self {
        let mut world = World::on_a_new_machine();
        world.now("2026-01-05T09:00:00+08:00");
        world.ask(
            "create_office",
            json!({
                "agency": "Pemerintah Kabupaten Lembah Jati", "unit": "Dinas Kesehatan", "level": "regional",
                "user": USER, "rhythm": "quarterly", "place": "Lembah Jati", "password": PASSWORD,
            }),
        );
        let [office, waimana, lembah] =
            ["Dinas Kesehatan", "Puskesmas Waimana", "Puskesmas Lembah"].map(|name| {
                world.ask("save_unit", json!({ "name": name }));
                world.unit(name)
            });
        let mut person = |nip: &str, name: &str, (position, kind): (&str, &str), unit: &str| {
            let request = json!({
                "nip": nip, "name": name, "position": position, "positionKind": kind, "unit": unit,
            });
            text_of(&world.ask("save_employee", request), "id")
        };
        let post = ("Kepala Puskesmas", "supervisor_official");
        let superior = person("197001011995032001", "Maria Seran", ("Kepala Dinas", "jpt_pratama"), &office);
        let head_of_waimana = person("197502022000031002", "Yohanes Tefa", post, &waimana);
        let head_of_lembah = person("198001012005011001", "Markus Bria", post, &lembah);
        let nurse = person("199004042015042004", "Ni Luh Putri", ("Perawat Mahir", "functional"), &waimana);
        let mut year = Self { world, nurse, waimana, lembah, head_of_waimana, head_of_lembah };
        year.place(&superior);
        year
    }

    fn place(&mut self, superior: &str) {
        let heads = [
            (&self.waimana, "Puskesmas Waimana", &self.head_of_waimana),
            (&self.lembah, "Puskesmas Lembah", &self.head_of_lembah),
        ];
        for (unit, name, head) in heads {
            self.world.ask("save_unit", json!({ "id": unit, "name": name, "head": head }));
            let request = json!({ "employees": [head], "evaluator": superior, "from": "2026-01-01" });
            self.world.ask("assign_evaluator", request);
        }
        let request =
            json!({ "employees": [self.nurse], "evaluator": self.head_of_waimana, "from": "2026-01-01" });
        self.world.ask("assign_evaluator", request);
    }

    fn at(&mut self, day: &str) {
        self.world.now(&format!("{day}T09:00:00+08:00"));
    }

    /// Writes a result and an annex into a draft, and brings it in force.
    fn agree_plan(&mut self, plan: &Value, with_result: bool) {
        let mut edits = Vec::new();
        if with_result {
            edits.push(json!({
                "edit": "add_result", "priority": "main", "text": "Pasien rawat jalan terlayani tepat waktu",
                "indicators": [{ "aspect": "quantity", "text": "Persentase pasien yang terlayani", "target": "90-95%" }],
            }));
        }
        for (list, text) in [
            ("resource_support", "Alat periksa"),
            ("accountability_scheme", "Laporan tiap triwulan"),
            ("consequences", "Diusulkan sebagai teladan"),
        ] {
            edits.push(json!({ "edit": "set_annex", "list": list, "lines": [{ "text": text }] }));
        }
        self.world.ask("edit_plan", json!({ "plan": plan, "edits": edits }));
        for event in ["submit", "agree", "sign", "approve"] {
            self.world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        }
    }

    fn new_plan(&mut self, year: i32) {
        let made = self.world.ask(
            "create_plans",
            json!({ "employees": [self.nurse], "year": year, "source": "blank", "approach": "quantitative" }),
        );
        let plan = list_of(&made, "done")[0]["plan"].clone();
        self.agree_plan(&plan, true);
    }

    /// Actions with a target for each quarter, agreed for what takes the whole year (B.1.1).
    fn plan_actions(&mut self) {
        let (plan, result, indicator) = self.first_row(2026);
        let request = json!({
            "plan": plan, "results": [{ "result": result, "lines": [{ "text": "Membuka loket kedua", "due": "Maret" }] }],
            "indicators": [{ "indicator": indicator, "targets": ["85%", "88%", "90%", "92%"] }],
        });
        self.world.ask("save_action_plan", request);
    }

    /// Plan in force, first result and its first indicator.
    fn first_row(&mut self, year: i32) -> (Value, Value, Value) {
        let shown = self.world.ask("show_year_progress", json!({ "employee": self.nurse, "year": year }));
        let result = list_of(&shown, "results")[0].clone();
        let indicator = list_of(&result, "rows")[0]["indicator"].clone();
        (shown["plan"].clone(), result["id"].clone(), indicator)
    }

    /// Progress in the rhythm of the office, and the feedback of whoever leads.
    fn reports(&mut self, period: &str) {
        let (plan, result, indicator) = self.first_row(period[..4].parse().unwrap());
        let cell = json!({
            "result": result, "indicator": indicator, "period": period, "value": "92%",
            "text": "Pasien terlayani dalam satu jam",
        });
        self.world.ask("save_year_progress", json!({ "plan": plan, "cells": [cell] }));
        let about = json!({ "kind": "result", "id": result });
        self.world.ask(
            "give_feedback",
            json!({
                "people": [{ "employee": self.nurse, "about": about }], "source": "leader",
                "scheduled": true, "symbol": "smile", "text": format!("Antrean lebih pendek, {period}"),
            }),
        );
    }

    /// Progress noted, rated and signed by whoever leads the unit on that day.
    fn evaluate(
        &mut self,
        (period, day): (&str, &str),
        unit: &str,
        (results, conduct): (&str, &str),
    ) -> String {
        self.at(day);
        // A year is judged by what its quarters noted; there is nothing to note again.
        if period.contains("-Q") {
            self.reports(period);
        }
        let achieved = json!({ "unit": unit, "period": period, "value": "good", "basis": "Rencana aksi" });
        self.world.ask("set_achievement", achieved);
        let request = json!({ "employee": self.nurse, "period": period });
        let evaluation = text_of(&self.world.ask("open_evaluation", request), "id");
        for (rating, level) in [("results", results), ("conduct", conduct)] {
            let request = json!({ "evaluation": evaluation, "rating": rating, "level": level });
            self.world.ask("rate", request);
        }
        self.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
        self.world.ask("deliver_documents", json!({ "evaluations": [evaluation] }));
        evaluation
    }

    fn returned_and_reported(&mut self, evaluation: &str) {
        for step in ["return_documents", "report_documents"] {
            let done = self.world.ask(step, json!({ "evaluations": [evaluation] }));
            assert_eq!(list_of(&done, "done").len(), 1, "{step}");
        }
    }

    /// Prints what the record of a period calls for; the forms by their codes.
    fn printed(&mut self, period: &str) -> Vec<String> {
        self.print(&["auto"], period)
    }

    /// Prints forms that are asked for by name, each of which there is.
    fn printed_by_name(&mut self, forms: &[&str], period: &str) {
        let printed = self.print(forms, period);
        assert_eq!(printed, forms, "{period}");
    }

    fn print(&mut self, forms: &[&str], period: &str) -> Vec<String> {
        let what =
            json!({ "forms": forms, "who": { "kind": "people", "ids": [self.nurse] }, "period": period });
        let plan = self.world.ask("plan_print_run", what.clone());
        let path = self.world.path(&format!("{period} {}.pdf", forms.concat()));
        let file = self.world.file(&path);
        let printed = self.world.ask("print", json!({ "what": what, "merge": true, "file": file }));
        assert!(number_of(&printed, "pages") > 0 && path.exists(), "{printed}");
        let ready = list_of(&plan, "ready").first().cloned().unwrap_or_default();
        list_of(&ready, "forms").iter().filter_map(|form| form.as_str().map(str::to_owned)).collect()
    }
}

#[test]
fn r_212_r_230_r_231_r_250_and_r_260_a_nurse_goes_through_a_whole_year_and_out_of_it_with_a_plan_to_improve()
{
    let mut year = Year::begin();
    year.new_plan(2026);
    year.plan_actions();
    assert_eq!(year.printed("2026-Q1"), ["A.1.7", "A.1.8"], "before anybody rated");
    year.printed_by_name(&["B.1.1"], "2026-Q1");
    let (waimana, lembah) = (year.waimana.clone(), year.lembah.clone());
    for quarter in [("2026-Q1", "2026-03-25"), ("2026-Q2", "2026-06-24")] {
        let evaluation = year.evaluate(quarter, &waimana, ("meets", "meets"));
        year.returned_and_reported(&evaluation);
        assert_eq!(year.printed(quarter.0)[..2], ["D.1.1", "C.1.3"]);
        year.printed_by_name(&["B.1.2"], quarter.0);
        year.printed_by_name(&["B.1.5"], quarter.0);
    }

    year.at("2026-08-10");
    let moved = year.world.ask(
        "move_employee",
        json!({
            "employee": year.nurse, "on": "2026-08-10", "toUnit": lembah, "position": "Perawat Mahir",
            "basis": "SK 824/2026", "periodicChoice": "new_evaluator", "carryResults": true,
        }),
    );
    year.agree_plan(&moved["opened"], false);
    for quarter in [("2026-Q3", "2026-09-25"), ("2026-Q4", "2026-12-22")] {
        let evaluation = year.evaluate(quarter, &lembah, ("meets", "above"));
        year.returned_and_reported(&evaluation);
        assert_eq!(year.printed(quarter.0)[..2], ["D.1.1", "C.1.3"]);
    }

    let annual = year.evaluate(("2026", "2027-01-11"), &lembah, ("below", "meets"));
    let evidence = year.world.ask("show_rating_evidence", json!({ "id": annual }));
    let earlier: Vec<_> = list_of(&evidence, "earlier").iter().map(|one| text_of(one, "grade")).collect();
    assert_eq!(earlier, ["good", "good", "good", "good"], "R-212: information beside a grade set anew");
    assert_eq!(list_of(&evidence, "elsewhere").len(), 2, "R-231: what the unit before said");
    let noted = list_of(&list_of(&evidence, "results")[0], "progress");
    assert!(noted.len() >= 2, "R-206: what the quarters on this SKP noted: {evidence}");
    let case = year.world.ask("show_document_case", json!({ "id": annual }));
    assert_eq!(case["evaluator"]["id"], json!(year.head_of_lembah));
    assert_eq!(text_of(&case, "grade"), "needs_improvement");

    let objection = year.objected_to(&annual);
    year.world.ask("report_documents", json!({ "evaluations": [annual] }));
    let forms = year.printed("2026");
    for form in ["D.1.1", "D.1.3", "C.1.3", "A.1.7", "A.1.8"] {
        assert!(forms.contains(&form.to_owned()), "{form}: {forms:?}");
    }

    let path = year.world.path("keberatan.pdf");
    let file = year.world.file(&path);
    year.world.ask("write_objection_dossier", json!({ "id": objection, "file": file }));
    assert!(path.exists());

    year.improves(&annual);
}

impl Year {
    /// An objection to the annual result, examined, answered and decided.
    fn objected_to(&mut self, annual: &str) -> Value {
        self.at("2027-01-13");
        let case = self.world.ask(
            "file_objection",
            json!({ "evaluation": annual, "reasons": "Pindah di tengah tahun belum diperhitungkan" }),
        );
        let objection = list_of(&case, "objections")[0]["id"].clone();
        self.world.ask("examine_objection", json!({ "objection": objection }));
        let answer = json!({ "objection": objection, "text": "Hasil unit baru di bawah target" });
        self.world.ask("answer_objection", answer);
        self.at("2027-01-18");
        let decided = self.world.ask(
            "decide_objection",
            json!({
                "objection": objection, "upholds": true, "decision": "Hasil dikuatkan", "password": PASSWORD,
            }),
        );
        assert_eq!(text_of(&decided, "state"), "returned");
        objection
    }

    /// The plan to improve, and what the next evaluation says of it.
    fn improves(&mut self, annual: &str) {
        let candidates = self.world.ask("list_candidates", json!({ "year": 2026 }));
        let in_need = list_of(&candidates, "improvements");
        assert_eq!((in_need.len(), in_need[0]["evaluation"].clone()), (1, json!(annual)));
        self.world.ask(
            "save_follow_up",
            json!({
                "employee": self.nurse, "evaluation": annual, "kind": "improvement", "state": "running",
                "text": "Pendampingan tiap bulan", "startsOn": "2027-01-20", "endsOn": "2027-03-19",
            }),
        );
        self.world.ask("create_cycle", json!({ "year": 2027, "rhythm": "quarterly" }));
        self.new_plan(2027);
        let lembah = self.lembah.clone();
        let next = self.evaluate(("2027-Q1", "2027-03-25"), &lembah, ("meets", "meets"));
        self.returned_and_reported(&next);
        assert_eq!(self.printed("2027-Q1")[..2], ["D.1.1", "C.1.3"], "the next one prints too");
        let register = self.world.ask("list_follow_ups", json!({ "employee": self.nurse }));
        let row = &list_of(&register, "rows")[0];
        assert_eq!((text_of(row, "outcome"), list_of(row, "checks").len()), ("achieved".into(), 2));
        let path = self.world.path("register.pdf");
        let file = self.world.file(&path);
        let request = json!({ "year": 2027, "file": file, "password": PASSWORD });
        self.world.ask("write_follow_ups", request);
        assert!(path.exists());
        self.world.assert_sound();
    }
}
