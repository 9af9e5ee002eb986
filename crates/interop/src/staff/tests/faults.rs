//! Lines that are refused or odd.

use super::{list, names, odd, person, refused, said};
use crate::staff::*;

#[test]
fn a_number_broken_by_a_spreadsheet_is_refused_with_its_cell_and_the_way_to_repair_it() {
    let list = list("broken-nip.xlsx");
    assert_eq!(
        refused(&list),
        [
            ("B5", "nip_broken_by_spreadsheet"),
            ("B6", "nip_broken_by_spreadsheet"),
            ("B7", "nip_broken_by_spreadsheet"),
            ("B8", "nip_not_eighteen_digits"),
            ("B9", "nip_no_birth_date"),
            ("B10", "nip_broken_by_spreadsheet"),
            ("B11", "nip_missing"),
            ("C12", "name_missing"),
        ]
    );
    assert_eq!(list.people.len(), 3, "the good lines are taken");
    let first = &list.rejected[0];
    assert_eq!(
        (first.place.sheet.as_str(), first.place.row, first.place.column.as_str()),
        ("Pegawai", 5, "NIP")
    );
    assert_eq!(first.value, "1,98001E+17", "as a spreadsheet shows it; its last digits are lost");
    assert_eq!(
        said(&list, &Reason::NipBrokenBySpreadsheet),
        "NIP di sel B5 rusak (1,98001E+17). Lembar kerja membacanya sebagai angka dan membuang digit akhirnya. \
         Ubah kolom menjadi Teks di Excel, ketik ulang NIP ini, lalu impor lagi."
    );
    assert!(
        said(&list, &Reason::NipNotEighteenDigits(17))
            .starts_with("NIP di sel B8 (19800101200501100) berisi 17 angka")
    );
    assert!(first.reason_en().starts_with("The NIP in cell B5 is broken (1,98001E+17)."));
}

#[test]
fn values_of_formulas_are_taken_and_formula_errors_are_said() {
    let list = list("formulas.xlsx");
    let computed = person(&list, "198104042006041004");
    assert_eq!((computed.name.as_str(), computed.unit.as_deref()), ("Petrus Nahak", Some("Bidang Arsip")));
    assert_eq!(refused(&list), [("B6", "cell_error")]);
    assert_eq!(list.rejected[0].reason_id(), "Sel B6 berisi kesalahan rumus (#N/A).");
    assert_eq!(odd(&list), [("D7", "cell_error"), ("G7", "cell_error")]);
    let partly = person(&list, "198105052006041005");
    assert_eq!((partly.rank, partly.evaluator.as_ref()), (None, None), "left blank, not guessed");
}

#[test]
fn a_formula_that_was_never_computed_is_refused_with_the_advice_to_save_it_in_a_spreadsheet() {
    let list = list("uncomputed.xlsx");
    assert_eq!(refused(&list), [("B5", "nip_missing")]);
    assert!(list.rejected[0].fix_id().contains("rumus"));
}

#[test]
fn dates_in_any_form_are_compared_with_the_nip_day_before_month() {
    assert_eq!(
        odd(&list("dates.xlsx")),
        [("H6", "date_disagrees_with_nip"), ("I6", "date_disagrees_with_nip")],
        "only the one person who was born and appointed on other days"
    );
    assert_eq!(odd(&list("dates-1904.xlsx")), [], "the other calendar of old Macs");
}

#[test]
fn blanks_of_every_kind_apostrophes_and_line_breaks_do_no_harm() {
    let list = list("spaces.xlsx");
    assert_eq!((refused(&list), odd(&list)), (vec![], vec![]));
    assert_eq!(names(&list), ["Rosa Amtaran, S.Sos.", "Yohanis Tefa", "PetrusNahak"]);
    let first = person(&list, "197501012000031001");
    assert_eq!((first.position.as_deref(), first.evaluator.as_ref()), (Some("Kepala Bidang Arsip"), None));
    assert_eq!(list.units.len(), 1, "one unit in three spellings");
    assert!(list.people.iter().all(|person| person.unit.as_deref() == Some("Bidang Arsip")));
    let chief = Some(EvaluatorRef::Number("197501012000031001".into()));
    assert_eq!(person(&list, "198002022005012002").evaluator, chief, "named without degrees");
    assert_eq!(person(&list, "198104042006041004").evaluator, chief, "in small letters");
    assert!(list.people.iter().skip(1).all(|person| person.rank.unwrap().code() == "III/b"));
}

#[test]
fn equal_lines_count_once_and_contradictory_lines_of_one_nip_are_both_refused() {
    let list = list("doubled.xlsx");
    assert_eq!(list.doubled, 1);
    assert_eq!(refused(&list), [("B6", "nip_twice"), ("B7", "nip_twice")]);
    assert_eq!(
        list.rejected[0].reason_id(),
        "NIP 198105052006041005 juga ada di baris 7 dengan isi yang berbeda."
    );
    assert_eq!(list.rejected[1].reason, Reason::NipTwice(6));
    assert_eq!(list.rejected[1].cells[5], "Bidang Lain", "the line is kept for the error workbook");
    assert_eq!(list.people.len(), 4);
    assert_eq!(list.units.len(), 1, "a refused line names no unit");
}

#[test]
fn an_unknown_or_contradictory_golongan_is_said_and_left_blank() {
    let list = list("ranks.xlsx");
    assert_eq!(
        odd(&list),
        [
            ("D2", "rank_unknown"),
            ("G2", "evaluator_not_found"),
            ("D3", "rank_contradicts"),
            ("D4", "rank_contradicts"),
            ("D6", "rank_contradicts"),
        ]
    );
    let codes: Vec<_> = list.people.iter().map(|person| person.rank.map(domain::rank::Rank::code)).collect();
    assert_eq!(codes, [None, None, None, Some("IX"), None, None, Some("III/b")]);
}

#[test]
fn an_evaluator_is_found_by_name_or_post_and_never_invented() {
    let list = list("evaluators.xlsx");
    let of = |nip: &str| person(&list, nip).evaluator.clone();
    let number = |nip: &str| Some(EvaluatorRef::Number(nip.into()));
    assert_eq!(of("198002022005012002"), number("197501012000031001"), "by name");
    assert_eq!(of("198105052006041005"), number("197501012000031001"), "by post");
    assert_eq!(of("198104042006041004"), None, "nobody evaluates themselves");
    assert_eq!(
        of("198206062006041006"),
        Some(EvaluatorRef::Name("Yohanis Tefa".into())),
        "two carry the name"
    );
    assert_eq!(of("198207072006041007"), Some(EvaluatorRef::Name("Bupati".into())));
    assert!(list.evaluators.is_empty());
    let said: Vec<_> =
        list.warnings.iter().map(|w| (w.place.cell.as_str(), w.reason.code(), w.lines)).collect();
    assert_eq!(
        said,
        [("G5", "evaluator_is_self", 1), ("G7", "evaluator_ambiguous", 1), ("G8", "evaluator_not_found", 2)]
    );
}
