//! The audit bundle: tables and a page that open without this program.
//!
//! Private marks and drafts never leave the machine and are not in it.

use crate::failure::Halt;
use crate::history::{self, instant};
use crate::year::confidential::counselling_rows;
use crate::{App, units, words};
use contract::{CheckpointView, Language};
use interop::archive::{Archive, ArchiveError, escaped};
use std::fs::File;
use std::io::BufWriter;

type Out<'f> = Archive<&'f mut BufWriter<File>>;

/// Writes the whole bundle.
pub(super) fn write(
    app: &App,
    file: &mut BufWriter<File>,
    checkpoints: &[CheckpointView],
) -> Result<(), Halt> {
    let mut archive = Archive::new(file);
    let counts = app.read()?.counts()?;
    let office = app.office()?;
    let title = format!("{}, {}", office.unit_name, office.agency);
    told(archive.file("BACA-SAYA.txt", READ_ME.replace("{office}", &title).as_bytes()))?;
    changes(app, &mut archive)?;
    acts(app, &mut archive)?;
    chains(app, &mut archive)?;
    evaluations(app, &mut archive)?;
    accounts(app, &mut archive)?;
    access(app, &mut archive)?;
    list_checkpoints(&mut archive, checkpoints)?;
    let numbers = [
        ("Pegawai", counts.employees),
        ("Unit kerja", counts.units),
        ("SKP", counts.plans),
        ("Penilaian", counts.evaluations),
        ("Langkah", counts.acts),
        ("Perubahan", counts.commits),
    ];
    told(archive.file("ringkasan.html", summary(&title, &numbers, checkpoints).as_bytes()))?;
    told(archive.finish().map(|_| ()))
}

/// Every change of every cell: the history of one scope at a time is in memory.
fn changes(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let heads = [
        "waktu",
        "oleh",
        "atas nama",
        "langkah",
        "nomor langkah",
        "tentang",
        "catatan",
        "isian",
        "sebelum",
        "sesudah",
    ];
    let mut table = told(archive.table("riwayat.csv", &heads))?;
    let (reader, moment) = (app.read()?, app.moment());
    for scope in app.store()?.scopes()? {
        let about = match scope.kind {
            store::ScopeKind::Dossier => units::person_ref(reader, scope.row)?.name,
            store::ScopeKind::Unit => reader.find_unit(scope.row)?.map(|unit| unit.name).unwrap_or_default(),
            store::ScopeKind::Ref | store::ScopeKind::Roster => String::new(),
        };
        let entries = app.store()?.history(&store::HistoryQuery::scope(scope))?;
        let hidden = counselling_rows(&entries);
        for entry in entries.iter().filter(|entry| !hidden.contains(&entry.cell.row)) {
            let view = history::entry_view(reader, moment, entry)?;
            told(table.row(&[
                view.at,
                view.by,
                view.acted_for,
                view.act,
                view.act_id,
                about.clone(),
                view.record,
                view.field_words,
                view.from,
                view.to,
            ]))?;
        }
    }
    told(table.finish())
}

fn acts(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let heads = ["waktu", "jenis", "langkah", "oleh", "atas nama", "perubahan", "diurungkan"];
    let mut table = told(archive.table("langkah.csv", &heads))?;
    let (reader, moment) = (app.read()?, app.moment());
    for act in app.store()?.acts(u32::MAX)? {
        let undone = if act.is_undone { "ya" } else { "" };
        told(table.row(&[
            instant(act.at, moment),
            act.kind.clone(),
            words::act(&act.kind, Language::Id).to_owned(),
            act.author_name.clone().unwrap_or_default(),
            history::name_of(reader, act.acted_for)?,
            act.commits.to_string(),
            undone.to_owned(),
        ]))?;
    }
    told(table.finish())
}

fn chains(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let mut table =
        told(archive.table("rantai.csv", &["lingkup", "catatan", "replika", "nomor terakhir", "ujung"]))?;
    for (chain, head) in app.store()?.chain_heads()? {
        told(table.row(&[
            chain.scope.kind.number().to_string(),
            chain.scope.row.to_string(),
            format!("{:016x}", chain.replica.0),
            chain.n.to_string(),
            head.to_string(),
        ]))?;
    }
    told(table.finish())
}

fn evaluations(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let heads = [
        "nama",
        "NIP",
        "periode",
        "penilai",
        "hasil kerja",
        "perilaku kerja",
        "predikat",
        "keadaan",
        "tanggal",
    ];
    let mut table = told(archive.table("penilaian.csv", &heads))?;
    let reader = app.read()?;
    for person in reader.list_all_employees()? {
        for record in reader.list_evaluations_of(person.id)? {
            let level = |level: Option<domain::ExpectationLevel>| {
                level.map(|level| words::level(level, Language::Id)).unwrap_or_default().to_owned()
            };
            told(table.row(&[
                person.shown_name(),
                person.nip.clone(),
                record.period.to_string(),
                history::name_of(reader, record.evaluator)?,
                level(record.results_rating),
                level(record.conduct_rating),
                record.grade().map(|grade| words::grade(grade, Language::Id)).unwrap_or_default().to_owned(),
                words::evaluation_state(record.state, Language::Id).to_owned(),
                record.signed_on.map(|day| day.to_string()).unwrap_or_default(),
            ]))?;
        }
    }
    told(table.finish())
}

fn accounts(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let mut table = told(archive.table("pengguna.csv", &["nama", "peran", "dihapus"]))?;
    for account in app.store()?.accounts()? {
        let removed = if account.is_removed { "ya" } else { "" };
        told(table.row(&[account.name.as_str(), account.role.as_str(), removed]))?;
    }
    told(table.finish())
}

/// Who looked at whose records and what was refused, both kinds one after the other.
fn access(app: &App, archive: &mut Out<'_>) -> Result<(), Halt> {
    let mut table =
        told(archive.table("catatan-akses.csv", &["waktu", "oleh", "apa", "tentang", "ditolak karena"]))?;
    for kind in contract::LogKind::ALL {
        let (lines, _) = app.store()?.access_lines(&kind.code(), None, (0, u32::MAX))?;
        for line in app.log_views(lines)? {
            let about = line.about.map(|person| person.name).unwrap_or_default();
            told(table.row(&[line.at, line.by, line.what, about, line.why]))?;
        }
    }
    told(table.finish())
}

fn list_checkpoints(archive: &mut Out<'_>, checkpoints: &[CheckpointView]) -> Result<(), Halt> {
    let heads = ["waktu", "oleh", "akar", "rantai", "perubahan", "cocok"];
    let mut table = told(archive.table("titik-periksa.csv", &heads))?;
    for one in checkpoints {
        let holds = if one.holds { "ya" } else { "TIDAK" };
        let (n_chains, n_commits) = (one.n_chains.to_string(), one.n_commits.to_string());
        told(table.row(&[one.at.as_str(), &one.by, &one.root, &n_chains, &n_commits, holds]))?;
    }
    told(table.finish())
}

/// A page without a script that any browser shows.
fn summary(title: &str, numbers: &[(&str, u32)], checkpoints: &[CheckpointView]) -> String {
    let counts: Vec<String> =
        numbers.iter().map(|(name, count)| format!("<tr><th>{name}</th><td>{count}</td></tr>")).collect();
    let points: Vec<String> = checkpoints
        .iter()
        .map(|one| {
            let holds = if one.holds { "cocok" } else { "TIDAK COCOK" };
            let cells = [&one.at, &one.by, &one.root].map(|cell| format!("<td>{}</td>", escaped(cell)));
            format!("<tr>{}<td>{holds}</td></tr>", cells.concat())
        })
        .collect();
    let (counts, points) = (counts.concat(), points.concat());
    format!(
        "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Berkas pemeriksaan</title>\
         <style>body{{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}}th{{text-align:left;padding-right:2rem}}\
         td,th{{border-bottom:1px solid #ccc;padding:.2rem .6rem .2rem 0}}</style>\
         <h1>Berkas pemeriksaan</h1><p>{}</p><table>{counts}</table>\
         <h2>Titik periksa</h2><table><tr><th>Waktu</th><th>Oleh</th><th>Akar</th><th>Hasil</th></tr>{points}</table>\
         <p>Tabel lengkap ada di berkas CSV dalam arsip ini; BACA-SAYA.txt menjelaskannya.</p></html>",
        escaped(title)
    )
}

/// An archive that cannot be written is told like any other file.
pub(crate) fn told<T>(written: Result<T, ArchiveError>) -> Result<T, Halt> {
    written.map_err(|error| {
        let error = if let ArchiveError::Io(error) = error {
            error
        } else {
            std::io::Error::other(error.to_string())
        };
        crate::failure::cannot_write(std::path::Path::new("arsip"), &error).into()
    })
}

const READ_ME: &str = "\
BERKAS PEMERIKSAAN KINERJA LURING
{office}

Arsip ini dapat dibaca tanpa program Kinerja Luring. Tabel CSV (UTF-8, titik koma) dapat dibuka dengan
Excel, LibreOffice, atau penyunting teks. Sel yang diawali tanda kutip tunggal semula diawali tanda yang
oleh lembar hitung dianggap rumus.

ringkasan.html      banyaknya catatan dan titik periksa; buka dengan peramban
riwayat.csv         setiap perubahan: kapan, siapa, atas nama siapa, isian, sebelum, sesudah
langkah.csv         setiap langkah yang dikerjakan di laptop ini
penilaian.csv       rating dan predikat setiap orang pada setiap periode
rantai.csv          ujung rantai hash setiap lingkup
titik-periksa.csv   akar yang pernah dicetak, dan apakah riwayat hari ini masih sampai padanya
pengguna.csv        orang yang dapat membuka berkas kantor, juga yang sudah dihapus
catatan-akses.csv   siapa membuka catatan orang lain, dan apa yang ditolak

Cara memeriksa: bandingkan akar pada lembar titik periksa yang ditandatangani dengan titik-periksa.csv.
Akar sama dan kolom \"cocok\" berisi \"ya\" berarti tidak satu pun perubahan sampai saat itu diganti,
dihapus, atau disisipkan.

Arsip ini memuat data pribadi. Simpan dan kirim dengan hati-hati.
";
