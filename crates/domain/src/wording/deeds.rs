//! What is achieved when a deed is done: the words for it and the sentences that say so.
//!
//! The sentences follow those printed on p120–122 and in the model plans of p131–186.

/// How the result of a deed is worded.
#[derive(Clone, Copy, Debug)]
pub(super) enum Outcome {
    /// In two sentences about what it is done to (`{}`). What follows `|` gives way to a manner
    /// that the statement names itself.
    Said([&'static str; 2]),
    /// As *pengembangan*: a tool is ready for use, anything else grows.
    Grown,
    /// Its findings are handed over.
    Findings,
    /// Those who are taught understand.
    Understanding,
    /// Those who are served receive it.
    Service,
}

/// Who or what the object of the active verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Object {
    /// What is made or looked at, or the subject taught.
    Thing,
    /// Those for whom it is done.
    Recipient,
}

/// Something done, as verb and as noun.
#[derive(Debug)]
pub(super) struct Deed {
    /// Active verbs.
    pub(super) verbs: &'static [&'static str],
    /// What the object of those verbs is.
    pub(super) object: Object,
    /// Nouns; the first stands for the verbs.
    pub(super) nouns: &'static [&'static str],
    /// What is said of the result.
    pub(super) outcome: Outcome,
}

const fn said(
    verbs: &'static [&'static str],
    nouns: &'static [&'static str],
    sentences: [&'static str; 2],
) -> Deed {
    Deed { verbs, object: Object::Thing, nouns, outcome: Outcome::Said(sentences) }
}

const fn deed(
    verbs: &'static [&'static str],
    object: Object,
    nouns: &'static [&'static str],
    outcome: Outcome,
) -> Deed {
    Deed { verbs, object, nouns, outcome }
}

/// Verbs that say no more than that the deed named by the next word is done.
#[rustfmt::skip]
pub(super) const LIGHT_VERBS: &[&str] = &[
    "melaksanakan", "melakukan", "menyelenggarakan", "mengadakan", "mengoordinasikan",
    "mengkoordinasikan", "menjalankan", "memberikan", "memberi", "membantu", "menyediakan", "me", "mem",
    "men", "meng",
];

/// Things that are ready for use when they have been developed.
#[rustfmt::skip]
pub(super) const TOOLS: &[&str] = &[
    "alat", "aplikasi", "basis", "dasbor", "dashboard", "database", "fitur", "instrumen", "laman",
    "media", "modul", "perangkat", "platform", "portal", "prototipe", "sistem", "situs", "website",
];

/// All deeds that are known.
#[rustfmt::skip]
pub(super) const DEEDS: &[Deed] = &[
    said(&["menyusun"], &["penyusunan"],
        ["{} tersusun |cepat dan akurat", "Tersusunnya {} |yang lengkap dan siap digunakan"]),
    said(&["membuat", "menyiapkan", "mempersiapkan", "menyediakan"],
        &["pembuatan", "penyiapan", "persiapan", "penyediaan"],
        ["{} tersedia |tepat waktu dan siap digunakan", "Tersedianya {} |yang lengkap dan sesuai kebutuhan"]),
    said(&["menulis"], &["penulisan"],
        ["{} ditulis |dengan lengkap dan akurat", "Tersedianya {} |yang lengkap dan akurat"]),
    said(&["membangun"], &["pembangunan"],
        ["{} terbangun |sesuai rencana", "Terbangunnya {} |sesuai rencana"]),
    said(&["meningkatkan"], &["peningkatan"],
        ["Meningkatnya {} |", "{} meningkat |dibandingkan tahun sebelumnya"]),
    said(&["menurunkan", "mengurangi"], &["penurunan", "pengurangan"],
        ["Menurunnya {} |", "{} menurun |dari tahun sebelumnya"]),
    said(&["memperkuat", "menguatkan"], &["penguatan"],
        ["Menguatnya {} |", "{} meningkat |dibandingkan tahun sebelumnya"]),
    said(&["mempercepat"], &["percepatan"],
        ["{} selesai |lebih cepat dari tahun sebelumnya", "Semakin cepatnya {} |dibandingkan tahun sebelumnya"]),
    said(&["mewujudkan"], &["perwujudan"],
        ["Terwujudnya {} |", "{} terwujud |sesuai rencana"]),
    said(&["menjaga"], &["penjagaan"],
        ["{} terjaga |sesuai standar", "Terjaganya {} |sesuai standar"]),
    said(&["memelihara"], &["pemeliharaan"],
        ["{} terpelihara |sesuai standar", "Terpeliharanya {} |sesuai standar"]),
    said(&["membina"], &["pembinaan"],
        ["{} terbina |sesuai rencana", "Terbinanya {} |sesuai rencana"]),
    said(&["menata"], &["penataan"],
        ["{} tertata |lengkap dan sesuai standar", "Tertatanya {} |dengan tertib dan mutakhir"]),
    said(&["mengelola"], &["pengelolaan"],
        ["{} dikelola |dengan baik dan sesuai ketentuan", "Pengelolaan {} |yang optimal"]),
    said(&["menjawab", "menanggapi"], &[],
        ["{} terjawab |dengan cepat dan memuaskan", "Terjawabnya {} |dengan cepat dan akurat"]),
    said(&["menyelesaikan"], &["penyelesaian"],
        ["{} diselesaikan |tepat waktu dan sesuai ketentuan", "Terselesaikannya {} |tepat waktu"]),
    said(&["memproses"], &["pemrosesan"],
        ["{} diproses |dengan cepat dan akurat", "Terselesaikannya proses {} |tepat waktu"]),
    said(&["menyampaikan", "mengirim", "mengirimkan"], &["penyampaian", "pengiriman"],
        ["{} disampaikan |tepat waktu", "Tersampaikannya {} |secara lengkap dan tepat waktu"]),
    said(&["melaporkan"], &["pelaporan"],
        ["Laporan {} disampaikan |tepat waktu", "Tersedianya laporan {} |yang lengkap dan akurat"]),
    said(&["menerbitkan"], &["penerbitan"],
        ["{} terbit |tepat waktu dan sesuai ketentuan", "Terbitnya {} |tepat waktu dan sesuai ketentuan"]),
    said(&["melayani"], &[],
        ["{} terlayani |sesuai standar", "Terlayaninya {} |sesuai standar dan tepat waktu"]),
    said(&["memfasilitasi"], &["fasilitasi"],
        ["{} terfasilitasi |sesuai kebutuhan", "Terfasilitasinya {} |tepat waktu dan sesuai kebutuhan"]),
    said(&["membantu"], &[],
        ["{} terbantu |sesuai kebutuhan", "Terbantunya {} |tepat waktu dan sesuai kebutuhan"]),
    said(&["mengumpulkan", "menghimpun"], &["pengumpulan", "penghimpunan"],
        ["{} terkumpul |lengkap dan tepat waktu", "Terkumpulnya {} |secara lengkap dan tepat waktu"]),
    said(&["mendata", "menginventarisasi"], &["pendataan", "inventarisasi"],
        ["{} terdata |secara lengkap dan akurat", "Tersedianya data {} |yang lengkap dan mutakhir"]),
    said(&["mencatat"], &["pencatatan"],
        ["{} tercatat |secara lengkap dan akurat", "Tersedianya catatan {} |yang lengkap dan akurat"]),
    said(&["mendokumentasikan"], &["pendokumentasian", "dokumentasi"],
        ["{} terdokumentasi |secara lengkap dan akurat", "Tersedianya dokumentasi {} |yang lengkap dan akurat"]),
    said(&["mengarsipkan"], &["pengarsipan"],
        ["{} diarsipkan |secara lengkap dan tepat waktu", "Tersedianya arsip {} |yang lengkap dan mutakhir"]),
    said(&["memperbarui", "memperbaharui", "memutakhirkan"], &["pemutakhiran", "pembaruan"],
        ["{} dimutakhirkan |secara berkala dan akurat", "Tersedianya {} |yang mutakhir dan akurat"]),
    said(&["memastikan", "menjamin"], &[],
        ["{} terjamin |sesuai standar", "Terjaminnya {} |sesuai standar"]),
    said(&["memimpin"], &[],
        ["{} mencapai target |yang ditetapkan", "Tercapainya target {} |"]),
    said(&["menjadi"], &[],
        ["Tugas sebagai {} terlaksana |sesuai kebutuhan", "Terlaksananya tugas sebagai {} |sesuai kebutuhan"]),
    said(&["mengikuti", "menghadiri"], &[],
        ["Hasil {} dilaporkan |tepat waktu", "Hasil {} diterapkan |sesuai kebutuhan"]),
    said(&["melaksanakan", "melakukan", "menjalankan", "me", "mem", "men", "meng"], &["pelaksanaan"],
        ["{} terlaksana |tepat waktu dan sesuai ketentuan", "Terlaksananya {} |tepat waktu dan sesuai ketentuan"]),
    said(&["menyelenggarakan", "mengadakan"], &["penyelenggaraan"],
        ["{} terselenggara |sesuai rencana", "Terselenggaranya {} |tepat waktu dan sesuai rencana"]),
    said(&["mengoordinasikan", "mengkoordinasikan"], &[],
        ["{} terkoordinasi |sesuai rencana", "Terkoordinasinya {} |sesuai rencana"]),
    deed(&["mengembangkan"], Object::Thing, &["pengembangan"], Outcome::Grown),
    deed(&["mengawasi"], Object::Thing, &["pengawasan", "supervisi"], Outcome::Findings),
    deed(&["memantau"], Object::Thing, &["pemantauan"], Outcome::Findings),
    deed(&["memonitor"], Object::Thing, &["monitoring", "monev"], Outcome::Findings),
    deed(&["mengevaluasi"], Object::Thing, &["evaluasi"], Outcome::Findings),
    deed(&["menganalisis", "menganalisa"], Object::Thing, &["analisis", "analisa"], Outcome::Findings),
    deed(&["mengkaji"], Object::Thing, &["kajian", "pengkajian"], Outcome::Findings),
    deed(&["memeriksa"], Object::Thing, &["pemeriksaan"], Outcome::Findings),
    deed(&["meneliti"], Object::Thing, &["penelitian"], Outcome::Findings),
    deed(&["menelaah"], Object::Thing, &["telaah", "penelaahan"], Outcome::Findings),
    deed(&["mereviu", "mereview"], Object::Thing, &["reviu", "review"], Outcome::Findings),
    deed(&["memverifikasi"], Object::Thing, &["verifikasi", "validasi"], Outcome::Findings),
    deed(&["mengidentifikasi"], Object::Thing, &["identifikasi"], Outcome::Findings),
    deed(&["mengaudit"], Object::Thing, &["audit"], Outcome::Findings),
    deed(&["mengukur"], Object::Thing, &["pengukuran"], Outcome::Findings),
    deed(&["menilai"], Object::Thing, &["penilaian"], Outcome::Findings),
    deed(&["mengolah"], Object::Thing, &["pengolahan"], Outcome::Findings),
    deed(&[], Object::Thing, &["koordinasi", "rapat", "kunjungan", "survei"], Outcome::Findings),
    deed(&["melatih"], Object::Recipient, &["pelatihan", "bimtek", "diklat", "workshop"], Outcome::Understanding),
    deed(&["membimbing"], Object::Recipient, &["bimbingan", "pembimbingan"], Outcome::Understanding),
    deed(&["mengedukasi"], Object::Recipient, &["edukasi"], Outcome::Understanding),
    deed(&["menyuluh"], Object::Recipient, &["penyuluhan"], Outcome::Understanding),
    deed(&["menyosialisasikan", "mensosialisasikan"], Object::Thing, &["sosialisasi", "diseminasi"],
        Outcome::Understanding),
    deed(&["mendampingi"], Object::Recipient, &["pendampingan", "asistensi"], Outcome::Service),
    deed(&[], Object::Recipient, &["layanan", "pelayanan", "bantuan", "dukungan", "konsultasi"], Outcome::Service),
];

impl Deed {
    /// The deed an active verb names.
    pub(super) fn of_verb(verb: &str) -> Option<&'static Self> {
        DEEDS.iter().find(|deed| deed.verbs.contains(&verb))
    }

    /// The deed a noun names.
    pub(super) fn of_noun(noun: &str) -> Option<&'static Self> {
        DEEDS.iter().find(|deed| deed.nouns.contains(&noun))
    }
}
