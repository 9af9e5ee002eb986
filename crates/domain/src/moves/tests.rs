//! The stories of the regulation and of our defaults.
