//! How long a list of 300,000 people takes to read, with 20 columns, as XLSX and as CSV.
#![expect(clippy::unwrap_used, reason = "a bench that cannot make its file should stop")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use interop::staff;
use rust_xlsxwriter::Workbook;

const PEOPLE: u32 = 300_000;
const HEAD: [&str; 20] = [
    "NO",
    "NIP",
    "NAMA",
    "GELAR DEPAN",
    "GELAR BELAKANG",
    "JENIS PEGAWAI",
    "PANGKAT/GOL",
    "JABATAN",
    "JENIS JABATAN",
    "ESELON",
    "UNIT KERJA",
    "UNIT INDUK",
    "NIP ATASAN",
    "NAMA ATASAN",
    "KEDUDUKAN HUKUM",
    "AGAMA",
    "PENDIDIKAN",
    "TEMPAT LAHIR",
    "ALAMAT",
    "KETERANGAN",
];

/// One invented person; every hundredth evaluates the 99 after them.
fn person(number: u32) -> [String; 20] {
    let nip = |number: u32| {
        let serial = number % 999 + 1;
        let (day, month) = (number / 999 % 28 + 1, number / 27_972 % 12 + 1);
        format!("1980{month:02}{day:02}2005011{serial:03}")
    };
    let name = |number: u32| format!("Pegawai Nomor {number}");
    let (chief, unit) = (number / 100 * 100, number / 100);
    let evaluator = if number == chief { (String::new(), String::new()) } else { (nip(chief), name(chief)) };
    let text = |text: &str| text.to_owned();
    [
        number.to_string(),
        nip(number),
        name(number),
        text(""),
        text("S.Sos."),
        text("PNS"),
        text("Penata Muda Tingkat I, III/b"),
        text("Analis Sumber Daya Manusia Aparatur Ahli Muda"),
        text("Fungsional"),
        text(""),
        format!("Bidang Pengembangan Nomor {unit}"),
        text("Badan Kepegawaian Daerah"),
        evaluator.0,
        evaluator.1,
        text("Aktif"),
        text("-"),
        text("S-1 Administrasi Negara"),
        text("Lembah Jati"),
        format!("Jalan Melati Nomor {number}"),
        text("tidak ada"),
    ]
}

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
