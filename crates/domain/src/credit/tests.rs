//! `rules.md` 10 written out, and its amounts held against the tables of `reference.md` 3.

use chrono::NaiveDate;

use super::*;
use crate::period::Period;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn rank(code: &str) -> Rank {
    Rank::parse(code).unwrap()
}

fn graded(period: &str, grade: Grade) -> Graded {
    let period: Period = period.parse().unwrap();
    Graded {
        period,
        starts_on: period.starts_on(),
        ends_on: period.ends_on(),
        grade,
        level: None,
        is_final: true,
    }
}

/// Until a day, with months as they are counted where nothing was chosen.
fn by(until: NaiveDate) -> (NaiveDate, LevelOfMonth) {
    (until, LevelOfMonth::default())
}

fn since(level: Level, from_on: NaiveDate) -> LevelSince {
    LevelSince { level, from_on }
}

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2024, 3, 1).unwrap();
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();

fn first() -> [LevelSince; 1] {
    [since(Level::Pt, FIRST)]
}

/// Months, level, percentage and amount of every segment.
fn told(segments: &[Segment]) -> Vec<(String, &'static str, String, String)> {
    let tell =
        |one: &Segment| (one.months_words(), one.level.code(), one.percent_words(), one.amount.to_string());
    segments.iter().map(tell).collect()
}

#[test]
fn r_320_every_grade_has_its_percent() {
    assert_eq!(Grade::ALL.map(Grade::credit_percent), [150, 100, 75, 50, 25]);
}

#[test]
fn r_321_every_level_has_its_coefficient_and_its_minimums_and_reads_back_its_code() {
    let row = |level: Level| {
        let least = level.level_minimum().map(|least| least.to_string());
        (level.code(), level.coefficient().short(), level.rank_minimum().to_string(), least)
    };
    let told = |code, coefficient: &str, rank: &str, level: Option<&str>| {
        (code, coefficient.to_owned(), rank.to_owned(), level.map(str::to_owned))
    };
    assert_eq!(
        Level::ALL.map(row),
        [
            told("UT", "50", "200,00", None),
            told("MA", "37,5", "150,00", Some("450,00")),
            told("MU", "25", "100,00", Some("200,00")),
            told("PT", "12,5", "50,00", Some("100,00")),
            told("PY", "25", "100,00", None),
            told("MH", "12,5", "50,00", Some("100,00")),
            told("TR", "5", "20,00", Some("60,00")),
            told("PM", "3,75", "15,00", Some("15,00")),
        ]
    );
    for level in Level::ALL {
        assert_eq!(Level::from_code(level.code()), Some(level));
    }
    assert_eq!(Level::ALL.map(Level::siasn_id), ["42", "32", "22", "12", "82", "72", "62", "52"]);
}

#[test]
fn r_321_the_level_is_read_off_the_words_of_a_position() {
    for (position, level) in [
        ("JF Teknis Tata Bangunan dan Perumahan Muda", Some(Level::Mu)),
        ("Perancang Peraturan Perundang-undangan Ahli Madya", Some(Level::Ma)),
        ("BIDAN PENYELIA", Some(Level::Py)),
        ("Pranata Komputer Terampil", Some(Level::Tr)),
        ("Ahli Utama Muda", Some(Level::Mu)),
        ("Kepala Subdirektorat II", None),
        ("Pemulasaran", None),
    ] {
        assert_eq!(Level::of_position(position), level, "{position}");
    }
}

#[test]
fn r_322_a_year_yields_percent_times_coefficient() {
    let of = |level, decimals| Grade::ALL.map(|grade| annual(grade, level, decimals).to_string());
    assert_eq!(of(Level::Pt, Decimals::Three), ["18,75", "12,50", "9,375", "6,25", "3,125"]);
    assert_eq!(of(Level::Mu, Decimals::Three), ["37,50", "25,00", "18,75", "12,50", "6,25"]);
    assert_eq!(of(Level::Ma, Decimals::Three), ["56,25", "37,50", "28,125", "18,75", "9,375"]);
    assert_eq!(of(Level::Ut, Decimals::Three), ["75,00", "50,00", "37,50", "25,00", "12,50"]);
    assert_eq!(of(Level::Tr, Decimals::Three), ["7,50", "5,00", "3,75", "2,50", "1,25"]);
    // Half a thousandth goes up.
    assert_eq!(of(Level::Pm, Decimals::Three), ["5,625", "3,75", "2,813", "1,875", "0,938"]);
    assert_eq!(of(Level::Pm, Decimals::Two), ["5,63", "3,75", "2,81", "1,88", "0,94"]);
}

#[test]
fn r_323_a_part_of_a_year_counts_its_months_and_says_so() {
    let two = |decimals| part_year(Grade::Good, Level::Pt, 2, decimals).to_string();
    assert_eq!((two(Decimals::Three), two(Decimals::Two)), ("2,083".into(), "2,08".into()));
    assert_eq!(percent_words(Grade::Good, 2), "2/12 x 100%");
    assert_eq!(percent_words(Grade::VeryGood, 12), "150%");
    assert_eq!(part_year(Grade::Good, Level::Pt, 12, Decimals::Three), Thousandths(12_500));
}

#[test]
fn r_324_a_month_belongs_to_the_level_held_on_its_first_day() {
    let year = [graded("2026", Grade::Good)];
    let levels = |from_on| [since(Level::Pt, FIRST), since(Level::Mu, from_on)];
    assert_eq!(
        told(&segments(2026, &year, &levels(day(2026, 7, 1)), Counting::default())),
        [
            ("Januari - Juni".into(), "PT", "6/12 x 100%".into(), "6,25".into()),
            ("Juli - Desember".into(), "MU", "6/12 x 100%".into(), "12,50".into()),
        ]
    );
    assert_eq!(
        told(&segments(2026, &year, &levels(day(2026, 7, 2)), Counting::default())),
        [
            ("Januari - Juli".into(), "PT", "7/12 x 100%".into(), "7,292".into()),
            ("Agustus - Desember".into(), "MU", "5/12 x 100%".into(), "10,417".into()),
        ]
    );
}

#[test]
fn r_324_an_office_may_count_the_month_of_a_change_to_the_new_level() {
    let year = [graded("2026", Grade::Good)];
    let counting = Counting { month: LevelOfMonth::LastDay, ..Counting::default() };
    let levels = |from_on| [since(Level::Pt, FIRST), since(Level::Mu, from_on)];
    let first_of_new = |from_on| {
        segments(2026, &year, &levels(from_on), counting).last().map(|row| (row.level, row.first_month))
    };
    assert_eq!(first_of_new(day(2026, 7, 2)), Some((Level::Mu, 7)));
    assert_eq!(first_of_new(day(2026, 7, 31)), Some((Level::Mu, 7)));
    assert_eq!(first_of_new(day(2026, 8, 1)), Some((Level::Mu, 8)));
    // So a rise in the last month begins anew with that month.
    let late = levels(day(2026, 12, 15));
    let rows = segments(2026, &year, &late, counting);
    let found = accumulate(&rows, &late, None, (LAST, LevelOfMonth::LastDay));
    assert_eq!((found.level, found.sum().to_string()), (Some(Level::Mu), "2,083".into()));
}

#[test]
fn r_324_only_whole_months_in_service_and_in_a_level_count() {
    let part =
        Graded { starts_on: day(2026, 2, 5), ends_on: day(2026, 11, 29), ..graded("2026", Grade::Good) };
    let rows = segments(2026, &[part], &first(), Counting::default());
    assert_eq!(told(&rows), [("Maret - Oktober".into(), "PT", "8/12 x 100%".into(), "8,333".into())]);
    let late = [since(Level::Pt, day(2026, 4, 15))];
    let rows = segments(2026, &[graded("2026", Grade::Good)], &late, Counting::default());
    assert_eq!(told(&rows), [("Mei - Desember".into(), "PT", "8/12 x 100%".into(), "8,333".into())]);
    assert_eq!(segments(2026, &[graded("2026", Grade::Good)], &[], Counting::default()), []);
    let named = Graded { level: Some(Level::Mu), ..graded("2026", Grade::Good) };
    let rows = segments(2026, &[named], &[], Counting::default());
    assert_eq!(told(&rows), [("Januari - Desember".into(), "MU", "100%".into(), "25,00".into())]);
}

#[test]
fn r_325_the_annual_grade_replaces_those_of_its_periods_and_is_never_added_to_them() {
    let periods = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map(|period| graded(period, Grade::VeryGood));
    let rows = segments(2026, &periods, &first(), Counting::default());
    assert_eq!(rows.len(), 4);
    assert_eq!(rows.iter().map(|row| row.amount).sum::<Thousandths>().to_string(), "18,752");
    let with_year: Vec<Graded> = periods.into_iter().chain([graded("2026", Grade::Good)]).collect();
    assert_eq!(
        told(&segments(2026, &with_year, &first(), Counting::default())),
        [("Januari - Desember".into(), "PT", "100%".into(), "12,50".into())]
    );
    // Where the year of a person began later, the quarter before it still counts.
    let later = Graded { starts_on: day(2026, 4, 1), ..graded("2026", Grade::Good) };
    let rows = segments(2026, &[periods[0], later], &first(), Counting::default());
    assert_eq!(
        rows.iter().map(|row| (row.months_words(), row.amount.to_string())).collect::<Vec<_>>(),
        [("Januari - Maret".into(), "4,688".into()), ("April - Desember".into(), "9,375".to_owned())]
    );
}

/// A year of BKN's example and two months before it.
fn example(decimals: Decimals) -> Vec<Segment> {
    let months = Graded { starts_on: day(2025, 11, 1), ..graded("2025", Grade::Good) };
    let mut rows = segments(2025, &[months], &first(), Counting { decimals, ..Counting::default() });
    rows.extend(segments(
        2026,
        &[graded("2026", Grade::VeryGood)],
        &first(),
        Counting { decimals, ..Counting::default() },
    ));
    rows
}

#[test]
fn r_326_the_accumulation_is_the_sum_of_its_rounded_rows() {
    let sum = |decimals| accumulate(&example(decimals), &first(), None, by(LAST)).sum().to_string();
    assert_eq!(sum(Decimals::Three), "20,833");
    assert_eq!(sum(Decimals::Two), "20,83", "as BKN prints it");
    let opening = Some(Opening { year: 2025, amount: Thousandths(30_000) });
    let all = accumulate(&example(Decimals::Three), &first(), opening, by(LAST));
    assert_eq!((all.rows.len(), all.sum().to_string()), (1, "48,75".into()), "2025 stands in the balance");
}

#[test]
fn r_327_the_determination_has_six_rows_before_and_new_and_their_sum() {
    let balances = Balances {
        base: Thousandths(50_000),
        old: Thousandths(1_000),
        adjustment: Thousandths(2_000),
        education: Thousandths(3_000),
        other: Thousandths(4_000),
    };
    let all = accumulate(&example(Decimals::Three), &first(), None, by(LAST));
    let found = determination(balances, &all, 2026, Some(rank("III/b")));
    let told = |row: DeterminationRow| [row.before, row.new, row.sum()].map(|amount| amount.to_string());
    assert_eq!(told(found.rows[0]), ["50,00", "0,00", "50,00"]);
    assert_eq!(told(found.rows[3]), ["2,083", "18,75", "20,833"]);
    assert_eq!(told(found.total()), ["62,083", "18,75", "80,833"]);
    assert_eq!(found.beyond_rank(), Some(Thousandths(-19_167)));
    assert_eq!(found.beyond_level(), Some(Thousandths(-19_167)));
}

/// Months of each grade, the best first, to the next rank and the next level.
fn months(
    level: Level,
    at: Option<&str>,
    gathered: i64,
    decimals: Decimals,
) -> (Vec<Option<u64>>, Vec<Option<u64>>) {
    let opening = Some(Opening { year: 2025, amount: Thousandths(gathered) });
    let levels = [since(level, FIRST)];
    let all = accumulate(&[], &levels, opening, by(LAST));
    let found = determination(Balances::default(), &all, 2026, at.map(rank));
    outlook(&found, level, decimals).iter().map(|one| (one.to_rank, one.to_level)).unzip()
}

#[test]
fn r_321_and_r_322_months_to_the_next_rank_and_level_are_whole_and_rounded_up() {
    let all = |months: [u64; 5]| months.map(Some).to_vec();
    // Ahli Pertama III/a with nothing: 50 for III/b, 100 for Ahli Muda, at 18,75 to 3,125 a year.
    let (to_rank, to_level) = months(Level::Pt, Some("III/a"), 0, Decimals::Three);
    assert_eq!((to_rank, to_level), (all([32, 48, 64, 96, 192]), all([64, 96, 128, 192, 384])));
    // Ahli Muda III/c with 71,500 lacks 28,500: 13,68 months of Baik are 14.
    let (to_rank, _) = months(Level::Mu, Some("III/c"), 71_500, Decimals::Three);
    assert_eq!(to_rank, all([10, 14, 19, 28, 55]));
    // A thousandth more than months yield takes one more month; what is there already takes none.
    let until = |lack| months_until(Thousandths(lack), Grade::Good, Level::Pt, Decimals::Three);
    assert_eq!([0, -5_000, 1, 2_083, 2_084, 12_500, 12_501].map(until), [0, 0, 1, 2, 3, 12, 13]);
}

#[test]
fn r_326_months_are_counted_with_the_rounding_of_the_sheets() {
    // A year of Kurang yields a Pemula 0,9375, which sheets round to 0,938 and with two decimals to 0,94.
    let until = |lack, decimals| months_until(Thousandths(lack), Grade::VeryPoor, Level::Pm, decimals);
    assert_eq!((until(938, Decimals::Three), until(939, Decimals::Three)), (12, 13));
    assert_eq!((until(1_876, Decimals::Three), until(1_880, Decimals::Two)), (24, 24));
    for level in Level::ALL {
        for grade in Grade::ALL {
            for lack in (1..=60_000).step_by(137).map(Thousandths) {
                let yields = |months: u64| {
                    let part = part_year(grade, level, u32::try_from(months % 12).unwrap(), Decimals::Three);
                    let years = i64::try_from(months / 12).unwrap();
                    Thousandths(years * annual(grade, level, Decimals::Three).0) + part
                };
                let found = months_until(lack, grade, level, Decimals::Three);
                assert!(yields(found) >= lack && yields(found - 1) < lack, "{level:?} {grade:?} {lack:?}");
            }
        }
    }
}

#[test]
fn r_321_where_no_rank_or_level_comes_next_no_months_are_told() {
    let none = vec![None; 5];
    let (to_rank, to_level) = months(Level::Ut, Some("IV/e"), 0, Decimals::Three);
    assert_eq!((to_rank, to_level), (none.clone(), none.clone()));
    let (to_rank, to_level) = months(Level::Py, Some("III/c"), 50_000, Decimals::Three);
    assert_eq!((to_rank[1], to_level), (Some(24), none.clone()), "the highest level still has a next rank");
    let (to_rank, _) = months(Level::Py, Some("III/d"), 50_000, Decimals::Three);
    assert_eq!(to_rank, none);
}

#[test]
fn r_329_the_surplus_of_a_rank_shortens_the_way_to_the_next_one_and_a_new_level_begins_anew() {
    let good = |level, at, gathered| months(level, Some(at), gathered, Decimals::Three).0[1];
    assert_eq!(good(Level::Mu, "III/c", 112_500), Some(0), "enough");
    assert_eq!(
        good(Level::Mu, "III/d", 112_500),
        Some(42),
        "the 12,5 beyond count: 87,5 are lacking, not 100"
    );
    let levels = [since(Level::Mu, FIRST), since(Level::Ma, day(2026, 1, 1))];
    let rows = segments(2026, &[graded("2026", Grade::Good)], &levels, Counting::default());
    let old = Some(Opening { year: 2025, amount: Thousandths(212_500) });
    let found = determination(
        Balances::default(),
        &accumulate(&rows, &levels, old, by(LAST)),
        2026,
        Some(rank("IV/a")),
    );
    assert_eq!(outlook(&found, Level::Ma, Decimals::Three)[1].to_rank, Some(36), "112,5 at 37,5 a year");
}

#[test]
fn r_330_a_pace_below_baik_is_told_and_allows_no_promotion() {
    let found = determination(Balances::default(), &Accumulation::default(), 2026, None);
    let told = outlook(&found, Level::Mu, Decimals::Three);
    assert_eq!(told.map(|one| one.allows_promotion()), [true, true, false, false, false]);
    assert_eq!(told.map(|one| one.annual.to_string()), ["37,50", "25,00", "18,75", "12,50", "6,25"]);
}

#[test]
fn r_328_each_rank_begins_with_the_credit_the_ranks_below_it_demand() {
    for (level, ranks) in [
        (Level::Ut, &[("IV/d", 0), ("IV/e", 200)][..]),
        (Level::Ma, &[("IV/a", 0), ("IV/b", 150), ("IV/c", 300)]),
        (Level::Mu, &[("III/c", 0), ("III/d", 100)]),
        (Level::Pt, &[("III/a", 0), ("III/b", 50)]),
        (Level::Py, &[("III/c", 0), ("III/d", 100)]),
        (Level::Mh, &[("III/a", 0), ("III/b", 50)]),
        (Level::Tr, &[("II/b", 0), ("II/c", 20), ("II/d", 40)]),
        (Level::Pm, &[("II/a", 0)]),
    ] {
        for (code, points) in ranks {
            assert_eq!(level.base_credit(rank(code)), Some(Thousandths(points * 1000)), "{code}");
        }
        let last = ranks.last().and_then(|(code, _)| level.rank_need(Some(rank(code))));
        assert_eq!(last, level.level_minimum(), "the last rank and the level demand the same");
    }
    assert_eq!(Level::Mu.base_credit(rank("III/a")), None);
    assert_eq!(Level::Mu.rank_need(None), Some(Thousandths(100_000)));
    assert_eq!(Level::Ma.rank_need(Some(rank("IV/b"))), Some(Thousandths(300_000)));
}

#[test]
fn r_329_credit_stays_with_a_new_rank_and_starts_at_0_in_a_new_level() {
    let levels = [since(Level::Pt, FIRST), since(Level::Mu, day(2026, 7, 1))];
    let earned: Vec<Segment> = [2025, 2026]
        .into_iter()
        .flat_map(|year| {
            segments(year, &[graded(&year.to_string(), Grade::Good)], &levels, Counting::default())
        })
        .collect();
    let opening = Some(Opening { year: 2024, amount: Thousandths(40_000) });
    let risen = accumulate(&earned, &levels, opening, by(LAST));
    assert_eq!(
        (risen.level, risen.opening, risen.sum().to_string()),
        (Some(Level::Mu), None, "12,50".into())
    );
    // In the same level a new rank changes what is demanded, not what was gathered.
    let stays = accumulate(&earned[..1], &levels, opening, by(day(2025, 12, 31)));
    assert_eq!(stays.sum().to_string(), "52,50");
    let beyond = |code| determination(Balances::default(), &stays, 2025, Some(rank(code))).beyond_rank();
    assert_eq!(beyond("III/a"), Some(Thousandths(2_500)), "the surplus");
    assert_eq!(beyond("III/b"), Some(Thousandths(-47_500)), "counts towards the next rank");
    // A balance of a year before the rise is not brought along, also where nothing was counted since.
    let old = Some(Opening { year: 2025, amount: Thousandths(60_000) });
    let rows = segments(2027, &[graded("2027", Grade::Good)], &levels, Counting::default());
    assert_eq!(accumulate(&rows, &levels, old, by(day(2027, 12, 31))).opening, None);
}

#[test]
fn r_329_a_new_level_in_which_nothing_was_earned_yet_begins_at_0_and_a_rise_to_come_changes_nothing() {
    let levels = [since(Level::Pt, FIRST), since(Level::Mu, day(2027, 4, 1))];
    let rows = segments(2026, &[graded("2026", Grade::Good)], &levels, Counting::default());
    let old = Some(Opening { year: 2025, amount: Thousandths(40_000) });
    let at = |until| {
        let found = accumulate(&rows, &levels, old, by(until));
        (found.level, found.sum().to_string())
    };
    assert_eq!(at(day(2026, 12, 31)), (Some(Level::Pt), "52,50".into()));
    assert_eq!(at(day(2027, 3, 31)), (Some(Level::Pt), "52,50".into()), "the rise is still to come");
    assert_eq!(at(day(2027, 6, 30)), (Some(Level::Mu), "0,00".into()), "no grade of the new level yet");
    // The month of a rise within it is the last one of the level before.
    let late = [since(Level::Pt, FIRST), since(Level::Mu, day(2026, 12, 15))];
    let found = accumulate(&rows, &late, old, by(LAST));
    assert_eq!((found.level, found.sum().to_string()), (Some(Level::Pt), "52,50".into()));
    // Without a level noted the position of the plan tells it.
    assert_eq!(accumulate(&rows, &[], old, by(day(2027, 6, 30))).sum().to_string(), "52,50");
}

#[test]
fn r_329_what_was_entered_by_hand_does_not_count_after_a_rise_of_level() {
    let levels = [since(Level::Pt, FIRST), since(Level::Mu, day(2026, 7, 1))];
    let entered = Balances { base: Thousandths(50_000), ..Balances::default() };
    let counts = |level, levels: &[LevelSince], position_since: Option<NaiveDate>| {
        entered.counted_in(level, levels, position_since) == entered
    };
    for position_since in [None, Some(day(2019, 1, 1)), Some(FIRST), Some(day(2026, 6, 30))] {
        assert!(counts(Some(Level::Pt), &levels, position_since), "{position_since:?}");
        assert!(!counts(Some(Level::Mu), &levels, position_since), "starts at 0: {position_since:?}");
    }
    assert!(counts(Some(Level::Mu), &levels, Some(day(2026, 7, 1))), "given for the new level");
    assert!(!counts(Some(Level::Pt), &levels, Some(day(2026, 7, 1))), "and not for the one before it");
    assert!(counts(Some(Level::Mu), &levels[1..], None), "nobody rose");
    assert!(counts(Some(Level::Mu), &[], None) && counts(None, &levels, None), "no level to tell by");
}

#[test]
fn r_330_grades_are_looked_at_for_one_year_and_for_two_and_nothing_is_decided() {
    let grades = [(2024, Grade::Poor), (2025, Grade::Good), (2026, Grade::VeryGood)];
    assert_eq!(grades_for_promotion(&grades, 2026), (Some(true), Some(true)));
    assert_eq!(grades_for_promotion(&grades, 2025), (Some(true), Some(false)));
    assert_eq!(grades_for_promotion(&grades, 2024), (Some(false), Some(false)));
    assert_eq!(grades_for_promotion(&grades[1..], 2025), (Some(true), None));
    assert_eq!(grades_for_promotion(&grades, 2027), (None, None));
    for conclusion in Conclusion::ALL {
        assert_eq!(Conclusion::from_word(conclusion.word()), Some(conclusion));
    }
}

#[test]
fn r_331_credit_of_experience_and_education_is_what_was_entered() {
    let entered = Balances {
        adjustment: "37,5".parse().unwrap(),
        education: "12.5".parse().unwrap(),
        ..Balances::default()
    };
    let found = determination(entered, &Accumulation::default(), 2026, None);
    assert_eq!(found.total().sum().to_string(), "50,00");
    assert_eq!((found.rank_need, found.level_need), (None, None), "without a level nothing is demanded");
}

#[test]
fn r_332_teachers_lecturers_and_researchers_have_regimes_of_their_own() {
    for position in
        ["Guru Ahli Muda", "GURU BESAR", "Dosen", "Lektor Kepala", "Peneliti Ahli Madya", "Asisten Ahli"]
    {
        assert!(has_own_regime(position), "{position}");
    }
    for position in
        ["Analis Penelitian Ahli Muda", "Pranata Komputer Ahli Pertama", "Asisten Apoteker Terampil", ""]
    {
        assert!(!has_own_regime(position), "{position}");
    }
}

#[test]
fn amounts_read_as_people_write_them_and_print_two_or_three_decimals() {
    for (text, shown) in [
        ("18,75", "18,75"),
        ("2.083", "2,083"),
        ("1.050,5", "1.050,50"),
        (" 20 ", "20,00"),
        ("0,938", "0,938"),
    ] {
        assert_eq!(text.parse::<Thousandths>().map(|amount| amount.to_string()), Ok(shown.to_owned()));
    }
    for text in ["", "-1", "1,2345", "dua", "1e3", "1,2,3"] {
        assert_eq!(text.parse::<Thousandths>(), Err(NotCredit), "{text}");
    }
    assert_eq!(Thousandths(-19_167).to_string(), "-19,167");
    assert_eq!(Thousandths(3_750).short(), "3,75");
}
