//! Packs as files: written, read again, and refused with a place.

use chrono::NaiveDate;
use domain::{Aspect, Perspective, Priority};

use super::*;

fn pack() -> Pack {
    let midwife = PackEntry {
        position: Some("Bidan Terampil".into()),
        priority: Some(Priority::Main),
        result: "Ibu hamil terlayani sesuai \"standar\"}".into(),
        assigned_by: Some("Kepala Puskesmas".into()),
        supported: Some("Kesehatan ibu meningkat".into()),
        aspect: Some(Aspect::Quantity),
        indicator: "Persentase kunjungan K4".into(),
        target: Some("80 - 90%".into()),
        note: Some("Sesuaikan dengan sasaran wilayah".into()),
        ..PackEntry::default()
    };
    let second = PackEntry {
        aspect: Some(Aspect::Time),
        indicator: "Rata-rata menit tunggu".into(),
        target: None,
        note: None,
        ..midwife.clone()
    };
    let executive = PackEntry {
        result: "=Anggaran terserap tepat waktu".into(),
        indicator: "Persentase serapan".into(),
        perspective: Some(Perspective::Budget),
        ..PackEntry::default()
    };
    let bare =
        PackEntry { position: Some("Perawat".into()), result: "Pasien pulih".into(), ..PackEntry::default() };
    Pack {
        name: "Puskesmas".into(),
        made_by: Some("Dinas Kesehatan".into()),
        made_on: NaiveDate::from_ymd_opt(2026, 1, 5),
        entries: vec![executive, midwife, second, bare],
    }
}

fn refused(text: &str) -> (&'static str, String) {
    let fault = read(text.as_bytes()).unwrap_err();
    assert!(!fault.fix_id().is_empty() && !fault.fix_en().is_empty() && !fault.reason_en().is_empty());
    (fault.code(), fault.reason_id())
}

fn document(entries: &str) -> String {
    format!("{{\"schema\": \"{SCHEMA}\", \"name\": \"P\", \"entries\": [{entries}]}}")
}

#[test]
fn a_pack_written_as_a_document_is_read_back_and_one_entry_takes_one_line() {
    let bytes = write(&pack());
    assert_eq!(bytes, write(&pack()));
    assert_eq!(read(&bytes).unwrap(), pack());
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with(
        "{\"schema\": \"kinerja-indicator-pack/1\", \"name\": \"Puskesmas\", \"made_by\": \"Dinas Kesehatan\", \
         \"made_on\": \"2026-01-05\", \"entries\": [\n    {\"result\": "
    ));
    assert_eq!(text.lines().count(), 6);
    assert_eq!(read(format!("\u{feff}{text}").as_bytes()).unwrap(), pack(), "with the mark Notepad writes");
}

#[test]
fn a_pack_written_as_a_table_is_read_back_but_for_maker_and_day() {
    let made = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let bytes = write_xlsx(&pack(), made).unwrap();
    assert_eq!(bytes, write_xlsx(&pack(), made).unwrap());
    let read = read(&bytes).unwrap();
    assert_eq!(read, Pack { made_by: None, made_on: None, ..pack() });
}

#[test]
fn a_table_typed_by_hand_leaves_empty_what_stands_above() {
    let text = "PAKET INDIKATOR;;;;\n\nJabatan;RHK;Aspek;Indikator;Target\n\
                Bidan;Ibu hamil terlayani;Kuantitas;Persentase K4;90%\n;;Waktu;Menit tunggu;15\n\
                Perawat;Pasien pulih;Mutu;Indeks;4\n;Ruang bersih;;;\n";
    let read = read(text.as_bytes()).unwrap();
    let lines: Vec<_> = read
        .entries
        .iter()
        .map(|it| (it.position.as_deref().unwrap(), it.result.as_str(), it.indicator.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            ("Bidan", "Ibu hamil terlayani", "Persentase K4"),
            ("Bidan", "Ibu hamil terlayani", "Menit tunggu"),
            ("Perawat", "Pasien pulih", "Indeks"),
            ("Perawat", "Ruang bersih", ""),
        ]
    );
}

#[test]
fn a_damaged_or_foreign_document_is_refused_with_its_place() {
    assert_eq!(
        refused("{\"schema\": "),
        ("not_json", "Berkas ini bukan JSON yang utuh (baris 1, kolom 11).".into())
    );
    assert_eq!(
        refused("{\"schema\": \"pk-case/1\"}"),
        ("wrong_schema", "Berkas ini memakai skema pk-case/1, bukan kinerja-indicator-pack/1.".into())
    );
    assert_eq!(
        refused(&document("{\"result\": \"A\"}, {\"result\": \"B\", \"aspect\": \"beauty\"}")),
        (
            "unknown_word",
            "entries[1].aspect berisi “beauty”, seharusnya salah satu dari: quantity, quality, time, cost."
                .into()
        )
    );
    assert_eq!(
        refused(&document("{\"indicator\": \"A\"}")),
        ("missing", "entries[0].result tidak ada.".into())
    );
    assert_eq!(
        refused(&document("{\"result\": 5}")),
        ("wrong_kind", "entries[0].result berisi 5, seharusnya teks.".into())
    );
    assert_eq!(refused(&document("")).0, "pack_empty");
    assert_eq!(refused(&"[".repeat(100_000)).0, "not_json", "nested without end");
}

#[test]
fn a_word_of_a_table_that_is_not_understood_refuses_the_pack_with_its_cell() {
    let text = "RHK;Aspek;Indikator\nIzin terbit;Kecantikan;Jumlah\n";
    let (code, reason) = refused(text);
    assert_eq!((code, reason.as_str()), ("aspect_unknown", "Aspek di sel B2 tidak dikenal: “Kecantikan”."));
    assert_eq!(refused("RHK;Indikator\n;Jumlah\n").0, "indicator_without_result");
    assert_eq!(refused("Nama;Umur\nAna;5\n").0, "no_plan");
    assert_eq!(refused("%PDF-1.7").0, "not_a_spreadsheet");
}

#[test]
fn a_pack_beyond_its_limits_is_refused() {
    let long = "x".repeat(MAX_LETTERS + 1);
    let (code, reason) = refused(&document(&format!("{{\"result\": \"{long}\"}}")));
    assert_eq!((code, reason.as_str()), ("pack_text_too_long", "entries[0].result lebih dari 2000 huruf."));
    let entry = "{\"result\": \"A\"}";
    let many = vec![entry; MAX_ENTRIES + 1].join(",");
    assert_eq!(refused(&document(&many)).0, "pack_too_many_entries");
    assert_eq!(refused(&" ".repeat(MAX_BYTES + 1)).0, "pack_too_large");
}
