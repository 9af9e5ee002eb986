//! Plans of many people at once.

mod annexes;
mod carry_over;
mod copies;
mod library;
mod paste;
mod workbooks;
