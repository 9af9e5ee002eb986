//! One run: an office is founded, people act, files travel, machines break; at the end all exchange until
//! nothing is new, and then everything has to add up.

use crate::acts;
use crate::life::{Fault, Life};
use crate::network::{Network, Package};
use crate::oracle::{Failure, Oracle};
use crate::world::{Device, Plan, Version, cell, existence, of_device, table};
use fastrand::Rng;
use ledger::{ReplicaId, RowId, Scope, Value};

/// What a run has done.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) acts: u64,
    /// Edits of cells.
    pub(crate) edits: u64,
    pub(crate) packages: u64,
    pub(crate) merged: u64,
    pub(crate) lost_packages: u64,
    pub(crate) copies: u64,
    pub(crate) forks: u64,
    pub(crate) erased: u64,
    pub(crate) rounds: u64,
    pub(crate) conflicts: u64,
    /// Worlds that began with both versions of the program in use.
    pub(crate) mixed: u64,
    /// Scopes that differ between two machines because copies went on unguarded.
    pub(crate) doubtful: u64,
    pub(crate) fates: crate::oracle::Fates,
    /// Over everything that every life holds at the end.
    pub(crate) print: [u8; 32],
    /// The same without what the clocks showed.
    pub(crate) meaning: [u8; 32],
}

impl Report {
    pub(crate) fn add(&mut self, other: &Self) {
        self.acts += other.acts;
        self.edits += other.edits;
        self.packages += other.packages;
        self.merged += other.merged;
        self.lost_packages += other.lost_packages;
        self.copies += other.copies;
        self.forks += other.forks;
        self.erased += other.erased;
        self.rounds += other.rounds;
        self.conflicts += other.conflicts;
        self.mixed += other.mixed;
        self.doubtful += other.doubtful;
        self.fates.add(&other.fates);
    }
}

/// One machine that is in use: a life of a device.
struct Contact {
    device: Device,
    hubs: Vec<Device>,
}

pub(crate) struct Run {
    plan: Plan,
    draw: Rng,
    lives: Vec<Life>,
    contacts: Vec<Contact>,
    hubs: Vec<Device>,
    network: Network,
    oracle: Oracle,
    backups: Vec<(usize, Life)>,
    events: u64,
    packages: u64,
    has_lost_hub: bool,
    /// What was said last that was new, for messages.
    unrest: String,
    report: Report,
}

/// Plays a seed to its end.
pub(crate) fn play(plan: &Plan, fault: Fault) -> Result<Report, Failure> {
    let mut run = Run::found(plan, fault);
    while run.report.acts < u64::from(plan.acts) {
        run.step()?;
    }
    run.end()
}

impl Run {
    /// The first hub writes the office, its units, the devices and some dossiers.
    fn found(plan: &Plan, fault: Fault) -> Self {
        let mut draw = Rng::with_seed(plan.seed);
        let founder = ReplicaId(draw.u64(..));
        let office = RowId { replica: founder, counter: 1 };
        let devices: Vec<Device> = (0..plan.hubs + plan.devices)
            .map(|at| RowId { replica: founder, counter: 100 + u32::try_from(at).unwrap_or_default() })
            .collect();
        let hubs = devices[..plan.hubs].to_vec();
        let mut lives = Vec::new();
        for device in &devices {
            let id = if lives.is_empty() { founder } else { ReplicaId(draw.u64(..)) };
            let mut life = Life::new(*device, id, hubs.contains(device), office);
            life.clock = plan.clock;
            life.fault = fault;
            life.has_fellow_hubs = plan.hubs > 1;
            life.version = if draw.u32(0..100) < 35 { Version::Older } else { Version::Newer };
            lives.push(life);
        }
        let n_older = lives.iter().filter(|life| matches!(life.version, Version::Older)).count();
        let is_mixed = n_older > 0 && n_older < lives.len();
        let contacts = devices.iter().map(|device| contact(*device, &hubs, &mut draw)).collect();
        let mut run = Self {
            plan: plan.clone(),
            draw,
            lives,
            contacts,
            hubs,
            network: Network::default(),
            oracle: Oracle::default(),
            backups: Vec::new(),
            events: 0,
            packages: 0,
            has_lost_hub: false,
            unrest: String::new(),
            report: Report { mixed: u64::from(is_mixed), ..Report::default() },
        };
        run.write_office(office);
        run
    }

    fn write_office(&mut self, office: RowId) {
        let founder = &mut self.lives[0];
        founder.new_row();
        let mut edits = vec![
            (Scope::roster(office), existence(table::OFFICES, office), Value::from(true)),
            (Scope::reference(office), existence(table::WINDOWS, office), Value::from(true)),
        ];
        let units: Vec<RowId> = (0..self.plan.units).map(|_| founder.new_row()).collect();
        for unit in &units {
            edits.push((Scope::unit(*unit), existence(table::UNITS, *unit), Value::from(true)));
            edits.push((Scope::unit(*unit), cell(table::UNITS, *unit, 2), Value::from("nama")));
        }
        for contact in &self.contacts {
            let device = contact.device;
            edits.push((of_device(device), existence(table::OFFICES, device), Value::from(true)));
            let unit = units[self.draw.usize(0..units.len())];
            edits.extend(acts::grant(founder, device, unit));
        }
        self.note(0, "found", edits);
        for _ in 0..self.plan.dossiers {
            let unit = units[self.draw.usize(0..units.len())];
            let edits = acts::dossier(&mut self.lives[0], &mut self.draw, unit);
            self.note(0, "add_employee", edits);
        }
    }

    fn note(&mut self, life: usize, kind: &str, edits: Vec<(Scope, ledger::Cell, Value)>) {
        for commit in self.lives[life].write(kind, edits, self.events) {
            self.oracle.note(commit);
        }
    }

    fn step(&mut self) -> Result<(), Failure> {
        self.events += 1;
        let life = self.draw.usize(0..self.lives.len());
        match self.draw.u32(0..1_000) {
            0..520 => self.act(life),
            520..740 => self.send(life),
            740..975 => self.deliver(),
            975..985 => self.break_something(life),
            985..990 => self.lives[life].version = Version::Newer,
            _ => self.oracle.check(&self.plan, &mut self.lives[life])?,
        }
        Ok(())
    }

    /// One act, or a handful in a row as when somebody fills in a form.
    fn act(&mut self, life: usize) {
        let devices: Vec<Device> = self.contacts.iter().map(|contact| contact.device).collect();
        let in_a_row = if self.draw.u32(0..100) < 20 { 5 } else { 1 };
        for _ in 0..in_a_row {
            self.report.acts += 1;
            for commit in acts::some_act(&mut self.lives[life], &mut self.draw, self.events, &devices) {
                self.report.edits += commit.ops.len() as u64;
                self.oracle.note(commit);
            }
        }
    }

    fn peers(&self, device: Device) -> Vec<Device> {
        let everybody = self.contacts.iter();
        if self.hubs.contains(&device) {
            let reaches = |contact: &&Contact| contact.device != device && contact.hubs.contains(&device);
            return everybody.filter(reaches).map(|contact| contact.device).collect();
        }
        everybody
            .filter(|contact| contact.device == device)
            .flat_map(|contact| contact.hubs.clone())
            .collect()
    }

    fn export(&mut self, life: usize, to: Device) -> Package {
        self.packages += 1;
        self.report.packages += 1;
        // Two machines that lead one life still make different files.
        let id = self.packages;
        let package = self.lives[life].export(to, self.hubs.contains(&to), id);
        self.oracle.squashed.append(&mut self.lives[life].squashed);
        package
    }

    fn send(&mut self, life: usize) {
        let peers = self.peers(self.lives[life].device);
        let Some(to) = (!peers.is_empty()).then(|| peers[self.draw.usize(0..peers.len())]) else { return };
        if self.lives[life].revoked.contains(&to) {
            return;
        }
        let package = self.export(life, to);
        let fate = self.draw.u32(0..100);
        if fate < self.plan.lost + self.plan.truncated {
            // A file that was cut short is refused as a whole, which is as good as lost.
            self.report.lost_packages += 1;
        } else {
            self.network.send(package);
        }
    }

    fn deliver(&mut self) {
        let Some(package) = self.network.next(&mut self.draw, self.plan.duplicated) else { return };
        let at: Vec<usize> =
            (0..self.lives.len()).filter(|life| self.lives[*life].device == package.to).collect();
        let life = at[self.draw.usize(0..at.len())];
        self.merge(life, &package);
    }

    fn merge(&mut self, life: usize, package: &Package) -> bool {
        let fresh = ReplicaId(self.draw.u64(..));
        self.report.merged += 1;
        // Whoever erases a scope on the word of a hub whose disk is lost since has nobody to blame.
        let before = self.has_lost_hub.then(|| self.lives[life].clone());
        let news = self.lives[life].take_in(package, fresh).has_news;
        if let Some(before) = before.filter(|before| before.dropped < self.lives[life].dropped) {
            self.oracle.machine_lost(&before, &self.lives);
        }
        news
    }

    /// A backup is made or restored, a disk is copied, a device is revoked.
    fn break_something(&mut self, life: usize) {
        let kind = self.draw.u32(0..100);
        if kind < 40 && self.backups.len() < 4 {
            self.fix_wire(life);
            self.backups.push((life, self.lives[life].clone()));
        } else if kind < 70 && self.plan.has_copies && !self.backups.is_empty() {
            let (life, copy) = self.backups.swap_remove(self.draw.usize(0..self.backups.len()));
            self.restore(life, copy, true);
        } else if kind < 80 && self.plan.has_copies && self.lives.len() < 14 {
            self.copy(life, true);
        } else if kind < 95 && self.plan.has_forks && !self.lives[life].is_hub {
            self.report.forks += 1;
            if self.draw.bool() && self.lives.len() < 14 {
                self.copy(life, false);
            } else if let Some(at) = self.backups.iter().position(|(life, _)| !self.lives[*life].is_hub) {
                let (life, copy) = self.backups.swap_remove(at);
                self.restore(life, copy, false);
            }
        } else if kind >= 95 && self.plan.has_revocation {
            self.revoke(life);
        }
    }

    fn fix_wire(&mut self, life: usize) {
        self.lives[life].fix_wire();
        self.oracle.squashed.append(&mut self.lives[life].squashed);
    }

    /// The disk is gone; what was backed up goes on.
    fn restore(&mut self, life: usize, mut copy: Life, is_guarded: bool) {
        self.report.copies += 1;
        self.has_lost_hub |= copy.is_hub;
        if is_guarded {
            copy.begin_life(ReplicaId(self.draw.u64(..)));
        }
        copy.revoked.clone_from(&self.lives[life].revoked);
        let gone = std::mem::replace(&mut self.lives[life], copy);
        self.oracle.machine_lost(&gone, &self.lives);
    }

    fn copy(&mut self, life: usize, is_guarded: bool) {
        if self.lives[life].is_hub {
            return;
        }
        self.report.copies += 1;
        self.fix_wire(life);
        let mut copy = self.lives[life].clone();
        if is_guarded {
            copy.begin_life(ReplicaId(self.draw.u64(..)));
        }
        self.lives.push(copy);
    }

    /// A device is reported lost; the hubs hear of it at once.
    fn revoke(&mut self, life: usize) {
        let device = self.lives[life].device;
        if self.hubs.contains(&device) || self.oracle.revoked.len() > 1 {
            return;
        }
        self.oracle.revoked.insert(device);
        for hub in self.lives.iter_mut().filter(|life| life.is_hub) {
            hub.revoked.insert(device);
        }
    }

    /// All exchange, without losses, until nobody has anything new for anybody.
    fn end(mut self) -> Result<Report, Failure> {
        loop {
            self.report.rounds += 1;
            if !self.round() {
                break;
            }
            if self.report.rounds > 60 {
                let what = format!("the exchange does not come to rest: {}", self.unrest);
                return Err(Failure::new(&self.plan, what));
            }
        }
        for life in &mut self.lives {
            self.oracle.check(&self.plan, life)?;
        }
        self.report.doubtful = self.oracle.compare(&self.plan, &mut self.lives)?;
        self.report.fates = self.oracle.account(&self.plan, &mut self.lives)?;
        self.report.erased = self.lives.iter().map(|life| life.dropped).sum();
        self.report.conflicts = crate::oracle::conflicts(&mut self.lives[0]);
        self.report.print = crate::oracle::print(&mut self.lives, true);
        self.report.meaning = crate::oracle::print(&mut self.lives, false);
        Ok(self.report)
    }

    /// Everybody sends to everybody in reach; whether anything was in the packages besides greetings.
    fn round(&mut self) -> bool {
        let mut is_new = false;
        let mut order: Vec<usize> = (0..self.lives.len()).collect();
        self.draw.shuffle(&mut order);
        for life in order {
            if self.oracle.revoked.contains(&self.lives[life].device) {
                continue;
            }
            for to in self.peers(self.lives[life].device) {
                if self.lives[life].revoked.contains(&to) {
                    continue;
                }
                let package = self.export(life, to);
                is_new |= package.says_something();
                if package.says_something() {
                    self.unrest = package.told();
                }
                let machines: Vec<usize> =
                    (0..self.lives.len()).filter(|life| self.lives[*life].device == to).collect();
                for machine in machines {
                    is_new |= self.merge(machine, &package);
                }
            }
        }
        is_new
    }
}

fn contact(device: Device, hubs: &[Device], draw: &mut Rng) -> Contact {
    let others: Vec<Device> = hubs.iter().copied().filter(|hub| *hub != device).collect();
    let is_hub = hubs.contains(&device);
    if is_hub || others.len() < 2 || draw.bool() {
        return Contact { device, hubs: others };
    }
    Contact { device, hubs: vec![others[draw.usize(0..others.len())]] }
}
