//! The only crate with SQL: one encrypted SQLite file, its keys, records, search and backup.
