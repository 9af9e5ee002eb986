//! Which headings mean which field.

use crate::words::compact;

/// What a column holds, as far as it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// NIP or NI PPPK.
    Nip,
    /// Name, with or without degrees.
    Name,
    /// Name and NIP in one cell.
    NameAndNip,
    /// Degrees before the name.
    FrontDegree,
    /// Degrees after the name.
    BackDegree,
    /// Golongan, with or without the title.
    Rank,
    /// Title of the rank alone.
    RankTitle,
    /// Position.
    Position,
    /// Kind of position.
    PositionKind,
    /// Echelon.
    Echelon,
    /// Unit.
    Unit,
    /// The unit above.
    ParentUnit,
    /// NIP, old NIP or NRP of the superior.
    EvaluatorNumber,
    /// Name of the superior, or their post in words.
    EvaluatorName,
    /// Position of the superior.
    EvaluatorPosition,
    /// Unit of the superior.
    EvaluatorUnit,
    /// Rank of the superior.
    EvaluatorRank,
    /// PNS, CPNS or PPPK.
    EmployeeType,
    /// *Kedudukan hukum*.
    LegalStatus,
    /// Date of birth, compared with the NIP.
    BirthDate,
    /// First appointment, compared with the NIP.
    Appointment,
    /// First day of the plan a report line is about.
    PeriodStart,
    /// Last day of it.
    PeriodEnd,
    /// Rating of the results, in a report.
    ResultsRating,
    /// Rating of the conduct, in a report.
    ConductRating,
    /// Grade, in a report.
    Grade,
    /// State of the plan, in a report.
    PlanStatus,
    /// What SIASN calls the person.
    SiasnId,
    /// Last day in the office.
    LeftOn,
}

impl Field {
    /// Every field with its stable word, in the order in which people are asked for them.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::Nip, "nip"),
        (Self::Name, "name"),
        (Self::NameAndNip, "name_and_nip"),
        (Self::FrontDegree, "front_degree"),
        (Self::BackDegree, "back_degree"),
        (Self::Rank, "rank"),
        (Self::RankTitle, "rank_title"),
        (Self::Position, "position"),
        (Self::PositionKind, "position_kind"),
        (Self::Echelon, "echelon"),
        (Self::Unit, "unit"),
        (Self::ParentUnit, "parent_unit"),
        (Self::EvaluatorNumber, "evaluator_number"),
        (Self::EvaluatorName, "evaluator_name"),
        (Self::EvaluatorPosition, "evaluator_position"),
        (Self::EvaluatorUnit, "evaluator_unit"),
        (Self::EvaluatorRank, "evaluator_rank"),
        (Self::EmployeeType, "employee_type"),
        (Self::LegalStatus, "legal_status"),
        (Self::BirthDate, "birth_date"),
        (Self::Appointment, "appointment"),
        (Self::PeriodStart, "period_start"),
        (Self::PeriodEnd, "period_end"),
        (Self::ResultsRating, "results_rating"),
        (Self::ConductRating, "conduct_rating"),
        (Self::Grade, "grade"),
        (Self::PlanStatus, "plan_status"),
        (Self::SiasnId, "siasn_id"),
        (Self::LeftOn, "left_on"),
    ];

    /// Its stable word.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    /// The field of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(field, _)| *field)
    }
}

/// The headings of each field, in [`compact`] spelling. A heading that stands first in its list is
/// preferred where several columns fit.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Nip,
        &[
            "NIP",
            "NIPBARU",
            "NIPPPK",
            "NIPNIPPPK",
            "NIPPPPK",
            "NIPNIPPPPK",
            "NIPATAUNIPPPK",
            "NIPASN",
            "NIPPNS",
            "NIPPEGAWAI",
            "NONIP",
            "NOMORNIP",
            "NOMORINDUKPEGAWAI",
            "NIPNI",
            "NIPNIPPPKNRP",
            "NIPNRP",
            "PNSNIP",
        ],
    ),
    (
        Field::Name,
        &[
            "NAMALENGKAP",
            "NAMA",
            "NAMAPEGAWAI",
            "NAMALENGKAPDENGANGELAR",
            "NAMADENGANGELAR",
            "NAMADANGELAR",
            "NAMALENGKAPDANGELAR",
            "NAMALENGKAPGELAR",
            "NAMAGELAR",
            "NAMAASN",
            "NAMAPNS",
            "PEGAWAINAMA",
            "NAMATANPAGELAR",
        ],
    ),
    (
        Field::NameAndNip,
        &[
            "NAMANIP",
            "NIPNAMA",
            "NAMADANNIP",
            "NAMAPEGAWAINIP",
            "NAMALENGKAPNIP",
            "NAMANIPNIPPPK",
            "NAMANIPNIPPPPK",
        ],
    ),
    (Field::FrontDegree, &["GELARDEPAN", "GLRDEPAN", "GELARDIDEPAN"]),
    (Field::BackDegree, &["GELARBELAKANG", "GLRBELAKANG", "GELARBLK", "GELARDIBELAKANG"]),
    (
        Field::Rank,
        &[
            "PANGKATGOLONGANRUANG",
            "PANGKATGOLRUANG",
            "PANGKATGOLONGAN",
            "PANGKATGOL",
            "PANGKATGOLRU",
            "GOLRU",
            "GOLONGANRUANG",
            "GOLRUANG",
            "GOLONGAN",
            "GOL",
            "PANGKATRUANGGOLONGAN",
            "PANGKATDANGOLONGAN",
            "GOLONGANPANGKAT",
            "PANGKATGOLONGANRUANGTERAKHIR",
            "GOLONGANTERAKHIR",
            "PANGKATGOLTERAKHIR",
            "PANGKATGOLONGANTERAKHIR",
            "GOLAKHIR",
            "GOLONGANRUANGTERAKHIR",
            "PANGKATTERAKHIRGOLRUANG",
            "KODEGOLONGAN",
        ],
    ),
    (Field::RankTitle, &["PANGKAT", "NAMAPANGKAT", "PANGKATTERAKHIR", "PANGKATNAMA"]),
    (
        Field::Position,
        &[
            "NAMAJABATAN",
            "JABATAN",
            "JABATANNAMA",
            "JABATANNAMAJABATAN",
            "SKPJABATAN",
            "JABATANSAATINI",
            "JABATANTERAKHIR",
            "JABATANSEKARANG",
            "JABATANPEGAWAI",
            "TUGASJABATAN",
        ],
    ),
    (
        Field::PositionKind,
        &[
            "JENISJABATAN",
            "SKPJENISJABATAN",
            "JABATANJENIS",
            "JABATANJENISJABATAN",
            "JENISJABATANNAMA",
            "KELOMPOKJABATAN",
            "TIPEJABATAN",
        ],
    ),
    (Field::Echelon, &["ESELON", "ESELONERING", "ESELONID", "JABATANESELON", "ESELONNAMA", "ESL"]),
    (
        Field::Unit,
        &[
            "UNITKERJA",
            "SKPUNOR",
            "UNOR",
            "UNITORGANISASI",
            "NAMAUNITKERJA",
            "UNIT",
            "UNORNAMA",
            "NAMAUNOR",
            "UNITKERJANAMA",
            "SATUANKERJA",
            "SATKER",
            "TEMPATTUGAS",
            "UNITTUGAS",
            "BAGIANBIDANG",
            "OPD",
            "SKPD",
            "PERANGKATDAERAH",
            "INSTANSIUNITKERJA",
        ],
    ),
    (
        Field::ParentUnit,
        &[
            "SKPUNORINDUK",
            "UNORINDUK",
            "UNITKERJAINDUK",
            "UNITINDUK",
            "UNORINDUKNAMA",
            "UNITORGANISASIINDUK",
            "UNITATASAN",
        ],
    ),
    (
        Field::EvaluatorNumber,
        &[
            "NIPPENILAI",
            "NIPPEJABATPENILAI",
            "NIPPEJABATPENILAIKINERJA",
            "NIPATASAN",
            "NIPATASANLANGSUNG",
            "PEGAWAIATASANNIP",
            "PENILAINIP",
            "ATASANNIP",
            "ATASANLANGSUNGNIP",
            "PEJABATPENILAINIP",
            "PEJABATPENILAIKINERJANIP",
            "PENILAINIPNRP",
            "NIPNRPPENILAI",
        ],
    ),
    (
        Field::EvaluatorName,
        &[
            "NAMAPENILAI",
            "NAMAPEJABATPENILAI",
            "NAMAPEJABATPENILAIKINERJA",
            "NAMAATASAN",
            "NAMAATASANLANGSUNG",
            "PEGAWAIATASANNAMA",
            "PENILAINAMA",
            "ATASANNAMA",
            "ATASANLANGSUNGNAMA",
            "PEJABATPENILAINAMA",
            "PEJABATPENILAIKINERJANAMA",
            "PEJABATPENILAI",
            "PEJABATPENILAIKINERJA",
            "ATASANLANGSUNG",
            "PENILAI",
            "ATASAN",
        ],
    ),
    (
        Field::EvaluatorPosition,
        &[
            "JABATANPENILAI",
            "JABATANPEJABATPENILAI",
            "JABATANATASAN",
            "JABATANATASANLANGSUNG",
            "PEGAWAIATASANJABATAN",
            "PENILAIJABATAN",
            "ATASANJABATAN",
            "ATASANLANGSUNGJABATAN",
            "PEJABATPENILAIJABATAN",
            "PEJABATPENILAIKINERJAJABATAN",
        ],
    ),
    (Field::EvaluatorUnit, &["PEGAWAIATASANUNOR", "UNITKERJAPENILAI", "UNITKERJAATASAN", "PENILAIUNOR"]),
    (Field::EvaluatorRank, &["PEGAWAIATASANGOLRU", "GOLONGANPENILAI", "GOLONGANATASAN", "PENILAIGOLONGAN"]),
    (
        Field::EmployeeType,
        &[
            "JENISPEGAWAI",
            "STATUSKEPEGAWAIAN",
            "STATUSPEGAWAI",
            "JENISKEPEGAWAIAN",
            "JENISASN",
            "STATUSASN",
            "STATUSCPNSPNS",
            "PNSPPPK",
            "JENISPEGAWAINAMA",
        ],
    ),
    (Field::LegalStatus, &["KEDUDUKANHUKUM", "KEDUDUKANHUKUMNAMA", "KEDHUKUM", "KEDUDUKANHUKUMPEGAWAI"]),
    (
        Field::BirthDate,
        &[
            "TANGGALLAHIR",
            "TGLLAHIR",
            "TTL",
            "TEMPATTANGGALLAHIR",
            "TEMPATTGLLAHIR",
            "TEMPATDANTANGGALLAHIR",
            "TMPTTGLLAHIR",
            "LAHIRTANGGAL",
            "LAHIRTGL",
        ],
    ),
    (Field::Appointment, &["TMTCPNS", "TMTCPNSPPPK", "TMTPPPK", "CPNSTMT", "TMTPENGANGKATANCPNS"]),
    (Field::PeriodStart, &["PERIODEAWALSKP", "PERIODEAWAL", "SKPPERIODEAWAL"]),
    (Field::PeriodEnd, &["PERIODEAKHIRSKP", "PERIODEAKHIR", "SKPPERIODEAKHIR"]),
    (Field::ResultsRating, &["HASILKERJA", "RATINGHASILKERJA"]),
    (Field::ConductRating, &["PERILAKUKERJA", "RATINGPERILAKUKERJA"]),
    (Field::Grade, &["HASILAKHIR", "PREDIKATKINERJA", "PREDIKAT"]),
    (Field::PlanStatus, &["SKPSTATUS", "STATUSSKP"]),
    (Field::SiasnId, &["IDSIASN", "SIASNID", "IDSIASNPEGAWAI"]),
    // A planned pension (TMT pensiun) is not the last day of somebody who left.
    (Field::LeftOn, &["BERHENTIPADA", "TANGGALBERHENTI", "TGLBERHENTI"]),
];

/// How alike a heading and the nearest known one of a field are, from 0 to 1.
pub(super) fn likeness(heading: &str, field: Field) -> f64 {
    let heading = compact(heading);
    let known =
        HEADINGS.iter().filter(|(other, _)| *other == field).flat_map(|(_, headings)| headings.iter());
    known.map(|known| strsim::normalized_levenshtein(&heading, known)).fold(0.0, f64::max)
}

/// The field a heading names, and how low in its list the heading stands.
fn listed(heading: &str) -> Option<(Field, usize)> {
    let heading = compact(heading);
    HEADINGS.iter().find_map(|(field, headings)| {
        headings.iter().position(|known| *known == heading).map(|place| (*field, place))
    })
}

/// The field of a column with a title above and a title of its own, either of which may be blank, and
/// how well it fits: the smaller, the better.
pub(super) fn named(above: &str, own: &str) -> Option<(Field, usize)> {
    /// Any place in a list is better than the best place of a looser reading.
    const LOOSER: usize = 100;
    let joined = listed(&format!("{above} {own}"));
    let own_or_above = || if own.is_empty() { listed(above) } else { under(above, own) };
    joined.or_else(|| own_or_above().map(|(field, place)| (field, place + LOOSER)))
}

/// A title below another one: the one above decides whose name, number or position it is.
fn under(above: &str, own: &str) -> Option<(Field, usize)> {
    let above = compact(above);
    if above.contains("ATASAN") || above.contains("PENILAI") {
        return listed(&format!("ATASAN {own}"));
    }
    let (field, place) = listed(own)?;
    let is_naming = matches!(field, Field::Name | Field::Nip);
    let about_people =
        ["NAMA", "NIP", "PEGAWAI", "IDENTITAS", "ASN", "PNS"].iter().any(|word| above.contains(word));
    (above.is_empty() || !is_naming || about_people).then_some((field, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_stands_for_one_field_only() {
        let all: Vec<&str> = HEADINGS.iter().flat_map(|(_, headings)| headings.iter().copied()).collect();
        for (at, heading) in all.iter().enumerate() {
            assert!(!all[..at].contains(heading), "{heading} is listed twice");
            assert_eq!(compact(heading), *heading, "headings are listed in compact spelling");
        }
    }

    #[test]
    fn every_field_has_a_word_of_its_own_that_leads_back_to_it_and_headings_to_know_it_by() {
        for (field, headings) in HEADINGS {
            assert!(!field.word().is_empty() && !headings.is_empty(), "{field:?}");
            assert_eq!(Field::from_word(field.word()), Some(*field));
        }
        assert_eq!(HEADINGS.len(), Field::ALL.len());
    }

    #[test]
    fn a_title_above_decides_whose_name_it_is() {
        let field = |above, own| named(above, own).map(|(field, _)| field);
        assert_eq!(field("NAMA / NIP", "NAMA"), Some(Field::Name));
        assert_eq!(field("NAMA / NIP", "NIP"), Some(Field::Nip));
        assert_eq!(field("ATASAN LANGSUNG", "NAMA"), Some(Field::EvaluatorName));
        assert_eq!(field("Pejabat Penilai Kinerja", "NIP"), Some(Field::EvaluatorNumber));
        assert_eq!(field("PENDIDIKAN", "NAMA"), None, "the name of a school");
        assert_eq!(field("JABATAN", "JENIS"), Some(Field::PositionKind));
        assert_eq!(field("PANGKAT", "GOL/RUANG"), Some(Field::Rank));
        assert_eq!(field("PANGKAT", "TMT"), None);
        assert_eq!(field("", "N I P"), Some(Field::Nip));
        assert_eq!(field("UNIT KERJA", ""), Some(Field::Unit));
    }
}
