//! A full session, cut off in the middle: no name, NIP, note or feedback can be read in any file that the
//! program wrote, nor in what it said to the terminal, not even where a command broke down. The names of
//! office and accounts, which the lock screen needs, stand in the machine's memory and nowhere else.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tests::{CHIEF, CRASH, PASSWORD, TEAM, USER, World, list_of, team_case, text_of};

const MACHINE: &str = "KINERJA_PLAIN_MACHINE";
const OFFICE: &str = "Dinas Rahasia Umum";
const AGENCY: &str = "Pemerintah Kabupaten Sembunyi";
/// What a person types.
const TYPED: [&str; 7] = [
    "Catatan pimpinan yang rahasia",
    "Umpan balik dari rekan sejawat",
    "Ketikan yang belum selesai",
    "Realisasi arsip terlayani semua",
    "Bukti dukung di lemari besi",
    "Dasar capaian organisasi istimewa",
    "Sukmawati Hidayat",
];
const NIP: &str = "198703032012012003";

/// Not a test of its own: a session of a person, killed by the test below.
#[test]
#[ignore = "run by the test below, which kills it"]
fn works_until_killed() {
    let Ok(machine) = std::env::var(MACHINE) else { return };
    let mut world = World::on_the_machine(Path::new(&machine));
    let created = world.ask(
        "create_office",
        json!({
            "agency": AGENCY, "unit": OFFICE, "level": "regional", "user": USER, "rhythm": "quarterly",
            "place": "Lembah Sunyi", "password": PASSWORD,
        }),
    );
    fill(&mut world);
    crash(&mut world);
    fail(&mut world);
    world.ask("back_up_now", json!({}));
    let listed = world.ask("list_backups", json!({}));
    world.ask("preview_restore", json!({ "file": listed["backups"][0]["file"] }));
    world.ask("lock", json!({}));
    world.unlock();
    let evaluation = first_evaluation(&mut world);
    let typing =
        json!({ "evaluation": evaluation, "field": { "kind": "notes" }, "text": TYPED[2], "draft": true });
    world.ask("write_text", typing);
    println!("\nCODE {}", text_of(&created, "recoveryCode"));
    println!("WORKED");
    std::thread::sleep(std::time::Duration::from_secs(600));
}

/// People, plans, ratings, notes, feedback.
fn fill(world: &mut World) {
    let list = format!("NIP;Nama;Jabatan;Unit Kerja\n{NIP};{};Arsiparis;BIDANG ARSIP\n", TYPED[6]);
    let outside = tempfile::tempdir().expect("a folder");
    for (name, text) in [("daftar.csv", list), ("tim.json", team_case().to_string())] {
        std::fs::write(outside.path().join(name), text).expect("a file");
    }
    world.import_staff(outside.path().join("daftar.csv"));
    world.import_case("import_plans", outside.path().join("tim.json"));
    let unit = world.unit("BIDANG ARSIP");
    world.ask(
        "set_achievement",
        json!({ "unit": unit, "period": "2026-Q3", "value": "good", "basis": TYPED[5] }),
    );
    let evaluation = first_evaluation(world);
    for rating in ["results", "conduct"] {
        world
            .ask("rate_together", json!({ "evaluations": [evaluation], "rating": rating, "level": "meets" }));
    }
    world.ask(
        "write_text",
        json!({ "evaluation": evaluation, "field": { "kind": "notes" }, "text": TYPED[0], "draft": false }),
    );
    let shown = world.ask("show_evaluation", json!({ "id": evaluation }));
    let result = shown["results"][0]["id"].clone();
    world.ask(
        "add_feedback",
        json!({ "evaluation": evaluation, "about": { "kind": "result", "id": result }, "source": "peer", "text": TYPED[1] }),
    );
    let person = world.person(TEAM[0].nip);
    world.ask(
        "add_progress",
        json!({ "employee": person, "result": 1, "text": TYPED[3], "evidence": TYPED[4], "on": "2026-09-01" }),
    );
}

/// The program breaks in the middle of an import, with names in its hands.
fn crash(world: &mut World) {
    let list = format!("NIP;Nama;Jabatan;Unit Kerja\n{NIP};{};{};BIDANG ARSIP\n", TYPED[6], CHIEF.position);
    let outside = tempfile::tempdir().expect("a folder");
    let path = outside.path().join("lagi.csv");
    std::fs::write(&path, list).expect("a file");
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    world.will_crash();
    assert_eq!(world.refused("apply_import", json!({ "preview": preview["preview"] })), "unexpected");
}

/// What goes wrong in a session: refusals that name people, and requests nobody can read.
fn fail(world: &mut World) {
    let named = json!({ "text": TYPED[6], "tidak": CHIEF.name });
    for (command, request) in [
        ("find_person", json!({ "text": "Tidak Ada Orangnya" })),
        ("find_person", named.clone()),
        ("save_employee", json!({ "name": TYPED[6], "nip": "123" })),
        (TYPED[6], named),
        ("unlock", json!({ "account": USER, "password": TYPED[6] })),
    ] {
        assert!(world.try_ask(command, request).is_err(), "{command} is refused");
    }
    world.unlock();
}

fn first_evaluation(world: &mut World) -> Value {
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    list_of(&team, "rows")[0]["evaluation"].clone()
}

/// A session on a machine with a folder for passing files, cut off; what it said, and its recovery code.
fn cut_off(machine: &Path, passing: &Path) -> (String, String) {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--ignored", "--exact", "plain::works_until_killed", "--nocapture"])
        .env(MACHINE, machine)
        .env("TMPDIR", passing)
        .env("RUST_BACKTRACE", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the session");
    let (mut said, mut code) = (String::new(), String::new());
    for line in BufReader::new(child.stdout.take().expect("its words")).lines().map_while(Result::ok) {
        if let Some(shown) = line.strip_prefix("CODE ") {
            shown.clone_into(&mut code);
        } else if line == "WORKED" {
            break;
        } else {
            said.push_str(&line);
        }
    }
    child.kill().expect("killed");
    child.wait().expect("gone");
    child.stderr.take().expect("its words").read_to_string(&mut said).expect("words");
    assert!(!code.is_empty(), "the session came to its end: {said}");
    (said, code)
}

fn every_file(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { every_file(&path) } else { vec![path] }).collect()
}

/// A text in the ways in which a program might have written it.
fn spellings(text: &str) -> Vec<Vec<u8>> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let other: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex = text.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let cases = [text.to_owned(), text.to_lowercase(), text.to_uppercase(), hex.to_uppercase(), hex];
    cases.into_iter().map(String::into_bytes).chain([wide, other]).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    spellings(text).iter().any(|way| bytes.windows(way.len()).any(|part| part == way))
}

#[test]
fn after_a_full_session_nothing_of_it_can_be_read_in_any_file_or_word_of_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let [machine, passing] = ["mesin", "sementara"].map(|name| folder.path().join(name));
    for made in [&machine, &passing] {
        std::fs::create_dir(made).expect("a folder");
    }
    let (said, code) = cut_off(&machine, &passing);
    let people = TEAM.iter().chain([&CHIEF]).flat_map(|member| [member.name, member.nip, member.position]);
    let secrets: Vec<&str> = people.chain(TYPED).chain([NIP, PASSWORD, &code]).collect();
    let names = [OFFICE, AGENCY, USER];

    let files = every_file(folder.path());
    let mut searched = Vec::new();
    for path in &files {
        let bytes = std::fs::read(path).expect("a file");
        searched.push(format!(
            "{} ({} bytes)",
            path.strip_prefix(folder.path()).expect("in it").display(),
            bytes.len()
        ));
        for secret in &secrets {
            assert!(!holds(&bytes, secret), "“{secret}” stands in {}", path.display());
        }
        let is_memory = path.ends_with("kinerja-luring.json");
        for name in names {
            assert!(is_memory || !holds(&bytes, name), "“{name}” stands in {}", path.display());
        }
        assert!(!holds(&bytes, "pragma key"), "the key as it is given to the database: {}", path.display());
    }
    println!("Searched:\n{}", searched.join("\n"));
    for ending in [".kantor", ".kantor-wal", "salt", ".age", ".cadangan", "kinerja-luring.json"] {
        let is_there = files.iter().any(|path| path.to_string_lossy().ends_with(ending));
        assert!(is_there, "a file {ending} was searched: {searched:?}");
    }
    assert!(said.contains(CRASH), "the output of a crash was searched: {said}");
    for secret in secrets.iter().chain(&names) {
        assert!(!holds(said.as_bytes(), secret), "“{secret}” was said to the terminal");
    }
}
