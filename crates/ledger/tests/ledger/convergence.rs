use crate::fleet::*;
use ledger::{Cell, Context, ScopePart, ScopeState, Value, Withholding};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

#[derive(Clone, Debug)]
enum Move {
    Write { who: Index, cell: Index, value: u8 },
    AddActual { who: Index },
    Seal { who: Index, evaluation: u32 },
    Reopen { who: Index, evaluation: u32, has_reason: bool },
    Send { from: Index, to: Index, what: Sent },
    Deliver { package: Index },
}

#[derive(Clone, Copy, Debug)]
enum Sent {
    Lacking,
    Everything,
    Snapshot,
}

fn a_move() -> impl Strategy<Value = Move> {
    let who = any::<Index>();
    prop_oneof![
        6 => (who.clone(), any::<Index>(), 0..4_u8).prop_map(|(who, cell, value)| Move::Write { who, cell, value }),
        1 => who.prop_map(|who| Move::AddActual { who }),
        1 => (any::<Index>(), 10..12_u32).prop_map(|(who, evaluation)| Move::Seal { who, evaluation }),
        1 => (any::<Index>(), 10..12_u32, prop::bool::weighted(0.7))
            .prop_map(|(who, evaluation, has_reason)| Move::Reopen { who, evaluation, has_reason }),
        3 => (any::<Index>(), any::<Index>(), 0..4_u8).prop_map(|(from, to, what)| {
            let what = match what { 0 => Sent::Everything, 1 => Sent::Snapshot, _ => Sent::Lacking };
            Move::Send { from, to, what }
        }),
        3 => any::<Index>().prop_map(|package| Move::Deliver { package }),
    ]
}

fn cells() -> Vec<Cell> {
    let mut cells = vec![cell(PLANS, 20, TEXT), cell(NOTES, 40, TEXT), cell(NOTES, 40, 0)];
    for evaluation in 10..12 {
        cells.push(cell(EVALUATIONS, evaluation, RATING));
        cells.push(cell(ACTUALS, evaluation + 20, TEXT));
        cells.push(cell(ACTUALS, evaluation + 20, 0));
    }
    cells
}

/// Stores that all send to all, or to the first only.
struct Fleet {
    desks: Vec<Desk>,
    is_star: bool,
    /// Everything that was ever sent: it may arrive late, twice or never.
    sent: Vec<(usize, usize, ScopePart)>,
    actuals: u32,
}

impl Fleet {
    fn new(is_star: bool) -> Self {
        let mut desks: Vec<Desk> = [3, 1, 4, 2].into_iter().map(Desk::new).collect();
        desks[0].begin_evaluation(10, 20, 30);
        desks[0].begin_evaluation(11, 20, 31);
        Self { desks, is_star, sent: Vec::new(), actuals: 100 }
    }

    fn after(moves: &[Move], is_star: bool) -> Self {
        let mut fleet = Self::new(is_star);
        for one in moves {
            fleet.play(one);
        }
        fleet
    }

    fn play(&mut self, one: &Move) {
        match one {
            Move::Write { who, cell, value } => {
                let cells = cells();
                let desk = self.at(*who);
                desk.put(*cell.get(&cells), &format!("v{value}"));
            }
            Move::AddActual { who } => {
                self.actuals += 1;
                let actual = self.actuals;
                self.at(*who).add_actual(actual, 10);
            }
            Move::Seal { who, evaluation } => {
                let desk = self.at(*who);
                if !desk.is_sealed(*evaluation) {
                    desk.seal(*evaluation);
                }
            }
            Move::Reopen { who, evaluation, has_reason } => {
                let desk = self.at(*who);
                if desk.is_sealed(*evaluation) {
                    let reason = format!("alasan {}", desk.made.len());
                    desk.reopen(*evaluation, if *has_reason { &reason } else { " " });
                }
            }
            Move::Send { from, to, what } => {
                self.send(from.index(self.desks.len()), to.index(self.desks.len()), *what);
            }
            Move::Deliver { package } => {
                if !self.sent.is_empty() {
                    self.deliver(package.index(self.sent.len()));
                }
            }
        }
    }

    fn at(&mut self, who: Index) -> &mut Desk {
        let at = who.index(self.desks.len());
        &mut self.desks[at]
    }

    fn send(&mut self, from: usize, to: usize, what: Sent) {
        if from == to || (self.is_star && from != 0 && to != 0) {
            return;
        }
        let known = self.desks[to].history.known().clone();
        let part = match what {
            Sent::Lacking => self.desks[from].delta(&known),
            Sent::Everything => self.desks[from].delta(&Context::new()),
            Sent::Snapshot => Some(self.desks[from].snapshot()),
        };
        self.sent.extend(part.map(|part| (from, to, part)));
    }

    fn deliver(&mut self, package: usize) {
        let (from, to, part) = self.sent[package].clone();
        let rogue = self.rogue();
        let sender = self.desks[from].replica;
        let judge =
            |commit: &ledger::Commit| (Some(commit.dot.replica) == rogue).then_some(Withholding::NoRight);
        let desk = &mut self.desks[to];
        let is_hub = self.is_star && to == 0;
        let part = if is_hub { part.told_by(&|replica| replica == sender) } else { Some(part) };
        let Some(part) = part else { return };
        desk.history.take_in(&part, &judge);
        let before = desk.history.clone();
        let again = desk.history.take_in(&part, &judge);
        assert!(again.learnt.is_empty() && again.commits.is_empty() && again.withheld.is_empty());
        assert_eq!(desk.history, before, "taken in twice");
    }

    /// In a star the last store has no right to write.
    fn rogue(&self) -> Option<ledger::ReplicaId> {
        self.desks.last().filter(|_| self.is_star).map(|desk| desk.replica)
    }

    /// Everybody gets everything in the end.
    fn finish(&mut self) {
        for _ in 0..3 {
            for from in 0..self.desks.len() {
                for to in 0..self.desks.len() {
                    let before = self.sent.len();
                    self.send(from, to, Sent::Lacking);
                    if self.sent.len() > before {
                        self.deliver(before);
                    }
                }
            }
        }
    }
}

fn assert_same(fleet: &Fleet) {
    let writers = fleet.desks.iter().filter(|desk| Some(desk.replica) != fleet.rogue());
    let all = knows_all(writers);
    for desk in &fleet.desks {
        let settled = desk.settled();
        let differs = |cell: &&Cell| settled.state.cells.get(cell) != all.state.cells.get(cell);
        let cells = settled.state.cells.keys().chain(all.state.cells.keys());
        let different: Vec<&Cell> = cells.filter(differs).collect();
        assert!(different.is_empty(), "{:?} shows something else in {different:?}", desk.replica);
        assert_eq!(settled.late, all.late, "what came late to {:?}", desk.replica);
        assert_eq!(settled.state.digest(scope()), all.state.digest(scope()));
    }
}

proptest! {
    #[test]
    fn all_stores_show_the_same_as_somebody_who_saw_every_edit_made(moves in vec(a_move(), 0..50)) {
        let mut fleet = Fleet::after(&moves, false);
        fleet.finish();
        assert_same(&fleet);
    }

    #[test]
    fn around_a_hub_what_somebody_wrote_without_right_shows_nowhere(moves in vec(a_move(), 0..50)) {
        let mut fleet = Fleet::after(&moves, true);
        fleet.finish();
        assert_same(&fleet);
        let (hub, rogue) = (&fleet.desks[0], fleet.desks.last().unwrap());
        let last = rogue.made.last().map(|commit| commit.dot);
        prop_assert!(last.is_none_or(|last| hub.history.withheld().contains(last)), "it is kept aside");
    }

    #[test]
    fn a_snapshot_shows_what_the_commits_show(moves in vec(a_move(), 0..50)) {
        let mut fleet = Fleet::after(&moves, false);
        for desk in &mut fleet.desks {
            let mut newcomer = Desk::new(50);
            newcomer.take(&desk.snapshot());
            let (there, here) = (desk.settled(), newcomer.settled());
            prop_assert_eq!(&here.state, &there.state);
            prop_assert_eq!(&here.late, &there.late);
            let mut other = Desk::new(51);
            other.take(&desk.delta(&Context::new()).unwrap_or(ScopePart::new(scope())));
            prop_assert_eq!(other.settled().state, here.state, "delta and snapshot");
        }
    }

    #[test]
    fn pruning_and_then_merging_is_merging_and_then_pruning(moves in vec(a_move(), 0..50)) {
        let mut fleet = Fleet::after(&moves, false);
        let mut pruned = Desk::new(50);
        let mut merged = Desk::new(51);
        for desk in &mut fleet.desks {
            pruned.take(&desk.snapshot());
            merged.take(&desk.delta(merged.history.known()).unwrap_or(ScopePart::new(scope())));
        }
        let mut merged_then_pruned = Desk::new(52);
        merged_then_pruned.take(&merged.snapshot());
        prop_assert_eq!(pruned.settled(), merged.settled());
        prop_assert_eq!(merged_then_pruned.settled(), merged.settled());
    }

    #[test]
    fn joining_states_is_commutative_associative_and_idempotent(moves in vec(a_move(), 0..50)) {
        let fleet = Fleet::after(&moves, false);
        let joined = |a: &ScopeState, b: &ScopeState| {
            let mut both = a.clone();
            both.join(b);
            both
        };
        let states: Vec<ScopeState> = fleet.desks.iter().map(raw).collect();
        let (a, b, c) = (&states[0], &states[1], &states[2]);
        prop_assert_eq!(joined(a, b), joined(b, a));
        prop_assert_eq!(joined(&joined(a, b), c), joined(a, &joined(b, c)));
        prop_assert_eq!(&joined(a, a), a);
    }

    #[test]
    fn joining_states_is_knowing_all_commits(moves in vec(a_move(), 0..50), marks in vec(1..4_u8, 60)) {
        let fleet = Fleet::after(&moves, false);
        let commits: Vec<_> = fleet.desks.iter().flat_map(|desk| &desk.made).collect();
        let part = |bit: u8| {
            let mut state = ScopeState::default();
            for (commit, _) in commits.iter().zip(marks.iter().cycle()).filter(|(_, mark)| *mark & bit != 0) {
                state.apply(commit);
            }
            state
        };
        let mut both = part(1);
        both.join(&part(2));
        let mut all = ScopeState::default();
        for commit in commits.iter().rev() {
            prop_assert!(all.apply(commit));
            prop_assert!(!all.apply(commit), "a second time it is known");
        }
        prop_assert_eq!(both, all);
    }
}

/// The state that the desk's whole commits give, late or not.
fn raw(desk: &Desk) -> ScopeState {
    let mut state = ScopeState::default();
    for commit in desk.history.commits() {
        state.apply(commit);
    }
    state
}

#[test]
fn a_store_that_lost_a_file_gets_the_gap_with_the_next_one() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let note = cell(NOTES, 40, TEXT);
    a.put(note, "satu");
    let first = a.delta(&Context::new()).unwrap();
    a.put(note, "dua");
    let known_then = first.covers.clone();
    let second = a.delta(&known_then).unwrap();
    b.take(&second);
    assert_eq!(b.shown(note), Value::from("dua"));
    assert_eq!(b.history.known().of(a.replica).unwrap().holes(), ledger::Ranges::one(1));
    b.take(&first);
    assert_eq!(b.shown(note), Value::from("dua"), "what comes late was replaced already");
    assert!(a.delta(b.history.known()).is_none(), "nothing is lacking any more");
}
