//! What of a package is taken here: what its sender may write. Where another hub may have given a right that
//! nobody told here yet, or this store gave it before it was set back, nothing is decided: such records are
//! neither taken nor acknowledged, so that they come again.

use super::entitlement::{Sender, SenderRights};
use crate::App;
use crate::failure::Halt;
use exchange::Package;
use std::borrow::Cow;
use std::collections::BTreeSet;
use store::{Bundle, Commit, Rights, Scope, ScopeKind, ScopePart, Withholding};

/// A package with what of it is taken here.
pub(crate) struct Admitted<'p> {
    /// The package.
    pub(crate) package: &'p Package,
    /// Its records, without what has to come again.
    pub(crate) bundle: Cow<'p, Bundle>,
    /// What of them is applied.
    pub(crate) rights: Box<dyn Rights>,
    /// Scopes of which nothing is taken: whether the sender has a right to them is not known here.
    pub(crate) left_out: BTreeSet<Scope>,
    /// Scopes to which this store must have given a right before it was set back.
    pub(crate) believed: BTreeSet<Scope>,
}

/// Rights of the hub that a store joins: whoever gives the office gives all of it.
struct OfTheOffice;

impl Rights for OfTheOffice {
    fn judge(&self, _: Scope, _: &Commit) -> Option<Withholding> {
        None
    }

    fn prevails(&self) -> bool {
        true
    }
}

/// Why a right may exist that is not known here.
#[derive(Clone, Copy)]
struct Doubt {
    /// Another hub may have given it.
    is_shared: bool,
    /// This store may have given it and forgotten.
    is_set_back: bool,
}

impl App {
    /// What of a package is taken here.
    pub(crate) fn admitted<'p>(&self, package: &'p Package) -> Result<Admitted<'p>, Halt> {
        let (device, replica) = (package.manifest.sender, package.manifest.replica);
        let is_hub = package.certificate.as_ref().is_some_and(|certificate| certificate.is_hub);
        let mut admitted = Admitted {
            package,
            bundle: Cow::Borrowed(&package.bundle),
            rights: Box::new(OfTheOffice),
            left_out: BTreeSet::new(),
            believed: BTreeSet::new(),
        };
        if is_hub && self.read()?.find_device(device)?.is_none() {
            return Ok(admitted);
        }
        let mut rights = self.rights_over(&Sender { device, replica })?;
        if let Some(doubt) = self.doubt_about(&rights)? {
            self.sort_out(&mut admitted, &mut rights, doubt)?;
        }
        admitted.rights = Box::new(rights);
        Ok(admitted)
    }

    /// Whether a device may have rights that are not known here. Below a hub nobody asks: there everything comes
    /// from hubs.
    fn doubt_about(&self, rights: &SenderRights) -> Result<Option<Doubt>, Halt> {
        if rights.is_hub() || !self.is_hub()? {
            return Ok(None);
        }
        let known = self.known_devices()?.into_iter();
        let hubs = known.filter(|known| known.is_hub && known.revoked_at.is_none()).count();
        let doubt = Doubt { is_shared: hubs > 1, is_set_back: rights.has_own_past() };
        Ok((doubt.is_shared || doubt.is_set_back).then_some(doubt))
    }

    /// Leaves out what nobody here can judge.
    fn sort_out(
        &self,
        admitted: &mut Admitted<'_>,
        rights: &mut SenderRights,
        doubt: Doubt,
    ) -> Result<(), Halt> {
        let whole = &admitted.package.bundle;
        let mut parts = Vec::with_capacity(whole.parts.len());
        for part in &whole.parts {
            match part.scope.kind {
                ScopeKind::Ref | ScopeKind::Roster if doubt.is_shared => parts.push(own_of(part, rights)),
                ScopeKind::Dossier | ScopeKind::Unit if !rights.writes(part.scope) => {
                    if doubt.is_set_back && self.was_given(part, rights)? {
                        rights.believe(part.scope);
                        admitted.believed.insert(part.scope);
                        parts.push(part.clone());
                    } else {
                        admitted.left_out.insert(part.scope);
                    }
                }
                ScopeKind::Dossier | ScopeKind::Unit | ScopeKind::Ref | ScopeKind::Roster => {
                    parts.push(part.clone());
                }
            }
        }
        if parts != whole.parts {
            // The sender's hash is over chains that end elsewhere.
            let bundle = Bundle { parts, authors: whole.authors.clone(), chain_root: [0; 32] };
            admitted.bundle = Cow::Owned(bundle);
        }
        Ok(())
    }

    /// Whether a part holds what an earlier life of this store did and is not known here any more: only this
    /// store can have given it away, before it was set back.
    fn was_given(&self, part: &ScopePart, rights: &SenderRights) -> Result<bool, Halt> {
        let mut told = part.covers.clone();
        part.commits.iter().for_each(|commit| told.insert(commit.dot));
        let forgotten = told.minus(&self.store()?.scope_known(part.scope)?);
        Ok(forgotten.replicas().any(|(replica, _)| rights.is_own_past(replica)))
    }
}

/// A part without what devices other than the sender wrote: a hub tells of that itself, and withholding it here
/// would take it back where it was made.
fn own_of(part: &ScopePart, rights: &SenderRights) -> ScopePart {
    let mut own = part.clone();
    own.commits.retain(|commit| rights.is_believed_about(commit.dot.replica));
    own
}
