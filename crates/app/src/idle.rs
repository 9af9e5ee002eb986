//! What happens while nobody does anything. The lock closes by itself: nobody touched the program for as long as the
//! office allows, or the machine slept; the host watches the time, how long is decided here. And work that nobody
//! waits for is done.

use crate::App;
use crate::failure::Halt;
use crate::permissions::role_of;
use contract::{Nothing, Role};

/// Employees share a machine in a corridor, and look only.
const SECONDS_OF_EMPLOYEES: u32 = 60;

impl App {
    /// Says that somebody is there.
    pub(crate) fn still_here(&mut self, _: Nothing) -> Result<Nothing, Halt> {
        self.opened()?;
        Ok(Nothing {})
    }

    /// Remembers that somebody did something just now.
    pub(crate) fn touch(&mut self) {
        self.last_deed = Some(self.host.now());
    }

    /// Seconds without key or pointer after which the office locks itself.
    pub(crate) fn idle_seconds(&self) -> Result<u32, Halt> {
        let open = self.opened()?;
        if role_of(&open.account) == Role::Employee {
            return Ok(SECONDS_OF_EMPLOYEES);
        }
        Ok(self.idle_minutes()? * 60)
    }

    /// Locks where nobody did anything for long enough, and answers whether it did. A clock that was set
    /// back tells nothing of how long it was, and locks too.
    pub fn lock_when_idle(&mut self) -> bool {
        let Ok(seconds) = self.idle_seconds() else { return false };
        let now = self.host.now();
        let Some(last) = self.last_deed else {
            self.last_deed = Some(now);
            return false;
        };
        let idle = now.signed_duration_since(last).num_seconds();
        if (0..i64::from(seconds)).contains(&idle) {
            return false;
        }
        self.lock_now()
    }

    /// Locks at once, as before the machine sleeps, and answers whether anything was open. The key is not
    /// kept for as long as a backup takes: that stays due.
    pub fn lock_now(&mut self) -> bool {
        let was_open = self.open.is_some();
        self.owe_backup();
        self.leave();
        was_open
    }

    /// Does a part of the work that was left for when nobody waits, and answers whether more is left. What fails here
    /// is tried again by whoever needs it, and told then.
    pub fn tend(&mut self) -> bool {
        self.open.as_mut().is_some_and(|open| open.store.index_people().unwrap_or(false))
    }
}
