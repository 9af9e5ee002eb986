//! Prints a three-page sheet many times and tells what that cost, beside the other programs of `bench/sheets`.
//!
//!     many separate|merged N FOLDER [THREADS]    writes a file for each sheet, or one of all
//!     many words                                 tells the words of the sheet
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    unreachable_pub,
    reason = "a chore stops at the first thing that is wrong"
)]

mod cost;
mod sheet;
mod words;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use sheets::{Imprint, Press};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let run = cost::Run::begin();
    match &*arguments.iter().map(String::as_str).collect::<Vec<_>>() {
        ["words"] => println!("{}", all_words()),
        ["separate", n, folder] => {
            println!("{}", run.line(number(n), separate(number(n), folder.as_ref(), 1)));
        }
        ["separate", n, folder, threads] => {
            println!("{}", run.line(number(n), separate(number(n), folder.as_ref(), number(threads))));
        }
        ["merged", n, folder] => println!("{}", run.line(number(n), merged(number(n), folder.as_ref()))),
        _ => panic!("many separate|merged N FOLDER [THREADS], or many words"),
    }
}

fn imprint() -> Imprint<'static> {
    let created = chrono::NaiveDate::from_ymd_opt(2026, 1, 19).and_then(|day| day.and_hms_opt(9, 0, 0));
    let created = created.expect("an instant");
    Imprint { title: "Sasaran Kinerja Pegawai", subject: "", author: "", created }
}

/// Writes a file for each sheet, every thread with a press of its own; gives the bytes written.
fn separate(n_sheets: usize, folder: &Path, n_threads: usize) -> usize {
    let of_thread = |first| {
        let mut press = Press::new(None).expect("a press");
        let mut n_bytes = 0;
        for number in (first..n_sheets).step_by(n_threads) {
            let bytes = press.pdf(&[sheet::pages(number)], &imprint()).expect("a file");
            std::fs::write(folder.join(format!("{number:05}.pdf")), &bytes).expect("a written file");
            n_bytes += bytes.len();
        }
        n_bytes
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|first| scope.spawn(move || of_thread(first))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread")).sum()
    })
}

/// Writes one file of all sheets, each as soon as it is laid out; gives its bytes.
fn merged(n_sheets: usize, folder: &Path) -> usize {
    let path = folder.join("merged.pdf");
    let out = BufWriter::new(File::create(&path).expect("a file to write"));
    let mut press = Press::new(None).expect("a press");
    let mut volume = press.volume(out);
    for number in 0..n_sheets {
        volume.add(&sheet::pages(number)).expect("a sheet");
    }
    volume.finish(&imprint()).expect("a file").flush().expect("a written file");
    let n_bytes = path.metadata().expect("a written file").len();
    usize::try_from(n_bytes).expect("a size")
}

fn all_words() -> serde_json::Value {
    let record = sheet::record("{n}");
    words::of(&sheet::content(&record))
}
