//! From the organisation's goals to everybody's results: tree, strategies, workblocks, matrix, manuals.

mod alike;
mod cells;
mod columns;
mod edits;
mod findings;
pub(crate) mod import;
mod manuals;
mod outline;
mod people;
mod sheet;
mod strategies;
pub(crate) mod to_plans;
mod tree;
pub(crate) mod typing;
pub(crate) mod view;
mod workblocks;

use contract::{Failure, FieldFault, FieldProblem};

/// Most letters of a text; the longest statement of the regulation's examples has below 300.
const LONGEST: usize = 4_000;

/// A text without blanks around it.
///
/// # Errors
/// [`Failure::Invalid`] where nobody would read it to its end.
fn trimmed(field: &str, text: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        Err(invalid(field, FieldFault::TooLong))
    } else {
        Ok(text.to_owned())
    }
}

/// A text that must say something.
///
/// # Errors
/// [`Failure::Invalid`] where it is empty or too long.
fn needed(field: &str, text: &str) -> Result<String, Failure> {
    let text = trimmed(field, text)?;
    if text.is_empty() { Err(invalid(field, FieldFault::Empty)) } else { Ok(text) }
}

fn invalid(field: &str, problem: FieldFault) -> Failure {
    Failure::Invalid { fields: vec![FieldProblem { field: field.to_owned(), problem }] }
}

/// A text as a cell; an empty one leaves it empty.
fn text_cell(text: String) -> store::Value {
    Some(text).filter(|text| !text.is_empty()).into()
}
