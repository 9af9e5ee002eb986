//! Data of the office that every sheet prints.

use crate::App;
use crate::convert::{from_wire, to_wire};
use crate::failure::Halt;
use contract::{ChangeOfficeRequest, Failure, FieldFault, FieldProblem, Nothing, OfficeView, WithFile};
use store::Value;
use store::records::Term;
use store::schema::offices as column;

/// Largest emblem taken, in bytes; a scanned coat of arms is far smaller.
const LARGEST_EMBLEM: usize = 2 * 1024 * 1024;

impl App {
    /// Office data.
    pub(crate) fn read_office(&mut self, _: Nothing) -> Result<OfficeView, Halt> {
        let office = self.office()?;
        Ok(OfficeView {
            version: self.read()?.version(office.id)?,
            agency: office.agency,
            unit: office.unit_name,
            level: to_wire(office.level),
            place: office.place,
            paper: to_wire(office.paper),
            has_emblem: office.emblem.is_some(),
            print_form_code: office.print_form_code,
            pppk_labels: office.pppk_labels,
            distribution_rule: to_wire(office.distribution_rule),
            is_practice: office.is_practice,
            acting_as_separate_plan: office.acting_as_separate_plan,
            manual_required: office.manual_required,
            exempt_from_evaluation: office.exempt_from_evaluation,
        })
    }

    /// Changes office data.
    pub(crate) fn change_office(&mut self, request: ChangeOfficeRequest) -> Result<OfficeView, Halt> {
        let office = self.office()?;
        self.still_at(office.id, request.seen_version)?;
        let empty = |text: &Option<String>| text.as_ref().is_some_and(|text| text.trim().is_empty());
        let fields: Vec<_> = [("agency", &request.agency), ("unit", &request.unit)]
            .into_iter()
            .filter(|(_, text)| empty(text))
            .map(|(field, _)| FieldProblem { field: field.to_owned(), problem: FieldFault::Empty })
            .collect();
        if !fields.is_empty() {
            return Err(Failure::Invalid { fields }.into());
        }
        let text = |text: Option<String>| text.map(|text| Value::from(text.trim()));
        let values = [
            (column::AGENCY, text(request.agency)),
            (column::UNIT_NAME, text(request.unit)),
            (column::PLACE, text(request.place)),
            (column::LEVEL, request.level.map(|level| from_wire::<domain::AgencyLevel>(level).word().into())),
            (column::PAPER, request.paper.map(|paper| from_wire::<domain::Paper>(paper).word().into())),
            (column::PRINT_FORM_CODE, request.print_form_code.map(Value::from)),
            (column::PPPK_LABELS, request.pppk_labels.map(Value::from)),
            (column::ACTING_AS_SEPARATE_PLAN, request.acting_as_separate_plan.map(Value::from)),
            (column::MANUAL_REQUIRED, request.manual_required.map(Value::from)),
            (column::EXEMPT_FROM_EVALUATION, request.exempt_from_evaluation.map(Value::from)),
            (
                column::DISTRIBUTION_RULE,
                request
                    .distribution_rule
                    .map(|rule| from_wire::<domain::distribution::DistributionRule>(rule).word().into()),
            ),
        ];
        self.act("change_office", None, |act| {
            for (column, value) in values {
                if let Some(value) = value {
                    act.set(office.id, column, value)?;
                }
            }
            Ok(())
        })?;
        self.read_office(Nothing {})
    }

    /// Takes a picture as the office's own emblem.
    pub(crate) fn set_emblem(&mut self, request: WithFile) -> Result<OfficeView, Halt> {
        let path = self.path(request.file)?;
        let bytes = crate::files::read_whole(&path)?;
        if bytes.len() > LARGEST_EMBLEM || sheets::Press::new(Some(&bytes)).is_err() {
            return Err(Failure::UnreadableFile {
                name: crate::files::file_name(&path),
                problem: "Bukan gambar PNG atau JPEG yang utuh, atau lebih dari 2 MB.".into(),
                fix: "Simpan lambang sebagai PNG yang lebih kecil.".into(),
            }
            .into());
        }
        let office = self.office()?;
        self.act("change_office", None, |act| Ok(act.set(office.id, column::EMBLEM, bytes)?))?;
        self.read_office(Nothing {})
    }

    /// Goes back to the national emblem.
    pub(crate) fn remove_emblem(&mut self, _: Nothing) -> Result<OfficeView, Halt> {
        let office = self.office()?;
        self.act("change_office", None, |act| Ok(act.set(office.id, column::EMBLEM, Value::Null)?))?;
        self.read_office(Nothing {})
    }

    /// Refuses a change made on an outdated view of a dossier, unit or office.
    pub(crate) fn still_at(&self, scope_of: store::RowId, seen: Option<u32>) -> Result<(), Halt> {
        let current_version = self.read()?.version(scope_of)?;
        match seen {
            Some(seen) if seen != current_version => Err(Failure::Stale { current_version }.into()),
            _ => Ok(()),
        }
    }
}
