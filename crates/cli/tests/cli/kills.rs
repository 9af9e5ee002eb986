//! The power goes in the middle of an import of twenty thousand people.

use std::fmt::Write as _;
use std::io::Read;
use std::process::Stdio;
use std::time::Duration;

use crate::office::Office;

const PEOPLE: usize = 20_000;

/// A staff list of people born on different days, in units of a hundred, each below the first of the unit.
fn list() -> String {
    let mut text = String::from("NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n");
    for number in 0..PEOPLE {
        let nip = nip_of(number);
        let (unit, first) = (number / 100, nip_of(number / 100 * 100));
        let superior = if number % 100 == 0 { String::new() } else { first };
        writeln!(text, "{nip};Pegawai {number};Penata Muda (III/a);Pengelola Arsip;Unit {unit};{superior}")
            .unwrap();
    }
    text
}

fn nip_of(number: usize) -> String {
    let (year, month, day) = (1970 + number % 28, 1 + number / 28 % 12, 1 + number / 336 % 28);
    format!("{year:04}{month:02}{day:02}{:04}012{:03}", year + 24, 1 + number / 9408 % 900)
        .chars()
        .take(18)
        .collect()
}

#[test]
fn killed_at_any_moment_of_an_import_the_office_has_all_of_it_or_nothing() {
    let office = Office::with_team();
    let list = office.write("daftar.csv", &list());
    let before = office.done("store info")["employees"].as_u64().unwrap();
    let mut n_killed = 0;
    for wait in [0, 150, 500, 1200] {
        let mut child = office
            .command(&format!("employee import '{list}'"))
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The first report of progress says that it came to write.
        let mut first = [0];
        let reported = child.stderr.take().unwrap().read(&mut first).unwrap_or(0);
        std::thread::sleep(Duration::from_millis(wait));
        let finished = child.try_wait().unwrap().is_some();
        child.kill().unwrap();
        child.wait().unwrap();
        n_killed += usize::from(!finished && reported > 0);
        let employees = office.done("store info")["employees"].as_u64().unwrap();
        assert!(employees == before || employees == before + PEOPLE as u64, "{employees} people");
        for verb in ["verify", "check"] {
            assert_eq!(office.done(&format!("store '{verb}'"))["good"], true, "{verb} after {wait} ms");
        }
        if employees != before {
            office.done("undo");
            assert_eq!(office.done("store info")["employees"].as_u64(), Some(before), "an import is one act");
        }
    }
    assert!(n_killed > 0, "at least once it was killed while writing");
    let imported = office.done(&format!("employee import '{list}'"));
    assert_eq!(
        (imported["new"].as_u64(), imported["rejected"].as_array().map(Vec::len)),
        (Some(PEOPLE as u64), Some(0))
    );
    assert_eq!(office.done("store verify")["good"], true);
}
