//! Which headings of plan tables mean which field.

use crate::words::compact;

/// What a column of a plan table holds, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Field {
    Number,
    Code,
    Nip,
    Name,
    NameAndNip,
    Position,
    Unit,
    Approach,
    Supported,
    SupportedIndicator,
    Priority,
    Result,
    AssignedBy,
    Aspect,
    Indicator,
    Target,
    Perspective,
    CoreValue,
    Expectation,
    AnnexList,
    AnnexText,
    Note,
}

impl Field {
    /// The heading we would write; names columns that have none.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Number => "No.",
            Self::Code => "Kode",
            Self::Nip => "NIP",
            Self::Name => "Nama",
            Self::NameAndNip => "Nama/NIP",
            Self::Position => "Jabatan",
            Self::Unit => "Unit kerja",
            Self::Approach => "Pendekatan",
            Self::Supported => "Rencana hasil kerja pimpinan yang diintervensi",
            Self::SupportedIndicator => "Indikator pimpinan",
            Self::Priority => "Utama/Tambahan",
            Self::Result => "Rencana hasil kerja",
            Self::AssignedBy => "Penugasan dari",
            Self::Aspect => "Aspek",
            Self::Indicator => "Indikator kinerja individu",
            Self::Target => "Target",
            Self::Perspective => "Perspektif",
            Self::CoreValue => "Nilai dasar",
            Self::Expectation => "Ekspektasi khusus pimpinan",
            Self::AnnexList => "Daftar",
            Self::AnnexText => "Isi",
            Self::Note => "Catatan",
        }
    }

    /// Whether it says whose plan a row belongs to.
    pub(crate) fn names_owner(self) -> bool {
        matches!(self, Self::Code | Self::Nip | Self::Name | Self::NameAndNip)
    }

    /// Whether it is a part of a planned result that no other table has.
    pub(crate) fn is_of_plan(self) -> bool {
        matches!(
            self,
            Self::Supported
                | Self::Result
                | Self::Aspect
                | Self::Indicator
                | Self::Target
                | Self::Perspective
                | Self::AssignedBy
        )
    }
}

/// The headings of each field, in [`compact`] spelling.
const HEADINGS: &[(Field, &[&str])] = &[
    (Field::Number, &["NO", "NOMOR", "NORHK", "NOURUT", "NOMORURUT", "NR"]),
    (Field::Code, &["KODE", "KODESKP"]),
    (Field::Nip, &["NIP", "NIPBARU", "NIPPEGAWAI", "NIPNIPPPK", "NIPATAUNIPPPK", "NIPPPK", "NIPASN"]),
    (Field::Name, &["NAMA", "NAMAPEGAWAI", "NAMALENGKAP", "PEGAWAI", "NAMAASN"]),
    (Field::NameAndNip, &["NAMANIP", "NIPNAMA", "NAMADANNIP", "NAMAPEGAWAINIP"]),
    (Field::Position, &["JABATAN", "NAMAJABATAN", "JABATANPEGAWAI"]),
    (Field::Unit, &["UNIT", "UNITKERJA", "UNITORGANISASI", "UNOR", "BIDANG"]),
    (Field::Approach, &["PENDEKATAN", "PENDEKATANSKP", "PENDEKATANHASILKERJA", "BENTUKSKP"]),
    (
        Field::Supported,
        &[
            "RENCANAHASILKERJAPIMPINANYANGDIINTERVENSI",
            "RENCANAHASILKERJAPIMPINANYGDIINTERVENSI",
            "RENCANAHASILKERJAATASANYANGDIINTERVENSI",
            "RENCANAHASILKERJAYANGDIINTERVENSI",
            "RENCANAHASILKERJAPIMPINAN",
            "RENCANAHASILKERJAATASAN",
            "RENCANAHASILKERJAATASANLANGSUNG",
            "HASILKERJAPIMPINANYANGDIINTERVENSI",
            "HASILKERJAPIMPINAN",
            "RHKPIMPINANYANGDIINTERVENSI",
            "RHKATASANYANGDIINTERVENSI",
            "RHKYANGDIINTERVENSI",
            "RHKPIMPINAN",
            "RHKATASAN",
            "RHKATASANLANGSUNG",
            "KINERJAATASANYANGDIINTERVENSI",
            "RENCANAKINERJAATASANLANGSUNG",
            "RENCANAKINERJAATASAN",
            "RENCANAKINERJAPIMPINAN",
            "RENCANAKINERJAATASANLANGSUNGUNITKERJAORGANISASI",
            "RENCANAKINERJAATASANLANGSUNGUNITKERJAORGANISASIYANGDIINTERVENSI",
            "YANGDIINTERVENSI",
            "DIINTERVENSI",
            "MENDUKUNG",
            "MENDUKUNGRHK",
        ],
    ),
    (
        Field::SupportedIndicator,
        &[
            "INDIKATORPIMPINAN",
            "INDIKATORKINERJAPIMPINAN",
            "INDIKATORKINERJAINDIVIDUPIMPINAN",
            "INDIKATORATASAN",
            "INDIKATORKINERJAATASAN",
            "IKIPIMPINAN",
            "IKIATASAN",
            "INDIKATORRHKPIMPINAN",
        ],
    ),
    (
        Field::Priority,
        &[
            "UTAMATAMBAHAN",
            "PRIORITAS",
            "JENISHASILKERJA",
            "JENISRHK",
            "JENISRENCANAHASILKERJA",
            "KATEGORI",
            "JENISKINERJA",
            "UTAMAATAUTAMBAHAN",
            "KINERJAUTAMATAMBAHAN",
            "JENIS",
        ],
    ),
    (
        Field::Result,
        &[
            "RENCANAHASILKERJA",
            "RENCANAHASILKERJARHK",
            "RENCANAHASILKERJAPEGAWAI",
            "RENCANAHASILKERJAINDIVIDU",
            "RHK",
            "RHKPEGAWAI",
            "RHKINDIVIDU",
            "HASILKERJA",
            "RENCANAKINERJA",
            "RENCANAHASIL",
            "SASARANKINERJA",
            "SASARANKINERJAPEGAWAI",
        ],
    ),
    (
        Field::AssignedBy,
        &[
            "PENUGASANDARI",
            "PENUGASAN",
            "PEMBERIPENUGASAN",
            "DITUGASKANOLEH",
            "PEMBERITUGAS",
            "PENUGASANOLEH",
        ],
    ),
    (Field::Aspect, &["ASPEK", "ASPEKINDIKATOR", "JENISASPEK", "ASPEKKUANTITASKUALITASWAKTUBIAYA"]),
    (
        Field::Indicator,
        &[
            "INDIKATORKINERJAINDIVIDU",
            "INDIKATORKINERJAINDIVIDUIKI",
            "INDIKATOR",
            "INDIKATORKINERJA",
            "IKI",
            "UKURANKEBERHASILAN",
            "UKURANKEBERHASILANINDIKATORKINERJAINDIVIDU",
            "UKURANKEBERHASILANINDIKATORKINERJAINDIVIDUDANTARGET",
            "UKURANKEBERHASILANINDIKATORKINERJAINDIVIDUTARGETDANPERSPEKTIF",
            "UKURANKEBERHASILANDANTARGET",
            "UKURANKINERJA",
            "UKURAN",
            "INDIKATORDANTARGET",
            "INDIKATORKEBERHASILAN",
        ],
    ),
    (
        Field::Target,
        &["TARGET", "TARGETKINERJA", "TARGETTAHUNAN", "TARGETSATUTAHUN", "TARGETSESUAIEKSPEKTASI"],
    ),
    (Field::Perspective, &["PERSPEKTIF", "PERSPEKTIFKINERJA"]),
    (
        Field::CoreValue,
        &["NILAIDASAR", "NILAI", "NILAIBERAKHLAK", "NILAIDASARASN", "PERILAKUKERJA", "PERILAKU"],
    ),
    (
        Field::Expectation,
        &["EKSPEKTASIKHUSUSPIMPINAN", "EKSPEKTASIKHUSUS", "EKSPEKTASI", "EKSPEKTASIPIMPINAN"],
    ),
    (Field::AnnexList, &["DAFTAR", "LAMPIRAN", "BAGIANLAMPIRAN", "JENISLAMPIRAN"]),
    (Field::AnnexText, &["ISI", "URAIAN", "ISILAMPIRAN"]),
    (Field::Note, &["CATATAN", "KETERANGAN"]),
];

/// The field a heading names; what stands in brackets after it does not count.
pub(crate) fn named(title: &str) -> Option<Field> {
    exactly(title).or_else(|| exactly(title.split_once('(')?.0))
}

fn exactly(title: &str) -> Option<Field> {
    let word = compact(title);
    // The model form numbers its last column "TARGET TAHUN 2026"; years are no part of a heading.
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches("TAHUN");
    HEADINGS.iter().find(|(_, words)| words.contains(&word)).map(|(field, _)| *field)
}
