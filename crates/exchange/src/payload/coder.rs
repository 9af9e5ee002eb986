//! What the past of a number tells about it: odds of bits that adapt to what was seen. [`super::bits`] turns them
//! into bytes.
//!
//! Every number is written under a context. Each context learns by itself, so a column that always holds the
//! same costs next to nothing, and no column needs a description of how it is packed.
//! `docs/formats/payload.md` gives the arithmetic; it is whole numbers throughout, equal on every machine.

use super::bits::{BitReader, BitWriter, NoBits, Port};
use std::collections::HashMap;

/// A column, by the order in which columns came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ColumnId(pub(crate) usize);

/// What a number is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Topic {
    /// What kind of number.
    what: What,
    /// The column it belongs to.
    column: ColumnId,
    /// What else is known that may tell something about it; 0 for nothing.
    hint: u64,
}

/// The kinds of numbers in a payload. Their order is of no importance: it is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum What {
    NParts,
    NAuthors,
    ScopeKind,
    IsSnapshot,
    RowReplica,
    RowCounter,
    NEntries,
    NSpans,
    SpanFrom,
    GroupReplica,
    SpanLength,
    NGroups,
    NCommits,
    CommitNumber,
    NActs,
    ActReplica,
    ActCounter,
    ActLamport,
    ActAt,
    ActOf,
    Shape,
    ShapeTable,
    ShapeLength,
    ShapeColumn,
    RowSource,
    RowRank,
    ValueSort,
    Known,
    Integer,
    Length,
    Total,
    Replaced,
    ReplacedReplica,
    ReplacedNumber,
    ReplacedWay,
}

impl Topic {
    /// A number by itself.
    pub(crate) fn of(what: What) -> Self {
        Self { what, column: ColumnId(0), hint: 0 }
    }

    /// The same in the light of something known.
    pub(crate) fn given(self, hint: u64) -> Self {
        Self { hint, ..self }
    }

    /// The same for one column.
    pub(crate) fn column(self, column: ColumnId) -> Self {
        Self { column, ..self }
    }
}

/// The odds of a bit of which nothing is known.
const EVEN: u32 = 1 << 15;
/// How sure a context may become: after so many bits its odds move by a constant share.
const MEMORY: u16 = 60;
/// The odds of one bit lie between this and 65,536 less this.
const LEAST: u32 = 24;
/// Numbers of up to this many bits are learnt one by one, of longer ones only the first bits after the leading one.
const WHOLE_BITS: u32 = 8;
const LEADING_BITS: u32 = 3;

/// The odds of one binary decision.
#[derive(Clone, Copy, Debug)]
struct Odds {
    /// Of a one, in 65,536ths.
    one: u32,
    seen: u16,
}

impl Odds {
    const UNKNOWN: Self = Self { one: EVEN, seen: 0 };

    fn learn(&mut self, bit: bool) {
        let share = 20 * u32::from(self.seen) + 27;
        if bit {
            self.one += (65_536 - self.one) * 20 / share;
        } else {
            self.one -= self.one * 20 / share;
        }
        self.one = self.one.clamp(LEAST, 65_536 - LEAST);
        self.seen = (self.seen + 1).min(MEMORY);
    }
}

/// What a context has learnt about the numbers written under it.
#[derive(Debug, Default)]
struct Model {
    /// Whether a number has more bits than so many.
    longer: Vec<Odds>,
    /// For each number of bits a tree over those after the leading one.
    bits: Vec<Vec<Odds>>,
}

/// One decision of a number: how long it is, or one of its bits.
#[derive(Clone, Copy)]
enum Step {
    /// Whether it has more bits than so many.
    Longer(u32),
    /// The next bit of a number of this length, after those before it.
    Bit { length: u32, before: u64 },
}

/// Numbers that are longer than this are seldom just a little longer.
const SHORT: usize = 5;

impl Step {
    /// The odds before anything was seen.
    fn prior(self, at: usize) -> u32 {
        if matches!(self, Self::Longer(_)) && at >= SHORT { EVEN + EVEN * 5 / 8 } else { EVEN }
    }
}

impl Model {
    fn odds(&mut self, step: Step) -> Option<&mut Odds> {
        let (list, at) = match step {
            Step::Longer(length) => (&mut self.longer, length as usize),
            Step::Bit { length, before } => {
                let length = length as usize;
                if self.bits.len() <= length {
                    self.bits.resize(length + 1, Vec::new());
                }
                (self.bits.get_mut(length)?, usize::try_from(before).ok()?)
            }
        };
        while list.len() <= at {
            list.push(Odds { one: step.prior(list.len()), seen: 0 });
        }
        list.get_mut(at)
    }
}

/// How many kinds of numbers there are at most.
const N_KINDS: usize = 64;

/// The contexts met so far.
#[derive(Debug, Default)]
struct Models {
    /// By column and kind of number, where they came up.
    general: Vec<Option<usize>>,
    /// By general context and hint.
    special: HashMap<(usize, u64), usize>,
    list: Vec<Model>,
}

impl Models {
    fn advice(&mut self, topic: Topic) -> Advice {
        let next = self.list.len();
        let place = topic.column.0 * N_KINDS + topic.what as usize;
        if self.general.len() <= place {
            self.general.resize(place + 1, None);
        }
        let general = self.general.get_mut(place).map_or(next, |known| *known.get_or_insert(next));
        self.add_up_to(general);
        let next = self.list.len();
        let special = (topic.hint != 0).then(|| *self.special.entry((general, topic.hint)).or_insert(next));
        self.add_up_to(special.unwrap_or_default());
        Advice { general, special }
    }

    fn add_up_to(&mut self, model: usize) {
        if self.list.len() <= model {
            self.list.push(Model::default());
        }
    }

    fn odds(&mut self, model: usize, step: Step) -> Option<&mut Odds> {
        self.list.get_mut(model)?.odds(step)
    }
}

/// A topic in general and in the light of its hint; what has seen more is believed more.
#[derive(Clone, Copy)]
struct Advice {
    general: usize,
    special: Option<usize>,
}

/// What the general opinion weighs; the special one weighs the square of how often it was asked.
const GENERAL_WEIGHT: u32 = 2;
/// More experience adds nothing to the weight.
const EXPERIENCED: u16 = 32;

impl Advice {
    fn one(self, models: &mut Models, step: Step) -> u32 {
        let general = models.odds(self.general, step).map_or(Odds::UNKNOWN, |odds| *odds);
        let Some(special) = self.special.and_then(|model| models.odds(model, step)) else {
            return general.one;
        };
        let weight = u32::from(special.seen.min(EXPERIENCED)).pow(2);
        (general.one * GENERAL_WEIGHT + special.one * weight) / (GENERAL_WEIGHT + weight)
    }

    fn learn(self, models: &mut Models, step: Step, bit: bool) {
        for model in [Some(self.general), self.special].into_iter().flatten() {
            if let Some(odds) = models.odds(model, step) {
                odds.learn(bit);
            }
        }
    }
}

/// Passes numbers through a port, learning from each.
#[derive(Debug)]
pub(crate) struct Coder<P> {
    models: Models,
    port: P,
}

/// Writes numbers.
pub(crate) type NumberWriter = Coder<BitWriter>;
/// Reads numbers in the order in which they were written.
pub(crate) type NumberReader<'b> = Coder<BitReader<'b>>;

impl Coder<NoBits> {
    pub(crate) fn rehearsal() -> Self {
        Self { models: Models::default(), port: NoBits }
    }
}

impl NumberWriter {
    pub(crate) fn new() -> Self {
        Self { models: Models::default(), port: BitWriter::new() }
    }

    /// The bytes of all numbers.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.port.finish()
    }
}

impl<'b> NumberReader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { models: Models::default(), port: BitReader::new(bytes) }
    }

    /// Whether the bytes end as the writer would have ended them.
    pub(crate) fn ends_here(&self) -> bool {
        self.port.ends_here()
    }
}

impl<P: Port> Coder<P> {
    /// Whether more was read than was there.
    pub(crate) fn is_past_end(&self) -> bool {
        self.port.is_past_end()
    }

    /// Passes one number; whoever reads finds it and ignores the one given.
    pub(crate) fn pass(&mut self, topic: Topic, value: u64) -> u64 {
        if !P::IS_OPEN {
            return value;
        }
        let advice = self.models.advice(topic);
        let n_bits = 64 - value.leading_zeros();
        let mut length = 0;
        while length < 64 && self.decide(advice, Step::Longer(length), length < n_bits) {
            length += 1;
        }
        if length < 2 { u64::from(length) } else { self.pass_bits(advice, length, value) }
    }

    /// The bits after the leading one.
    fn pass_bits(&mut self, advice: Advice, length: u32, value: u64) -> u64 {
        let n_learnt = if length <= WHOLE_BITS { WHOLE_BITS } else { LEADING_BITS };
        let mut read = 1_u64;
        for at in (0..length - 1).rev() {
            let bit = value >> at & 1 == 1;
            let bit = if length - 1 - at <= n_learnt {
                self.decide(advice, Step::Bit { length, before: read }, bit)
            } else {
                self.port.pass(EVEN, bit)
            };
            read = read << 1 | u64::from(bit);
        }
        read
    }

    fn decide(&mut self, advice: Advice, step: Step, bit: bool) -> bool {
        let one = advice.one(&mut self.models, step);
        let bit = self.port.pass(one, bit);
        advice.learn(&mut self.models, step, bit);
        bit
    }
}

/// A number with a sign as one without: 0, -1, 1, -2, 2 …
pub(crate) fn folded(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}

/// The number with a sign again.
pub(crate) fn unfolded(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}
