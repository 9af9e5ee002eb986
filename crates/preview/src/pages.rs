//! The files of the built interface, under the same content policy as in the window.

use std::path::{Component, Path, PathBuf};

/// The policy of `src-tauri/tauri.conf.json`, so that browser tests fail where the window would.
pub(crate) const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; \
    form-action 'none'";

/// A folder of pages.
pub(crate) struct Pages {
    folder: PathBuf,
}

impl Pages {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The bytes and type of a page; `None` for what is not in the folder.
    pub(crate) fn find(&self, address: &str) -> Option<(Vec<u8>, &'static str)> {
        let name = address.split(['?', '#']).next()?.trim_start_matches('/');
        let name = Path::new(if name.is_empty() { "index.html" } else { name });
        let is_inside = name.components().all(|part| matches!(part, Component::Normal(_)));
        let bytes = is_inside.then(|| std::fs::read(self.folder.join(name)).ok()).flatten()?;
        Some((bytes, kind(name)))
    }
}

fn kind(name: &Path) -> &'static str {
    match name.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg") => "image/jpeg",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::Pages;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let folder = tempfile::tempdir().expect("a folder");
        let inside = folder.path().join("inside");
        std::fs::create_dir(&inside).expect("a folder in it");
        std::fs::write(folder.path().join("secret.html"), "secret").expect("a file outside");
        std::fs::write(inside.join("index.html"), "page").expect("a file inside");
        let pages = Pages::new(inside);
        assert_eq!(pages.find("/").map(|(bytes, _)| bytes), Some(b"page".to_vec()));
        assert_eq!(pages.find("/index.html?x").map(|(_, kind)| kind), Some("text/html; charset=utf-8"));
        assert!(pages.find("/../secret.html").is_none(), "a way up leads nowhere");
        assert!(pages.find("//etc/hostname").is_none(), "nor does the way from the top");
    }
}
