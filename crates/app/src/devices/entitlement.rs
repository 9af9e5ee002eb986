//! Which scopes a device is to have now, and which commits of it are admitted.

use crate::App;
use crate::failure::Halt;
use crate::permissions::kept;
use std::collections::{BTreeMap, BTreeSet};
use store::records::{Device, Unit, evaluator_on};
use store::{Commit, ReplicaId, Rights, RowId, Scope, ScopeKind, Table, Withholding};

/// Who sent a package.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sender {
    /// The device.
    pub(crate) device: RowId,
    /// The life of its store.
    pub(crate) replica: ReplicaId,
}

/// What is admitted of what a device sends.
pub(crate) struct SenderRights {
    is_hub: bool,
    /// Whether this store is below the hub that sends.
    is_below: bool,
    /// Scopes the device has, had, or is to have.
    scopes: BTreeSet<Scope>,
    /// Units it works for: it reads those of the whole office, and writes these.
    units: BTreeSet<Scope>,
    /// Its roster scope, in which it may write the keys of its people and nothing else.
    own: Scope,
    /// Its lives: what they created, they may write.
    replicas: BTreeSet<ReplicaId>,
    /// Earlier lives of this store: after it was set back others tell it what it did.
    own_past: BTreeSet<ReplicaId>,
    /// Lives of devices that were shut out, with the instant from which on they are not trusted.
    revoked: BTreeMap<ReplicaId, i64>,
}

impl Rights for SenderRights {
    fn judge(&self, scope: Scope, commit: &Commit) -> Option<Withholding> {
        let cut = self.revoked.get(&commit.dot.replica);
        if cut.is_some_and(|since| commit.act.at >= *since) {
            return Some(Withholding::Revoked);
        }
        (!self.is_hub && !self.may_write(scope, commit)).then_some(Withholding::NoRight)
    }

    fn is_believed_about(&self, replica: ReplicaId) -> bool {
        self.is_hub || self.replicas.contains(&replica) || self.own_past.contains(&replica)
    }

    fn prevails(&self) -> bool {
        self.is_hub && self.is_below
    }
}

impl SenderRights {
    /// Whether the device may hold a scope: what it merely claims to hold gives it no right.
    pub(crate) fn reaches(&self, scope: Scope) -> bool {
        self.is_hub || self.scopes.contains(&scope) || self.replicas.contains(&scope.row.replica)
    }

    /// Whether it is a hub.
    pub(crate) fn is_hub(&self) -> bool {
        self.is_hub
    }

    /// Whether this store had earlier lives.
    pub(super) fn has_own_past(&self) -> bool {
        !self.own_past.is_empty()
    }

    /// Whether a life is an earlier one of this store.
    pub(super) fn is_own_past(&self, replica: ReplicaId) -> bool {
        self.own_past.contains(&replica)
    }

    /// Counts a scope among those the device was given.
    pub(super) fn believe(&mut self, scope: Scope) {
        self.scopes.insert(scope);
        self.units.insert(scope);
    }

    /// Whether it may write in the dossier or unit of a scope.
    pub(super) fn writes(&self, scope: Scope) -> bool {
        match scope.kind {
            ScopeKind::Dossier => self.reaches(scope),
            ScopeKind::Unit => self.units.contains(&scope) || self.replicas.contains(&scope.row.replica),
            ScopeKind::Roster | ScopeKind::Ref => false,
        }
    }

    /// The same of one commit. A device that could write its own row would choose its rights.
    fn may_write(&self, scope: Scope, commit: &Commit) -> bool {
        let keys = Table::PersonalKeys.number();
        self.writes(scope) || (scope == self.own && commit.ops.iter().all(|op| op.cell.table == keys))
    }
}

impl App {
    /// The scopes a device is to have now: nothing once it was shut out.
    pub(crate) fn entitled_scopes(&self, device: RowId) -> Result<BTreeSet<Scope>, Halt> {
        let reader = self.read()?;
        let Some(device) = reader.find_device(device)?.filter(Device::is_in_use) else {
            return Ok(BTreeSet::new());
        };
        let devices = reader.list_devices()?;
        if device.is_hub() {
            return self.scopes_of_office(&devices);
        }
        let office = self.office()?.id;
        let hubs = devices.iter().filter(|other| other.is_hub()).map(|hub| Scope::roster(hub.id));
        let mut scopes: BTreeSet<Scope> = hubs.collect();
        scopes.extend([Scope::roster(office), Scope::reference(office), Scope::roster(device.id)]);
        scopes.extend(reader.list_unit_rows()?.into_iter().map(Scope::unit));
        scopes.extend(self.people_on(&device)?.into_iter().map(Scope::dossier));
        Ok(scopes)
    }

    /// Everything of this office. What is left of an office that this store had before it joined stays here.
    fn scopes_of_office(&self, devices: &[Device]) -> Result<BTreeSet<Scope>, Halt> {
        let office = self.office()?.id;
        let is_ours = |scope: &Scope| match scope.kind {
            ScopeKind::Dossier | ScopeKind::Unit => true,
            ScopeKind::Ref => scope.row == office,
            ScopeKind::Roster => scope.row == office || devices.iter().any(|device| device.id == scope.row),
        };
        Ok(self.store()?.scopes()?.into_iter().filter(is_ours).collect())
    }

    /// Whose dossiers a device below the hub is to have, with those of records that double them.
    fn people_on(&self, device: &Device) -> Result<BTreeSet<RowId>, Halt> {
        let reader = self.read()?;
        let grants = reader.list_grants(device.id)?;
        let mut people: BTreeSet<RowId> = grants.iter().filter_map(|grant| grant.employee).collect();
        if let Some(evaluator) = device.employee {
            people.extend(self.people_of_evaluator(kept(reader, evaluator)?)?);
        } else {
            let units = grants.iter().filter_map(|grant| grant.unit).collect();
            people.extend(self.people_of_units(units)?);
        }
        people.extend(self.created_and_unplaced(device)?);
        for (double, of) in reader.list_doubles()? {
            if people.contains(&of) || people.contains(&double) {
                people.extend([double, of]);
            }
        }
        Ok(people)
    }

    /// Whom somebody evaluates, himself, and whoever evaluates him.
    fn people_of_evaluator(&self, evaluator: RowId) -> Result<BTreeSet<RowId>, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let team = reader.list_team(evaluator, today)?.into_iter().map(|person| person.id);
        let mut people: BTreeSet<RowId> = team.collect();
        people.extend(reader.list_entrusted(evaluator)?);
        people.insert(evaluator);
        people.extend(reader.find_evaluator(evaluator, today)?);
        Ok(people)
    }

    /// People of units and of those below, and whoever evaluates them.
    fn people_of_units(&self, granted: BTreeSet<RowId>) -> Result<BTreeSet<RowId>, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let units = with_those_below(&reader.list_units()?, granted);
        let placings = reader.list_placings()?.into_iter();
        let placed = placings.filter(|(_, unit)| unit.is_some_and(|unit| units.contains(&unit)));
        let mut people: BTreeSet<RowId> = placed.map(|(person, _)| person).collect();
        let assignments = reader.list_all_assignments()?;
        let of_people = people.iter().filter_map(|person| assignments.get(person));
        let evaluators: Vec<RowId> =
            of_people.filter_map(|all| evaluator_on(all, today)).map(|found| found.evaluator).collect();
        people.extend(evaluators);
        Ok(people)
    }

    /// Units a device works for: those granted, those its evaluator leads, with everything below, and the
    /// one its evaluator stands in.
    fn units_of(&self, device: &Device) -> Result<BTreeSet<Scope>, Halt> {
        let (reader, units) = (self.read()?, self.read()?.list_units()?);
        let granted = reader.list_grants(device.id)?.into_iter().filter_map(|grant| grant.unit);
        let led = units.iter().filter(|unit| device.employee.is_some() && unit.head == device.employee);
        let whole = with_those_below(&units, granted.chain(led.map(|unit| unit.id)).collect());
        let placings = reader.list_placings()?.into_iter();
        let stands_in = placings.filter(|(person, _)| Some(*person) == device.employee);
        Ok(whole.into_iter().chain(stands_in.filter_map(|(_, unit)| unit)).map(Scope::unit).collect())
    }

    /// People entered on a device who stand nowhere yet: nobody else could miss them.
    fn created_and_unplaced(&self, device: &Device) -> Result<Vec<RowId>, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let lives = lives_of(self, device.id)?;
        let mut found = Vec::new();
        for (person, unit) in reader.list_placings()? {
            if !lives.contains(&person.replica) {
                continue;
            }
            let stands = match device.employee {
                Some(_) => reader.find_evaluator(person, today)?.is_some(),
                None => unit.is_some(),
            };
            if !stands {
                found.push(person);
            }
        }
        Ok(found)
    }

    /// What is admitted of what a device sends.
    pub(crate) fn rights_over(&self, sender: &Sender) -> Result<SenderRights, Halt> {
        let (store, reader) = (self.store()?, self.read()?);
        let mut scopes = self.entitled_scopes(sender.device)?;
        scopes.extend(store.device_scopes(sender.device)?.into_iter().map(|had| had.scope));
        let mut replicas = lives_of(self, sender.device)?;
        replicas.insert(sender.replica);
        let mut revoked = BTreeMap::new();
        for device in reader.list_devices()? {
            let Some(at) = device.revoked_at else { continue };
            let since = device.revoked_since.unwrap_or(at);
            revoked.extend(lives_of(self, device.id)?.into_iter().map(|life| (life, since)));
        }
        let device = reader.find_device(sender.device)?;
        let units = device.as_ref().map(|device| self.units_of(device)).transpose()?.unwrap_or_default();
        let mut own_past = match self.own_device()? {
            Some(own) => lives_of(self, own)?,
            None => BTreeSet::new(),
        };
        own_past.remove(&store.replica());
        Ok(SenderRights {
            is_hub: device.is_some_and(|device| device.is_hub()),
            is_below: !self.is_hub()?,
            scopes,
            units,
            own: Scope::roster(sender.device),
            replicas,
            own_past,
            revoked,
        })
    }
}

fn lives_of(app: &App, device: RowId) -> Result<BTreeSet<ReplicaId>, Halt> {
    Ok(app.store()?.device_replicas(device)?.into_iter().map(|life| life.replica).collect())
}

/// Units with everything below them. A tree that was damaged into a ring ends here too.
fn with_those_below(units: &[Unit], granted: BTreeSet<RowId>) -> BTreeSet<RowId> {
    let mut found = granted;
    loop {
        let below = units.iter().filter(|unit| unit.parent.is_some_and(|parent| found.contains(&parent)));
        let below: Vec<RowId> = below.map(|unit| unit.id).filter(|unit| !found.contains(unit)).collect();
        if below.is_empty() {
            return found;
        }
        found.extend(below);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::{Act, ActId, Cell, Dot, Op, Value};
    use store::records;

    fn row(counter: u32) -> RowId {
        RowId { replica: ReplicaId(1), counter }
    }

    fn unit(counter: u32, parent: Option<u32>) -> records::Unit {
        records::Unit {
            id: row(counter),
            name: String::new(),
            code: String::new(),
            parent: parent.map(row),
            head: None,
            is_independent: false,
            starts_on: None,
            ends_on: None,
            siasn_id: String::new(),
        }
    }

    #[test]
    fn a_unit_is_granted_with_everything_below_and_a_ring_of_units_ends() {
        let units = [unit(1, None), unit(2, Some(1)), unit(3, Some(2)), unit(4, None), unit(5, Some(6))];
        let ring = unit(6, Some(5));
        let units = [units.as_slice(), &[ring]].concat();
        assert_eq!(with_those_below(&units, [row(1)].into()), [row(1), row(2), row(3)].into());
        assert_eq!(with_those_below(&units, [row(5)].into()), [row(5), row(6)].into());
    }

    fn commit(scope: Scope, replica: u64, table: Table, at: i64) -> Commit {
        let replica = ReplicaId(replica);
        let cell = Cell { table: table.number(), row: row(9), column: 1 };
        Commit {
            scope,
            dot: Dot { replica, n: 1 },
            lamport: 1,
            act: Act {
                id: ActId { replica, counter: 1 },
                kind: "rate".into(),
                author: row(1),
                acted_for: None,
                at,
            },
            ops: vec![Op { cell, value: Value::Null, replaced: Vec::new() }],
        }
    }

    #[test]
    fn a_device_writes_what_it_has_or_made_and_of_the_roster_the_keys_of_its_people_only() {
        let (granted, made) = (Scope::dossier(row(7)), RowId { replica: ReplicaId(5), counter: 1 });
        let own = Scope::roster(row(3));
        let rights = SenderRights {
            is_hub: false,
            is_below: false,
            scopes: [granted, own, Scope::unit(row(9))].into(),
            units: [Scope::unit(row(10))].into(),
            own,
            replicas: [ReplicaId(5)].into(),
            own_past: [ReplicaId(2)].into(),
            revoked: BTreeMap::new(),
        };
        let judged = |scope, table| rights.judge(scope, &commit(scope, 5, table, 10));
        assert_eq!(judged(granted, Table::Evaluations), None);
        assert_eq!(judged(Scope::dossier(made), Table::Employees), None);
        assert_eq!(judged(Scope::dossier(row(8)), Table::Evaluations), Some(Withholding::NoRight));
        assert_eq!(judged(Scope::unit(row(9)), Table::Units), Some(Withholding::NoRight), "read only");
        assert_eq!(judged(Scope::unit(row(10)), Table::Matrices), None, "of a unit it works for");
        assert_eq!(judged(own, Table::PersonalKeys), None);
        assert_eq!(judged(own, Table::Grants), Some(Withholding::NoRight), "nobody grants himself");
        assert_eq!(judged(own, Table::Devices), Some(Withholding::NoRight));
        assert_eq!(judged(Scope::roster(row(1)), Table::PersonalKeys), Some(Withholding::NoRight));
        assert_eq!(judged(Scope::reference(row(1)), Table::Cycles), Some(Withholding::NoRight));
        let believed = [5, 2, 9].map(|replica| rights.is_believed_about(ReplicaId(replica)));
        assert_eq!(believed, [true, true, false], "nobody tells what another device did not write");
    }

    #[test]
    fn what_a_revoked_device_wrote_from_the_cut_on_is_kept_apart_even_where_a_hub_forwards_it() {
        let rights = SenderRights {
            is_hub: true,
            is_below: true,
            scopes: BTreeSet::new(),
            units: BTreeSet::new(),
            own: Scope::roster(row(1)),
            replicas: BTreeSet::new(),
            own_past: BTreeSet::new(),
            revoked: [(ReplicaId(5), 100)].into(),
        };
        let judged = |replica, at| {
            let scope = Scope::dossier(row(7));
            rights.judge(scope, &commit(scope, replica, Table::Evaluations, at))
        };
        assert_eq!(judged(5, 99), None);
        assert_eq!(judged(5, 100), Some(Withholding::Revoked));
        assert_eq!(judged(6, 100), None, "that of another device");
    }
}
