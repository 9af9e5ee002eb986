//! Joins the lines of a list: evaluators by number or name, units and their heads.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::rank::Rank;
use domain::{EmployeeType, Nip};

use super::row::{Line, LineReader};
use super::{EvaluatorPerson, EvaluatorRef, Layout, Place, Reason, StaffRow, UnitRow, Warning};
use crate::words::plain;

/// An evaluator as a line names him.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub(super) number: Option<String>,
    pub(super) name: String,
    pub(super) position: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) rank: Option<Rank>,
    /// The column that names him, for warnings.
    pub(super) column: usize,
}

/// Everything that comes of joining.
pub(super) struct Joined {
    pub(super) people: Vec<StaffRow>,
    pub(super) evaluators: Vec<EvaluatorPerson>,
    pub(super) units: Vec<UnitRow>,
    pub(super) warnings: Vec<Warning>,
}

/// Joins the lines that were taken, each about another person.
pub(super) fn join(mut lines: Vec<Line>, layout: Layout, reader: &LineReader<'_>) -> Joined {
    let mut units = Units::default();
    for line in &mut lines {
        if let Some(unit) = &mut line.person.unit {
            *unit = units.settle(unit, line.parent_unit.as_deref());
        }
    }
    let mut search = Search::over(&lines, layout);
    for line in &mut lines {
        if let Some(named) = line.evaluator.take() {
            line.person.evaluator = search.evaluator(&line.person, named, reader);
        }
    }
    let Search { mut evaluators, mut warnings, unknown, .. } = search;
    warnings.extend(unknown.into_values());
    for evaluator in &mut evaluators {
        if let Some(unit) = &mut evaluator.unit {
            *unit = units.settle(unit, None);
        }
    }
    let people: Vec<StaffRow> = lines.into_iter().map(|line| line.person).collect();
    Joined { units: units.with_heads(&people, &evaluators), people, evaluators, warnings }
}

/// Finds people by name or post.
struct Search {
    layout: Layout,
    numbers: HashSet<String>,
    /// `None` where several carry the name or hold the post.
    by_name: HashMap<String, Option<Nip>>,
    by_bare_name: HashMap<String, Option<Nip>>,
    by_position: HashMap<String, Option<Nip>>,
    evaluators: Vec<EvaluatorPerson>,
    /// Warnings about names, each said once with the number of lines.
    unknown: BTreeMap<String, Warning>,
    warnings: Vec<Warning>,
}

impl Search {
    fn over(lines: &[Line], layout: Layout) -> Self {
        // Where every evaluator has a number, nobody is looked for by words.
        let by_words = |line: &Line| line.evaluator.as_ref().is_some_and(|named| named.number.is_none());
        let sought = if lines.iter().any(by_words) { lines } else { &[] };
        let index = |key: fn(&StaffRow) -> String| {
            let mut index: HashMap<String, Option<Nip>> = HashMap::new();
            for line in sought {
                let known = index.entry(key(&line.person));
                known.and_modify(|nip| *nip = None).or_insert_with(|| Some(line.person.nip.clone()));
            }
            index
        };
        Self {
            layout,
            numbers: lines.iter().map(|line| line.person.nip.to_string()).collect(),
            by_name: index(|person| plain(&person.name)),
            by_bare_name: index(|person| bare_name(&person.name)),
            by_position: index(|person| plain(person.position.as_deref().unwrap_or_default())),
            evaluators: Vec::new(),
            unknown: BTreeMap::new(),
            warnings: Vec::new(),
        }
    }

    fn evaluator(&mut self, of: &StaffRow, named: Named, reader: &LineReader<'_>) -> Option<EvaluatorRef> {
        let place = || reader.place(of.row, named.column);
        let by_words = || self.by_words(&named.name).map(|nip| nip.to_string());
        let number = named.number.clone().map_or_else(by_words, Ok);
        match number {
            Ok(number) if number == of.nip.as_str() => {
                let reason = Reason::EvaluatorIsSelf;
                self.warnings.push(Warning { place: place(), value: named.name, reason, lines: 1 });
                None
            }
            Ok(number) => {
                if !self.numbers.contains(&number) {
                    if named.name.is_empty() {
                        self.say(Reason::EvaluatorNotFound, &number, place());
                    } else {
                        self.bring_in(of.row, named);
                    }
                }
                Some(EvaluatorRef::Number(number))
            }
            Err(reason) => {
                let reference = EvaluatorRef::Name(named.name.clone());
                // Only the report is about people; elsewhere a superior's name may be a title or a slip.
                if reason == Reason::EvaluatorNotFound && self.layout == Layout::SkpReport {
                    self.bring_in(of.row, named);
                } else {
                    self.say(reason, &named.name, place());
                }
                Some(reference)
            }
        }
    }

    /// By full name, by name without degrees, or by the title of a post; each only where one person fits.
    fn by_words(&self, words: &str) -> Result<Nip, Reason> {
        let full = plain(words);
        if full.is_empty() {
            return Err(Reason::EvaluatorNotFound);
        }
        let bare = bare_name(words);
        for (index, key) in [(&self.by_name, &full), (&self.by_bare_name, &bare), (&self.by_position, &full)]
        {
            match index.get(key) {
                Some(Some(nip)) => return Ok(nip.clone()),
                Some(None) => return Err(Reason::EvaluatorAmbiguous),
                None => {}
            }
        }
        Err(Reason::EvaluatorNotFound)
    }

    /// Adds an evaluator who is not in the list, once.
    fn bring_in(&mut self, row: u32, named: Named) {
        let same = |known: &EvaluatorPerson| match (&known.number, &named.number) {
            (Some(left), Some(right)) => left == right,
            (None, None) => known.name == named.name,
            _ => false,
        };
        if self.evaluators.iter().any(same) {
            return;
        }
        let employee_type = match named.number.as_deref().map(|number| (number.len(), Nip::parse(number))) {
            Some((_, Ok(nip))) if nip.is_pppk() => EmployeeType::Pppk,
            // Nine digits are an old NIP, and those were for PNS only.
            Some((_, Ok(_)) | (9, _)) => EmployeeType::Pns,
            Some(_) => EmployeeType::Military,
            None => EmployeeType::Other,
        };
        let Named { number, name, position, unit, rank, .. } = named;
        self.evaluators.push(EvaluatorPerson { row, number, name, employee_type, rank, position, unit });
    }

    /// Says something about a name once, and counts the lines it is true of.
    fn say(&mut self, reason: Reason, value: &str, place: Place) {
        let known = self.unknown.entry(format!("{} {}", reason.code(), plain(value)));
        known.and_modify(|warning| warning.lines += 1).or_insert_with(|| Warning {
            place,
            value: value.to_owned(),
            reason,
            lines: 1,
        });
    }
}

/// A name without degrees: nothing after the first comma, no abbreviations in front.
fn bare_name(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let words = name.split_whitespace().skip_while(|word| word.ends_with('.'));
    plain(&words.collect::<Vec<_>>().join(" "))
}

/// The units of a list in the order of their mention.
#[derive(Default)]
struct Units {
    rows: Vec<UnitRow>,
    places: HashMap<String, usize>,
    /// The same by every spelling met so far: a long list repeats a few.
    spelt: HashMap<String, usize>,
}

impl Units {
    /// The name a unit was first written with.
    fn settle(&mut self, name: &str, parent: Option<&str>) -> String {
        let place = self.spelt.get(name).copied().unwrap_or_else(|| self.place(name));
        let Some(row) = self.rows.get_mut(place) else { return name.to_owned() };
        if row.parent.is_none() {
            row.parent = parent.filter(|parent| plain(parent) != plain(&row.name)).map(str::to_owned);
        }
        row.name.clone()
    }

    /// The place of a unit whose name is met in a new spelling.
    fn place(&mut self, name: &str) -> usize {
        let place = *self.places.entry(plain(name)).or_insert_with(|| {
            self.rows.push(UnitRow { name: name.to_owned(), parent: None, head: None });
            self.rows.len() - 1
        });
        self.spelt.insert(name.to_owned(), place);
        place
    }

    fn with_heads(mut self, people: &[StaffRow], evaluators: &[EvaluatorPerson]) -> Vec<UnitRow> {
        let listed = people.iter().map(|person| {
            (&person.unit, &person.position, (Some(person.nip.as_str()), person.name.as_str()))
        });
        let brought = evaluators
            .iter()
            .map(|person| (&person.unit, &person.position, (person.number.as_deref(), person.name.as_str())));
        let mut contested = Vec::new();
        let (mut units, mut positions) = (HashMap::new(), HashMap::new());
        for (unit, position, (number, name)) in listed.chain(brought) {
            let (Some(unit), Some(position)) = (unit, position) else { continue };
            let unit: &String = units.entry(unit.as_str()).or_insert_with(|| plain(unit));
            let position: &String = positions.entry(position.as_str()).or_insert_with(|| plain(position));
            let Some(place) = self.places.get(unit).copied().filter(|_| leads(position, unit)) else {
                continue;
            };
            let Some(row) = self.rows.get_mut(place) else { continue };
            let by_name = || EvaluatorRef::Name(name.to_owned());
            let head = number.map_or_else(by_name, |number| EvaluatorRef::Number(number.to_owned()));
            if row.head.replace(head).is_some() {
                contested.push(place);
            }
        }
        for place in contested {
            if let Some(row) = self.rows.get_mut(place) {
                row.head = None;
            }
        }
        self.rows
    }
}

/// Whether a position is that of a unit's head, both as [`plain`] has them.
fn leads(position: &str, unit: &str) -> bool {
    /// Units whose head has a title of its own in place of the first word.
    const TITLES: [(&str, &str); 7] = [
        ("KECAMATAN ", "CAMAT "),
        ("KELURAHAN ", "LURAH "),
        ("DIREKTORAT ", "DIREKTUR "),
        ("SEKRETARIAT ", "SEKRETARIS "),
        ("INSPEKTORAT ", "INSPEKTUR "),
        ("DEPUTI BIDANG ", "DEPUTI BIDANG "),
        ("STAF AHLI ", "STAF AHLI "),
    ];
    let position = position.trim_start_matches("PLT ").trim_start_matches("PLH ");
    let heads_by_word = ["KEPALA ", "DIREKTUR ", "KETUA ", "PIMPINAN "];
    heads_by_word.iter().any(|word| position.strip_prefix(word) == Some(unit))
        || TITLES.iter().any(|(of_unit, of_head)| {
            let rest = unit.strip_prefix(of_unit);
            rest.is_some() && rest == position.strip_prefix(of_head)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_unit_is_known_by_the_title() {
        for (position, unit) in [
            ("Kepala Bidang Pengaduan", "Bidang Pengaduan"),
            ("Plt. Kepala Dinas Kesehatan", "DINAS KESEHATAN"),
            ("Camat Lembah Utara", "Kecamatan Lembah Utara"),
            ("Direktur Jenderal Pajak", "Direktorat Jenderal Pajak"),
            ("Sekretaris Daerah", "Sekretariat Daerah"),
        ] {
            assert!(leads(&plain(position), &plain(unit)), "{position} leads {unit}");
        }
        assert!(!leads("KEPALA SEKSI PELAYANAN", "KECAMATAN LEMBAH UTARA"));
        assert!(!leads("KEPALA DINAS", "DINAS KESEHATAN"), "which one is not said");
    }

    #[test]
    fn a_name_is_the_same_with_and_without_degrees() {
        assert_eq!(bare_name("Drs. H. Budi Santoso, S.Sos., M.Si."), "BUDI SANTOSO");
        assert_eq!(bare_name("budi santoso"), "BUDI SANTOSO");
    }
}
