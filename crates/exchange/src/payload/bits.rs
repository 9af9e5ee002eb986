//! Bits as bytes, in as few as their odds allow. How odds become bytes is the work of `constriction`, whose
//! range coder counts in whole numbers; here stand only what it is told and how strictly its bytes are read.

use constriction::Queue;
use constriction::backends::{ReadWords, WriteWords};
use constriction::stream::model::{DecoderModel, EncoderModel, EntropyModel};
use constriction::stream::queue::{EncoderSituation, RangeDecoder, RangeEncoder};
use constriction::stream::{Code, Decode, Encode};
use std::borrow::Borrow;
use std::convert::Infallible;
use std::num::NonZeroU16;

/// Odds are counted in 65,536ths.
const PRECISION: usize = 16;
/// What the coder writes at once: little is lost at the end.
type Word = u16;
/// What the coder keeps: four words, so that it rounds even the smallest odds by next to nothing.
type State = u64;
const WORD_BYTES: usize = size_of::<Word>();
const STATE_WORDS: usize = size_of::<State>() / WORD_BYTES;

/// Where bits go to or come from.
pub(crate) trait Port {
    /// Whether bits go anywhere.
    const IS_OPEN: bool = true;
    /// Passes one bit with the given odds of a one; whoever reads finds the bit and ignores the one given.
    fn pass(&mut self, one: u32, bit: bool) -> bool;
    /// Whether more was read than was there.
    fn is_past_end(&self) -> bool;
}

/// The odds of one bit, in the terms of the coder: a one comes first, a zero behind it.
#[derive(Clone, Copy, Debug)]
struct Decision {
    one: NonZeroU16,
}

impl Decision {
    /// Of odds from 1 to 65,535.
    fn of(one: u32) -> Self {
        let one = u16::try_from(one).unwrap_or(u16::MAX);
        Self { one: NonZeroU16::new(one).unwrap_or(NonZeroU16::MIN) }
    }

    /// Where the share of a bit begins, and how large it is.
    fn share(self, bit: bool) -> (u16, NonZeroU16) {
        let rest = NonZeroU16::MIN.saturating_add(!self.one.get());
        if bit { (0, self.one) } else { (self.one.get(), rest) }
    }
}

impl EntropyModel<PRECISION> for Decision {
    type Symbol = bool;
    type Probability = u16;
}

impl EncoderModel<PRECISION> for Decision {
    fn left_cumulative_and_probability(&self, symbol: impl Borrow<bool>) -> Option<(u16, NonZeroU16)> {
        Some(self.share(*symbol.borrow()))
    }
}

impl DecoderModel<PRECISION> for Decision {
    fn quantile_function(&self, quantile: u16) -> (bool, u16, NonZeroU16) {
        let bit = quantile < self.one.get();
        let (begin, size) = self.share(bit);
        (bit, begin, size)
    }
}

/// Words behind one another, the highest byte first.
#[derive(Debug, Default)]
struct Written(Vec<u8>);

impl WriteWords<Word> for Written {
    type WriteError = Infallible;

    fn write(&mut self, word: Word) -> Result<(), Infallible> {
        self.0.extend(word.to_be_bytes());
        Ok(())
    }
}

/// Words to be read, and zeros behind them.
#[derive(Clone, Debug)]
struct Ahead<'b> {
    bytes: &'b [u8],
    /// How many were read, the zeros included.
    n_read: usize,
}

impl ReadWords<Word, Queue> for Ahead<'_> {
    type ReadError = Infallible;

    fn read(&mut self) -> Result<Option<Word>, Infallible> {
        self.n_read = self.n_read.saturating_add(1);
        let (word, rest) = self.bytes.split_first_chunk().unwrap_or((&[0; WORD_BYTES], &[]));
        self.bytes = rest;
        Ok(Some(Word::from_be_bytes(*word)))
    }
}

/// Lets everything pass unwritten.
#[derive(Debug)]
pub(crate) struct NoBits;

impl Port for NoBits {
    const IS_OPEN: bool = false;

    fn pass(&mut self, _: u32, bit: bool) -> bool {
        bit
    }

    fn is_past_end(&self) -> bool {
        false
    }
}

/// Writes the bits it is given.
#[derive(Debug)]
pub(crate) struct BitWriter(RangeEncoder<Word, State, Written>);

impl BitWriter {
    pub(crate) fn new() -> Self {
        Self(RangeEncoder::with_write_backend(Written::default()))
    }

    /// The bytes of all bits.
    pub(crate) fn finish(self) -> Vec<u8> {
        let Ok(written) = self.0.into_compressed();
        written.0
    }
}

impl Port for BitWriter {
    fn pass(&mut self, one: u32, bit: bool) -> bool {
        let written = self.0.encode_symbol(bit, Decision::of(one));
        debug_assert!(written.is_ok(), "no bit is impossible");
        bit
    }

    fn is_past_end(&self) -> bool {
        false
    }
}

/// Finds the bits that were written.
#[derive(Debug)]
pub(crate) struct BitReader<'b> {
    decoder: RangeDecoder<Word, State, Ahead<'b>>,
    bytes: &'b [u8],
    /// Whether something stood there that no bits lead to.
    is_astray: bool,
}

impl<'b> BitReader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        let Ok(decoder) = RangeDecoder::with_backend(Ahead { bytes, n_read: 0 });
        Self { decoder, bytes, is_astray: false }
    }

    /// How many bytes the bits so far have settled; the coder looks further ahead than these.
    fn n_settled(&self) -> usize {
        let (ahead, ..) = self.decoder.clone().into_raw_parts();
        ahead.n_read.saturating_sub(STATE_WORDS).saturating_mul(WORD_BYTES)
    }

    /// Whether the bytes end as the writer would have ended them: behind what is settled stands what a writer
    /// puts there that has come to the same state.
    pub(crate) fn ends_here(&self) -> bool {
        let state = self.decoder.state();
        let writer = RangeEncoder::from_raw_parts(Written::default(), state, EncoderSituation::Normal);
        let ending = BitWriter(writer).finish();
        !self.is_astray && self.bytes.get(self.n_settled()..) == Some(&ending)
    }
}

impl Port for BitReader<'_> {
    fn pass(&mut self, one: u32, _: bool) -> bool {
        let found = self.decoder.decode_symbol(Decision::of(one));
        self.is_astray |= found.is_err();
        found.unwrap_or_default()
    }

    fn is_past_end(&self) -> bool {
        self.is_astray || self.n_settled() > self.bytes.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bits with odds of all sizes; most fall as their odds say.
    fn decisions(n: usize, seed: u64) -> Vec<(u32, bool)> {
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut decision = || {
            let one =
                if rng.bool() { rng.u32(24..=65_512) } else { rng.choice([24, 25, 32_768, 65_512]).unwrap() };
            (one, rng.u32(..65_536) < one)
        };
        std::iter::repeat_with(&mut decision).take(n).collect()
    }

    fn written(decisions: &[(u32, bool)]) -> Vec<u8> {
        let mut writer = BitWriter::new();
        for (one, bit) in decisions {
            writer.pass(*one, *bit);
        }
        writer.finish()
    }

    /// Whether the bytes are read as these bits and end with them.
    fn reads(bytes: &[u8], decisions: &[(u32, bool)]) -> bool {
        let mut reader = BitReader::new(bytes);
        let are_found = decisions.iter().all(|(one, bit)| reader.pass(*one, false) == *bit);
        are_found && !reader.is_past_end() && reader.ends_here()
    }

    /// The reader that `docs/formats/payload.md` describes.
    struct AsDescribed<'b> {
        words: &'b [[u8; 2]],
        low: u64,
        range: u64,
        window: u64,
        n_shifts: usize,
    }

    impl<'b> AsDescribed<'b> {
        fn new(bytes: &'b [u8]) -> Self {
            let (words, rest) = bytes.as_chunks();
            assert!(rest.is_empty(), "whole words");
            let mut reader = Self { words, low: 0, range: u64::MAX, window: 0, n_shifts: 0 };
            reader.window = (0..4).fold(0, |window, at| window << 16 | reader.word(at));
            reader
        }

        fn word(&self, at: usize) -> u64 {
            self.words.get(at).map_or(0, |word| u64::from(u16::from_be_bytes(*word)))
        }

        fn bit(&mut self, one: u32) -> bool {
            let (unit, one) = (self.range >> 16, u64::from(one));
            let bit = self.window.wrapping_sub(self.low) / unit < one;
            if bit {
                self.range = unit * one;
            } else {
                self.low = self.low.wrapping_add(unit * one);
                self.range = unit * (65_536 - one);
            }
            if self.range < 1 << 48 {
                self.low <<= 16;
                self.range <<= 16;
                self.window = self.window << 16 | self.word(self.n_shifts + 4);
                self.n_shifts += 1;
            }
            bit
        }

        fn ends_here(&self) -> bool {
            let last = self.low.wrapping_add((1 << 48) - 1) >> 48;
            let needs_zero = self.low.wrapping_add(self.range) >> 48 == last;
            self.word(self.n_shifts) == last
                && self.word(self.n_shifts + 1) == 0
                && self.words.len() == self.n_shifts + 1 + usize::from(needs_zero)
        }
    }

    #[test]
    fn bits_are_found_again_and_by_a_reader_that_knows_only_the_document() {
        for seed in 0..300_usize {
            let decisions = decisions(if seed < 3 { 20_000 } else { 1 + seed }, seed as u64);
            let bytes = written(&decisions);
            assert!(reads(&bytes, &decisions), "seed {seed}");
            let mut described = AsDescribed::new(&bytes);
            assert!(decisions.iter().all(|(one, bit)| described.bit(*one) == *bit), "seed {seed}");
            assert!(described.ends_here(), "seed {seed}");
        }
    }

    #[test]
    fn bits_take_as_much_room_as_their_odds_say() {
        let surprise = |(one, bit): &(u32, bool)| {
            let odds = if *bit { *one } else { 65_536 - one };
            65_536_f64.log2() - f64::from(odds).log2()
        };
        let decisions = decisions(100_000, 7);
        let bits: f64 = decisions.iter().map(surprise).sum();
        let n_bytes = u32::try_from(written(&decisions).len()).unwrap();
        assert!(f64::from(n_bytes) < bits / 8.0 + 4.0, "{n_bytes} bytes for {bits} bits");
    }

    #[test]
    fn bytes_with_another_end_are_told() {
        for n in 0..200 {
            let decisions = decisions(n, n as u64);
            let bytes = written(&decisions);
            for length in 0..bytes.len() {
                assert!(!reads(&bytes[..length], &decisions), "{n} bits, cut to {length} bytes");
            }
            for more in [&[0][..], &[0, 0], &[0, 0, 0, 0], &[1, 2]] {
                assert!(!reads(&[&bytes, more].concat(), &decisions), "{n} bits, followed by {more:?}");
            }
            for bit in 0..8 * bytes.len() {
                let mut other = bytes.clone();
                other[bit / 8] ^= 1 << (bit % 8);
                assert!(!reads(&other, &decisions), "{n} bits, bit {bit}");
            }
        }
    }

    #[test]
    fn bytes_that_no_bits_lead_to_are_told() {
        let mut reader = BitReader::new(&[0xff; 8]);
        assert!(!reader.is_past_end());
        reader.pass(32_768, false);
        assert!(reader.is_past_end() && !reader.ends_here());
    }
}
