//! Evaluation periods, their windows, and how a form names them.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};

/// How often an agency evaluates beside the annual evaluation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// *Bulanan*.
    Monthly,
    /// *Triwulanan*.
    #[default]
    Quarterly,
}

/// What a period covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodKind {
    /// A month, 1 to 12.
    Month(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// The whole year.
    Annual,
}

/// A period that is evaluated, written `2026-07`, `2026-Q3` or `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    year: i32,
    kind: PeriodKind,
}

/// The text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl Period {
    /// The annual evaluation of a year.
    pub fn annual(year: i32) -> Self {
        Self { year, kind: PeriodKind::Annual }
    }

    /// A quarter of a year, `None` unless 1 to 4.
    pub fn quarter(year: i32, number: u8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self { year, kind: PeriodKind::Quarter(number) })
    }

    /// A month of a year, `None` unless 1 to 12.
    pub fn month(year: i32, number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self { year, kind: PeriodKind::Month(number) })
    }

    /// The period that covers exactly these months of a year, both counted from 1 and the last one included; `None`
    /// where they are none.
    pub fn of_months(year: i32, first: u32, last: u32) -> Option<Self> {
        let number = |number: u32| u8::try_from(number).ok();
        match (first, last) {
            (1, 12) => Some(Self::annual(year)),
            (1, 3) | (4, 6) | (7, 9) | (10, 12) => Self::quarter(year, number(last / 3)?),
            (first, last) if first == last => Self::month(year, number(first)?),
            _ => None,
        }
    }

    /// All periods of a year in a rhythm, the annual one last.
    pub fn of_year(year: i32, rhythm: Rhythm) -> Vec<Self> {
        let short: Vec<_> = match rhythm {
            Rhythm::Monthly => (1..=12).filter_map(|number| Self::month(year, number)).collect(),
            Rhythm::Quarterly => (1..=4).filter_map(|number| Self::quarter(year, number)).collect(),
        };
        short.into_iter().chain([Self::annual(year)]).collect()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// What it covers.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// First day covered.
    pub fn starts_on(self) -> NaiveDate {
        let month = match self.kind {
            PeriodKind::Month(number) => u32::from(number),
            PeriodKind::Quarter(number) => u32::from(number) * 3 - 2,
            PeriodKind::Annual => 1,
        };
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or_default()
    }

    /// Last day covered.
    pub fn ends_on(self) -> NaiveDate {
        let months = match self.kind {
            PeriodKind::Month(_) => 1,
            PeriodKind::Quarter(_) => 3,
            PeriodKind::Annual => 12,
        };
        self.starts_on() + Months::new(months) - Days::new(1)
    }

    /// Default first and last day of the evaluation window.
    pub fn default_window(self) -> (NaiveDate, NaiveDate) {
        match self.kind {
            PeriodKind::Annual => {
                let opens = NaiveDate::from_ymd_opt(self.year, 12, 1).unwrap_or_default();
                (opens, opens + Months::new(2) - Days::new(1))
            }
            PeriodKind::Month(_) | PeriodKind::Quarter(_) => {
                (self.ends_on() - Days::new(10), self.ends_on() + Days::new(15))
            }
        }
    }

    /// The PERIODE line of a form as pieces, each with whether it is struck out.
    ///
    /// Quarterly agencies print `TRIWULAN I/II/III/IV-AKHIR` and strike what does not apply; the
    /// annual sheet of a monthly agency prints `AKHIR`, its months `BULAN JULI TAHUN 2026`.
    pub fn label(self, rhythm: Rhythm) -> Vec<LabelPiece> {
        let plain = |text: String| vec![LabelPiece { text, struck: false }];
        match (self.kind, rhythm) {
            (PeriodKind::Month(number), _) => {
                plain(format!("BULAN {} TAHUN {}", month_name(number).to_uppercase(), self.year))
            }
            (PeriodKind::Annual, Rhythm::Monthly) => plain("AKHIR".into()),
            (PeriodKind::Quarter(number), _) => quarter_label(Some(number)),
            (PeriodKind::Annual, Rhythm::Quarterly) => quarter_label(None),
        }
    }

    /// The period in words for screens and letters, for example `Triwulan III 2026`.
    pub fn words(self) -> String {
        match self.kind {
            PeriodKind::Month(number) => format!("{} {}", month_name(number), self.year),
            PeriodKind::Quarter(number) => format!("Triwulan {} {}", roman(number), self.year),
            PeriodKind::Annual => format!("Tahunan {}", self.year),
        }
    }

    /// The period as the sheet of its own year calls it, for example `Triwulan III`.
    pub fn words_in_year(self) -> String {
        match self.kind {
            PeriodKind::Month(number) => month_name(number).to_owned(),
            PeriodKind::Quarter(number) => format!("Triwulan {}", roman(number)),
            PeriodKind::Annual => "Tahunan".to_owned(),
        }
    }
}

/// A stretch of a PERIODE line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelPiece {
    /// The letters as printed.
    pub text: String,
    /// Whether they are struck out.
    pub struck: bool,
}

/// The annual sheet keeps `IV-AKHIR`; a quarter strikes everything but itself.
fn quarter_label(chosen: Option<u8>) -> Vec<LabelPiece> {
    let keep = |number: u8| chosen.map_or(number == 4, |chosen| chosen == number);
    let mut pieces = vec![LabelPiece { text: "TRIWULAN ".into(), struck: false }];
    for number in 1..=3 {
        // The separator goes with the struck word; after a kept word it belongs to the struck rest.
        pieces.push(LabelPiece { text: roman(number).into(), struck: !keep(number) });
        pieces.push(LabelPiece { text: "/".into(), struck: true });
    }
    pieces.push(LabelPiece { text: roman(4).into(), struck: !keep(4) });
    pieces.push(LabelPiece { text: "-AKHIR".into(), struck: chosen.is_some() });
    merge_equal(pieces)
}

fn merge_equal(pieces: Vec<LabelPiece>) -> Vec<LabelPiece> {
    let mut merged: Vec<LabelPiece> = Vec::new();
    for piece in pieces {
        match merged.last_mut() {
            Some(last) if last.struck == piece.struck => last.text.push_str(&piece.text),
            _ => merged.push(piece),
        }
    }
    merged
}

fn roman(number: u8) -> &'static str {
    match number {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}

/// Indonesian name of a month, 1 to 12.
pub fn month_name(number: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    NAMES.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
}

/// A date in words, `2 Oktober 2026`.
pub fn date_words(date: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{} {} {}", date.day(), month_name(u8::try_from(date.month()).unwrap_or(0)), date.year())
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            PeriodKind::Month(number) => write!(f, "{:04}-{number:02}", self.year),
            PeriodKind::Quarter(number) => write!(f, "{:04}-Q{number}", self.year),
            PeriodKind::Annual => write!(f, "{:04}", self.year),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAPeriod);
        }
        let year: i32 = year.parse().map_err(|_| NotAPeriod)?;
        let number = |digits: &str| digits.parse::<u8>().ok();
        match rest {
            None => Some(Self::annual(year)),
            Some(rest) => match rest.strip_prefix(['Q', 'q']) {
                Some(digit) => number(digit).and_then(|number| Self::quarter(year, number)),
                None => number(rest).and_then(|number| Self::month(year, number)),
            },
        }
        .ok_or(NotAPeriod)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn shown(period: Period, rhythm: Rhythm) -> String {
        period
            .label(rhythm)
            .into_iter()
            .map(|piece| if piece.struck { format!("~{}~", piece.text) } else { piece.text })
            .collect()
    }

    #[test]
    fn a_period_is_known_by_its_months_and_other_months_are_none() {
        use chrono::Datelike;
        for rhythm in [Rhythm::Monthly, Rhythm::Quarterly] {
            for period in Period::of_year(2026, rhythm) {
                let months = (period.starts_on().month(), period.ends_on().month());
                assert_eq!(Period::of_months(2026, months.0, months.1), Some(period));
            }
        }
        for (first, last) in [(1, 6), (2, 4), (3, 1), (0, 0), (13, 13)] {
            assert_eq!(Period::of_months(2026, first, last), None, "{first} to {last}");
        }
    }

    #[test]
    fn r_020_a_year_has_four_quarters_or_twelve_months_and_always_an_annual_evaluation() {
        assert_eq!(Period::of_year(2026, Rhythm::Quarterly).len(), 5);
        assert_eq!(Period::of_year(2026, Rhythm::Monthly).len(), 13);
        assert_eq!(Period::of_year(2026, Rhythm::Monthly).last(), Some(&Period::annual(2026)));
    }

    #[test]
    fn r_021_the_annual_window_closes_at_the_end_of_january() {
        assert_eq!(Period::annual(2026).default_window(), (day(2026, 12, 1), day(2027, 1, 31)));
    }

    #[test]
    fn r_026_and_r_027_a_move_in_late_september_lies_in_the_window_of_the_third_quarter_and_one_in_august_does_not()
     {
        let (opens, closes) = Period::quarter(2026, 3).unwrap().default_window();
        assert_eq!((opens, closes), (day(2026, 9, 20), day(2026, 10, 15)));
        assert!(day(2026, 8, 25) < opens);
        assert!((opens..=closes).contains(&day(2026, 9, 25)));
    }

    #[test]
    fn r_024_and_r_025_the_period_line_strikes_out_what_does_not_apply() {
        assert_eq!(shown(Period::annual(2026), Rhythm::Quarterly), "TRIWULAN ~I/II/III/~IV-AKHIR");
        assert_eq!(
            shown(Period::quarter(2026, 1).unwrap(), Rhythm::Quarterly),
            "TRIWULAN I~/II/III/IV-AKHIR~"
        );
        assert_eq!(
            shown(Period::quarter(2026, 3).unwrap(), Rhythm::Quarterly),
            "TRIWULAN ~I/II/~III~/IV-AKHIR~"
        );
        assert_eq!(
            shown(Period::quarter(2026, 4).unwrap(), Rhythm::Quarterly),
            "TRIWULAN ~I/II/III/~IV~-AKHIR~"
        );
        assert_eq!(shown(Period::month(2026, 7).unwrap(), Rhythm::Monthly), "BULAN JULI TAHUN 2026");
        assert_eq!(shown(Period::annual(2026), Rhythm::Monthly), "AKHIR");
    }

    #[test]
    fn a_period_reads_back_what_it_prints() {
        for text in ["2026", "2026-Q3", "2026-07", "2026-12"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in ["", "26", "2026-Q5", "2026-13", "2026-00", "2026-", "tahun"] {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text}");
        }
    }

    #[test]
    fn beside_its_year_a_period_is_called_without_it() {
        let words =
            ["2026-Q3", "2026-07", "2026"].map(|code| code.parse::<Period>().unwrap().words_in_year());
        assert_eq!(words, ["Triwulan III", "Juli", "Tahunan"]);
    }

    #[test]
    fn quarters_and_leap_years_end_on_their_last_day() {
        assert_eq!(Period::quarter(2026, 2).unwrap().ends_on(), day(2026, 6, 30));
        assert_eq!(Period::month(2028, 2).unwrap().ends_on(), day(2028, 2, 29));
    }
}
