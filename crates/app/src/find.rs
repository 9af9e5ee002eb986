//! Looking people and units up by what a person would type on a command line.

use crate::App;
use crate::convert::id;
use crate::failure::Halt;
use contract::{Failure, FindRequest, PersonRef, UnitRef};
use domain::Nip;
use store::records::{Employee, Unit};
use store::{ShortRowId, Table};

impl App {
    /// A person by NIP, short id or unique full name.
    pub(crate) fn find_person(&mut self, request: FindRequest) -> Result<PersonRef, Halt> {
        let text = request.text.trim();
        let reader = self.read()?;
        let by_number = reader.find_employee_by_nip(&Nip::strip(text))?;
        let mut found: Vec<Employee> = by_number.into_iter().collect();
        if found.is_empty()
            && let Ok(short) = text.parse::<ShortRowId>()
        {
            found = reader.list_employees_by_short_id(short)?;
        }
        if found.is_empty() {
            found = reader.list_employees_by_name(&domain::NameParts::split(text).name)?;
        }
        let sight = self.sight()?;
        found.retain(|person| sight.sees(person.merged_into.unwrap_or(person.id)));
        let named = found.iter().map(|person| format!("{} {}", person.id, person.shown_name())).collect();
        let person = only(found, text, named)?;
        let name = person.shown_name();
        Ok(PersonRef { id: id(person.id), name, position: person.position })
    }

    /// A unit by short id, code or unique full name.
    pub(crate) fn find_unit(&mut self, request: FindRequest) -> Result<UnitRef, Halt> {
        let text = request.text.trim();
        let (sight, mut units) = (self.sight()?, self.read()?.list_units()?);
        units.retain(|unit| sight.sees_unit(unit.id));
        let short = text.parse::<ShortRowId>().ok();
        let rows = short
            .map(|short| self.store()?.rows_like(Table::Units, short).map_err(Halt::from))
            .transpose()?;
        let is_meant = |unit: &&Unit| match &rows {
            Some(rows) => rows.contains(&unit.id),
            None => unit.code == text || unit.name.eq_ignore_ascii_case(text),
        };
        let found: Vec<Unit> = units.iter().filter(is_meant).cloned().collect();
        let named = found.iter().map(|unit| format!("{} {}", unit.id, unit.name)).collect();
        let unit = only(found, text, named)?;
        Ok(UnitRef { id: id(unit.id), name: unit.name })
    }
}

/// The one that was found; none and several are refused, several with all candidates.
fn only<T>(mut found: Vec<T>, text: &str, candidates: Vec<String>) -> Result<T, Halt> {
    if found.len() > 1 {
        return Err(Failure::Ambiguous { what: text.to_owned(), candidates }.into());
    }
    Ok(found.pop().ok_or_else(|| Failure::NotFound { what: text.to_owned() })?)
}
