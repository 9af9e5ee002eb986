//! Who stands where: posts, moves, what is wrong in the organisation, people entered twice.

mod duplicates;
mod moves;
mod problems;
mod standing;
