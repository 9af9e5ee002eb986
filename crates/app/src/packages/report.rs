//! What a package brought, or would bring, in words that are kept with it in the book.

use super::kinds;
use crate::App;
use crate::devices::Admitted;
use crate::failure::Halt;
use contract::{Language, PackageChangeView, PackageCountsView};
use exchange::Package;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::schema::{Kind, evaluations};
use store::{CellRef, Change, Merged, RowId};

/// Changes that are listed.
const MOST_SHOWN: usize = 100;
/// From here on a clock is not a little fast but wrong.
const WRONG_CLOCK: i64 = 24 * 60 * 60 * 1000;

/// What is kept of a package beside its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Summary {
    pub(super) made_by: Option<String>,
    pub(super) counts: PackageCountsView,
    /// How many records of each kind, by the permanent word of the kind.
    pub(super) kinds: BTreeMap<String, u32>,
    pub(super) changes: Vec<PackageChangeView>,
    pub(super) n_more: u32,
    pub(super) notes: Vec<String>,
}

impl Summary {
    /// As it stands in the book; one that cannot be read says nothing.
    pub(super) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// As it goes into the book.
    pub(super) fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl App {
    /// What merging a package came to, or would come to.
    pub(super) fn summary(&self, admitted: &Admitted<'_>, merged: &Merged) -> Result<Summary, Halt> {
        let telling: Vec<&Change> = merged.changes.iter().filter(|change| tells(&change.cell)).collect();
        let mut names = crate::conflicts::Names::default();
        let mut changes = Vec::new();
        for change in telling.iter().take(MOST_SHOWN) {
            changes.push(self.change_view(change, &mut names)?);
        }
        let parked = count(merged.late.len()).saturating_add(merged.withheld);
        Ok(Summary {
            made_by: made_by(admitted.package),
            counts: PackageCountsView {
                new: merged.new_rows,
                changed: count(telling.len()),
                same: merged.same,
                conflicts: count(merged.conflicts.len()),
                parked,
            },
            kinds: kinds::count(merged),
            n_more: count(telling.len().saturating_sub(MOST_SHOWN)),
            changes,
            notes: self.notes(admitted, merged)?,
        })
    }

    fn change_view(
        &self,
        change: &Change,
        names: &mut crate::conflicts::Names,
    ) -> Result<PackageChangeView, Halt> {
        let cell = &change.cell;
        let about = self.about(cell)?;
        let subject = names.of(self, cell)?;
        Ok(PackageChangeView {
            field: self.field_words(cell, &subject),
            before: self.words_of_value(cell, &change.before)?,
            after: self.words_of_value(cell, &change.after)?,
            person: about.person,
            about: about.words,
        })
    }

    /// What is to be told about a package beside what it changes.
    fn notes(&self, admitted: &Admitted<'_>, merged: &Merged) -> Result<Vec<String>, Halt> {
        let (moment, manifest, own) = (self.moment(), &admitted.package.manifest, self.own_device()?);
        let notes = [
            (
                merged.forked,
                "Berkas perangkat pengirim pernah disalin: dua salinannya menulis hal berbeda. Isian yang bertabrakan \
                 ditahan; perangkat itu memulai hidup baru setelah menerima paket berikutnya.",
                "The store of the sending device was copied: its copies wrote different things. What collides is kept \
                 apart; the device begins a new life once it receives the next package.",
            ),
            (
                merged.chains_differ,
                "Riwayat yang diterima tidak sama dengan yang disebut pengirim. Simpan paket ini dan periksa berkas \
                 kantor di kedua tempat.",
                "The history that arrived is not the one the sender names. Keep this package and check the office file \
                 on both sides.",
            ),
            (
                manifest.at > moment.millis() + WRONG_CLOCK,
                "Jam perangkat pengirim lebih cepat dari satu hari. Urutan tidak terpengaruh; betulkan jamnya.",
                "The clock of the sending device is more than a day fast. The order is not affected; set the clock.",
            ),
            (
                !merged.erased.is_empty(),
                "Data sebagian orang dihapus untuk selamanya atas keputusan kantor.",
                "Records of some people were erased for good by decision of the office.",
            ),
            (
                !manifest.releases.is_empty(),
                "Sebagian pegawai tidak lagi menjadi bagian perangkat ini. Datanya dihapus dari sini setelah kantor \
                 menerima isian terakhir.",
                "Some people are no longer this device's. Their records leave it once the office has the last edits.",
            ),
            (
                manifest.revoked.iter().any(|(device, _)| Some(*device) == own),
                "Kantor mencabut perangkat ini.",
                "The office has shut this device out.",
            ),
        ];
        let told = waiting_notes(admitted, merged).into_iter().chain(notes).filter(|(holds, ..)| *holds);
        let words = |id: &str, en: &str| if moment.language == Language::Id { id } else { en }.to_owned();
        Ok(told.map(|(_, id, en)| words(id, en)).collect())
    }
}

/// Why edits of a package are not here yet, in both languages, with whether it is so.
fn waiting_notes(admitted: &Admitted<'_>, merged: &Merged) -> [(bool, &'static str, &'static str); 3] {
    [
        (
            !admitted.left_out.is_empty(),
            "Sebagian isian menunggu: izin perangkat pengirim untuk isian itu belum diketahui di sini. Terima dahulu \
             paket perangkat induk lain, atau periksa izin perangkat itu; isiannya ikut lagi dengan paket berikutnya.",
            "Some edits wait: it is not known here yet whether the sending device may write them. Receive the \
             packages of the other hub first, or check the rights of the device; the edits come again with the \
             next package.",
        ),
        (
            merged.passed_over,
            "Sebagian isian menunggu: perangkat pengirim belum tahu apa yang sudah ada di sini. Buat paket untuknya; \
             isiannya ikut dengan paketnya yang berikut.",
            "Some edits wait: the sending device does not know yet what is here already. Make a package for it; the \
             edits come with its next one.",
        ),
        (
            !merged.gaps.is_empty(),
            "Sebagian isian sebelum paket ini belum sampai. Pengirim mengirimnya lagi dengan paket berikutnya.",
            "Some edits from before this package have not arrived. The sender sends them again with the next one.",
        ),
    ]
}

/// Whether a change tells people something: proofs and rows of lists are left out.
fn tells(cell: &CellRef) -> bool {
    cell.column.is_none_or(|column| column.kind != Kind::Blob && column != evaluations::SEAL_HASH)
}

/// Who made a package: whoever wrote most of what its store wrote itself.
fn made_by(package: &Package) -> Option<String> {
    let mut wrote: BTreeMap<RowId, usize> = BTreeMap::new();
    let commits = package.bundle.parts.iter().flat_map(|part| &part.commits);
    for commit in commits.filter(|commit| commit.dot.replica == package.manifest.replica) {
        *wrote.entry(commit.act.author).or_default() += 1;
    }
    let most = wrote.into_iter().max_by_key(|(account, n)| (*n, *account)).map(|(account, _)| account)?;
    let found = package.bundle.authors.iter().find(|author| author.account == most)?;
    Some(found.name.clone())
}

/// The accounts that a bundle names.
pub(super) fn accounts_in(bundle: &store::Bundle) -> BTreeSet<RowId> {
    let commits = bundle.parts.iter().flat_map(|part| &part.commits);
    commits.map(|commit| commit.act.author).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
