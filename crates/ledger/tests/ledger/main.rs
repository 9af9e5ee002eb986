//! What a user would notice if the change history were wrong: edits lost, ids misread, hashes that
//! do not tell a change.

#[cfg(test)]
mod cells;
#[cfg(test)]
mod codec;
#[cfg(test)]
mod convergence;
#[cfg(test)]
mod fleet;
#[cfg(test)]
mod ids;
#[cfg(test)]
mod ranges;
#[cfg(test)]
mod seals;
#[cfg(test)]
mod squashing;
#[cfg(test)]
mod taking_in;
#[cfg(test)]
mod worlds;
