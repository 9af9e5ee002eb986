//! Requests in, answers out.

use std::fmt::Display;
use std::io::Write;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use app::App;
use contract::{ChosenFile, Failure, Language};
use serde::Deserialize;
use serde_json::{Value, json};
use tiny_http::{Method, Request};

use crate::host::Desk;
use crate::pages::{POLICY, Pages};

/// So that a request to stop gets through while a command runs.
const WORKERS: usize = 4;

/// A path told by a test.
#[derive(Deserialize)]
struct Told {
    path: PathBuf,
}

/// Pages and commands behind one port.
pub(crate) struct Server {
    http: tiny_http::Server,
    address: SocketAddr,
    pages: Pages,
    app: Mutex<App>,
    desk: Arc<Desk>,
}

struct Answer {
    status: u16,
    bytes: Vec<u8>,
    kind: &'static str,
}

impl Server {
    pub(crate) fn open(port: u16, pages: Pages, app: App, desk: Arc<Desk>) -> Result<Self, String> {
        let http =
            tiny_http::Server::http(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
        let address = http.server_addr().to_ip().ok_or("the server has no address")?;
        Ok(Self { http, address, pages, app: Mutex::new(app), desk })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn run(&self) {
        std::thread::scope(|threads| {
            for _ in 0..WORKERS {
                threads.spawn(|| {
                    while let Ok(request) = self.http.recv() {
                        self.serve(request);
                    }
                });
            }
        });
    }

    /// Answers and lets the connection go: one that is kept open holds a thread of `tiny_http`, which
    /// counts it as free for a moment and then leaves a request that came in this moment lying.
    fn serve(&self, mut request: Request) {
        let Answer { status, bytes, kind } = self.answer(&mut request);
        let head = format!(
            "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Security-Policy: {POLICY}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            bytes.len()
        );
        let mut writer = request.into_writer();
        // A browser that went away needs no answer.
        let _ = writer
            .write_all(head.as_bytes())
            .and_then(|()| writer.write_all(&bytes))
            .and_then(|()| writer.flush());
    }

    fn answer(&self, request: &mut Request) -> Answer {
        let address = request.url().to_owned();
        if *request.method() == Method::Get {
            return match self.pages.find(&address) {
                Some((bytes, kind)) => Answer { status: 200, bytes, kind },
                None => refused(404, "no such page"),
            };
        }
        if *request.method() != Method::Post {
            return refused(405, "GET or POST");
        }
        // Asked without a body, and harmless whoever asks.
        if address == "/cancel" {
            self.desk.cancel(true);
            return told(200, &Value::Null);
        }
        // A page of another site may not send this type without asking first, and nobody answers that.
        let is_json = request.headers().iter().any(|header| {
            header.field.equiv("Content-Type") && header.value.as_str().starts_with("application/json")
        });
        if !is_json {
            return refused(415, "say Content-Type: application/json");
        }
        match serde_json::from_reader(request.as_reader()) {
            Ok(body) => self.act(&address, body),
            Err(error) => refused(400, error),
        }
    }

    fn act(&self, address: &str, body: Value) -> Answer {
        if let Some(name) = address.strip_prefix("/call/") {
            return self.call(name, body);
        }
        match (address, Told::deserialize(body)) {
            ("/dialog-answer", Ok(told_path)) => {
                self.desk.answer_next_dialog(told_path.path);
                told(200, &Value::Null)
            }
            ("/drop", Ok(Told { path })) => self.offer(path),
            ("/dialog-answer" | "/drop", Err(error)) => refused(400, error),
            _ => refused(404, "no such address"),
        }
    }

    fn call(&self, name: &str, request: Value) -> Answer {
        let mut app = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        self.desk.cancel(false);
        match catch_unwind(AssertUnwindSafe(|| app.dispatch(name, request))) {
            Ok(Ok(view)) => told(200, &view),
            Ok(Err(failure)) => told(422, &json!(failure)),
            Err(_panic) => {
                let failure = Failure::Unexpected { incident: "preview".into() };
                told(500, &json!(failure.view(Language::Id)))
            }
        }
    }

    fn offer(&self, path: PathBuf) -> Answer {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let size = path.metadata().map_or(0, |metadata| u32::try_from(metadata.len()).unwrap_or(u32::MAX));
        let token = self.app.lock().unwrap_or_else(PoisonError::into_inner).offer_file(path);
        told(200, &json!(ChosenFile { token, name, size }))
    }
}

fn told(status: u16, view: &Value) -> Answer {
    Answer { status, bytes: view.to_string().into_bytes(), kind: "application/json" }
}

fn refused(status: u16, problem: impl Display) -> Answer {
    Answer { status, bytes: problem.to_string().into_bytes(), kind: "text/plain; charset=utf-8" }
}
