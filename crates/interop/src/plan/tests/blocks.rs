//! Blocks as they come from the clipboard.

use super::*;

fn read(text: &str) -> PlanBlock {
    let block = read_block(text);
    assert_eq!(block.remarks, [], "{text}");
    block
}

const A17: &str = "NO.\tRENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI\tRENCANA HASIL KERJA\tASPEK\tINDIKATOR KINERJA INDIVIDU\tTARGET\r\n\
    (1)\t(2)\t(3)\t(4)\t(5)\t(6)\r\n\
    A. UTAMA\t\t\t\t\t\r\n\
    1\t\"Bangunan gedung andal\nIndikator Kinerja Individu:\nPersentase Pemda\"\tAplikasi SIMBG sesuai NSPK\tKualitas\tTingkat kesesuaian fitur\t80 – 90%\r\n\
    \t\t\tKuantitas\tPersentase penyelesaian\t80 – 90% sistem\r\n\
    \t\t\tWaktu\tKetepatan waktu\t7-8 bulan\r\n\
    2\tBangunan gedung andal\tRespons yang cepat\tBiaya\tSelisih biaya\t1,5%\r\n\
    B. TAMBAHAN\t\t\t\t\t\r\n\
    -\t-\t(dapat ditambahkan pada tahun berjalan)\t\t\t\r\n";

#[test]
fn form_a17_is_understood_with_its_groups_numbers_and_merged_cells() {
    let block = read(A17);
    assert_eq!(
        short(&block.results),
        [
            "U Aplikasi SIMBG sesuai NSPK <Bangunan gedung andal / Persentase Pemda>: \
             Quality Tingkat kesesuaian fitur = 80 – 90%; Quantity Persentase penyelesaian = 80 – 90% sistem; \
             Time Ketepatan waktu = 7-8 bulan",
            "U Respons yang cepat <Bangunan gedung andal>: Cost Selisih biaya = 1,5%",
        ]
    );
    let rows: Vec<u32> = block.results[0].indicators.iter().map(|indicator| indicator.row).collect();
    assert_eq!((block.results[0].row, rows), (4, vec![4, 5, 6]), "rows of the block, to point at them");
}

#[test]
fn columns_in_any_order_and_in_the_words_of_offices_are_understood() {
    let text = "Target\tIKI\tRHK\tPerspektif\tPenugasan dari\tUtama/Tambahan\n\
                95%\tPersentase serapan\tAnggaran terserap tepat\tAnggaran\tKepala Dinas\tUtama\n\
                1 inovasi\tJumlah inovasi\tLayanan diperbarui\tPenerima Layanan\tSekda\tTambahan\n";
    assert_eq!(
        short(&read(text).results),
        [
            "U Anggaran terserap tepat [Kepala Dinas]: Persentase serapan = 95% (Budget)",
            "T Layanan diperbarui [Sekda]: Jumlah inovasi = 1 inovasi (ServiceRecipient)",
        ]
    );
}

#[test]
fn a_block_without_headings_is_told_by_its_width_and_its_words() {
    for (text, expected) in [
        ("Izin terbit\nArsip tertata", vec!["Izin terbit", "Arsip tertata"]),
        ("1. Izin terbit\n2. Arsip tertata", vec!["Izin terbit", "Arsip tertata"]),
        ("Izin terbit\tPersentase izin", vec!["Izin terbit: Persentase izin"]),
        ("Izin terbit\tPersentase izin\t90%", vec!["Izin terbit: Persentase izin = 90%"]),
        ("1\tIzin terbit\tWaktu\tRata-rata hari\t3 hari", vec!["Izin terbit: Time Rata-rata hari = 3 hari"]),
        (
            "1\tLayanan prima\tIzin terbit\tWaktu\tRata-rata hari\t3 hari\n\t\t\tKualitas\tIndeks\t4",
            vec!["Izin terbit <Layanan prima>: Time Rata-rata hari = 3 hari; Quality Indeks = 4"],
        ),
        (
            "Serapan tepat\tPersentase serapan\t95%\tAnggaran\nIzin terbit\tJumlah izin\t40\tProses Bisnis",
            vec![
                "Serapan tepat: Persentase serapan = 95% (Budget)",
                "Izin terbit: Jumlah izin = 40 (BusinessProcess)",
            ],
        ),
        (
            "Layanan prima\tIzin terbit\tPersentase izin\t90%",
            vec!["Izin terbit <Layanan prima>: Persentase izin = 90%"],
        ),
    ] {
        assert_eq!(short(&read(text).results), expected, "{text}");
    }
}

#[test]
fn a_cell_that_lists_several_indicators_becomes_several_with_their_targets() {
    let text = "RHK\tAspek\tIndikator\tTarget\n\
                \"1. Izin terbit\"\t\"Kuantitas\nWaktu\"\t\"1. Jumlah izin\n2. Rata-rata\nhari\"\t\"1. 40 izin\n2. 3 hari\"\n\
                Arsip tertata\t\"Kualitas\nBiaya\"\t\"Indeks arsip\nBiaya per berkas\"\t\"3,5\nRp1.000\"\n\
                Tamu terlayani\tKualitas\t\"Indeks\nkepuasan\"\t\"4 dari\nskala 5\"\n";
    assert_eq!(
        short(&read(text).results),
        [
            "Izin terbit: Quantity Jumlah izin = 40 izin; Time Rata-rata hari = 3 hari",
            "Arsip tertata: Quality Indeks arsip = 3,5; Cost Biaya per berkas = Rp1.000",
            "Tamu terlayani: Quality Indeks kepuasan = 4 dari skala 5",
        ]
    );
}

#[test]
fn form_a16_with_results_and_measures_in_one_column_is_a_qualitative_plan() {
    let text = "HASIL KERJA\t\n\
                A. UTAMA\t\n\
                1\tIbu hamil terlayani sesuai standar (penugasan dari Kepala Puskesmas)\n\
                \t\"Ukuran keberhasilan/ indikator kinerja individu dan Target:\n- Seluruh ibu hamil terlayani\n- Kunjungan rumah\n  dua kali\"\n\
                B. TAMBAHAN\t\n\
                2\tIde layanan jemput bola\n\
                \t(penugasan dari Tim Kerja KIA)\n\
                \tUkuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:\n\
                \t- Satu gagasan dicoba (Perspektif Proses Bisnis)\n\
                PERILAKU KERJA*\t\n\
                1\tBerorientasi pelayanan\n\
                \"- Memahami kebutuhan\"\t\"Ekspektasi Khusus Pimpinan:\n- Ramah\n- Cekatan\"\n";
    let block = read(text);
    assert_eq!(block.approach, Some(Approach::Qualitative));
    assert_eq!(
        short(&block.results),
        [
            "U Ibu hamil terlayani sesuai standar [Kepala Puskesmas]: \
             Seluruh ibu hamil terlayani; Kunjungan rumah dua kali",
            "T Ide layanan jemput bola [Tim Kerja KIA]: Satu gagasan dicoba (BusinessProcess)",
        ]
    );
    let expected: Vec<_> = block.expectations.iter().map(|it| (it.value, it.text.as_str())).collect();
    assert_eq!(expected, [(CoreValue::ServiceOriented, "Ramah"), (CoreValue::ServiceOriented, "Cekatan")]);
}

#[test]
fn a_table_copied_from_word_is_read_like_one_from_a_spreadsheet() {
    let text = "NO\tRHK\tASPEK\tINDIKATOR\tTARGET\r\nA. Utama\r\n1\tIzin terbit\r\n(penugasan dari Camat)\tWaktu\tRata-rata\r\n\
                hari\t3 hari\r\n";
    assert_eq!(short(&read(text).results), ["U Izin terbit [Camat]: Time Rata-rata hari = 3 hari"]);
}

#[test]
fn a_merged_result_of_the_leader_holds_for_the_rows_below_and_that_is_said() {
    let text = "RHK Pimpinan\tRHK\tIndikator\nLayanan prima\tIzin terbit\tJumlah izin\n\tArsip tertata\tIndeks arsip\n-\tTamu puas\tIndeks\n";
    let block = read_block(text);
    assert_eq!(
        short(&block.results),
        [
            "Izin terbit <Layanan prima>: Jumlah izin",
            "Arsip tertata <Layanan prima>: Indeks arsip",
            "Tamu puas: Indeks",
        ]
    );
    assert_eq!(said(&block.remarks), [("3 RHK Pimpinan".into(), "supported_from_above")]);
    assert!(!block.remarks[0].is_refusal());
}

#[test]
fn nothing_that_cannot_be_read_is_dropped_in_silence() {
    let text = "RHK\tAspek\tIndikator\tTarget\tRealisasi\tJenis\n\
                \t\tIndikator yatim\t5\t\t\n\
                Izin terbit\tKecantikan\tJumlah izin\t40\t38\tPenting\n\
                \tKualitas/Waktu\t\t90%\t\t\n\
                Arsip\t\t\"- Satu\n- Dua\"\t\"- A\n- B\n- C\"\t\t\n";
    let block = read_block(text);
    assert_eq!(
        said(&block.remarks),
        [
            ("2 Indikator".into(), "indicator_without_result"),
            ("3 Realisasi".into(), "column_not_read"),
            ("3 Jenis".into(), "priority_unknown"),
            ("3 Aspek".into(), "aspect_unknown"),
            ("4 Indikator".into(), "indicator_text_missing"),
            ("4 Aspek".into(), "several_aspects"),
            ("5 Target".into(), "targets_do_not_pair"),
        ]
    );
    assert_eq!(block.leading[0].text, "Indikator yatim", "it may belong to the result under the cursor");
    let aspect = &block.remarks[3];
    assert_eq!(aspect.reason_id(), "Aspek di baris 3, kolom Aspek tidak dikenal: “Kecantikan”.");
    assert_eq!(aspect.reason_en(), "The aspect in row 3, column Aspek is not known: “Kecantikan”.");
    assert_eq!(aspect.column, Some(1));
    assert_eq!(
        short(&block.results),
        ["Izin terbit: Jumlah izin = 40; Quality  = 90%", "Arsip: Satu = A; B; C; Dua"]
    );
}

#[test]
fn an_indicator_below_a_group_line_does_not_slip_into_the_group_above() {
    let text = "RHK\tAspek\tIndikator\nA. UTAMA\t\t\nIzin terbit\tKuant/Output\tJumlah\nB. TAMBAHAN\t\t\n\tWaktu\tHari\n";
    let block = read_block(text);
    assert_eq!(short(&block.results), ["U Izin terbit: Quantity Jumlah"]);
    assert_eq!(said(&block.remarks), [("5 Indikator".into(), "indicator_without_result")]);
}

#[test]
fn the_same_result_in_every_row_is_one_result() {
    let text = "RHK\tIndikator\nIzin terbit\tSatu\nIzin terbit\tDua\nLain\tTiga\n";
    assert_eq!(short(&read(text).results), ["Izin terbit: Satu; Dua", "Lain: Tiga"]);
}

#[test]
fn endless_and_hostile_blocks_are_cut_and_said() {
    assert_eq!(read_block(""), PlanBlock::default());
    let long = read_block(&"x".repeat(5_000));
    assert_eq!(said(&long.remarks), [("1 Rencana hasil kerja".into(), "text_too_long")]);
    assert_eq!(long.remarks[0].value.chars().count(), 81, "shown in short");
    let many = (0..10_050).map(|n| format!("Hasil {n}")).collect::<Vec<_>>().join("\n");
    let block = read_block(&many);
    assert_eq!(
        (block.results.len(), said(&block.remarks)),
        (10_000, vec![("10001 ".into(), "too_many_rows")])
    );
    assert_eq!(block.remarks[0].reason_id(), "Hanya 10000 baris pertama yang dibaca.");
}
