//! The forms of a support as they print.

use super::year::YearSheet;
use crate::App;
use crate::aftermath::settings;
use crate::failure::Halt;
use crate::year::{Lines, forms_of, lines_of, sheet};
use contract::SupportForm;
use sheets::{
    Coaching, CoachingFact, CoachingGoal, CoachingStep, CompetencyAssessment, ConductReport,
    CounsellingRecord, Form, GuidanceFeedback, Guided, Mentoring, MentoringEntry, MentoringGoal, Score,
    TechnicalScore,
};
use store::records::{Counsellor, Support};

/// The sheets of a support, of the forms wanted, as far as the account may see them.
pub(super) fn sheets(
    app: &App,
    support: &Support,
    guided: &Guided,
    wanted: &[Form],
) -> Result<Vec<YearSheet>, Halt> {
    let Some(kind) = support.kind else { return Ok(Vec::new()) };
    let lines = lines_of(app.read()?, support.id)?;
    let may_read = app.may_see_guidance_feedback(support)?;
    let has_record = settings::is_on(app.read()?, settings::COUNSELLING_RECORD)?;
    let mut sheets = Vec::new();
    for form in forms_of(kind).iter().filter(|form| wanted.contains(&sheet(**form))) {
        sheets.push(match form {
            SupportForm::Coaching => YearSheet::Coaching(coaching(guided, &lines)),
            SupportForm::Mentoring => YearSheet::Mentoring(mentoring(guided, &lines)),
            SupportForm::Feedback if !may_read => continue,
            SupportForm::Feedback => YearSheet::GuidanceFeedback(feedback(support, guided, &lines)),
            SupportForm::Competency => YearSheet::Competency(Box::new(competency(guided, &lines))),
            SupportForm::ConductReport => YearSheet::ConductReport(report(guided, &lines)),
            SupportForm::Record if !has_record => continue,
            SupportForm::Record => YearSheet::Counselling(record(support, guided, &lines)),
        });
    }
    Ok(sheets)
}

fn coaching(guided: &Guided, lines: &Lines) -> Coaching {
    let form = SupportForm::Coaching;
    let cell = |field: &str, row| lines.cell(form, field, row);
    let goals = lines.rows(form, "goal.").map(|row| CoachingGoal {
        indicator: cell("goal.indicator", row),
        baseline: cell("goal.baseline", row),
        target: cell("goal.target", row),
        strategy: cell("goal.strategy", row),
    });
    let facts = lines.rows(form, "fact.").map(|row| CoachingFact {
        target: cell("fact.target", row),
        progress: cell("fact.progress", row),
        obstacle: cell("fact.obstacle", row),
        cause: cell("fact.cause", row),
    });
    let steps = lines.rows(form, "step.").map(|row| CoachingStep {
        indicator: cell("step.indicator", row),
        strategy: cell("step.strategy", row),
        needs_change: yes_or_no(&cell("step.change", row)),
    });
    Coaching {
        guided: guided.clone(),
        goals: goals.collect(),
        facts: facts.collect(),
        options: lines.text(form, "options"),
        steps: steps.collect(),
    }
}

fn mentoring(guided: &Guided, lines: &Lines) -> Mentoring {
    let form = SupportForm::Mentoring;
    let cell = |field: &str, row| lines.cell(form, field, row);
    let goals = lines.rows(form, "goal.").map(|row| MentoringGoal {
        skill: cell("goal.skill", row),
        duration: cell("goal.duration", row),
        change: cell("goal.change", row),
        measure: cell("goal.measure", row),
    });
    let journal = lines.rows(form, "journal.").map(|row| MentoringEntry {
        when_and_where: cell("journal.when", row),
        subject: cell("journal.subject", row),
        action: cell("journal.action", row),
        due: cell("journal.due", row),
    });
    Mentoring { guided: guided.clone(), goals: goals.collect(), journal: journal.collect() }
}

/// The employee alone signs it: whatever day the leader signed the other form, it is not the day of this one.
fn feedback(support: &Support, guided: &Guided, lines: &Lines) -> GuidanceFeedback {
    let answer = |at: usize| lines.text(SupportForm::Feedback, &format!("answer.{}", at + 1));
    let guided = Guided { signed_on: support.signed_by_employee_on, ..guided.clone() };
    GuidanceFeedback { guided, answers: std::array::from_fn(answer) }
}

fn competency(guided: &Guided, lines: &Lines) -> CompetencyAssessment {
    let form = SupportForm::Competency;
    let score = |field: &str, row| Score {
        value: lines.score(form, field, row),
        reason: lines.cell(form, field, row),
    };
    let technical = lines.rows(form, "technical.").map(|row| TechnicalScore {
        competency: lines.cell(form, "technical.name", row),
        score: score("technical.score", row),
    });
    CompetencyAssessment {
        guided: guided.clone(),
        managerial: std::array::from_fn(|at| score(&format!("managerial.{}", at + 1), 1)),
        socio_cultural: score("socio_cultural.1", 1),
        technical: technical.collect(),
        recommendation: lines.text(form, "recommendation"),
    }
}

fn report(guided: &Guided, lines: &Lines) -> ConductReport {
    let text = |field: &str| lines.text(SupportForm::ConductReport, field);
    ConductReport {
        guided: guided.clone(),
        special_expectations: text("expectation"),
        problem: text("problem"),
        is_found_with_others: yes_or_no(&text("others")),
        measures_taken: text("measures"),
    }
}

fn record(support: &Support, guided: &Guided, lines: &Lines) -> CounsellingRecord {
    let form = SupportForm::Record;
    let text = |field: &str| lines.text(form, field);
    let agreed = lines.rows(form, "agreed").map(|row| lines.cell(form, "agreed", row));
    CounsellingRecord {
        guided: guided.clone(),
        counsellor: support.counsellor.map(|counsellor| match counsellor {
            Counsellor::Evaluator => sheets::Counsellor::Evaluator,
            Counsellor::Official => sheets::Counsellor::Official,
            Counsellor::Independent => sheets::Counsellor::Independent,
        }),
        held_on: support.starts_on,
        place: support.place.clone(),
        basis: text("basis"),
        problem: text("problem"),
        employee_says: text("employee_says"),
        agreed: agreed.filter(|step| !step.is_empty()).collect(),
        outcome: text("outcome"),
        recommendation: text("recommendation"),
        reported_on: support.reported_on,
        reported_to: support.reported_to.clone(),
    }
}

/// *Ya* or *tidak*; nothing where it was not answered.
fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "ya" => Some(true),
        "tidak" => Some(false),
        _ => None,
    }
}
