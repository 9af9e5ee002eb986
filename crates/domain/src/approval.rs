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
    /// *Pimpinan perangkat daerah* known by his title, for example a *camat*.
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
            ("bupati" | "walikota" | "gubernur", _) | ("wali", "kota") => Some(Self::RegionalHead),
            ("camat", _) => Some(Self::RegionalOfficeHead),
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
