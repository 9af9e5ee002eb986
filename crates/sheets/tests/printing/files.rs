//! The files: valid, searchable, the same every time.

use domain::{Evaluation, Skp};
use sheets::layout::Draw;
use sheets::{Face, Form, Page, Press, PressError, Record, missing_characters};

use crate::file::{Printed, imprint, pages, print};
use crate::pages::every_sheet_of_all_forms;
use crate::support::{Cases, OFFICE, with_people};

fn plan() -> Option<Skp> {
    let mut plan = Cases::read()?.plan("skp-kasubdit-ii");
    with_people(&mut plan);
    Some(plan)
}

fn evaluation() -> Option<Evaluation> {
    Some(Cases::read()?.evaluation("eval-jf-tbp-muda"))
}

#[test]
fn every_sheet_is_a_valid_file_with_embedded_subset_fonts() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        let laid_out = pages(form, record);
        let file = Printed::of(std::slice::from_ref(&laid_out));
        let Some(n_pages) = file.check() else { return };
        assert_eq!(n_pages, laid_out.len(), "{form}");
        let Some(fonts) = file.fonts() else { return };
        for face in Face::ALL.map(Face::postscript_name) {
            let ending = format!("+{face}");
            let n = fonts.split_whitespace().filter(|word| word.ends_with(&ending)).count();
            assert!(n <= 1, "{form}: one font of a face: {fonts}");
        }
    });
}

#[test]
fn a_file_is_as_small_as_its_letters_allow() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        let pages = pages(form, record);
        let bytes = Printed::of(std::slice::from_ref(&pages)).bytes.len();
        let ceiling = if is_plain(&pages) { 40_000 } else { 50_000 };
        assert!(bytes <= ceiling, "{form}, {} pages: {bytes} bytes", pages.len());
    });
}

/// Whether a sheet has no letters but those of Indonesian texts.
fn is_plain(pages: &[Page]) -> bool {
    let is_plain = |letter: char| letter.is_ascii() || "±–—‘’“”•…≤≥".contains(letter);
    pages.iter().flat_map(|page| &page.commands).all(|command| match &command.draw {
        Draw::Text(run) => run.text.chars().all(is_plain),
        _ => true,
    })
}

#[test]
fn sheets_that_share_a_file_share_its_fonts() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-dirjen-iii");
    let sheet = pages(Form::A12, Record::Plan(&plan));
    assert_eq!(sheet.len(), 3);
    let mut press = Press::new(None).expect("a press");
    let mut volume = press.volume(Vec::new());
    for _ in 0..100 {
        volume.add(&sheet).expect("a sheet");
    }
    let bytes = volume.finish(&imprint()).expect("a file");
    assert!(bytes.len() <= 1_000_000, "{} bytes a sheet", bytes.len() / 100);
}

/// Counts what is written and keeps nothing.
struct Counting(u64);

impl std::io::Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_is_finished_of_a_volume_is_written_before_the_next_sheet_comes() {
    let Some(plan) = plan() else { return };
    let sheet = pages(Form::A17, Record::Plan(&plan));
    let whole = |n: u64| {
        let mut press = Press::new(None).expect("a press");
        let mut volume = press.volume(Counting(0));
        (0..n).for_each(|_| volume.add(&sheet).expect("a sheet"));
        let before = volume.written();
        let after = volume.finish(&imprint()).expect("a file").0;
        (before, after)
    };
    let ((_, one), (before, after)) = (whole(1), whole(1_000));
    // What waits for the end: fonts, less than a hundred small objects, and of each sheet its places in the table
    // and in the lists of pages and parts.
    assert!(after - before < one + 100 * 1_000, "{before} of {after} were written, one sheet has {one}");
}

#[test]
fn the_same_sheets_one_by_one_or_at_once_are_found_by_readers_in_the_same_words() {
    let (Some(plan), Some(evaluation)) = (plan(), evaluation()) else { return };
    let sheets = [pages(Form::A17, Record::Plan(&plan)), pages(Form::D11, Record::Evaluation(&evaluation))];
    let at_once = Printed::of(&sheets);
    let mut press = Press::new(None).expect("a press");
    let mut volume = press.volume(Vec::new());
    for sheet in &sheets {
        volume.add(sheet).expect("a sheet");
    }
    let one_by_one = Printed::from(volume.finish(&imprint()).expect("a file"));
    assert_eq!(one_by_one.check(), at_once.check());
    assert_eq!(one_by_one.reading(), at_once.reading());
}

#[test]
fn the_same_record_gives_the_same_bytes_whatever_was_printed_before() {
    let (Some(plan), Some(evaluation)) = (plan(), evaluation()) else { return };
    let sheet = [pages(Form::A17, Record::Plan(&plan))];
    let mut press = Press::new(None).expect("a press");
    let first = press.pdf(&sheet, &imprint()).expect("a file");
    press.pdf(&[pages(Form::D11, Record::Evaluation(&evaluation))], &imprint()).expect("another file");
    assert!(press.pdf(&sheet, &imprint()).expect("a file") == first, "after another sheet");
    assert!(Printed::of(&sheet).bytes == first, "from a fresh press");
    let mut other = plan.clone();
    other.employee.name = Some("Lain Orang".into());
    let other = press.pdf(&[pages(Form::A17, Record::Plan(&other))], &imprint()).expect("a file");
    assert!(other != first, "another record gives another file");
}

#[test]
fn a_volume_holds_all_its_sheets_in_order_each_with_its_own_page_numbers() {
    let (Some(plan), Some(evaluation)) = (plan(), evaluation()) else { return };
    let sheets = [
        pages(Form::A17, Record::Plan(&plan)),
        pages(Form::A18, Record::Plan(&plan)),
        pages(Form::D11, Record::Evaluation(&evaluation)),
    ];
    let file = Printed::of(&sheets);
    let Some(n_pages) = file.check() else { return };
    assert_eq!(n_pages, sheets.iter().map(Vec::len).sum::<usize>());
    let Some(text) = file.reading() else { return };
    crate::file::assert_order(
        &text,
        &[
            "Halaman 4 dari 4",
            "LAMPIRAN SASARAN KINERJA PEGAWAI",
            "Halaman 1 dari 1",
            "DOKUMEN EVALUASI",
            "Halaman 1 dari 1",
        ],
    );
}

#[test]
fn a_name_with_rarer_letters_is_printed_in_the_same_face_and_found_again() {
    let Some(mut plan) = plan() else { return };
    plan.employee.name = Some("Łucja Ñandú Šimůnek-Øystein, S.Kom.".into());
    assert_eq!(missing_characters("Łucja Ñandú Šimůnek-Øystein"), []);
    let file = print(Form::A17, Record::Plan(&plan));
    file.check();
    let Some(text) = file.text() else { return };
    assert!(text.contains("Łucja Ñandú Šimůnek-Øystein, S.Kom."), "{text}");
}

#[test]
fn pasted_spaces_and_hyphens_that_cannot_be_seen_do_not_spoil_the_search() {
    let Some(mut plan) = plan() else { return };
    plan.employee.name = Some("Siti\u{a0}Nur\u{ad}haliza \u{200b} Wati\u{2011}Putri\r\n".into());
    let Some(text) = print(Form::A17, Record::Plan(&plan)).text() else { return };
    assert!(text.contains("Siti Nurhaliza Wati-Putri"), "{text}");
    assert!(!text.contains('\u{a0}') && !text.contains('\u{ad}'));
}

#[test]
fn a_letter_no_font_has_is_printed_as_a_question_mark_and_never_as_a_box() {
    let Some(mut plan) = plan() else { return };
    plan.employee.name = Some("Made ᬯ Ayu".into());
    assert_eq!(missing_characters(plan.employee.name.as_deref().expect("a name")), ['ᬯ']);
    let content = sheets::content(Form::A17, &OFFICE, &Record::Plan(&plan), None).expect("content");
    assert_eq!(content.missing_characters(), ['ᬯ'], "the whole sheet is asked at once");
    let Some(text) = print(Form::A17, Record::Plan(&plan)).text() else { return };
    assert!(text.contains("Made ? Ayu"), "{text}");
}

#[test]
fn a_file_tells_its_title_and_day_and_nothing_of_1970() {
    let Some(plan) = plan() else { return };
    let file = print(Form::A18, Record::Plan(&plan));
    let bytes = String::from_utf8_lossy(&file.bytes);
    assert!(bytes.contains("(D:20270112093000)") && bytes.contains("(Kinerja Luring)"));
    assert!(!bytes.contains("1970") && !bytes.contains("PDFX"));
}

#[test]
fn the_office_may_put_its_own_emblem_and_a_broken_file_is_refused_with_the_reason() {
    let Some(evaluation) = evaluation() else { return };
    let mut png = Vec::new();
    let picture = image::RgbaImage::from_pixel(900, 600, image::Rgba([200, 30, 30, 128]));
    picture.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).expect("a picture");
    let sheet = [pages(Form::D11, Record::Evaluation(&evaluation))];
    let own = Press::new(Some(&png)).expect("a press").pdf(&sheet, &imprint()).expect("a file");
    assert!(own != Printed::of(&sheet).bytes);
    let refused = Press::new(Some(b"GIF89a is no emblem")).map(|_| ()).expect_err("not a picture we read");
    assert!(matches!(refused, PressError::Emblem(_)), "{refused}");
    assert!(Press::new(Some(&png[..200])).is_err(), "a picture cut short");
}

#[test]
fn an_office_without_name_or_place_still_prints() {
    let Some(plan) = plan() else { return };
    let office = sheets::Office { agency_name: "", place: None, ..OFFICE };
    let content = sheets::content(Form::A17, &office, &Record::Plan(&plan), None).expect("content");
    Printed::of(&[sheets::layout(&content, domain::Paper::A4)]).check();
}
