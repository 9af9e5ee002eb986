//! How near an entry of the library is to what somebody looks for: words typed, and a position.

use store::records::LibraryEntry;

use super::normal_form;

/// Positions less alike than this have little work in common.
const NEAR: f64 = 0.5;
/// What an entry for any position counts, below one of a near position.
const ANY: f64 = NEAR;
/// Words shorter than this are too short to be told apart from a slip of the finger.
const SHORTEST_SLIP: usize = 5;

/// How near a position is to the one wanted: 1 is the same. Nothing where they have little in common.
///
/// The first word weighs half: a *bidan* of another level is nearer than a *perawat* of the same.
pub(super) fn position(wanted: &str, entry: &str) -> Option<f64> {
    let (wanted, entry) = (normal_form(wanted), normal_form(entry));
    if entry.is_empty() {
        return Some(ANY);
    }
    if wanted == entry {
        return Some(1.0);
    }
    let same_trade = wanted.split(' ').next() == entry.split(' ').next();
    let alike = strsim::sorensen_dice(&wanted, &entry);
    let near = if same_trade { f64::midpoint(1.0, alike) } else { alike / 2.0 };
    (near > NEAR).then_some(near)
}

/// Whether an entry holds every word typed, one slip of the finger in a long word forgiven.
pub(super) fn holds(entry: &LibraryEntry, typed: &str) -> bool {
    let all = [
        &entry.result,
        &entry.indicator,
        &entry.target,
        &entry.position,
        &entry.pack,
        &entry.note,
        &entry.supported,
        &entry.assigned_by,
    ];
    let text = all.map(|part| normal_form(part)).join(" ");
    normal_form(typed).split(' ').all(|word| text.contains(word) || is_slip(word, &text))
}

fn is_slip(word: &str, text: &str) -> bool {
    let is_one_off = |other: &str| strsim::osa_distance(word, other) == 1;
    word.chars().count() >= SHORTEST_SLIP && text.split(' ').any(is_one_off)
}

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn the_same_trade_of_another_level_is_nearer_than_another_trade() {
        let near = |entry| position("Bidan Ahli Pertama", entry);
        assert_eq!(near("BIDAN  ahli pertama"), Some(1.0));
        assert!(near("Bidan Terampil") > near(""), "a midwife before anybody");
        assert!(near("").is_some(), "what is for everybody is for midwives too");
        assert_eq!(near("Perawat Ahli Pertama"), None);
    }
}
