//! From the organisation's goals to everybody's results: tree, strategies, workblocks, matrix, manuals.

mod edits;
mod manuals;
mod sheet;
mod to_plans;
mod tree;
mod workblocks;
