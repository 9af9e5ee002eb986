//! What credit sheets say of a person, as the readers tell it.

use crate::worlds::office;
use domain::credit::{Conclusion, Level, LevelSince, Opening, Thousandths};
use store::records::CreditPaperKind;
use store::schema::{credit_levels as level, credit_papers as paper, credit_profiles as profile};
use store::{Scope, Table};

#[test]
fn r_327_amounts_days_and_the_balance_of_a_person_are_told_and_what_was_not_entered_is_nothing() {
    let mut office = office();
    let [person, other] = office.imports(&["Budi Santoso", "Yohanis Tefa"])[..] else { unreachable!() };
    office.does("save_credit_profile", |act| {
        let values = [
            (profile::EMPLOYEE, person.into()),
            (profile::KARPEG, "Q 123456".into()),
            (profile::RANK_SINCE, "2024-04-01".into()),
            (profile::BASE, 50_000_i64.into()),
            (profile::OPENING_YEAR, 2025_i64.into()),
            (profile::OPENING, 20_833_i64.into()),
        ];
        act.insert(Table::CreditProfiles, Scope::dossier(person), &values).unwrap();
    });
    let found = office.store.read().find_credit_profile(person).unwrap().expect("a profile");
    assert_eq!((found.karpeg.as_str(), found.birth_place.as_str()), ("Q 123456", ""));
    assert_eq!(found.rank_since, "2024-04-01".parse().ok());
    assert_eq!((found.balances.base, found.balances.old), (Thousandths(50_000), Thousandths(0)));
    assert_eq!(found.opening, Some(Opening { year: 2025, amount: Thousandths(20_833) }));
    assert_eq!(office.store.read().find_credit_profile(other).unwrap(), None);
    let of_all = office.store.read().list_credit_profiles_of(&[person, other]).unwrap();
    assert_eq!(of_all.into_iter().collect::<Vec<_>>(), [(person, found)], "read of many as of one");
}

#[test]
fn r_324_levels_come_in_the_order_of_their_days_and_one_this_program_does_not_know_is_left_out() {
    let mut office = office();
    let [person] = office.imports(&["Budi Santoso"])[..] else { unreachable!() };
    office.does("save_credit_level", |act| {
        for (code, from_on) in [("MU", "2026-07-01"), ("PT", "2024-03-01"), ("XX", "2025-01-01")] {
            let values = [
                (level::EMPLOYEE, person.into()),
                (level::LEVEL, code.into()),
                (level::FROM_ON, from_on.into()),
            ];
            act.insert(Table::CreditLevels, Scope::dossier(person), &values).unwrap();
        }
    });
    let found = office.store.read().list_credit_levels(person).unwrap();
    let since = |level, from_on: &str| LevelSince { level, from_on: from_on.parse().unwrap() };
    let told: Vec<_> = found.iter().map(|one| one.since).collect();
    assert_eq!(told, [since(Level::Pt, "2024-03-01"), since(Level::Mu, "2026-07-01")]);
    let of_all = office.store.read().list_credit_levels_of(&[person]).unwrap();
    assert_eq!(of_all.get(&person), Some(&found), "read of many as of one");
    let one = office.store.read().find_credit_level(found[0].id).unwrap();
    assert_eq!(one.as_ref(), found.first());
}

#[test]
fn r_330_a_sheet_keeps_its_number_its_day_and_what_was_concluded() {
    let mut office = office();
    let [person] = office.imports(&["Budi Santoso"])[..] else { unreachable!() };
    office.does("save_credit_paper", |act| {
        let values = [
            (paper::EMPLOYEE, person.into()),
            (paper::KIND, "determination".into()),
            (paper::PERIOD, "2026".into()),
            (paper::NUMBER, "800/3/2027".into()),
            (paper::ISSUED_ON, "2027-01-18".into()),
            (paper::CONCLUSION, "rank".into()),
        ];
        act.insert(Table::CreditPapers, Scope::dossier(person), &values).unwrap();
    });
    let found = office.store.read().list_credit_papers(person).unwrap();
    let [one] = &found[..] else { panic!("one sheet: {found:?}") };
    assert_eq!((one.kind, one.period.as_str()), (CreditPaperKind::Determination, "2026"));
    assert_eq!((one.number.as_str(), one.target.as_str()), ("800/3/2027", ""));
    assert_eq!((one.issued_on, one.conclusion), ("2027-01-18".parse().ok(), Some(Conclusion::Rank)));
}
