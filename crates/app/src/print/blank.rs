//! The plan of somebody who has none yet, as far as it prints on a form to write on by hand.

use crate::App;
use crate::failure::Halt;
use crate::identity::{Frozen, printed};
use domain::{Approach, ConductItem, CoreValue, Identity, Period, Skp, SkpState};
use sheets::Form;
use store::records::RecapLine;

impl App {
    /// A plan that names the people and says nothing else.
    pub(super) fn blank_plan(
        &self,
        line: &RecapLine,
        period: Period,
        wanted: Option<&[Form]>,
    ) -> Result<Skp, Halt> {
        let reader = self.read()?;
        let year = Period::annual(period.year());
        let evaluator = line.evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
        let evaluator = match &evaluator {
            Some(evaluator) => printed(reader, Some(evaluator), Frozen::default())?,
            None => Identity::default(),
        };
        let is_wanted =
            |forms: [Form; 2]| wanted.is_some_and(|wanted| forms.iter().any(|f| wanted.contains(f)));
        let only_qualitative = is_wanted([Form::A11, Form::A16]) && !is_wanted([Form::A12, Form::A17]);
        let conduct = |value| ConductItem { value, special_expectations: Vec::new(), feedback: Vec::new() };
        Ok(Skp {
            approach: if only_qualitative { Approach::Qualitative } else { Approach::Quantitative },
            group: line.employee.group(),
            starts_on: year.starts_on(),
            ends_on: year.ends_on(),
            employee: printed(reader, Some(&line.employee), Frozen::default())?,
            evaluator,
            results: Vec::new(),
            conduct: CoreValue::ALL.into_iter().map(conduct).collect(),
            annex: None,
            state: SkpState::Draft,
            approved_on: None,
        })
    }
}
