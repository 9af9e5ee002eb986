//! Ranks (*pangkat, golongan ruang*) of PNS and *golongan* of PPPK, and the ways people write them.

use std::fmt;

/// A known rank: one of the 17 of PNS, or a PPPK golongan I to XVII.
///
/// Ordered from low to high; PPPK golongan come after the ranks of PNS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rank(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    /// Place in [`PNS`].
    Pns(u8),
    /// Place in [`PPPK`].
    Pppk(u8),
}

/// Why a text names no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RankFault {
    /// No spelling we know.
    Unknown,
    /// Title and code name two different ranks, for example `Penata Muda (III/b)`.
    Contradiction,
}

/// SIASN id, code and title of every PNS rank, low to high.
const PNS: [(u8, &str, &str); 17] = [
    (11, "I/a", "Juru Muda"),
    (12, "I/b", "Juru Muda Tingkat I"),
    (13, "I/c", "Juru"),
    (14, "I/d", "Juru Tingkat I"),
    (21, "II/a", "Pengatur Muda"),
    (22, "II/b", "Pengatur Muda Tingkat I"),
    (23, "II/c", "Pengatur"),
    (24, "II/d", "Pengatur Tingkat I"),
    (31, "III/a", "Penata Muda"),
    (32, "III/b", "Penata Muda Tingkat I"),
    (33, "III/c", "Penata"),
    (34, "III/d", "Penata Tingkat I"),
    (41, "IV/a", "Pembina"),
    (42, "IV/b", "Pembina Tingkat I"),
    (43, "IV/c", "Pembina Utama Muda"),
    (44, "IV/d", "Pembina Utama Madya"),
    (45, "IV/e", "Pembina Utama"),
];

const PPPK: [&str; 17] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII",
];

impl Rank {
    /// Every rank, PNS first, low to high.
    pub fn all() -> impl Iterator<Item = Self> {
        let pns = (0u8..).zip(&PNS).map(|(at, _)| Self(Kind::Pns(at)));
        pns.chain((0u8..).zip(&PPPK).map(|(at, _)| Self(Kind::Pppk(at))))
    }

    /// Reads a rank as people write it: `III/b`, `IIIb`, `3b`, `III.b`, `Penata Muda Tk. I`,
    /// `Penata Muda Tingkat I (III/b)`, `Gol. IX`. Capitals and punctuation do not matter.
    pub fn parse(text: &str) -> Result<Self, RankFault> {
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut contradicted = false;
        for at in 0..=words.len() {
            let (left, right) = words.split_at(at);
            for (title, code) in [(left, right), (right, left)] {
                match (titled(title), coded(code)) {
                    (Some(by_title), Some(by_code)) if by_title == by_code => return Ok(by_code),
                    (Some(_), Some(_)) => contradicted = true,
                    (Some(rank), None) if code.is_empty() => return Ok(rank),
                    (None, Some(rank)) if title.is_empty() => return Ok(rank),
                    _ => {}
                }
            }
        }
        Err(if contradicted { RankFault::Contradiction } else { RankFault::Unknown })
    }

    /// `III/b` for a PNS, `IX` for a PPPK (*golongan ruang*, *golongan*).
    #[doc(alias = "golongan")]
    pub fn code(self) -> &'static str {
        match self.0 {
            Kind::Pns(_) => self.row().map_or("", |(_, code, _)| code),
            Kind::Pppk(at) => PPPK.get(usize::from(at)).copied().unwrap_or_default(),
        }
    }

    /// `Penata Muda Tingkat I`; PPPK have none.
    #[doc(alias = "pangkat")]
    pub fn title(self) -> Option<&'static str> {
        self.row().map(|(_, _, title)| title)
    }

    /// Number of the rank in SIASN, which lists no PPPK golongan.
    pub fn siasn_id(self) -> Option<u8> {
        self.row().map(|(id, _, _)| id)
    }

    /// The rank of a SIASN number.
    pub fn from_siasn_id(id: u8) -> Option<Self> {
        Self::all().find(|rank| rank.siasn_id() == Some(id))
    }

    /// Whether it is a PPPK golongan.
    pub fn is_pppk(self) -> bool {
        matches!(self.0, Kind::Pppk(_))
    }

    /// `Penata Muda Tingkat I / III/b`, the other way offices print it.
    pub fn with_slash(self) -> String {
        self.title().map_or_else(|| self.code().to_owned(), |title| format!("{title} / {}", self.code()))
    }

    fn row(self) -> Option<(u8, &'static str, &'static str)> {
        match self.0 {
            Kind::Pns(at) => PNS.get(usize::from(at)).copied(),
            Kind::Pppk(_) => None,
        }
    }
}

impl fmt::Display for Rank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.title() {
            Some(title) => write!(f, "{title} ({})", self.code()),
            None => f.write_str(self.code()),
        }
    }
}

/// The words of a rank in capitals: `Tk.I` → TINGKAT I, `IIIb` → III B; labels are left out.
fn words(text: &str) -> Vec<String> {
    let upper = text.to_uppercase();
    let mut words = Vec::new();
    for word in upper.split(|c: char| !c.is_alphanumeric()) {
        match word {
            "" | "GOL" | "GOLONGAN" | "RUANG" | "PANGKAT" | "PPPK" | "PNS" => {}
            "TK" | "TKT" | "TINGKAT" => words.push("TINGKAT".to_owned()),
            "TKI" | "TK1" => words.extend(["TINGKAT".to_owned(), "I".to_owned()]),
            _ => words.extend(split_room(word)),
        }
    }
    words
}

/// `IIIB` → III and B, `3B` → 3 and B; any other word stays whole.
fn split_room(word: &str) -> Vec<String> {
    let split = word.len().checked_sub(1).and_then(|at| word.split_at_checked(at));
    match split {
        Some((group, room))
            if group_number(group).is_some() && matches!(room, "A" | "B" | "C" | "D" | "E") =>
        {
            vec![group.to_owned(), room.to_owned()]
        }
        _ => vec![word.to_owned()],
    }
}

fn group_number(word: &str) -> Option<usize> {
    match word {
        "I" | "1" => Some(1),
        "II" | "2" => Some(2),
        "III" | "3" => Some(3),
        "IV" | "4" => Some(4),
        _ => None,
    }
}

fn titled(words: &[&str]) -> Option<Rank> {
    let title = words.join(" ").replace("TINGKAT 1", "TINGKAT I");
    let at = PNS.iter().position(|(_, _, known)| known.eq_ignore_ascii_case(&title))?;
    u8::try_from(at).ok().map(|at| Rank(Kind::Pns(at)))
}

fn coded(words: &[&str]) -> Option<Rank> {
    match words {
        [group, room] => {
            let roman = PPPK.get(group_number(group)?.checked_sub(1)?)?;
            let code = format!("{roman}/{}", room.to_lowercase());
            let at = PNS.iter().position(|(_, known, _)| *known == code)?;
            u8::try_from(at).ok().map(|at| Rank(Kind::Pns(at)))
        }
        [word] => {
            let place = match word.parse::<usize>() {
                Ok(number) => number.checked_sub(1)?,
                Err(_) => PPPK.iter().position(|roman| roman == word)?,
            };
            PPPK.get(place)?;
            u8::try_from(place).ok().map(|at| Rank(Kind::Pppk(at)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        Rank::parse(text).map_or_else(|fault| format!("{fault:?}"), |rank| rank.to_string())
    }

    #[test]
    fn every_spelling_of_a_code_is_the_same_rank() {
        for text in [
            "III/b",
            "IIIb",
            "3b",
            "III.b",
            "III-b",
            "III b",
            "iii/B",
            "3/b",
            " III / b ",
            "Gol. III/b",
            "III\u{a0}/b",
        ] {
            assert_eq!(printed(text), "Penata Muda Tingkat I (III/b)", "{text}");
        }
    }

    #[test]
    fn every_spelling_of_tingkat_i_is_the_same_rank() {
        for text in [
            "Penata Muda Tk. I",
            "Penata Muda Tk.I",
            "PENATA MUDA TK I",
            "penata muda tingkat i",
            "Penata Muda Tk.1",
            "Penata Muda TkI",
        ] {
            assert_eq!(printed(text), "Penata Muda Tingkat I (III/b)", "{text}");
        }
    }

    #[test]
    fn title_and_code_may_stand_together_in_any_order() {
        for text in [
            "Penata Muda Tingkat I, III/b",
            "Penata Muda Tk.I (III/b)",
            "Penata Muda Tk.I / IIIb",
            "III/b - Penata Muda Tk. I",
            "Penata Muda Tingkat I, Gol. III/b",
        ] {
            assert_eq!(printed(text), "Penata Muda Tingkat I (III/b)", "{text}");
        }
        assert_eq!(printed("Pembina, IV/a"), "Pembina (IV/a)");
        assert_eq!(printed("Pengatur / II/c"), "Pengatur (II/c)");
        assert_eq!(printed("Pembina Utama Madya/IV d"), "Pembina Utama Madya (IV/d)");
    }

    #[test]
    fn a_title_that_contradicts_its_code_is_refused_and_not_decided() {
        assert_eq!(Rank::parse("Penata Muda (III/b)"), Err(RankFault::Contradiction));
        assert_eq!(Rank::parse("Pembina, III/d"), Err(RankFault::Contradiction));
    }

    #[test]
    fn what_is_no_rank_is_refused() {
        for text in ["", "-", "V/a", "III/e", "III/f", "Penata Agung", "XVIII", "0", "18", "S.Kom."] {
            assert_eq!(Rank::parse(text), Err(RankFault::Unknown), "{text}");
        }
    }

    #[test]
    fn r_016_pppk_have_a_golongan_without_room_and_title() {
        for text in ["IX", "ix", "Golongan IX", "PPPK IX", "9"] {
            let rank = Rank::parse(text).unwrap();
            assert_eq!(
                (rank.code(), rank.title(), rank.siasn_id(), rank.is_pppk()),
                ("IX", None, None, true),
                "{text}"
            );
        }
        assert_eq!(printed("XVII"), "XVII");
    }

    #[test]
    fn every_rank_reads_back_what_it_prints_in_both_ways() {
        assert_eq!(Rank::all().count(), 34);
        for rank in Rank::all() {
            assert_eq!(Rank::parse(&rank.to_string()), Ok(rank));
            assert_eq!(Rank::parse(&rank.with_slash()), Ok(rank));
            assert_eq!(Rank::parse(rank.code()), Ok(rank));
            if let Some(id) = rank.siasn_id() {
                assert_eq!(Rank::from_siasn_id(id), Some(rank));
            }
        }
        assert_eq!(Rank::parse("III/b").unwrap().with_slash(), "Penata Muda Tingkat I / III/b");
        assert_eq!(Rank::from_siasn_id(32), Rank::parse("III/b").ok());
    }

    #[test]
    fn ranks_are_ordered_as_careers_go() {
        assert!(Rank::parse("II/d").unwrap() < Rank::parse("III/a").unwrap());
        assert!(Rank::parse("IV/d").unwrap() < Rank::parse("IV/e").unwrap());
    }
}
