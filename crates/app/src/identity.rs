//! People as identity blocks of forms and screens name them.

use crate::failure::Halt;
use contract::IdentityView;
use domain::{Identity, UnitLabel};
use store::records::{Employee, PlanRecord, Reader, Term};

/// Parts of an identity that a plan froze; they win over the person's present ones.
#[derive(Default)]
pub(crate) struct Frozen {
    position: Option<String>,
    unit: Option<String>,
    unit_label: Option<UnitLabel>,
}

/// What a plan says of its employee; one that ended with a move is of the place that was left.
pub(crate) fn frozen_employee(reader: Reader<'_>, plan: &PlanRecord) -> Result<Frozen, Halt> {
    let mut frozen = Frozen {
        position: plan.employee_position.clone(),
        unit: plan.employee_unit.clone(),
        unit_label: plan.employee_unit_label,
    };
    let Some(last) = plan.closed_on.filter(|_| frozen.position.is_none() || frozen.unit.is_none()) else {
        return Ok(frozen);
    };
    let moves = reader.list_moves_of(plan.employee)?;
    if let Some(next) = moves.into_iter().rev().find(|found| !found.is_pending && found.moved_on > last) {
        let unit = next.from_unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
        frozen.position.get_or_insert(next.from_position);
        frozen.unit = frozen.unit.or(unit.map(|unit| unit.name));
    }
    Ok(frozen)
}

/// What a plan says of its evaluator.
pub(crate) fn frozen_evaluator(plan: &PlanRecord) -> Frozen {
    Frozen {
        position: plan.evaluator_position.clone(),
        unit: plan.evaluator_unit.clone(),
        unit_label: plan.evaluator_unit_label,
    }
}

/// The printed identity of a person; blank where nobody is known.
pub(crate) fn printed(
    reader: Reader<'_>,
    person: Option<&Employee>,
    frozen: Frozen,
) -> Result<Identity, Halt> {
    let own_unit = person.map(|person| unit_words(reader, person)).transpose()?.unwrap_or_default();
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Identity {
        name: person.map(Employee::full_name).and_then(text),
        nip: person.map(|person| person.nip.clone()).and_then(text),
        employee_type: person.map(|person| person.employee_type).unwrap_or_default(),
        rank: person.map(Employee::rank).and_then(text),
        position: frozen.position.or_else(|| person.map(|person| person.position.clone())).and_then(text),
        unit: frozen.unit.or(Some(own_unit)).and_then(text),
        unit_label: frozen.unit_label,
    })
}

/// Name of a person's unit: as printed for outsiders, else the office's unit.
pub(crate) fn unit_words(reader: Reader<'_>, person: &Employee) -> Result<String, Halt> {
    if !person.unit_as_printed.is_empty() {
        return Ok(person.unit_as_printed.clone());
    }
    let unit = person.unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten();
    Ok(unit.map(|unit| unit.name).unwrap_or_default())
}

/// An identity as one text of seven lines, to be kept with a seal.
pub(crate) fn freeze(identity: &Identity) -> String {
    let text = |text: &Option<String>| text.as_deref().unwrap_or_default().replace(['\n', '\r'], " ");
    let parts = [
        text(&identity.name),
        text(&identity.nip),
        identity.employee_type.word().to_owned(),
        text(&identity.rank),
        text(&identity.position),
        text(&identity.unit),
        identity.unit_label.map(Term::word).unwrap_or_default().to_owned(),
    ];
    parts.join("\n")
}

/// The identity of such a text.
pub(crate) fn thaw(text: &str) -> Identity {
    let mut lines = text.split('\n');
    let mut next = || lines.next().filter(|line| !line.is_empty()).map(str::to_owned);
    let (name, nip, kind) = (next(), next(), next());
    let (rank, position, unit, label) = (next(), next(), next(), next());
    Identity {
        name,
        nip,
        employee_type: kind.and_then(|word| Term::from_word(&word)).unwrap_or_default(),
        rank,
        position,
        unit,
        unit_label: label.and_then(|word| Term::from_word(&word)),
    }
}

/// An identity for a screen.
pub(crate) fn view(identity: &Identity) -> IdentityView {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    IdentityView {
        name: text(&identity.name),
        nip: text(&identity.nip),
        rank: text(&identity.rank),
        position: text(&identity.position),
        unit: text(&identity.unit),
    }
}
