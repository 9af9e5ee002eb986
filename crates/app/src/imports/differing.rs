//! What a staff list or a report of e-Kinerja states about somebody otherwise than the office.

use super::{name_values, shown_change};
use crate::aftermath::calendar::day_words;
use crate::employees;
use crate::history::choice_words;
use contract::{FieldChangeView, Language};
use domain::{EmployeeType, PositionKind};
use interop::ekinerja_sheet::kind_number;
use interop::staff::{Layout, StaffRow};
use store::records::{Employee, Term};
use store::schema::employees as column;
use store::{Column, Value};

/// What a list states otherwise than the office: cells to write, and changes to show.
pub(super) fn differences(
    (row, layout): (&StaffRow, Layout),
    person: &Employee,
    language: Language,
) -> (Vec<(Column, Value)>, Vec<FieldChangeView>) {
    let mut changes = Vec::new();
    let mut shown = Vec::new();
    if row.name != person.full_name() {
        changes.extend(name_values(&row.name));
        shown.push(shown_change("name", language, person.full_name(), row.name.clone()));
    }
    if is_other_type(layout, row.employee_type, person.employee_type) {
        changes.push((column::EMPLOYEE_TYPE, row.employee_type.word().into()));
        let (from, to) = (person.employee_type, row.employee_type);
        shown.push(shown_change("employee_type", language, type_words(from), type_words(to)));
    }
    // A list that is silent about the legal status must not overwrite one that is known.
    if let Some(status) = row.legal_status.filter(|status| *status != person.legal_status) {
        changes.push((column::LEGAL_STATUS, status.word().into()));
        let [from, to] =
            [person.legal_status, status].map(|status| words("legal_status", status.word(), language));
        shown.push(shown_change("legal_status", language, from, to));
    }
    if let Some(rank) = row.rank.filter(|rank| rank.code() != person.rank_code) {
        changes.extend(employees::rank_values(rank));
        shown.push(shown_change("rank", language, person.rank(), rank.to_string()));
    }
    if let Some(position) = row.position.as_ref().filter(|position| **position != person.position) {
        changes.push((column::POSITION, position.clone().into()));
        shown.push(shown_change("position", language, person.position.clone(), position.clone()));
    }
    if let Some(kind) = other_kind((row, layout), person) {
        changes.push((column::POSITION_KIND, kind.word().into()));
        let [from, to] = [person.position_kind.map(Term::word).unwrap_or_default(), kind.word()]
            .map(|word| words("position_kind", word, language));
        shown.push(shown_change("position_kind", language, from, to));
    }
    let (others, told) = beside_the_post(row, person, language);
    changes.extend(others);
    shown.extend(told);
    (changes, shown)
}

/// The last day in the office and what SIASN calls the person, where the list says them.
fn beside_the_post(
    row: &StaffRow,
    person: &Employee,
    language: Language,
) -> (Vec<(Column, Value)>, Vec<FieldChangeView>) {
    let (mut changes, mut shown) = (Vec::new(), Vec::new());
    if let Some(day) = row.left_on.filter(|day| person.retired_on != Some(*day)) {
        changes.push((column::RETIRED_ON, day.to_string().into()));
        let from = person.retired_on.map(|day| day_words(day, language)).unwrap_or_default();
        shown.push(shown_change("retired_on", language, from, day_words(day, language)));
    }
    if let Some(id) = row.siasn_id.as_ref().filter(|id| **id != person.siasn_id) {
        changes.push((column::SIASN_ID, id.clone().into()));
        shown.push(shown_change("siasn_id", language, person.siasn_id.clone(), id.clone()));
    }
    (changes, shown)
}

/// A permanent word as people read it; nothing where there is none.
fn words(column: &str, word: &str, language: Language) -> String {
    choice_words(column, word, language).unwrap_or(word).to_owned()
}

/// Whether another way of being employed is stated. The reports of e-Kinerja have no word for CPNS.
fn is_other_type(layout: Layout, stated: EmployeeType, known: EmployeeType) -> bool {
    let is_less_exact =
        layout == Layout::SkpReport && stated == EmployeeType::Pns && known == EmployeeType::Cpns;
    stated != known && !is_less_exact
}

/// The other kind of position that is stated. The reports of e-Kinerja have three numbers for all kinds: of a post
/// that is still the same, what the office knows more exactly stays, and which heads lead independent units is for
/// the agency to say.
fn other_kind((row, layout): (&StaffRow, Layout), person: &Employee) -> Option<PositionKind> {
    let stated = row.position_kind.filter(|kind| Some(*kind) != person.position_kind)?;
    let Some(known) = person.position_kind else { return Some(stated) };
    let is_same_post = row.position.as_ref().is_none_or(|position| *position == person.position);
    let is_less_exact =
        known == PositionKind::IndependentUnitHead || kind_number(known) == kind_number(stated);
    (layout != Layout::SkpReport || !is_same_post || !is_less_exact).then_some(stated)
}

fn type_words(kind: EmployeeType) -> String {
    kind.word().replace('_', " ").to_uppercase()
}
