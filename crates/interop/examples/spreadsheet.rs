//! Writes and reads a workbook of many people, for `bench/spreadsheets`. What was done is printed as JSON, with
//! its time and the most memory it had at once.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a chore stops at the first thing that is wrong"
)]

use std::path::Path;
use std::time::Instant;

use interop::staff;
use rust_xlsxwriter::Workbook;

#[path = "../benches/people/mod.rs"]
mod people;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, path, number] = arguments.as_slice() else {
        panic!("spreadsheet write|read FILE NUMBER");
    };
    let (path, number) = (Path::new(path), number.parse().expect("a number of people"));
    let begun = Instant::now();
    let rows = match what.as_str() {
        "write" => write(path, number),
        "read" => staff::read_file(path).expect("a list").people.len(),
        other => panic!("{other} is neither write nor read"),
    };
    let seconds = begun.elapsed().as_secs_f64();
    println!("{{\"rows\": {rows}, \"seconds\": {seconds:.3}, \"peak_kib\": {}}}", peak_kib());
}

/// The most memory at once, as the kernel counted it; 0 where it does not tell.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

/// As the program writes long tables: row by row, nothing kept.
fn write(path: &Path, number: u32) -> usize {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().expect("a sheet");
    for (column, title) in (0..).zip(people::HEAD) {
        sheet.write_string(0, column, title).expect("a cell");
    }
    for row in 0..number {
        for (column, text) in (0..).zip(people::person(row)) {
            sheet.write_string(row + 1, column, text).expect("a cell");
        }
    }
    workbook.save(path).expect("a written file");
    number as usize
}
