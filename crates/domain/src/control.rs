//! The least quality and level of control each kind of position answers for.

use crate::finding::{Finding, Severity};
use crate::person::{PositionGroup, PositionKind};
use crate::planning::ControlLevel;
use crate::rank::Rank;
use crate::skp::Skp;

/// Level of a functional position (*jenjang*).
#[doc(alias = "jenjang")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PositionLevel {
    /// *Ahli utama*.
    ExpertUtama,
    /// *Ahli madya*.
    ExpertMadya,
    /// *Ahli muda*.
    ExpertMuda,
    /// *Ahli pertama*.
    ExpertPertama,
    /// *Penyelia*.
    SkilledPenyelia,
    /// *Mahir*.
    SkilledMahir,
    /// *Terampil*.
    SkilledTerampil,
    /// *Pemula*.
    SkilledPemula,
}

impl PositionLevel {
    /// Reads the level off the words of a position, else off a rank that only one level has.
    pub fn of(position: &str, rank: Option<Rank>) -> Option<Self> {
        Self::named_in(position).or_else(|| match rank?.code() {
            "IV/d" | "IV/e" => Some(Self::ExpertUtama),
            "IV/a" | "IV/b" | "IV/c" => Some(Self::ExpertMadya),
            _ => None,
        })
    }

    /// Offices write the level at the end, with or without *Ahli*.
    fn named_in(position: &str) -> Option<Self> {
        let normal = crate::text::normal_form(position);
        match normal.rsplit(' ').next()? {
            "utama" => Some(Self::ExpertUtama),
            "madya" => Some(Self::ExpertMadya),
            "muda" => Some(Self::ExpertMuda),
            "pertama" => Some(Self::ExpertPertama),
            "penyelia" => Some(Self::SkilledPenyelia),
            "mahir" => Some(Self::SkilledMahir),
            "terampil" => Some(Self::SkilledTerampil),
            "pemula" => Some(Self::SkilledPemula),
            _ => None,
        }
    }
}

/// The level results of a position should at least have; `None` where a *jenjang* is not known.
///
/// \[D\] "According to jenjang" has no table: *ahli utama* and *ahli madya* answer for medium control,
/// the others for high control, the level the pyramid of p45 gives to *pelaksana/JF*.
pub fn expected_control(
    kind: PositionKind,
    is_team_leader: bool,
    level: Option<PositionLevel>,
) -> Option<ControlLevel> {
    match kind {
        PositionKind::ExecutiveUtama
        | PositionKind::ExecutiveMadya
        | PositionKind::ExecutivePratama
        | PositionKind::IndependentUnitHead => Some(ControlLevel::OutputLowControl),
        PositionKind::Administrator | PositionKind::SupervisorOfficial => {
            Some(ControlLevel::OutputMediumControl)
        }
        PositionKind::Functional if is_team_leader => Some(ControlLevel::OutputMediumControl),
        PositionKind::Functional => level.map(|level| match level {
            PositionLevel::ExpertUtama | PositionLevel::ExpertMadya => ControlLevel::OutputMediumControl,
            PositionLevel::ExpertMuda
            | PositionLevel::ExpertPertama
            | PositionLevel::SkilledPenyelia
            | PositionLevel::SkilledMahir
            | PositionLevel::SkilledTerampil
            | PositionLevel::SkilledPemula => ControlLevel::OutputHighControl,
        }),
        PositionKind::OperationalStaff => Some(ControlLevel::OutputHighControl),
    }
}

/// Results whose control level lies below what the position should answer for.
///
/// Executives have a rule of their own, which [`Skp::findings`] applies; a level nobody stated
/// is not a fault.
pub fn control_findings(skp: &Skp, expected: ControlLevel) -> Vec<Finding> {
    if skp.group == PositionGroup::Executive {
        return Vec::new();
    }
    skp.all_numbered()
        .filter(|(_, result)| result.planning.control_level.is_some_and(|level| level > expected))
        .map(|(number, _)| Finding::new("R-046", Severity::Warn, "control_below_position").about(number))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ControlLevel::{OutputHighControl, OutputLowControl, OutputMediumControl};

    #[test]
    fn r_045_levels_are_ordered_from_outcome_down_to_output_with_high_control() {
        assert!(ControlLevel::Outcome < ControlLevel::IntermediateOutcome);
        assert!(ControlLevel::IntermediateOutcome < OutputLowControl);
        assert!(OutputLowControl < OutputMediumControl && OutputMediumControl < OutputHighControl);
    }

    #[test]
    fn r_046_each_kind_of_position_has_its_least_level() {
        let level = |position| PositionLevel::of(position, None);
        for (kind, leads, position, expected) in [
            (PositionKind::ExecutivePratama, false, "Kepala Dinas", Some(OutputLowControl)),
            (PositionKind::Administrator, false, "Sekretaris Dinas", Some(OutputMediumControl)),
            (PositionKind::SupervisorOfficial, false, "Kepala Seksi", Some(OutputMediumControl)),
            (PositionKind::Functional, true, "Bidan Terampil", Some(OutputMediumControl)),
            (PositionKind::Functional, false, "Perencana Ahli Madya", Some(OutputMediumControl)),
            (PositionKind::Functional, false, "Arsiparis Ahli Muda", Some(OutputHighControl)),
            (PositionKind::Functional, false, "JABATAN FUNGSIONAL BIDAN PENYELIA", Some(OutputHighControl)),
            (PositionKind::Functional, false, "Dosen", None),
            (PositionKind::OperationalStaff, true, "Pengadministrasi", Some(OutputHighControl)),
        ] {
            assert_eq!(expected_control(kind, leads, level(position)), expected, "{kind:?} {position}");
        }
    }

    #[test]
    fn r_046_a_jenjang_the_position_does_not_name_is_read_off_a_rank_that_only_one_has() {
        let of = |rank: &str| PositionLevel::of("Widyaiswara", Rank::parse(rank).ok());
        assert_eq!(of("IV/b"), Some(PositionLevel::ExpertMadya));
        assert_eq!(of("IV/d"), Some(PositionLevel::ExpertUtama));
        assert_eq!(of("III/c"), None, "Ahli Muda or Penyelia");
    }
}
