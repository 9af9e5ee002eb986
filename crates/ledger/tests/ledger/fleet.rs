//! Stores that write, seal, reopen and send one another what the other lacks.

use ledger::{
    Act, ActId, Bond, Cell, Commit, Context, Dot, EXISTENCE, History, Op, ReplicaId, RowId, Scope, ScopePart,
    SealRule, Settled, TakenIn, Value, Withholding,
};

pub(crate) const EVALUATIONS: u16 = 1;
pub(crate) const PLANS: u16 = 2;
pub(crate) const ACTUALS: u16 = 3;
/// A table that no seal closes.
pub(crate) const NOTES: u16 = 9;

/// Columns of evaluations.
pub(crate) const PLAN: u16 = 1;
pub(crate) const RATING: u16 = 2;
pub(crate) const HASH: u16 = 12;
pub(crate) const REASON: u16 = 13;
pub(crate) const SEEN: u16 = 25;
/// Column of actuals.
pub(crate) const EVALUATION: u16 = 1;
/// Column of plans, actuals and notes.
pub(crate) const TEXT: u16 = 2;

pub(crate) const RULE: SealRule = SealRule {
    table: EVALUATIONS,
    hash: HASH,
    seen: SEEN,
    reason: REASON,
    closed: |table, _| table != NOTES,
    bonds: &[
        Bond::NamedBy { table: EVALUATIONS, column: PLAN },
        Bond::Names { table: ACTUALS, column: EVALUATION },
    ],
};

pub(crate) fn row(counter: u32) -> RowId {
    RowId { replica: ReplicaId(77), counter }
}

pub(crate) fn scope() -> Scope {
    Scope::dossier(row(0))
}

pub(crate) fn cell(table: u16, counter: u32, column: u16) -> Cell {
    Cell { table, row: row(counter), column }
}

pub(crate) fn admit(_: &Commit) -> Option<Withholding> {
    None
}

/// One store with the scope.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) replica: ReplicaId,
    pub(crate) history: History,
    /// Every commit as it was made here.
    pub(crate) made: Vec<Commit>,
    sent: u32,
}

impl Desk {
    pub(crate) fn new(replica: u64) -> Self {
        Self { replica: ReplicaId(replica), history: History::new(scope()), made: Vec::new(), sent: 0 }
    }

    pub(crate) fn settled(&self) -> Settled {
        self.history.settle(&RULE)
    }

    pub(crate) fn shown(&self, cell: Cell) -> Value {
        self.settled().state.value(cell).clone()
    }

    /// Writes cells in one act, each replacing what is live here.
    pub(crate) fn write(&mut self, cells: &[(Cell, Value)]) -> Commit {
        let state = self.settled().state;
        let ops = cells.iter().map(|(cell, value)| {
            let live = state.cells.get(cell).map(|live| live.siblings().keys().copied().collect());
            Op { cell: *cell, value: value.clone(), replaced: live.unwrap_or_default() }
        });
        let lamports = self.history.commits().map(|commit| commit.lamport).max();
        self.commit(lamports.unwrap_or_default() + 1, ops.collect())
    }

    pub(crate) fn commit(&mut self, lamport: u64, ops: Vec<Op>) -> Commit {
        let n = u32::try_from(self.made.len()).unwrap() + 1;
        let commit = Commit {
            scope: scope(),
            dot: Dot { replica: self.replica, n },
            lamport,
            act: Act {
                id: ActId { replica: self.replica, counter: n },
                kind: "edit".to_owned(),
                author: row(1),
                acted_for: None,
                at: 0,
            },
            ops,
        };
        self.made.push(commit.clone());
        self.history.append(commit.clone());
        commit
    }

    pub(crate) fn put(&mut self, cell: Cell, value: &str) -> Dot {
        self.write(&[(cell, value.into())]).dot
    }

    pub(crate) fn is_sealed(&self, evaluation: u32) -> bool {
        !self.shown(cell(EVALUATIONS, evaluation, HASH)).is_null()
    }

    pub(crate) fn seal(&mut self, evaluation: u32) -> Dot {
        let seen = self.history.known().encode();
        let hash = format!("seal {} of {:x}", self.made.len(), self.replica.0);
        let at = |column| cell(EVALUATIONS, evaluation, column);
        self.write(&[(at(HASH), hash.into()), (at(SEEN), seen.into())]).dot
    }

    pub(crate) fn reopen(&mut self, evaluation: u32, reason: &str) -> Dot {
        let at = |column| cell(EVALUATIONS, evaluation, column);
        self.write(&[(at(HASH), Value::Null), (at(REASON), reason.into())]).dot
    }

    /// An evaluation on a plan, with one actual that belongs to it.
    pub(crate) fn begin_evaluation(&mut self, evaluation: u32, plan: u32, actual: u32) {
        self.write(&[
            (cell(PLANS, plan, EXISTENCE), true.into()),
            (cell(PLANS, plan, TEXT), "rencana".into()),
            (cell(EVALUATIONS, evaluation, EXISTENCE), true.into()),
            (cell(EVALUATIONS, evaluation, PLAN), row(plan).into()),
        ]);
        self.add_actual(actual, evaluation);
    }

    pub(crate) fn add_actual(&mut self, actual: u32, evaluation: u32) {
        self.write(&[
            (cell(ACTUALS, actual, EXISTENCE), true.into()),
            (cell(ACTUALS, actual, EVALUATION), row(evaluation).into()),
            (cell(ACTUALS, actual, TEXT), "realisasi".into()),
        ]);
    }

    fn fix_wire(&mut self) {
        self.history.fix_wire(self.replica, self.sent, &|commit| RULE.is_barrier(commit));
        self.sent = u32::try_from(self.made.len()).unwrap();
    }

    pub(crate) fn delta(&mut self, peer: &Context) -> Option<ScopePart> {
        self.fix_wire();
        self.history.delta_for(peer)
    }

    pub(crate) fn snapshot(&mut self) -> ScopePart {
        self.fix_wire();
        self.history.snapshot(&RULE)
    }

    pub(crate) fn take(&mut self, part: &ScopePart) -> TakenIn {
        self.history.take_in(part, &admit)
    }

    /// Gets what it lacks from another.
    pub(crate) fn fetch(&mut self, from: &mut Self) {
        if let Some(part) = from.delta(self.history.known()) {
            self.take(&part);
        }
    }
}

pub(crate) fn exchange(a: &mut Desk, b: &mut Desk) {
    b.fetch(a);
    a.fetch(b);
}

/// What somebody knows who has every commit as it was made.
pub(crate) fn knows_all<'d>(desks: impl IntoIterator<Item = &'d Desk>) -> Settled {
    let mut all = History::new(scope());
    for commit in desks.into_iter().flat_map(|desk| &desk.made) {
        all.append(commit.clone());
    }
    all.settle(&RULE)
}
