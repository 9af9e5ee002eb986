//! What rules say once records of several offices have met. Nothing of it is decided here: each line says
//! where it is settled.

use super::person;
use crate::convert::row;
use crate::failure::Halt;
use crate::organisation::say;
use crate::{App, cycles, words};
use contract::{Nothing, PersonRef, SettleItemView};
use std::collections::BTreeMap;
use store::records::MadeTwice;
use store::{RowId, Table};

/// How sure two records of one NIP are one person.
const SAME_NIP: u32 = 100;

impl App {
    /// What rules say, the most urgent first.
    pub(super) fn settle_items(&mut self) -> Result<Vec<SettleItemView>, Halt> {
        let mut items = self.same_people()?;
        items.extend(self.doubles()?);
        items.extend(self.grades_that_differ()?);
        items.extend(self.missing_evaluators()?);
        items.extend(self.missing_units()?);
        let sight = self.sight()?;
        items.retain(|item| {
            let seen = |person: &PersonRef| row(&person.id).is_ok_and(|person| sight.sees(person));
            sight.sees_everybody() || item.people.iter().any(seen)
        });
        Ok(items)
    }

    /// One NIP on two records: the same person, added by two offices.
    fn same_people(&mut self) -> Result<Vec<SettleItemView>, Halt> {
        let pairs = self.find_duplicates(Nothing {})?.pairs;
        let language = self.moment().language;
        let same = pairs.into_iter().filter(|pair| {
            pair.confidence == SAME_NIP && !pair.left.nip.is_empty() && pair.left.nip == pair.right.nip
        });
        let item = |pair: contract::DuplicatePairView| {
            let nip = pair.left.nip.clone();
            let people = [pair.left, pair.right].map(|person| PersonRef {
                id: person.id,
                name: person.name,
                position: person.position,
            });
            let words = say(
                language,
                || format!("NIP {nip} tercatat dua kali. Gabungkan keduanya di Pegawai, Data kembar."),
                || format!("NIP {nip} stands on two records. Merge them under People, Duplicates."),
            );
            SettleItemView { code: "same_person".to_owned(), people: people.to_vec(), words }
        };
        Ok(same.map(item).collect())
    }

    /// Two records where only one may be, made by two stores that did not know of each other.
    fn doubles(&self) -> Result<Vec<SettleItemView>, Halt> {
        let language = self.moment().language;
        let mut items = Vec::new();
        for double in self.read()?.list_made_twice()? {
            let people: Vec<PersonRef> = self.person_of(&double)?.into_iter().collect();
            let what = self.double_words(&double)?;
            let words = say(
                language,
                || format!("{what} tercatat dua kali. Hapus salah satunya; isinya tetap ada di riwayat."),
                || format!("{what} stands twice. Delete one of them; what it held stays in the history."),
            );
            items.push(SettleItemView { code: "same_record".to_owned(), people, words });
        }
        Ok(items)
    }

    fn person_of(&self, double: &MadeTwice) -> Result<Option<PersonRef>, Halt> {
        if double.table != Table::Evaluations {
            return Ok(None);
        }
        let record = self.read()?.find_evaluation(double.one)?;
        record.map(|record| person(self, record.employee)).transpose()
    }

    fn double_words(&self, double: &MadeTwice) -> Result<String, Halt> {
        let moment = self.moment();
        let record = words::record(double.table.sql_name(), moment.language);
        if double.table != Table::Evaluations {
            return Ok(record.to_owned());
        }
        let found = self.read()?.find_evaluation(double.one)?;
        let period = found.map(|found| cycles::period_words(found.period, moment)).unwrap_or_default();
        Ok(format!("{record} {period}"))
    }

    /// A grade that came with a record and is not the one its ratings lead to.
    fn grades_that_differ(&self) -> Result<Vec<SettleItemView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut items = Vec::new();
        for evaluation in reader.list_given_grades()? {
            let Some(record) = reader.find_evaluation(evaluation)? else { continue };
            let (Some(given), Some(follows)) = (record.grade_as_given, record.grade()) else { continue };
            if given == follows {
                continue;
            }
            let period = cycles::period_words(record.period, moment);
            let [given, follows] = [given, follows].map(|grade| words::grade(grade, moment.language));
            let words = say(
                moment.language,
                || {
                    format!(
                        "{period}: predikat {given} tidak mengikuti kedua rating, yang menghasilkan {follows}."
                    )
                },
                || {
                    format!(
                        "{period}: the grade {given} does not follow from the ratings, which give {follows}."
                    )
                },
            );
            let people = vec![person(self, record.employee)?];
            items.push(SettleItemView { code: "grade_differs".to_owned(), people, words });
        }
        Ok(items)
    }

    /// Evaluators whose own data have not arrived.
    fn missing_evaluators(&self) -> Result<Vec<SettleItemView>, Halt> {
        let language = self.moment().language;
        let mut items = Vec::new();
        for (evaluator, people) in self.by_what_is_missing(&self.read()?.list_missing_evaluators()?)? {
            let words = say(
                language,
                || {
                    format!(
                        "Penilainya ({evaluator}) belum ada di sini; datanya menyusul dengan paket berikutnya."
                    )
                },
                || {
                    format!(
                        "The evaluator ({evaluator}) is not here yet; the data follow with a later package."
                    )
                },
            );
            items.push(SettleItemView { code: "evaluator_missing".to_owned(), people, words });
        }
        Ok(items)
    }

    /// Units that have not arrived.
    fn missing_units(&self) -> Result<Vec<SettleItemView>, Halt> {
        let language = self.moment().language;
        let mut items = Vec::new();
        for (unit, people) in self.by_what_is_missing(&self.read()?.list_missing_units()?)? {
            let words = say(
                language,
                || {
                    format!(
                        "Unit kerjanya ({unit}) belum ada di sini; datanya menyusul dengan paket berikutnya."
                    )
                },
                || format!("The unit ({unit}) is not here yet; it follows with a later package."),
            );
            items.push(SettleItemView { code: "unit_missing".to_owned(), people, words });
        }
        Ok(items)
    }

    /// People by what of theirs is missing; what was erased for good is missed by nobody.
    fn by_what_is_missing(&self, pairs: &[(RowId, RowId)]) -> Result<BTreeMap<RowId, Vec<PersonRef>>, Halt> {
        let reader = self.read()?;
        let mut missing: BTreeMap<RowId, Vec<PersonRef>> = BTreeMap::new();
        for (owner, target) in pairs {
            if !reader.is_erased(*target)? {
                missing.entry(*target).or_default().push(person(self, *owner)?);
            }
        }
        Ok(missing)
    }
}
