//! First step: which words stand in which cell, from the record. No lengths, no pages, no file format.

mod action_plan;
mod by_hand;
mod changes;
mod competency;
mod conduct;
mod counselling;
mod credit;
mod document;
mod documentation;
mod dossier;
mod evaluation;
mod feedback;
mod follow_ups;
mod guidance;
mod identity;
mod letters;
mod manual;
mod matrix;
mod minutes;
mod missing;
mod model;
mod plan;
mod test_page;
mod unit_page;
mod unit_recap;
mod words;
mod workblock;

use chrono::NaiveDate;

pub(crate) use matrix::parted;
pub(crate) use model::CODE_FOLLOWS;
pub use model::{
    Align, Band, Block, Cell, Content, Grid, Item, Marks, Paragraph, Run, SheetCode, Side, Signature, Table,
    Words,
};

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
    let marks = if let Record::RevisedPlan(_, revision) = record {
        changes::Marks::of(revision)
    } else {
        changes::Marks::default()
    };
    let blocks = match record {
        Record::Plan(plan) | Record::RevisedPlan(plan, _) if form == Form::A18 => {
            plan::annex(plan, office, marks)
        }
        Record::Plan(plan) | Record::RevisedPlan(plan, _) => plan::blocks(form, plan, office, marks),
        Record::Manual(manual) => manual::blocks(manual, office),
        Record::Workblock(workblock) => workblock::blocks(workblock, office),
        Record::Matrix(matrix) => matrix::blocks(matrix, office),
        Record::ActionPlan(plan) => action_plan::blocks(plan, office),
        Record::Documentation(documentation) => documentation::blocks(documentation, office),
        Record::Feedback(record) => feedback::blocks(form, record, office),
        Record::Coaching(coaching) => guidance::coaching(coaching, office),
        Record::Mentoring(mentoring) => guidance::mentoring(mentoring, office),
        Record::GuidanceFeedback(feedback) => guidance::feedback(feedback, office),
        Record::CompetencyAssessment(assessment) => competency::blocks(assessment, office),
        Record::ConductReport(report) => counselling::report(report, office),
        Record::Counselling(record) => counselling::record(record, office),
        Record::Evaluation(evaluation) | Record::TakenOver(evaluation) if form.is_document() => {
            document::blocks(form, evaluation, office)
        }
        Record::Evaluation(evaluation) => {
            evaluation::blocks(form, evaluation, (&evaluation.plan.evaluator, words::EVALUATOR), office)
        }
        Record::TakenOver(evaluation) => {
            evaluation::blocks(form, evaluation, (&evaluation.superior, words::SUPERIOR), office)
        }
        Record::Objection(decided) => document::objection(decided, office),
        Record::Minutes(minutes) => minutes::blocks(minutes, office),
        Record::FollowUps(recap) => follow_ups::blocks(recap, office),
        Record::UnitPage(page) => unit_page::blocks(page, office),
        Record::Candidate(dossier) => dossier::blocks(dossier, office),
        Record::Recap(recap) => unit_recap::blocks(recap, office),
        Record::Missing(list) => missing::blocks(list, office),
        Record::Separator(separator) => letters::separator(separator, office),
        Record::Cover(letter) => letters::cover(letter, office),
        Record::Receipt(receipt) => letters::receipt(receipt, office),
        Record::Reminder(reminder) => letters::reminder(reminder, office),
        Record::HandProgress(sheet) => by_hand::progress(sheet, office),
        Record::HandRating(sheet) => by_hand::rating(sheet, office),
        Record::TestPage(page) => test_page::blocks(**page),
        Record::CreditConversion(sheet) => credit::conversion(sheet, office),
        Record::CreditAccumulation(sheet) => credit::accumulation(sheet, office),
        Record::CreditDetermination(sheet) => credit::determination(sheet, office),
    };
    let own = if form == Form::TestPage { Some(test_page::FOOT) } else { None };
    let own = if form.is_confidential() { Some("RAHASIA") } else { own };
    let foot = marks.foot().or_else(|| own.map(Paragraph::plain));
    Ok(Content { form, mark, is_landscape: form.is_landscape(), foot, code: None, blocks })
}

/// The title of a form, with its code above it where the office prints codes.
fn title(form: Form, office: &Office<'_>, first: &'static str) -> Vec<Paragraph<'static>> {
    titled(form, office, Paragraph::plain(first))
}

fn titled<'a>(form: Form, office: &Office<'_>, first: Paragraph<'a>) -> Vec<Paragraph<'a>> {
    let code =
        (office.print_form_code && form.is_official()).then(|| Paragraph::plain(format!("FORMAT {form}")));
    let lines = [words::approach_line(form), words::group_line(form)];
    code.into_iter().chain([first]).chain(lines.into_iter().flatten().map(Paragraph::plain)).collect()
}

/// The line with the agency and the plan's own period (its first and last day), which breaks after its colon in portrait forms.
fn agency<'a>(form: Form, days: (NaiveDate, NaiveDate), office: &Office<'a>) -> Block<'a> {
    let label = "PERIODE PENILAIAN:";
    let period = words::assessment_period(days.0, days.1);
    let period = if form.is_landscape() {
        vec![Paragraph::plain(format!("{label} {period}"))]
    } else {
        vec![Paragraph::plain(label), Paragraph::plain(period)]
    };
    Block::Agency { name: [Paragraph::plain(crate::text::plain(office.agency_name).to_uppercase())], period }
}
