//! What a person can do with the program, through the one way in and on real files.

mod cases;
mod first_start;
mod kills;
mod people;
mod practice;
mod printing;
mod safety;
mod sealing;
mod staff_list;
mod team;
mod the_year;

/// The words of a PDF as a reader finds them, lines kept.
fn words_of(path: &std::path::Path) -> String {
    pdftotext(path, "-layout")
}

/// The words of a PDF in the order they are drawn, cell by cell.
fn words_drawn(path: &std::path::Path) -> String {
    pdftotext(path, "-raw")
}

fn pdftotext(path: &std::path::Path, order: &str) -> String {
    let read = std::process::Command::new("pdftotext").arg(order).arg(path).arg("-").output();
    let read = read.expect("pdftotext of poppler-utils");
    assert!(read.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("words in UTF-8")
}
