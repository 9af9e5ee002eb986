//! Which row of a text answers which row of another: by where it was copied from, by its words, by its place.

/// How alike two texts must be to count as one that was reworded; 1 is the same text.
const REWORDED: f64 = 0.6;

/// A row and the one that answers it.
pub(crate) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Whether a row answers another one.
type Answers<'a, T> = &'a dyn Fn(&T, &T) -> bool;

/// Rows that answer one another, in the order of the later text; rows that nobody answers come alone.
pub(crate) fn pair<'a, T>(
    before: &'a [T],
    after: &'a [T],
    is_copy: impl Fn(&T, &T) -> bool,
    text: impl Fn(&T) -> &str,
) -> Vec<Pair<'a, T>> {
    let mut old: Vec<Option<&T>> = before.iter().map(Some).collect();
    let mut partners: Vec<Option<&T>> = vec![None; after.len()];
    let same = |one: &T, other: &T| text(one).trim() == text(other).trim();
    let reworded = |one: &T, other: &T| {
        strsim::normalized_levenshtein(&text(one).to_lowercase(), &text(other).to_lowercase()) >= REWORDED
    };
    let ways: [Answers<'_, T>; 3] = [&is_copy, &same, &reworded];
    for answers in ways {
        for (partner, new) in partners.iter_mut().zip(after).filter(|(partner, _)| partner.is_none()) {
            let found = old.iter_mut().find(|known| known.is_some_and(|known| answers(known, new)));
            *partner = found.and_then(Option::take);
        }
    }
    for (partner, left) in partners.iter_mut().zip(&mut old).filter(|(partner, _)| partner.is_none()) {
        *partner = left.take();
    }
    let answered = partners.into_iter().zip(after).map(|(partner, new)| (partner, Some(new)));
    answered.chain(old.into_iter().flatten().map(|known| (Some(known), None))).collect()
}

#[cfg(test)]
mod tests {
    use super::pair;

    fn pairs<'a>(before: &'a [&'a str], after: &'a [&'a str]) -> Vec<(Option<&'a str>, Option<&'a str>)> {
        let found = pair(before, after, |_, _| false, |text| text);
        found.into_iter().map(|(old, new)| (old.copied(), new.copied())).collect()
    }

    #[test]
    fn a_row_keeps_its_partner_when_others_move_around_it() {
        let before = ["Izin terbit tepat waktu", "Arsip tertata"];
        let after = ["Pengaduan dijawab", "Arsip tertata", "Izin terbit tepat waktu"];
        assert_eq!(
            pairs(&before, &after),
            [
                (None, Some("Pengaduan dijawab")),
                (Some("Arsip tertata"), Some("Arsip tertata")),
                (Some("Izin terbit tepat waktu"), Some("Izin terbit tepat waktu")),
            ]
        );
    }

    #[test]
    fn a_reworded_row_is_one_that_changed_and_a_dropped_one_stands_alone() {
        let before = ["Laporan disampaikan", "Izin terbit tepat waktu"];
        let after = ["Izin terbit lebih tepat waktu"];
        assert_eq!(
            pairs(&before, &after),
            [
                (Some("Izin terbit tepat waktu"), Some("Izin terbit lebih tepat waktu")),
                (Some("Laporan disampaikan"), None),
            ]
        );
    }
}
