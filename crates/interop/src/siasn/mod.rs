//! What SIASN gives and takes (`reference.md` 9): answers of its endpoints that somebody saved as files come in,
//! lines for its endpoints go out. Nothing here asks SIASN for anything.

mod fault;
mod lines;
mod read;
mod record;
#[cfg(test)]
mod tests;

pub use fault::SiasnFault;
pub use lines::{CreditLine, EvaluatorLine, OutcomeLine, annual_line, credit_line, periodic_line};
pub use read::{MAX_BYTES, read};
pub use record::{Endpoint, SiasnCredit, SiasnFile, SiasnPerson, SiasnResult, Stated};
