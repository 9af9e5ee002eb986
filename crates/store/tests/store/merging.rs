//! Stores that exchange bundles: whatever the order, the gaps and the duplicates, they end alike.

use crate::devices::own;
use crate::worlds::{self, NOON, Office, copy_folder, furnish, office};
use ledger::{Cell, Op};
use store::schema::{employees, erasures};
use store::{
    Bundle, Commit, Context, Incoming, Merged, Ranges, ReplicaId, Rights, RowId, Scope, Table, Undoing,
    Value, Wanted, Withholding,
};

/// Rights of a sender to whom everything is open.
pub(crate) struct Anything;

impl Rights for Anything {
    fn judge(&self, _scope: Scope, _commit: &Commit) -> Option<Withholding> {
        None
    }
}

/// A store with a life of its own.
pub(crate) fn store_of(replica: u64) -> Office {
    let mut office = office();
    office.store.begin_incarnation(ReplicaId(replica)).unwrap();
    office
}

/// All that somebody lacks who knows so much.
pub(crate) fn lacking(from: &mut Office, known: impl Fn(Scope) -> Option<Context>) -> Bundle {
    let scopes = from.store.all_scopes().unwrap();
    let wanted: Vec<Wanted> = scopes.into_iter().map(|scope| Wanted { scope, peer: known(scope) }).collect();
    from.store.export(&wanted, None).unwrap()
}

pub(crate) fn bundle_for(from: &mut Office, to: &Office) -> Bundle {
    lacking(from, |scope| Some(to.store.scope_known(scope).unwrap()))
}

pub(crate) fn take(to: &mut Office, bundle: &Bundle) -> Merged {
    take_with(to, bundle, &Anything)
}

fn take_with(to: &mut Office, bundle: &Bundle, rights: &dyn Rights) -> Merged {
    let device = to.author.0;
    let incoming = Incoming { bundle, device, rights, package: Some(1), at: NOON, author: to.author };
    to.store.merge(&[incoming]).unwrap().pop().unwrap()
}

/// One store gives another what that lacks.
pub(crate) fn send(from: &mut Office, to: &mut Office) -> Merged {
    let bundle = bundle_for(from, to);
    let merged = take(to, &bundle);
    assert!(!merged.chains_differ, "both compute the same chains");
    merged
}

pub(crate) fn exchange(one: &mut Office, other: &mut Office) {
    let (there, back) = (bundle_for(one, other), bundle_for(other, one));
    take(other, &there);
    take(one, &back);
}

pub(crate) fn are_alike(stores: &[&Office]) {
    let mut fingerprints = Vec::new();
    for office in stores {
        assert_eq!(office.store.verify().unwrap().difference, None);
        assert_eq!(office.store.check().unwrap(), Vec::<String>::new());
        fingerprints.push(office.store.fingerprint(None).unwrap());
    }
    assert!(fingerprints.windows(2).all(|pair| pair[0] == pair[1]), "{fingerprints:?}");
}

fn moves(office: &mut Office, person: RowId, position: &str) {
    office.does("edit_employee", |act| act.set(person, employees::POSITION, position).unwrap());
}

fn position(office: &Office, person: RowId) -> String {
    office.text(person, employees::POSITION).unwrap()
}

/// Two stores that both have one person.
fn two() -> (Office, Office, RowId) {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    send(&mut hub, &mut branch);
    (hub, branch, budi)
}

#[test]
fn what_two_stores_wrote_apart_is_in_both_whatever_came_first_and_however_often() {
    let (mut hub, mut branch, budi) = two();
    let dewi = hub.imports(&["Dewi Lestari"])[0];
    moves(&mut branch, budi, "Arsiparis");
    let (there, back) = (bundle_for(&mut hub, &branch), bundle_for(&mut branch, &hub));
    assert_eq!(take(&mut branch, &there).new_rows, 1);
    let brought = take(&mut hub, &back);
    assert_eq!((brought.new_rows, brought.changes.len()), (0, 1));
    assert_eq!(brought.changes[0].cell, employees::POSITION.of(budi));
    assert_eq!(brought.changes[0].before, Value::from("Analis Kepegawaian"));
    for _ in 0..2 {
        let again = take(&mut hub, &back);
        assert_eq!((again.new_rows, again.changes.len(), again.same), (0, 0, 1));
        take(&mut branch, &there);
    }
    assert_eq!(position(&hub, budi), "Arsiparis");
    assert_eq!(branch.text(dewi, employees::NAME).as_deref(), Some("Dewi Lestari"));
    assert_eq!(branch.store.search_people("dewi", 5).unwrap().people.len(), 1, "what came is found");
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_file_that_is_missing_is_named_and_may_come_last() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut hub, budi, "Satu");
    let second = bundle_for(&mut hub, &branch);
    let known = hub.store.scope_known(Scope::dossier(budi)).unwrap();
    moves(&mut hub, budi, "Dua");
    let third = lacking(&mut hub, |_| Some(known.clone()));
    let merged = take(&mut branch, &third);
    let missing = vec![(Scope::dossier(budi), ReplicaId(0xA), Ranges::one(2))];
    assert_eq!(merged.gaps, missing);
    assert_eq!(position(&branch, budi), "Dua", "what came is shown, though something before it is missing");
    assert_eq!(branch.store.verify().unwrap().difference, None);
    assert!(take(&mut branch, &second).gaps.is_empty());
    assert_eq!(position(&branch, budi), "Dua");
    are_alike(&[&hub, &branch]);
}

#[test]
fn an_edit_that_arrives_before_the_row_it_belongs_to_waits_out_of_sight() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    let first = bundle_for(&mut hub, &branch);
    let known = hub.store.scope_known(Scope::dossier(budi)).unwrap();
    moves(&mut hub, budi, "Arsiparis");
    let second = lacking(&mut hub, |_| Some(known.clone()));
    take(&mut branch, &second);
    assert!(branch.is_gone(Table::Employees, budi), "nobody has told yet that there is such a person");
    assert_eq!(branch.store.verify().unwrap().difference, None);
    take(&mut branch, &first);
    assert!(!branch.is_gone(Table::Employees, budi));
    are_alike(&[&hub, &branch]);
}

#[test]
fn what_two_people_wrote_in_one_field_is_kept_on_both_sides_and_settled_once() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut hub, budi, "Arsiparis");
    moves(&mut branch, budi, "Pranata Komputer");
    exchange(&mut hub, &mut branch);
    are_alike(&[&hub, &branch]);
    for (office, first) in [(&hub, "Arsiparis"), (&branch, "Pranata Komputer")] {
        let conflicts = office.store.conflicts().unwrap();
        assert_eq!(conflicts.len(), 1);
        assert_eq!(conflicts[0].cell, employees::POSITION.of(budi));
        let sides: Vec<_> = conflicts[0].sides.iter().map(|side| (&side.value, side.here_first)).collect();
        assert_eq!(sides.len(), 2);
        assert_eq!(sides[0], (&Value::from(first), true), "what was here stands first");
    }
    let cell = employees::POSITION.of(budi);
    hub.store.hold_conflict(cell, true, NOON).unwrap();
    assert_eq!(hub.store.conflicts().unwrap()[0].held, Some(NOON));

    let shown = position(&branch, budi);
    branch.does("settle_conflict", |act| act.settle(budi, employees::POSITION, shown.as_str()).unwrap());
    assert!(branch.store.conflicts().unwrap().is_empty(), "also where the value shown is the one chosen");
    send(&mut branch, &mut hub);
    assert!(hub.store.conflicts().unwrap().is_empty());
    assert_eq!(position(&hub, budi), shown);
    are_alike(&[&hub, &branch]);
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (mut hub, mut branch, budi) = two();
    for office in [&mut hub, &mut branch] {
        moves(office, budi, "Arsiparis");
    }
    exchange(&mut hub, &mut branch);
    assert!(hub.store.conflicts().unwrap().is_empty());
    moves(&mut hub, budi, "Arsiparis Muda");
    exchange(&mut hub, &mut branch);
    assert_eq!(position(&branch, budi), "Arsiparis Muda");
    are_alike(&[&hub, &branch]);
}

#[test]
fn who_deletes_what_another_writes_leaves_it_in_sight_until_somebody_decides() {
    for stays in [true, false] {
        let (mut hub, mut branch, budi) = two();
        hub.does("delete_employee", |act| act.delete(Table::Employees, budi).unwrap());
        moves(&mut branch, budi, "Arsiparis");
        exchange(&mut hub, &mut branch);
        are_alike(&[&hub, &branch]);
        for office in [&hub, &branch] {
            assert!(!office.is_gone(Table::Employees, budi));
            let conflicts = office.store.conflicts().unwrap();
            assert_eq!((conflicts.len(), conflicts[0].cell.column), (1, None));
            let mut says: Vec<_> = conflicts[0].sides.iter().map(|side| side.value.clone()).collect();
            says.sort();
            assert_eq!(says, [Value::from(false), Value::from(true)]);
        }
        // Going on with the record decides nothing.
        moves(&mut hub, budi, "Arsiparis Muda");
        assert_eq!(hub.store.verify().unwrap().difference, None);
        assert_eq!(hub.store.conflicts().unwrap().len(), 1);

        branch.does("settle", |act| act.settle_existence(Table::Employees, budi, stays).unwrap());
        moves(&mut branch, budi, "Arsiparis Madya");
        exchange(&mut hub, &mut branch);
        let open = hub.store.conflicts().unwrap();
        are_alike(&[&hub, &branch]);
        let existence = open.iter().any(|conflict| conflict.cell.column.is_none());
        assert_eq!(existence, !stays, "what was written meanwhile is news to who deleted it again");
    }
}

#[test]
fn a_deletion_that_knew_what_was_written_is_nobodys_conflict() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut branch, budi, "Arsiparis");
    exchange(&mut hub, &mut branch);
    hub.does("delete_employee", |act| act.delete(Table::Employees, budi).unwrap());
    exchange(&mut hub, &mut branch);
    for office in [&hub, &branch] {
        assert!(office.is_gone(Table::Employees, budi));
        assert!(office.store.conflicts().unwrap().is_empty());
    }
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_newcomer_gets_records_without_their_past_and_exchanges_like_everybody_from_then_on() {
    let (mut hub, mut branch, budi) = two();
    for position in ["Satu", "Dua", "Tiga"] {
        moves(&mut hub, budi, position);
    }
    send(&mut hub, &mut branch);
    moves(&mut branch, budi, "Empat");
    send(&mut branch, &mut hub);
    let mut newcomer = store_of(0xC);
    let snapshot = lacking(&mut hub, |_| None);
    assert!(snapshot.parts.iter().all(|part| part.is_snapshot));
    assert!(!take(&mut newcomer, &snapshot).chains_differ);
    assert_eq!(position(&newcomer, budi), "Empat");
    are_alike(&[&hub, &branch, &newcomer]);

    moves(&mut newcomer, budi, "Lima");
    send(&mut newcomer, &mut hub);
    send(&mut hub, &mut branch);
    moves(&mut branch, budi, "Enam");
    send(&mut branch, &mut hub);
    send(&mut hub, &mut newcomer);
    assert_eq!(position(&newcomer, budi), "Enam");
    are_alike(&[&hub, &branch, &newcomer]);
    let entries = newcomer.store.history(&store::HistoryQuery::row(Table::Employees, budi)).unwrap();
    assert_eq!(entries.last().unwrap().to, Value::from("Enam"));
    take(&mut newcomer, &snapshot);
    are_alike(&[&hub, &newcomer]);
}

#[test]
fn a_dossier_that_is_let_go_is_deleted_nowhere_and_may_come_back() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut branch, budi, "Arsiparis");
    send(&mut branch, &mut hub);
    branch.store.release_scope(Scope::dossier(budi), NOON).unwrap();
    assert_eq!(branch.count("select count(*) from employees"), 0);
    assert!(branch.store.search_people("budi", 5).unwrap().people.is_empty());
    assert_eq!(branch.store.verify().unwrap().difference, None);
    assert!(bundle_for(&mut branch, &hub).parts.is_empty());
    assert_eq!(position(&hub, budi), "Arsiparis");

    let regrant = lacking(&mut hub, |_| None);
    take(&mut branch, &regrant);
    assert_eq!(position(&branch, budi), "Arsiparis");
    are_alike(&[&hub, &branch]);
    moves(&mut branch, budi, "Arsiparis Muda");
    let merged = send(&mut branch, &mut hub);
    assert!(!merged.forked, "numbers go on where they stood");
    assert_eq!(position(&hub, budi), "Arsiparis Muda");
    are_alike(&[&hub, &branch]);
}

/// A device below the hubs, believed about its own lives only.
struct Below(ReplicaId);

impl Rights for Below {
    fn judge(&self, _scope: Scope, _commit: &Commit) -> Option<Withholding> {
        None
    }

    fn is_believed_about(&self, replica: ReplicaId) -> bool {
        replica == self.0
    }
}

/// A hub, another one that knows only how a person was entered, and a device that got the dossier back without
/// its past after it had let it go.
fn two_hubs_and_a_returned_dossier() -> (Office, Office, Office, RowId) {
    let (mut hub, mut branch, budi) = two();
    let mut other = store_of(0xC);
    send(&mut hub, &mut other);
    for position in ["Satu", "Dua"] {
        moves(&mut branch, budi, position);
        send(&mut branch, &mut hub);
    }
    branch.store.release_scope(Scope::dossier(budi), NOON).unwrap();
    let regrant = lacking(&mut hub, |_| None);
    take(&mut branch, &regrant);
    (hub, other, branch, budi)
}

#[test]
fn a_snapshot_of_a_device_that_is_not_believed_wholly_is_passed_over_and_two_hubs_stay_alike() {
    let (mut hub, mut other, mut branch, budi) = two_hubs_and_a_returned_dossier();
    let scope = Scope::dossier(budi);
    let known = other.store.scope_known(scope).unwrap();
    let bundle = bundle_for(&mut branch, &other);
    assert!(bundle.parts.iter().all(|part| part.is_snapshot), "the device has no more than that");
    let merged = take_with(&mut other, &bundle, &Below(ReplicaId(0xB)));
    assert_eq!((merged.new_rows, merged.changes.len(), merged.conflicts.len()), (0, 0, 0));
    assert!(merged.passed_over, "and says so");
    assert_eq!(other.store.scope_known(scope).unwrap(), known, "nothing acknowledges it");
    assert!(bundle_for(&mut branch, &hub).parts.is_empty());

    send(&mut hub, &mut other);
    assert!(other.store.conflicts().unwrap().is_empty());
    are_alike(&[&hub, &other, &branch]);
    moves(&mut branch, budi, "Tiga");
    let bundle = bundle_for(&mut branch, &other);
    take_with(&mut other, &bundle, &Below(ReplicaId(0xB)));
    assert_eq!(position(&other, budi), "Tiga", "what is lacking then travels whole");
    send(&mut other, &mut hub);
    are_alike(&[&hub, &other, &branch]);
}

#[test]
fn a_hub_that_goes_on_from_a_backup_relies_on_what_devices_remember() {
    let (mut hub, mut other, mut branch, budi) = two_hubs_and_a_returned_dossier();
    other.store.put_own_device(&own(Some(budi))).unwrap();
    other.store.note_device_replica(budi, ReplicaId(0xC), NOON).unwrap();
    let bundle = bundle_for(&mut branch, &other);
    take_with(&mut other, &bundle, &Below(ReplicaId(0xB)));
    assert_eq!(position(&other, budi), "Analis Kepegawaian", "it still leads its first life");

    other.store.begin_incarnation(ReplicaId(0xCC)).unwrap();
    take_with(&mut other, &bundle, &Below(ReplicaId(0xB)));
    assert_eq!(position(&other, budi), "Dua");
    assert!(other.store.conflicts().unwrap().is_empty());
    assert!(bundle_for(&mut hub, &other).parts.is_empty());
    are_alike(&[&hub, &other, &branch]);
}

#[test]
fn what_was_exported_is_neither_squashed_nor_numbered_again_when_its_scope_returns() {
    let (mut hub, mut branch, budi) = two();
    for position in ["Satu", "Dua"] {
        moves(&mut branch, budi, position);
        send(&mut branch, &mut hub);
    }
    let made = |office: &mut Office, by: u64| -> Vec<Commit> {
        let parts = lacking(office, |_| Some(Context::new())).parts;
        let commits = parts.into_iter().flat_map(|part| part.commits);
        commits.filter(|commit| commit.dot.replica == ReplicaId(by)).collect()
    };
    let exported = made(&mut branch, 0xB);
    assert_eq!(exported.len(), 2);
    branch.store.release_scope(Scope::dossier(budi), NOON).unwrap();
    let whole = lacking(&mut hub, |_| Some(Context::new()));
    take(&mut branch, &whole);
    assert_eq!(made(&mut branch, 0xB), exported);
    moves(&mut branch, budi, "Tiga");
    moves(&mut branch, budi, "Empat");
    let now = made(&mut branch, 0xB);
    assert_eq!(
        (&now[..2], now[2].dot.n, now.len()),
        (exported.as_slice(), 4, 3),
        "only the unsent is squashed"
    );
    assert!(!send(&mut branch, &mut hub).forked);

    branch.store.release_scope(Scope::dossier(budi), NOON).unwrap();
    branch.store.begin_incarnation(ReplicaId(0xBB)).unwrap();
    take(&mut branch, &whole);
    send(&mut hub, &mut branch);
    assert_eq!(made(&mut branch, 0xB), now, "in a later life too");
    moves(&mut branch, budi, "Lima");
    assert!(!send(&mut branch, &mut hub).forked);
    are_alike(&[&hub, &branch]);
}

#[test]
fn a_restored_copy_begins_a_new_life_and_nothing_of_either_is_lost() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut branch, budi, "Satu");
    send(&mut branch, &mut hub);
    let mut copy = copied(&mut branch);
    branch.does("edit_employee", |act| act.set(budi, employees::NIP, "198001012005011001").unwrap());
    send(&mut branch, &mut hub);
    copy.store.begin_incarnation(ReplicaId(0xBB)).unwrap();
    moves(&mut copy, budi, "Dua");
    exchange(&mut copy, &mut hub);
    assert_eq!(position(&hub, budi), "Dua");
    assert_eq!(copy.text(budi, employees::NIP).as_deref(), Some("198001012005011001"));
    are_alike(&[&hub, &copy]);
    let (made, _) = copy.does("add", |act| worlds::person(act, "Wati"));
    assert_ne!(made, budi);
    exchange(&mut copy, &mut hub);
    are_alike(&[&hub, &copy]);
}

/// The store as a copy of its files has it.
fn copied(office: &mut Office) -> Office {
    let path = office.path();
    let opened = std::mem::replace(office, worlds::office());
    let Office { store, folder, author } = opened;
    store.close().unwrap();
    let copy = tempfile::tempdir().unwrap();
    copy_folder(folder.path(), copy.path());
    let other = worlds::open(&copy.path().join(path.file_name().unwrap()));
    *office = Office { store: worlds::open(&path), folder, author };
    Office { store: other, folder: copy, author }
}

#[test]
fn a_number_given_twice_is_kept_aside_and_what_was_here_stays() {
    let mut hub = store_of(0xA);
    let mut branch = store_of(0xB);
    let budi = branch.imports(&["Budi Santoso"])[0];
    send(&mut branch, &mut hub);
    let mut copy = copied(&mut branch);
    moves(&mut branch, budi, "Asli");
    send(&mut branch, &mut hub);
    for (hour, position) in [(1, "Salinan"), (2, "Salinan lagi")] {
        let mut new = copy.act("edit_employee");
        new.at = NOON + hour;
        let mut act = copy.store.begin(new).unwrap();
        act.set(budi, employees::POSITION, position).unwrap();
        act.commit().unwrap();
    }
    let bundle = lacking(&mut copy, |_| Some(Context::new()));
    let merged = take(&mut hub, &bundle);
    assert!(merged.forked);
    assert_eq!(position(&hub, budi), "Asli");
    let withheld = hub.store.withheld().unwrap();
    let values: Vec<_> = withheld.iter().map(|edit| (&edit.value, edit.reason)).collect();
    assert!(values.contains(&(&Value::from("Salinan lagi"), Withholding::Forked)), "{values:?}");
    assert_eq!(hub.store.verify().unwrap().difference, None);
    take(&mut hub, &bundle);
    assert_eq!(hub.store.withheld().unwrap(), withheld, "twice is as good as once");
}

/// Rights of a sender to whom nothing is open.
struct Nothing;

impl Rights for Nothing {
    fn judge(&self, _scope: Scope, _commit: &Commit) -> Option<Withholding> {
        Some(Withholding::NoRight)
    }
}

#[test]
fn nobody_waits_for_what_is_withheld_or_has_to_say_that_he_knows_of_it() {
    let (mut hub, mut branch, budi) = two();
    let scope = Scope::dossier(budi);
    let told = hub.store.scope_known(scope).unwrap();
    moves(&mut branch, budi, "Kepala Dinas");
    let bundle = bundle_for(&mut branch, &hub);
    take_with(&mut hub, &bundle, &Nothing);
    assert_ne!(hub.store.scope_known(scope).unwrap(), told);
    assert_eq!(hub.store.applied_scopes().unwrap()[&scope], told);

    let answer = bundle_for(&mut hub, &branch);
    assert!(answer.parts.iter().all(|part| part.commits.is_empty() && part.covers == part.withheld));
    take(&mut branch, &answer);
    assert_eq!(branch.store.applied_scopes().unwrap()[&scope], told);
    moves(&mut hub, budi, "Arsiparis");
    assert!(!told.covers(&hub.store.applied_scopes().unwrap()[&scope]));
}

/// Rights of a hub on a device below it.
struct OfTheHub;

impl Rights for OfTheHub {
    fn judge(&self, _scope: Scope, _commit: &Commit) -> Option<Withholding> {
        None
    }

    fn prevails(&self) -> bool {
        true
    }
}

#[test]
fn a_device_shows_again_what_its_hub_withheld_once_and_went_on_from_a_backup_without() {
    let (mut hub, mut branch, budi) = two();
    let (mut set_back, mut device) = (store_of(0xC), store_of(0xD));
    for to in [&mut set_back, &mut device] {
        send(&mut hub, to);
    }
    moves(&mut branch, budi, "Arsiparis");
    let bundle = bundle_for(&mut branch, &hub);
    take_with(&mut hub, &bundle, &Nothing);
    let told = bundle_for(&mut hub, &device);
    take_with(&mut device, &told, &OfTheHub);
    assert_eq!(position(&device, budi), "Analis Kepegawaian");

    take(&mut set_back, &bundle);
    let claimed = device.store.applied_scopes().unwrap();
    let again = lacking(&mut set_back, |scope| claimed.get(&scope).cloned());
    take_with(&mut device, &again, &OfTheHub);
    assert_eq!(position(&device, budi), "Arsiparis");
    are_alike(&[&set_back, &device]);
}

#[test]
fn what_somebody_had_no_right_to_write_is_known_and_not_shown() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut branch, budi, "Kepala Dinas");
    let bundle = bundle_for(&mut branch, &hub);
    assert_eq!(take_with(&mut hub, &bundle, &Nothing).withheld, 1);
    assert_eq!(position(&hub, budi), "Analis Kepegawaian");
    let withheld = hub.store.withheld().unwrap();
    assert_eq!((withheld.len(), &withheld[0].value), (1, &Value::from("Kepala Dinas")));
    assert_eq!(hub.store.verify().unwrap().difference, None);
    assert_eq!(take(&mut hub, &bundle).withheld, 0, "it is known, so it is not asked again");
    assert_eq!(position(&hub, budi), "Analis Kepegawaian");
    hub.store.put_away_withheld(withheld[0].scope, withheld[0].dot, NOON).unwrap();
    assert!(hub.store.withheld().unwrap().is_empty());

    send(&mut hub, &mut branch);
    assert_eq!(position(&branch, budi), "Analis Kepegawaian", "withheld here is withheld everywhere");
    assert_eq!(branch.store.verify().unwrap().difference, None);
    moves(&mut branch, budi, "Arsiparis");
    send(&mut branch, &mut hub);
    assert_eq!(position(&hub, budi), "Arsiparis");
    are_alike(&[&hub, &branch]);
}

#[test]
fn what_only_a_newer_program_knows_is_kept_and_forwarded() {
    let (mut hub, mut branch) = (store_of(0xA), store_of(0xB));
    let budi = hub.imports(&["Budi Santoso"])[0];
    let mut bundle = bundle_for(&mut hub, &branch);
    bundle.chain_root = [0; 32];
    let later = [(Table::Employees.number(), 99), (999, 1)].map(|(table, column)| Op {
        cell: Cell { table, row: budi, column },
        value: "dari versi nanti".into(),
        replaced: Vec::new(),
    });
    bundle.parts[0].commits[0].ops.extend(later.clone());
    take(&mut branch, &bundle);
    assert_eq!(branch.store.verify().unwrap().difference, None);
    assert_eq!(branch.count("select count(*) from unread_scopes"), 1);
    moves(&mut branch, budi, "Arsiparis");
    let mut third = store_of(0xC);
    let forwarded = bundle_for(&mut branch, &third);
    let ops: Vec<&Op> =
        forwarded.parts.iter().flat_map(|part| &part.commits).flat_map(|commit| &commit.ops).collect();
    assert!(later.iter().all(|op| ops.contains(&op)));
    let snapshot = lacking(&mut branch, |_| None);
    let ops: Vec<&Op> =
        snapshot.parts.iter().flat_map(|part| &part.commits).flat_map(|commit| &commit.ops).collect();
    assert!(later.iter().all(|op| ops.contains(&op)));
    take(&mut third, &forwarded);
    are_alike(&[&branch, &third]);
}

#[test]
fn what_an_older_program_could_not_show_stands_there_once_a_newer_one_opens_the_store() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut hub, budi, "Arsiparis");
    send(&mut hub, &mut branch);
    // As a program leaves it that has fewer columns, the one for positions not among them.
    for sql in [
        "update employees set position = null",
        "insert into unread_scopes (scope, tables_known) select ix, 1 from scopes",
    ] {
        assert!(branch.store.connection().execute(sql, []).unwrap() > 0, "{sql}");
    }
    let path = branch.path();
    let Office { store, folder, author } = branch;
    store.close().unwrap();
    let branch = Office { store: worlds::open(&path), folder, author };
    assert_eq!(position(&branch, budi), "Arsiparis");
    assert_eq!(branch.count("select count(*) from unread_scopes"), 0, "it is read");
    are_alike(&[&hub, &branch]);
}

#[test]
fn an_erasure_travels_and_nothing_erased_comes_back() {
    let (mut hub, mut branch, budi) = two();
    let dewi = hub.imports(&["Dewi Lestari"])[0];
    hub.does("furnish", |act| furnish(act, dewi));
    send(&mut hub, &mut branch);
    let old = lacking(&mut branch, |_| None);
    let roster = hub.store.scopes().unwrap().into_iter().find(|scope| scope.kind == store::ScopeKind::Roster);
    let roster = roster.unwrap();
    let new = store::NewAct { undoing: Undoing::Stops, ..hub.act("erase_person") };
    let mut act = hub.store.begin(new).unwrap();
    act.erase(Scope::dossier(budi)).unwrap();
    let values = [(erasures::EMPLOYEE, budi.into()), (erasures::REASON, "putusan".into())];
    act.insert(Table::Erasures, roster, &values).unwrap();
    act.commit().unwrap();

    assert_eq!(send(&mut hub, &mut branch).erased, [budi]);
    assert!(branch.store.read().is_erased(budi).unwrap());
    assert_eq!(branch.count("select count(*) from employees"), 1);
    are_alike(&[&hub, &branch]);
    take(&mut hub, &old);
    take(&mut branch, &old);
    are_alike(&[&hub, &branch]);
    let mut third = store_of(0xC);
    send(&mut hub, &mut third);
    take(&mut third, &old);
    assert_eq!(third.count("select count(*) from employees where name like 'Budi%'"), 0);
}

#[test]
fn a_plan_of_a_merge_and_a_merge_cut_short_leave_nothing() {
    let (mut hub, mut branch, budi) = two();
    hub.imports(&["Dewi Lestari"]);
    moves(&mut hub, budi, "Arsiparis");
    let bundle = bundle_for(&mut hub, &branch);
    let before = (branch.store.fingerprint(None).unwrap(), branch.store.all_scopes().unwrap());
    let incoming = Incoming {
        bundle: &bundle,
        device: branch.author.0,
        rights: &Anything,
        package: None,
        at: NOON,
        author: branch.author,
    };
    let planned = branch.store.plan_merge(&[incoming]).unwrap().pop().unwrap();
    assert_eq!((planned.new_rows, planned.changes.len()), (1, 1));
    assert_eq!((branch.store.fingerprint(None).unwrap(), branch.store.all_scopes().unwrap()), before);
    let mut broken = bundle.clone();
    broken.parts[1].scope = Scope::dossier(branch.author.0);
    let incoming = Incoming { bundle: &broken, ..incoming };
    assert!(branch.store.merge(&[incoming]).is_err(), "the second part belongs to another scope");
    assert_eq!((branch.store.fingerprint(None).unwrap(), branch.store.all_scopes().unwrap()), before);
    assert_eq!(take(&mut branch, &bundle), planned, "it comes as planned");
    are_alike(&[&hub, &branch]);
}

#[test]
fn what_was_done_here_before_can_be_undone_unless_somebody_else_has_written_since() {
    let (mut hub, mut branch, budi) = two();
    moves(&mut hub, budi, "Arsiparis");
    branch.does("edit_employee", |act| act.set(budi, employees::NAME, "Budi S.").unwrap());
    exchange(&mut hub, &mut branch);
    let undone = hub.store.undo(hub.author, NOON).unwrap().unwrap();
    assert_eq!((undone.changed_cells, undone.left), (1, Vec::new()));
    assert_eq!(position(&hub, budi), "Analis Kepegawaian");

    moves(&mut hub, budi, "Satu");
    moves(&mut branch, budi, "Dua");
    exchange(&mut hub, &mut branch);
    let undone = hub.store.undo(hub.author, NOON).unwrap().unwrap();
    assert_eq!(
        undone.left,
        [employees::POSITION.of(budi)],
        "what another wrote meanwhile is not overwritten"
    );
    assert_eq!(hub.store.conflicts().unwrap().len(), 1);
    exchange(&mut hub, &mut branch);
    are_alike(&[&hub, &branch]);
}

#[test]
fn many_edits_before_the_first_file_travel_as_one_and_end_alike() {
    let (mut hub, mut branch, budi) = two();
    for step in 0..20 {
        moves(&mut branch, budi, &format!("Jabatan {step}"));
    }
    let bundle = bundle_for(&mut branch, &hub);
    assert_eq!(bundle.parts[0].commits.len(), 1, "what was written over on the spot stays at home");
    let merged = take(&mut hub, &bundle);
    assert_eq!((merged.gaps.len(), merged.chains_differ), (0, false));
    assert_eq!(position(&hub, budi), "Jabatan 19");
    are_alike(&[&hub, &branch]);
    let entries = branch.store.history(&store::HistoryQuery::row(Table::Employees, budi)).unwrap();
    assert!(entries.len() > 20, "here every one of them is in the history");
    moves(&mut hub, budi, "Dari induk");
    exchange(&mut hub, &mut branch);
    are_alike(&[&hub, &branch]);
}
