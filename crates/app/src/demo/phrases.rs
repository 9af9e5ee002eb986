//! Words the practice office is made of.

use domain::credit::Level;
use domain::{Aspect, FeedbackSource, FeedbackSymbol, PositionKind};

pub(super) const OFFICE: &str = "Dinas Perizinan Terpadu";

pub(super) const GOVERNMENT: &str = "Pemerintah Kabupaten Lembah Jati";

pub(super) const REGENT: &str = "Ignatius Doni Perkasa";

pub(super) const BASIS: &str = "Rencana aksi perjanjian kinerja tercapai sesuai target triwulan.";

const UNITS: [&str; 9] = [
    "Sekretariat",
    "Bidang Pelayanan Perizinan",
    "Bidang Pengaduan",
    "Bidang Pengendalian",
    "Bidang Penanaman Modal",
    "Bidang Data dan Informasi",
    "Bidang Promosi",
    "UPT Mal Pelayanan",
    "UPT Perizinan Keliling",
];

/// Name of the unit with a number; beyond the list they are numbered branches.
pub(super) fn unit_name(number: u32) -> String {
    let known = usize::try_from(number).ok().and_then(|at| UNITS.get(at));
    known.map_or_else(|| format!("UPT Wilayah {}", number + 1), ToString::to_string)
}

pub(super) const WOMEN: [&str; 20] = [
    "Sari",
    "Kartika",
    "Nur",
    "Intan",
    "Ratna",
    "Dian",
    "Yuliana",
    "Cut",
    "Dewi",
    "Fransiska",
    "Ika",
    "Maria",
    "Komang",
    "Agustina",
    "Rina",
    "Lestari",
    "Wahyuni",
    "Fitri",
    "Ester",
    "Nurul",
];

pub(super) const MEN: [&str; 20] = [
    "Budi",
    "Ahmad",
    "Bambang",
    "Eko",
    "Gede",
    "Hasanuddin",
    "Jefri",
    "Rahmat",
    "Yohanes",
    "Lukman",
    "Hendra",
    "Antonius",
    "Made",
    "Teuku",
    "Slamet",
    "Agus",
    "Petrus",
    "Ridwan",
    "Wayan",
    "Ignatius",
];

pub(super) const FAMILY: [&str; 24] = [
    "Wulandari",
    "Santosa",
    "Lubis",
    "Prasetyo",
    "Wijaya",
    "Seran",
    "Hidayat",
    "Anggraini",
    "Naibaho",
    "Tefa",
    "Manafe",
    "Simanjuntak",
    "Setiawan",
    "Rahayu",
    "Nurfadilah",
    "Pertiwi",
    "Siregar",
    "Bere",
    "Maheswari",
    "Kusuma",
    "Hakim",
    "Permatasari",
    "Saputra",
    "Rauf",
];

pub(super) const DEGREES: [&str; 8] =
    ["", "", "S.E.", "S.Sos.", "S.Kom.", "A.Md.", "S.H., M.H.", "S.STP., M.Si."];

pub(super) const POSITIONS: [(&str, PositionKind); 10] = [
    ("Analis Perizinan Ahli Muda", PositionKind::Functional),
    ("Penata Perizinan Ahli Madya", PositionKind::Functional),
    ("Penata Perizinan Ahli Pertama", PositionKind::Functional),
    ("Pranata Komputer Ahli Pertama", PositionKind::Functional),
    ("Arsiparis Penyelia", PositionKind::Functional),
    ("Pranata Humas Terampil", PositionKind::Functional),
    ("Analis Kebijakan Ahli Pertama", PositionKind::Functional),
    ("Pengelola Keuangan", PositionKind::OperationalStaff),
    ("Operator Layanan Operasional", PositionKind::OperationalStaff),
    ("Pengadministrasi Perkantoran", PositionKind::OperationalStaff),
];

/// A rank that fits a position: of a functional one a rank of its level, so that credit can be practised.
pub(super) fn rank_of((position, kind): (&str, PositionKind), which: u8) -> &'static str {
    let of_level = Level::of_position(position).filter(|_| kind == PositionKind::Functional);
    if let Some(code) = of_level.and_then(|level| level.ranks().iter().copied().cycle().nth(which.into())) {
        return code;
    }
    match (kind, which) {
        (PositionKind::ExecutivePratama, _) => "IV/c",
        (PositionKind::Administrator, 0) => "IV/b",
        (PositionKind::Administrator, _) => "IV/a",
        (PositionKind::OperationalStaff, 0) => "II/c",
        (PositionKind::OperationalStaff, 1) => "II/d",
        (PositionKind::OperationalStaff, _) => "III/a",
        (_, 0) => "III/b",
        (_, 1) => "III/c",
        (_, _) => "III/d",
    }
}

type Measure = (Aspect, &'static str, &'static str);

pub(super) const SUPPORTED: &str = "Perizinan terbit tepat waktu dan sesuai standar layanan";

pub(super) const RESULTS: [(&str, &[Measure]); 7] = [
    (
        "Izin usaha mikro terbit sesuai standar layanan",
        &[
            (Aspect::Quantity, "Persentase izin yang terbit sesuai standar", "90–95%"),
            (Aspect::Time, "Rata-rata waktu penerbitan", "2–3 hari kerja"),
        ],
    ),
    (
        "Pemohon memahami syarat sejak kunjungan pertama",
        &[
            (Aspect::Quality, "Persentase pemohon yang tidak perlu kembali", "80–85%"),
            (Aspect::Quantity, "Jumlah loket yang memakai daftar periksa", "3–4 loket"),
        ],
    ),
    (
        "Basis data izin terbarui dan dapat ditelusuri",
        &[
            (Aspect::Quality, "Persentase data izin yang lengkap", "95–98%"),
            (Aspect::Time, "Ketepatan waktu pembaruan data", "1–2 hari setelah terbit"),
        ],
    ),
    (
        "Telaahan pengaduan tersusun cepat dan akurat",
        &[
            (Aspect::Quantity, "Persentase pengaduan yang ditelaah", "90–95%"),
            (Aspect::Time, "Rata-rata waktu penyusunan telaahan", "8–10 hari kerja"),
        ],
    ),
    (
        "Arsip perizinan tertata dan siap digunakan",
        &[
            (Aspect::Quantity, "Jumlah berkas yang tertata", "400–450 berkas"),
            (Aspect::Quality, "Persentase berkas yang ditemukan dalam lima menit", "85–90%"),
        ],
    ),
    (
        "Laporan kinerja triwulan tersampaikan tepat waktu",
        &[
            (Aspect::Time, "Ketepatan waktu penyampaian laporan", "tanggal 5–10 bulan berikutnya"),
            (Aspect::Quality, "Persentase laporan tanpa perbaikan", "85–90%"),
        ],
    ),
    (
        "Rekan loket mampu memakai daftar periksa baru",
        &[
            (Aspect::Quantity, "Jumlah rekan yang dilatih", "10–12 orang"),
            (Aspect::Quality, "Persentase rekan yang memakainya dengan benar", "80–85%"),
        ],
    ),
];

pub(super) const ACTUALS: [&str; 14] = [
    "93% berdasarkan register izin",
    "2,1 hari kerja berdasarkan rekap sistem antrean",
    "84% berdasarkan catatan loket",
    "4 loket berdasarkan berita acara uji coba",
    "96% berdasarkan hasil uji petik",
    "1 hari berdasarkan log pembaruan",
    "91% berdasarkan register pengaduan",
    "12 hari kerja berdasarkan register pengaduan",
    "430 berkas berdasarkan daftar arsip",
    "88% berdasarkan uji temu kembali",
    "Tanggal 7 berdasarkan tanda terima",
    "90% berdasarkan catatan penerima laporan",
    "12 orang berdasarkan daftar hadir",
    "82% berdasarkan pengamatan kepala bidang",
];

type Said = (FeedbackSource, &'static str, &'static str, FeedbackSymbol);

pub(super) const FEEDBACK: [Said; 6] = [
    (
        FeedbackSource::Leader,
        "Pimpinan",
        "antrean pagi turun sejak alur baru dipakai. Teruskan.",
        FeedbackSymbol::ThumbsUp,
    ),
    (FeedbackSource::Leader, "Pimpinan", "hasilnya sesuai yang kita sepakati.", FeedbackSymbol::Smile),
    (
        FeedbackSource::Peer,
        "Rekan kerja setingkat",
        "datanya selalu siap ketika kami butuhkan.",
        FeedbackSymbol::Smile,
    ),
    (
        FeedbackSource::Other,
        "Pemohon",
        "dijelaskan pelan-pelan sampai saya mengerti.",
        FeedbackSymbol::ThumbsUp,
    ),
    (
        FeedbackSource::Peer,
        "Rekan kerja setingkat",
        "telaahan dua kali terlambat sampai ke kami.",
        FeedbackSymbol::Frown,
    ),
    (
        FeedbackSource::Leader,
        "Pimpinan",
        "masih ada berkas yang perlu diperbaiki sebelum diserahkan.",
        FeedbackSymbol::Frown,
    ),
];

pub(super) const CONDUCT_FEEDBACK: [Said; 4] = [
    (FeedbackSource::Leader, "Pimpinan", "ringan tangan membantu loket lain.", FeedbackSymbol::ThumbsUp),
    (FeedbackSource::Peer, "Rekan kerja setingkat", "terbuka menerima masukan.", FeedbackSymbol::Smile),
    (FeedbackSource::Other, "Pemohon", "sabar dan sopan kepada pemohon lanjut usia.", FeedbackSymbol::Smile),
    (FeedbackSource::Leader, "Pimpinan", "perlu lebih cepat menyampaikan kendala.", FeedbackSymbol::Frown),
];

pub(super) const NOTES: [&str; 4] = [
    "Alur antrean baru menurunkan waktu tunggu dan dipakai tiga loket lain. Disarankan menjadi mentor bagi petugas loket.",
    "Ketelitian berkas meningkat dibanding triwulan sebelumnya. Pertahankan dan bagikan caranya kepada rekan.",
    "Telaahan pengaduan perlu disampaikan lebih awal. Disepakati pertemuan dua mingguan dengan kepala bidang.",
    "Pelayanan kepada pemohon mendapat tanggapan baik. Disarankan mengikuti pelatihan pelayanan publik tingkat lanjut.",
];

pub(super) const EXPECTATION: &str = "Tanggap pada pemohon lanjut usia dan penyandang disabilitas";

pub(super) const ANNEX: [(&str, &str); 5] = [
    ("resource_support", "Akses baca ke sistem antrean dan register izin"),
    ("resource_support", "Satu rekan pendamping pada hari pelayanan keliling"),
    ("accountability_scheme", "Hasil kerja dilaporkan setiap bulan berikut rekap register"),
    ("consequences", "Apabila memenuhi ekspektasi, diusulkan mengikuti pelatihan tingkat lanjut"),
    ("consequences", "Apabila tidak memenuhi ekspektasi, dilakukan bimbingan kinerja"),
];
