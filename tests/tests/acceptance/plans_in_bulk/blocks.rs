//! Blocks copied from a spreadsheet.

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
    let text =
        BLOCK.replace("95%", "97%").replace("Kelas ibu hamil terselenggara tepat waktu", "Rujukan tercatat");
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
    assert_eq!((refusal.code.as_str(), text_of(&refusal.details, "rule").as_str()), ("rule_says", "R-090"));
}

#[test]
fn r_007_what_somebody_else_assigns_waits_for_the_evaluators_consent() {
    let mut world = office(1);
    let plan = new_plan(&mut world, &nip(0), 2026);
    let text = "Rencana hasil kerja\tPenugasan dari\tIndikator\tTarget\n\
                Ibu hamil terlayani\tKepala Puskesmas\tPersentase\t95%\n\
                Posyandu remaja berjalan\tCamat Oebobo\tJumlah posyandu\t4\n";
    let desk = world.ask("paste_plan", json!({ "plan": plan, "text": text }))["desk"].take();
    let consent: Vec<_> = list_of(&desk, "results").iter().map(|result| text_of(result, "consent")).collect();
    assert_eq!(consent, ["not_needed", "needed"]);
}

#[test]
fn a_whole_sheet_pasted_by_mistake_is_refused_and_says_so() {
    let mut world = office(1);
    let plan = new_plan(&mut world, &nip(0), 2026);
    let rows: Vec<_> = (0..5_000).map(|number| format!("Hasil kerja {number} tercapai")).collect();
    assert_eq!(world.refused("paste_plan", json!({ "plan": plan, "text": rows.join("\n") })), "invalid");
    assert_eq!(results(&open(&mut world, &plan)).len(), 0);
}
