//! The sheet of the bench: an A.1.7 of three pages on A4 with ten results, without its conduct. Every copy
//! has its own number in each of its results, so that no program can reuse a page it has already made.

use chrono::NaiveDate;
use domain::{
    Approach, Aspect, ConductItem, Identity, Indicator, Paper, Planning, PositionGroup, Priority, Rhythm,
    Skp, SkpState, SupportedResult, WorkResult,
};
use sheets::content::{Block, Grid};
use sheets::{Content, Form, GuideWording, Office, Page, Record};

/// Who prints.
pub const OFFICE: Office<'static> = Office {
    agency_name: "Kementerian Perencanaan dan Penataan Wilayah",
    place: Some("Jakarta"),
    rhythm: Rhythm::Quarterly,
    pppk_labels: true,
    print_form_code: false,
    guides: GuideWording::AsPrinted,
};

const ASPECTS: [Aspect; 4] = [Aspect::Quantity, Aspect::Quality, Aspect::Time, Aspect::Cost];

/// The leader's result, the result, its indicator and the target; `{n}` is the number of the copy.
const RESULTS: [[&str; 4]; 10] = [
    [
        "Terwujudnya penyelenggaraan penataan ruang yang berkualitas, terpadu, dan berkelanjutan",
        "Tersusunnya rekomendasi kebijakan penataan ruang kawasan strategis berkas {n} yang \
         disepakati para pihak",
        "Jumlah rekomendasi kebijakan yang disetujui Direktur paling lambat akhir triwulan, beserta \
         naskah penjelasan dan peta pendukungnya menurut pedoman yang berlaku",
        "4 dokumen",
    ],
    [
        "Meningkatnya mutu pelayanan persetujuan kesesuaian kegiatan pemanfaatan ruang bagi pelaku \
         usaha",
        "Terlaksananya penilaian permohonan persetujuan berkas {n} sesuai baku mutu pelayanan yang \
         telah diumumkan kepada masyarakat",
        "Persentase permohonan yang dinilai lengkap dan benar pada pemeriksaan pertama tanpa \
         permintaan perbaikan tambahan kepada pemohon yang bersangkutan",
        "90–95%",
    ],
    [
        "Terselesaikannya sengketa pemanfaatan ruang antarwilayah melalui musyawarah yang terbuka",
        "Tersedianya telaahan sengketa batas kawasan berkas {n} dengan usulan penyelesaian yang dapat \
         dilaksanakan oleh kedua daerah",
        "Waktu penyelesaian telaahan sejak berkas diterima secara lengkap dari pemohon sampai berita \
         acara ditandatangani",
        "10–14 hari kerja",
    ],
    [
        "Terkendalinya biaya penyelenggaraan forum penataan ruang tanpa mengurangi mutu hasil \
         pembahasan",
        "Terselenggaranya forum koordinasi penataan ruang berkas {n} bersama pemerintah daerah, \
         akademisi, dan perwakilan warga",
        "Selisih biaya penyelenggaraan forum terhadap rencana anggaran yang disetujui, dihitung dari \
         laporan pertanggungjawaban keuangan yang sudah diperiksa",
        "≤ 5% dari pagu",
    ],
    [
        "Tersedianya data spasial yang mutakhir, terbuka, dan dapat dipertukarkan",
        "Termutakhirkannya basis data peta rencana tata ruang berkas {n} beserta keterangan sumber \
         dan tanggalnya",
        "Jumlah lembar peta yang dimutakhirkan dan lolos pemeriksaan topologi serta diunggah ke \
         simpul jaringan informasi geospasial",
        "24 lembar peta",
    ],
    [
        "Meningkatnya kepatuhan pemerintah daerah terhadap rencana tata ruang wilayah",
        "Terlaksananya pemantauan perwujudan rencana tata ruang berkas {n} pada seluruh kabupaten dan \
         kota binaan direktorat",
        "Tingkat kesesuaian isi laporan pemantauan dengan keadaan di lapangan menurut tim penguji, \
         dibuktikan dengan foto dan titik koordinat setiap lokasi",
        "Sesuai seluruhnya",
    ],
    [
        "Terjawabnya pengaduan masyarakat mengenai pemanfaatan ruang secara tepat waktu dan tuntas",
        "Terjawabnya pengaduan masyarakat mengenai pemanfaatan ruang berkas {n} secara lengkap, \
         santun, dan mudah dipahami",
        "Waktu rata-rata penyampaian jawaban sejak pengaduan dicatat pada aplikasi sampai pelapor \
         menyatakan telah menerima penjelasan yang dimintanya",
        "≤ 5 hari kerja",
    ],
    [
        "Terlaksananya anggaran direktorat secara hemat dan sesuai dengan jadwal penarikan dana bulanan",
        "Tersusunnya usulan efisiensi perjalanan dinas pemantauan berkas {n} yang disetujui atasan \
         dan dilaksanakan tim",
        "Penghematan biaya perjalanan dinas dibandingkan dengan tahun sebelumnya pada jumlah lokasi \
         pemantauan dan mutu laporan yang sama",
        "7–10%",
    ],
    [
        "Terbinanya pejabat fungsional penata ruang di pusat dan daerah sesuai standar",
        "Tersusunnya bahan ajar pembinaan pejabat fungsional berkas {n} yang siap dipakai di daerah",
        "Jumlah modul yang dinyatakan layak oleh unit pembina jabatan fungsional setelah diuji coba \
         pada sedikitnya dua angkatan pelatihan",
        "3 modul",
    ],
    [
        "Terwujudnya tata kelola direktorat yang akuntabel, terbuka, dan berorientasi hasil",
        "Tersedianya laporan kinerja subdirektorat berkas {n} yang dapat ditelusuri sampai buktinya",
        "Persentase pernyataan dalam laporan yang memiliki bukti dukung yang sah dan tersimpan pada \
         aplikasi sebelum batas waktu penyampaian laporan",
        "100%",
    ],
];

/// The record of a copy.
pub fn record(number: &str) -> Skp {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).expect("a day");
    let identity = |name: &str, nip: String, rank: &str, position: &str| Identity {
        name: Some(name.into()),
        nip: Some(nip),
        rank: Some(rank.into()),
        position: Some(position.into()),
        unit: Some("Direktorat Pembinaan Tata Ruang Wilayah II".into()),
        ..Identity::default()
    };
    Skp {
        approach: Approach::Quantitative,
        group: PositionGroup::AdministrativeFunctional,
        starts_on: day(1, 1),
        ends_on: day(12, 31),
        employee: identity(
            "Ni Luh Ayu Saraswati, S.T.",
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
        results: results(number),
        conduct: ConductItem::all_empty(),
        annex: None,
        state: SkpState::Approved,
        approved_on: Some(day(1, 19)),
    }
}

/// Nine main results and an additional one.
fn results(number: &str) -> Vec<WorkResult> {
    let aspects = ASPECTS.into_iter().cycle();
    let rows = RESULTS.iter().zip(aspects).enumerate();
    let priority = |at: usize| if at + 1 < RESULTS.len() { Priority::Main } else { Priority::Additional };
    rows.map(|(at, (row, aspect))| result(*row, priority(at), aspect, number)).collect()
}

fn result(
    [supported, text, indicator, target]: [&str; 4],
    priority: Priority,
    aspect: Aspect,
    number: &str,
) -> WorkResult {
    let indicator = Indicator {
        aspect: Some(aspect),
        text: indicator.into(),
        target: Some(target.into()),
        ..Indicator::default()
    };
    WorkResult {
        priority,
        text: text.replace("{n}", number),
        assigned_by: None,
        supported: Some(SupportedResult { text: supported.into(), indicator: None }),
        indicators: vec![indicator],
        planning: Planning::default(),
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}

/// What the A.1.7 of a record says, its conduct left out: seven values with their guides fill a page of their own.
pub fn content(record: &Skp) -> Content<'_> {
    let mut content = sheets::content(Form::A17, &OFFICE, &Record::Plan(record), None).expect("an A.1.7");
    content
        .blocks
        .retain(|block| !matches!(block, Block::Table(table) if table.grid == Grid::ConductSupported));
    content
}

/// The pages of a copy.
pub fn pages(number: usize) -> Vec<Page> {
    let record = record(&format!("{number:05}"));
    sheets::layout(&content(&record), Paper::A4)
}
