//! Formats of other programs: workbooks, CSV, case files.
