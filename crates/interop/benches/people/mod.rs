//! Invented people for benches.

/// The headings of a list with 20 columns.
pub(crate) const HEAD: [&str; 20] = [
    "NO",
    "NIP",
    "NAMA",
    "GELAR DEPAN",
    "GELAR BELAKANG",
    "JENIS PEGAWAI",
    "PANGKAT/GOL",
    "JABATAN",
    "JENIS JABATAN",
    "ESELON",
    "UNIT KERJA",
    "UNIT INDUK",
    "NIP ATASAN",
    "NAMA ATASAN",
    "KEDUDUKAN HUKUM",
    "AGAMA",
    "PENDIDIKAN",
    "TEMPAT LAHIR",
    "ALAMAT",
    "KETERANGAN",
];

/// One invented person; every hundredth evaluates the 99 after them.
pub(crate) fn person(number: u32) -> [String; 20] {
    let nip = |number: u32| {
        let serial = number % 999 + 1;
        let (day, month) = (number / 999 % 28 + 1, number / 27_972 % 12 + 1);
        format!("1980{month:02}{day:02}2005011{serial:03}")
    };
    let name = |number: u32| format!("Pegawai Nomor {number}");
    let (chief, unit) = (number / 100 * 100, number / 100);
    let evaluator = if number == chief { (String::new(), String::new()) } else { (nip(chief), name(chief)) };
    let text = |text: &str| text.to_owned();
    [
        number.to_string(),
        nip(number),
        name(number),
        text(""),
        text("S.Sos."),
        text("PNS"),
        text("Penata Muda Tingkat I, III/b"),
        text("Analis Sumber Daya Manusia Aparatur Ahli Muda"),
        text("Fungsional"),
        text(""),
        format!("Bidang Pengembangan Nomor {unit}"),
        text("Badan Kepegawaian Daerah"),
        evaluator.0,
        evaluator.1,
        text("Aktif"),
        text("-"),
        text("S-1 Administrasi Negara"),
        text("Lembah Jati"),
        format!("Jalan Melati Nomor {number}"),
        text("tidak ada"),
    ]
}
