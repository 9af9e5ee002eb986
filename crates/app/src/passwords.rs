//! How strong a password has to be: the data of thousands are only as safe as the weakest of them.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, PasswordAdvice};
use store::Password;
use store::records::Office;
use zxcvbn::feedback::{Feedback, Warning};
use zxcvbn::{Score, zxcvbn};

/// Fewest characters.
const LEAST: u32 = 12;
/// The least score of zxcvbn that is accepted: more than 10^8 guesses.
const LEAST_SCORE: Score = Score::Three;
/// Characters looked at; what follows only makes a password stronger.
const LOOKED_AT: usize = 72;
/// What is tried first in this country; the estimate knows English words only.
const COMMON: [&str; 9] =
    ["katasandi", "rahasia", "bismillah", "indonesia", "pegawai", "kinerja", "merdeka", "garuda", "sayang"];
/// Shorter words of the office are too common to tell anything.
const LEAST_WORD: usize = 4;

/// Refuses a password that is easily guessed, with what makes it so. `known` is what everybody around
/// knows: the name of the account, of the office and of its agency. It counts for nothing.
pub(crate) fn check(password: &str, known: &[&str]) -> Result<(), Halt> {
    let is_short = password.chars().count() < usize::try_from(LEAST).unwrap_or(usize::MAX);
    let lower = password.to_lowercase();
    let words = words_of(known);
    let told = words.iter().any(|word| lower.contains(word.as_str()));
    let is_common = COMMON.iter().any(|word| lower.contains(*word));
    let unknown = words.iter().fold(lower, |left, word| left.replace(word.as_str(), ""));
    let left = COMMON.iter().fold(unknown, |left, word| left.replace(*word, ""));
    let whole = if told || is_common { left.as_str() } else { password };
    let looked_at: String = whole.chars().take(LOOKED_AT).collect();
    let estimate = zxcvbn(&looked_at, &[]);
    if !is_short && estimate.score() >= LEAST_SCORE {
        return Ok(());
    }
    let mut advice = Vec::new();
    if is_short {
        advice.push(PasswordAdvice::TooShort);
    }
    if told {
        advice.push(PasswordAdvice::OfficeWords);
    }
    if is_common {
        advice.push(PasswordAdvice::Common);
    }
    let warning = estimate.feedback().and_then(Feedback::warning).map(of_warning);
    advice.extend(warning.filter(|found| !(is_common && *found == PasswordAdvice::Common)));
    advice.push(PasswordAdvice::AddWords);
    Err(Failure::WeakPassword { least: LEAST, advice }.into())
}

/// The words of names, in lower case.
fn words_of(known: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = known
        .iter()
        .flat_map(|name| name.split(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.chars().count() >= LEAST_WORD)
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    words
}

fn of_warning(warning: Warning) -> PasswordAdvice {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            PasswordAdvice::Keyboard
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            PasswordAdvice::Repeats
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => PasswordAdvice::Common,
        Warning::SequencesLikeAbcAreEasyToGuess => PasswordAdvice::Sequences,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => PasswordAdvice::Dates,
        Warning::AWordByItselfIsEasyToGuess => PasswordAdvice::SingleWord,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => PasswordAdvice::Names,
    }
}

/// What everybody around an account of an office knows.
pub(crate) fn known_of<'a>(office: &'a Office, account: &'a str) -> [&'a str; 3] {
    [&office.agency, &office.unit_name, account]
}

impl App {
    /// Refuses a weak password for an account of the open office; a practice office guards nothing.
    pub(crate) fn check_new_password(&self, password: &str, account: &str) -> Result<(), Halt> {
        let office = self.office()?;
        if office.is_practice { Ok(()) } else { check(password, &known_of(&office, account)) }
    }

    /// Refuses unless the password is that of the account that works.
    pub(crate) fn check_own_password(&self, password: String) -> Result<(), Halt> {
        let open = self.opened()?;
        let matches = open.store.check_password(&open.account.name, &Password::new(password))?;
        if matches { Ok(()) } else { Err(Failure::WrongPassword.into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(password: &str) -> Vec<PasswordAdvice> {
        let of_the_office = ["Pemerintah Kabupaten Lembah Jati", "Dinas Arsip", "Siti Aminah"];
        let Err(halt) = check(password, &of_the_office) else { return Vec::new() };
        let failure = Failure::from(halt);
        let Failure::WeakPassword { least: 12, advice } = failure else { panic!("{failure:?}") };
        advice
    }

    #[test]
    fn a_few_unusual_words_are_strong_and_each_kind_of_weakness_gets_its_advice() {
        use PasswordAdvice as A;
        assert!(advice("lima kata yang panjang").is_empty());
        assert!(advice("siti suka perahu kertas ungu").is_empty(), "what is known beside enough that is not");
        assert!(advice("pendek").contains(&A::TooShort));
        for (weak, why) in [
            ("password1234", A::Common),
            ("katasandi2026", A::Common),
            ("aaaaaaaaaaaaaaaa", A::Repeats),
            ("ghijklmnopqrs", A::Sequences),
            ("LembahJati2026", A::OfficeWords),
            ("siti aminah 1", A::OfficeWords),
        ] {
            let advice = advice(weak);
            assert!(advice.contains(&why), "{weak}: {advice:?}");
            assert_eq!(advice.last(), Some(&A::AddWords), "what to do stands last");
        }
    }
}
