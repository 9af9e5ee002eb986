//! Proof that nothing was altered: checkpoints, and the bundle that auditors take along.

mod bundle;
mod page;

pub(crate) use bundle::told;

use crate::convert::{id, row};
use crate::failure::Halt;
use crate::history::instant;
use crate::{App, files};
use contract::{
    AuditBundleRequest, ByIdToFile, CheckpointView, CheckpointsView, ChosenFile, Failure, Nothing,
    WithPassword,
};
use store::records::CheckpointRecord;
use store::schema::checkpoints as column;
use store::{ChainEnd, HistoryQuery, Password, Root, RowId, Scope, Table, Undoing};

impl App {
    /// Digests the ends of all chains and keeps the digest.
    pub(crate) fn make_checkpoint(&mut self, request: WithPassword) -> Result<CheckpointsView, Halt> {
        let (office, at) = (self.office()?.id, self.moment().millis());
        let account = self.opened()?.account.id;
        let password = Password::new(request.password);
        // Opening the personal key asks whether the password is right, before anything is computed.
        let signer = self.store_mut()?.signer(account, &password, at)?;
        self.commit_drafts()?;
        let checkpoint = self.store()?.checkpoint()?;
        let heads = checkpoint.pack()?;
        let signature = signer.sign(&signed_message(&checkpoint.root.0));
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let values = [
            (column::ROOT, checkpoint.root.0.to_vec().into()),
            (column::HEADS, heads.into()),
            (column::N_CHAINS, count(checkpoint.chains.len() as u64).into()),
            (column::N_COMMITS, count(checkpoint.n_commits()).into()),
            (column::PERSONAL_KEY, signer.key().into()),
            (column::SIGNATURE, signature.to_vec().into()),
        ];
        self.act_that("make_checkpoint", None, Undoing::PassesOver, |act| {
            Ok(act.insert(Table::Checkpoints, Scope::roster(office), &values)?)
        })?;
        self.list_checkpoints(Nothing {})
    }

    /// Checkpoints, and whether the commits of today still lead to them.
    pub(crate) fn list_checkpoints(&mut self, _: Nothing) -> Result<CheckpointsView, Halt> {
        let records = self.read()?.list_checkpoints()?;
        Ok(CheckpointsView { checkpoints: self.checkpoint_views(&records)? })
    }

    /// Writes a checkpoint as a page to print and sign.
    pub(crate) fn print_checkpoint(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let view = self.find_checkpoint(row(&request.id)?)?;
        let bytes = page::checkpoint(&self.office()?, &view, self.moment())?;
        files::write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }

    /// Writes what auditors ask for as one archive.
    pub(crate) fn write_audit_bundle(&mut self, request: AuditBundleRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let checkpoints = self.list_checkpoints(Nothing {})?.checkpoints;
        files::write_streamed(&path, |file| bundle::write(self, file, &checkpoints))?;
        self.note_office_read();
        Ok(self.written(path))
    }

    fn find_checkpoint(&self, wanted: RowId) -> Result<CheckpointView, Halt> {
        let mut records = self.read()?.list_checkpoints()?;
        records.retain(|record| record.id == wanted);
        let view = self.checkpoint_views(&records)?.pop();
        Ok(view.ok_or_else(|| Failure::NotFound { what: "Titik periksa".into() })?)
    }

    /// All at once, since the whole history is hashed for one as for many.
    fn checkpoint_views(&self, records: &[CheckpointRecord]) -> Result<Vec<CheckpointView>, Halt> {
        let chains: Vec<_> = records.iter().map(chains_of).collect();
        let roots = self.store()?.roots_of(&chains)?;
        records.iter().zip(roots).map(|(record, root)| self.checkpoint_view(record, root)).collect()
    }

    fn checkpoint_view(&self, record: &CheckpointRecord, root: Option<Root>) -> Result<CheckpointView, Halt> {
        let (store, moment) = (self.store()?, self.moment());
        let made = store.history(&HistoryQuery::row(Table::Checkpoints, record.id))?;
        let made = made.first();
        Ok(CheckpointView {
            id: id(record.id),
            root: in_groups(&record.root),
            at: made.map(|entry| instant(entry.at, moment)).unwrap_or_default(),
            by: made.and_then(|entry| entry.author_name.clone()).unwrap_or_default(),
            n_chains: record.n_chains,
            n_commits: record.n_commits,
            holds: self.still_holds(record, root)?,
        })
    }

    /// Whether today's commits pass through where the checkpoint says the chains stood, which gives `root`,
    /// and the signature is that of the key named.
    fn still_holds(&self, record: &CheckpointRecord, root: Option<Root>) -> Result<bool, Halt> {
        let Some((key, signature)) = record.personal_key.zip(record.signature.as_deref()) else {
            return Ok(false);
        };
        if !self.read()?.verify_signature(key, &signed_message(&record.root), signature)? {
            return Ok(false);
        }
        Ok(root.is_some_and(|root| root.0.as_slice() == record.root.as_slice()))
    }
}

/// The chains a checkpoint covers; none where their list cannot be read, which gives another root.
fn chains_of(record: &CheckpointRecord) -> Vec<ChainEnd> {
    let n_chains = usize::try_from(record.n_chains).unwrap_or_default();
    store::unpack_chains(&record.heads, n_chains).unwrap_or_default()
}

/// What the personal key signs of a checkpoint.
fn signed_message(root: &[u8]) -> Vec<u8> {
    [b"kinerja-luring checkpoint 1".as_slice(), root].concat()
}

/// 64 hex digits in groups of eight, as a person compares them.
fn in_groups(root: &[u8]) -> String {
    let digits = |four: &[u8]| four.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    root.chunks(4).map(digits).collect::<Vec<_>>().join(" ")
}
