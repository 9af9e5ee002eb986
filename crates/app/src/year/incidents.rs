//! The diary of incidents.

use super::lineage::{numbers, plan_with};
use super::{day_words, named, person_or_none, row_or_none};
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use crate::units;
use chrono::Datelike;
use contract::{ById, FieldFault, IncidentView, IncidentsView, ListIncidentsRequest, NoteIncidentRequest};
use domain::CoreValue;
use std::collections::HashMap;
use store::records::Incident;
use store::schema::incidents as column;
use store::{Column, RowId, Scope, Table, Value};

impl App {
    /// The diary of a person.
    pub(crate) fn list_incidents(&mut self, request: ListIncidentsRequest) -> Result<IncidentsView, Halt> {
        self.incidents_view(row(&request.employee)?, request.year)
    }

    /// Notes what happened, of everybody named in one act, or changes what was noted.
    pub(crate) fn note_incident(&mut self, request: NoteIncidentRequest) -> Result<IncidentsView, Halt> {
        let text = checked_text("text", &request.text)?;
        let text = text.ok_or_else(|| invalid("text", FieldFault::Empty))?;
        let employees = request.employees.iter().map(|id| row(id)).collect::<Result<Vec<_>, Halt>>()?;
        let Some(first) = employees.first().copied() else {
            return Err(invalid("employees", FieldFault::Empty));
        };
        let values = self.values_of_incident(first, &request)?;
        let existing = row_or_none(request.id.as_ref())?;
        let evaluator = self.read()?.find_evaluator(first, self.moment().today())?;
        if let Some(existing) = existing {
            let found = self.incident(existing)?;
            // Where no day is told, it happened when it happened.
            let keeps_day = request.on.is_none();
            let mut values = values.into_iter().filter(|(of, _)| !(keeps_day && *of == column::HAPPENED_ON));
            self.act("note_incident", evaluator, |act| {
                act.set(found.id, column::TEXT, text)?;
                values.try_for_each(|(of, value)| act.set(found.id, of, value).map(drop))?;
                Ok(())
            })?;
            return self.incidents_view(found.employee, None);
        }
        let noted_by = self.sight()?.own().or(evaluator);
        let mut entries = Vec::new();
        for employee in &employees {
            let name = self.employee(*employee)?.shown_name();
            let own = vec![
                (column::EMPLOYEE, Value::from(*employee)),
                (column::TEXT, named(&text, &name).into()),
                (column::NOTED_BY, noted_by.into()),
            ];
            entries.push((*employee, filled(own.into_iter().chain(values.clone()).collect())));
        }
        self.act("note_incident", evaluator, |act| {
            for (employee, values) in &entries {
                act.insert(Table::Incidents, Scope::dossier(*employee), values)?;
            }
            Ok(())
        })?;
        self.incidents_view(first, None)
    }

    /// Removes an incident; it stays in the history.
    pub(crate) fn remove_incident(&mut self, request: ById) -> Result<IncidentsView, Halt> {
        let found = self.incident(row(&request.id)?)?;
        let evaluator = self.read()?.find_evaluator(found.employee, self.moment().today())?;
        self.act("remove_incident", evaluator, |act| Ok(act.delete(Table::Incidents, found.id)?))?;
        self.incidents_view(found.employee, None)
    }

    fn incident(&self, incident: RowId) -> Result<Incident, Halt> {
        self.read()?.find_incident(incident)?.ok_or_else(|| super::missing("Catatan kejadian"))
    }

    /// What an incident says beside its words; the result is that of the one person it is about.
    fn values_of_incident(
        &self,
        person: RowId,
        request: &NoteIncidentRequest,
    ) -> Result<Vec<(Column, Value)>, Halt> {
        let value = request.value.map(|value| {
            let value = u8::try_from(value).ok().and_then(CoreValue::from_number);
            value.ok_or_else(|| invalid("value", FieldFault::OutOfRange))
        });
        let value = value.transpose()?.map(|value| i64::from(value.number()));
        let result = row_or_none(request.result.as_ref())?.filter(|_| request.employees.len() == 1);
        if let Some(result) = result {
            let plan = plan_with(self.read()?, result)?.filter(|plan| plan.employee == person);
            plan.ok_or_else(|| super::missing("Rencana hasil kerja"))?;
        }
        let on = self.day_or_today("on", request.on.as_ref())?;
        Ok(vec![
            (column::HAPPENED_ON, on.to_string().into()),
            (column::IS_POSITIVE, request.is_positive.into()),
            (column::VALUE, value.into()),
            (column::WORK_RESULT, result.into()),
        ])
    }

    fn incidents_view(&self, employee: RowId, year: Option<i32>) -> Result<IncidentsView, Halt> {
        let reader = self.read()?;
        let numbers = numbers(reader, employee)?;
        let mut incidents = reader.list_incidents_of(employee)?;
        incidents
            .retain(|found| year.is_none_or(|year| found.happened_on.is_some_and(|on| on.year() == year)));
        let views = incidents.into_iter().map(|incident| self.incident_view(incident, &numbers));
        Ok(IncidentsView {
            employee: units::person_ref(reader, employee)?,
            incidents: views.collect::<Result<_, Halt>>()?,
        })
    }

    fn incident_view(&self, found: Incident, numbers: &HashMap<RowId, u32>) -> Result<IncidentView, Halt> {
        let number = found.work_result.and_then(|result| numbers.get(&result)).copied();
        Ok(IncidentView {
            id: id(found.id),
            on: day_words(found.happened_on),
            value: found.value.map(|value| u32::from(value.number())),
            value_words: found.value.map(|value| value.label().to_owned()).unwrap_or_default(),
            result: number.unwrap_or_default(),
            text: found.text,
            is_positive: found.is_positive,
            noted_by: person_or_none(self.read()?, found.noted_by)?,
        })
    }
}
