//! Locks beside the window: when nobody was there for long enough, and before the machine sleeps.
//! Running work ends first. How long is long enough, the core says. In between it does what nobody waits for.

use std::time::{Duration, Instant, SystemTime};

use crate::calls::Core;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(1);
/// Clocks that part by more than this between two looks: the machine slept, or somebody set the clock.
const JUMP: Duration = Duration::from_secs(30);

/// The two clocks of a machine; one of them stops while it sleeps, on some systems neither.
struct Clocks {
    wall: SystemTime,
    steady: Instant,
}

impl Clocks {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    fn read() -> Self {
        Self { wall: SystemTime::now(), steady: Instant::now() }
    }

    /// Whether more time passed, or less, than between two looks it does.
    fn jumped_since(&self, before: &Self) -> bool {
        let is_long = |time: Duration| time > JUMP;
        let is_set_back = before.wall.duration_since(self.wall).is_ok_and(is_long);
        let wall = self.wall.duration_since(before.wall).is_ok_and(is_long);
        is_set_back || wall || is_long(self.steady.duration_since(before.steady))
    }
}

/// Begins to watch; ends with the program.
pub(crate) fn begin(core: Core) {
    #[cfg(target_os = "linux")]
    sleep::watch(core.clone());
    let watch = move || {
        let mut before = Clocks::read();
        let mut slept = false;
        loop {
            std::thread::sleep(EVERY);
            let now = Clocks::read();
            slept |= now.jumped_since(&before);
            before = now;
            if core.lock_unless_busy(slept) {
                slept = false;
            }
            core.tend_unless_busy();
        }
    };
    // A system that starts no thread any more cannot go on in any other way either.
    let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(watch);
}

/// What logind says before the machine sleeps. It waits a few seconds for whoever asked it to.
#[cfg(target_os = "linux")]
mod sleep {
    use std::cell::RefCell;

    use gio::glib::variant::ToVariant as _;
    use gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList};

    use crate::calls::Core;

    /// Between two tries while work runs.
    const SOON: std::time::Duration = std::time::Duration::from_millis(50);
    const LOGIND: &str = "org.freedesktop.login1";
    const PATH: &str = "/org/freedesktop/login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";

    thread_local! {
        /// What makes logind wait; closed when it goes.
        static DELAY: RefCell<Option<UnixFDList>> = const { RefCell::new(None) };
        /// The connection, without which nothing is heard.
        static KEPT: RefCell<Option<DBusConnection>> = const { RefCell::new(None) };
    }

    /// Locks before the machine sleeps. Where there is no logind, the jump of the clock is noticed after.
    pub(super) fn watch(core: Core) {
        let Ok(bus) = gio::bus_get_sync(BusType::System, Cancellable::NONE) else { return };
        ask_to_wait(&bus);
        // The subscription lasts as long as the connection, which the program keeps.
        let _ = bus.signal_subscribe(
            Some(LOGIND),
            Some(MANAGER),
            Some("PrepareForSleep"),
            Some(PATH),
            None,
            DBusSignalFlags::NONE,
            move |bus, _, _, _, _, told| match told.try_child_get::<bool>(0) {
                Ok(Some(true)) => lock(core.clone()),
                Ok(_) => ask_to_wait(bus),
                Err(_) => {}
            },
        );
        KEPT.set(Some(bus));
    }

    /// Locks beside the window as soon as running work ended, then lets the machine sleep.
    fn lock(core: Core) {
        tauri::async_runtime::spawn_blocking(move || {
            while !core.lock_unless_busy(true) {
                std::thread::sleep(SOON);
            }
            gio::glib::MainContext::default().invoke(|| DELAY.set(None));
        });
    }

    fn ask_to_wait(bus: &DBusConnection) {
        let why = ("sleep", "Kinerja Luring", "Mengunci berkas kantor", "delay").to_variant();
        let asked = bus.call_with_unix_fd_list_sync(
            Some(LOGIND),
            PATH,
            MANAGER,
            "Inhibit",
            Some(&why),
            None,
            DBusCallFlags::NONE,
            -1,
            UnixFDList::NONE,
            Cancellable::NONE,
        );
        DELAY.set(asked.ok().map(|(_, files)| files));
    }
}
