//! Tokens for paths: interfaces name files by number and never see or send a path.

use crate::App;
use crate::failure::Halt;
use contract::{ChooseFileRequest, ChosenFile, Failure, Nothing};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Paths that were picked in this session.
#[derive(Default)]
pub(crate) struct Tokens {
    paths: Vec<PathBuf>,
}

impl Tokens {
    /// Remembers a path; the token is never 0.
    pub(crate) fn offer(&mut self, path: PathBuf) -> u32 {
        self.paths.push(path);
        u32::try_from(self.paths.len()).unwrap_or(u32::MAX)
    }

    fn find(&self, token: u32) -> Option<&Path> {
        let at = usize::try_from(token).ok()?.checked_sub(1)?;
        self.paths.get(at).map(PathBuf::as_path)
    }
}

impl App {
    #[expect(clippy::unnecessary_wraps, reason = "every command may fail; this one does not")]
    /// Opens a dialog of the host; `None` when the person cancels.
    pub(crate) fn choose_file(&mut self, request: ChooseFileRequest) -> Result<Option<ChosenFile>, Halt> {
        let Some(path) = self.host.choose(&request) else { return Ok(None) };
        let (name, size) = (file_name(&path), file_size(&path));
        Ok(Some(ChosenFile { token: self.files.offer(path), name, size }))
    }

    #[expect(clippy::unnecessary_wraps, reason = "every command may fail; this one does not")]
    /// Opens a dialog of the host for several files at once; none when the person cancels.
    pub(crate) fn choose_files(&mut self, request: ChooseFileRequest) -> Result<Vec<ChosenFile>, Halt> {
        let paths = self.host.choose_many(&request);
        Ok(paths.into_iter().map(|path| self.written(path)).collect())
    }

    #[expect(clippy::unnecessary_wraps, reason = "every command may fail; this one does not")]
    /// The files that were handed over since this was last asked.
    pub(crate) fn take_offered(&mut self, _: Nothing) -> Result<Vec<ChosenFile>, Halt> {
        let tokens = std::mem::take(&mut self.handed_over);
        let chosen = |token| {
            let path = self.files.find(token)?;
            Some(ChosenFile { token, name: file_name(path), size: file_size(path) })
        };
        Ok(tokens.into_iter().filter_map(chosen).collect())
    }

    /// The path behind a token.
    pub(crate) fn path(&self, token: u32) -> Result<PathBuf, Halt> {
        Ok(self.files.find(token).map(Path::to_owned).ok_or(Failure::FileForgotten)?)
    }

    /// What a written file is called, to tell the person.
    pub(crate) fn written(&mut self, path: PathBuf) -> ChosenFile {
        let (name, size) = (file_name(&path), file_size(&path));
        ChosenFile { token: self.files.offer(path), name, size }
    }
}

/// Name of a file or folder without the way to it.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn file_size(path: &Path) -> u32 {
    file_length(path).map_or(0, |length| u32::try_from(length).unwrap_or(u32::MAX))
}

/// What stands in a folder, by name and in order; hidden files are the system's. Nothing where it cannot be listed.
pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| file_name(&entry.path())).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort_unstable();
    names
}

/// A path in a folder where no file is yet, nor one of those that are still to be written.
pub(crate) fn free_path(folder: &Path, (name, ending): (&str, &str), taken: &BTreeSet<PathBuf>) -> PathBuf {
    let named = |again: u32| {
        let again = if again == 0 { String::new() } else { format!(" ({again})") };
        folder.join(format!("{name}{again}.{ending}"))
    };
    let is_free = |path: &PathBuf| !path.exists() && !taken.contains(path);
    (0..1000).map(named).find(is_free).unwrap_or_else(|| named(1000))
}

/// Writes a file whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Halt> {
    write_streamed(path, |file| {
        file.write_all(bytes).map_err(|error| crate::failure::cannot_write(path, &error).into())
    })
}

/// Writes a workbook whole or not at all; one that could not be made is told like a file that cannot be written.
pub(crate) fn write_workbook(path: &Path, made: Result<Vec<u8>, impl Display>) -> Result<(), Halt> {
    let bytes = made.map_err(|fault| {
        let fault = std::io::Error::other(fault.to_string());
        crate::failure::cannot_write(path, &fault)
    })?;
    write_whole(path, &bytes)
}

/// Writes a file piece by piece under a temporary name beside it, and gives it its own once it is whole
/// and on the medium: after a power cut no empty file stands under that name.
pub(crate) fn write_streamed(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), Halt>,
) -> Result<(), Halt> {
    write_named(path, false, |file| write(file).map(|()| Some(path.to_owned()))).map(|_| ())
}

/// What became of a file that was to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Became {
    /// It was written.
    Written,
    /// It was there already with the same bytes, and was left alone.
    Kept,
    /// There was nothing to write.
    Nothing,
}

/// The same, where whoever writes tells at the end what the file is called, beside `path`, or that there is nothing
/// to write; and where a file that is there with the same bytes may be left alone.
pub(crate) fn write_named(
    path: &Path,
    keeps_same: bool,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<Option<PathBuf>, Halt>,
) -> Result<Became, Halt> {
    let temporary = path.with_file_name(format!(".{}.sementara", file_name(path)));
    let refused = |error: std::io::Error| Halt::from(crate::failure::cannot_write(path, &error));
    let written = begin(&temporary).map_err(refused).and_then(|file| {
        let mut file = BufWriter::new(file);
        let Some(name) = write(&mut file)? else { return Ok((Became::Nothing, None)) };
        file.flush().map_err(refused)?;
        if keeps_same && have_same_bytes(&temporary, &name) {
            return Ok((Became::Kept, None));
        }
        file.get_ref().sync_all().map_err(refused)?;
        Ok((Became::Written, Some(name)))
    });
    let written = written.and_then(|(became, name)| match name {
        Some(name) => std::fs::rename(&temporary, name).map(|()| became).map_err(refused),
        None => Ok(became),
    });
    if !matches!(written, Ok(Became::Written)) {
        let _ = std::fs::remove_file(&temporary);
    }
    written
}

/// Writes a file whole or not at all, or leaves one alone that is there with the same bytes. Fails in the words
/// of interfaces, so that any thread may write.
pub(crate) fn write_bytes(path: &Path, bytes: &[u8], keeps_same: bool) -> Result<Became, Failure> {
    let is_there = || file_length(path) == Some(bytes.len() as u64);
    if keeps_same && is_there() && std::fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(Became::Kept);
    }
    write_whole(path, bytes)?;
    Ok(Became::Written)
}

/// Begins a file of its own. What a kill left under the name goes; a link that somebody put there is taken away and not
/// followed: what it points at is not ours to write.
fn begin(temporary: &Path) -> std::io::Result<File> {
    if let Err(error) = std::fs::remove_file(temporary)
        && error.kind() != ErrorKind::NotFound
    {
        return Err(error);
    }
    OpenOptions::new().write(true).create_new(true).open(temporary)
}

fn have_same_bytes(one: &Path, other: &Path) -> bool {
    if file_length(one) != file_length(other) {
        return false;
    }
    let (Ok(one), Ok(other)) = (File::open(one), File::open(other)) else { return false };
    let mut bytes = BufReader::new(one).bytes().zip(BufReader::new(other).bytes());
    bytes.all(|pair| matches!(pair, (Ok(one), Ok(other)) if one == other))
}

fn file_length(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|meta| meta.len())
}

/// Reads a file whole.
pub(crate) fn read_whole(path: &Path) -> Result<Vec<u8>, Halt> {
    Ok(std::fs::read(path).map_err(|error| crate::failure::cannot_read(path, &error))?)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_link_in_the_way_of_a_file_is_replaced_and_what_it_points_at_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (other, path) = (folder.path().join("lain.txt"), folder.path().join("rekap.xlsx"));
        std::fs::write(&other, "milik orang lain").unwrap();
        for name in [".rekap.xlsx.sementara", "rekap.xlsx"] {
            symlink(&other, folder.path().join(name)).unwrap();
        }
        write_whole(&path, b"rekap").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"rekap");
        assert_eq!(std::fs::read_to_string(&other).unwrap(), "milik orang lain");
        assert!(!std::fs::symlink_metadata(&path).unwrap().is_symlink());
    }
}
