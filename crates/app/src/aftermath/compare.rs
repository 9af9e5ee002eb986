//! Two people side by side, by what they contribute.

use crate::App;
use crate::convert::{row, to_wire};
use crate::failure::Halt;
use contract::{CompareEvaluationsRequest, ComparedView, ComparisonView, ContributionView, Failure};
use store::records::{EvaluationRecord, MatrixColumn};

impl App {
    /// Evidence, ratings and contributions of two people in one period.
    pub(crate) fn compare_evaluations(
        &mut self,
        request: CompareEvaluationsRequest,
    ) -> Result<ComparisonView, Halt> {
        self.commit_drafts()?;
        let (left, right) = (self.compared(&request.left)?, self.compared(&request.right)?);
        if left.0.period != right.0.period {
            return Err(Failure::NotFound { what: right.1.evidence.period }.into());
        }
        self.note_people_read([left.0.employee, right.0.employee]);
        Ok(ComparisonView { left: left.1, right: right.1 })
    }

    fn compared(&self, evaluation: &str) -> Result<(EvaluationRecord, ComparedView), Halt> {
        let record = self.evaluation(row(evaluation)?)?;
        let (results_rating, conduct_rating) = record.ratings_in_force();
        let view = ComparedView {
            evidence: self.rating_evidence(record.id)?,
            results_rating: results_rating.map(to_wire),
            conduct_rating: conduct_rating.map(to_wire),
            grade: record.grade().map(to_wire),
            contributions: self.contributions(&record)?,
        };
        Ok((record, view))
    }

    /// What a person contributes by the role matrices of the year, column by column.
    fn contributions(&self, record: &EvaluationRecord) -> Result<Vec<ContributionView>, Halt> {
        let reader = self.read()?;
        let mut found = Vec::new();
        for matrix in reader.list_matrices_with(record.employee, record.period.year())? {
            let content = reader.matrix_content(matrix.id)?;
            let own: Vec<_> =
                content.rows.iter().filter(|row| row.employee == Some(record.employee)).collect();
            for column in &content.columns {
                let in_cell = content
                    .entries
                    .iter()
                    .filter(|entry| entry.column == column.id && own.iter().any(|row| row.id == entry.row));
                let roles: Vec<String> = in_cell.map(|entry| entry.text.clone()).collect();
                if !roles.is_empty() {
                    found.push(ContributionView { of: column_words(column), roles });
                }
            }
        }
        Ok(found)
    }
}

fn column_words(column: &MatrixColumn) -> String {
    let parts = [column.result_text.as_str(), column.indicator_text.as_str()];
    parts.into_iter().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
