//! Guidance: coaching (B.1.6), mentoring (B.1.7) and the employee's feedback on both (B.1.8).

use super::model::{Band, Block, Cell, Grid, Paragraph, Run, Side, Table};
use super::unit_recap::heads;
use super::{agency, identity, title, titled, words};
use crate::form::{Form, Office};
use crate::support::{Coaching, GuidanceFeedback, Guided, Mentoring};
use crate::text::plain;

/// Rows to write into where a list has no entries, and the lines each has room for.
const BY_HAND: usize = 2;
const LINES_BY_HAND: usize = 2;

const BY_EMPLOYEE: &str = "(diisi oleh Pegawai)";
const GUIDE: &str = "Pimpinan/ Pihak Lain yang Diberikan Penugasan Khusus";

pub(super) fn coaching<'a>(coaching: &'a Coaching, office: &Office<'a>) -> Vec<Block<'a>> {
    let goals = coaching
        .goals
        .iter()
        .map(|goal| Vec::from(texts([&goal.indicator, &goal.baseline, &goal.target, &goal.strategy])));
    let facts = coaching
        .facts
        .iter()
        .map(|fact| Vec::from(texts([&fact.target, &fact.progress, &fact.obstacle, &fact.cause])));
    let steps = coaching.steps.iter().map(|step| {
        let [indicator, strategy] = texts([&step.indicator, &step.strategy]);
        let needs_change = step.needs_change.map_or("", |needs| if needs { "YA" } else { "TIDAK" });
        vec![indicator, strategy, Cell::at(2).centred().says(needs_change)]
    });
    let mut blocks = dated_opening(Form::B16, ["PELAKSANAAN ", "COACHING"], &coaching.guided, office);
    blocks.extend([
        Part {
            grid: Grid::CoachingGoals,
            section: Paragraph::plain("TUJUAN: APA YANG INGIN SAYA CAPAI?"),
            hint: BY_EMPLOYEE,
            titles: plain_titles(&[
                "INDIKATOR KINERJA INDIVIDU",
                "BASELINE TARGET (JIKA ADA)",
                "TARGET",
                "STRATEGI PENCAPAIAN TARGET",
            ]),
        }
        .table(goals),
        Part {
            grid: Grid::CoachingGoals,
            section: Paragraph::plain("FAKTA: DIMANA SAYA SEKARANG?"),
            hint: BY_EMPLOYEE,
            titles: plain_titles(&[
                "TARGET SKP",
                "PROGRES PENCAPAIAN TARGET",
                "MASALAH / HAMBATAN",
                "PENYEBAB",
            ]),
        }
        .table(facts),
        free("PELUANG: APA YANG DAPAT SAYA LAKUKAN?", BY_EMPLOYEE, &coaching.options),
        Part {
            grid: Grid::CoachingSteps,
            section: Paragraph::plain("LANGKAH KEDEPAN: APA YANG AKAN SAYA LAKUKAN KE DEPAN?"),
            hint: "(rekomendasi pimpinan atau pihak lain yang diberikan penugasan khusus yang disepakati dengan pegawai)",
            titles: plain_titles(&[
                "INDIKATOR KINERJA INDIVIDU",
                "STRATEGI UNTUK MENGATASI MASALAH/HAMBATAN",
                "PENYESUAIAN UKURAN KEBERHASILAN DAN TARGET (YA/ TIDAK)*",
            ]),
        }
        .table(steps),
        Block::Notes(vec![Paragraph::italic(
            "*Jika diperlukan penyesuaian indikator/ target kinerja maka dilakukan perubahan SKP",
        )]),
        signatures(&coaching.guided, office),
    ]);
    blocks
}

pub(super) fn mentoring<'a>(mentoring: &'a Mentoring, office: &Office<'a>) -> Vec<Block<'a>> {
    let goals = mentoring
        .goals
        .iter()
        .map(|goal| Vec::from(texts([&goal.skill, &goal.duration, &goal.change, &goal.measure])));
    let journal = mentoring
        .journal
        .iter()
        .map(|entry| Vec::from(texts([&entry.when_and_where, &entry.subject, &entry.action, &entry.due])));
    let mut blocks = dated_opening(Form::B17, ["PELAKSANAAN ", "MENTORING"], &mentoring.guided, office);
    blocks.extend([
        Part {
            grid: Grid::MentoringGoals,
            section: foreign("TUJUAN: APA YANG INGIN SAYA CAPAI DENGAN ", "MENTORING?"),
            hint: BY_EMPLOYEE,
            titles: vec![
                Paragraph::plain("KEAHLIAN/ KETERAMPILAN SPESIFIK YANG AKAN DIKEMBANGKAN"),
                Paragraph::plain("JANGKA WAKTU MENTORING"),
                Paragraph::plain("PERUBAHAN YANG DIHARAPKAN"),
                foreign("UKURAN KEBERHASILAN ", "MENTORING"),
            ],
        }
        .table(goals),
        Part {
            grid: Grid::MentoringJournal,
            section: foreign("JURNAL ", "MENTORING"),
            hint: "",
            titles: vec![
                Paragraph::plain("WAKTU DAN TEMPAT"),
                foreign("MATERI ", "MENTORING"),
                Paragraph::plain("RENCANA AKSI"),
                Paragraph::plain("TARGET WAKTU RENCANA AKSI"),
            ],
        }
        .table(journal),
        signatures(&mentoring.guided, office),
    ]);
    blocks
}

pub(super) fn feedback<'a>(feedback: &'a GuidanceFeedback, office: &Office<'a>) -> Vec<Block<'a>> {
    let guided = &feedback.guided;
    let subjects = GuidanceFeedback::SUBJECTS.into_iter().enumerate();
    let body = subjects.map(|(at, subject)| {
        // Each subject has three statements.
        let statements = GuidanceFeedback::STATEMENTS.into_iter().zip(&feedback.answers);
        let (mut said, mut answered) = (Cell::at(1), Cell::at(2));
        for (number, (statement, answer)) in statements.enumerate().skip(at * 3).take(3) {
            let sign = format!("{}.", number + 1);
            said = said.with(Paragraph::plain(statement).behind(sign.clone()));
            if !plain(answer).is_empty() {
                answered = answered.with_all(words::signed(answer, sign));
            }
        }
        Band::row(vec![Cell::at(0).centred().says(subject), said, answered]).whole()
    });
    let mut blocks = opening(
        Form::B18,
        title(Form::B18, office, "UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA"),
        guided,
        office,
    );
    blocks.extend([
        Block::Table(Table {
            grid: Grid::GuidanceFeedback,
            head: vec![heads(["SUBJEK", "KRITERIA", "UMPAN BALIK"].map(Paragraph::plain))],
            body: body.collect(),
        }),
        signed_by((&guided.employee, words::EMPLOYEE), guided, office),
    ]);
    blocks
}

/// Title and both people.
pub(super) fn opening<'a>(
    form: Form,
    title: Vec<Paragraph<'a>>,
    guided: &'a Guided,
    office: &Office<'a>,
) -> Vec<Block<'a>> {
    let people = identity::side_by_side(form, (&guided.employee, &guided.evaluator), office, false);
    vec![Block::Title(title), people]
}

/// One signature, on the right.
pub(super) fn signed_by<'a>(
    (person, caption): (&'a domain::Identity, &'static str),
    guided: &Guided,
    office: &Office<'_>,
) -> Block<'a> {
    let place_and_date = words::place_and_date(office, guided.signed_on);
    Block::Signatures(vec![words::signature(person, office, Side::Right, caption, Some(place_and_date))])
}

/// A blue row, and below it what was typed, or room to write.
fn free<'a>(section: &'static str, hint: &'static str, text: &'a str) -> Block<'a> {
    let is_empty = plain(text).is_empty();
    let row = Band::row(vec![words::cell(0, text)]);
    let row = if is_empty { row.by_hand(LINES_BY_HAND) } else { row };
    let section = section_head(1, Paragraph::plain(section), hint, is_empty);
    Block::Table(Table { grid: Grid::Whole, head: vec![section], body: vec![row] })
}

/// The blue row above a part. Who fills it in is said only while it is empty: those words are grey on the form.
pub(super) fn section_head<'a>(
    n_columns: usize,
    section: Paragraph<'a>,
    hint: &'static str,
    is_empty: bool,
) -> Band<'a> {
    let hint = (is_empty && !hint.is_empty()).then(|| Paragraph::italic(hint));
    Band::row(vec![Cell::at(0).over(n_columns).head().centred().with(section).with_all(hint)])
}

fn dated_opening<'a>(
    form: Form,
    [name, in_italics]: [&'static str; 2],
    guided: &'a Guided,
    office: &Office<'a>,
) -> Vec<Block<'a>> {
    let mut blocks = opening(form, titled(form, office, foreign(name, in_italics)), guided, office);
    blocks.insert(1, agency(form, (guided.starts_on, guided.ends_on), office));
    blocks
}

fn signatures<'a>(guided: &'a Guided, office: &Office<'_>) -> Block<'a> {
    let place_and_date = words::place_and_date(office, guided.signed_on);
    Block::Signatures(vec![
        words::signature(&guided.employee, office, Side::Left, words::EMPLOYEE, None),
        words::signature(&guided.by, office, Side::Right, GUIDE, Some(place_and_date)),
    ])
}

/// Words with a foreign one behind them, in italics.
fn foreign(words: &'static str, in_italics: &'static str) -> Paragraph<'static> {
    Paragraph { runs: vec![Run::plain(words), Run::italic(in_italics)], ..Paragraph::default() }
}

fn plain_titles(titles: &[&'static str]) -> Vec<Paragraph<'static>> {
    titles.iter().map(|title| Paragraph::plain(*title)).collect()
}

/// Cells of texts, in their order.
fn texts<const N: usize>(texts: [&String; N]) -> [Cell<'_>; N] {
    let mut column = 0;
    texts.map(|text| {
        column += 1;
        words::cell(column - 1, text)
    })
}

/// A list under a blue row and titles of columns.
struct Part<'a> {
    grid: Grid,
    section: Paragraph<'a>,
    hint: &'static str,
    titles: Vec<Paragraph<'a>>,
}

impl<'a> Part<'a> {
    /// The list, or rows to write into where it is empty.
    fn table(self, rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Block<'a> {
        let n_columns = self.titles.len();
        let mut body: Vec<_> = rows.map(Band::row).collect();
        let section = section_head(n_columns, self.section, self.hint, body.is_empty());
        if body.is_empty() {
            let blank = || Band::row((0..n_columns).map(Cell::at).collect()).by_hand(LINES_BY_HAND);
            body.extend(std::iter::repeat_with(blank).take(BY_HAND));
        }
        let titles = self.titles.into_iter().enumerate().map(|(at, title)| {
            // The form has them on white.
            Cell { is_shaded: false, ..Cell::at(at).head().centred().with(title) }
        });
        let head = vec![section, Band::row(titles.collect())];
        Block::Table(Table { grid: self.grid, head, body })
    }
}
