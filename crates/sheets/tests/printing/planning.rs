//! The forms of planning: manual, workblock, matrix, action plan, and rows to write into.

use domain::{Approach, ControlLevel, Paper, PositionGroup, Skp};
use sheets::layout::{Draw, Page};
use sheets::{
    Form, IndicatorManual, PlannedActions, Record, ReportingPeriod, RoleResultMatrix, RoleRow, RoleTable,
    Strategy, Workblock,
};

use crate::file::{Printed, assert_order, pages, pages_on, print};
use crate::pages::{assert_nothing_is_lost, runs, text};
use crate::support::{Cases, OFFICE, day, planning::action_plan, without_results};

fn find<'a, T>(all: &'a [(String, T)], id: &str) -> &'a T {
    &all.iter().find(|(known, _)| known == id).expect("a known record").1
}

fn blank_manual() -> IndicatorManual {
    IndicatorManual {
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        result: String::new(),
        indicator: String::new(),
        purpose: String::new(),
        definition: Vec::new(),
        formula: Vec::new(),
        unit_of_measure: String::new(),
        control_level: None,
        data_source: String::new(),
        reporting: None,
    }
}

#[test]
fn r_040_a_manual_says_word_for_word_what_p138_says_under_the_labels_of_p38() {
    let Some(cases) = Cases::read() else { return };
    let manual = find(&cases.manuals, "direktur-jenderal-iii");
    let Some(text) = print(Form::A13, Record::Manual(manual)).reading() else { return };
    let expected = "MANUAL INDIKATOR KINERJA \
        SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI \
        KEMENTERIAN X PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026 \
        RENCANA HASIL KERJA Tersusunnya revisi Undang Undang Republik Indonesia No. 28 Tahun 2002 tentang Bangunan \
        Gedung \
        UKURAN KEBERHASILAN/ INDIKATOR KINERJA Indeks Penyelesaian Revisi Undang Undang Republik Indonesia No. 28 \
        Tahun 2002 tentang Bangunan Gedung \
        TUJUAN Menghitung tingkat penyelesaian suatu peraturan perundang-undangan/ produk kebijakan \
        DESKRIPSI Definisi \
        Indeks Penyelesaian peraturan perundang-undangan/ produk kebijakan merupakan indikator yang mengukur sejauh \
        mana Pegawai mampu menyelesaikan peraturan perundang-undangan/ produk kebijakan dilihat dari tahapan \
        penyusunannya. \
        Formula (opsional bagi pendekatan hasil kerja kualitatif) \
        Indeks penyelesaian Revisi Undang Undang Republik Indonesia No. 28 Tahun 2002 tentang Bangunan Gedung diukur \
        berdasarkan tahapan (staging) suatu peraturan perundang-undangan (PUU) sebagai berikut: \
        100: Rancangan PUU selesai/ sudah ditetapkan \
        90: Rancangan PUU selesai harmonisasi \
        80: Rancangan PUU sudah disampaikan ke Dit. Perancangan Perundang-Undangan Kementerian Hukum dan HAM untuk \
        Harmonisasi \
        70: Rancangan PUU telah memuat substansi kunci dan telah melalui proses uji publik \
        50: Rancangan PUU dalam proses uji publik \
        30: Rancangan PUU masih dalam bentuk draft dan belum memuat substansi kunci \
        20: Rancangan PUU masih dalam bentuk Naskah Akademik \
        10: Rancangan PUU masih dalam bentuk telaahan/rekomendasi kebijakan \
        SATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif) Nilai \
        KUALITAS DAN TINGKAT KENDALI ( ) Outcome ( ) Outcome Antara (X) Output kendali rendah \
        SUMBER DATA Laporan Pemantauan Inspektorat \
        PERIODE PELAPORAN ( ) Bulanan ( ) Triwulanan ( ) Semesteran (X) Tahunan \
        Halaman 1 dari 1";
    assert_eq!(text, expected);
}

#[test]
fn r_045_only_the_chosen_level_and_period_are_crossed_and_a_level_the_form_lacks_crosses_none() {
    let crossed = |control_level, reporting| {
        let manual = IndicatorManual { control_level, reporting, ..blank_manual() };
        let page = text(&pages(Form::A13, Record::Manual(&manual))[0]);
        page.lines().filter(|line| line.starts_with("(X)")).count()
    };
    assert_eq!(crossed(None, None), 0);
    assert_eq!(crossed(Some(ControlLevel::IntermediateOutcome), Some(ReportingPeriod::Semiannual)), 2);
    assert_eq!(crossed(Some(ControlLevel::OutputHighControl), Some(ReportingPeriod::Monthly)), 1);
}

#[test]
fn numbered_lines_of_a_definition_hang_behind_their_numbers() {
    let Some(cases) = Cases::read() else { return };
    let manual = find(&cases.manuals, "kepala-dinas-kesehatan");
    let page = &pages(Form::A13, Record::Manual(manual))[0];
    let x_of = |words: &str| {
        runs(page).find(|(_, run)| run.text.starts_with(words)).unwrap_or_else(|| panic!("{words}")).1.x
    };
    assert!((x_of("Bayi mendapatkan") - x_of("Menggunakan jamban")).abs() < 0.01, "9. and 12. alike");
    assert!(x_of("Bayi mendapatkan") > x_of("3.") + 4.0);
    let Some(text) = print(Form::A13, Record::Manual(manual)).reading() else { return };
    assert!(text.contains("≥ 0,800") && text.contains("∑ keluarga sehat / Total keluarga"), "{text}");
}

#[test]
fn r_044_a_workblock_says_word_for_word_what_p178_says_under_the_labels_of_p43() {
    let Some(cases) = Cases::read() else { return };
    let workblock = find(&cases.workblocks, "kepala-puskesmas");
    let Some(text) = print(Form::A14, Record::Workblock(workblock)).reading() else { return };
    let expected = "WORKBLOCK UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA \
        JUDUL INISIATIF STRATEGI PENCAPAIAN IKU Peningkatan Layanan ANC dan Persalinan melalui pemanfaatan Aplikasi \
        SiCantik dan pengaktifan Bidan Desa INDIKATOR DAN TARGET YANG DIINTERVENSI Seluruh ibu hamil di wilayah \
        kerja mendapatkan layanan ANC dan persalinan sesuai prosedur dan ibu hamil puas PEMILIK STRATEGI Kepala \
        Puskesmas PIHAK YANG TERLIBAT Poliklinik Desa, Dinas Kominfo WAKTU PENYELESAIAN 12 Bulan PENERIMA MANFAAT \
        Ibu Hamil TUJUAN Meningkatnya kualitas pelayanan puskesmas ANGGARAN 00000000000000 \
        STRATEGI (KEY ACTIVITIES) A. RUTIN \
        1. Meningkatkan jumlah Ibu hamil yang puas atas layanan ANC dengan mengurangi waktu tunggu layanan ANC \
        2. Meningkatkan jumlah Ibu hamil yang puas atas layanan persalinan dengan mengurangi waktu tunggu layanan \
        persalinan. \
        3. Meningkatkan efisiensi biaya layanan ANC dan persalinan melalui optimalisasi sarana dan prasarana layanan \
        4. Meningkatkan jumlah Ibu hamil yang melahirkan dibantu tenaga kesehatan dengan mengaktifkan bidan \
        desa/bidan wilayah di polides. \
        B. TRANSFORMATIF \
        5. Meningkatkan jumlah Ibu hamil yang mendapat layanan ANC secara lengkap minimal 4 kali dengan \
        pembaharuan/updating data ibu hamil melalui aplikasi Sicantik. \
        KELUARAN KUNCI (KEY MILESTONE) A. RUTIN \
        1. Layanan antenatal care (ANC) dilakukan dengan respon cepat dan akurat \
        2. Layanan persalinan dilakukan dengan respon cepat dan akurat \
        B. TRANSFORMATIF \
        3. Ibu hamil dan ibu melahirkan terdata secara lengkap, akurat dan termutakhirkan melalui aplikasi SiCantik \
        4. Semakin banyak bidan yang siap memberikan pelayanan di polides \
        Halaman 1 dari 1";
    assert_eq!(text, expected);
}

#[test]
fn an_empty_workblock_keeps_a_numbered_row_in_each_list_as_on_p43() {
    let Some(text) = print(Form::A14, Record::Workblock(&Workblock::default())).reading() else { return };
    assert_order(
        &text,
        &["A. RUTIN 1. B. TRANSFORMATIF 2. KELUARAN KUNCI", "A. RUTIN 1. B. TRANSFORMATIF 2. Halaman"],
    );
}

#[test]
fn three_hundred_activities_run_on_over_the_pages() {
    let entries = |n| (0..n).map(|at| format!("Kegiatan nomor {at} tuntas")).collect::<Vec<_>>();
    let workblock = Workblock {
        activities: Strategy { routine: entries(200), transformative: entries(100) },
        ..Workblock::default()
    };
    assert_nothing_is_lost(Form::A14, Record::Workblock(&workblock), Paper::A4);
    let Some(text) = print(Form::A14, Record::Workblock(&workblock)).reading() else { return };
    assert!(text.contains("B. TRANSFORMATIF 201. Kegiatan") && text.contains("300. Kegiatan nomor 99"));
}

/// Whether the page has a thick rule between two points.
fn n_thick(page: &Page) -> usize {
    let is_thick =
        |command: &&sheets::layout::Command| matches!(command.draw, Draw::Line { width, .. } if width > 0.4);
    page.commands.iter().filter(is_thick).count()
}

#[test]
fn r_047_a_matrix_of_two_levels_prints_the_team_below_its_leader_and_joins_both() {
    let Some(cases) = Cases::read() else { return };
    let matrix = find(&cases.matrices, "direktur-ii");
    let pages = pages(Form::A15, Record::Matrix(matrix));
    assert_order(
        &text(&pages[0]).split_whitespace().collect::<Vec<_>>().join(" "),
        &[
            "MATRIKS PEMBAGIAN PERAN DAN HASIL",
            "PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN DIREKTUR II",
            "KASUBDIT II • Aplikasi SIMBG",
            "• Respons yang cepat",
            "PEGAWAI JABATAN OUTCOME ANTARA/ OUTPUT/ LAYANAN KASUBDIT II",
            "APLIKASI SIMBG",
            "JF TEKNIK TATA",
            "• Proses bisnis",
        ],
    );
    // Four sides of either frame and the three strokes that join them.
    assert_eq!(n_thick(&pages[0]), 11);
    let joint = pages[0].commands.iter().any(|command| {
        matches!(command.draw, Draw::Line { from, to, .. } if from.0 < 20.0 && to.1 - from.1 > 20.0)
    });
    assert!(joint, "the line in the left margin");
    for page in &pages[1..] {
        assert!(text(page).contains("JABATAN") && text(page).contains("KASUBDIT II"), "heads repeat");
        assert_eq!(n_thick(page), 4, "the frame of the repeated head, joined with nothing");
    }
}

#[test]
fn an_employee_without_a_role_for_a_column_has_an_empty_cell() {
    let Some(cases) = Cases::read() else { return };
    let matrix = find(&cases.matrices, "direktur-ii");
    assert_nothing_is_lost(Form::A15, Record::Matrix(matrix), Paper::Folio);
    let Some(text) = print(Form::A15, Record::Matrix(matrix)).reading() else { return };
    assert!(!text.contains("TIDAK ADA PERAN"), "a hint of the blank form");
}

fn wide_matrix(n_columns: usize, n_rows: usize) -> RoleResultMatrix {
    let row = |at: usize| RoleRow {
        name: format!("Pegawai {at:02}"),
        position: "Analis Kebijakan Ahli Muda".into(),
        cells: (0..n_columns).map(|column| vec![format!("Hasil {at:02}.{column:02} tersusun")]).collect(),
        ..RoleRow::default()
    };
    let table = RoleTable {
        leader_name: "Ketua".into(),
        leader_position: "Direktur".into(),
        columns: (0..n_columns).map(|column| format!("Indikator {column:02}")).collect(),
        rows: (0..n_rows).map(row).collect(),
    };
    RoleResultMatrix { table }
}

#[test]
fn r_050_a_guest_is_named_with_the_unit_he_comes_from() {
    let mut matrix = wide_matrix(2, 3);
    matrix.table.rows[1].guest_from = Some("Dinas Komunikasi dan Informatika".into());
    let Some(text) = print(Form::A15, Record::Matrix(&matrix)).reading() else { return };
    assert_order(&text, &["Pegawai 01 (dari Dinas Komunikasi dan Informatika)", "Pegawai 02"]);
    assert_eq!(text.matches("(dari ").count(), 1);
}

#[test]
fn twelve_columns_and_sixty_people_are_parted_into_tables_with_columns_wide_enough_to_read() {
    let matrix = wide_matrix(12, 60);
    for (paper, is_turned) in
        [(Paper::Folio, false), (Paper::A4, false), (Paper::Folio, true), (Paper::A4, true)]
    {
        let mut content =
            sheets::content(Form::A15, &OFFICE, &Record::Matrix(&matrix), None).expect("a matrix");
        if is_turned {
            content = content.turned();
        }
        let pages = sheets::layout(&content, paper);
        assert_eq!(pages[0].width_mm > pages[0].height_mm, is_turned);
        let all: String = pages.iter().map(text).collect::<Vec<_>>().join(" ").replace('\n', " ");
        let n_parts = if is_turned { 2 } else { 4 };
        for row in 0..60 {
            assert!(all.matches(&format!("Pegawai {row:02}")).count() >= n_parts, "beside every part");
            for column in 0..12 {
                assert_eq!(all.matches(&format!("Hasil {row:02}.{column:02}")).count(), 1);
            }
        }
        assert!(all.contains(&format!("(kolom 1–{} dari 12)", 12 / n_parts)), "{paper:?} {is_turned}");
        let uprights = pages[0].commands.iter().filter_map(|command| match command.draw {
            Draw::Line { from, to, .. } if (from.0 - to.0).abs() < 0.01 => Some(from.0),
            _ => None,
        });
        let mut edges: Vec<f32> = uprights.collect();
        edges.sort_by(f32::total_cmp);
        edges.dedup_by(|one, other| (*one - *other).abs() < 0.1);
        assert!(edges.windows(2).all(|pair| pair[1] - pair[0] > 27.9), "{edges:?}");
    }
}

#[test]
fn several_teams_are_joined_side_by_side_and_columns_that_differ_in_number_stay_apart() {
    let mut matrix = wide_matrix(2, 4);
    for (at, n_columns) in [(0, 1), (2, 3)] {
        matrix.table.rows[at].team = Some(wide_matrix(n_columns, 2).table);
    }
    let pages = pages(Form::A15, Record::Matrix(&matrix));
    assert_eq!(pages.len(), 1);
    let mut joints: Vec<f32> = pages[0]
        .commands
        .iter()
        .filter_map(|command| match command.draw {
            Draw::Line { from, to, .. } if (from.0 - to.0).abs() < 0.01 && from.0 < 23.0 => Some(from.0),
            _ => None,
        })
        .collect();
    joints.sort_by(f32::total_cmp);
    assert_eq!(joints.len(), 2);
    assert!(joints[1] - joints[0] > 2.0, "{joints:?}");
    assert_nothing_is_lost(Form::A15, Record::Matrix(&matrix), Paper::Folio);
}

#[test]
fn a_matrix_survives_endless_cells_a_word_without_blanks_and_nothing_at_all() {
    let mut matrix = wide_matrix(3, 3);
    matrix.table.rows[0].cells[0] = vec!["kelengkapan dokumen perencanaan ".repeat(1000)];
    matrix.table.rows[1].cells[1] = vec!["x".repeat(400)];
    matrix.table.rows[2].position = "W".repeat(80);
    matrix.table.rows[2].cells.truncate(1);
    assert_nothing_is_lost(Form::A15, Record::Matrix(&matrix), Paper::Folio);
    let printed = pages_on(Form::A15, Record::Matrix(&matrix), Paper::A4, None);
    for (_, run) in printed.iter().flat_map(runs) {
        assert!(run.x + run.width < 210.0 - 19.9, "{run:?}");
    }
    let nothing = RoleResultMatrix::default();
    assert_nothing_is_lost(Form::A15, Record::Matrix(&nothing), Paper::Folio);
}

#[test]
fn only_forms_that_are_upright_by_choice_are_turned() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let annex = sheets::content(Form::A18, &OFFICE, &Record::Plan(&plan), None).expect("an annex").turned();
    let page = &sheets::layout(&annex, Paper::Folio)[0];
    assert!(page.width_mm > page.height_mm);
    let Some(said) = Printed::of(&[vec![page.clone()]]).reading() else { return };
    assert!(said.contains("PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026"), "{said}");
    let action_plan = action_plan(&cases, "skp-kasubdit-ii");
    let content = sheets::content(Form::B11, &OFFICE, &Record::ActionPlan(&action_plan), None);
    let page = &sheets::layout(&content.expect("an action plan").turned(), Paper::Folio)[0];
    assert!(page.width_mm < page.height_mm);
}

#[test]
fn r_110_an_action_plan_prints_the_form_of_p67_with_numbered_actions_and_targets_below_them() {
    let Some(cases) = Cases::read() else { return };
    let mut plan = action_plan(&cases, "skp-jf-tbp-muda");
    plan.results.truncate(2);
    let Some(text) = print(Form::B11, Record::ActionPlan(&plan)).reading() else { return };
    let expected = "RENCANA AKSI KEMENTERIAN X PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026 \
        NO PEGAWAI YANG DINILAI NO PEJABAT PENILAI KINERJA \
        1 NAMA Ni Luh Putu Ayu Saraswati, S.T., M.T. 1 NAMA Drs. Hasanuddin Siregar, M.Si. \
        2 NIP 199003122015032001 2 NIP 197505172000031002 \
        3 PANGKAT/ GOL. RUANG Penata (III/c) 3 PANGKAT/ GOL. RUANG Pembina (IV/a) \
        4 JABATAN JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN DAN PERUMAHAN MUDA 4 JABATAN KEPALA SUBDIREKTORAT II \
        5 UNIT KERJA DIREKTORAT II 5 UNIT KERJA DIREKTORAT II \
        HASIL KERJA \
        1 Proses bisnis aplikasi SIMBG dalam bentuk arsitektur aplikasi yang lengkap dan sesuai NSPK \
        Rencana Aksi: 1. Menyusun rancangan bersama tim teknis dan menyampaikannya kepada pimpinan \
        2. Menguji rancangan pada dua pemerintah daerah 3. Menyempurnakan rancangan menurut hasil uji \
        Target per periode: 1. Triwulan I: 25% 2. Triwulan II: 60% 3. Triwulan IV: 100% \
        2 Pengguna dan pengelola layanan aplikasi dapat mengetahui progres/tindak lanjut pengaduannya secara \
        up-to-date melalui aplikasi SIMBG \
        Rencana Aksi: 1. Menyusun rancangan bersama tim teknis dan menyampaikannya kepada pimpinan \
        2. Menguji rancangan pada dua pemerintah daerah 3. Menyempurnakan rancangan menurut hasil uji \
        Jakarta, 26 Januari 2026 Pegawai yang Dinilai \
        Ni Luh Putu Ayu Saraswati, S.T., M.T. NIP. 199003122015032001 Halaman 1 dari 1";
    assert_eq!(
        text.replace("progres/ tindak", "progres/tindak").replace("up-to- date", "up-to-date"),
        expected
    );
}

#[test]
fn an_action_plan_without_results_or_actions_has_room_to_write() {
    let Some(cases) = Cases::read() else { return };
    let mut plan = action_plan(&cases, "skp-jf-tbp-muda");
    plan.results = vec![PlannedActions { result: "Layanan tuntas".into(), ..PlannedActions::default() }];
    let Some(text) = print(Form::B11, Record::ActionPlan(&plan)).reading() else { return };
    assert!(text.contains("1 Layanan tuntas Rencana Aksi: 1. 2. Jakarta"), "{text}");
    plan.results.clear();
    let Some(text) = print(Form::B11, Record::ActionPlan(&plan)).reading() else { return };
    assert!(text.contains("HASIL KERJA 1 Rencana Aksi: 1. 2. 2 Rencana Aksi:"), "{text}");
    assert!(text.contains("5 Rencana Aksi: 1. 2. Jakarta"), "{text}");
}

fn blank_plan(group: PositionGroup, approach: Approach) -> Option<Skp> {
    let mut plan = without_results(Cases::read()?.plan("skp-kasubdit-ii"));
    (plan.group, plan.approach) = (group, approach);
    Some(plan)
}

#[test]
fn a_plan_with_identity_only_prints_numbered_rows_high_enough_to_write_into_on_every_form() {
    for group in [PositionGroup::Executive, PositionGroup::AdministrativeFunctional] {
        for approach in [Approach::Qualitative, Approach::Quantitative] {
            let Some(plan) = blank_plan(group, approach) else { return };
            let form = plan.form().into();
            let pages = pages(form, Record::Plan(&plan));
            let mut numbers = Vec::new();
            for (_, run) in pages.iter().flat_map(runs) {
                if matches!(run.text.as_str(), "1" | "2" | "3" | "4" | "5" | "6" | "7") {
                    numbers.push(run.text.clone());
                }
            }
            // Twice five rows of identity, then five main results, two additional ones, seven values.
            let expected = "1122334455 12345 67 1234567".replace(' ', "");
            assert_eq!(numbers.concat(), expected, "{form}");
            let content = sheets::content(form, &OFFICE, &Record::Plan(&plan), None).expect("a plan");
            let says_nothing =
                |run: &sheets::content::Run<'_>| run.text == "-" || run.text.contains("ditambahkan");
            assert!(!content.paragraphs().flat_map(|line| &line.runs).any(says_nothing), "{form}");
            let on_page = |number: &str| {
                let run = runs(&pages[1]).find(|(_, run)| run.text == number);
                run.map(|(_, run)| run.y).unwrap_or_default()
            };
            assert!(on_page("5") - on_page("4") > 25.0, "{form}: room for handwriting");
        }
    }
}

#[test]
fn the_annex_of_a_plan_with_identity_only_has_three_rows_in_each_list() {
    let Some(plan) = blank_plan(PositionGroup::Executive, Approach::Qualitative) else { return };
    let Some(text) = print(Form::A18, Record::Plan(&plan)).reading() else { return };
    assert_order(
        &text,
        &[
            "DUKUNGAN SUMBER DAYA 1. 2. 3. SKEMA PERTANGGUNGJAWABAN 1. 2. 3. KONSEKUENSI 1. 2. 3. Pegawai",
            "Halaman 1 dari 1",
        ],
    );
}
