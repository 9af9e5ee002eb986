//! The sheet of the bench: an A.1.7 of three pages on A4 with ten results, about a thousand words in all. Every copy
//! has its own number in each of its results, so that no program can reuse a page it has already made.

use chrono::NaiveDate;
use domain::{
    Approach, Aspect, ConductItem, Identity, Indicator, Paper, Planning, PositionGroup, Priority, Rhythm,
    Skp, SkpState, SupportedResult, WorkResult,
};
use sheets::{Form, Office, Page, Record};

/// Who prints.
pub const OFFICE: Office<'static> = Office {
    agency_name: "Kementerian Perencanaan dan Penataan Wilayah",
    place: Some("Jakarta"),
    rhythm: Rhythm::Quarterly,
    pppk_labels: true,
    print_form_code: false,
};

const ASPECTS: [Aspect; 4] = [Aspect::Quantity, Aspect::Quality, Aspect::Time, Aspect::Cost];

/// The leader's result, the result, its indicator and the target; `{n}` is the number of the copy.
const RESULTS: [[&str; 4]; 10] = [
    [
        "Terwujudnya penyelenggaraan penataan ruang yang berkualitas",
        "Tersusunnya rekomendasi kebijakan penataan ruang kawasan strategis berkas {n} yang disepakati para pihak",
        "Jumlah rekomendasi kebijakan yang disetujui Direktur paling lambat akhir triwulan",
        "4 dokumen",
    ],
    [
        "Meningkatnya mutu pelayanan persetujuan pemanfaatan ruang",
        "Terlaksananya penilaian permohonan persetujuan berkas {n} sesuai baku mutu pelayanan",
        "Persentase permohonan yang dinilai lengkap dan benar pada pemeriksaan pertama",
        "90–95%",
    ],
    [
        "Terselesaikannya sengketa pemanfaatan ruang antarwilayah",
        "Tersedianya telaahan sengketa batas kawasan berkas {n} dengan usulan penyelesaian yang dapat dilaksanakan",
        "Waktu penyelesaian telaahan sejak berkas diterima secara lengkap dari pemohon",
        "10–14 hari kerja",
    ],
    [
        "Terkendalinya biaya penyelenggaraan forum penataan ruang",
        "Terselenggaranya forum koordinasi penataan ruang berkas {n} bersama pemerintah daerah",
        "Selisih biaya penyelenggaraan forum terhadap rencana anggaran yang disetujui",
        "≤ 5% dari pagu",
    ],
    [
        "Tersedianya data spasial yang mutakhir dan terbuka",
        "Termutakhirkannya basis data peta rencana tata ruang berkas {n} beserta keterangan sumbernya",
        "Jumlah lembar peta yang dimutakhirkan dan lolos pemeriksaan topologi",
        "24 lembar peta",
    ],
    [
        "Meningkatnya kepatuhan pemerintah daerah terhadap rencana",
        "Terlaksananya pemantauan perwujudan rencana tata ruang berkas {n} pada kabupaten dan kota binaan",
        "Tingkat kesesuaian isi laporan pemantauan dengan keadaan di lapangan menurut tim penguji",
        "Sesuai seluruhnya",
    ],
    [
        "Terjawabnya pengaduan masyarakat secara tepat waktu",
        "Terjawabnya pengaduan masyarakat mengenai pemanfaatan ruang berkas {n} secara lengkap dan santun",
        "Waktu rata-rata penyampaian jawaban sejak pengaduan dicatat pada aplikasi",
        "≤ 5 hari kerja",
    ],
    [
        "Terlaksananya anggaran direktorat secara hemat",
        "Tersusunnya usulan efisiensi perjalanan dinas pemantauan berkas {n} yang disetujui atasan",
        "Penghematan biaya perjalanan dinas dibandingkan dengan tahun sebelumnya",
        "7–10%",
    ],
    [
        "Terbinanya pejabat fungsional penata ruang",
        "Tersusunnya bahan ajar pembinaan pejabat fungsional berkas {n} yang siap dipakai di daerah",
        "Jumlah modul yang dinyatakan layak oleh unit pembina jabatan fungsional",
        "3 modul",
    ],
    [
        "Terwujudnya tata kelola direktorat yang akuntabel",
        "Tersedianya laporan kinerja subdirektorat berkas {n} yang dapat ditelusuri sampai buktinya",
        "Persentase pernyataan dalam laporan yang memiliki bukti dukung yang sah",
        "100%",
    ],
];

const EXPECTATIONS: [&str; 7] = [
    "Jawab setiap pengaduan dengan bahasa yang mudah dipahami dan sampaikan kelanjutannya tanpa diminta",
    "Laporkan perjalanan dinas beserta bukti biayanya paling lambat lima hari setelah kembali",
    "Bagikan hasil pelatihan kepada rekan satu tim dalam forum bulanan",
    "Libatkan pemerintah daerah sejak penyusunan rancangan",
    "Jaga kerahasiaan berkas sengketa sampai diputuskan",
    "Usulkan paling sedikit satu perbaikan tata kerja setiap triwulan",
    "Hadir dan berperan dalam tim lintas direktorat",
];

/// The record of a copy.
pub fn record(number: &str) -> Skp {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
    let identity = |name: &str, nip: String, rank: &str, position: &str| Identity {
        name: Some(name.into()),
        nip: Some(nip),
        rank: Some(rank.into()),
        position: Some(position.into()),
        unit: Some("Direktorat Pembinaan Perencanaan Tata Ruang Daerah Wilayah II".into()),
        ..Identity::default()
    };
    let mut conduct = ConductItem::all_empty();
    for (item, words) in conduct.iter_mut().zip(EXPECTATIONS) {
        item.special_expectations.push(words.into());
    }
    Skp {
        approach: Approach::Quantitative,
        group: PositionGroup::AdministrativeFunctional,
        starts_on: day(1, 1),
        ends_on: day(12, 31),
        employee: identity(
            "Ni Luh Putu Ayu Saraswati, S.T., M.T.",
            format!("1990031220150{number}"),
            "Penata (III/c)",
            "Penata Ruang Ahli Muda",
        ),
        evaluator: identity(
            "Drs. Hasanuddin Siregar, M.Si.",
            "197505172000031002".into(),
            "Pembina (IV/a)",
            "Kepala Subdirektorat Pedoman dan Bimbingan Teknis",
        ),
        results: RESULTS
            .iter()
            .zip(ASPECTS.into_iter().cycle())
            .map(|(row, aspect)| result(*row, aspect, number))
            .collect(),
        conduct,
        annex: None,
        state: SkpState::Approved,
        approved_on: Some(day(1, 19)),
    }
}

fn result([supported, text, indicator, target]: [&str; 4], aspect: Aspect, number: &str) -> WorkResult {
    let indicator = Indicator {
        aspect: Some(aspect),
        text: indicator.into(),
        target: Some(target.into()),
        ..Indicator::default()
    };
    WorkResult {
        priority: Priority::Main,
        text: text.replace("{n}", number),
        assigned_by: None,
        supported: Some(SupportedResult { text: supported.into(), indicator: None }),
        indicators: vec![indicator],
        planning: Planning::default(),
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}

/// The pages of a copy.
pub fn pages(number: usize) -> Vec<Page> {
    let record = record(&format!("{number:05}"));
    let content = sheets::content(Form::A17, &OFFICE, &Record::Plan(&record), None).expect("an A.1.7");
    sheets::layout(&content, Paper::A4)
}
