//! The credit sheets of Peraturan BKN 3/2023 (`forms.md` 12).

use domain::Paper;
use domain::credit::{Conclusion, Determination};
use sheets::content::Block;
use sheets::{Align, CreditAccumulation, CreditDetermination, Form, Record};

use crate::support::OFFICE;
use crate::support::credit::CreditSheets;

fn lines(form: Form, record: &Record<'_>) -> Vec<String> {
    let content = sheets::content(form, &OFFICE, record, None).expect("a form of the record");
    content.words().lines().map(str::to_owned).collect()
}

/// The lines behind one of them.
fn behind(said: &[String], line: &str, n_lines: usize) -> Vec<String> {
    let at = said.iter().position(|one| one == line).unwrap_or_else(|| panic!("{line} in {said:?}"));
    said[at + 1..].iter().take(n_lines).cloned().collect()
}

#[test]
fn r_320_and_r_322_a_conversion_names_grade_percent_coefficient_and_credit() {
    let sheets = CreditSheets::example();
    let said = lines(Form::CreditConversion, &Record::CreditConversion(&sheets.conversion));
    assert_eq!(
        said[..5],
        [
            OFFICE.agency_name.to_uppercase().as_str(),
            "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT",
            "NOMOR : 800/118/2027",
            &format!("Instansi: {}", OFFICE.agency_name),
            "Periode: Januari - Desember 2026",
        ]
    );
    assert_eq!(said[5], "PEJABAT FUNGSIONAL YANG DINILAI");
    assert_eq!(behind(&said, "Nomor Seri Karpeg", 1), ["Q 123456"]);
    assert_eq!(behind(&said, "Tempat/Tgl Lahir", 1), ["Denpasar, 12 Maret 1990"]);
    assert_eq!(behind(&said, "Jenis Kelamin", 1), ["Perempuan"]);
    assert_eq!(
        behind(&said, "Pangkat/Golongan Ruang/TMT", 1),
        ["Penata Muda Tingkat I (III/b) / 1 April 2024"]
    );
    assert_eq!(
        behind(&said, "(4)", 7),
        [
            "SANGAT BAIK",
            "150%",
            "12,5",
            "18,75",
            &format!("Ditetapkan di {}", OFFICE.place.expect("a place")),
            "Pada tanggal 18 Januari 2027",
            "Kepala Subdirektorat II",
        ]
    );
    assert!(said.contains(&"Tembusan disampaikan kepada:".to_owned()));
}

#[test]
fn r_323_and_r_326_an_accumulation_lists_year_months_and_credit_and_ends_with_the_sum() {
    let sheets = CreditSheets::example();
    let said = lines(Form::CreditAccumulation, &Record::CreditAccumulation(&sheets.accumulation));
    assert!(said.contains(&"Masa Penilaian: Januari 2024 s.d. Desember 2026".to_owned()), "{said:?}");
    assert_eq!(
        behind(&said, "(6)", 20),
        [
            "2024",
            "-",
            "-",
            "-",
            "-",
            "10,417",
            "2025",
            "November - Desember",
            "BAIK",
            "2/12 x 100%",
            "12,5",
            "2,083",
            "2026",
            "Januari - Desember",
            "SANGAT BAIK",
            "150%",
            "12,5",
            "18,75",
            "JUMLAH ANGKA KREDIT YANG DIPEROLEH",
            "31,25",
        ]
    );
    let nothing = CreditAccumulation::default();
    let said = lines(Form::CreditAccumulation, &Record::CreditAccumulation(&nothing));
    assert_eq!(behind(&said, "(6)", 3), ["-", "JUMLAH ANGKA KREDIT YANG DIPEROLEH", "0,00"]);
}

#[test]
fn r_327_a_determination_has_its_six_rows_the_sum_and_what_rank_and_level_demand() {
    let sheets = CreditSheets::example();
    let said = lines(Form::CreditDetermination, &Record::CreditDetermination(&sheets.determination));
    assert_eq!(behind(&said, "I", 1), ["KETERANGAN PERORANGAN"]);
    assert_eq!(behind(&said, "II", 5), ["PENETAPAN ANGKA KREDIT", "LAMA", "BARU", "JUMLAH", "KETERANGAN"]);
    assert_eq!(behind(&said, "AK Dasar yang diberikan", 3), ["50,00", "-", "50,00"]);
    assert_eq!(behind(&said, "AK Konversi", 3), ["12,50", "18,75", "31,25"]);
    assert_eq!(behind(&said, "…………………… **)", 3), ["-", "-", "-"]);
    assert_eq!(behind(&said, "JUMLAH ANGKA KREDIT KUMULATIF", 3), ["62,50", "18,75", "81,25"]);
    let need = "Angka Kredit minimal yang harus dipenuhi untuk kenaikan pangkat/ jenjang";
    assert_eq!(
        behind(&said, need, 8),
        [
            "100,00",
            "100,00",
            "~Kelebihan/ ~kekurangan *) Angka Kredit yang harus dicapai untuk kenaikan pangkat",
            "18,75",
            "~Kelebihan/ ~kekurangan *) Angka Kredit yang harus dicapai untuk peningkatan jenjang",
            "18,75",
            "~DAPAT/~TIDAK DAPAT *) DIPERTIMBANGKAN UNTUK KENAIKAN PANGKAT/JENJANG JABATAN SETINGKAT LEBIH TINGGI",
            "*) Coret yang tidak perlu",
        ]
    );
}

#[test]
fn r_330_the_conclusion_is_struck_only_as_it_was_drawn_and_names_its_target() {
    let concluded = |conclusion, target: &str| {
        let sheet = CreditDetermination {
            conclusion,
            target: target.into(),
            determination: Determination::default(),
            ..CreditSheets::example().determination
        };
        let said = lines(Form::CreditDetermination, &Record::CreditDetermination(&sheet));
        let at = said.iter().position(|line| line.contains("DIPERTIMBANGKAN")).expect("a conclusion");
        said[at..=at + 1].to_vec()
    };
    assert!(!concluded(None, "")[0].contains('~'), "nothing is struck before");
    let may = "DAPAT~/TIDAK DAPAT~ *) DIPERTIMBANGKAN UNTUK KENAIKAN";
    for (conclusion, of) in [
        (Conclusion::Rank, "PANGKAT~/JENJANG JABATAN~"),
        (Conclusion::Level, "~PANGKAT/~JENJANG JABATAN"),
        (Conclusion::Both, "PANGKAT/JENJANG JABATAN"),
    ] {
        let said = concluded(Some(conclusion), "Penata (III/c)");
        assert_eq!(said, [format!("{may} {of} SETINGKAT LEBIH TINGGI"), "Penata (III/c)".into()]);
    }
}

#[test]
fn the_credit_sheets_stand_on_one_page_of_either_paper_with_amounts_that_end_at_the_comma() {
    let sheets = CreditSheets::example();
    for (form, record) in sheets.records() {
        let content = sheets::content(form, &OFFICE, &record, None).expect("a form of the record");
        for paper in [Paper::A4, Paper::Folio] {
            assert_eq!(sheets::layout(&content, paper).len(), 1, "{form} {paper:?}");
        }
        let tables = content.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let cells = tables.flat_map(|table| &table.body).flat_map(|band| &band.cells);
        assert!(cells.filter(|cell| cell.align == Align::Decimal).count() > 1, "{form}");
    }
}
