//! The store as its users meet it: real encrypted files in folders of their own.

mod acts;
mod worlds;
