//! The record of continuous feedback (B.1.3 to B.1.5): the sheet of an evaluation without its ratings.

use domain::evaluation::EvaluationForm;

use super::model::{Block, Grid, Paragraph, Side};
use super::{agency, conduct, evaluation, identity, title, words};
use crate::form::{Form, Office};
use crate::progress::FeedbackRecord;

pub(super) fn blocks<'a>(form: Form, record: &'a FeedbackRecord, office: &Office<'a>) -> Vec<Block<'a>> {
    let plan = &record.plan;
    let mut blocks = vec![
        Block::Title(title(form, office, "REKAMAN INFORMASI UMPAN BALIK BERKELANJUTAN")),
        Block::Period(words::period_line(record.period, office, "", "*")),
        agency(form, (plan.starts_on, plan.ends_on), office),
        identity::table(form, plan, office, false),
    ];
    blocks.extend(evaluation::results(form, plan));
    // p71 has no asterisk where p73 and p76 have one.
    let head = match record.kin() {
        EvaluationForm::C11 => (Grid::FeedbackQualitative, "PERILAKU KERJA"),
        EvaluationForm::C12 => (Grid::ConductFeedbackExecutive, "PERILAKU KERJA*"),
        EvaluationForm::C13 => (Grid::ConductFeedbackSupported, "PERILAKU KERJA*"),
    };
    let place_and_date = words::place_and_date(office, record.signed_on);
    blocks.extend([
        conduct::evaluated((form, office.guides), head, &plan.conduct),
        Block::Signatures(vec![
            words::signature(&plan.employee, office, Side::Left, words::EMPLOYEE, None),
            words::signature(&plan.evaluator, office, Side::Right, words::EVALUATOR, Some(place_and_date)),
        ]),
        Block::Notes(vec![Paragraph::italic(note(form))]),
    ]);
    blocks
}

fn note(form: Form) -> String {
    let space = if form == Form::B15 { " " } else { "" };
    format!(
        "*{space}pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi \
         Pemerintah)"
    )
}
