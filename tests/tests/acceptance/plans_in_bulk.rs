//! Plans of many people at once: blocks, workbooks, copies, last year's rows, annexes and the library.

mod annexes;
mod blocks;
mod copies;
mod last_year;
mod library;
mod workbooks;

use std::fmt::Write as _;
use std::path::Path;

use calamine::Reader as _;
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, text_of};

/// Kepala Puskesmas, who evaluates everybody.
const HEAD: &str = "197501012000031001";

/// The NIP of the person with a number, a different one for each.
fn nip(number: usize) -> String {
    format!("1985{:02}{:02}2010012{:03}", number / 28 % 12 + 1, number % 28 + 1, number + 1)
}

/// An office with a head and `n` people who are midwives, nurses and clerks by turns.
fn office(n: usize) -> World {
    let mut world = World::with_office();
    let mut list = String::from("NIP;Nama;Pangkat/Gol;Jabatan;Unit Kerja;Atasan\n");
    let _ = writeln!(list, "{HEAD};dr. Maria Bere;Pembina (IV/a);Kepala Puskesmas;Puskesmas Oebobo;");
    for number in 0..n {
        let position = ["Bidan Terampil", "Perawat Ahli Pertama", "Pengadministrasi Umum"][number % 3];
        let unit = if number % 5 == 4 { "Pustu Liliba" } else { "Puskesmas Oebobo" };
        let _ = writeln!(
            list,
            "{};Pegawai {number:03};Penata Muda (III/a);{position};{unit};{HEAD}",
            nip(number)
        );
    }
    let path = world.path("daftar.csv");
    std::fs::write(&path, list).expect("a staff list");
    world.import_staff(path);
    world
}

/// The version of somebody's plan that people work on.
fn plan_of(world: &mut World, nip: &str, year: i32) -> String {
    let employee = world.person(nip);
    text_of(&world.ask("find_plan", json!({ "employee": employee, "year": year })), "id")
}

fn new_plan(world: &mut World, nip: &str, year: i32) -> String {
    let employee = world.person(nip);
    let made = world.ask("create_plans", json!({ "employees": [employee], "year": year, "source": "blank" }));
    text_of(&list_of(&made, "done")[0], "plan")
}

fn approve(world: &mut World, plan: &str) {
    for event in ["submit", "agree", "sign", "approve"] {
        let moved = world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        assert_eq!(list_of(&moved, "refused").len(), 0, "{event}: {moved}");
    }
}

fn results(desk: &Value) -> Vec<String> {
    list_of(&desk["plan"], "results").iter().map(|result| text_of(result, "text")).collect()
}

fn open(world: &mut World, plan: &str) -> Value {
    world.ask("open_plan", json!({ "id": plan }))
}

fn fingerprint(world: &mut World) -> Value {
    world.ask("read_fingerprint", json!({}))["fingerprint"].clone()
}

fn last_act(world: &mut World) -> String {
    text_of(&list_of(&world.ask("show_home", json!({})), "acts")[0], "words")
}

/// Three results of a midwife as they are copied from last year's Excel file.
const BLOCK: &str = "Rencana hasil kerja\tUtama/Tambahan\tAspek\tIndikator\tTarget\n\
    Ibu hamil terlayani sesuai standar\tUtama\tKuantitas\tPersentase ibu hamil yang terlayani\t95%\n\
    \t\tKualitas\tTingkat kepuasan ibu hamil\t90%\n\
    Persalinan ditolong dengan aman\tUtama\tKualitas\tPersentase persalinan tanpa komplikasi\t98%\n\
    Kelas ibu hamil terselenggara tepat waktu\tTambahan\tWaktu\tKetepatan jadwal kelas\t12 kelas\n";
