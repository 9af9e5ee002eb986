//! Edits that are kept and not applied: written without knowing of a signature, without a right, by a device
//! that was shut out, or by a copy of a store. Applying one writes its value as an edit of whoever decides.

use super::sides::authors_by_account;
use super::{Names, ids};
use crate::App;
use crate::failure::Halt;
use crate::history::instant;
use contract::{ConflictsView, Failure, Language, Nothing, ParkedReason, ParkedView, SettleParkedRequest};
use std::collections::{BTreeMap, BTreeSet};
use store::{Author, CellRef, Dot, RowId, Scope, Value, Withholding};

/// An edit that is kept, whatever the reason.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    cell: CellRef,
    scope: Scope,
    dot: Dot,
    reason: ParkedReason,
    value: Value,
    author: RowId,
    at: i64,
    pub(super) package: Option<i64>,
}

impl App {
    /// The edits that are kept and that nobody decided about, as far as they are within sight.
    pub(super) fn open_parked(&self) -> Result<Vec<Kept>, Halt> {
        let (sight, store) = (self.sight()?, self.store()?);
        let late = store.late_edits()?.into_iter().map(|edit| Kept {
            cell: edit.cell,
            scope: edit.scope,
            dot: edit.dot,
            reason: ParkedReason::Late,
            value: edit.value,
            author: edit.author,
            at: edit.at,
            package: None,
        });
        let withheld = store.withheld()?.into_iter().map(|edit| Kept {
            cell: edit.cell,
            scope: edit.scope,
            dot: edit.dot,
            reason: reason_of(edit.reason),
            value: edit.value,
            author: edit.author,
            at: edit.at,
            package: edit.package,
        });
        let mut seen = Vec::new();
        for kept in late.chain(withheld) {
            if self.is_within(&sight, &kept.cell)? {
                seen.push(kept);
            }
        }
        Ok(seen)
    }

    /// The same in words.
    pub(super) fn parked_views(&self, kept: &[Kept]) -> Result<Vec<ParkedView>, Halt> {
        let accounts: BTreeSet<RowId> = kept.iter().map(|kept| kept.author).collect();
        let authors = authors_by_account(self, &accounts)?;
        let mut names = Names::default();
        kept.iter().map(|kept| self.parked_view(kept, &authors, &mut names)).collect()
    }

    fn parked_view(
        &self,
        kept: &Kept,
        authors: &BTreeMap<RowId, Author>,
        names: &mut Names,
    ) -> Result<ParkedView, Halt> {
        let (cell, moment) = (&kept.cell, self.moment());
        let about = self.about(cell)?;
        let subject = names.of(self, cell)?;
        let now = self.value_now(cell)?;
        let can_apply = self.can_apply(kept)? && self.may_settle(cell, &about)?;
        Ok(ParkedView {
            id: ids::parked_id(cell, kept.reason, kept.dot),
            reason: kept.reason,
            words: words(kept.reason, can_apply, moment.language).to_owned(),
            field: self.field_words(cell, &subject),
            value: self.words_of_value(cell, &kept.value)?,
            now: now.map(|now| self.words_of_value(cell, &now)).transpose()?.flatten(),
            by: self.author_words(kept.author, authors),
            at: instant(kept.at, moment),
            can_apply,
            person: about.person,
            about: about.words,
        })
    }

    /// Applies a kept edit or puts it away; it stays in the history either way.
    pub(crate) fn settle_parked(&mut self, request: SettleParkedRequest) -> Result<ConflictsView, Halt> {
        self.commit_drafts()?;
        let (cell, reason, dot) = ids::parked_of(&request.id)?;
        let found = self.open_parked()?.into_iter();
        let mut found = found.filter(|kept| kept.cell == cell && kept.reason == reason && kept.dot == dot);
        let kept = found.next().ok_or(Failure::NothingToSettle)?;
        self.refuse_settling(&cell)?;
        if request.apply {
            self.apply_parked(&kept)?;
        }
        let at = self.moment().millis();
        let store = self.store_mut()?;
        match reason {
            ParkedReason::Late => store.put_away_late(cell, dot, at)?,
            ParkedReason::NoRight | ParkedReason::Revoked | ParkedReason::Forked => {
                store.put_away_withheld(kept.scope, dot, at)?;
            }
        }
        self.list_conflicts(Nothing {})
    }

    fn apply_parked(&mut self, kept: &Kept) -> Result<(), Halt> {
        if kept.reason == ParkedReason::Late {
            return Err(Failure::Sealed.into());
        }
        let Some(column) = kept.cell.column else { return Err(Failure::NothingToSettle.into()) };
        if !self.can_apply(kept)? {
            return Err(Failure::NothingToSettle.into());
        }
        let (row, value) = (kept.cell.row, kept.value.clone());
        self.act("apply_parked", None, |act| {
            act.set(row, column, value)?;
            Ok(())
        })
    }

    /// Whether a kept edit can be written now: its record is here, and is not signed.
    fn can_apply(&self, kept: &Kept) -> Result<bool, Halt> {
        if kept.reason == ParkedReason::Late || kept.cell.column.is_none() {
            return Ok(false);
        }
        if self.store()?.scope_of(kept.cell.row)?.is_none() {
            return Ok(false);
        }
        let Some(evaluation) = self.evaluation_of(&kept.cell)? else { return Ok(true) };
        Ok(self.read()?.find_evaluation(evaluation)?.is_some_and(|record| !record.state.is_sealed()))
    }

    /// What a cell holds now; nothing where its record is not here.
    fn value_now(&self, cell: &CellRef) -> Result<Option<Value>, Halt> {
        let Some((_, scope)) = self.store()?.scope_of(cell.row)? else { return Ok(None) };
        let rows = self.read()?.list_scope(scope)?;
        let row = rows.into_iter().find(|row| row.row == cell.row && row.table == cell.table);
        Ok(row.map(|row| match cell.column {
            None => Value::from(!row.is_deleted),
            Some(wanted) => {
                let held = row.values.into_iter().find(|(column, _)| *column == wanted);
                held.map_or(Value::Null, |(_, value)| value)
            }
        }))
    }
}

fn reason_of(withholding: Withholding) -> ParkedReason {
    match withholding {
        Withholding::NoRight => ParkedReason::NoRight,
        Withholding::Revoked => ParkedReason::Revoked,
        Withholding::Forked => ParkedReason::Forked,
    }
}

/// Why an edit is kept, and what can be done.
fn words(reason: ParkedReason, can_apply: bool, language: Language) -> &'static str {
    match (reason, language, can_apply) {
        (ParkedReason::Late, Language::Id, _) => {
            "Isian ini ditulis tanpa tahu bahwa penilaian sudah ditandatangani. Lembarnya tidak berubah. Bila \
             isian ini perlu, buka kembali penilaian dengan alasan; bila tidak, simpan saja."
        }
        (ParkedReason::Late, Language::En, _) => {
            "This was written without knowing that the evaluation was signed. The sheet did not change. Where \
             it is needed, reopen the evaluation with a reason; otherwise put it away."
        }
        (ParkedReason::NoRight, Language::Id, _) => {
            "Perangkat yang menulisnya tidak berhak atas catatan ini. Pakai bila isinya benar; bila tidak, simpan \
             saja."
        }
        (ParkedReason::NoRight, Language::En, _) => {
            "The device that wrote it had no right to this record. Apply it where it is right; otherwise put it \
             away."
        }
        (ParkedReason::Revoked, Language::Id, _) => {
            "Ditulis perangkat itu sesudah dicabut. Pakai hanya bila penulisnya memastikan bahwa isian itu \
             miliknya."
        }
        (ParkedReason::Revoked, Language::En, _) => {
            "Written by that device after it was shut out. Apply it only where its author confirms having \
             written it."
        }
        (ParkedReason::Forked, Language::Id, true) => {
            "Berkas perangkat itu pernah disalin, dan kedua salinannya menulis hal berbeda dengan nomor yang \
             sama. Bandingkan, lalu pakai atau simpan."
        }
        (ParkedReason::Forked, Language::Id, false) => {
            "Berkas perangkat itu pernah disalin, dan kedua salinannya menulis hal berbeda dengan nomor yang \
             sama. Bandingkan dengan penulisnya."
        }
        (ParkedReason::Forked, Language::En, true) => {
            "The store of that device was copied, and both copies wrote different things under one number. \
             Compare, then apply it or put it away."
        }
        (ParkedReason::Forked, Language::En, false) => {
            "The store of that device was copied, and both copies wrote different things under one number. \
             Compare with whoever wrote it."
        }
    }
}
