//! The power goes before each call of an act.

use serde_json::json;

use crate::scenes::{Scene, Stage, State, looked_at};
use crate::tracer::{Call, Mishap, calls_of, run, run_with, sampled};

/// Points of each act where the program is killed unless all are asked for.
const SAMPLE: usize = 4;

/// Kills an act before each call in turn and hands what is left over to be looked at.
fn kill_everywhere(scene: &Scene, look: impl Fn(&Stage, &Call)) {
    let stage = scene.stage();
    let all = calls_of(&stage, &scene.line(&stage));
    let points = sampled(&all, SAMPLE);
    for call in &points {
        let stage = scene.stage();
        let ended = run_with(&stage, &scene.line(&stage), call, Mishap::Killed);
        assert!(!ended.status.success(), "{}: killed before {call:?}", scene.name);
        look(&stage, call);
    }
    println!("{}: killed before {} of {} calls", scene.name, points.len(), all.len());
}

/// Before and after an act, on a copy where nothing goes wrong.
fn before_and_after(scene: &Scene) -> [State; 2] {
    let stage = scene.stage();
    let before = stage.state();
    calls_of(&stage, &scene.line(&stage));
    [before, stage.state()]
}

/// Kills an act that changes records: all of it is there or nothing.
fn all_or_nothing(scene: &Scene) {
    let states = before_and_after(scene);
    assert_ne!(states[0], states[1], "{} changes something", scene.name);
    kill_everywhere(scene, |stage, call| {
        let found = stage.state();
        assert!(states.contains(&found), "{} killed before {call:?}: {found:?}", scene.name);
    });
}

#[test]
fn an_import_killed_before_any_call_is_whole_or_was_never_begun() {
    all_or_nothing(&Scene::import());
}

#[test]
fn a_seal_killed_before_any_call_is_whole_or_was_never_begun() {
    all_or_nothing(&Scene::seal());
}

#[test]
fn a_backup_killed_before_any_call_leaves_the_office_and_only_whole_backups() {
    let scene = Scene::backup();
    let before = scene.stage().state();
    kill_everywhere(&scene, |stage, call| {
        assert_eq!(stage.state(), before, "{call:?}");
        let again = run(stage, &scene.line(stage));
        assert!(again.status.success(), "the next backup after {call:?}");
    });
}

#[test]
fn a_restore_killed_before_any_call_leaves_a_whole_office_or_none_and_never_touches_the_present_one() {
    let scene = Scene::restore();
    let before = scene.stage().state();
    kill_everywhere(&scene, |stage, call| {
        assert_eq!(stage.state(), before, "{call:?}");
        let restored = stage.machine().join("Pulih.kantor");
        if restored.exists() {
            let mut world = stage.opened(&restored).map_err(|refused| refused.1).expect("it opens");
            assert_eq!(looked_at(&mut world), before, "{call:?}");
        }
    });
}

#[test]
fn a_change_of_version_killed_before_any_call_is_done_again_at_the_next_start() {
    let scene = Scene::migration();
    let stage = scene.stage();
    calls_of(&stage, &scene.line(&stage));
    let after = stage.state();
    kill_everywhere(&scene, |stage, call| assert_eq!(stage.state(), after, "{call:?}"));
}

#[test]
fn setting_a_damaged_office_aside_killed_before_any_call_can_be_done_again_or_was_done() {
    let scene = Scene::aside();
    let whole = Scene::backup().stage().state();
    kill_everywhere(&scene, |stage, call| {
        let mut world = match stage.opened(&stage.store()) {
            Ok(world) => world,
            Err(refused) => {
                let (mut world, code) = *refused;
                assert_eq!(code, "damaged_store", "{call:?}");
                let status = world.ask("read_status", json!({}));
                let file = status["damage"]["backup"]["file"].clone();
                world.ask("set_damaged_aside", json!({ "file": file }));
                world.unlock();
                world
            }
        };
        assert_eq!(looked_at(&mut world), whole, "{call:?}");
        let names = std::fs::read_dir(stage.machine()).unwrap().map(|entry| entry.unwrap().file_name());
        let is_kept = names.map(|name| name.into_string().unwrap()).any(|name| name.contains(".rusak-"));
        assert!(is_kept, "the damaged file is kept: {call:?}");
    });
}
