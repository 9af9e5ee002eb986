//! Creating an office, locking and unlocking it, and the ways back in.

use serde_json::json;
use tests::{PASSWORD, USER, World, list_of, number_of, text_of};

fn office(password: &str) -> serde_json::Value {
    json!({
        "agency": "Pemerintah Kota Uji", "unit": "Dinas Arsip", "level": "regional", "user": USER,
        "rhythm": "quarterly", "password": password,
    })
}

#[test]
fn on_a_new_machine_the_program_knows_nothing_and_offers_a_first_start() {
    let mut world = World::on_a_new_machine();
    let status = world.ask("read_status", json!({}));
    assert_eq!(status["phase"], "first_start");
    assert_eq!(list_of(&status, "accounts").len(), 0);
    assert_eq!(world.refused("list_employees", json!({})), "locked");
    assert_eq!(world.refused("unlock", json!({ "account": USER, "password": PASSWORD })), "no_office");
}

#[test]
fn a_weak_password_or_an_empty_name_makes_no_office() {
    let mut world = World::on_a_new_machine();
    let weak = world.refusal("create_office", office("pendek"));
    assert_eq!((weak.code.as_str(), number_of(&weak.details, "least")), ("weak_password", 12));
    let nameless = world.refusal("create_office", json!({
        "agency": " ", "unit": "", "level": "regional", "user": "", "rhythm": "monthly", "password": PASSWORD,
    }));
    let fields: Vec<_> =
        list_of(&nameless.details, "fields").iter().map(|field| text_of(field, "field")).collect();
    assert_eq!(fields, ["agency", "unit", "user"], "all empty fields are named at once");
    assert_eq!(world.ask("read_status", json!({}))["phase"], "first_start", "nothing was left behind");
}

#[test]
fn an_office_is_created_encrypted_with_its_recovery_code_and_the_cycle_of_the_year() {
    let mut world = World::on_a_new_machine();
    let made = world.ask("create_office", office(PASSWORD));
    let code = text_of(&made, "recoveryCode");
    assert!(code.split('-').count() > 4, "groups of letters to copy by hand: {code}");
    let session = &made["session"];
    assert_eq!(
        (text_of(session, "agency"), text_of(session, "unit")),
        ("Pemerintah Kota Uji".into(), "Dinas Arsip".into())
    );
    let codes: Vec<_> = list_of(session, "periods").iter().map(|period| text_of(period, "code")).collect();
    assert_eq!(codes, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"]);
    assert_eq!(session["currentPeriod"], "2026-Q3", "24 September lies in the window of the third quarter");

    let bytes = std::fs::read(world.path("Kantor.kantor")).expect("the office file");
    assert!(!bytes.starts_with(b"SQLite format 3"), "the file gives nothing away");
    let readable = String::from_utf8_lossy(&bytes);
    assert!(!readable.contains("Dinas Arsip") && !readable.contains("CREATE TABLE"));
}

#[test]
fn the_recovery_code_is_printed_once_and_only_until_the_office_is_locked() {
    let mut world = World::on_a_new_machine();
    let code = text_of(&world.ask("create_office", office(PASSWORD)), "recoveryCode");
    let sheet = world.path("lembar.pdf");
    let file = world.file(&sheet);
    world.ask("save_recovery_sheet", json!({ "file": file }));
    let printed = crate::words_of(&sheet);
    for group in code.split('-') {
        assert!(printed.contains(group), "{group} stands on the sheet: {printed}");
    }
    world.ask("lock", json!({}));
    world.unlock();
    assert_eq!(world.refused("save_recovery_sheet", json!({ "file": file })), "preview_forgotten");
}

#[test]
fn the_pages_of_an_office_with_long_names_print_them_whole_and_no_second_full_stop_after_a_degree() {
    let unit = "Dinas Kependudukan, Pencatatan Sipil, Tenaga Kerja, Transmigrasi, Pemberdayaan Perempuan, dan \
                Perlindungan Anak";
    let agency = "Pemerintah Kabupaten Kepulauan Lembah Jati Selatan dan Pulau Kecil di Sekitarnya";
    let officers = [
        "Maria Magdalena Goreti Seran, S.H., M.Si., Sekretaris Dinas Kependudukan dan Pencatatan Sipil, S.Sos.",
        "Paulus Bria, Drs., M.M.",
    ];
    let mut world = World::on_a_new_machine();
    let about = json!({
        "agency": agency, "unit": unit, "level": "regional", "user": "Siti Aminah, S.E., M.M.",
        "rhythm": "quarterly", "password": PASSWORD,
    });
    world.ask("create_office", about);
    let [first, second] = officers;
    let both = json!({ "firstOfficer": first, "secondOfficer": second, "password": PASSWORD });
    world.ask("make_office_recovery", both);
    let made = world.ask("make_checkpoint", json!({ "password": PASSWORD }));
    let point = &list_of(&made, "checkpoints")[0]["id"];
    for (command, request, names) in [
        ("save_recovery_sheet", json!({}), vec![]),
        ("save_office_sheets", json!({}), officers.to_vec()),
        ("print_checkpoint", json!({ "id": point }), vec!["Siti Aminah, S.E., M.M."]),
    ] {
        let printed = printed(&mut world, command, request);
        assert!(printed.contains(&format!("{unit}, {agency}")), "{command}: {printed}");
        for name in names {
            assert!(printed.contains(name), "{command} lacks {name}: {printed}");
        }
        assert!(!printed.contains("..") && !printed.contains(". ."), "{command}: {printed}");
    }
}

#[test]
fn the_recovery_sheet_says_what_happens_when_all_is_lost() {
    let mut world = World::on_a_new_machine();
    world.ask("create_office", office(PASSWORD));
    let printed = printed(&mut world, "save_recovery_sheet", json!({}));
    let told = "Tanpa kata sandi dan tanpa kode ini, isi berkas tidak dapat dibaca siapa pun.";
    assert!(printed.contains(told), "{printed}");
}

/// The words that a command prints, without where their lines end.
fn printed(world: &mut World, command: &str, mut request: serde_json::Value) -> String {
    let path = world.path(&format!("{command}.pdf"));
    request["file"] = json!(world.file(&path));
    world.ask(command, request);
    crate::words_of(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_wrong_password_opens_nothing_and_a_right_one_does() {
    let mut world = World::with_office();
    world.ask("lock", json!({}));
    let status = world.ask("read_status", json!({}));
    assert_eq!(status["phase"], "locked");
    assert_eq!(text_of(&status, "office"), "Dinas Uji Coba", "the lock screen names the office");
    assert_eq!(list_of(&status, "accounts")[0]["name"], USER);
    let refusal = world.refusal("unlock", json!({ "account": USER, "password": "salah sekali" }));
    assert_eq!(refusal.code, "wrong_password");
    assert!(!refusal.what.is_empty() && !refusal.next.is_empty(), "it says what happened and what to do");
    assert_eq!(
        world.refused("unlock", json!({ "account": "Orang Lain", "password": PASSWORD })),
        "no_such_account"
    );
    assert_eq!(world.refused("show_home", json!({})), "locked");
    world.unlock();
    assert_eq!(world.ask("show_home", json!({}))["today"], "2026-09-24");
}

#[test]
fn a_new_password_replaces_the_old_one() {
    let mut world = World::with_office();
    let change = |old: &str| json!({ "password": old, "newPassword": "kata sandi yang baru" });
    assert_eq!(world.refused("change_password", change("salah sekali")), "wrong_password");
    world.ask("change_password", change(PASSWORD));
    world.ask("lock", json!({}));
    assert_eq!(world.refused("unlock", json!({ "account": USER, "password": PASSWORD })), "wrong_password");
    world.ask("unlock", json!({ "account": USER, "password": "kata sandi yang baru" }));
}

#[test]
fn the_recovery_code_opens_the_office_and_sets_a_new_password() {
    let mut world = World::on_a_new_machine();
    let code = text_of(&world.ask("create_office", office(PASSWORD)), "recoveryCode");
    world.ask("lock", json!({}));
    let recover =
        |code: &str| json!({ "account": USER, "recoveryCode": code, "newPassword": "sesudah dipulihkan" });

    let mistyped = world.refusal("recover", recover(&with_another_letter(&code)));
    assert_eq!(
        (mistyped.code.as_str(), &mistyped.details["mistyped"]),
        ("wrong_recovery_code", &json!(true))
    );
    let another = text_of(&World::on_a_new_machine().ask("create_office", office(PASSWORD)), "recoveryCode");
    let foreign = world.refusal("recover", recover(&another));
    assert_eq!((foreign.code.as_str(), &foreign.details["mistyped"]), ("wrong_recovery_code", &json!(false)));
    assert_ne!(mistyped.what, foreign.what, "a slip of the hand is not called somebody else's code");

    world.ask("recover", recover(&code.to_lowercase()));
    world.ask("lock", json!({}));
    assert_eq!(world.refused("unlock", json!({ "account": USER, "password": PASSWORD })), "wrong_password");
    world.ask("unlock", json!({ "account": USER, "password": "sesudah dipulihkan" }));
}

/// The code with its first letter exchanged for another of its alphabet.
fn with_another_letter(code: &str) -> String {
    let other = if code.starts_with('A') { 'B' } else { 'A' };
    other.to_string() + &code[1..]
}

#[test]
fn the_machine_remembers_the_office_the_language_and_the_theme() {
    let mut world = World::with_office();
    world.ask("save_preferences", json!({ "language": "en", "theme": "dark" }));
    let mut world = world.power_cut();
    let status = world.ask("read_status", json!({}));
    assert_eq!(status["phase"], "locked");
    assert_eq!(status["preferences"], json!({ "language": "en", "theme": "dark" }));
    let refusal = world.refusal("unlock", json!({ "account": USER, "password": "salah sekali" }));
    assert!(refusal.what.contains("password"), "in English now: {}", refusal.what);
    let memory =
        std::fs::read_to_string(world.path("kinerja-luring.json")).expect("the memory of the machine");
    assert!(!memory.contains(PASSWORD));
}

#[test]
fn the_lock_screen_tells_who_was_there_last_and_where_the_office_lies_unless_it_names_nobody() {
    let mut world = World::with_office();
    world.now("2026-09-24T16:30:00+08:00");
    let status = world.ask("lock", json!({}));
    let folder = world.path("").display().to_string();
    assert_eq!(
        (text_of(&status, "closedAt"), text_of(&status, "agency"), text_of(&status, "lastAccount")),
        ("2026-09-24T16:30:00+08:00".into(), "Pemerintah Kabupaten Lembah Jati".into(), USER.into())
    );
    assert_eq!(text_of(&status, "folder"), folder.trim_end_matches('/'));
    world.unlock();
    let mut world = world.power_cut();
    let status = world.ask("read_status", json!({}));
    assert_eq!(status["closedAt"], serde_json::Value::Null, "nobody closed it");
    assert_eq!(text_of(&status, "lastAccount"), USER);

    world.unlock();
    world.ask("change_security", json!({ "namesOnLockScreen": false }));
    let hidden = world.ask("lock", json!({}));
    let left = world.ask("leave_office", json!({}));
    for status in [hidden, left] {
        for field in ["closedAt", "folder", "agency", "lastAccount"] {
            assert_eq!(status[field], serde_json::Value::Null, "{field}");
        }
    }
    let memory = std::fs::read_to_string(world.path("kinerja-luring.json")).expect("the memory");
    assert!(!memory.contains("Lembah Jati") && !memory.contains(USER));
}

#[test]
fn leaving_an_office_leaves_its_file_where_it_is_and_it_can_be_picked_again() {
    let mut world = World::with_office();
    assert_eq!(world.ask("leave_office", json!({}))["phase"], "first_start");
    let path = world.path("Kantor.kantor");
    world.will_choose(&path);
    let chosen = world.ask("choose_file", json!({ "purpose": "open_office" }));
    assert_eq!(chosen["name"], "Kantor.kantor");
    assert_eq!(
        world.ask("choose_file", json!({ "purpose": "open_office" })),
        serde_json::Value::Null,
        "cancelled"
    );
    assert_eq!(world.ask("open_office_file", json!({ "file": chosen["token"] }))["phase"], "locked");
    world.unlock();

    let stray = world.written("lain.kantor", "bukan kantor");
    assert_eq!(world.refused("open_office_file", json!({ "file": stray })), "slots_missing");
}

#[test]
fn a_second_program_on_the_same_office_is_told_that_it_is_in_use() {
    let mut world = World::with_office();
    let mut other = world.another_program();
    let code = match other.dispatch("unlock", json!({ "account": USER, "password": PASSWORD })) {
        Err(failure) => failure.code,
        Ok(_) => "opened".to_owned(),
    };
    assert_eq!(code, "store_busy");
    world.ask("show_home", json!({}));
}

#[test]
fn requests_of_the_wrong_shape_and_unknown_commands_are_refused_by_name() {
    let mut world = World::with_office();
    assert_eq!(world.refused("fly", json!({})), "unknown_command");
    assert_eq!(world.refused("rate", json!({ "evaluasi": "x" })), "malformed_request");
    assert_eq!(world.refused("preview_import", json!({ "file": 99 })), "file_forgotten");
    assert_eq!(world.refused("show_recap", json!({ "period": "2026-Q5" })), "invalid");
    assert_eq!(world.refused("show_recap", json!({ "period": "2031" })), "no_cycle");
}
