//! The practice office: invented people in a file of its own, marked for good.

use crate::failure::Halt;
use crate::{App, demo};
use contract::{
    AgencyLevel, CreateOfficeRequest, Failure, Nothing, PracticeRequest, Rhythm, SessionView, StoreView,
};
use store::records::Term;
use store::schema::{cycles as cycle, offices};
use store::{NewAct, Password, Store, Table};

/// Who works in a practice office, and with which password; said on its lock screen.
const PERSON: &str = "Latihan";
const PASSWORD: &str = "latihan-saja";
/// Invented people unless told otherwise.
const EMPLOYEES: u32 = 152;
/// Units they are spread over unless told otherwise.
const UNITS: u32 = 9;

impl App {
    /// Opens the practice office of this machine, made and filled at the first time.
    pub(crate) fn create_practice_office(&mut self, request: PracticeRequest) -> Result<SessionView, Halt> {
        let path = self.practice_path();
        if path.exists() {
            self.end_session();
            let store = self.guarded(Store::open(&path, PERSON, &Password::new(PASSWORD.to_owned()))?)?;
            self.machine.point_to(Some(path));
            self.enter_as(store, PERSON)?;
            // The first filling may have been cut short.
            if !self.read()?.has_employees()? {
                self.fill_practice(request)?;
            }
            return self.session();
        }
        let office = CreateOfficeRequest {
            agency: "Pemerintah Kabupaten Lembah Jati".into(),
            unit: "Dinas Perizinan Terpadu".into(),
            level: AgencyLevel::Regional,
            user: PERSON.into(),
            rhythm: Rhythm::Quarterly,
            place: Some("Lembah Jati".into()),
            paper: None,
            password: PASSWORD.into(),
        };
        self.create_store(path, &office, true)?;
        self.fill_practice(request)?;
        self.session()
    }

    fn practice_path(&self) -> std::path::PathBuf {
        self.machine.folder().join("Latihan.kantor")
    }

    /// The password of the practice office, where that is the office the lock screen stands before.
    pub(crate) fn practice_password(&self) -> Option<String> {
        let is_here = self.machine.store().is_some_and(|path| *path == self.practice_path());
        is_here.then(|| PASSWORD.to_owned())
    }

    /// Fills an empty store with invented people, plans, feedback and evaluations, and marks it for good.
    pub(crate) fn fill_practice(&mut self, request: PracticeRequest) -> Result<StoreView, Halt> {
        use chrono::Datelike;
        if self.read()?.has_employees()? {
            return Err(Failure::NotEmpty.into());
        }
        let moment = self.moment();
        let office = self.office()?;
        let year = request.year.unwrap_or_else(|| moment.today().year());
        let rhythm = self.rhythm(year)?;
        let has_cycle = self.read()?.find_cycle(year)?.is_some();
        let size = demo::Size {
            employees: request.employees.unwrap_or(EMPLOYEES).clamp(1, 300_000),
            units: request.units.unwrap_or(UNITS).clamp(1, 500),
            year,
            today: moment.today(),
        };
        let seed = self.host.random();
        let scope = crate::shared_lists(&office);
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let new = NewAct {
            kind: "fill_practice",
            author: open.account.id,
            acted_for: None,
            at: moment.millis(),
            undoing: store::Undoing::Stops,
        };
        let mut act = open.store.begin(new)?;
        act.set(office.id, offices::IS_PRACTICE, true)?;
        if !has_cycle {
            let values = [(cycle::YEAR, year.into()), (cycle::RHYTHM, rhythm.word().into())];
            act.insert(Table::Cycles, scope, &values)?;
        }
        demo::fill(&mut act, &size, rhythm, seed)?;
        act.commit()?;
        self.read_store(Nothing {})
    }
}
