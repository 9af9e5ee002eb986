//! Whether a sheet is genuine, as a script asks it of a PDF and of pictures.

use std::path::Path;
use std::process::Command;

use tests::TEAM;

use crate::office::Office;

/// A page as a scanner makes a picture of it; gives its name.
fn scanned(sheet: &Path, kind: &str) -> String {
    let to = sheet.with_extension("");
    let how = ["-r", "150", "-gray", kind, "-singlefile"];
    let output = Command::new("pdftoppm").args(how).arg(sheet).arg(&to).output();
    let output = output.expect("pdftoppm of poppler-utils");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let ending = if kind == "-jpeg" { "jpg" } else { "png" };
    to.with_extension(ending).display().to_string()
}

#[test]
fn a_signed_sheet_is_genuine_in_every_format_until_it_is_opened_again_and_the_status_says_so() {
    let office = Office::with_team();
    let nip = TEAM[0].nip;
    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    office.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results meets --conduct meets"));
    office.done(&format!("evaluation seal '{nip}' --period 2026-Q3"));
    office.done("settings set sheet_proof true");
    let sheet = office.text("lembar.pdf");
    office.done(&format!("print D.1.1 --nip '{nip}' --period 2026-Q3 --merge --out '{sheet}'"));
    let [png, jpeg] = ["-png", "-jpeg"].map(|kind| scanned(&office.path("lembar.pdf"), kind));

    let view = office.done(&format!("verify-sheet '{sheet}' '{png}' '{jpeg}'"));
    let verdicts = view["verdicts"].as_array().unwrap();
    assert_eq!(verdicts.len(), 3);
    for one in verdicts {
        let told = ["verdict", "form", "period", "results", "conduct", "grade"].map(|field| &one[field]);
        assert_eq!(told, ["genuine", "D.1.1", "2026-Q3", "meets", "meets", "good"], "{one}");
        assert_eq!(one["person"]["name"], TEAM[0].name);
    }
    let said = office.call(&format!("verify-sheet '{png}'"));
    assert!(said.out.contains(TEAM[0].name) && said.out.contains("Asli dan berlaku"), "{}", said.out);

    office.done(&format!("evaluation reopen '{nip}' --period 2026-Q3 --reason 'Salah catat'"));
    let said = office.call(&format!("verify-sheet '{png}'"));
    assert_eq!(said.status, 1);
    assert!(said.out.contains("Asli, tetapi tidak berlaku lagi"), "{}", said.out);
    let other = office.write("catatan.txt", "bukan lembar");
    let said = office.call(&format!("verify-sheet '{other}' --json"));
    assert_eq!((said.status, said.json()["verdicts"][0]["verdict"].clone()), (1, "no_code".into()));
}
