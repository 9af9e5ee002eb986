//! What a workbook has a row for, the same when it is written and when it comes back.

use crate::sheet::{About, Dossier};
use domain::{Approach, ExpectationLevel};
use interop::workbook::{Field, rating_word};
use store::records::{IndicatorEntry, ResultEntry};
use store::schema::actuals;
use store::{Column, RowId};

/// A work result or indicator with a realisation of its own.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) row: RowId,
    pub(super) about: About,
    /// The column that ties a realisation to it.
    pub(super) tie: Column,
    /// Number of the result, from 1.
    pub(super) number: usize,
    pub(super) result: String,
    pub(super) indicator: String,
    pub(super) target: String,
}

/// Results in a qualitative plan, indicators in a quantitative one.
pub(super) fn subjects(dossier: &Dossier) -> Vec<Subject> {
    let results = (1..).zip(&dossier.content.results);
    match dossier.plan.approach {
        Approach::Qualitative => results.map(|(number, result)| of_result(number, result)).collect(),
        Approach::Quantitative => results
            .flat_map(|(number, result)| {
                result.indicators.iter().map(move |indicator| of_indicator((number, result), indicator))
            })
            .collect(),
    }
}

fn of_result(number: usize, result: &ResultEntry) -> Subject {
    let lines = |texts: Vec<&str>| {
        texts.into_iter().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n")
    };
    let indicators = &result.indicators;
    Subject {
        row: result.id,
        about: About::Result(result.id),
        tie: actuals::WORK_RESULT,
        number,
        result: result.text.clone(),
        indicator: lines(indicators.iter().map(|one| one.text.as_str()).collect()),
        target: lines(indicators.iter().filter_map(|one| one.target.as_deref()).collect()),
    }
}

fn of_indicator((number, result): (usize, &ResultEntry), indicator: &IndicatorEntry) -> Subject {
    Subject {
        row: indicator.id,
        about: About::Indicator(indicator.id),
        tie: actuals::INDICATOR,
        number,
        result: result.text.clone(),
        indicator: indicator.text.clone(),
        target: indicator.target.clone().unwrap_or_default(),
    }
}

/// What the office has in a cell that a workbook begins with.
pub(super) fn begun(dossier: &Dossier, subject: Option<&Subject>, field: Field) -> String {
    let rating = |level: Option<ExpectationLevel>| level.map_or("", rating_word).to_owned();
    let record = &dossier.record;
    match (field, subject) {
        (Field::ResultsRating, None) => rating(record.results_rating),
        (Field::ConductRating, None) => rating(record.conduct_rating),
        (Field::Notes, None) => record.notes.clone(),
        (Field::Actual, Some(subject)) => {
            dossier.actuals.get(&subject.row).map(|(_, text)| text.clone()).unwrap_or_default()
        }
        (_, _) => String::new(),
    }
}
