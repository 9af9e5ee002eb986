//! Feedback on results, indicators and values.

use crate::App;
use crate::convert::{from_wire, row};
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edits::invalid;
use crate::sheet::Dossier;
use contract::{AddFeedbackRequest, ById, EvaluationView, Failure, FeedbackAbout, FieldFault};
use domain::{CoreValue, FeedbackSource, FeedbackSymbol};
use store::records::Term;
use store::schema::feedback as column;
use store::{Scope, Table, Value};

impl App {
    /// Adds a piece of feedback: words, a symbol, or both.
    pub(crate) fn add_feedback(&mut self, request: AddFeedbackRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        check_open(&record)?;
        if request.text.trim().is_empty() && request.symbol.is_none() {
            return Err(invalid("text", FieldFault::Empty));
        }
        let dossier = Dossier::read(self.read()?, record.clone())?;
        let (about_column, about): (_, Value) = match &request.about {
            FeedbackAbout::Result { id } => (column::WORK_RESULT, subject(&dossier, id)?.into()),
            FeedbackAbout::Indicator { id } => (column::INDICATOR, subject(&dossier, id)?.into()),
            FeedbackAbout::Conduct { value } => {
                let value = u8::try_from(*value).ok().and_then(CoreValue::from_number);
                let value = value.ok_or_else(|| invalid("about.value", FieldFault::OutOfRange))?;
                (column::VALUE, i64::from(value.number()).into())
            }
        };
        let source = from_wire::<FeedbackSource>(request.source);
        let label = request.source_label.as_deref().map(str::trim).filter(|label| !label.is_empty());
        let ordinal = i64::try_from(dossier.feedback.len()).unwrap_or(i64::MAX - 1) + 1;
        let values = vec![
            (column::EMPLOYEE, record.employee.into()),
            (column::EVALUATION, record.id.into()),
            (about_column, about),
            (column::ORDINAL, ordinal.into()),
            (column::SOURCE, source.word().into()),
            (column::SOURCE_LABEL, label.unwrap_or(usual_label(source)).into()),
            (column::TEXT, request.text.trim().into()),
            (column::SYMBOL, request.symbol.map(|symbol| from_wire::<FeedbackSymbol>(symbol).word()).into()),
            (column::GIVEN_ON, self.moment().today().to_string().into()),
        ];
        self.act("add_feedback", record.evaluator, |act| {
            Ok(act.insert(Table::Feedback, Scope::dossier(record.employee), &filled(values))?)
        })?;
        self.evaluation_view(record.id)
    }

    /// Removes a piece of feedback; it stays in the history.
    pub(crate) fn remove_feedback(&mut self, request: ById) -> Result<EvaluationView, Halt> {
        let missing = || Failure::NotFound { what: "Umpan balik".into() };
        let entry = self.read()?.find_feedback(row(&request.id)?)?.ok_or_else(missing)?;
        let record = self.evaluation(entry.evaluation.ok_or_else(missing)?)?;
        check_open(&record)?;
        self.act("remove_feedback", record.evaluator, |act| Ok(act.delete(Table::Feedback, entry.id)?))?;
        self.evaluation_view(record.id)
    }
}

/// The word printed before the colon unless another is given.
pub(crate) fn usual_label(source: FeedbackSource) -> &'static str {
    match source {
        FeedbackSource::Leader => "Pimpinan",
        FeedbackSource::Peer => "Rekan kerja setingkat",
        FeedbackSource::Subordinate => "Pegawai di bawahnya",
        FeedbackSource::Other => "Pihak lain",
    }
}

fn subject(dossier: &Dossier, id: &str) -> Result<store::RowId, Halt> {
    let about = row(id)?;
    if dossier.has_subject(about) {
        Ok(about)
    } else {
        Err(Failure::NotFound { what: "Rencana hasil kerja".into() }.into())
    }
}
