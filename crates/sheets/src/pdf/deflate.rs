//! One compressor and one buffer, reused for every page of a run.

use flate2::{Compress, Compression, FlushCompress, Status};

use super::PressError;

/// A reusable zlib compressor.
pub(super) struct Deflate(Compress);

impl Deflate {
    /// A compressor of a level, 1 to 9.
    pub(super) fn new(level: u32) -> Self {
        Self(Compress::new(Compression::new(level), true))
    }

    /// The whole input, compressed.
    pub(super) fn all(&mut self, input: &[u8]) -> Result<Vec<u8>, PressError> {
        self.0.reset();
        let mut output = Vec::with_capacity(input.len() / 3 + 64);
        loop {
            let done = usize::try_from(self.0.total_in()).unwrap_or(usize::MAX);
            let rest = input.get(done..).unwrap_or_default();
            match self.0.compress_vec(rest, &mut output, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => break,
                Ok(Status::Ok | Status::BufError) => output.reserve(output.capacity().max(64)),
                Err(error) => return Err(PressError::Compress(error.to_string())),
            }
        }
        output.shrink_to_fit();
        Ok(output)
    }
}
