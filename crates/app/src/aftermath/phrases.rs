//! The phrase bank: beginnings of notes, of the program and of the office. A note that is nothing but a
//! phrase does not count as a note.

use super::{fault, say};
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::plans::plain;
use crate::{App, shared_lists};
use contract::{
    ById, Failure, FieldFault, Language, PhraseView, PhrasesRequest, PhrasesView, SavePhraseRequest,
};
use domain::{CoreValue, ExpectationLevel};
use store::records::{OfficeSetting, Reader, Term};
use store::schema::settings as column;
use store::{RowId, Table};

/// In front of the key of a phrase: `phrase.<value>.<level>.<number>`, value 0 for results.
const KEY: &str = "phrase.";
/// Longest phrase.
const LONGEST: usize = 1_000;
/// Citations offered.
const MOST_CITATIONS: usize = 12;

type Pair = (&'static str, &'static str);

/// Phrases of the program: value (0 = results), level, words.
const PHRASES: &[(u8, ExpectationLevel, Pair)] = &[
    (
        0,
        ExpectationLevel::Above,
        (
            "Hasil kerja utama melampaui target, terutama … Pertahankan dan bagikan caranya kepada rekan.",
            "Main results exceed their targets, above all … Keep it up and share how it was done.",
        ),
    ),
    (
        0,
        ExpectationLevel::Meets,
        (
            "Hasil kerja tercapai sesuai target. Yang masih dapat ditingkatkan: …",
            "Results meet their targets. What can still grow: …",
        ),
    ),
    (
        0,
        ExpectationLevel::Below,
        (
            "Hasil kerja … belum mencapai target karena … Yang disepakati sebagai perbaikan: …",
            "The result … is below target because of … Agreed as improvement: …",
        ),
    ),
    (1, ExpectationLevel::Above, ("Menjadi contoh pelayanan: …", "An example of service: …")),
    (
        1,
        ExpectationLevel::Below,
        (
            "Pelayanan kepada … perlu lebih tanggap, misalnya …",
            "Service to … needs to be more responsive, for example …",
        ),
    ),
    (
        2,
        ExpectationLevel::Above,
        ("Dapat diandalkan dan terbuka, terlihat saat …", "Reliable and open, as seen when …"),
    ),
    (
        2,
        ExpectationLevel::Below,
        (
            "Ketepatan laporan dan penggunaan sumber daya perlu diperbaiki: …",
            "Reports and use of resources need more care: …",
        ),
    ),
    (
        3,
        ExpectationLevel::Above,
        (
            "Terus belajar dan membimbing rekan, terlihat pada …",
            "Keeps learning and guides colleagues, as seen in …",
        ),
    ),
    (
        3,
        ExpectationLevel::Below,
        ("Perlu mengembangkan kemampuan … melalui …", "Needs to develop … by way of …"),
    ),
    (
        4,
        ExpectationLevel::Above,
        (
            "Menjaga suasana kerja yang saling menghargai, terlihat saat …",
            "Keeps a climate of respect, as seen when …",
        ),
    ),
    (
        4,
        ExpectationLevel::Below,
        (
            "Perlu lebih menghargai perbedaan pendapat, misalnya saat …",
            "Needs more respect for other views, for example when …",
        ),
    ),
    (
        5,
        ExpectationLevel::Above,
        (
            "Mendahulukan kepentingan negara dan menjaga nama baik instansi: …",
            "Puts the country first and guards the agency's name: …",
        ),
    ),
    (
        5,
        ExpectationLevel::Below,
        (
            "Perlu lebih menjaga kerahasiaan dan nama baik instansi: …",
            "Needs to guard confidence and the agency's name: …",
        ),
    ),
    (
        6,
        ExpectationLevel::Above,
        ("Cepat menyesuaikan diri dan memberi gagasan baru: …", "Adapts quickly and brings new ideas: …"),
    ),
    (
        6,
        ExpectationLevel::Below,
        ("Perlu lebih terbuka pada perubahan, terutama …", "Needs to be more open to change, above all …"),
    ),
    (
        7,
        ExpectationLevel::Above,
        ("Menggerakkan kerja sama lintas unit, terlihat pada …", "Drives work across units, as seen in …"),
    ),
    (
        7,
        ExpectationLevel::Below,
        (
            "Perlu lebih melibatkan rekan dan unit lain dalam …",
            "Needs to involve colleagues and other units more in …",
        ),
    ),
];

impl App {
    /// The bank, and what a note on an evaluation may cite.
    pub(crate) fn list_phrases(&mut self, request: PhrasesRequest) -> Result<PhrasesView, Halt> {
        let citations = match &request.evaluation {
            Some(evaluation) => self.citations(row(evaluation)?)?,
            None => Vec::new(),
        };
        Ok(PhrasesView { phrases: bank(self.read()?, self.moment().language)?, citations })
    }

    /// Makes or changes a phrase of the office.
    pub(crate) fn save_phrase(&mut self, request: SavePhraseRequest) -> Result<PhrasesView, Halt> {
        let text = request.text.trim().to_owned();
        if text.is_empty() || text.chars().count() > LONGEST {
            let problem = if text.is_empty() { FieldFault::Empty } else { FieldFault::TooLong };
            return Err(fault("text", problem).into());
        }
        let value = request.value.unwrap_or(0);
        let is_value = u8::try_from(value).ok().and_then(CoreValue::from_number).is_some();
        if value != 0 && !is_value {
            return Err(fault("value", FieldFault::OutOfRange).into());
        }
        let existing = request.id.as_deref().map(|id| self.own_phrase(id)).transpose()?;
        let number = existing.as_ref().map_or(next_number(self.read()?)?, |known| number_of(&known.key));
        let level = from_wire::<ExpectationLevel>(request.level).word();
        let key = format!("{KEY}{value}.{level}.{number}");
        let scope = shared_lists(&self.office()?);
        self.act("save_phrase", None, |act| {
            if let Some(known) = existing {
                act.set(known.id, column::KEY, key)?;
                act.set(known.id, column::VALUE, text)?;
            } else {
                let values = [(column::KEY, key.into()), (column::VALUE, text.into())];
                act.insert(Table::Settings, scope, &values)?;
            }
            Ok(())
        })?;
        self.list_phrases(PhrasesRequest::default())
    }

    /// Removes a phrase of the office.
    pub(crate) fn remove_phrase(&mut self, request: ById) -> Result<PhrasesView, Halt> {
        let known = self.own_phrase(&request.id)?;
        self.act("remove_phrase", None, |act| Ok(act.delete(Table::Settings, known.id)?))?;
        self.list_phrases(PhrasesRequest::default())
    }

    fn own_phrase(&self, wanted: &str) -> Result<OfficeSetting, Halt> {
        let wanted = row(wanted)?;
        let missing = || Failure::NotFound { what: "Kalimat".into() };
        let mut own = self.read()?.list_office_settings()?.into_iter();
        Ok(own.find(|one| one.id == wanted && one.key.starts_with(KEY)).ok_or_else(missing)?)
    }

    /// Realisation, feedback and incidents as a note would cite them.
    fn citations(&self, evaluation: RowId) -> Result<Vec<String>, Halt> {
        let record = self.evaluation(evaluation)?;
        if self.sight()?.hides_outcome(record.employee, Some(record.state)) {
            return Ok(Vec::new());
        }
        let evidence = self.rating_evidence(evaluation)?;
        let mut found = Vec::new();
        for result in &evidence.results {
            found.push((result.text.as_str(), result.actual.as_str()));
            found.extend(result.indicators.iter().map(|one| (one.text.as_str(), one.actual.as_str())));
            found.extend(result.feedback.iter().map(|one| (one.source_label.as_str(), one.text.as_str())));
        }
        for value in &evidence.conduct {
            found.extend(value.feedback.iter().map(|one| (one.source_label.as_str(), one.text.as_str())));
        }
        found.extend(
            evidence.incidents.iter().map(|one| (one.on.as_deref().unwrap_or_default(), one.text.as_str())),
        );
        let told = found.into_iter().filter(|(_, text)| !text.trim().is_empty());
        Ok(told.map(|(about, text)| format!("{about}: {}", text.trim())).take(MOST_CITATIONS).collect())
    }
}

/// All phrases, those of the office after those of the program.
fn bank(reader: Reader<'_>, language: Language) -> Result<Vec<PhraseView>, Halt> {
    let of_program = PHRASES.iter().map(|(value, level, words)| PhraseView {
        id: None,
        value: Some(u32::from(*value)).filter(|value| *value > 0),
        level: to_wire(*level),
        text: say(language, *words).to_owned(),
    });
    let own = reader.list_office_settings()?;
    let mut phrases: Vec<_> = of_program.chain(own.into_iter().filter_map(own_view)).collect();
    phrases.sort_by_key(|phrase| (phrase.value, phrase.level));
    Ok(phrases)
}

fn own_view(setting: OfficeSetting) -> Option<PhraseView> {
    let mut parts = setting.key.strip_prefix(KEY)?.split('.');
    let value: u32 = parts.next()?.parse().ok()?;
    let level = ExpectationLevel::from_word(parts.next()?)?;
    Some(PhraseView {
        id: Some(id(setting.id)),
        value: Some(value).filter(|value| *value > 0),
        level: to_wire(level),
        text: setting.value,
    })
}

fn number_of(key: &str) -> u32 {
    key.rsplit('.').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn next_number(reader: Reader<'_>) -> Result<u32, Halt> {
    let own = reader.list_office_settings()?;
    let numbers = own.iter().filter(|one| one.key.starts_with(KEY)).map(|one| number_of(&one.key));
    Ok(numbers.max().unwrap_or(0) + 1)
}

/// Texts of the bank in both languages, in the form in which notes are compared with them.
pub(crate) fn known_texts(reader: Reader<'_>) -> Result<Vec<String>, Halt> {
    let mut texts = Vec::new();
    for language in [Language::Id, Language::En] {
        texts.extend(bank(reader, language)?.into_iter().map(|phrase| plain(&phrase.text)));
    }
    Ok(texts)
}

/// The same, asking the bank only where there is something to compare.
pub(crate) fn counts_as_note(reader: Reader<'_>, notes: &str) -> Result<bool, Halt> {
    Ok(!notes.trim().is_empty() && is_note(notes, &known_texts(reader)?))
}

/// Whether a note says anything beyond a phrase of the bank.
pub(crate) fn is_note(notes: &str, phrases: &[String]) -> bool {
    let notes = plain(notes);
    !notes.is_empty() && !phrases.contains(&notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_counts_as_a_note_only_once_it_was_written_further() {
        let phrases = vec![plain("Pelayanan kepada … perlu lebih tanggap, misalnya …")];
        assert!(!is_note("  pelayanan kepada …  perlu lebih tanggap, misalnya …", &phrases));
        assert!(is_note("Pelayanan kepada warga perlu lebih tanggap, misalnya saat antre.", &phrases));
        assert!(!is_note(" ", &phrases));
    }

    #[test]
    fn the_bank_has_a_beginning_for_every_value_and_one_for_results_at_every_level() {
        for value in 1..=7 {
            assert!(PHRASES.iter().filter(|(of, ..)| *of == value).count() >= 2, "{value}");
        }
        assert_eq!(PHRASES.iter().filter(|(of, ..)| *of == 0).count(), 3);
    }
}
