//! The pages of recovery, to be printed once and kept in sealed envelopes: one with the recovery code, or
//! two with the codes of two officers.

use crate::Moment;
use crate::failure::Halt;
use contract::Language;
use domain::period::date_words;
use sheets::layout::{Command, Draw, Role, TextRun};
use sheets::{Face, Imprint, Page, Press};
use store::records::Office;

const LEFT: f32 = 25.0;

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
    let page = page(&title, lines, code);
    printed(&title, vec![page], moment)
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
    let pages = sheets.iter().map(|sheet| {
        let mut page = page(title, officer_words(office, sheet, &day, moment.language), sheet.code);
        page.commands.extend(signature(sheet.officer, moment.language));
        page
    });
    printed(title, pages.collect(), moment)
}

fn page(title: &str, lines: Vec<String>, code: &str) -> Page {
    let mut commands = vec![text(30.0, 6.0, Face::Bold, title.to_owned())];
    let mut y = 44.0;
    for line in lines {
        commands.push(text(y, 4.0, Face::Regular, line));
        y += 7.0;
    }
    y += 8.0;
    for part in split_in_half(code) {
        commands.push(text(y, 7.5, Face::Bold, part));
        y += 13.0;
    }
    Page { width_mm: 210.0, height_mm: 297.0, commands }
}

fn printed(title: &str, pages: Vec<Page>, moment: Moment) -> Result<Vec<u8>, Halt> {
    let imprint = Imprint { title, created: moment.now.naive_local() };
    let press = Press::new(None).and_then(|mut press| press.pdf(&[pages], &imprint));
    Ok(press.map_err(|_| crate::failure::incident("recovery"))?)
}

/// The foot of an officer's sheet.
fn signature(officer: &str, language: Language) -> [Command; 3] {
    let received = match language {
        Language::Id => "Diterima tanggal ____________________",
        Language::En => "Received on ____________________",
    };
    [
        text(200.0, 4.0, Face::Regular, received.to_owned()),
        text(230.0, 4.0, Face::Regular, "________________________________".to_owned()),
        text(237.0, 4.0, Face::Regular, officer.to_owned()),
    ]
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
            "Bersama kode pejabat yang lain, kode ini membuka berkas kantor".to_owned(),
            "dan memberi pengelola kepegawaian kata sandi baru. Pemakaiannya dicatat.".to_owned(),
            format!("Lembar yang lain dipegang {other}."),
            String::new(),
            "Simpan dalam amplop tersegel, terpisah dari lembar yang lain dan dari laptop.".to_owned(),
            "Jangan difoto. Bila kunci berkas diganti, lembar ini tidak berlaku lagi.".to_owned(),
        ],
        Language::En => vec![
            format!("{unit}, {agency}"),
            format!("Made on {day} for {officer}"),
            String::new(),
            "This code alone opens nothing.".to_owned(),
            "Together with the code of the other officer it opens the office file".to_owned(),
            "and gives an HR officer a new password. Its use is recorded.".to_owned(),
            format!("The other sheet is kept by {other}."),
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

fn text(y: f32, size: f32, face: Face, text: String) -> Command {
    Command { role: Role::Paragraph, draw: Draw::Text(TextRun { x: LEFT, y, size, width: 0.0, face, text }) }
}
