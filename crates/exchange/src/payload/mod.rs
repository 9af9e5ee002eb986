//! Placeholder until the payload of branch p is merged.
mod replicas;
use ledger::{Bundle, Commit, Context, ScopePart};
pub use replicas::ReplicaTable;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a payload: {0}")]
pub struct Malformed(pub(crate) &'static str);

pub(crate) fn encode(bundle: &Bundle, _replicas: &mut ReplicaTable) -> Vec<u8> {
    let mut encoder = minicbor::Encoder::new(Vec::new());
    for part in &bundle.parts {
        let _ = encoder.bytes(&part.covers.encode());
        let _ = encoder.array(part.commits.len() as u64);
        for commit in &part.commits {
            let _ = encoder.bytes(&commit.encode());
        }
    }
    encoder.into_writer()
}

pub(crate) fn decode(raw: &[u8], _replicas: &ReplicaTable) -> Result<Bundle, Malformed> {
    inner(raw).map_err(|_| Malformed("placeholder"))
}

fn inner(raw: &[u8]) -> Result<Bundle, minicbor::decode::Error> {
    let mut bundle = Bundle::default();
    let mut decoder = minicbor::Decoder::new(raw);
    while decoder.position() < raw.len() {
        let covers = Context::decode(decoder.bytes()?).unwrap_or_default();
        let mut commits = Vec::new();
        for _ in 0..decoder.array()?.unwrap_or_default() {
            if let Ok(commit) = Commit::decode(decoder.bytes()?) {
                commits.push(commit);
            }
        }
        if let Some(scope) = commits.first().map(|commit: &Commit| commit.scope) {
            bundle.parts.push(ScopePart { covers, commits, ..ScopePart::new(scope) });
        }
    }
    Ok(bundle)
}
