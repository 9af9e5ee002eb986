//! The passive in `di…` of an active verb in `me…`: *mengirim* → *dikirim*.

/// Beginnings of verbs whose root begins with the nasal itself.
#[rustfmt::skip]
const NASAL_ROOTS: &[&str] = &[
    "memaafkan", "memaklum", "memaksimal", "memanfaat", "memasak", "memediasi", "memenang", "memilik",
    "meminimal", "memint", "memobil", "memodal", "memodern", "memodifikasi", "memohon", "memonitor",
    "memotivasi", "memuat", "memulai", "memusnah", "memutakhir", "memutasi", "menama", "menasihat",
    "menaung", "menegosiasi", "menetral", "menikm", "menilai", "menominasi", "menormal", "menotifikasi",
    "menyalakan", "menyaman", "menyatakan",
];

/// What follows `meng` where the root begins with a lost k.
#[rustfmt::skip]
const LOST_K: &[&str] = &[
    "aji", "elola", "elompok", "ejar", "eluar", "emas", "embali", "embang", "emudi", "emuka", "ena",
    "endali", "erah", "erjakan", "esamping", "etahu", "etik", "irim", "ompilasi", "omunikasi", "ondisi",
    "onfirmasi", "onsep", "onsolidasi", "onsultasi", "ontrol", "onversi", "oordinasi", "oordinir",
    "oreksi", "umpul", "unci", "unjung", "urang",
];

/// What follows `menge` where the root has one syllable.
const SHORT_ROOTS: &[&str] = &["bom", "bor", "cat", "cek", "pak", "pel", "sah", "tes"];

/// The passive of an active verb in small letters; `None` where the word is not formed like one.
pub(super) fn passive(verb: &str) -> Option<String> {
    root(verb).filter(|root| root.len() > 2).map(|root| format!("di{root}"))
}

fn root(verb: &str) -> Option<String> {
    let after = |prefix: &str| verb.strip_prefix(prefix);
    let begins_with = |rest: &str, list: &[&str]| list.iter().any(|begin| rest.starts_with(begin));
    if begins_with(verb, NASAL_ROOTS) || begins_with(verb, &["mel", "mer", "mew", "mey"]) {
        return after("me").map(str::to_owned);
    }
    if let Some(rest) = after("menge").filter(|rest| begins_with(rest, SHORT_ROOTS)) {
        return Some(rest.to_owned());
    }
    if let Some(rest) = after("meng") {
        let lost = begins_with(rest, LOST_K) || rest == "awal";
        return Some(if lost { format!("k{rest}") } else { rest.to_owned() });
    }
    after("meny")
        .map(|rest| format!("s{rest}"))
        .or_else(|| after("men").map(|rest| with_lost('t', rest)))
        .or_else(|| after("mem").map(|rest| with_lost('p', rest)))
}

/// A root that lost its first letter begins with a vowel now.
fn with_lost(letter: char, rest: &str) -> String {
    if rest.starts_with(['a', 'e', 'i', 'o', 'u']) { format!("{letter}{rest}") } else { rest.to_owned() }
}
