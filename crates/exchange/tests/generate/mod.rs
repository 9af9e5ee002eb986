//! Bundles as offices make them, from a seed: a season of evaluations, and codes set in bulk.
//!
//! Tables and columns are those of the store, and commits are cut as the program cuts them: one for each act
//! and dossier, a rating at a time, a text at a time, typing that was squashed, what an edit replaced.

use fastrand::Rng;
use ledger::{
    Act, ActId, Author, Bundle, Cell, Commit, Context, Dot, EXISTENCE, Op, ReplicaId, RowId, Scope,
    ScopePart, Value,
};
use std::ops::Range;

/// Words of free text with the sum of frequencies up to each.
pub(crate) struct Words {
    words: Vec<(&'static str, f64)>,
    templates: Vec<&'static str>,
}

const MONTHS: [&str; 4] = ["Januari", "Februari", "Maret", "April"];

impl Words {
    pub(crate) fn new() -> Self {
        let mut sum = 0.0;
        let words = include_str!("../data/words-id.txt").lines().filter_map(|line| {
            let (word, zipf) = line.split_once(' ')?;
            sum += 10_f64.powf(zipf.parse::<f64>().ok()? / 100.0);
            Some((word, sum))
        });
        let words = words.collect();
        Self { words, templates: include_str!("../data/templates-id.txt").lines().collect() }
    }

    /// As people write: a third freely, the others close to what everybody writes.
    pub(crate) fn mixed(&self, rng: &mut Rng) -> String {
        if rng.f64() < 0.35 { self.free(rng) } else { self.template(rng) }
    }

    /// Word by word, each as often as in the language: harder to pack than prose.
    pub(crate) fn free(&self, rng: &mut Rng) -> String {
        let total = self.words.last().map_or(0.0, |(_, sum)| *sum);
        let words: Vec<&str> = (0..rng.usize(16..33))
            .map(|_| {
                let at = rng.f64() * total;
                let place = self.words.partition_point(|(_, sum)| *sum < at);
                self.words.get(place).map_or("dan", |(word, _)| *word)
            })
            .collect();
        words.join(" ")
    }

    pub(crate) fn template(&self, rng: &mut Rng) -> String {
        let template = self.templates[rng.usize(..self.templates.len())];
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            text.push_str(before);
            let (slot, behind) = behind.split_once('}').unwrap();
            text.push_str(&if slot == "n" {
                rng.u32(2..100).to_string()
            } else {
                MONTHS[rng.usize(..4)].to_owned()
            });
            rest = behind;
        }
        text + rest
    }
}

/// What writes the texts of a season.
pub(crate) type Writer<'t> = &'t dyn Fn(&mut Rng) -> String;

/// What a season is like.
#[derive(Clone, Copy)]
pub(crate) struct Season {
    pub(crate) evaluations: usize,
    /// Beside ratings and symbols also words and realisations.
    pub(crate) has_texts: bool,
    pub(crate) seed: u64,
    /// The store that rates, and that of the office.
    pub(crate) stores: [ReplicaId; 2],
}

const EVALUATIONS: u16 = 13;
const ACTUALS: u16 = 14;
const FEEDBACK: u16 = 15;
/// People whom one evaluator rates.
const TEAM: usize = 30;
/// 27 March 2026, 8:05 in Jakarta.
const START: i64 = 1_774_573_500_000;
const DAY: i64 = 86_400_000;

/// One store that rates.
struct Desk<'t> {
    rng: Rng,
    text: Writer<'t>,
    here: ReplicaId,
    office: ReplicaId,
    account: RowId,
    at: i64,
    lamport: u64,
    act: u32,
    row: u32,
}

struct Person {
    scope: Scope,
    evaluation: RowId,
    results: Vec<RowId>,
    /// When the office opened the evaluation, as a number of its commits in the dossier.
    opened: u32,
    evaluator: Option<RowId>,
    part: ScopePart,
    n: u32,
    ordinal: i64,
}

impl Season {
    pub(crate) fn new(evaluations: usize, has_texts: bool, seed: u64) -> Self {
        let mut rng = Rng::with_seed(!seed);
        Self { evaluations, has_texts, seed, stores: [ReplicaId(rng.u64(..)), ReplicaId(rng.u64(..))] }
    }

    /// Everything that the store which rated would hand to the office.
    pub(crate) fn bundle(self, text: Writer<'_>) -> Bundle {
        let mut rng = Rng::with_seed(self.seed);
        let [here, office] = self.stores;
        let account = RowId { replica: here, counter: 2 };
        let (act, lamport) = (rng.u32(100..400), rng.u64(3_000..9_000));
        let mut people = people(&mut rng, office, self.evaluations);
        let mut order: Vec<usize> = (0..people.len()).collect();
        for team in order.chunks_mut(TEAM) {
            rng.shuffle(team);
        }
        let mut desk = Desk { rng, text, here, office, account, at: START, lamport, act, row: 40 };
        for at in order {
            desk.evaluate(&mut people[at], self.has_texts);
        }
        let mut chain_root = [0; 32];
        desk.rng.fill(&mut chain_root);
        let employee = RowId { replica: office, counter: 180 };
        let authors = vec![Author { account, name: "p.bidang".to_owned(), employee: Some(employee) }];
        let mut parts: Vec<ScopePart> = people.into_iter().map(|person| person.part).collect();
        parts.sort_by_key(|part| part.scope);
        Bundle { parts, authors, chain_root }
    }
}

fn people(rng: &mut Rng, office: ReplicaId, n: usize) -> Vec<Person> {
    let row = |counter| RowId { replica: office, counter };
    let (mut employee, mut plan, mut evaluation) = (200, 20_000, 90_000);
    let mut person = |at: usize| {
        let skipped = rng.u32(..3);
        employee += 1 + skipped;
        evaluation += 1 + skipped;
        plan += 25 * skipped + 1;
        let results = (0..rng.u32(4..7)).map(|_| {
            plan += 1 + rng.u32(1..4);
            row(plan)
        });
        let results = results.collect();
        let scope = Scope::dossier(row(employee));
        // One evaluator enters for the own team; an office enters for all of them.
        let evaluator = (n > TEAM).then(|| row(200 + u32::try_from(at / TEAM).unwrap()));
        let (evaluation, opened) = (row(evaluation), rng.u32(3..7));
        Person {
            scope,
            evaluation,
            results,
            opened,
            evaluator,
            part: ScopePart::new(scope),
            n: 0,
            ordinal: 0,
        }
    };
    (0..n).map(&mut person).collect()
}

impl Desk<'_> {
    fn evaluate(&mut self, person: &mut Person, has_texts: bool) {
        if has_texts {
            for at in 0..4 {
                self.actual(person, at);
            }
        }
        self.feedback(person, has_texts);
        self.feedback(person, has_texts);
        self.rate(person);
    }

    fn actual(&mut self, person: &mut Person, at: usize) {
        let row = self.mint();
        let text = (self.text)(&mut self.rng);
        let birth =
            vec![(EXISTENCE, 1.into()), (1, person.evaluation.into()), (2, person.results[at].into())];
        if self.rng.f64() < 0.15 {
            // Typing that paused: the first half was squashed away, its number stays named.
            self.commit(person, ("write_text", 20_000..90_000), (ACTUALS, row), birth);
            let dot = Dot { replica: self.here, n: person.n };
            self.commit(person, ("write_text", 5_000..60_000), (ACTUALS, row), vec![(4, text.into())]);
            let op = person.part.commits.last_mut().unwrap().ops.last_mut().unwrap();
            op.replaced = vec![dot];
        } else {
            let mut values = birth;
            values.push((4, text.into()));
            self.commit(person, ("write_text", 20_000..120_000), (ACTUALS, row), values);
        }
    }

    fn feedback(&mut self, person: &mut Person, has_text: bool) {
        let row = self.mint();
        person.ordinal += 1;
        let about = if self.rng.bool() {
            (3, person.results[self.rng.usize(..person.results.len())].into())
        } else {
            (5, Value::from(self.rng.u32(1..8)))
        };
        let (source, label) = match self.rng.u8(..10) {
            0..=6 => ("leader", "Pimpinan"),
            7 | 8 => ("peer", "Rekan kerja setingkat"),
            _ => ("subordinate", "Pegawai di bawahnya"),
        };
        let mut values: Vec<(u16, Value)> = vec![
            (EXISTENCE, 1.into()),
            (1, person.scope.row.into()),
            (2, person.evaluation.into()),
            about,
            (6, person.ordinal.into()),
            (7, source.into()),
            (8, label.into()),
        ];
        if has_text {
            values.push((9, (self.text)(&mut self.rng).into()));
        }
        values.push((10, ["thumbs_up", "smile", "smile", "frown"][self.rng.usize(..4)].into()));
        let day = 27 + (self.at - START) / DAY;
        let (month, day) = (3 + (day - 1) / 31, (day - 1) % 31 + 1);
        values.push((12, format!("2026-{month:02}-{day:02}").into()));
        let pause = if has_text { 15_000..90_000 } else { 3_000..20_000 };
        self.commit(person, ("add_feedback", pause), (FEEDBACK, row), values);
    }

    fn rate(&mut self, person: &mut Person) {
        let level = |rng: &mut Rng| match rng.u8(..20) {
            0..=4 => "above",
            5 => "below",
            _ => "meets",
        };
        let row = (EVALUATIONS, person.evaluation);
        if self.rng.f64() < 0.1 {
            // A rating given and changed: only the last one travels.
            person.n += 1;
            self.act += 1;
            self.lamport += 1;
        }
        let results = level(&mut self.rng);
        let seen = self.rng.f64() < 0.7;
        let values = vec![(5, results.into()), (9, seen.into()), (16, 1.into())];
        self.commit(person, ("rate", 2_000..25_000), row, values);
        let conduct = if self.rng.bool() { results } else { level(&mut self.rng) };
        self.commit(person, ("rate", 1_500..15_000), row, vec![(6, conduct.into()), (8, "rated".into())]);
        let op = person.part.commits.last_mut().unwrap().ops.last_mut().unwrap();
        op.replaced = vec![Dot { replica: self.office, n: person.opened }];
    }

    fn mint(&mut self) -> RowId {
        self.row += 1;
        RowId { replica: self.here, counter: self.row }
    }

    fn commit(
        &mut self,
        person: &mut Person,
        (kind, pause): (&str, Range<i64>),
        (table, row): (u16, RowId),
        values: Vec<(u16, Value)>,
    ) {
        self.at += self.rng.i64(pause);
        if (self.at - START) % DAY > 8 * 3_600_000 {
            self.at += DAY - (self.at - START) % DAY + self.rng.i64(..900_000);
        }
        self.act += 1;
        self.lamport += 1;
        person.n += 1;
        let dot = Dot { replica: self.here, n: person.n };
        let act = Act {
            id: ActId { replica: self.here, counter: self.act },
            kind: kind.to_owned(),
            author: self.account,
            acted_for: person.evaluator,
            at: self.at,
        };
        let ops = values.into_iter().map(|(column, value)| Op {
            cell: Cell { table, row, column },
            value,
            replaced: Vec::new(),
        });
        let commit = Commit { scope: person.scope, dot, lamport: self.lamport, act, ops: ops.collect() };
        person.part.covers.insert_span(self.here, 1, person.n);
        person.part.commits.push(commit);
    }
}

/// Rank and unit of a share of a ministry's people set in one act, as after a yearly round of promotions.
///
/// People are numbered as their staff list was imported, office by office; the new unit is one of the ten of
/// the office, the new rank one of those people have.
pub(crate) fn bulk_codes(of: u32, every: u32, seed: u64) -> Bundle {
    const RANKS: [&str; 9] = ["II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b"];
    const SHARES: [u32; 9] = [4, 9, 14, 20, 22, 18, 9, 3, 1];
    let mut rng = Rng::with_seed(seed);
    let office = ReplicaId(rng.u64(..));
    let row = |counter| RowId { replica: office, counter };
    let act = |kind: &str| Act {
        id: ActId { replica: office, counter: 41_207 },
        kind: kind.to_owned(),
        author: row(2),
        acted_for: None,
        at: START + 4_711_321,
    };
    let mut parts = Vec::new();
    for person in 0..of {
        if rng.u32(..every) > 0 {
            continue;
        }
        let scope = Scope::dossier(row(8_000 + person));
        let n = 2 + [0, 0, 0, 0, 1, 1, 2][rng.usize(..7)];
        let dot = Dot { replica: office, n };
        let draw = rng.u32(..SHARES.iter().sum::<u32>());
        let mut sum = 0;
        let rank = SHARES.iter().position(|share| {
            sum += share;
            draw < sum
        });
        let unit = row(10 + person / 400 * 10 + rng.u32(..10));
        let birth = vec![Dot { replica: office, n: 1 }];
        let op = |column, value| Op {
            cell: Cell { table: 3, row: scope.row, column },
            value,
            replaced: birth.clone(),
        };
        let ops = vec![op(7, RANKS[rank.unwrap()].into()), op(11, unit.into())];
        let commit = Commit { scope, dot, lamport: 41_207, act: act("import_employees"), ops };
        let mut part = ScopePart::new(scope);
        part.covers.insert(dot);
        part.commits.push(commit);
        parts.push(part);
    }
    Bundle { parts, authors: Vec::new(), chain_root: [7; 32] }
}

/// How many cells a bundle changes.
pub(crate) fn n_cells(bundle: &Bundle) -> usize {
    bundle.parts.iter().flat_map(|part| &part.commits).map(|commit| commit.ops.len()).sum()
}

/// What a store knows after it merged everything, scope by scope.
pub(crate) fn known(bundle: &Bundle) -> Vec<(Scope, Context)> {
    bundle.parts.iter().map(|part| (part.scope, part.covers.clone())).collect()
}
