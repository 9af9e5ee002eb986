//! What leads to a matrix and what explains it: tree, workblock, manual.

use serde_json::json;
use tests::{list_of, number_of, text_of};

use super::{Department, YEAR, id_of};

#[test]
fn r_034_and_r_035_a_pasted_tree_shows_which_item_of_the_agreement_nobody_promised() {
    let mut dinas = Department::with_people(0);
    let at = json!({ "unit": dinas.unit, "year": YEAR });
    let outline = "Tujuan: Pertanian maju\tProduksi pangan meningkat\t\n\t\tJumlah produksi padi\n\tHarga pangan terkendali\t\n";
    let mut request = at.clone();
    request["edits"] = json!([{ "edit": "paste", "text": outline }]);
    let tree = dinas.world.ask("edit_tree", request);
    let shape: Vec<(u64, String, String)> = list_of(&tree, "nodes")
        .iter()
        .map(|node| (number_of(node, "depth"), text_of(node, "kind"), text_of(node, "text")))
        .collect();
    let expected = [
        (0, "goal", "Pertanian maju"),
        (1, "objective", "Produksi pangan meningkat"),
        (2, "intermediate_outcome", "Jumlah produksi padi"),
        (1, "objective", "Harga pangan terkendali"),
    ];
    assert_eq!(shape, expected.map(|(depth, kind, text)| (depth, kind.to_owned(), text.to_owned())));
    let set = |at: usize| {
        let node = &list_of(&tree, "nodes")[at];
        json!({ "edit": "set", "id": node["id"], "kind": node["kind"], "text": node["text"], "isAgreement": true, "target": "1", "owner": dinas.head })
    };
    let mut request = at.clone();
    request["edits"] = json!([set(1), set(3)]);
    let tree = dinas.world.ask("edit_tree", request);
    let findings = list_of(&tree, "findings");
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(text_of(&findings[0], "rule"), "R-035");
    assert!(text_of(&findings[0], "text").contains("Harga pangan terkendali"));

    let mut request = at.clone();
    request["edits"] =
        json!([{ "edit": "move", "id": id_of(&tree, "nodes", 0), "parent": id_of(&tree, "nodes", 2) }]);
    assert_eq!(dinas.world.refused("edit_tree", request), "loop");
    let mut request = at;
    request["edits"] = json!([{ "edit": "remove", "id": id_of(&tree, "nodes", 1) }]);
    let tree = dinas.world.ask("edit_tree", request);
    assert_eq!(list_of(&tree, "nodes").len(), 2, "a node goes with everything under it");
    dinas.world.ask("undo", json!({}));
    dinas.world.assert_sound();
}

#[test]
fn r_044_a_workblock_keeps_its_lists_and_goes_whole() {
    let mut dinas = Department::with_people(0);
    let line = |list: &str, text: &str| json!({ "list": list, "text": text });
    let mut request = json!({
        "unit": dinas.unit, "year": YEAR, "title": "Benih unggul untuk semua", "owner": "Kepala Dinas", "budget": "Rp100.000.000",
        "lines": [line("activity_routine", "Membagikan benih"), line("milestone_transformative", "Benih tersedia"), line("activity_routine", " ")],
    });
    let made = dinas.world.ask("save_workblock", request.clone());
    let block = list_of(&made, "items")[0].clone();
    assert_eq!(list_of(&block, "lines").len(), 2);
    request["id"] = block["id"].clone();
    request["lines"] = json!([line("activity_routine", "Membagikan benih unggul")]);
    let changed = dinas.world.ask("save_workblock", request.clone());
    assert_eq!(list_of(&changed, "items").len(), 1);
    assert_eq!(
        text_of(&list_of(&list_of(&changed, "items")[0], "lines")[0], "text"),
        "Membagikan benih unggul"
    );
    request["title"] = json!(" ");
    assert_eq!(dinas.world.refused("save_workblock", request), "invalid");
    let gone = dinas.world.ask("remove_workblock", json!({ "id": block["id"] }));
    assert_eq!(list_of(&gone, "items").len(), 0);
}

#[test]
fn r_040_every_indicator_has_its_manual_and_an_incomplete_one_is_told() {
    let mut dinas = Department::with_people(0);
    let head = json!(dinas.head);
    let plan = dinas.plans(&head)[0]["id"].clone();
    let manuals = dinas.world.ask("list_manuals", json!({ "id": plan }));
    assert_eq!((list_of(&manuals, "items").len(), &manuals["isRequired"]), (3, &json!(false)));
    let indicator = list_of(&manuals, "items")[0]["indicator"].clone();
    let mut request = json!({
        "indicator": indicator, "purpose": "Mengetahui produksi", "definition": "Padi kering panen.\nTidak termasuk benih.",
        "source": "BPS", "reporting": "yearly", "controlLevel": "outcome", "formula": "Luas panen × produktivitas",
    });
    let saved = dinas.world.ask("save_manual", request.clone());
    assert_eq!(list_of(&saved, "items")[0]["isComplete"], false, "the unit of measure is missing");
    request["measureUnit"] = json!("Ton");
    let saved = dinas.world.ask("save_manual", request);
    assert_eq!(list_of(&saved, "items")[0]["isComplete"], true);
    assert_eq!(list_of(&saved, "items")[1]["isComplete"], false);
}
