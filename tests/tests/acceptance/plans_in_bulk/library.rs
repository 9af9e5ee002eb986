//! The library and its packs.

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
    let desk =
        world.ask("insert_from_library", json!({ "plan": plan, "entries": [entries[1]], "result": third }));
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

#[test]
fn a_pack_with_a_long_name_is_the_same_pack_as_a_document_and_as_a_table() {
    let mut world = office(1);
    let long = "Puskesmas: bidan, perawat, dan tenaga administrasi";
    let entry = json!({ "pack": long, "position": "Bidan", "priority": "main",
        "result": "Ibu hamil terlayani", "indicator": "Persentase ibu hamil" });
    world.ask("save_library_entry", entry);
    for name in ["paket.xlsx", "paket.json"] {
        let path = world.path(name);
        let file = world.file(path);
        world.ask("export_pack", json!({ "pack": long, "file": file }));
        let brought = world.ask("import_pack", json!({ "file": file }));
        assert_eq!((text_of(&brought, "name"), number_of(&brought, "same")), (long.to_owned(), 1), "{name}");
    }
    assert_eq!(list_of(&world.ask("list_library", json!({})), "packs").len(), 1);
}

#[test]
fn r_007_a_template_with_an_assignment_of_another_leader_asks_for_consent() {
    let mut world = office(1);
    let entry = json!({ "pack": "Puskesmas", "position": "Bidan Terampil", "priority": "additional",
        "result": "Posyandu remaja berjalan sesuai jadwal", "assignedBy": "Camat Oebobo",
        "indicator": "Jumlah posyandu", "target": "4 posyandu" });
    world.ask("save_library_entry", entry);
    let employee = world.person(&nip(0));
    let request = json!({ "employees": [employee], "year": 2026, "source": "template" });
    let made = world.ask("create_plans", request);
    let desk = open(&mut world, &text_of(&list_of(&made, "done")[0], "plan"));
    assert_eq!(desk["results"][0]["consent"], "needed");
}
