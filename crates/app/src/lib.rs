//! One function per command, each one transaction; converts between `domain` and `contract`;
//! decides who may do what. The window, the command line, the tests and the preview all come
//! through [`App::dispatch`].

mod host;

pub use host::Host;

/// The program without its window.
pub struct App {
    host: Box<dyn Host>,
}

impl App {
    /// A program that has nothing open yet.
    pub fn new(host: Box<dyn Host>) -> Self {
        Self { host }
    }

    /// Carries out a command by name.
    ///
    /// # Errors
    /// The failure with its words; nothing was changed then.
    pub fn dispatch(
        &mut self,
        name: &str,
        _request: serde_json::Value,
    ) -> Result<serde_json::Value, contract::FailureView> {
        let _ = &self.host;
        Err(contract::Failure::UnknownCommand { name: name.into() }.view(contract::Language::Id))
    }

    /// Hands a path to the core without a dialog and gives the token to use in requests.
    pub fn offer_file(&mut self, _path: std::path::PathBuf) -> u32 {
        0
    }

    /// Ends the session: turns drafts into commits, backs up, closes the file.
    pub fn close(&mut self) {}
}
