//! Stores that exchange packages: nothing is lost whatever the order, the gaps and the duplicates, and what two
//! people wrote is decided by people.

mod files;
mod hubs;
mod office;
mod potentials;
mod quarter;
mod settling;
