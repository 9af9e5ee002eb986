//! Tokens for paths: interfaces name files by number and never see or send a path.

use crate::App;
use crate::failure::Halt;
use contract::{ChooseFileRequest, ChosenFile, Failure, Nothing};
use std::fs::File;
use std::io::{BufWriter, Write};
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
    std::fs::metadata(path)
        .ok()
        .filter(std::fs::Metadata::is_file)
        .map_or(0, |meta| u32::try_from(meta.len()).unwrap_or(u32::MAX))
}

/// Writes a file whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Halt> {
    write_streamed(path, |file| {
        file.write_all(bytes).map_err(|error| crate::failure::cannot_write(path, &error).into())
    })
}

/// Writes a file piece by piece under a temporary name beside it, and gives it its own once it is whole
/// and on the medium: after a power cut no empty file stands under that name.
pub(crate) fn write_streamed(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<(), Halt>,
) -> Result<(), Halt> {
    let temporary = path.with_file_name(format!(".{}.sementara", file_name(path)));
    let refused = |error: std::io::Error| Halt::from(crate::failure::cannot_write(path, &error));
    let written = File::create(&temporary)
        .map_err(refused)
        .and_then(|file| {
            let mut file = BufWriter::new(file);
            write(&mut file)?;
            file.flush().and_then(|()| file.get_ref().sync_all()).map_err(refused)
        })
        .and_then(|()| std::fs::rename(&temporary, path).map_err(refused));
    if written.is_err() {
        let _ = std::fs::remove_file(&temporary);
    }
    written
}

/// Reads a file whole.
pub(crate) fn read_whole(path: &Path) -> Result<Vec<u8>, Halt> {
    Ok(std::fs::read(path).map_err(|error| crate::failure::cannot_read(path, &error))?)
}
