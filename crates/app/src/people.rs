//! The people a list names, read together: a list of the whole office asks the store once, not once a row.

use crate::convert::id;
use crate::failure::Halt;
use crate::units;
use contract::PersonRef;
use std::collections::{BTreeSet, HashMap};
use store::RowId;
use store::records::{Employee, Reader};

/// People by row.
#[derive(Default)]
pub(crate) struct People(HashMap<RowId, Employee>);

impl People {
    /// Reads everybody named; those that are not here are left out.
    pub(crate) fn of(reader: Reader<'_>, rows: impl IntoIterator<Item = RowId>) -> Result<Self, Halt> {
        let rows: BTreeSet<RowId> = rows.into_iter().collect();
        let rows: Vec<RowId> = rows.into_iter().collect();
        Ok(Self(reader.list_people(&rows)?))
    }

    /// A person of the list.
    pub(crate) fn find(&self, person: RowId) -> Option<&Employee> {
        self.0.get(&person)
    }

    /// The unit a person is placed in.
    pub(crate) fn unit_of(&self, person: RowId) -> Option<RowId> {
        self.find(person).and_then(|found| found.unit)
    }

    /// A person named in passing, as [`units::person_ref`] names one.
    pub(crate) fn named(&self, reader: Reader<'_>, person: RowId) -> Result<PersonRef, Halt> {
        match self.find(person) {
            Some(found) => Ok(named(found)),
            None => units::person_ref(reader, person),
        }
    }

    /// The same of somebody who may not be known.
    pub(crate) fn named_if(
        &self,
        reader: Reader<'_>,
        person: Option<RowId>,
    ) -> Result<Option<PersonRef>, Halt> {
        person.map(|person| self.named(reader, person)).transpose()
    }
}

/// The names of all units.
pub(crate) fn unit_names(reader: Reader<'_>) -> Result<HashMap<RowId, String>, Halt> {
    Ok(reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect())
}

/// The unit of a person in words, as [`crate::identity::unit_words`] tells that of one.
pub(crate) fn unit_words(person: &Employee, names: &HashMap<RowId, String>) -> String {
    if !person.unit_as_printed.is_empty() {
        return person.unit_as_printed.clone();
    }
    person.unit.and_then(|unit| names.get(&unit)).cloned().unwrap_or_default()
}

/// A person who is at hand, named in passing.
pub(crate) fn named(person: &Employee) -> PersonRef {
    PersonRef { id: id(person.id), name: person.shown_name(), position: person.position.clone() }
}
