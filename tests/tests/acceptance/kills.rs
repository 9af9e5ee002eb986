//! The program is killed while a person types: every key that was answered is there again. Fifty times
//! at moments nobody chose, or as often as `KINERJA_KILLS` says.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;
use tests::{CHIEF, PASSWORD, USER, World, list_of, text_of};

const MACHINE: &str = "KINERJA_KILL_MACHINE";
/// Kills unless told otherwise, and the longest time that a person may type before one, in milliseconds.
const KILLS: usize = 50;
const LONGEST: u64 = 400;

/// Not a test of its own: what the killed process runs.
#[test]
#[ignore = "run by the test below, which kills it"]
fn types_until_killed() {
    let Ok(machine) = std::env::var(MACHINE) else { return };
    let mut world = World::on_the_machine(Path::new(&machine));
    world.ask("unlock", json!({ "account": USER, "password": PASSWORD }));
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let rows: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    println!("\nTYPING");
    for key in 1.. {
        let at = (key / 50) % rows.len();
        let text = format!("Catatan huruf ke-{key}");
        // Every fiftieth key leaves the field and rates, as a person would.
        let leaves = key % 50 == 49;
        world.ask(
            "write_text",
            json!({ "evaluation": rows[at], "field": { "kind": "notes" }, "text": text, "draft": !leaves }),
        );
        if leaves {
            let level = if (key / 50) % 2 == 0 { "above" } else { "meets" };
            world.ask("rate_together", json!({ "evaluations": rows, "rating": "results", "level": level }));
        }
        println!("KEY {at} {key}");
    }
}

/// Types on a machine, is killed after a while, and gives the last key that was answered.
fn killed_after(machine: &Path, wait: Duration) -> Option<(usize, usize)> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", "kills::types_until_killed", "--nocapture"])
        .env(MACHINE, machine)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the typist");
    let mut lines = BufReader::new(child.stdout.take().expect("its words")).lines().map_while(Result::ok);
    assert!(lines.any(|line| line == "TYPING"), "the typist came to type");
    let reading = std::thread::spawn(move || {
        let answered = lines.filter_map(|line| {
            let mut parts = line.strip_prefix("KEY ")?.split(' ');
            Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
        });
        answered.last()
    });
    std::thread::sleep(wait);
    child.kill().expect("killed");
    child.wait().expect("gone");
    reading.join().expect("its last word")
}

#[test]
fn killed_between_any_two_keys_the_program_has_every_key_it_answered_and_nothing_half() {
    let machine: PathBuf = World::with_team().keep();
    let kills = std::env::var("KINERJA_KILLS").ok().and_then(|asked| asked.parse().ok()).unwrap_or(KILLS);
    let mut typed = 0;
    for _ in 0..kills {
        let wait = RandomState::new().build_hasher().finish() % LONGEST;
        let Some((at, key)) = killed_after(&machine, Duration::from_millis(wait)) else { continue };
        typed += key;
        let mut world = World::on_the_machine(&machine);
        world.unlock();
        let chief = world.person(CHIEF.nip);
        let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
        let rows = list_of(&team, "rows");
        let notes = text_of(&world.ask("show_evaluation", json!({ "id": rows[at]["evaluation"] })), "notes");
        let kept: usize = notes.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or_default();
        assert!(
            kept == key || kept == key + 1,
            "killed after {wait} ms: key {key} was answered, “{notes}” is there"
        );
        let ratings: Vec<_> = rows.iter().map(|row| row["resultsRating"].clone()).collect();
        assert!(ratings.iter().all(|rating| *rating == ratings[0]), "an act is whole: {ratings:?}");
        world.assert_sound();
        world.ask("lock", json!({}));
    }
    assert!(typed > 0, "the typist came to type");
    println!("{kills} kills, {typed} keys typed");
    std::fs::remove_dir_all(machine).expect("tidied up");
}
