//! A staff list of unknown layout: proposed, corrected, applied, and known again by its headings.

use serde_json::{Value, json};
use tests::{World, list_of, number_of, text_of};

const ODD: &str = "DATA INDUK\n\
    Identitas;Sebutan;Ruang;Bertugas;Pimpinan;Catatan\n\
    197501012000031001;Yohanis Tefa, S.Sos.;IV/a;Bidang Arsip;;Kepala Bidang Arsip\n\
    198002022005012002;Agustina Nahak, A.Md.;III/a;Bidang Arsip;197501012000031001;Arsiparis Terampil\n\
    198103032006011003;Markus Bria, S.E.;III/b;Bidang Arsip;197501012000031001;Arsiparis Ahli Pertama\n";

/// What that layout is called: by its headings, not by its file, whose name may be somebody's.
const CALLED: &str = "Identitas · Sebutan · Ruang …";

/// The mapping a view proposes, as it is sent back.
fn as_proposed(view: &Value) -> Value {
    let columns: Vec<Value> = list_of(view, "columns")
        .iter()
        .filter(|column| column["field"] != Value::Null)
        .map(|column| json!({ "column": column["column"], "field": column["field"] }))
        .collect();
    json!({ "sheet": view["sheet"], "headerRow": view["headerRow"], "columns": columns })
}

#[test]
fn a_layout_shown_once_is_remembered_with_the_import_and_taken_back_with_it() {
    let mut world = World::with_office();
    let file = world.written("induk.csv", ODD);
    assert_eq!(world.refused("preview_import", json!({ "file": file })), "unreadable_file");
    let proposed = world.ask("propose_mapping", json!({ "file": file }));
    assert_eq!(number_of(&proposed, "headerRow"), 2);
    let columns = list_of(&proposed, "columns");
    assert_eq!(
        (text_of(&columns[0], "field"), text_of(&columns[0], "clue")),
        ("nip".into(), "content".into())
    );
    assert_eq!(columns[2]["samples"], json!(["IV/a", "III/a", "III/b"]));
    assert_eq!(columns[4]["field"], "evaluator_number", "their numbers repeat");

    let mut mapping = as_proposed(&proposed);
    let said = mapping["columns"].as_array_mut().unwrap();
    said.retain(|column| column["column"] != "F" && column["field"] != "position");
    said.push(json!({ "column": "F", "field": "position" }));
    let preview = world.ask("preview_mapped_import", json!({ "file": file, "mapping": mapping }));
    assert_eq!((number_of(&preview, "new"), preview["knownAs"].clone()), (3, Value::Null));
    assert_eq!(world.counts()[0], 0, "a preview changes nothing");
    world.ask("apply_import", json!({ "preview": preview["preview"] }));
    let person = world.person("198002022005012002");
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(
        (card["position"].clone(), card["unit"]["name"].clone()),
        (json!("Arsiparis Terampil"), json!("Bidang Arsip"))
    );
    world.assert_sound();

    let next = ODD.replace("Arsiparis Terampil", "Arsiparis Mahir");
    let file = world.written("induk-agustus.csv", &format!("\n{next}"));
    let preview = world.ask("preview_import", json!({ "file": file }));
    assert_eq!(
        (text_of(&preview, "knownAs"), number_of(&preview, "changed"), number_of(&preview, "same")),
        (CALLED.into(), 1, 2),
        "the next file of these headings is read at once"
    );
    let again = world.ask("propose_mapping", json!({ "file": file }));
    assert_eq!(
        (text_of(&again, "knownAs"), again["columns"][5]["clue"].clone()),
        (CALLED.into(), json!("remembered"))
    );

    world.ask("undo", json!({}));
    assert_eq!(
        world.refused("preview_import", json!({ "file": file })),
        "unreadable_file",
        "forgotten with the import"
    );
    world.assert_sound();
}

#[test]
fn a_mapping_without_nip_with_columns_nobody_has_or_a_field_twice_is_refused() {
    let mut world = World::with_office();
    let file = world.written("induk.csv", ODD);
    let mut refused = |columns: Value| {
        let mapping = json!({ "sheet": "", "headerRow": 2, "columns": columns });
        world.refused("preview_mapped_import", json!({ "file": file, "mapping": mapping }))
    };
    assert_eq!(refused(json!([{ "column": "B", "field": "name" }])), "unreadable_file");
    assert_eq!(refused(json!([{ "column": "ZZZ", "field": "nip" }])), "invalid");
    let twice = json!([{ "column": "A", "field": "nip" }, { "column": "B", "field": "nip" }]);
    assert_eq!(refused(twice), "invalid");
    let both = json!([{ "column": "A", "field": "nip" }, { "column": "a", "field": "name" }]);
    assert_eq!(refused(both), "invalid", "of a column kept under its letters one field would be forgotten");
}

#[test]
fn a_second_import_of_everybody_knows_units_and_evaluators_of_all_and_writes_only_what_changed() {
    let mut world = World::with_office();
    let list = |unit: &str, evaluator: &str| {
        format!(
            "NIP;Nama;Unit Kerja;NIP Atasan\n197501012000031001;Yohanis;Bidang Arsip;\n\
             198002022005012002;Agustina;{unit};{evaluator}\n198103032006011003;Markus;Bidang Arsip;197501012000031001\n"
        )
    };
    let mut import = |text: String| {
        let file = world.written("daftar.csv", &text);
        let preview = world.ask("preview_import", json!({ "file": file }));
        world.ask("apply_import", json!({ "preview": preview["preview"] }))
    };
    import(list("Bidang Arsip", "197501012000031001"));
    let same = import(list("Bidang Arsip", "197501012000031001"));
    assert_eq!((number_of(&same, "same"), number_of(&same, "changed")), (3, 0));
    let changed = import(list("Sekretariat", "198103032006011003"));
    assert_eq!((number_of(&changed, "same"), number_of(&changed, "changed")), (2, 1));
    let person = world.person("198002022005012002");
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(card["unit"]["name"], "Sekretariat");
    let chief = world.person("198103032006011003");
    assert_eq!(card["evaluators"][0]["person"]["id"], json!(chief));
    world.assert_sound();
}
