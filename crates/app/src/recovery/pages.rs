//! The pages of recovery, to be printed once and kept in sealed envelopes: one with the recovery code, or
//! two with the codes of two officers.

use crate::Moment;
use crate::failure::Halt;
use crate::leaves::printed;
use contract::Language;
use domain::period::date_words;
use sheets::Leaf;
use store::records::Office;

/// What the sheet of one officer says.
pub(super) struct OfficerSheet<'a> {
    /// Name and position.
    pub(super) officer: &'a str,
    /// Who has the other sheet.
    pub(super) other: &'a str,
    /// His code.
    pub(super) code: &'a str,
}

/// The page with the recovery code as a PDF.
pub(super) fn recovery_sheet(office: &Office, code: &str, moment: Moment) -> Result<Vec<u8>, Halt> {
    let day = date_words(moment.today());
    let (title, lines) = words(office, &day, moment.language);
    printed(&title, vec![leaf(&title, &lines, code)], moment.now.naive_local())
}

/// Two pages, one for each officer, with a place to sign for having received it.
pub(super) fn office_sheets(
    office: &Office,
    sheets: &[OfficerSheet<'_>; 2],
    moment: Moment,
) -> Result<Vec<u8>, Halt> {
    let day = date_words(moment.today());
    let title = match moment.language {
        Language::Id => "Lembar pemulihan untuk dua pejabat",
        Language::En => "Recovery sheet for two officers",
    };
    let received = match moment.language {
        Language::Id => "Diterima tanggal ____________________",
        Language::En => "Received on ____________________",
    };
    let leaves = sheets.iter().map(|sheet| {
        let words = officer_words(office, sheet, &day, moment.language);
        leaf(title, &words, sheet.code).gap(50.0).text([received]).signature(sheet.officer)
    });
    printed(title, leaves.collect(), moment.now.naive_local())
}

fn leaf(title: &str, lines: &[String], code: &str) -> Leaf {
    let halves = split_in_half(code);
    let leaf = Leaf::titled(title).text(lines.iter().map(String::as_str)).gap(5.0);
    leaf.large(halves.iter().map(String::as_str))
}

fn officer_words(office: &Office, sheet: &OfficerSheet<'_>, day: &str, language: Language) -> Vec<String> {
    let (agency, unit) = (&office.agency, &office.unit_name);
    let (officer, other) = (sheet.officer, sheet.other);
    match language {
        Language::Id => vec![
            format!("{unit}, {agency}"),
            format!("Dibuat {day} untuk {officer}"),
            String::new(),
            "Kode ini saja tidak membuka apa pun.".to_owned(),
            "Bersama kode pejabat yang lain, kode ini membuka berkas kantor dan memberi pengelola \
             kepegawaian kata sandi baru. Pemakaiannya dicatat."
                .to_owned(),
            format!("Pemegang lembar yang lain: {other}"),
            String::new(),
            "Simpan dalam amplop tersegel, terpisah dari lembar yang lain dan dari laptop.".to_owned(),
            "Jangan difoto. Bila kunci berkas diganti, lembar ini tidak berlaku lagi.".to_owned(),
        ],
        Language::En => vec![
            format!("{unit}, {agency}"),
            format!("Made on {day} for {officer}"),
            String::new(),
            "This code alone opens nothing.".to_owned(),
            "Together with the code of the other officer it opens the office file and gives an HR officer \
             a new password. Its use is recorded."
                .to_owned(),
            format!("Keeper of the other sheet: {other}"),
            String::new(),
            "Keep it in a sealed envelope, away from the other sheet and from the laptop.".to_owned(),
            "Take no photo of it. When the key of the file is changed, this sheet ends.".to_owned(),
        ],
    }
}

fn words(office: &Office, day: &str, language: Language) -> (String, Vec<String>) {
    let (agency, unit) = (&office.agency, &office.unit_name);
    match language {
        Language::Id => (
            "Lembar pemulihan Kinerja Luring".to_owned(),
            vec![
                format!("{unit}, {agency}"),
                format!("Dibuat {day}"),
                String::new(),
                "Kode ini membuka berkas kantor bila semua kata sandi hilang.".to_owned(),
                "Simpan dalam amplop tersegel, terpisah dari laptop. Jangan difoto.".to_owned(),
                "Tanpa kata sandi dan tanpa kode ini, isi berkas tidak dapat dibaca siapa pun.".to_owned(),
            ],
        ),
        Language::En => (
            "Kinerja Luring recovery sheet".to_owned(),
            vec![
                format!("{unit}, {agency}"),
                format!("Made on {day}"),
                String::new(),
                "This code opens the office file when all passwords are lost.".to_owned(),
                "Keep it in a sealed envelope, away from the laptop. Take no photo of it.".to_owned(),
                "Without password and without this code nobody can read the file.".to_owned(),
            ],
        ),
    }
}

/// Two lines of groups, so that the code stands large on the page.
fn split_in_half(code: &str) -> Vec<String> {
    let groups: Vec<&str> = code.split('-').collect();
    groups.chunks(groups.len().div_ceil(2).max(1)).map(|half| half.join(" – ")).collect()
}
