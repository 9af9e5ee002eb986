//! Sheets on paper: which copy a print is, how far each bundle has come on its way to the file, letters and
//! lists about them, scans of what was signed, and what comes back from forms written by hand. What sheets say
//! and how they are printed is elsewhere.

mod bundles;
mod forms;
mod letters;
mod lists;
mod scans;
mod stamps;
mod typing;
mod ways;
pub(crate) mod words;

pub(crate) use stamps::{Printed, Stamp, is_tracked};
pub(crate) use store::records::PaperSubject as Subject;
