//! Why a grade is what it is ("Mengapa Baik?").

use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::sheet::Dossier;
use crate::{App, convert, cycles, history, units};
use contract::{ById, Failure, WhyView};
use domain::{ExpectationLevel, Grade};
use store::{HistoryQuery, Table};

impl App {
    /// The two ratings, the quadrant they meet in, the rule, and who set them when.
    pub(crate) fn explain_grade(&mut self, request: ById) -> Result<WhyView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let dossier = Dossier::read(reader, self.evaluation(row(&request.id)?)?)?;
        let record = &dossier.record;
        let employee = units::person_ref(reader, record.employee)?;
        let missing = || Failure::RatingMissing { names: vec![employee.name.clone()] };
        let (results, conduct) = record.ratings_in_force();
        let (results, conduct) = (results.ok_or_else(missing)?, conduct.ok_or_else(missing)?);
        let rule = if record.not_graduated { "R-106" } else { "R-210" };
        let entries = self.store()?.history(&HistoryQuery::row(Table::Evaluations, record.id))?;
        let last = entries
            .iter()
            .rfind(|entry| entry.cell.column.is_some_and(|column| column.name.ends_with("_rating")));
        let acted_for = last.and_then(|entry| entry.acted_for).or(record.evaluator);
        let by = [ExpectationLevel::Above, ExpectationLevel::Meets, ExpectationLevel::Below];
        let across = [ExpectationLevel::Below, ExpectationLevel::Meets, ExpectationLevel::Above];
        let cells =
            by.map(|results| across.map(|conduct| to_wire(Grade::from_quadrant(results, conduct))).to_vec());
        let view = WhyView {
            period: cycles::period_words(record.period, moment),
            results: to_wire(results),
            conduct: to_wire(conduct),
            grade: to_wire(record.grade().ok_or_else(missing)?),
            quadrant: cells.to_vec(),
            source: convert::source(rule).to_owned(),
            rule: rule.to_owned(),
            set_by: last.and_then(|entry| entry.author_name.clone()).unwrap_or_default(),
            acted_for: acted_for
                .map(|person| units::person_ref(reader, person))
                .transpose()?
                .unwrap_or_default()
                .name,
            set_at: last.map(|entry| history::instant(entry.at, moment)),
            evidence_seen: record.evidence_seen,
            grade_as_given: record.grade_as_given.filter(|given| Some(*given) != record.grade()).map(to_wire),
            seal: self.seal_view(record)?,
            employee: contract::PersonRef { id: id(record.employee), ..employee },
        };
        self.note_own_reading(&dossier.record)?;
        Ok(view)
    }
}
