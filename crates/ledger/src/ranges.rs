//! Sets of commit numbers, kept as spans: whoever has received files out of order knows ranges with holes.

/// A set of commit numbers; 0 is no number.
///
/// The spans are sorted, disjoint and do not touch, so equal sets are equal values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ranges(Vec<(u32, u32)>);

impl Ranges {
    /// No number.
    pub fn new() -> Self {
        Self::default()
    }

    /// One number.
    pub fn one(n: u32) -> Self {
        Self::span(n, n)
    }

    /// All numbers from one to another, both included; none where the first is larger.
    pub fn span(from: u32, to: u32) -> Self {
        let mut ranges = Self::new();
        ranges.insert(from, to);
        ranges
    }

    /// Adds all numbers from one to another, both included.
    pub fn insert(&mut self, from: u32, to: u32) {
        let from = from.max(1);
        if from > to {
            return;
        }
        let first = self.0.partition_point(|(_, end)| end.saturating_add(1) < from);
        let behind = self.0.partition_point(|(start, _)| *start <= to.saturating_add(1));
        let touched = self.0.get(first..behind).unwrap_or_default();
        let start = touched.first().map_or(from, |(start, _)| from.min(*start));
        let end = touched.last().map_or(to, |(_, end)| to.max(*end));
        self.0.splice(first..behind, [(start, end)]);
    }

    /// Whether a number is among them.
    pub fn contains(&self, n: u32) -> bool {
        let at = self.0.partition_point(|(_, end)| *end < n);
        self.0.get(at).is_some_and(|(start, _)| *start <= n)
    }

    /// Adds the numbers of another set.
    pub fn add(&mut self, other: &Self) {
        for (from, to) in other.spans() {
            self.insert(from, to);
        }
    }

    /// The numbers that the other set lacks.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut left = Vec::new();
        for (mut from, to) in self.spans() {
            let at = other.0.partition_point(|(_, end)| *end < from);
            let mut is_used_up = false;
            for (start, end) in
                other.0.get(at..).unwrap_or_default().iter().take_while(|(start, _)| *start <= to)
            {
                if from < *start {
                    left.push((from, start - 1));
                }
                is_used_up = *end >= to;
                from = end.saturating_add(1);
            }
            if !is_used_up {
                left.push((from, to));
            }
        }
        Self(left)
    }

    /// The numbers that both sets have.
    #[must_use]
    pub fn meet(&self, other: &Self) -> Self {
        self.minus(&self.minus(other))
    }

    /// Whether every number of the other set is among them.
    pub fn covers(&self, other: &Self) -> bool {
        other.spans().all(|(from, to)| {
            let at = self.0.partition_point(|(_, end)| *end < from);
            self.0.get(at).is_some_and(|(start, end)| *start <= from && to <= *end)
        })
    }

    /// The spans in order, both ends included.
    pub fn spans(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.iter().copied()
    }

    /// The numbers in order.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.spans().flat_map(|(from, to)| from..=to)
    }

    /// The highest number; 0 where there is none.
    pub fn last(&self) -> u32 {
        self.0.last().map_or(0, |(_, to)| *to)
    }

    /// The numbers that are missing below the highest.
    #[must_use]
    pub fn holes(&self) -> Self {
        Self::span(1, self.last()).minus(self)
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many numbers there are.
    pub fn count(&self) -> u64 {
        self.spans().map(|(from, to)| u64::from(to - from) + 1).sum()
    }
}
