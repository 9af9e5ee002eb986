//! Plans of people on *tugas belajar* (R-100 to R-108): what their results are, and what an IPK
//! suggests.

use std::fmt;

use crate::finding::{Finding, Severity};
use crate::grade::Grade;
use crate::planning::Origin;
use crate::skp::{Priority, Skp};

/// A result to start from; the dots are filled in by whoever writes the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StudyTemplate {
    /// Where such a result comes from.
    pub origin: Origin,
    /// Priority proposed; the evaluator decides.
    pub priority: Priority,
    /// The result.
    pub text: &'static str,
    /// Its indicator.
    pub indicator: &'static str,
    /// Its target.
    pub target: &'static str,
}

/// Academic result, punctual graduation and an optional other assignment.
pub const TEMPLATES: [StudyTemplate; 4] = [
    StudyTemplate {
        origin: Origin::StudyResult,
        priority: Priority::Main,
        text: "Hasil akademik tugas belajar tercapai sesuai ekspektasi pimpinan",
        indicator: "Indeks Prestasi Kumulatif (IPK)",
        target: "≥ 3,51",
    },
    StudyTemplate {
        origin: Origin::StudyResult,
        priority: Priority::Main,
        text: "Hasil akademik tugas belajar tercapai sesuai ekspektasi pimpinan",
        indicator: "Predikat akademik",
        target: "Sangat memuaskan",
    },
    StudyTemplate {
        origin: Origin::StudyGraduation,
        priority: Priority::Main,
        text: "Tugas belajar terselesaikan tepat waktu",
        indicator: "Ketepatan waktu kelulusan",
        target: "Sesuai batas waktu normatif program studi",
    },
    StudyTemplate {
        origin: Origin::Dialog,
        priority: Priority::Additional,
        text: "Pengetahuan dari perkuliahan dimanfaatkan oleh rekan kerja di unit asal",
        indicator: "Jumlah resume perkuliahan yang dibagikan kepada rekan kerja",
        target: "2 resume per bulan",
    },
];

/// Points to the guide beside every academic result of a plan. It sets nothing.
pub fn study_findings(skp: &Skp) -> Vec<Finding> {
    let numbered = [Priority::Main, Priority::Additional].into_iter().flat_map(|it| skp.numbered(it));
    numbered
        .filter(|(_, result)| result.planning.origin == Origin::StudyResult)
        .map(|(number, _)| Finding::new("R-101", Severity::Hint, "study_expectation").about(number))
        .collect()
}

/// When a study ended, as the guide parts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Graduation {
    /// *Lebih cepat*: before the normative limit of the programme.
    Earlier,
    /// *Tepat waktu*.
    OnTime,
    /// *Adanya perpanjangan*.
    Extended,
}

impl Graduation {
    /// All three in the order of the text.
    pub const ALL: [Self; 3] = [Self::Earlier, Self::OnTime, Self::Extended];

    /// The words of the text.
    pub fn words(self) -> &'static str {
        match self {
            Self::Earlier => "Lebih cepat",
            Self::OnTime => "Tepat waktu",
            Self::Extended => "Adanya perpanjangan",
        }
    }
}

/// An accreditation the tables know; the newer names are not in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Accreditation {
    /// A.
    A,
    /// B.
    B,
    /// C.
    C,
}

impl Accreditation {
    /// `A`, `B` or `C`; the newer names where the office reads them as letters; anything else is `None`.
    pub fn parse(text: &str, newer: NewerNames) -> Option<Self> {
        let name = text.trim().to_lowercase();
        match (name.as_str(), newer) {
            ("a", _) | ("unggul", NewerNames::AsLetters) => Some(Self::A),
            ("b", _) | ("baik sekali", NewerNames::AsLetters) => Some(Self::B),
            ("c", _) | ("baik", NewerNames::AsLetters) => Some(Self::C),
            _ => None,
        }
    }
}

/// What an office makes of *Unggul*, *Baik Sekali* and *Baik*, which the tables do not know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NewerNames {
    /// No suggestion.
    #[default]
    Unknown,
    /// They stand for A, B and C.
    AsLetters,
}

/// What becomes of the third decimal of an IPK.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum IpkRounding {
    /// Half is rounded up.
    #[default]
    HalfUp,
    /// It is cut off.
    CutOff,
}

/// Where the study takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StudyPlace {
    /// In Indonesia, with both accreditations as far as the tables know them.
    Domestic {
        /// Of the institution.
        university: Option<Accreditation>,
        /// Of the programme.
        programme: Option<Accreditation>,
    },
    /// Abroad.
    Abroad,
}

/// Level of the study, as the tables part it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StudyLevel {
    /// *S-1*.
    Bachelor,
    /// *Profesi, S-2, S-3*.
    Graduate,
}

/// An *Indeks Prestasi Kumulatif* in hundredths, 0,00 to 4,00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ipk(u16);

/// The text is no IPK between 0 and 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIpk;

impl Ipk {
    /// From hundredths, `None` above 4,00.
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        (hundredths <= 400).then_some(Self(hundredths))
    }

    /// Reads `3,51`, `3.51`, `4` or `3,505`, with two decimals; `4,0` is `4,00`.
    pub fn parse(text: &str, rounding: IpkRounding) -> Result<Self, NotAnIpk> {
        let (whole, decimals) = text.trim().split_once([',', '.']).unwrap_or((text.trim(), ""));
        if whole.len() != 1 || !(whole.to_owned() + decimals).bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAnIpk);
        }
        let padded: String = decimals.chars().chain("000".chars()).take(3).collect();
        let thousandths: u16 = (whole.to_owned() + &padded).parse().map_err(|_| NotAnIpk)?;
        let is_more = decimals.bytes().skip(3).any(|byte| byte != b'0');
        if thousandths > 4000 || (thousandths == 4000 && is_more) {
            return Err(NotAnIpk);
        }
        let half = match rounding {
            IpkRounding::HalfUp => 5,
            IpkRounding::CutOff => 0,
        };
        Ok(Self((thousandths + half) / 10))
    }

    /// Hundredths.
    pub fn hundredths(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Ipk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{:02}", self.0 / 100, self.0 % 100)
    }
}

/// Least IPK in hundredths for *Sangat Baik*, *Baik* and *Butuh Perbaikan*.
type Bounds = (u16, u16, u16);

/// The grade the guide tables put beside an IPK (L.II.B.5–6 p63, R-101); `None` where they have no row.
///
/// It stands beside the result and sets nothing. The tables have no column *Sangat Kurang*.
pub fn suggest(place: StudyPlace, level: StudyLevel, ipk: Ipk) -> Option<Grade> {
    let (very_good, good, needs_improvement) = bounds(place, level)?;
    Some(match ipk.hundredths() {
        ipk if ipk >= very_good => Grade::VeryGood,
        ipk if ipk >= good => Grade::Good,
        ipk if ipk >= needs_improvement => Grade::NeedsImprovement,
        _ => Grade::Poor,
    })
}

fn bounds(place: StudyPlace, level: StudyLevel) -> Option<Bounds> {
    use Accreditation::{A, B, C};
    let (university, programme) = match place {
        // The tables for abroad are those of institutions with A.
        StudyPlace::Abroad => (A, A),
        StudyPlace::Domestic { university, programme } => (university?, programme?),
    };
    match (level, university, programme) {
        (_, C, C) => None,
        (StudyLevel::Bachelor, A, _) => Some((351, 301, 276)),
        (StudyLevel::Bachelor, B, _) => Some((361, 310, 276)),
        (StudyLevel::Bachelor, C, A | B) => Some((371, 320, 276)),
        (StudyLevel::Graduate, A, _) => Some((351, 320, 300)),
        (StudyLevel::Graduate, B, _) => Some((361, 325, 300)),
        (StudyLevel::Graduate, C, A | B) => Some((371, 330, 300)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{WordingClass, classify};

    fn domestic(university: &str, programme: &str) -> StudyPlace {
        StudyPlace::Domestic {
            university: Accreditation::parse(university, NewerNames::Unknown),
            programme: Accreditation::parse(programme, NewerNames::Unknown),
        }
    }

    fn read(ipk: &str) -> Ipk {
        Ipk::parse(ipk, IpkRounding::HalfUp).unwrap()
    }

    fn grade(place: StudyPlace, level: StudyLevel, ipk: &str) -> Option<Grade> {
        suggest(place, level, read(ipk))
    }

    #[test]
    fn r_100_the_templates_hold_an_academic_result_a_graduation_and_something_for_the_home_unit() {
        let main = |origin| TEMPLATES.iter().any(|t| t.origin == origin && t.priority == Priority::Main);
        assert!(main(Origin::StudyResult) && main(Origin::StudyGraduation));
        assert!(TEMPLATES.iter().any(|template| template.priority == Priority::Additional));
        assert!(TEMPLATES.iter().all(|t| !t.indicator.is_empty() && !t.target.is_empty()));
    }

    #[test]
    fn r_060_and_r_100_the_templates_themselves_state_achievements() {
        for template in TEMPLATES {
            assert_eq!(classify(template.text), WordingClass::Achievement, "{}", template.text);
        }
    }

    #[test]
    fn r_101_every_row_of_the_guide_tables_changes_grade_exactly_at_its_printed_bounds() {
        use StudyLevel::{Bachelor, Graduate};
        for (level, place, very_good, good, needs_improvement) in [
            (Bachelor, domestic("A", "C"), "3,51", "3,01", "2,76"),
            (Bachelor, domestic("B", "C"), "3,61", "3,10", "2,76"),
            (Bachelor, domestic("C", "B"), "3,71", "3,20", "2,76"),
            (Graduate, domestic("A", "C"), "3,51", "3,20", "3,00"),
            (Graduate, domestic("B", "C"), "3,61", "3,25", "3,00"),
            (Graduate, domestic("C", "B"), "3,71", "3,30", "3,00"),
            (Bachelor, StudyPlace::Abroad, "3,51", "3,01", "2,76"),
            (Graduate, StudyPlace::Abroad, "3,51", "3,20", "3,00"),
        ] {
            let at = |ipk: Ipk| suggest(place, level, ipk).unwrap();
            let below = |ipk: Ipk| at(Ipk::from_hundredths(ipk.hundredths() - 1).unwrap());
            for (bound, from, under) in [
                (very_good, Grade::VeryGood, Grade::Good),
                (good, Grade::Good, Grade::NeedsImprovement),
                (needs_improvement, Grade::NeedsImprovement, Grade::Poor),
            ] {
                let bound = read(bound);
                assert_eq!((at(bound), below(bound)), (from, under), "{level:?} {place:?} {bound}");
            }
        }
    }

    #[test]
    fn r_107_four_is_four_and_a_third_decimal_rounds_half_up() {
        let read = |text: &str| Ipk::parse(text, IpkRounding::HalfUp).map(|ipk| ipk.to_string());
        for (text, shown) in
            [("4", "4,00"), ("4,0", "4,00"), ("4.00", "4,00"), ("3,505", "3,51"), (" 3,5049 ", "3,50")]
        {
            assert_eq!(read(text), Ok(shown.to_owned()));
        }
        for text in ["", "4,01", "4,0001", "35", "3,5 ", "-3", "3,5a", "tiga", "+,5"] {
            let wrong = text.trim() != "3,5";
            assert_eq!(read(text).is_err(), wrong, "{text:?}");
        }
        assert_eq!(grade(StudyPlace::Abroad, StudyLevel::Bachelor, "3,505"), Some(Grade::VeryGood));
    }

    #[test]
    fn r_107_what_the_tables_do_not_know_gets_no_suggestion() {
        for place in [domestic("C", "C"), domestic("Unggul", "A"), domestic("A", "Baik Sekali")] {
            assert_eq!(grade(place, StudyLevel::Graduate, "3,90"), None);
        }
    }

    #[test]
    fn r_107_an_office_may_cut_the_third_decimal_and_read_the_newer_names_as_letters() {
        assert_eq!(Ipk::parse("3,509", IpkRounding::CutOff).unwrap().to_string(), "3,50");
        let letters = |name| Accreditation::parse(name, NewerNames::AsLetters);
        assert_eq!(
            ["Unggul", "baik sekali", " Baik ", "C", "Internasional"].map(letters),
            [
                Some(Accreditation::A),
                Some(Accreditation::B),
                Some(Accreditation::C),
                Some(Accreditation::C),
                None
            ]
        );
    }

    #[test]
    fn r_108_the_guide_never_suggests_very_poor() {
        assert_eq!(grade(domestic("A", "A"), StudyLevel::Bachelor, "0,50"), Some(Grade::Poor));
    }

    #[test]
    fn r_102_graduation_is_early_in_time_or_extended() {
        assert_eq!(
            Graduation::ALL.map(Graduation::words),
            ["Lebih cepat", "Tepat waktu", "Adanya perpanjangan"]
        );
    }
}
