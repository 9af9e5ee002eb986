//! achievement, activity or category, told by the cues of `rules.md` 3.1.

use super::words::{Word, stands_at, statement};
use super::{Remark, rewrite};

/// What a statement of a work result sounds like (R-060, Anak Lampiran 1 p120–122).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordingClass {
    /// *Pencapaian*: what is reached, as it should be.
    Achievement,
    /// *Aktivitas*: what is done.
    Activity,
    /// *Kategori*: the name of a kind of work.
    Category,
    /// The words leave it open; nothing is said about it.
    Unclear,
}

/// Statements of more words than this say something, even where no cue shows what.
const LONGEST_CATEGORY: usize = 6;

/// Fewer letters than this are somebody starting to type.
const FEWEST_LETTERS: usize = 3;

const ACHIEVEMENT_OPENINGS: &[&[&str]] =
    &[&["tidak", "ada"], &["tidak", "terjadi"], &["kepuasan"], &["ide", "dan", "inovasi"], &["semakin"]];

const ACTIVITY_OPENINGS: &[&str] = &["asistensi", "pendampingan", "fasilitasi"];

/// Verbs and qualities behind the first word that show something reached: those of the rule list,
/// then those p51 and the model plans of p131–186 use in the same way.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "menggunakan", "memahami", "menjalankan", "memenuhi", "dapat", "siap", "cepat", "akurat", "tepat",
    "sesuai", "lengkap", "memuaskan", "optimal", "mutakhir", "puas", "meningkat", "menurun", "turun",
    "berkurang", "mencapai", "memuat", "selesai", "bisa", "layak", "aman", "baik", "akuntabel",
    "reliable", "bebas", "berkualitas", "efisien",
];

/// Verbs in `me…` of becoming, not of doing.
const BECOMING: &[&str] = &["meningkat", "menurun", "menguat", "membaik", "meluas", "merata"];

/// Words in `me…` that are no verbs.
#[rustfmt::skip]
const NOT_ACTIVE: &[&str] = &[
    "melati", "melawi", "melayu", "melon", "member", "membran", "memo", "memorandum", "memorial",
    "memori", "mempawah", "menag", "menantu", "menara", "mendagri", "mendikbud", "mendiknas", "menengah",
    "mengapa", "meningitis", "menit", "menkes", "menkeu", "menko", "menkominfo", "menlu", "menpan",
    "menpanrb", "menpora", "menristek", "mensos", "mental", "mentah", "mentari", "mentawai", "menteri",
    "mentor", "mentoring", "menu", "merah", "merangin", "meranti", "merapi", "merauke", "merdeka",
    "merek", "mereka", "meriam", "merit", "meritokrasi", "merpati", "mewah",
];

/// Words in `di…` that are no passive verbs.
#[rustfmt::skip]
const NOT_PASSIVE: &[&str] = &[
    "dialek", "dialisis", "dialog", "diabetes", "diagnosa", "diagnosis", "diagnostik", "diagram", "diare",
    "diaspora", "dieng", "diesel", "difabel", "diferensiasi", "difteri", "digital", "digitalisasi", "digitasi",
    "dikdas", "diklat", "dikmen", "diktat", "dikti", "dimensi", "dinamika", "dinamis", "dinas", "dinding",
    "dinkes", "dinsos", "diponegoro", "diploma", "diplomasi", "diplomat", "diplomatik", "direct", "direksi", "direktif",
    "direktorat", "direktori", "direktur", "dirinya", "dirgantara", "dirjen", "disabilitas", "disaster", "disdik",
    "diseminasi", "disertasi", "dishub", "disinfeksi", "disiplin", "diskominfo",
    "diskon", "diskresi", "diskriminasi", "diskusi", "disnaker", "disparitas", "dispensasi", "display",
    "disposisi", "distribusi", "distributor", "distrik", "ditjen", "diversi", "diversifikasi", "dividen",
    "divisi",
];

/// Words in `ter…` that are no passive verbs.
#[rustfmt::skip]
const NOT_ATTAINED: &[&str] = &[
    "terakhir", "terampil", "terang", "terapan", "terapi", "terapis", "teras", "teratai", "terbaik", "terbaru",
    "terbatas", "terbesar", "terbuka", "terdahulu", "terdakwa", "terdampak", "terdekat", "terdepan",
    "terdiri", "terendah", "terhadap", "terigu", "teritori", "teritorial", "terjauh", "terjemahan",
    "terkait", "terkecil", "terlantar", "terlarang", "terlebih", "terluar", "termal", "termasuk",
    "terminal", "terminologi", "termometer", "ternak", "ternate", "ternyata", "terobosan", "terorisme", "teroris",
    "teror", "terpadu", "terpal", "terpencil", "terpidana", "terpilih", "tersangka", "tersebut",
    "tertentu", "tertinggal", "tertinggi", "tertua", "tertulis", "terumbu", "terus", "terusan",
    "terutama",
];

/// What a work result sounds like; the first cue that fits decides.
pub fn classify(text: &str) -> WordingClass {
    class_of(text, &statement(text))
}

/// a remark where a work result states an activity or a category, with statements of an
/// achievement to choose from.
pub fn lint_result(text: &str) -> Vec<Remark> {
    let words = statement(text);
    match class_of(text, &words) {
        WordingClass::Activity => {
            let (span, rewrites) = rewrite::of_activity(text, &words);
            vec![Remark::result("sounds_like_activity", span, rewrites)]
        }
        WordingClass::Category => {
            let (span, rewrites) = rewrite::of_category(text, &words);
            vec![Remark::result("sounds_like_category", span, rewrites)]
        }
        WordingClass::Achievement | WordingClass::Unclear => Vec::new(),
    }
}

fn class_of(text: &str, words: &[Word]) -> WordingClass {
    let Some(first) = words.first() else { return WordingClass::Unclear };
    let rest = text.get(first.at.start..).unwrap_or_default();
    if rest.chars().filter(|letter| letter.is_alphabetic()).count() < FEWEST_LETTERS {
        WordingClass::Unclear
    } else if opens_with_achievement(words, first) {
        WordingClass::Achievement
    } else if first.is_one_of(ACTIVITY_OPENINGS) || is_active(first) {
        WordingClass::Activity
    } else if words.iter().skip(1).any(shows_achievement) {
        WordingClass::Achievement
    } else if n_spaced_words(rest) <= LONGEST_CATEGORY {
        WordingClass::Category
    } else {
        WordingClass::Unclear
    }
}

fn opens_with_achievement(words: &[Word], first: &Word) -> bool {
    ACHIEVEMENT_OPENINGS.iter().any(|opening| stands_at(words, 0, opening).is_some())
        || is_nominal_attainment(&first.lower)
        || is_attained(&first.lower)
}

/// *Meningkatnya*, *Tersusunnya*, *Berkurangnya*, but neither *menyusunnya* nor *bertanya*.
fn is_nominal_attainment(word: &str) -> bool {
    let is_attained =
        ["ter", "ber"].iter().any(|prefix| word.starts_with(prefix)) && !word.ends_with("tanya");
    word.strip_suffix("nya").is_some_and(|stem| BECOMING.contains(&stem) || (is_attained && stem.len() >= 6))
}

/// Whether a word is a verb of doing (*menyusun*), prefix split off by a hyphen included.
pub(super) fn is_active(word: &Word) -> bool {
    let lower = word.lower.as_str();
    let splits = ["me", "mem", "men", "meng"].contains(&lower);
    // A prefix me- stands before l, r, w, y or a nasal; so *media*, *mesin* and *metode* are none.
    let begins = ["mel", "mem", "men", "mer", "mew", "mey"].iter().any(|begin| lower.starts_with(begin));
    let is_noun = NOT_ACTIVE.contains(&lower) || is_nominal_attainment(lower);
    splits || (begins && lower.chars().count() >= 5 && !is_noun)
}

fn shows_achievement(word: &Word) -> bool {
    let lower = word.lower.as_str();
    CUES.contains(&lower) || lower.starts_with("mendapat") || is_passive(lower) || is_attained(lower)
}

/// *Disampaikan*, but neither *dinas* nor the preposition *di*.
fn is_passive(word: &str) -> bool {
    word.starts_with("di") && word.len() >= 5 && !NOT_PASSIVE.contains(&bare(word))
}

/// *Tersusun*, but neither *terhadap* nor *terapi*.
fn is_attained(word: &str) -> bool {
    word.starts_with("ter") && word.len() >= 6 && !NOT_ATTAINED.contains(&bare(word))
}

fn bare(word: &str) -> &str {
    word.strip_suffix("nya").unwrap_or(word)
}

/// Whether a word names a good quality (*cepat*, *sesuai*).
pub(super) fn is_quality(word: &Word) -> bool {
    word.is_one_of(CUES)
}

fn n_spaced_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
