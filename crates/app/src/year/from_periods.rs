//! Taking what was said in the periods of a year over into its annual evaluation. The evaluator considers all
//! of it, and the sheet prints what stands in its own column. What is written there stays as it is.

use super::giving::next_ordinal;
use super::lineage::Lineage;
use crate::convert::{id, row};
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::heard::Said;
use crate::imports::filled;
use crate::organisation::refusal;
use crate::planning::edits::invalid;
use crate::sheet::{About, Dossier, feedback_view};
use crate::{App, units};
use contract::{
    FeedbackAbout, FieldFault, Language, NothingTakenView, PeriodFeedbackView, PersonRef,
    TakeFeedbackRequest, TakenByPersonView, TakenFeedbackView,
};
use domain::period::PeriodKind;
use domain::{CoreValue, Period};
use std::collections::BTreeSet;
use store::records::{FeedbackEntry, ResultEntry, Term};
use store::schema::feedback as column;
use store::{Act, RowId, Scope, Table};

/// Something that can be taken, with what it would stand beside.
struct Piece {
    about: About,
    said: Said,
}

/// What an annual evaluation is to get.
struct Taking {
    dossier: Dossier,
    employee: PersonRef,
    pieces: Vec<Piece>,
    /// Why it gets nothing, where it does not.
    why_not: Option<String>,
}

impl App {
    /// Takes feedback of the year over into annual evaluations, in one act; or shows what would be taken.
    pub(crate) fn take_feedback(&mut self, request: TakeFeedbackRequest) -> Result<TakenFeedbackView, Halt> {
        let mut named = BTreeSet::new();
        let mut takings = Vec::new();
        for evaluation in &request.evaluations {
            let evaluation = row(evaluation)?;
            if named.insert(evaluation) {
                takings.push(self.taking(evaluation, &request)?);
            }
        }
        if takings.is_empty() {
            return Err(super::missing("Penilaian"));
        }
        takings.sort_by(|a, b| a.employee.name.cmp(&b.employee.name));
        if request.save {
            self.take_over_feedback(&takings)?;
        }
        let language = self.moment().language;
        let mut view = TakenFeedbackView { people: Vec::new(), left_out: Vec::new() };
        for taking in takings {
            let pieces = piece_views(&taking.dossier, &taking.pieces, language);
            let (evaluation, employee) = (id(taking.dossier.record.id), taking.employee);
            match taking.why_not {
                None => view.people.push(TakenByPersonView { evaluation, employee, pieces }),
                Some(why) => view.left_out.push(NothingTakenView { employee, why }),
            }
        }
        Ok(view)
    }

    /// What was said in the year and is not on its annual evaluation yet; nothing beside a periodic one, and
    /// where nothing can be written any more.
    pub(crate) fn left_in_periods(&self, dossier: &Dossier) -> Result<Vec<PeriodFeedbackView>, Halt> {
        let is_annual = dossier.record.period.kind() == PeriodKind::Annual;
        if !is_annual || check_open(&dossier.record).is_err() {
            return Ok(Vec::new());
        }
        Ok(piece_views(dossier, &self.pieces(dossier)?, self.moment().language))
    }

    fn taking(&self, evaluation: RowId, request: &TakeFeedbackRequest) -> Result<Taking, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let dossier = Dossier::read(reader, self.evaluation(evaluation)?)?;
        if dossier.record.period.kind() != PeriodKind::Annual {
            return Err(only_annual(language));
        }
        let employee = units::person_ref(reader, dossier.record.employee)?;
        let wanted = request.about.as_ref().map(|about| wanted(&dossier, about)).transpose()?;
        let mut pieces = self.pieces(&dossier)?;
        pieces.retain(|piece| wanted.is_none_or(|wanted| stands_for(&dossier, wanted, piece.about)));
        let is_anything_left = !pieces.is_empty();
        if !request.append {
            pieces.retain(|piece| !dossier.feedback_about(piece.about).any(says_something));
        }
        let why_not = match check_open(&dossier.record) {
            Ok(()) if pieces.is_empty() => Some(nothing_words(is_anything_left, language).to_owned()),
            Ok(()) => None,
            Err(Halt::Told(failure)) => Some(failure.view(language).what),
            Err(other) => return Err(other),
        };
        Ok(Taking { dossier, employee, pieces, why_not })
    }

    fn take_over_feedback(&mut self, takings: &[Taking]) -> Result<(), Halt> {
        for taking in takings {
            check_open(&taking.dossier.record)?;
        }
        let taken: Vec<&Taking> = takings.iter().filter(|taking| taking.why_not.is_none()).collect();
        let Some(first) = taken.first() else { return Ok(()) };
        let evaluator = first.dossier.record.evaluator;
        if let Some(other) = taken.iter().find(|taking| taking.dossier.record.evaluator != evaluator) {
            return Err(super::missing(&other.employee.name));
        }
        self.act("take_feedback", evaluator, |act| taken.iter().try_for_each(|taking| write(act, taking)))
    }

    /// What can be taken into an annual evaluation, in the order of its sheet, the oldest first.
    fn pieces(&self, dossier: &Dossier) -> Result<Vec<Piece>, Halt> {
        let taken = dossier.taken_over();
        let mut said = self.said_in_periods(dossier)?;
        said.extend(self.said_outside(dossier)?);
        said.retain(|one| !taken.contains(&one.entry.id) && says_something(&one.entry));
        if said.is_empty() {
            return Ok(Vec::new());
        }
        let lineage = Lineage::of(self.read()?, &dossier.plan)?;
        let mut pieces = Vec::new();
        for one in said {
            if let Some(about) = about_on(dossier, &lineage, &one.entry) {
                pieces.push(Piece { about, said: one });
            }
        }
        pieces.sort_by_key(|Piece { about, said }| {
            (place_of(dossier, *about), said.period.ends_on(), said.entry.given_on)
        });
        Ok(pieces)
    }

    /// What was given in the year while no evaluation of its period was open, by the period of its day.
    fn said_outside(&self, dossier: &Dossier) -> Result<Vec<Said>, Halt> {
        let record = &dossier.record;
        let year = record.period.starts_on()..=record.period.ends_on();
        let mut said = Vec::new();
        for entry in self.read()?.list_loose_feedback(record.employee)? {
            if let Some(on) = entry.given_on.filter(|on| year.contains(on)) {
                said.push(Said { period: self.period_of_day(on)?, entry });
            }
        }
        Ok(said)
    }
}

fn write(act: &mut Act<'_>, Taking { dossier, pieces, .. }: &Taking) -> Result<(), Halt> {
    let record = &dossier.record;
    let first = next_ordinal(act.read(), record.id)?;
    for (ordinal, Piece { about, said }) in (first..).zip(pieces) {
        let entry = &said.entry;
        let (tie, subject) = about.cell();
        let label = Some(entry.source_label.as_str()).filter(|label| !label.is_empty());
        let values = vec![
            (column::EMPLOYEE, record.employee.into()),
            (column::EVALUATION, record.id.into()),
            (tie, subject),
            (column::ORDINAL, ordinal.into()),
            (column::SOURCE, entry.source.word().into()),
            (column::SOURCE_LABEL, label.into()),
            (column::TEXT, of_period(&entry.text, said.period).into()),
            (column::SYMBOL, entry.symbol.map(Term::word).into()),
            (column::TAKEN_FROM, entry.id.into()),
            (column::GIVEN_ON, entry.given_on.map(|day| day.to_string()).into()),
            (column::GIVEN_BY, entry.given_by.into()),
        ];
        act.insert(Table::Feedback, Scope::dossier(record.employee), &filled(values))?;
    }
    Ok(())
}

/// A text that says which period it is of; a list keeps its lines to itself.
fn of_period(text: &str, period: Period) -> String {
    let (text, period) = (text.trim(), period.words_in_year());
    match text.lines().count() {
        0 => format!("({period})"),
        1 => format!("({period}) {text}"),
        _ => format!("({period})\n{text}"),
    }
}

fn says_something(entry: &FeedbackEntry) -> bool {
    !entry.text.trim().is_empty() || entry.symbol.is_some()
}

/// What a piece would stand beside; nothing where it is about another plan.
fn about_on(dossier: &Dossier, lineage: &Lineage, entry: &FeedbackEntry) -> Option<About> {
    if let Some(value) = entry.value {
        return Some(About::Conduct(value));
    }
    let heir = lineage.heir(entry.indicator.or(entry.work_result)?)?;
    About::of(dossier.plan.approach, &dossier.content, heir)
}

/// The place of the result that something is or belongs to.
fn result_of(dossier: &Dossier, about: About) -> Option<usize> {
    let holds = |result: &ResultEntry| match about {
        About::Result(row) => result.id == row,
        About::Indicator(row) => result.indicators.iter().any(|indicator| indicator.id == row),
        About::Conduct(_) => false,
    };
    dossier.content.results.iter().position(holds)
}

/// Where something stands on the sheet: results with their indicators, then the values.
fn place_of(dossier: &Dossier, about: About) -> (usize, usize) {
    let within = match about {
        About::Result(_) => 0,
        About::Indicator(row) => {
            let mut indicators = dossier.content.results.iter().flat_map(|result| &result.indicators);
            indicators.position(|indicator| indicator.id == row).unwrap_or_default()
        }
        About::Conduct(value) => usize::from(value.number()),
    };
    (result_of(dossier, about).unwrap_or(usize::MAX), within)
}

/// Whether what was asked for covers something: a result covers its indicators.
fn stands_for(dossier: &Dossier, wanted: About, about: About) -> bool {
    let is_result_of = matches!((wanted, about), (About::Result(_), About::Indicator(_)));
    wanted == about || (is_result_of && result_of(dossier, wanted) == result_of(dossier, about))
}

/// What a request asks for, which has to be on the plan of the evaluation.
fn wanted(dossier: &Dossier, about: &FeedbackAbout) -> Result<About, Halt> {
    let known = |wanted: &str| {
        let about = row(wanted)?;
        if dossier.has_subject(about) { Ok(about) } else { Err(super::missing("Rencana hasil kerja")) }
    };
    Ok(match about {
        FeedbackAbout::Result { id } => About::Result(known(id)?),
        FeedbackAbout::Indicator { id } => About::Indicator(known(id)?),
        FeedbackAbout::Conduct { value } => {
            let value = u8::try_from(*value).ok().and_then(CoreValue::from_number);
            About::Conduct(value.ok_or_else(|| invalid("about.value", FieldFault::OutOfRange))?)
        }
    })
}

fn piece_views(dossier: &Dossier, pieces: &[Piece], language: Language) -> Vec<PeriodFeedbackView> {
    let view = |Piece { about, said }: &Piece| PeriodFeedbackView {
        about: match *about {
            About::Result(row) => FeedbackAbout::Result { id: id(row) },
            About::Indicator(row) => FeedbackAbout::Indicator { id: id(row) },
            About::Conduct(value) => FeedbackAbout::Conduct { value: u32::from(value.number()) },
        },
        about_words: about_words(dossier, *about, language),
        period: said.period.words_in_year(),
        feedback: feedback_view(&said.entry),
    };
    pieces.iter().map(view).collect()
}

fn about_words(dossier: &Dossier, about: About, language: Language) -> String {
    if let About::Conduct(value) = about {
        return value.label().to_owned();
    }
    let word = if language == Language::Id { "RHK" } else { "Result" };
    let number = result_of(dossier, about).map(|at| (at + 1).to_string()).unwrap_or_default();
    format!("{word} {number}")
}

/// Why an annual evaluation gets nothing.
fn nothing_words(is_anything_left: bool, language: Language) -> &'static str {
    match (is_anything_left, language) {
        (true, Language::Id) => "Kolomnya sudah berisi; yang tertulis tetap.",
        (true, Language::En) => "Its columns are filled by now; what is written stays.",
        (false, Language::Id) => "Tidak ada umpan balik periode yang belum diambil.",
        (false, Language::En) => "No feedback of the periods is left to take.",
    }
}

fn only_annual(language: Language) -> Halt {
    refusal(
        language,
        "R-206",
        [
            "Umpan balik periode hanya diambil ke evaluasi tahunan.",
            "Buka evaluasi tahunan pegawai ini, lalu ambil dari sana.",
        ],
        [
            "Feedback of periods is only taken over into an annual evaluation.",
            "Open the annual evaluation of this person and take it over there.",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_that_is_taken_over_says_its_period_and_a_list_stays_a_list() {
        let quarter: Period = "2026-Q2".parse().unwrap();
        assert_eq!(of_period(" Layanan cepat ", quarter), "(Triwulan II) Layanan cepat");
        assert_eq!(of_period("- Cepat\n- Rapi", quarter), "(Triwulan II)\n- Cepat\n- Rapi");
        assert_eq!(of_period("", "2026-07".parse().unwrap()), "(Juli)", "a symbol alone");
    }
}
