//! Sheets on paper: which copy a print is, how far each bundle has come on its way to the file, letters and
//! lists about them, and the scans of what was signed. What sheets say and how they are printed is elsewhere.

mod stamps;
pub(crate) mod words;

pub(crate) use stamps::{Printed, Stamp, is_tracked};
pub(crate) use store::records::PaperSubject as Subject;
