//! Who may do what: the matrix cell by cell, lists narrowed to what an account may see, the log.

#[cfg(test)]
mod calibration;
#[cfg(test)]
mod cells;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod idle;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod offers;
#[cfg(test)]
mod office;
#[cfg(test)]
mod own_objection;
#[cfg(test)]
mod records;
#[cfg(test)]
mod requests;

#[cfg(test)]
pub(crate) use office::{OTHERS, Office};
