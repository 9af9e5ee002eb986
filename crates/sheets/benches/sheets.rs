//! Sheets per second on one core: words, layout and file of real records.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    dead_code,
    unreachable_pub,
    reason = "a benchmark stops where it cannot measure"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use domain::Paper;
use sheets::{Form, Imprint, Press, Record};
use support::{Cases, OFFICE, day};

fn sheets_per_second(criterion: &mut Criterion) {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-dirjen-iii");
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let records = [(Form::A12, Record::Plan(&plan)), (Form::C13, Record::Evaluation(&evaluation))];
    let created = day(2027, 1, 12).and_hms_opt(9, 0, 0).expect("a time");
    let imprint = Imprint { title: "SKP", subject: "", author: "", created };
    let mut press = Press::new(None).expect("a press");
    let mut group = criterion.benchmark_group("sheets");
    for (form, record) in records {
        let lay_out =
            || sheets::layout(&sheets::content(form, &OFFICE, &record, None).expect("a form"), Paper::Folio);
        let n_pages = lay_out().len();
        group.throughput(Throughput::Elements(1));
        group.bench_function(format!("layout of {form}, {n_pages} pages"), |bencher| bencher.iter(lay_out));
        group.bench_function(format!("file of {form}, {n_pages} pages"), |bencher| {
            bencher.iter(|| press.pdf(&[lay_out()], &imprint).expect("a file"));
        });
        group.throughput(Throughput::Elements(100));
        group.bench_function(format!("volume of 100 {form}, {n_pages} pages each"), |bencher| {
            bencher.iter(|| {
                let mut volume = press.volume(std::io::sink());
                (0..100).for_each(|_| volume.add(&lay_out()).expect("a sheet"));
                volume.finish(&imprint).expect("a file")
            });
        });
    }
    group.finish();
    criterion.bench_function("a press", |bencher| bencher.iter(|| Press::new(None).expect("a press")));
}

criterion_group!(benches, sheets_per_second);
criterion_main!(benches);
