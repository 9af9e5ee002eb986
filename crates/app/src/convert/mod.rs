//! The boundary between `domain` and `contract`: ids, closed lists, findings, dates.

mod findings;
mod ids;
mod terms;

pub(crate) use findings::{finding, finding_about, sentence, source};
pub(crate) use ids::{id, row};
pub(crate) use terms::{from_wire, to_wire};
