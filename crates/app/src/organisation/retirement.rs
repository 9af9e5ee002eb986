//! When somebody reaches the age of retirement, as far as NIP and position tell.

use chrono::{Datelike, Months, NaiveDate};
use domain::{EmployeeType, Nip, PositionKind};
use store::records::Employee;

/// The last day in service at the age of retirement: the end of the month of the birthday; nothing
/// where the NIP tells no birthday.
pub(super) fn last_day(person: &Employee) -> Option<NaiveDate> {
    if matches!(person.employee_type, EmployeeType::Military | EmployeeType::Other) {
        return None;
    }
    let birth = birth_date(&person.nip)?;
    let birthday = birth.checked_add_months(Months::new(12 * age(person)))?;
    birthday.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The day of birth in a NIP.
pub(super) fn birth_date(nip: &str) -> Option<NaiveDate> {
    let nip = Nip::parse(nip).ok()?;
    let part = |from: usize, to: usize| nip.as_str().get(from..to)?.parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)
}

/// Years of age at which one retires: 58; executives, *ahli madya*, teachers and doctors 60; *ahli utama* 65. Where the
/// kind of position is not known the higher one, so that nobody is named too early.
fn age(person: &Employee) -> u32 {
    let position = person.position.to_lowercase();
    if position.contains("utama") && !matches!(person.position_kind, Some(PositionKind::ExecutiveUtama)) {
        return 65;
    }
    match person.position_kind {
        Some(
            PositionKind::ExecutiveUtama
            | PositionKind::ExecutiveMadya
            | PositionKind::ExecutivePratama
            | PositionKind::IndependentUnitHead,
        )
        | None => 60,
        Some(PositionKind::Functional) => {
            if ["madya", "guru", "dokter"].iter().any(|word| position.contains(word)) { 60 } else { 58 }
        }
        Some(
            PositionKind::Administrator | PositionKind::SupervisorOfficial | PositionKind::OperationalStaff,
        ) => 58,
    }
}
