//! Rows of the year before.

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
fn r_012_r_031_r_036_r_060_each_row_of_last_year_comes_with_a_fate_and_its_reason() {
    let (mut world, employee) = world();
    let view = world.ask("show_carry_over", json!({ "employee": employee, "year": 2027 }));
    let rows: Vec<_> =
        list_of(&view, "rows").iter().map(|row| (text_of(row, "suggestion"), text_of(row, "why"))).collect();
    let fates: Vec<_> = rows.iter().map(|(fate, _)| fate.as_str()).collect();
    assert_eq!(fates, ["keep", "change", "change", "drop", "drop"], "{rows:?}");
    for (row, word) in rows.iter().zip(["disepakati lagi", "2026", "kegiatan", "Plt./Plh.", "Direktif"]) {
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
    let marked: Vec<_> = list_of(&desk, "results").iter().map(|result| result["toChange"].clone()).collect();
    assert_eq!(marked, [false, false, true], "what got new words is changed already");
    assert_eq!(desk["results"][2]["remarks"][0]["code"], "to_change");
    assert_eq!((desk["plan"]["year"].clone(), desk["plan"]["state"].clone()), (json!(2027), json!("draft")));
    assert_eq!(desk["plan"]["startsOn"], "2027-01-01");
    assert_eq!(desk["plan"]["conduct"][0]["specialExpectations"], json!(["Menyapa ibu hamil dengan ramah"]));
    assert_eq!(last_act(&mut world), "SKP tahun lalu dilanjutkan");
    let again = world.ask("carry_over_plan", request);
    assert_eq!(results(&again).len(), 3, "a second time adds nothing");
    let third = &again["plan"]["results"][2];
    let edit = json!({ "edit": "set_indicator", "id": third["indicators"][0]["id"], "field": "target", "value": "85%" });
    let changed = world.ask("edit_plan", json!({ "plan": again["plan"]["id"], "edits": [edit] }));
    assert_eq!(changed["results"][2]["toChange"], false, "another target is a change");
    world.ask("undo", json!({}));
    let measure = text_of(&third["indicators"][0], "text");
    let block =
        format!("Rencana hasil kerja\tIndikator\tTarget\nMenyusun laporan kegiatan\t{measure}\t85%\n");
    let pasted =
        world.ask("paste_plan", json!({ "plan": again["plan"]["id"], "text": block, "replace": true }));
    assert_eq!(pasted["desk"]["results"][0]["toChange"], false, "so is one that comes in a block");
    world.ask("undo", json!({}));
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

#[test]
fn r_090_nothing_is_carried_into_a_plan_that_is_under_way() {
    let (mut world, employee) = world();
    let plan = new_plan(&mut world, &nip(0), 2027);
    world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
    world.ask("move_plans", json!({ "plans": [plan], "event": "submit" }));
    let request = json!({ "employee": employee, "year": 2027, "rows": [], "withExpectations": true, "withAnnex": false });
    let refusal = world.refusal("carry_over_plan", request);
    assert_eq!((refusal.code.as_str(), text_of(&refusal.details, "rule").as_str()), ("rule_says", "R-090"));
    assert!(!refusal.next.is_empty());
}
