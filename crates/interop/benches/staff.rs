//! How long a list of 300,000 people takes to read, with 20 columns, as XLSX and as CSV.
#![expect(clippy::unwrap_used, reason = "a bench that cannot make its file should stop")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use interop::staff;
use rust_xlsxwriter::Workbook;

#[path = "people/mod.rs"]
mod people;

use people::{HEAD, person};

const PEOPLE: u32 = 300_000;

fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().unwrap();
    for (column, title) in (0..).zip(HEAD) {
        sheet.write_string(0, column, title).unwrap();
    }
    for number in 0..PEOPLE {
        for (column, text) in (0..).zip(person(number)) {
            sheet.write_string(number + 1, column, text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn csv() -> Vec<u8> {
    let mut text = HEAD.join(";");
    for number in 0..PEOPLE {
        text.push('\n');
        text.push_str(&person(number).join(";"));
    }
    text.into_bytes()
}

fn staff_lists(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("staff list of 300,000 × 20");
    group.sample_size(10);
    for (name, bytes) in [("xlsx", xlsx()), ("csv", csv())] {
        assert_eq!(staff::read(&bytes).unwrap().people.len(), PEOPLE as usize);
        group.bench_function(name, |bencher| bencher.iter(|| staff::read(black_box(&bytes)).unwrap()));
    }
    group.finish();
}

criterion_group!(benches, staff_lists);
criterion_main!(benches);
