//! Who sets the plan of an executive, and from when the evaluator's superior may set
//! a plan.

use chrono::{Datelike, Months, NaiveDate};

use crate::agency::AgencyLevel;
use crate::finding::{Finding, Severity};
use crate::person::{EmployeeType, PositionKind};

/// What the evaluator is, as far as the right to set an executive's plan asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvaluatorStanding {
    /// *Menteri*, also coordinating.
    Minister,
    /// *Pimpinan instansi pemerintah* other than a minister.
    AgencyHead,
    /// *Kepala Daerah*: governor, regent or mayor, also one acting.
    #[doc(alias = "kepala daerah")]
    RegionalHead,
    /// *Pimpinan perangkat daerah* known by his title, for example *Kepala Dinas* or *camat*.
    RegionalOfficeHead,
    /// Not a civil servant and of unknown title: a minister or *Kepala Daerah* as far as we know.
    StateOfficial,
    /// A civil servant in a position of this kind.
    Holder(PositionKind),
    /// Nothing is known of him; no rule can speak.
    Unknown,
}

/// Marks of somebody acting in an office; the office is what follows them.
const ACTING_MARKS: [&str; 8] = ["plt", "plh", "pj", "pjs", "penjabat", "pelaksana", "tugas", "harian"];

impl EvaluatorStanding {
    /// Reads the standing off what is recorded of the evaluator; a title says more than a kind.
    pub fn of(kind: Option<PositionKind>, employee_type: EmployeeType, position: Option<&str>) -> Self {
        let is_outside = matches!(employee_type, EmployeeType::Military | EmployeeType::Other);
        match position.and_then(Self::by_title) {
            Some(Self::AgencyHead) if !is_outside && kind.is_some() => {}
            Some(standing) => return standing,
            None => {}
        }
        match kind {
            Some(kind) => Self::Holder(kind),
            None if is_outside => Self::StateOfficial,
            None => Self::Unknown,
        }
    }

    fn by_title(position: &str) -> Option<Self> {
        let lower = position.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words = words.skip_while(|word| ACTING_MARKS.contains(word));
        let first = words.next()?;
        let second = words.next().unwrap_or_default();
        match (first, second) {
            ("menteri" | "menko", _) => Some(Self::Minister),
            // The governor of Lemhannas heads a central agency, not a province.
            ("gubernur", "lemhannas" | "lembaga")
            | ("panglima" | "kapolri", _)
            | ("jaksa", "agung")
            | ("kepala", "kepolisian" | "badan" | "lembaga" | "arsip" | "perpustakaan") => {
                Some(Self::AgencyHead)
            }
            ("bupati" | "walikota" | "gubernur", _) | ("wali", "kota") | ("kepala", "daerah") => {
                Some(Self::RegionalHead)
            }
            ("camat", _) | ("kepala", "dinas") | ("sekretaris", "daerah") => Some(Self::RegionalOfficeHead),
            _ => None,
        }
    }

    fn is_executive(self) -> bool {
        matches!(
            self,
            Self::Holder(
                PositionKind::ExecutiveUtama | PositionKind::ExecutiveMadya | PositionKind::ExecutivePratama
            )
        )
    }
}

/// A warning where the plan of an executive would be set by somebody the regulation does not name
/// (L.II.C.2–3 p65); `None` where it fits, is nobody's rule, or too little is known.
pub fn approver_fit(level: AgencyLevel, kind: PositionKind, evaluator: EvaluatorStanding) -> Option<Finding> {
    let (fits, rule, code) = match level {
        AgencyLevel::Central => (fits_central(kind, evaluator)?, "R-091", central_code(kind)),
        AgencyLevel::Regional => (fits_regional(kind, evaluator)?, "R-092", regional_code(kind)),
    };
    (!fits && evaluator != EvaluatorStanding::Unknown).then(|| Finding::new(rule, Severity::Warn, code))
}

fn fits_central(kind: PositionKind, evaluator: EvaluatorStanding) -> Option<bool> {
    use EvaluatorStanding::{AgencyHead, Holder, Minister, StateOfficial};
    match kind {
        PositionKind::ExecutiveUtama => Some(matches!(evaluator, Minister | StateOfficial)),
        // A JPT utama heads a non-ministerial agency.
        PositionKind::ExecutiveMadya => Some(matches!(
            evaluator,
            Minister | AgencyHead | StateOfficial | Holder(PositionKind::ExecutiveUtama)
        )),
        PositionKind::ExecutivePratama => Some(evaluator == Holder(PositionKind::ExecutiveMadya)),
        PositionKind::IndependentUnitHead => {
            Some(matches!(evaluator, Minister | StateOfficial) || evaluator.is_executive())
        }
        PositionKind::Administrator
        | PositionKind::SupervisorOfficial
        | PositionKind::OperationalStaff
        | PositionKind::Functional => None,
    }
}

fn central_code(kind: PositionKind) -> &'static str {
    match kind {
        PositionKind::ExecutiveUtama => "approver_not_minister",
        PositionKind::ExecutiveMadya => "approver_not_agency_head",
        PositionKind::ExecutivePratama => "approver_not_executive_madya",
        PositionKind::IndependentUnitHead
        | PositionKind::Administrator
        | PositionKind::SupervisorOfficial
        | PositionKind::OperationalStaff
        | PositionKind::Functional => "approver_not_minister_or_executive",
    }
}

fn fits_regional(kind: PositionKind, evaluator: EvaluatorStanding) -> Option<bool> {
    use EvaluatorStanding::{AgencyHead, RegionalHead, RegionalOfficeHead, StateOfficial};
    match kind {
        PositionKind::ExecutiveMadya | PositionKind::ExecutivePratama => {
            Some(matches!(evaluator, RegionalHead | StateOfficial))
        }
        // `Kepala Badan …` of a region is a perangkat daerah.
        PositionKind::IndependentUnitHead => Some(
            matches!(evaluator, RegionalHead | StateOfficial | RegionalOfficeHead | AgencyHead)
                || evaluator.is_executive(),
        ),
        // Regions have no JPT utama.
        PositionKind::ExecutiveUtama
        | PositionKind::Administrator
        | PositionKind::SupervisorOfficial
        | PositionKind::OperationalStaff
        | PositionKind::Functional => None,
    }
}

fn regional_code(kind: PositionKind) -> &'static str {
    if kind == PositionKind::IndependentUnitHead {
        "approver_not_regional_head_or_office_head"
    } else {
        "approver_not_regional_head"
    }
}

/// First day on which the evaluator's superior may set a plan the evaluator has not set: 1 February.
///
/// \[D\] The text speaks of January only. A plan that starts later in the year leaves the evaluator
/// one month from its start.
pub fn superior_may_set_from(starts_on: NaiveDate) -> NaiveDate {
    let february = NaiveDate::from_ymd_opt(starts_on.year(), 2, 1).unwrap_or_default();
    starts_on.checked_add_months(Months::new(1)).map_or(february, |month_on| february.max(month_on))
}

/// Whether the evaluator's superior may set a plan in place of an idle evaluator.
pub fn superior_may_set(today: NaiveDate, starts_on: NaiveDate, approved: bool) -> bool {
    !approved && today >= superior_may_set_from(starts_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use AgencyLevel::{Central, Regional};
    use PositionKind::{
        Administrator, ExecutiveMadya, ExecutivePratama, ExecutiveUtama, Functional, IndependentUnitHead,
        OperationalStaff, SupervisorOfficial,
    };

    fn standing(position: &str) -> EvaluatorStanding {
        EvaluatorStanding::of(None, EmployeeType::Other, Some(position))
    }

    fn code(level: AgencyLevel, kind: PositionKind, evaluator: EvaluatorStanding) -> Option<&'static str> {
        let finding = approver_fit(level, kind, evaluator)?;
        assert_eq!(finding.rule, if level == Central { "R-091" } else { "R-092" });
        assert_eq!(finding.severity, Severity::Warn);
        Some(finding.code)
    }

    #[test]
    fn r_093_an_evaluator_without_nip_is_known_by_his_title_also_when_acting() {
        for (position, expected) in [
            ("Bupati Kulon Progo", EvaluatorStanding::RegionalHead),
            ("Pj. Wali Kota Kupang", EvaluatorStanding::RegionalHead),
            ("PENJABAT GUBERNUR", EvaluatorStanding::RegionalHead),
            ("Kepala Daerah", EvaluatorStanding::RegionalHead),
            ("Menteri", EvaluatorStanding::Minister),
            ("Gubernur Lemhannas", EvaluatorStanding::AgencyHead),
            ("Camat Wates", EvaluatorStanding::RegionalOfficeHead),
            ("Wakil Bupati", EvaluatorStanding::StateOfficial),
        ] {
            assert_eq!(standing(position), expected, "{position}");
        }
        assert_eq!(EvaluatorStanding::of(None, EmployeeType::Pns, None), EvaluatorStanding::Unknown);
        assert_eq!(
            EvaluatorStanding::of(
                Some(ExecutiveMadya),
                EmployeeType::Pns,
                Some("Kepala Badan Pengembangan SDM")
            ),
            EvaluatorStanding::Holder(ExecutiveMadya),
            "a unit of a ministry, not an agency"
        );
    }

    #[test]
    fn r_091_central_plans_of_executives_are_set_level_by_level_up_to_the_minister() {
        let holder = EvaluatorStanding::Holder;
        let minister = standing("Menteri Koordinator");
        for (kind, fits, misfit, expected) in [
            (ExecutiveUtama, minister, holder(ExecutiveMadya), "approver_not_minister"),
            (ExecutiveMadya, minister, holder(ExecutivePratama), "approver_not_agency_head"),
            (ExecutiveMadya, holder(ExecutiveUtama), standing("Bupati X"), "approver_not_agency_head"),
            (ExecutivePratama, holder(ExecutiveMadya), minister, "approver_not_executive_madya"),
            (
                IndependentUnitHead,
                holder(ExecutivePratama),
                holder(Administrator),
                "approver_not_minister_or_executive",
            ),
        ] {
            assert_eq!(code(Central, kind, fits), None, "{kind:?}");
            assert_eq!(code(Central, kind, misfit), Some(expected));
        }
    }

    #[test]
    fn r_092_regional_executives_are_set_by_the_head_of_the_region() {
        let bupati = standing("Bupati");
        let head_of_office = EvaluatorStanding::Holder(ExecutivePratama);
        for kind in [ExecutiveMadya, ExecutivePratama] {
            assert_eq!(code(Regional, kind, bupati), None);
            assert_eq!(code(Regional, kind, head_of_office), Some("approver_not_regional_head"));
        }
        assert_eq!(code(Regional, IndependentUnitHead, bupati), None);
        assert_eq!(code(Regional, IndependentUnitHead, head_of_office), None);
        assert_eq!(code(Regional, IndependentUnitHead, standing("KEPALA DINAS KESEHATAN")), None);
        assert_eq!(
            code(Regional, IndependentUnitHead, EvaluatorStanding::Holder(SupervisorOfficial)),
            Some("approver_not_regional_head_or_office_head")
        );
    }

    #[test]
    fn r_091_and_r_092_say_nothing_of_other_positions_or_of_an_evaluator_nobody_described() {
        for level in [Central, Regional] {
            for kind in [Administrator, SupervisorOfficial, OperationalStaff, Functional] {
                assert_eq!(code(level, kind, standing("Bupati")), None);
            }
            assert_eq!(code(level, ExecutivePratama, EvaluatorStanding::Unknown), None);
        }
    }

    #[test]
    fn r_094_the_superior_may_set_a_plan_from_1_february_and_a_later_one_a_month_after_its_start() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, starts_on, approved, may) in [
            ("2026-01-31", "2026-01-01", false, false),
            ("2026-02-01", "2026-01-01", false, true),
            ("2026-02-01", "2026-01-01", true, false),
            ("2026-08-14", "2026-07-15", false, false),
            ("2026-08-15", "2026-07-15", false, true),
            ("2026-02-28", "2026-01-31", false, true),
        ] {
            assert_eq!(
                superior_may_set(day(today), day(starts_on), approved),
                may,
                "{today} {starts_on} {approved}"
            );
        }
    }
}
