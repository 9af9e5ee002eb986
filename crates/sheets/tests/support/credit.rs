//! Credit sheets of invented people, their amounts reckoned by the rules.

use domain::credit::{
    Balances, Conclusion, Counting, Graded, Level, LevelOfMonth, LevelSince, Opening, Segment, Thousandths,
    accumulate, determination, segments,
};
use domain::rank::Rank;
use domain::{Grade, Identity, Period};
use sheets::{
    CreditAccumulation, CreditConversion, CreditDetermination, CreditHead, CreditPerson, Form, Record,
};

use super::day;

/// One of each.
pub struct CreditSheets {
    pub conversion: CreditConversion,
    pub accumulation: CreditAccumulation,
    pub determination: CreditDetermination,
}

impl CreditSheets {
    /// BKN's example: two months of *Baik*, then a year of *Sangat Baik*, with a balance brought along.
    pub fn example() -> Self {
        let levels = [LevelSince { level: Level::Pt, from_on: day(2024, 3, 1) }];
        let mut earned = of_year(Period::annual(2025), 11, Grade::Good, &levels);
        earned.extend(of_year(Period::annual(2026), 1, Grade::VeryGood, &levels));
        let opening = Opening { year: 2024, amount: Thousandths(10_417) };
        let accumulation =
            accumulate(&earned, &levels, Some(opening), (day(2026, 12, 31), LevelOfMonth::default()));
        let balances = Balances { base: Thousandths(50_000), ..Balances::default() };
        let found = determination(balances, &accumulation, 2026, Rank::parse("III/b").ok());
        let rows = earned.iter().filter(|row| row.year() == 2026).copied().collect();
        Self {
            conversion: CreditConversion { head: head("800/118/2027", (2026, 1)), rows },
            accumulation: CreditAccumulation { head: head("800/119/2027", (2024, 1)), accumulation },
            determination: CreditDetermination {
                head: head("800/120/2027", (2024, 1)),
                other_label: String::new(),
                determination: found,
                conclusion: Some(Conclusion::Neither),
                target: String::new(),
            },
        }
    }

    /// Each with the form it is printed on.
    pub fn records(&self) -> [(Form, Record<'_>); 3] {
        [
            (Form::CreditConversion, Record::CreditConversion(&self.conversion)),
            (Form::CreditAccumulation, Record::CreditAccumulation(&self.accumulation)),
            (Form::CreditDetermination, Record::CreditDetermination(&self.determination)),
        ]
    }
}

fn of_year(period: Period, first_month: u32, grade: Grade, levels: &[LevelSince]) -> Vec<Segment> {
    let graded = Graded {
        period,
        starts_on: day(period.year(), first_month, 1),
        ends_on: period.ends_on(),
        grade,
        level: None,
        is_final: true,
    };
    segments(period.year(), &[graded], levels, Counting::default())
}

fn head(number: &str, (year, month): (i32, u32)) -> CreditHead {
    CreditHead {
        number: number.into(),
        issued_on: Some(day(2027, 1, 18)),
        person: CreditPerson {
            identity: Identity {
                name: Some("Ni Luh Putu Ayu Saraswati, S.T., M.T.".into()),
                nip: Some("199003122015032001".into()),
                rank: Some("Penata Muda Tingkat I (III/b)".into()),
                position: Some("Teknik Tata Bangunan dan Perumahan Ahli Pertama".into()),
                unit: Some("Subdirektorat II".into()),
                ..Identity::default()
            },
            karpeg: "Q 123456".into(),
            birth_place: "Denpasar".into(),
            born_on: Some(day(1990, 3, 12)),
            is_woman: Some(true),
            rank_since: Some(day(2024, 4, 1)),
            position_since: Some(day(2024, 3, 1)),
        },
        evaluator: Identity {
            name: Some("Drs. Hasanuddin Siregar, M.Si.".into()),
            nip: Some("197505172000031002".into()),
            position: Some("Kepala Subdirektorat II".into()),
            ..Identity::default()
        },
        from: day(year, month, 1),
        until: day(2026, 12, 31),
    }
}
