//! What is typed into the official screens, field by field in their order (forms A.1.x and C.1.x). Empty fields
//! are left out: there is nothing to copy.

use crate::convert::id;
use crate::planning::compare::perspective;
use crate::plans::ANNEX_LISTS;
use crate::sheet::{About, Dossier};
use crate::words;
use contract::{CopyFieldKind, Language};
use domain::{Approach, Aspect, CoreValue, PositionGroup};
use store::RowId;
use store::records::{IndicatorEntry, PlanContent, PlanRecord, ResultEntry};

/// A field with what it says.
pub(super) struct Field {
    /// Names it among those of its person, also after the plan moved on.
    pub(super) key: String,
    pub(super) kind: CopyFieldKind,
    /// Number of the work result; 0 where it is about none.
    pub(super) result: u32,
    pub(super) value: Option<CoreValue>,
    pub(super) text: String,
}

/// Fields as they are gathered.
#[derive(Default)]
struct Fields {
    all: Vec<Field>,
    result: u32,
}

/// The screens of the SKP and of its annex (A.1.8); `content` is as its form shows it.
pub(super) fn of_plan(plan: &PlanRecord, content: &PlanContent) -> Vec<Field> {
    let mut fields = Fields::default();
    for (number, result) in (1..).zip(&content.results) {
        fields.result = number;
        fields.add(CopyFieldKind::SupportedResult, result.id, result.supported_text.as_deref());
        fields.add(CopyFieldKind::WorkResult, result.id, Some(&result.text));
        fields.add(CopyFieldKind::AssignedBy, result.id, result.assigned_by.as_deref());
        for indicator in &result.indicators {
            fields.add_indicator(plan, indicator);
        }
    }
    fields.result = 0;
    for value in CoreValue::ALL {
        let of_value = content.special_expectations.iter().filter(|(other, _)| *other == value);
        let lines: Vec<&str> = of_value.map(|(_, text)| text.as_str()).collect();
        fields.add_of_value(CopyFieldKind::Expectation, plan.id, value, &lines.join("\n"));
    }
    let kinds = [CopyFieldKind::Resources, CopyFieldKind::Accountability, CopyFieldKind::Consequences];
    for (kind, list) in kinds.into_iter().zip(ANNEX_LISTS) {
        let of_list = content.annex_lines.iter().filter(|(other, _)| other == list);
        let lines: Vec<&str> = of_list.map(|(_, text)| text.as_str()).collect();
        fields.add(kind, plan.id, Some(&lines.join("\n")));
    }
    fields.all
}

/// The screens of the evaluation.
pub(super) fn of_evaluation(dossier: &Dossier) -> Vec<Field> {
    let mut fields = Fields::default();
    for (number, result) in (1..).zip(&dossier.content.results) {
        fields.result = number;
        for about in cells_of(dossier.plan.approach, result) {
            fields.add_evidence(dossier, about);
        }
    }
    fields.result = 0;
    let evaluation = dossier.record.id;
    let (results, conduct) = dossier.record.ratings_in_force();
    // The official screens are Indonesian, whatever the language of this one.
    let level = |level| words::level(level, Language::Id);
    fields.add(CopyFieldKind::ResultsRating, evaluation, results.map(level));
    for value in CoreValue::ALL {
        let said = dossier.feedback_in_lines(About::Conduct(value));
        fields.add_of_value(CopyFieldKind::Feedback, evaluation, value, &said);
    }
    fields.add(CopyFieldKind::ConductRating, evaluation, conduct.map(level));
    let grade = dossier.record.grade().map(|grade| words::grade(grade, Language::Id));
    fields.add(CopyFieldKind::Grade, evaluation, grade);
    fields.add(CopyFieldKind::Notes, evaluation, Some(&dossier.record.notes));
    fields.all
}

impl Fields {
    fn add(&mut self, kind: CopyFieldKind, row: RowId, text: Option<&str>) {
        let key = format!("{}:{}", kind.code(), id(row));
        self.push(key, kind, None, text.unwrap_or_default());
    }

    fn add_of_value(&mut self, kind: CopyFieldKind, row: RowId, value: CoreValue, text: &str) {
        let key = format!("{}:{}:{}", kind.code(), id(row), value.number());
        self.push(key, kind, Some(value), text);
    }

    fn push(&mut self, key: String, kind: CopyFieldKind, value: Option<CoreValue>, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.all.push(Field { key, kind, result: self.result, value, text: text.to_owned() });
        }
    }

    fn add_indicator(&mut self, plan: &PlanRecord, indicator: &IndicatorEntry) {
        let (row, is_executive) = (indicator.id, plan.group == PositionGroup::Executive);
        if plan.approach == Approach::Quantitative && !is_executive {
            self.add(CopyFieldKind::Aspect, row, indicator.aspect.map(aspect));
        }
        self.add(CopyFieldKind::Indicator, row, Some(&indicator.text));
        self.add(CopyFieldKind::Target, row, indicator.target.as_deref());
        if is_executive {
            self.add(CopyFieldKind::Perspective, row, indicator.perspective.map(perspective));
        }
    }

    fn add_evidence(&mut self, dossier: &Dossier, about: About) {
        let (About::Result(row) | About::Indicator(row)) = about else { return };
        let actual = dossier.actuals.get(&row).map(|(_, text)| text.as_str());
        self.add(CopyFieldKind::Actual, row, actual);
        self.add(CopyFieldKind::Feedback, row, Some(&dossier.feedback_in_lines(about)));
    }
}

/// What the sheet has cells for: the result in a qualitative plan, each indicator in a quantitative one.
fn cells_of(approach: Approach, result: &ResultEntry) -> Vec<About> {
    match approach {
        Approach::Qualitative => vec![About::Result(result.id)],
        Approach::Quantitative => {
            result.indicators.iter().map(|indicator| About::Indicator(indicator.id)).collect()
        }
    }
}

/// As the forms print it.
fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Quantity => "Kuantitas",
        Aspect::Quality => "Kualitas",
        Aspect::Time => "Waktu",
        Aspect::Cost => "Biaya",
    }
}
