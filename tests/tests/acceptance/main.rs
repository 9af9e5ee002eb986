//! What a person can do with the program, through the one way in and on real files.

#[cfg(test)]
mod accounts;
#[cfg(test)]
mod aftermath;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod credit;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod devices;
#[cfg(test)]
mod ekinerja;
#[cfg(test)]
mod ekinerja_out;
#[cfg(test)]
mod exchange;
#[cfg(test)]
mod first_start;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod mapping;
#[cfg(test)]
mod matrix;
#[cfg(test)]
mod old_results;
#[cfg(test)]
mod organisation;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod people;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod plans_agreed;
#[cfg(test)]
mod plans_in_bulk;
#[cfg(test)]
mod plans_made;
#[cfg(test)]
mod plans_on_paper;
#[cfg(test)]
mod practice;
#[cfg(test)]
mod previews;
#[cfg(test)]
mod print_run;
#[cfg(test)]
mod printing;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod proof;
#[cfg(test)]
mod puskesmas;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod safety;
#[cfg(test)]
mod sealing;
#[cfg(test)]
mod siasn;
#[cfg(test)]
mod staff_list;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tables_in;
#[cfg(test)]
mod talent;
#[cfg(test)]
mod team;
#[cfg(test)]
mod the_year;
#[cfg(test)]
mod time_machine;
#[cfg(test)]
mod workbooks;
#[cfg(test)]
mod year;

/// The words of a PDF as a reader finds them, lines kept.
#[cfg(test)]
fn words_of(path: &std::path::Path) -> String {
    pdftotext(path, "-layout")
}

/// The words of a PDF in the order they are drawn, cell by cell.
#[cfg(test)]
fn words_drawn(path: &std::path::Path) -> String {
    pdftotext(path, "-raw")
}

#[cfg(test)]
fn pdftotext(path: &std::path::Path, order: &str) -> String {
    let read = std::process::Command::new("pdftotext").arg(order).arg(path).arg("-").output();
    let read = read.expect("pdftotext of poppler-utils");
    assert!(read.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("words in UTF-8")
}
