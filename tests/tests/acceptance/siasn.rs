//! Files of SIASN: answers come in, a folder for its endpoints goes out.

mod credit;
mod schema;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

/// Fields of `skp22/save` (`reference.md` 9), with the number that joins.
const SKP22: [&str; 14] = [
    "nip",
    "id",
    "tahun",
    "pnsDinilaiOrang",
    "hasilKinerjaNilai",
    "perilakuKerjaNilai",
    "kuadranKinerjaNilai",
    "statusPenilai",
    "penilaiNipNrp",
    "penilaiNama",
    "penilaiGolongan",
    "penilaiJabatan",
    "penilaiUnorNama",
    "path",
];
/// Fields of `kinerjaperiodik/save`.
const PERIODIC: [&str; 20] = [
    "nip",
    "id",
    "bulanMulaiPenilaian",
    "bulanSelesaiPenilaian",
    "tahunMulaiPenilaian",
    "tahunSelesaiPenilaian",
    "tahun",
    "periodikId",
    "hasilKinerjaNilai",
    "perilakuKerjaNilai",
    "kuadranKinerjaNilai",
    "koefisienId",
    "penilaiGolongan",
    "penilaiJabatanNama",
    "penilaiNama",
    "penilaiNipNrp",
    "penilaiUnorNama",
    "pnsDinilaiId",
    "statusPenilai",
    "path",
];
/// Fields of `angkakredit/save`.
const CREDIT: [&str; 17] = [
    "nip",
    "id",
    "bulanMulaiPenailan",
    "tahunMulaiPenailan",
    "bulanSelesaiPenailan",
    "tahunSelesaiPenailan",
    "nomorSk",
    "tanggalSk",
    "kreditUtamaBaru",
    "kreditPenunjangBaru",
    "kreditBaruTotal",
    "isAngkaKreditPertama",
    "isIntegrasi",
    "isKonversi",
    "pnsId",
    "rwJabatanId",
    "path",
];

/// Three annual evaluations, signed; the second is of an *arsiparis ahli muda*.
fn signed_year() -> World {
    let (mut world, _) =
        World::with_signed_year(&[("meets", "meets"), ("above", "above"), ("meets", "below")]);
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "functional", "rank": "III/c" }));
    world
}

/// Writes the folder of a period under a name.
fn export(world: &mut World, period: &str, name: &str) -> (Value, PathBuf) {
    let folder = world.path(name);
    let file = world.file(&folder);
    let view = world.ask("export_siasn", json!({ "period": period, "file": file, "password": PASSWORD }));
    (view, folder)
}

/// The lines of a file, each held against its schema and its list of fields.
fn lines(folder: &Path, name: &str, fields: &[&str]) -> Vec<Value> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/formats/siasn");
    let schema = std::fs::read_to_string(docs.join(format!("{name}.schema.json"))).expect("a schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let sorted = |keys: Vec<&str>| {
        let mut keys: Vec<String> = keys.into_iter().map(str::to_owned).collect();
        keys.sort();
        keys
    };
    let keys = |of: &Value| sorted(of.as_object().expect("an object").keys().map(String::as_str).collect());
    let wanted = sorted(fields.to_vec());
    assert_eq!(keys(&schema["properties"]), wanted, "{name}: the schema has every field and no other");
    let text = std::fs::read_to_string(folder.join(format!("{name}.jsonl"))).expect(name);
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("JSON");
        for document in list_of(&value, "path") {
            let bytes =
                std::fs::read(folder.join(text_of(document, "dok_uri"))).expect("the document beside it");
            assert!(bytes.starts_with(b"%PDF"), "{name}: {document}");
        }
        assert_eq!(schema::fault(&schema, &value), None, "{name}");
        assert_eq!(keys(&value), wanted, "{name}");
        value
    };
    text.lines().map(read).collect()
}

fn of<'l>(lines: &'l [Value], nip: &str) -> &'l Value {
    lines.iter().find(|line| line["nip"] == nip).expect("a line of this person")
}

/// Every file below a folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            let below = bytes(&path).into_iter();
            found.extend(below.map(|(name, bytes)| (Path::new(path.file_name().unwrap()).join(name), bytes)));
        } else {
            found.insert(path.file_name().unwrap().into(), std::fs::read(&path).expect("bytes"));
        }
    }
    found
}

fn preview(world: &mut World, files: &[u32]) -> Value {
    world.ask("preview_siasn", json!({ "files": files }))
}

/// Shows and applies what files hold.
fn take_in(world: &mut World, files: &[u32]) -> Value {
    let shown = preview(world, files);
    let applied = world.ask("apply_siasn", json!({ "preview": shown["preview"] }));
    assert_eq!(applied["counts"], shown["counts"], "it does what it showed");
    applied
}

/// New, changed and same of a kind.
fn counts(view: &Value, kind: &str) -> [u64; 3] {
    let found = list_of(view, "counts").iter().find(|count| count["kind"] == kind);
    found.map_or([0; 3], |count| ["new", "changed", "same"].map(|field| number_of(count, field)))
}

fn codes(view: &Value) -> Vec<String> {
    list_of(view, "remarks").iter().map(|remark| text_of(remark, "code")).collect()
}

/// An answer of `data-utama`.
fn data_utama(id: &str, nip: &str, name: &str) -> Value {
    json!({
        "id": id, "nipBaru": nip, "nama": name, "gelarDepan": "", "gelarBelakang": "S.Kom.",
        "kedudukanPnsId": "03", "kedudukanPnsNama": "Tugas Belajar", "statusPegawai": "PNS",
        "golRuangAkhirId": "34", "golRuangAkhir": "III/d", "jenisJabatanId": "2", "eselonId": null,
        "jabatanNama": "ARSIPARIS AHLI MUDA", "unorId": "U-7", "unorNama": "Bidang  Arsip", "tmtJabatan": "01-02-2024",
    })
}

/// An answer of `rw-skp22`, rated *di atas* and *di atas*, whatever the grade.
fn rw_skp22(id: &str, person: &str, year: &str, grade: u32) -> Value {
    json!({
        "id": id, "tahun": year, "hasilKinerja": "DIATAS ESPEKTASI", "hasilKinerjaNilai": "1",
        "perilakuKerja": "DIATAS ESPEKTASI", "PerilakuKerjaNilai": 1, "kuadranKinerja": "", "KuadranKinerjaNilai": grade,
        "namaPenilai": CHIEF.name, "nipNrpPenilai": CHIEF.nip, "penilaiGolonganId": "41",
        "penilaiJabatanNm": CHIEF.position, "penilaiUnorNm": "BIDANG ARSIP", "pnsDinilaiId": person,
        "statusPenilai": "ASN", "path": null,
    })
}

/// An answer of `rw-angkakredit` for whole years.
fn rw_credit(id: &str, person: &str, (year, total): (u32, &str), kind: &str) -> Value {
    let mut entry = json!({
        "id": id, "pns": person, "nomorSk": format!("800/{id}"), "tanggalSk": format!("31-01-{}", year + 1),
        "bulanMulaiPenailan": "1", "tahunMulaiPenailan": year.to_string(), "bulanSelesaiPenailan": "12",
        "tahunSelesaiPenailan": year.to_string(), "kreditUtamaBaru": total, "kreditPenunjangBaru": "0",
        "kreditBaruTotal": total, "rwJabatan": "RW-9", "namaJabatan": "Arsiparis Ahli Muda",
        "isAngkaKreditPertama": "0", "isIntegrasi": "0", "isKonversi": "0",
    });
    entry[kind] = json!("1");
    entry
}

#[test]
fn signed_results_of_a_year_go_out_line_by_line_with_their_documents_and_the_rest_with_a_reason() {
    let mut world = signed_year();
    let archivist = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": archivist, "siasnId": "A5EB", "siasnPositionId": "RW-9" }));
    let paper = json!({
        "employee": archivist, "kind": "conversion", "period": "2026", "number": "800/77", "issuedOn": "2027-01-05",
    });
    world.ask("save_credit_paper", paper);
    world.ask("save_employee", json!({ "name": "Maria Seran", "nip": "199512162025061001" }));
    let (view, folder) = export(&mut world, "2026", "siasn");
    let results = lines(&folder, "skp22", &SKP22);
    assert_eq!((results.len(), number_of(&view, "lines"), number_of(&view, "documents")), (3, 3, 4));
    let line = of(&results, TEAM[1].nip);
    let numbers =
        ["hasilKinerjaNilai", "perilakuKerjaNilai", "kuadranKinerjaNilai"].map(|field| &line[field]);
    assert_eq!(numbers, [1, 1, 1]);
    assert_eq!((&line["pnsDinilaiOrang"], &line["id"]), (&json!("A5EB"), &Value::Null));
    assert_eq!((&line["penilaiNipNrp"], &line["penilaiGolongan"]), (&json!(CHIEF.nip), &json!("41")));
    let document = format!("dokumen/{}_2026_dokumen-evaluasi.pdf", TEAM[1].nip);
    assert_eq!((&line["path"][0]["dok_uri"], &line["path"][0]["dok_id"]), (&json!(document), &json!("891")));
    assert!(std::fs::read(folder.join(&document)).expect("the document").starts_with(b"%PDF"));
    assert_eq!(of(&results, TEAM[2].nip)["kuadranKinerjaNilai"], 4, "conduct below makes it Kurang (R-210)");
    assert_eq!(of(&results, TEAM[2].nip)["pnsDinilaiOrang"], Value::Null);

    let credits = lines(&folder, "angkakredit", &CREDIT);
    assert_eq!(credits.len(), 1, "only functional positions have credit");
    let amounts =
        ["kreditUtamaBaru", "kreditBaruTotal", "bulanSelesaiPenailan", "nomorSk", "tanggalSk", "rwJabatanId"];
    let amounts = amounts.map(|field| text_of(&credits[0], field));
    assert_eq!(amounts, ["37.500", "37.500", "12", "800/77", "05-01-2027", "RW-9"]);
    assert_eq!(credits[0]["path"][0]["dok_id"], "879");

    let missing = std::fs::read_to_string(folder.join("belum-punya-id-siasn.csv")).expect("the list");
    assert!(missing.contains("19800202 200501 2 002") && !missing.contains("19810404"), "{missing}");
    assert_eq!(number_of(&view, "withoutId"), 2);
    assert_eq!(list_of(&view, "leftOut").len(), 1);
    let left_out = std::fs::read_to_string(folder.join("tidak-ikut.csv")).expect("the list");
    assert!(left_out.contains("Maria Seran") && left_out.contains("Belum ada penilaian"), "{left_out}");
    let page = std::fs::read_to_string(folder.join("BACA-SAYA.txt")).expect("the page");
    assert!(
        page.contains("Aplikasi resmi tetap e-Kinerja") && page.contains("Periode: Tahunan 2026"),
        "R-264: {page}"
    );
    assert!(!folder.join("kinerjaperiodik.jsonl").exists(), "a year has no periodic lines");
}

#[test]
fn the_same_records_give_the_same_folder_and_no_unfinished_file_stays() {
    let mut world = signed_year();
    let (_, one) = export(&mut world, "2026", "satu");
    world.now("2026-12-28T09:00:00+08:00");
    let (_, other) = export(&mut world, "2026", "dua");
    let (view, again) = export(&mut world, "2026", "dua");
    let all = bytes(&one);
    assert_eq!(all.len(), 9, "{:?}", all.keys());
    assert_eq!((bytes(&other), bytes(&again)), (all.clone(), all));
    assert!(list_of(&view, "leftOver").is_empty(), "{view}");
    let old = format!("dokumen/{}_2026_dokumen-evaluasi.pdf", CHIEF.nip);
    for name in [old.as_str(), "kinerjaperiodik.jsonl"] {
        std::fs::write(other.join(name), "").expect("a file");
    }
    let (view, _) = export(&mut world, "2026", "dua");
    let told = (&view["leftOver"], other.join(&old).exists());
    assert_eq!(told, (&json!(["kinerjaperiodik.jsonl", old]), true), "said and not deleted");
    let place = world.path("pilihan");
    let file = world.file(&place);
    let request = json!({ "period": "2026", "file": file, "ownFolder": true, "password": "salah sekali" });
    assert_eq!(world.refused("export_siasn", request), "wrong_password");
    assert!(!place.exists(), "nothing is written without the password");
    let request = json!({ "period": "2026", "file": file, "ownFolder": true, "password": PASSWORD });
    assert_eq!(text_of(&world.ask("export_siasn", request), "folder"), "siasn-2026");
    assert!(place.join("siasn-2026/skp22.jsonl").exists());
    let log = world.ask("show_log", json!({ "kind": "reads" }));
    assert!(list_of(&log, "lines").iter().any(|line| text_of(line, "what").contains("SIASN")), "{log}");
}

#[test]
fn half_a_folder_says_that_it_is_none_until_it_is_written_whole() {
    let mut world = signed_year();
    let folder = world.path("siasn");
    let file = world.file(&folder);
    let request = json!({ "period": "2026", "file": file, "password": PASSWORD });
    world.will_stop_after(2);
    assert_eq!(world.refused("export_siasn", request.clone()), "cancelled");
    let there = |name: &str| folder.join(name).exists();
    assert_eq!(["BELUM-SELESAI.txt", "skp22.jsonl", "BACA-SAYA.txt"].map(there), [true, false, false]);
    let log = world.ask("show_log", json!({ "kind": "reads" }));
    let of_siasn = list_of(&log, "lines").iter().filter(|line| text_of(line, "what").contains("SIASN"));
    assert_eq!(of_siasn.count(), 3, "what was written of it was read: {log}");

    world.ask("export_siasn", request);
    assert_eq!(["BELUM-SELESAI.txt", "skp22.jsonl", "BACA-SAYA.txt"].map(there), [false, true, true]);
}

#[test]
fn results_of_a_quarter_go_out_with_their_months_and_what_is_not_signed_stays() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let all: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": all, "rating": rating, "level": "meets" }));
    }
    world.now("2026-10-01T14:00:00+08:00");
    world.ask("seal", json!({ "evaluations": all[..4], "password": PASSWORD }));
    for member in [TEAM[0], TEAM[3]] {
        let person = world.person(member.nip);
        world.ask("save_employee", json!({ "id": person, "positionKind": "functional" }));
    }
    let ready = world.ask("list_siasn", json!({ "period": "2026-Q3" }));
    assert_eq!((number_of(&ready, "ready"), list_of(&ready, "withoutId").len()), (4, 4));
    let (view, folder) = export(&mut world, "2026-Q3", "siasn");
    let results = lines(&folder, "kinerjaperiodik", &PERIODIC);
    assert_eq!((results.len(), list_of(&view, "leftOut").len()), (4, 2));
    let months = ["bulanMulaiPenilaian", "bulanSelesaiPenilaian", "tahun"].map(|field| &results[0][field]);
    assert_eq!(months, [7, 9, 2026]);
    assert_eq!(results[0]["periodikId"], "2");
    let coefficients = [0, 2, 3].map(|member: usize| of(&results, TEAM[member].nip)["koefisienId"].clone());
    assert_eq!(coefficients, [json!("62"), Value::Null, Value::Null], "the level, where there is one");
    let missing = list_of(&ready, "withoutId").iter().find(|one| one["nip"] == TEAM[3].nip).expect("a line");
    assert_eq!(text_of(missing, "missing"), "id SIASN pegawai, jenjang jabatan fungsional");
    assert_eq!(results[0]["path"][0]["dok_id"], "890");
    let whys: Vec<String> = list_of(&view, "leftOut").iter().map(|left| text_of(left, "why")).collect();
    assert_eq!(
        whys.iter().filter(|why| why.as_str() == "Belum ditandatangani (keadaan: dinilai)").count(),
        2,
        "{whys:?}"
    );
    assert!(!folder.join("skp22.jsonl").exists());
}

#[test]
fn r_268_answers_come_in_as_one_act_are_kept_as_stated_and_the_same_id_replaces() {
    let mut world = signed_year();
    let person = world.person(TEAM[1].nip);
    let known = data_utama("A5EB", TEAM[1].nip, "Benyamin Lalay");
    let new = data_utama("B7", "199512162025061001", "Maria Seran");
    let people = world.written("data-utama.json", &json!({ "code": 1, "data": [known, new] }).to_string());
    let results = [
        rw_skp22("S1", "A5EB", "2023", 1),
        rw_skp22("S2", "A5EB", "2024", 2),
        rw_skp22("S3", "B7", "2024", 1),
        rw_skp22("S4", "orang lain", "2024", 1),
    ];
    let results = results.map(|one| one.to_string()).join("\n");
    let years = world.written("rw-skp22.jsonl", &results);
    let month = json!({
        "id": "K1", "nip": TEAM[1].nip, "tahun": "2026", "bulanMulaiPenilaian": 7, "bulanSelesaiPenilaian": "7",
        "hasilKinerjaNilai": 2, "perilakuKerjaNilai": "2", "kuadranKinerjaNilai": 2, "periodikId": "1",
        "pnsDinilaiId": "A5EB", "namaPenilai": CHIEF.name,
    });
    let months = world.written("rw-kinerjaperiodik.json", &month.to_string());
    let files = [years, months, people];
    let shown = preview(&mut world, &files);
    assert_eq!(world.refused("find_person", json!({ "text": "199512162025061001" })), "not_found");
    assert_eq!(counts(&shown, "data_utama"), [1, 1, 0]);
    assert_eq!((counts(&shown, "rw_skp22"), counts(&shown, "rw_kinerjaperiodik")), ([3, 0, 0], [1, 0, 0]));
    assert_eq!(number_of(&shown, "foreign"), 1, "nobody is made of a result alone");
    assert_eq!(codes(&shown), ["grade_does_not_follow", "person_unknown"]);
    let flagged = &list_of(&shown, "remarks")[0];
    assert!(text_of(flagged, "reason").starts_with("2024: predikat Baik, padahal"), "R-210: {flagged}");

    let applied = take_in(&mut world, &files);
    assert_eq!(number_of(&applied, "foreign"), 1);
    let view = world.ask("show_employee", json!({ "id": person }));
    let told = ["siasnId", "rankCode", "legalStatus"].map(|field| text_of(&view, field));
    assert_eq!(told, ["A5EB", "III/d", "study_assignment"]);
    assert_eq!(view["unit"]["name"], "BIDANG ARSIP", "the unit is known by its name");
    let made = world.person("199512162025061001");
    assert_eq!(
        text_of(&world.ask("show_employee", json!({ "id": made })), "position"),
        "ARSIPARIS AHLI MUDA"
    );

    let again = preview(&mut world, &files);
    assert_eq!((counts(&again, "data_utama"), counts(&again, "rw_skp22")), ([0, 0, 2], [0, 0, 3]));
    let corrected = world.written("perbaikan.json", &rw_skp22("S2", "A5EB", "2024", 1).to_string());
    let replaced = preview(&mut world, &[corrected]);
    assert_eq!(counts(&replaced, "rw_skp22"), [0, 1, 0]);
    let change = &list_of(&list_of(&replaced, "rows")[0], "changes")[0];
    assert_eq!(["from", "to"].map(|field| text_of(change, field)), ["Baik", "Sangat Baik"]);
    world.assert_sound();

    world.ask("undo", json!({}));
    assert_eq!(world.refused("find_person", json!({ "text": "199512162025061001" })), "not_found");
    let view = world.ask("show_employee", json!({ "id": person }));
    assert_eq!((text_of(&view, "siasnId"), text_of(&view, "rankCode")), (String::new(), "III/c".into()));
    let shown = preview(&mut world, &files);
    assert_eq!(counts(&shown, "rw_skp22"), [3, 0, 0], "one undo takes all of it back");
    world.assert_sound();
}

#[test]
fn what_carries_the_id_of_one_and_the_number_of_another_is_taken_for_neither() {
    let mut world = signed_year();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "siasnId": "A5EB" }));
    let stranger = "199512162025061001";
    let people = world.written("data-utama.json", &data_utama("A5EB", stranger, "Maria Seran").to_string());
    let mut result = rw_skp22("S1", "A5EB", "2024", 1);
    result["nip"] = json!(stranger);
    let results = world.written("rw-skp22.json", &result.to_string());
    let before = world.counts();
    let applied = take_in(&mut world, &[people, results]);
    assert_eq!(
        (codes(&applied), number_of(&applied, "foreign")),
        (vec!["nip_differs".into(), "person_unknown".into()], 1)
    );
    assert_eq!(list_of(&applied, "counts").len(), 0, "{applied}");
    assert_eq!(world.counts(), before);
    result["nip"] = json!(TEAM[1].nip);
    let results = world.written("rw-skp22.json", &result.to_string());
    assert_eq!(counts(&take_in(&mut world, &[results]), "rw_skp22"), [1, 0, 0]);
}

#[test]
fn siasn_overwrites_no_more_than_it_knows_and_the_first_half_of_2021_keeps_its_rule_set() {
    let mut world = signed_year();
    let person = world.person(TEAM[1].nip);
    world.ask(
        "save_employee",
        json!({ "id": person, "positionKind": "independent_unit_head", "position": "ARSIPARIS AHLI MUDA" }),
    );
    let people = world.written("data.json", &data_utama("A5EB", TEAM[1].nip, "Benyamin Lalay").to_string());
    let half = json!({
        "id": "K9", "nip": TEAM[1].nip, "tahun": "2021", "bulanMulaiPenilaian": 1, "bulanSelesaiPenilaian": 6,
        "hasilKinerjaNilai": 2, "perilakuKerjaNilai": 2, "kuadranKinerjaNilai": 2, "periodikId": "1",
    });
    let half = world.written("periodik.json", &half.to_string());
    take_in(&mut world, &[people, half]);
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(text_of(&card, "positionKind"), "independent_unit_head", "that is for the agency to say");
    let stated = world.ask("list_outside_results", json!({ "id": person }));
    let scheme = text_of(&list_of(&stated, "results")[0], "scheme");
    assert!(scheme.starts_with("PP 46/2011"), "R-267: {scheme}");
}

#[test]
fn what_went_out_comes_in_again_as_the_same_results_and_carries_the_id_of_siasn_from_then_on() {
    let mut world = signed_year();
    let (_, folder) = export(&mut world, "2026", "siasn");
    let file = world.file(folder.join("skp22.jsonl"));
    assert_eq!(counts(&take_in(&mut world, &[file]), "rw_skp22"), [3, 0, 0]);
    let again = preview(&mut world, &[file]);
    assert_eq!((counts(&again, "rw_skp22"), codes(&again)), ([0, 0, 3], Vec::new()));
    let (_, later) = export(&mut world, "2026", "lagi");
    assert_eq!(bytes(&folder), bytes(&later), "what comes back changes nothing that goes out");

    let mut stated = lines(&folder, "skp22", &SKP22);
    stated.retain(|line| line["nip"] == TEAM[1].nip);
    // SIASN has given the same result an id: it is no second one.
    stated[0]["id"] = json!("S-2026");
    let file = world.written("dari-siasn.json", &stated[0].to_string());
    assert_eq!(counts(&take_in(&mut world, &[file]), "rw_skp22"), [0, 1, 0]);
    let (_, with_id) = export(&mut world, "2026", "beserta-id");
    assert_eq!(of(&lines(&with_id, "skp22", &SKP22), TEAM[1].nip)["id"], "S-2026");
}

#[test]
fn r_329_credit_of_siasn_becomes_the_balance_only_where_none_was_entered() {
    let mut world = signed_year();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "siasnId": "A5EB" }));
    let entries = json!([
        rw_credit("C3", "A5EB", (2024, "37.5"), "isKonversi"),
        rw_credit("C1", "A5EB", (2022, "56.125"), "isIntegrasi"),
        rw_credit("C2", "A5EB", (2023, "25"), "isKonversi"),
        rw_credit("C9", "orang lain", (2023, "25"), "isKonversi"),
    ]);
    let file = world.written("rw-angkakredit.json", &entries.to_string());
    let applied = take_in(&mut world, &[file]);
    assert_eq!((counts(&applied, "rw_angkakredit"), number_of(&applied, "foreign")), ([5, 1, 0], 1));
    let view = world.ask("show_credit", json!({ "employee": person, "year": 2026 }));
    let profile = ["openingYear", "opening"].map(|field| view["profile"][field].clone());
    assert_eq!(profile, [json!(2024), json!("118,625")], "integration and what was converted since");
    let papers: Vec<[String; 2]> = list_of(&view, "papers")
        .iter()
        .map(|paper| [text_of(paper, "period"), text_of(paper, "number")])
        .collect();
    assert_eq!(papers, [["2023", "800/C2"], ["2024", "800/C3"]].map(|paper| paper.map(str::to_owned)));
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(text_of(&card, "siasnPositionId"), "RW-9");

    let opening = json!({ "employee": person, "openingYear": "2024", "opening": "100" });
    world.ask("save_credit_profile", opening);
    let again = preview(&mut world, &[file]);
    assert_eq!(
        (counts(&again, "rw_angkakredit"), codes(&again)),
        ([0, 0, 4], vec!["person_unknown".into(), "credit_differs".into()])
    );
    let view = world.ask("show_credit", json!({ "employee": person, "year": 2026 }));
    assert_eq!(text_of(&view["profile"], "opening"), "100,00", "what was entered stays");
    world.assert_sound();
}

#[test]
fn a_file_that_is_none_of_siasn_is_refused_with_the_place_and_what_to_do() {
    let mut world = World::with_team();
    let before = world.counts();
    for (content, problem) in [
        ("{\"schema\":\"pk-case/1\"}", "Data ke-1 bukan data-utama"),
        ("{\"tahun\":", "bukan JSON yang utuh (baris 1"),
        ("", "tidak berisi data"),
        ("[{\"id\":\"1\",\"tahun\":\"x\",\"hasilKinerjaNilai\":1}]", "Data ke-1: tahun berisi"),
    ] {
        let file = world.written("berkas.json", content);
        let refusal = world.refusal("preview_siasn", json!({ "files": [file] }));
        assert_eq!(refusal.code, "unreadable_file");
        assert!(text_of(&refusal.details, "problem").contains(problem), "{refusal:?}");
        assert!(!text_of(&refusal.details, "fix").is_empty());
    }
    assert_eq!(world.refused("apply_siasn", json!({ "preview": 1 })), "preview_forgotten");
    assert_eq!(world.counts(), before);
}
