//! What an interface may ask and be told: requests, views, failures, and the one list of commands.
//!
//! Nothing here decides anything. The TypeScript of the window is generated from these types
//! (`cargo run -p xtask -- bindings`), and the router of `app` is built from the same list, so a
//! command without an answer does not compile and a misspelt field does not type-check.

#[macro_use]
mod terms;
mod accounts;
mod aftermath;
mod audit;
mod beside;
mod commands;
mod credit;
mod evaluation;
mod exchange;
mod failure;
mod matrix;
mod moves;
mod office;
mod own;
mod paper;
mod past;
mod people;
mod plan;
mod plan_bulk;
mod plan_desk;
mod plan_edit;
mod plan_terms;
mod print;
mod proof;
mod safety;
mod session;
mod typescript;
mod words;
mod year;

pub use accounts::*;
pub use aftermath::*;
pub use audit::*;
pub use beside::*;
pub use commands::COMMANDS;
pub use credit::*;
pub use evaluation::*;
pub use exchange::*;
pub use failure::*;
pub use matrix::*;
pub use moves::*;
pub use office::*;
pub use own::*;
pub use paper::*;
pub use past::*;
pub use people::*;
pub use plan::*;
pub use plan_bulk::*;
pub use plan_desk::*;
pub use plan_edit::*;
pub use plan_terms::*;
pub use print::*;
pub use proof::*;
pub use safety::*;
pub use session::*;
pub use terms::*;
pub use typescript::typescript;
pub use words::{FailureWords, failure_words, package_fault_words};
pub use year::*;
