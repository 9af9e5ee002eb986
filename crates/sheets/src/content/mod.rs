//! First step: which words stand in which cell, from the record. No lengths, no pages, no file format.

mod conduct;
mod document;
mod evaluation;
mod identity;
mod model;
mod plan;
mod words;

pub use model::{Band, Block, Cell, Content, Grid, Item, Paragraph, Run, Side, Signature, Table, Words};

use crate::form::{Form, Mark, NotThisForm, Office, Record};

/// The words of a record on one of its forms (`forms.md` 1 to 11).
///
/// Fails where the record belongs on another form, for example a qualitative plan on A.1.7.
pub fn content<'a>(
    form: Form,
    office: &Office<'a>,
    record: &Record<'a>,
    mark: Option<Mark>,
) -> Result<Content<'a>, NotThisForm> {
    let instead = record.forms();
    if !instead.contains(&form) {
        return Err(NotThisForm { form, instead });
    }
    let blocks = match record {
        Record::Plan(plan) if form == Form::A18 => plan::annex(plan, office),
        Record::Plan(plan) => plan::blocks(form, plan, office),
        Record::Evaluation(evaluation) if form == Form::D11 => document::blocks(evaluation, office),
        Record::Evaluation(evaluation) => evaluation::blocks(form, evaluation, office),
    };
    Ok(Content { form, mark, blocks })
}

/// The title of a form, with its code above it where the office prints codes.
fn title(form: Form, office: &Office<'_>, first: &'static str) -> Vec<Paragraph<'static>> {
    let code = office.print_form_code.then(|| Paragraph::plain(format!("FORMAT {form}")));
    let lines = [Some(first), words::approach_line(form), words::group_line(form)];
    code.into_iter().chain(lines.into_iter().flatten().map(Paragraph::plain)).collect()
}

/// The line with the agency and the plan's own period, which breaks after its colon in portrait forms.
fn agency<'a>(form: Form, plan: &domain::Skp, office: &Office<'a>) -> Block<'a> {
    let label = "PERIODE PENILAIAN:";
    let period = words::assessment_period(plan.starts_on, plan.ends_on);
    let period = if form.is_landscape() {
        vec![Paragraph::plain(format!("{label} {period}"))]
    } else {
        vec![Paragraph::plain(label), Paragraph::plain(period)]
    };
    Block::Agency { name: [Paragraph::plain(crate::text::plain(office.agency_name).to_uppercase())], period }
}
