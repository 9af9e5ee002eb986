use crate::fleet::*;
use ledger::{
    Commit, Context, Dot, History, Kept, Op, ReplicaId, Scope, ScopePart, Snapshot, Value, Withholding,
};

fn no_right_for(replica: u64) -> impl Fn(&Commit) -> Option<Withholding> {
    move |commit| (commit.dot.replica == ReplicaId(replica)).then_some(Withholding::NoRight)
}

/// A hub and a device that both have a note of the hub.
fn hub_and_device() -> (Desk, Desk) {
    let (mut hub, mut device) = (Desk::new(1), Desk::new(2));
    hub.put(cell(NOTES, 40, TEXT), "dari kantor");
    device.fetch(&mut hub);
    (hub, device)
}

#[test]
fn a_file_taken_in_twice_is_counted_and_changes_nothing() {
    let (mut hub, mut device) = hub_and_device();
    device.put(cell(NOTES, 40, TEXT), "dari perangkat");
    let part = device.delta(hub.history.known()).unwrap();
    let first = hub.take(&part);
    assert_eq!((first.commits.len(), first.already), (1, 0));
    let before = hub.history.clone();
    let second = hub.take(&part);
    assert_eq!((second.commits.len(), second.already), (0, 1));
    assert!(second.learnt.is_empty());
    assert_eq!(hub.history, before);
}

#[test]
fn a_part_of_another_scope_is_left_alone() {
    let (mut hub, mut device) = hub_and_device();
    device.put(cell(NOTES, 41, TEXT), "x");
    let part = ScopePart { scope: Scope::unit(row(5)), ..device.delta(&Context::new()).unwrap() };
    let before = hub.history.clone();
    assert_eq!(hub.take(&part), ledger::TakenIn::default());
    assert_eq!(hub.history, before);
}

#[test]
fn what_somebody_wrote_without_right_is_kept_known_and_neither_shown_nor_forwarded() {
    let (mut hub, mut device) = hub_and_device();
    let note = cell(NOTES, 40, TEXT);
    let edit = device.put(note, "tanpa hak");
    let part = device.delta(hub.history.known()).unwrap();
    let taken = hub.history.take_in(&part, &no_right_for(2));
    assert_eq!(taken.withheld, [(device.made[0].clone(), Withholding::NoRight)]);
    assert_eq!(hub.shown(note), Value::from("dari kantor"));
    assert!(hub.history.known().contains(edit) && hub.history.withheld().contains(edit));

    let mut other = Desk::new(3);
    let forwarded = hub.delta(&Context::new()).unwrap();
    assert!(forwarded.commits.iter().all(|commit| commit.dot != edit));
    other.take(&forwarded);
    assert!(other.history.withheld().contains(edit), "whoever gets it knows that the number is withheld");
    assert_eq!(other.settled().state, hub.settled().state);
}

#[test]
fn its_author_takes_it_back_once_told() {
    let (mut hub, mut device) = hub_and_device();
    let note = cell(NOTES, 40, TEXT);
    device.put(note, "tanpa");
    device.put(note, "tanpa hak");
    let part = device.delta(hub.history.known()).unwrap();
    hub.history.take_in(&part, &no_right_for(2));
    let answer = hub.delta(device.history.known()).unwrap();
    let taken = device.take(&answer);
    assert_eq!(taken.retracted.len(), 1, "what was typed over on the way carries nothing");
    assert_eq!(device.shown(note), Value::from("dari kantor"));
    assert_eq!(device.settled(), hub.settled());
    assert!(device.take(&answer).retracted.is_empty());
}

#[test]
fn a_hub_that_went_on_from_a_backup_may_judge_anew_and_its_devices_follow() {
    let (mut hub, mut device) = hub_and_device();
    let note = cell(NOTES, 40, TEXT);
    let backup = hub.history.clone();
    let mut author = Desk::new(3);
    author.fetch(&mut hub);
    let edit = author.put(note, "dari cabang");
    let part = author.delta(hub.history.known()).unwrap();
    hub.history.take_in(&part, &no_right_for(3));
    device.take(&hub.delta(device.history.known()).unwrap());
    assert!(device.history.withheld().contains(edit));

    hub.history = backup;
    hub.take(&part);
    let claimed = device.history.known().minus(device.history.withheld());
    let answer = hub.delta(&claimed).unwrap();
    let taken = device.history.take_over(&answer, &|_| None);
    assert!(taken.admitted.contains(edit) && !device.history.withheld().contains(edit));
    assert_eq!(device.shown(note), Value::from("dari cabang"));
    assert_eq!(device.settled(), hub.settled());
    assert!(device.history.take_over(&answer, &|_| None).admitted.is_empty());
}

#[test]
fn a_snapshot_replaces_nothing_of_what_its_sender_withheld() {
    let (mut hub, mut device) = hub_and_device();
    let note = cell(NOTES, 41, TEXT);
    let mut author = Desk::new(3);
    author.fetch(&mut hub);
    let edit = author.put(note, "dari cabang");
    let part = author.delta(hub.history.known()).unwrap();
    hub.history.take_in(&part, &no_right_for(3));
    device.history = History::new(scope());
    device.take(&hub.snapshot());
    assert!(device.history.withheld().contains(edit));
    device.history.take_over(&part, &|_| None);
    assert_eq!(device.shown(note), Value::from("dari cabang"));
}

#[test]
fn a_number_that_carries_nothing_any_more_is_admitted_again_like_any_other() {
    let (mut hub, mut device) = hub_and_device();
    let note = cell(NOTES, 40, TEXT);
    let backup = hub.history.clone();
    let mut author = Desk::new(3);
    author.fetch(&mut hub);
    let first = author.put(note, "dari");
    author.put(note, "dari cabang");
    let part = author.delta(hub.history.known()).unwrap();
    assert!(part.commits.iter().all(|commit| commit.dot != first), "it travels within the second");
    hub.history.take_in(&part, &no_right_for(3));
    device.take(&hub.delta(device.history.known()).unwrap());

    hub.history = backup;
    hub.take(&part);
    // The hub withheld the second alone: of the first it knows the number.
    device.history.take_in(&told_to_withhold(first), &|_| None);
    assert!(device.history.withheld().contains(first));
    let claimed = device.history.known().minus(device.history.withheld());
    let taken = device.history.take_over(&hub.delta(&claimed).unwrap(), &|_| None);
    assert!(taken.admitted.contains(first));
    assert!(device.history.withheld().is_empty());
    assert_eq!(device.settled(), hub.settled());
}

/// What a hub sends that withholds one number.
fn told_to_withhold(dot: Dot) -> ScopePart {
    let mut part = ScopePart::new(scope());
    part.covers.insert(dot);
    part.withheld.insert(dot);
    part
}

#[test]
fn a_device_cannot_make_numbers_of_others_pass_for_known_or_withheld() {
    let (mut hub, mut device) = hub_and_device();
    device.put(cell(NOTES, 41, TEXT), "x");
    let mut part = device.delta(hub.history.known()).unwrap();
    part.covers.insert_span(ReplicaId(9), 1, u32::MAX);
    part.withheld.insert_span(ReplicaId(1), 1, 1);
    hub.take(&part.told_by(&|replica| replica == ReplicaId(2)).unwrap());
    assert_eq!(hub.history.known().of(ReplicaId(9)), None);
    assert!(hub.history.withheld().is_empty());
    assert_eq!(hub.shown(cell(NOTES, 40, TEXT)), Value::from("dari kantor"));
    assert_eq!(hub.shown(cell(NOTES, 41, TEXT)), Value::from("x"));
}

#[test]
fn a_snapshot_counts_wholly_or_not_at_all() {
    let (mut hub, mut device) = hub_and_device();
    let (mut other, note) = (hub.clone(), cell(NOTES, 40, TEXT));
    device.put(note, "satu");
    hub.fetch(&mut device);
    device.put(note, "dua");
    hub.fetch(&mut device);
    // The device let go of the scope and got it back: by what the first edit was replaced is gone there.
    device.history = History::new(scope());
    device.take(&hub.snapshot());
    let pruned = device.history.delta_for(other.history.known()).unwrap();
    assert!(pruned.is_snapshot);
    assert_eq!(pruned.clone().told_by(&|replica| replica == device.replica), None, "it tells of others too");

    let mut set_back = other.clone();
    set_back.take(&pruned.told_by(&|_| true).unwrap());
    assert_eq!(set_back.settled(), hub.settled(), "who believes it wholly sees the same");
    other.fetch(&mut hub);
    assert_eq!(other.settled(), hub.settled(), "who does not gets it whole from the hub");
}

#[test]
fn a_snapshot_of_somebody_without_right_prunes_nothing_that_others_wrote() {
    let (mut hub, mut device) = hub_and_device();
    device.put(cell(NOTES, 40, TEXT), "tanpa hak");
    hub.history.take_in(&device.snapshot(), &no_right_for(2));
    assert_eq!(hub.shown(cell(NOTES, 40, TEXT)), Value::from("dari kantor"));
}

/// A device, and a copy of it that went on by itself.
fn device_and_copy() -> (Desk, Desk, Desk) {
    let (mut hub, mut device) = (Desk::new(1), Desk::new(2));
    device.put(cell(NOTES, 40, TEXT), "bersama");
    hub.fetch(&mut device);
    let mut copy = device.clone();
    device.put(cell(NOTES, 41, TEXT), "asli");
    // Some act of the copy comes in between, so that the same number is another commit.
    copy.commit(7, vec![Op { cell: cell(NOTES, 42, TEXT), value: "salinan".into(), replaced: Vec::new() }]);
    copy.put(cell(NOTES, 43, TEXT), "salinan juga");
    (hub, device, copy)
}

#[test]
fn a_number_given_twice_stays_what_it_was_and_the_rest_of_the_copy_is_kept_aside() {
    let (mut hub, mut device, mut copy) = device_and_copy();
    hub.fetch(&mut device);
    let part = copy.delta(&Context::new()).unwrap();
    let taken = hub.take(&part);
    assert_eq!(taken.forked, [Dot { replica: ReplicaId(2), n: 2 }]);
    assert_eq!(taken.withheld.len(), 2, "both commits of the copy");
    assert!(taken.withheld.iter().all(|(_, reason)| *reason == Withholding::Forked));
    assert_eq!(hub.shown(cell(NOTES, 41, TEXT)), Value::from("asli"));
    assert_eq!(hub.shown(cell(NOTES, 42, TEXT)), Value::Null);

    let before = hub.history.clone();
    assert_eq!(hub.take(&part).withheld, []);
    assert_eq!(hub.history, before, "a second time changes nothing");
    device.put(cell(NOTES, 44, TEXT), "sesudahnya");
    device.put(cell(NOTES, 45, TEXT), "sesudahnya");
    let later = hub.take(&device.delta(&Context::new()).unwrap());
    assert_eq!(later.withheld.len(), 2, "nothing later of that replica is trusted, and nothing is lost");
}

#[test]
fn a_copy_that_is_told_gives_way_to_the_hub_and_shows_what_all_show() {
    let (mut hub, mut device, mut copy) = device_and_copy();
    hub.fetch(&mut device);
    hub.take(&copy.delta(&Context::new()).unwrap());
    let all_of_hub = hub.delta(&Context::new()).unwrap();
    let taken = copy.history.take_over(&all_of_hub, &admit);
    assert_eq!(taken.retracted.len(), 2);
    assert_eq!(copy.settled().state, hub.settled().state);
    let again = copy.history.take_over(&all_of_hub, &admit);
    assert_eq!((again.retracted.len(), again.commits.len()), (0, 0));
}

#[test]
fn the_short_form_of_a_commit_is_no_other_commit() {
    let (mut hub, mut device) = (Desk::new(1), Desk::new(2));
    device.write(&[(cell(NOTES, 40, TEXT), "satu".into()), (cell(NOTES, 41, TEXT), "dua".into())]);
    device.put(cell(NOTES, 40, TEXT), "tiga");
    let whole =
        ScopePart { commits: device.made.clone(), ..device.history.delta_for(&Context::new()).unwrap() };
    let short = device.delta(&Context::new()).unwrap();
    assert_ne!(short.commits, whole.commits);
    hub.take(&short);
    assert!(hub.take(&whole).forked.is_empty());
}

#[test]
fn a_history_begins_again_from_what_was_kept() {
    let (mut hub, mut device) = hub_and_device();
    device.put(cell(NOTES, 40, TEXT), "tanpa hak");
    let refused = hub.history.take_in(&device.delta(&Context::new()).unwrap(), &no_right_for(2));
    let mut joined = Desk::new(3);
    let snapshot = joined.take(&hub.snapshot()).snapshot.unwrap();
    let kept = Kept {
        snapshots: vec![Snapshot { covers: snapshot.covers, commits: snapshot.commits }],
        withheld: joined.history.withheld().clone(),
        ..Kept::default()
    };
    assert_eq!(History::restore(scope(), kept), joined.history);
    let kept = Kept {
        commits: hub.made.clone(),
        withheld: hub.history.withheld().clone(),
        parked: refused.withheld,
        ..Kept::default()
    };
    assert_eq!(History::restore(scope(), kept), hub.history);
}

#[test]
fn whoever_has_only_a_snapshot_hands_on_what_it_has() {
    let (mut hub, mut device) = hub_and_device();
    hub.put(cell(NOTES, 40, TEXT), "kedua");
    let mut joined = Desk::new(3);
    joined.take(&hub.snapshot());
    joined.put(cell(NOTES, 41, TEXT), "dari perangkat ketiga");
    device.fetch(&mut joined);
    assert_eq!(device.settled().state.cells, joined.settled().state.cells);
    assert_eq!(device.shown(cell(NOTES, 40, TEXT)), Value::from("kedua"), "and not both beside one another");
    assert!(joined.delta(device.history.known()).is_none());
}

#[test]
fn a_stale_snapshot_brings_nothing_back() {
    let (mut hub, mut device) = hub_and_device();
    let stale = hub.snapshot();
    hub.put(cell(NOTES, 40, TEXT), "baru");
    device.fetch(&mut hub);
    let mut joined = Desk::new(3);
    joined.take(&hub.snapshot());
    for desk in [&mut device, &mut joined] {
        let taken = desk.take(&stale);
        assert_eq!(taken.snapshot, None);
        assert_eq!(desk.shown(cell(NOTES, 40, TEXT)), Value::from("baru"));
    }
}

#[test]
fn the_chain_root_tells_any_other_end_and_not_another_order() {
    let head =
        |replica: u64, n: u32, byte: u8| (scope(), ReplicaId(replica), n, ledger::ChainHead([byte; 32]));
    let root = |heads: &[_]| ledger::chain_root(heads.iter().copied());
    let (a, b) = (head(1, 4, 7), head(2, 9, 8));
    assert_eq!(root(&[a, b]), root(&[b, a]));
    for other in [head(1, 5, 7), head(3, 4, 7), head(1, 4, 9)] {
        assert_ne!(root(&[a, b]), root(&[other, b]));
    }
    assert_ne!(root(&[a]), root(&[a, b]));
}
