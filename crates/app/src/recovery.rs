//! The page with the recovery code, to be printed once and kept in a sealed envelope.

use crate::Moment;
use crate::failure::Halt;
use contract::Language;
use domain::period::date_words;
use sheets::layout::{Command, Draw, Role, TextRun};
use sheets::{Face, Imprint, Page, Press};
use store::records::Office;

const LEFT: f32 = 25.0;

/// The page as a PDF.
pub(crate) fn sheet(office: &Office, code: &str, moment: Moment) -> Result<Vec<u8>, Halt> {
    let day = date_words(moment.today());
    let (title, lines) = words(office, &day, moment.language);
    let mut commands = vec![text(30.0, 6.0, Face::Bold, title.clone())];
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
    let page = Page { width_mm: 210.0, height_mm: 297.0, commands };
    let imprint = Imprint { title: &title, created: moment.now.naive_local() };
    let press = Press::new(None).and_then(|mut press| press.pdf(&[vec![page]], &imprint));
    Ok(press.map_err(|_| crate::failure::incident("recovery"))?)
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
