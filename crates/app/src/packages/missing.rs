//! Packages that did not arrive, by the numbers between those that did.

use crate::App;
use crate::convert::id;
use crate::failure::Halt;
use contract::{Language, MissingPackageView};
use std::collections::BTreeMap;
use store::{BookEntry, MERGED, Ranges, ReplicaId, RowId, Way};

/// Purposes of packages that bring no records.
const WITHOUT_RECORDS: [&str; 2] = ["acknowledgement", "request"];

/// What arrived of one life of a device's store.
#[derive(Clone, Debug, Default)]
struct Arrived {
    /// Numbers of which all parts were merged.
    whole: Ranges,
    /// The highest number of which anything arrived.
    highest: u32,
    /// Numbers that brought records.
    telling: Ranges,
    /// The entry in the book of each number.
    entries: BTreeMap<u32, i64>,
}

/// Numbers that are missing of one device.
struct Missing {
    device: RowId,
    numbers: Ranges,
    /// The package that brought what they held, where one did.
    repaired_by: Option<u32>,
}

impl App {
    /// Numbers that did not arrive, each with what it means.
    pub(super) fn missing_packages(&self) -> Result<Vec<MissingPackageView>, Halt> {
        let names = self.device_names()?;
        let language = self.moment().language;
        let missing = self.all_missing()?.into_iter().map(|missing| {
            let name = names.get(&missing.device).cloned().unwrap_or_else(|| missing.device.to_string());
            MissingPackageView {
                device: id(missing.device),
                words: words(missing.repaired_by, language),
                device_name: name,
                numbers: missing.numbers.numbers().collect(),
            }
        });
        Ok(missing.collect())
    }

    /// The number missing right before a package, by its number in the book.
    pub(super) fn numbers_before(&self) -> Result<BTreeMap<i64, u32>, Halt> {
        let mut before = BTreeMap::new();
        for arrived in self.arrived()?.into_values() {
            let missing = arrived.missing();
            for number in missing.numbers() {
                let next = arrived.entries.range(number..).next();
                before.extend(next.map(|(_, entry)| (*entry, number)));
            }
        }
        Ok(before)
    }

    fn all_missing(&self) -> Result<Vec<Missing>, Halt> {
        let mut all = Vec::new();
        for ((device, _), arrived) in self.arrived()? {
            let numbers = arrived.missing();
            let last = numbers.last();
            let repaired_by = arrived.telling.numbers().find(|number| *number > last);
            if !numbers.is_empty() {
                all.push(Missing { device, numbers, repaired_by });
            }
        }
        Ok(all)
    }

    fn arrived(&self) -> Result<BTreeMap<(RowId, ReplicaId), Arrived>, Halt> {
        let store = self.store()?;
        let mut lives: BTreeMap<(RowId, ReplicaId), Arrived> = BTreeMap::new();
        let merged = |entry: &BookEntry| entry.way == Way::In && entry.state == MERGED;
        for entry in store.packages()?.into_iter().filter(merged) {
            let life = lives.entry((entry.device, entry.replica)).or_default();
            life.highest = life.highest.max(entry.number);
            life.entries.insert(entry.number, entry.id);
            if !WITHOUT_RECORDS.contains(&entry.purpose.as_str()) {
                life.telling.insert(entry.number, entry.number);
            }
        }
        for ((device, replica), life) in &mut lives {
            life.whole = store.merged_numbers(*device)?.remove(replica).unwrap_or_default();
        }
        Ok(lives)
    }
}

impl Arrived {
    /// Numbers that are missing and still matter: what comes after an acknowledged package holds everything
    /// since, so a number is forgotten once two later packages brought records.
    fn missing(&self) -> Ranges {
        let missing = Ranges::span(1, self.highest).minus(&self.whole);
        let mut matters = Ranges::new();
        for number in missing.numbers() {
            let later = self.telling.meet(&self.whole).numbers().filter(|later| *later > number).count();
            if later < 2 {
                matters.insert(number, number);
            }
        }
        matters
    }
}

/// What it means that numbers did not arrive, and what to do.
fn words(repaired_by: Option<u32>, language: Language) -> String {
    let (id, en) = match repaired_by {
        None => (
            "Isinya masih ada di laptop pengirim, tidak ada yang hilang. Minta kirim ulang, atau cetak surat \
             tagihan."
                .to_owned(),
            "What it holds is still on the sender's laptop, nothing is lost. Ask for it again, or print a \
             reminder."
                .to_owned(),
        ),
        Some(later) => (
            format!("Isinya sudah ikut dalam no. {later}, jadi tidak ada yang hilang."),
            format!("What it held came with no. {later}, so nothing is lost."),
        ),
    };
    if language == Language::Id { id } else { en }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrived(whole: &[u32], telling: &[u32]) -> Arrived {
        let ranges = |numbers: &[u32]| {
            let mut ranges = Ranges::new();
            for number in numbers {
                ranges.insert(*number, *number);
            }
            ranges
        };
        let highest = whole.iter().copied().max().unwrap_or(0);
        Arrived { whole: ranges(whole), highest, telling: ranges(telling), entries: BTreeMap::new() }
    }

    #[test]
    fn a_number_between_two_that_arrived_is_missing() {
        assert_eq!(arrived(&[1, 3], &[1, 3]).missing(), Ranges::one(2));
        assert_eq!(arrived(&[2], &[2]).missing(), Ranges::one(1), "the first one counts too");
        assert!(arrived(&[1, 2], &[1, 2]).missing().is_empty());
    }

    #[test]
    fn a_number_is_not_named_for_ever_once_later_packages_brought_what_it_held() {
        assert!(arrived(&[1, 3, 4], &[1, 3, 4]).missing().is_empty());
        assert_eq!(arrived(&[1, 3, 4], &[1]).missing(), Ranges::one(2), "acknowledgements bring nothing");
    }
}
