//! The medium refuses: full, broken, read-only, gone.

use serde_json::Value;

use crate::scenes::Scene;
use crate::tracer::{Mishap, calls_of, run, run_with, sampled};

/// Points of each act and error where a call is refused unless all are asked for.
const SAMPLE: usize = 2;
/// No space, a broken medium, one that may only be read, one that was pulled out.
const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EROFS", "ENXIO"];
/// Failures that say what the medium did.
const TOLD: [&str; 4] = ["disk_full", "cannot_write", "unreadable_file", "damaged_store"];

/// Refuses calls of an act in turn; it fails with words or is done, and works again afterwards.
fn refuse_everywhere(scene: &Scene) {
    let (undisturbed, before) = (scene.stage(), scene.stage().state());
    let all = calls_of(&undisturbed, &scene.line(&undisturbed));
    let after = undisturbed.state();
    let (mut n, mut n_told) = (0, 0);
    for error in ERRORS {
        for call in sampled(&all, SAMPLE) {
            let stage = scene.stage();
            let line = scene.line(&stage);
            // Words to the terminal are written by the same call as files.
            let mishap = match call.name {
                "write" => Mishap::RefusedOnce(error),
                _ => Mishap::RefusedFromThen(error),
            };
            let ended = run_with(&stage, &line, &call, mishap);
            n += 1;
            if !ended.status.success() {
                let said: Value = serde_json::from_slice(&ended.stdout).unwrap_or_default();
                let code = said["failure"]["code"].as_str().unwrap_or_default();
                assert!(TOLD.contains(&code), "{} with {error} at {call:?}: {said}", scene.name);
                n_told += 1;
            }
            let found = stage.state();
            assert!(found == before || found == after, "{} with {error} at {call:?}", scene.name);
            if found == before && before != after {
                let again = run(&stage, &line);
                assert!(again.status.success(), "{} again after {error} at {call:?}", scene.name);
                assert_eq!(stage.state(), after);
            }
        }
    }
    println!("{}: refused {n} times, told {n_told} times, {} calls", scene.name, all.len());
}

#[test]
fn an_import_whose_medium_refuses_fails_in_words_and_works_again_afterwards() {
    refuse_everywhere(&Scene::import());
}

#[test]
fn a_seal_whose_medium_refuses_fails_in_words_and_works_again_afterwards() {
    refuse_everywhere(&Scene::seal());
}

#[test]
fn a_backup_whose_medium_refuses_fails_in_words_and_leaves_the_office_as_it_is() {
    refuse_everywhere(&Scene::backup());
}

#[test]
fn a_restore_whose_medium_refuses_fails_in_words_and_leaves_the_office_as_it_is() {
    refuse_everywhere(&Scene::restore());
}

#[test]
fn a_change_of_version_whose_medium_refuses_fails_in_words_and_is_done_the_next_time() {
    let scene = Scene::migration();
    let undisturbed = scene.stage();
    let all = calls_of(&undisturbed, &scene.line(&undisturbed));
    let after = undisturbed.state();
    for error in ERRORS {
        for call in sampled(&all, SAMPLE) {
            let stage = scene.stage();
            run_with(&stage, &scene.line(&stage), &call, Mishap::RefusedFromThen(error));
            assert_eq!(stage.state(), after, "{error} at {call:?}");
        }
    }
}
