//! Minutes of a meeting with agenda, decisions, actions and attendance; the program's own sheet.

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Table};
use super::plan::section;
use super::{title, words};
use crate::form::{Form, Office};
use crate::meeting::{Attendee, MeetingAction, MeetingKind, Minutes};
use crate::text::plain;

/// Rows to write into where a list is empty, and the lines each has room for.
const BY_HAND: usize = 3;
const LINES_BY_HAND: usize = 2;

pub(super) fn blocks<'a>(minutes: &'a Minutes, office: &Office<'a>) -> Vec<Block<'a>> {
    let mut lines = title(Form::Minutes, office, "NOTULA RAPAT");
    lines.push(Paragraph::plain(match minutes.kind {
        MeetingKind::Dialog => "DIALOG KINERJA",
        MeetingKind::Monitoring => "PEMANTAUAN KINERJA",
        MeetingKind::Calibration => "KALIBRASI PENILAIAN KINERJA",
    }));
    lines.push(Paragraph::plain(plain(office.agency_name).to_uppercase()));
    let place_and_date = words::place_and_date(office, minutes.held_on);
    vec![
        Block::Title(lines),
        facts(minutes),
        list("AGENDA", &minutes.agenda),
        discussion(&minutes.discussion),
        list("KEPUTUSAN", &minutes.decisions),
        actions(&minutes.actions),
        attendance(&minutes.attendance),
        Block::Signatures(vec![
            words::signature(&minutes.written_by, office, Side::Left, "Notulis", None),
            words::signature(&minutes.led_by, office, Side::Right, "Pimpinan Rapat", Some(place_and_date)),
        ]),
    ]
}

fn facts(minutes: &Minutes) -> Block<'_> {
    let row = Band::labelled;
    let body = vec![
        row("RAPAT", words::cell(1, &minutes.title)),
        row("UNIT KERJA", words::cell(1, &minutes.unit)),
        row("TANGGAL", Cell::at(1).says(words::day(minutes.held_on))),
        row("TEMPAT", words::cell(1, &minutes.place)),
        row("PIMPINAN RAPAT", Cell::at(1).says(words::part(minutes.led_by.name.as_ref()))),
        row("NOTULIS", Cell::at(1).says(words::part(minutes.written_by.name.as_ref()))),
    ];
    Block::Table(Table { grid: Grid::Labelled, head: Vec::new(), body })
}

fn numbered<'a>(at: usize) -> Cell<'a> {
    Cell::at(0).centred().says(format!("{}.", at + 1))
}

/// Numbered rows to write into.
fn blank<'a>(n_columns: usize) -> Vec<Band<'a>> {
    let row = |at| {
        let cells = [numbered(at)].into_iter().chain((1..n_columns).map(Cell::at));
        Band::row(cells.collect()).by_hand(LINES_BY_HAND)
    };
    (0..BY_HAND).map(row).collect()
}

fn list<'a>(head: &'static str, entries: &'a [String]) -> Block<'a> {
    let rows = entries.iter().enumerate();
    let mut body: Vec<_> =
        rows.map(|(at, entry)| Band::row(vec![numbered(at), words::cell(1, entry)])).collect();
    if body.is_empty() {
        body = blank(2);
    }
    Block::Table(Table { grid: Grid::MinutesList, head: vec![section(2, head)], body })
}

fn discussion(text: &str) -> Block<'_> {
    let row = Band::row(vec![words::cell(0, text)]);
    let row = if plain(text).is_empty() { row.by_hand(BY_HAND * LINES_BY_HAND) } else { row };
    Block::Table(Table { grid: Grid::Whole, head: vec![section(1, "PEMBAHASAN")], body: vec![row] })
}

fn heads<'a>(name: &'static str, titles: &[&'static str]) -> Vec<Band<'a>> {
    let titles = titles.iter().enumerate().map(|(at, text)| Cell::at(at).head().centred().says(*text));
    let titles: Vec<_> = titles.collect();
    vec![section(titles.len(), name), Band::row(titles)]
}

fn actions(actions: &[MeetingAction]) -> Block<'_> {
    let rows = actions.iter().enumerate().map(|(at, action)| {
        let mut what: Vec<_> = words::paragraphs(&action.text).collect();
        if let Some(day) = action.carried_from {
            what.push(Paragraph::italic(format!("(lanjutan rapat {})", words::day(Some(day)))));
        }
        let due = action.due_on.map(|day| words::day(Some(day))).unwrap_or_default();
        let state = action.done_on.map(|day| ["Selesai".to_owned(), words::day(Some(day))]);
        Band::row(vec![
            numbered(at),
            Cell::at(1).with_all(what),
            words::cell(2, &action.person),
            Cell::at(3).centred().says(due),
            Cell::at(4).centred().with_all(state.into_iter().flatten().map(Paragraph::plain)),
        ])
    });
    let mut body: Vec<_> = rows.collect();
    if body.is_empty() {
        body = blank(5);
    }
    let head = heads("TINDAK LANJUT", &["NO", "TINDAKAN", "PENANGGUNG JAWAB", "BATAS WAKTU", "STATUS"]);
    Block::Table(Table { grid: Grid::MinutesActions, head, body })
}

fn attendance(attendance: &[Attendee]) -> Block<'_> {
    let rows = attendance.iter().enumerate().map(|(at, attendee)| {
        let absence = attendee.absence.as_deref().map(|reason| match plain(reason) {
            reason if reason.is_empty() => "Tidak hadir".to_owned(),
            reason => format!("Tidak hadir: {reason}"),
        });
        let band = Band::row(vec![
            numbered(at),
            words::cell(1, &attendee.name),
            words::cell(2, &attendee.position),
            Cell::at(3).says(absence.unwrap_or_default()),
        ]);
        // Who was there signs here.
        if attendee.absence.is_none() { band.by_hand(LINES_BY_HAND) } else { band }
    });
    let mut body: Vec<_> = rows.collect();
    if body.is_empty() {
        body = blank(4);
    }
    let head = heads("DAFTAR HADIR", &["NO", "NAMA", "JABATAN", "TANDA TANGAN"]);
    Block::Table(Table { grid: Grid::MinutesAttendance, head, body })
}
