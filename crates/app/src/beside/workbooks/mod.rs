//! Workbooks for evaluators without the program: written with a code and checks a row, compared with the records
//! when they come back, and taken in as one act. Nothing is signed by it.

mod binding;
mod comparing;
mod known;
mod rows;
mod taking;
mod words;
mod writing;

pub(crate) use taking::Preview;
pub(super) use words::{Told, not_permitted, of_refusal};
