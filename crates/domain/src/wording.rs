//! What the wording of a plan sounds like (R-060…R-067): remarks with proposals, never a refusal.
//!
//! Everything is decided by words at hand, offline; the outcome is advice, and silence is preferred
//! where the words leave it open.

use std::ops::Range;

use crate::finding::Severity;

mod absolute;
mod checklist;
mod class;
mod deeds;
mod measure;
mod passive;
mod rewrite;
#[cfg(test)]
mod tests;
mod words;

pub use checklist::{Consideration, Criterion};
pub use class::{WordingClass, classify, lint_result};
pub use measure::{lint_indicator, lint_target};

/// Bytes of the longest text that gets proposals: nobody reads a page to choose one.
const LONGEST_STATEMENT: usize = 1_000;

/// What a wording rule says about some words of a text. The words for `code` are the interface's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Number of the rule, for example `R-060`.
    pub rule: &'static str,
    /// How strongly it speaks; never a block.
    pub severity: Severity,
    /// Stable code of the message, for example `sounds_like_activity`.
    pub code: &'static str,
    /// The bytes of the text it is about, on character boundaries.
    pub span: Range<usize>,
    /// Whole texts that could stand instead, the best first.
    pub rewrites: Vec<String>,
    /// Where the regulation says so.
    pub source: &'static str,
}

impl Remark {
    /// a work result that names a kind or a piece of work instead of what is achieved.
    fn result(code: &'static str, span: Range<usize>, rewrites: Vec<String>) -> Self {
        let source = "L.II.A.5.i p47; Anak Lampiran 1 p120–122";
        Self { rule: "R-060", severity: Severity::Warn, code, span, rewrites, source }
    }

    fn hint(rule: &'static str, code: &'static str, span: Range<usize>, source: &'static str) -> Self {
        Self { rule, severity: Severity::Hint, code, span, rewrites: Vec::new(), source }
    }
}

/// A text with `new` in the place of `span`, where the text is short enough for a proposal.
fn replaced(text: &str, span: &Range<usize>, new: &str) -> Option<String> {
    if text.len() > LONGEST_STATEMENT {
        return None;
    }
    let (before, after) = (text.get(..span.start)?, text.get(span.end..)?);
    let opens = !before.chars().any(char::is_alphanumeric);
    let new = if opens { words::capitalized(new) } else { new.to_owned() };
    Some(format!("{before}{new}{after}"))
}
