//! Lists of unknown layout: what is proposed, what a person says, and what is known again.

use std::collections::BTreeMap;

use super::{file, names};
use crate::staff::*;

/// Headings nobody has on a list of ours, below a title; superiors repeat.
const ODD: &str = "DATA PEGAWAI;;;;;;\n\
    Identitas;Sebutan;Lahir;Gologan Ruang;Tempat Bertugas Sekarang;Induk Pimpinan;Ket\n\
    1;2;3;4;5;6;7\n\
    197501012000031001;Yohanis Tefa, S.Sos.;1 Januari 1975;IV/a;Bidang Arsip;;-\n\
    198002022005012002;Agustina Nahak, A.Md.;02-02-1980;III/a;Bidang Arsip;197501012000031001;-\n\
    198103032006011003;Markus Bria, S.E.;03/03/1981;III/b;Bidang Arsip;197501012000031001;-\n";

fn fields(proposal: &Proposal) -> Vec<(&str, &'static str, Clue)> {
    let field = |column: &'_ ProposedColumn| column.field.map(|(field, clue)| (field.word(), clue));
    proposal
        .columns
        .iter()
        .filter_map(|column| field(column).map(|(word, clue)| (column.letters.as_str(), word, clue)))
        .collect()
}

fn mapping(proposal: &Proposal) -> Mapping {
    let fields: BTreeMap<StaffField, usize> =
        (0..).zip(&proposal.columns).filter_map(|(at, column)| Some((column.field?.0, at))).collect();
    Mapping { sheet: proposal.sheet.clone(), header_row: proposal.header_row, fields }
}

#[test]
fn columns_without_a_known_heading_are_proposed_by_likeness_and_by_what_stands_in_them() {
    assert_eq!(read(ODD.as_bytes()).unwrap_err().code(), "no_header");
    let proposal = propose(ODD.as_bytes(), None, None, &[]).unwrap();
    assert_eq!(proposal.header_row, 2, "not the title, not the line that counts columns");
    assert_eq!(
        fields(&proposal),
        [
            ("A", "nip", Clue::Content),
            ("B", "name", Clue::Content),
            ("C", "birth_date", Clue::Content),
            ("D", "rank", Clue::SimilarHeading),
            ("E", "unit", Clue::Content),
            ("F", "evaluator_number", Clue::Content),
        ]
    );
    assert_eq!(proposal.columns[3].samples, ["IV/a", "III/a", "III/b"]);
    let list = read_mapped(ODD.as_bytes(), &mapping(&proposal)).unwrap();
    assert_eq!(names(&list), ["Yohanis Tefa, S.Sos.", "Agustina Nahak, A.Md.", "Markus Bria, S.E."]);
    assert_eq!(list.people[1].evaluator, Some(EvaluatorRef::Number("197501012000031001".into())));
    assert_eq!(list.people[1].unit.as_deref(), Some("Bidang Arsip"));
}

#[test]
fn a_file_with_the_headings_of_a_layout_shown_before_is_read_at_once_wherever_they_stand() {
    let first = mapping(&propose(ODD.as_bytes(), None, None, &[]).unwrap());
    let list = read_mapped(ODD.as_bytes(), &first).unwrap();
    let layout = KnownLayout { name: "Daftar BKD".into(), heads: heads(&list.header), fields: first.fields };
    assert!(layout.heads.starts_with("IDENTITAS|SEBUTAN|LAHIR|"), "{}", layout.heads);

    let lower = format!("\nPer Juli 2026;;;;;;\n{}", ODD.replace("Sebutan", "SEBUTAN "));
    let again = read_known(lower.as_bytes(), std::slice::from_ref(&layout)).unwrap();
    assert_eq!((again.known_as.as_deref(), again.header_row), (Some("Daftar BKD"), 4));
    assert_eq!(again.people.len(), 3);
    let proposal = propose(lower.as_bytes(), None, None, std::slice::from_ref(&layout)).unwrap();
    assert!(
        proposal.columns.iter().filter_map(|column| column.field).all(|(_, clue)| clue == Clue::Remembered)
    );

    let other = ODD.replace("Sebutan", "Panggilan");
    assert_eq!(read_known(other.as_bytes(), &[layout]).unwrap_err().code(), "no_header", "other headings");
}

#[test]
fn a_correction_outweighs_the_headings_themselves() {
    let text = "NIP;Nama;Nama Jabatan;Jabatan\n198002022005012002;Ina;salah;Arsiparis\n";
    let by_headings = read(text.as_bytes()).unwrap();
    assert_eq!(by_headings.people[0].position.as_deref(), Some("salah"));
    let fields = BTreeMap::from([(StaffField::Nip, 0), (StaffField::Name, 1), (StaffField::Position, 3)]);
    let corrected = Mapping { sheet: String::new(), header_row: 1, fields: fields.clone() };
    let list = read_mapped(text.as_bytes(), &corrected).unwrap();
    assert_eq!(list.people[0].position.as_deref(), Some("Arsiparis"));
    let layout = KnownLayout { name: "Daftar".into(), heads: heads(&list.header), fields };
    let again = read_known(text.as_bytes(), &[layout]).unwrap();
    assert_eq!(again.people[0].position.as_deref(), Some("Arsiparis"), "the person knows better");
}

#[test]
fn a_list_without_headings_is_read_from_its_first_row_and_nobody_passes_for_one() {
    let text = "198002022005012002;Ina Lopo;III/a\n;Tanpa Nomor;III/b\n198103032006011003;Beni Bria;III/b\n";
    let proposal = propose(text.as_bytes(), None, None, &[]).unwrap();
    assert_eq!(proposal.header_row, 0);
    let list = read_mapped(text.as_bytes(), &mapping(&proposal)).unwrap();
    assert_eq!(names(&list), ["Ina Lopo", "Beni Bria"]);
    assert_eq!(super::refused(&list), [("A2", "nip_missing")]);
    assert_eq!(heads(&list.header), "", "nothing to know it again by");
}

#[test]
fn the_sheet_that_tells_most_is_proposed_and_broken_numbers_still_show_which_column_they_are() {
    let bytes = std::fs::read(file("unknown-layout.xlsx")).unwrap();
    assert_eq!(read(&bytes).unwrap_err().code(), "no_header");
    let proposal = propose(&bytes, None, None, &[]).unwrap();
    assert_eq!((proposal.sheet.as_str(), proposal.header_row), ("Induk", 3));
    assert_eq!(proposal.sheets, ["Catatan", "Induk"]);
    let words: Vec<_> = fields(&proposal).into_iter().map(|(letters, word, _)| (letters, word)).collect();
    let wanted = [("A", "nip"), ("B", "name"), ("C", "birth_date"), ("D", "rank"), ("E", "unit")];
    assert_eq!(words[..5], wanted);
    assert_eq!(words.get(5), Some(&("F", "evaluator_number")));
    let list = read_mapped(&bytes, &mapping(&proposal)).unwrap();
    assert_eq!(list.people.len(), 3);
    assert_eq!(super::refused(&list), [("A6", "nip_broken_by_spreadsheet")]);
}

#[test]
fn sheet_row_and_columns_that_a_person_names_are_taken_or_refused_in_words() {
    let bytes = std::fs::read(file("several-sheets.xlsx")).unwrap();
    let sheets = propose(&bytes, None, None, &[]).unwrap().sheets;
    assert!(sheets.len() > 1, "{sheets:?}");
    for sheet in &sheets {
        if let Ok(proposal) = propose(&bytes, Some(sheet), None, &[]) {
            assert_eq!(proposal.sheet, *sheet);
        }
    }
    let missing = propose(&bytes, Some("Tidak ada"), None, &[]).unwrap_err();
    assert_eq!(missing.reason_id(), "Lembar “Tidak ada” tidak ada di berkas ini.");
    let without = Mapping { sheet: sheets[0].clone(), header_row: 1, fields: BTreeMap::new() };
    assert_eq!(read_mapped(&bytes, &without).unwrap_err().code(), "no_header");
    assert_eq!(
        [column_at("a"), column_at(" AA "), column_at("ZZZ"), column_at("")],
        [Some(0), Some(26), None, None]
    );
}

#[test]
fn a_line_about_a_person_is_never_kept_as_headings() {
    let of = |titles: &[&str]| heads(&titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>());
    assert_eq!(of(&["Yohanis Tefa", "19750101 200003 1 001"]), "");
    assert_eq!(of(&["Yohanis Tefa / NIP. 197501012000031001", "IV/a"]), "");
    assert_ne!(of(&["Identitas", "Nilai 01-01-2026 s.d. 31-12-2026"]), "", "days of a period are no person");
    assert_eq!(of(&[&"Judul".repeat(2000)]), "", "nor is a text kept that is none");
}
