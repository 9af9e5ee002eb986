//! Proposals that turn an activity or a category into an achievement.

use std::ops::Range;

use super::LONGEST_STATEMENT;
use super::class::{WordingClass, classify, is_active, is_quality};
use super::deeds::{Deed, LIGHT_VERBS, Object, Outcome, TOOLS};
use super::passive::passive;
use super::words::{
    Word, capitalized, gap_before, in_mid_sentence, is_all_capitals, phrase, place, stands_at,
};

const AND: &[&str] = &["dan", "serta", "atau", "lalu", "kemudian"];
const TO_WHOM: &[&str] = &["kepada", "terhadap", "bagi"];
const PREPOSITIONS: &[&str] = &["dalam", "dari", "dengan", "di", "ke", "pada", "sebagai", "untuk"];
const ABOUT_WHAT: &[&str] = &["terkait", "tentang", "mengenai", "dalam", "melalui", "untuk"];

/// General sentences about a kind of work (models p170).
const CATEGORY: [&str; 2] = ["{} dikelola |dengan baik dan sesuai standar", "Meningkatnya kualitas {} |"];

/// Things of which there can be more (models p167–170).
#[rustfmt::skip]
const MEASURABLE: &[&str] = &[
    "akuntabilitas", "cakupan", "efektivitas", "efisiensi", "jumlah", "kapasitas", "keamanan", "kedisiplinan",
    "kelancaran", "kepatuhan", "kesadaran", "keterampilan", "ketersediaan", "ketertiban", "kinerja",
    "kompetensi", "kualitas", "mutu", "partisipasi", "produktivitas", "tingkat", "transparansi",
];
const MORE: [&str; 2] = ["Meningkatnya {} |", "{} meningkat |dibandingkan tahun sebelumnya"];

/// General sentences about what a verb without an object of its own leads to.
const TASK: [&str; 2] = [
    "Tugas {} terlaksana |tepat waktu dan sesuai ketentuan",
    "Terlaksananya tugas {} |tepat waktu dan sesuai ketentuan",
];

/// A statement taken apart: the deed, its name, and what it is done to.
struct Act<'a> {
    text: &'a str,
    outcome: Outcome,
    /// Whether the words behind the name are those for whom it is done.
    is_for_object: bool,
    /// Name of the deed as a noun, as written.
    name: String,
    /// What follows the deed.
    object: &'a [Word],
}

/// The offending verbs of an activity, and statements to put in its place.
pub(super) fn of_activity(text: &str, words: &[Word]) -> (Range<usize>, Vec<String>) {
    let n_verbs = n_leading_verbs(text, words);
    let (verbs, rest) = words.split_at(n_verbs);
    let names_deed = verbs.last().is_none_or(|verb| verb.is_one_of(LIGHT_VERBS));
    let n_nouns = if names_deed { n_deed_nouns(text, rest) } else { 0 };
    let span = place(words.get(..n_verbs + n_nouns).unwrap_or(words));
    let rest = rest.get(..end_of_first_act(text, rest)).unwrap_or(rest);
    let by_noun = named_act(text, rest, n_nouns).map(|act| act.sentences()).unwrap_or_default();
    let sentences = if by_noun.is_empty() {
        verbs.last().map(|verb| by_verb(text, verb, rest)).unwrap_or_default()
    } else {
        by_noun
    };
    (span, presentable(text, &sentences))
}

/// The whole statement, and statements to put in its place.
pub(super) fn of_category(text: &str, words: &[Word]) -> (Range<usize>, Vec<String>) {
    let act = named_act(text, words, n_deed_nouns(text, words));
    let sentences = act.map(|act| act.sentences()).unwrap_or_default();
    let sentences = if sentences.is_empty() {
        let name = in_mid_sentence(&phrase(text, words));
        let is_measurable = words.first().is_some_and(|word| word.is_one_of(MEASURABLE));
        if is_measurable { MORE } else { CATEGORY }.map(|pattern| filled(pattern, &name, "")).into()
    } else {
        sentences
    };
    (place(words), presentable(text, &sentences))
}

/// How many words the verbs in front take: *menyusun*, *membantu menyusun*, *menyusun dan mengirim*.
fn n_leading_verbs(text: &str, words: &[Word]) -> usize {
    let mut n_verbs = usize::from(words.first().is_some_and(is_active));
    while let Some((verb, rest)) =
        words.split_at_checked(n_verbs).and_then(|(verbs, rest)| Some((verbs.last()?, rest)))
    {
        let n_joining = rest.iter().take_while(|word| word.is_one_of(AND)).count();
        let is_joined = n_joining > 0 || verb.is_one_of(LIGHT_VERBS) || is_list(text, words, n_verbs);
        if !is_joined || !rest.get(n_joining).is_some_and(is_active) {
            break;
        }
        n_verbs += n_joining + 1;
    }
    n_verbs
}

/// Whether only a comma or a stroke stands between a word and the one before.
fn is_list(text: &str, words: &[Word], at: usize) -> bool {
    matches!(gap_before(text, words, at).trim(), "," | "/")
}

/// How many words name a deed: *penyusunan*, *monitoring dan evaluasi*, *asistensi/ pendampingan*.
fn n_deed_nouns(text: &str, words: &[Word]) -> usize {
    let is_deed = |at: usize| words.get(at).is_some_and(|word| Deed::of_noun(&word.lower).is_some());
    let mut n_nouns = usize::from(is_deed(0));
    while n_nouns > 0 {
        if is_list(text, words, n_nouns) && is_deed(n_nouns) {
            n_nouns += 1;
        } else if words.get(n_nouns).is_some_and(|word| word.is_one_of(AND)) && is_deed(n_nouns + 1) {
            n_nouns += 2;
        } else {
            break;
        }
    }
    n_nouns
}

/// Where a second activity begins: *menyusun laporan | dan mengirimkannya*.
fn end_of_first_act(text: &str, words: &[Word]) -> usize {
    let joins = |at: usize| {
        let mut next = words.get(at..).unwrap_or_default().iter().skip_while(|word| word.is_one_of(AND));
        let is_joint = words.get(at).is_some_and(|word| word.is_one_of(AND));
        (is_joint || at > 0 && is_separated(text, words, at)) && next.next().is_some_and(is_active)
    };
    (0..words.len()).find(|at| joins(*at)).unwrap_or(words.len())
}

/// Whether a comma, a semicolon or a full stop stands before a word.
fn is_separated(text: &str, words: &[Word], at: usize) -> bool {
    gap_before(text, words, at).trim_start().starts_with([',', ';', '.'])
}

/// The act whose deed is named by the first `n_nouns` words.
fn named_act<'a>(text: &'a str, words: &'a [Word], n_nouns: usize) -> Option<Act<'a>> {
    let (nouns, object) = words.split_at_checked(n_nouns)?;
    let deed = Deed::of_noun(&nouns.first()?.lower)?;
    let name = in_mid_sentence(&phrase(text, nouns));
    Some(Act { text, outcome: deed.outcome, is_for_object: false, name, object })
}

fn by_verb(text: &str, verb: &Word, object: &[Word]) -> Vec<String> {
    if object.is_empty() {
        return Vec::new();
    }
    let gives = verb.is_one_of(&["memberikan", "memberi"]);
    if let Some((what, to_whom, topic)) = gives.then(|| recipient(text, object)).flatten() {
        let what = joined(&what, &topic);
        return vec![
            format!("{to_whom} mendapat {what} sesuai kebutuhan"),
            format!("Terpenuhinya kebutuhan {to_whom} akan {what}"),
        ];
    }
    let is_direct = !object.first().is_some_and(|word| word.is_one_of(PREPOSITIONS));
    if let Some(deed) = Deed::of_verb(&verb.lower).filter(|_| is_direct) {
        let name = deed.nouns.first().copied().unwrap_or_default().to_owned();
        // *Melatih bidan* is for midwives, *melatih keterampilan* is about skills.
        let is_for_object = deed.object == Object::Recipient && !object.first().is_some_and(is_abstract);
        return Act { text, outcome: deed.outcome, is_for_object, name, object }.sentences();
    }
    let (head, manner) = head_and_manner(text, object);
    match passive(&verb.lower).filter(|_| is_direct) {
        Some(passive) => ["tepat waktu dan sesuai standar", "dengan cepat dan akurat"]
            .map(|usual| filled(&format!("{{}} {passive} |{usual}"), &head, &manner))
            .into(),
        None => TASK.map(|pattern| filled(pattern, &head, &manner)).into(),
    }
}

impl Act<'_> {
    fn sentences(&self) -> Vec<String> {
        match self.outcome {
            Outcome::Said(patterns) => self.said(patterns),
            Outcome::Grown => self.said(self.growth()),
            Outcome::Findings => self.findings(),
            Outcome::Understanding => self.understanding(),
            Outcome::Service => self.service(),
        }
    }

    fn said(&self, patterns: [&str; 2]) -> Vec<String> {
        let n_before =
            self.object.iter().take_while(|word| word.is_one_of(TO_WHOM) || word.is("atas")).count();
        let object = self.object.get(n_before..).unwrap_or_default();
        if object.is_empty() {
            return Vec::new();
        }
        let (head, manner) = head_and_manner(self.text, object);
        patterns.map(|pattern| filled(pattern, &head, &manner)).into()
    }

    fn growth(&self) -> [&'static str; 2] {
        if self.object.first().is_some_and(|word| word.is_one_of(TOOLS)) {
            ["{} siap digunakan |sesuai kebutuhan", "Tersedianya {} |yang siap digunakan"]
        } else {
            ["{} berkembang |sesuai rencana", "Berkembangnya {} |sesuai rencana"]
        }
    }

    fn findings(&self) -> Vec<String> {
        let (head, manner) = head_and_manner(self.text, self.object);
        let what = joined(&self.name, &head);
        ["Hasil {} disampaikan |tepat waktu", "Tersedianya hasil {} |yang lengkap dan akurat"]
            .map(|pattern| filled(pattern, &what, &manner))
            .into()
    }

    fn understanding(&self) -> Vec<String> {
        if let Some((what, to_whom, topic)) = self.recipient() {
            let what = joined(&what, &topic);
            return vec![
                format!("{to_whom} memahami dan dapat menerapkan materi {what}"),
                format!("Kepuasan {to_whom} atas {what}"),
            ];
        }
        let what = joined(&self.name, &self.object_text());
        vec![
            format!("Peserta {what} memahami dan dapat menerapkan materi yang disampaikan"),
            format!("Kepuasan peserta {what}"),
        ]
    }

    fn service(&self) -> Vec<String> {
        if let Some((what, to_whom, topic)) = self.recipient() {
            return received(&what, &to_whom, &topic);
        }
        let what = joined(&self.name, &self.object_text());
        vec![format!("Penerima {what} terlayani sesuai standar"), format!("Kepuasan penerima {what}")]
    }

    /// The deed, those for whom it is done, and what it is about, where the statement says for whom.
    fn recipient(&self) -> Option<(String, String, String)> {
        if self.is_for_object {
            let (to_whom, topic) = split_before(self.text, self.object, ABOUT_WHAT);
            return (!to_whom.is_empty()).then(|| (self.name.clone(), to_whom, topic));
        }
        let (what, to_whom, topic) = recipient(self.text, self.object)?;
        Some((joined(&self.name, &what), to_whom, topic))
    }

    fn object_text(&self) -> String {
        phrase(self.text, self.object)
    }
}

/// A noun in `pe…an` or `ke…an`.
fn is_abstract(word: &Word) -> bool {
    ["pe", "ke"].iter().any(|prefix| word.lower.starts_with(prefix)) && word.lower.ends_with("an")
}

/// *Bidan pemula mendapat bimbingan sesuai kebutuhan* (p122).
fn received(what: &str, to_whom: &str, topic: &str) -> Vec<String> {
    let what = joined(what, topic);
    vec![format!("{to_whom} mendapat {what} sesuai kebutuhan"), format!("Kepuasan {to_whom} atas {what}")]
}

/// *bimbingan | kepada pegawai | terkait SKP*, without the preposition before those who receive.
fn recipient(text: &str, words: &[Word]) -> Option<(String, String, String)> {
    let at = words.iter().position(|word| word.is_one_of(TO_WHOM))?;
    let what = phrase(text, words.get(..at)?);
    let (to_whom, topic) = split_before(text, words.get(at + 1..)?, ABOUT_WHAT);
    (!to_whom.is_empty()).then_some((what, to_whom, topic))
}

/// The words before the first of `markers`, and the rest with it.
fn split_before(text: &str, words: &[Word], markers: &[&str]) -> (String, String) {
    let at = words.iter().position(|word| word.is_one_of(markers)).unwrap_or(words.len());
    let (before, after) = words.split_at(at);
    (phrase(text, before), phrase(text, after))
}

/// What is spoken of, and how it is to be as far as the statement says so at its end.
fn head_and_manner(text: &str, words: &[Word]) -> (String, String) {
    let (head, manner) = words.split_at(start_of_manner(words).unwrap_or(words.len()));
    (phrase(text, head), phrase(text, manner))
}

fn start_of_manner(words: &[Word]) -> Option<usize> {
    (1..words.len()).find(|at| {
        let is_attribute =
            words.get(at - 1).is_some_and(|word| word.is_one_of(&["yang", "dan", "tidak", "agar"]));
        let says_how = words.get(*at).is_some_and(|word| word.is_one_of(&["secara", "sesuai"]))
            || stands_at(words, *at, &["tepat", "waktu"]).is_some()
            || (words.get(*at).is_some_and(|word| word.is("dengan"))
                && words.get(at + 1).is_some_and(is_quality));
        says_how && !is_attribute
    })
}

fn filled(pattern: &str, head: &str, manner: &str) -> String {
    let (frame, usual) = pattern.split_once('|').unwrap_or((pattern, ""));
    joined(frame.replace("{}", head).trim_end(), if manner.is_empty() { usual } else { manner })
}

fn joined(left: &str, right: &str) -> String {
    [left, right].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The sentences that do state an achievement, in the capitals of the statement they replace.
fn presentable(text: &str, sentences: &[String]) -> Vec<String> {
    if text.len() > LONGEST_STATEMENT {
        return Vec::new();
    }
    let is_loud = is_all_capitals(text);
    let dressed = sentences.iter().map(|one| if is_loud { one.to_uppercase() } else { capitalized(one) });
    let mut found: Vec<_> = dressed.filter(|one| classify(one) == WordingClass::Achievement).collect();
    found.dedup();
    found
}
