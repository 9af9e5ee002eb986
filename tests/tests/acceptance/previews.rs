//! What was read of files and waits for a person is that person's alone.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World};

/// Looks at one file of each kind; every command that would go on, with what it would go on from.
fn looked_at(world: &mut World) -> Vec<(&'static str, Value)> {
    let (nip, name) = (TEAM[0].nip, TEAM[0].name);
    let mut waiting = Vec::new();
    let old =
        format!("NIP;Nama;Tahun;Nilai SKP;Perilaku;Nilai;Predikat\n{nip};{name};2019;88,50;80;85,10;Baik\n");
    let old = world.written("lama.csv", &old);
    let view = world.ask("preview_old_results", json!({ "file": old }));
    waiting.push(("apply_old_results", json!({ "preview": view["preview"] })));
    let answer =
        json!({ "id": "S-1", "nip": nip, "tahun": 2025, "hasilKinerjaNilai": 2, "perilakuKerjaNilai": 2 });
    let answer = world.written("rw-skp22.json", &answer.to_string());
    let view = world.ask("preview_siasn", json!({ "files": [answer] }));
    waiting.push(("apply_siasn", json!({ "preview": view["preview"] })));
    let table = world.path("penilaian.csv");
    let table = world.file(&table);
    world.ask("export_tables", json!({ "what": "evaluations", "file": table, "password": PASSWORD }));
    let view = world.ask("preview_table", json!({ "file": table }));
    waiting.push(("apply_table", json!({ "preview": view["preview"] })));
    let (chief, path) = (world.person(CHIEF.nip), world.path("penilai.xlsx"));
    let book = world.file(&path);
    let wanted = json!({ "period": "2026-Q3", "evaluators": [chief], "file": book, "password": PASSWORD });
    world.ask("write_workbooks", wanted);
    let view = world.ask("preview_workbook", json!({ "file": book }));
    waiting.push(("apply_workbook", json!({ "preview": view["preview"], "overwrite": [] })));
    let report = format!(
        "Laporan Penilaian SKP Periode Triwulan III Tahun 2026\n\n\
         nip;nama;skp_unor;skp_jabatan;periode_awal_skp;periode_akhir_skp;hasil_kerja;perilaku_kerja;hasil_akhir;\
         pegawai_atasan_nip;pegawai_atasan_nama;skp_id;skp_penilaian_id\n\
         {nip};{name};BIDANG ARSIP;ARSIPARIS;2026-01-01;2026-12-31;SESUAI EKSPEKTASI;SESUAI EKSPEKTASI;BAIK;{};{};s-1;sp-1\n",
        CHIEF.nip, CHIEF.name
    );
    let report = world.written("laporan.csv", &report);
    let view = world.ask("compare_ekinerja", json!({ "file": report }));
    let target = world.path("perbaikan.xlsx");
    let target = world.file(&target);
    let wanted = json!({ "compared": view["compared"], "file": target, "password": PASSWORD });
    waiting.push(("write_corrections", wanted));
    let view = world.ask("preview_ekinerja", json!({ "file": report }));
    waiting.push(("apply_ekinerja", json!({ "preview": view["people"]["preview"] })));
    waiting
}

#[test]
fn whoever_comes_in_next_finds_nothing_of_the_files_that_somebody_looked_at_before() {
    let mut world = World::with_team();
    let waiting = looked_at(&mut world);
    world.ask("lock", json!({}));
    world.unlock();
    let before = world.counts();
    for (command, request) in &waiting {
        assert_eq!(world.refused(command, request.clone()), "preview_forgotten", "{command}");
    }
    // Somebody who comes in without the door being closed first leaves nothing open either.
    let waiting = looked_at(&mut world);
    world.unlock();
    for (command, request) in &waiting {
        assert_eq!(world.refused(command, request.clone()), "preview_forgotten", "{command}");
    }
    assert_eq!(world.counts(), before);
}
