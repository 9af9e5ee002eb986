//! The change history: commits of cell edits, their merge and their codec.
