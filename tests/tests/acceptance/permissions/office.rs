//! A small real office with somebody in every role: a superior above an evaluator, whose subordinate
//! evaluates somebody too, and another evaluator beside them.

use serde_json::{Value, json};
use std::sync::LazyLock;
use tests::{CHIEF, PASSWORD, TEAM, Template, USER, World, list_of, team_case, text_of};

/// The password of everybody but [`USER`].
pub(crate) const OTHERS: &str = "empat ekor kuda nil menari";

/// Name, NIP, position and unit of the people beside the team.
pub(super) const SUPERIOR: [&str; 4] =
    ["Maria Bano, S.H., M.Si.", "197003032000032003", "KEPALA DINAS ARSIP", "DINAS ARSIP"];
pub(super) const REGENT: [&str; 4] =
    ["Simon Nahak", "196801011998031001", "SEKRETARIS DAERAH", "SEKRETARIAT DAERAH"];
pub(super) const STRANGER: [&str; 4] =
    ["Yosefina Taek, S.Pd.", "197707072003122007", "KEPALA BIDANG PERPUSTAKAAN", "BIDANG PERPUSTAKAAN"];
/// Evaluated by the stranger.
pub(super) const OUTSIDER: [&str; 4] =
    ["Kornelis Seran", "199303032019031003", "PUSTAKAWAN TERAMPIL", "BIDANG PERPUSTAKAAN"];
/// Evaluated by the second of the team.
pub(super) const JUNIOR: [&str; 4] =
    ["Lusia Bere", "199505052020122005", "PENGADMINISTRASI", "SUBBIDANG ARSIP"];

/// Records of one person, to be named in requests.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ids {
    pub(crate) person: String,
    pub(crate) plan: String,
    pub(crate) evaluation: String,
    pub(crate) result: String,
    pub(crate) indicator: String,
    /// The unit led, where there is one.
    pub(crate) unit: String,
    pub(crate) matrix: String,
}

/// Everybody's records, by the place in the line.
pub(crate) struct Office {
    pub(crate) world: World,
    pub(crate) superior: Ids,
    pub(crate) evaluator: Ids,
    pub(crate) employee: Ids,
    pub(crate) second: Ids,
    pub(crate) junior: Ids,
    pub(crate) outsider: Ids,
}

/// Made once: its accounts alone cost twelve derived keys.
static MADE: LazyLock<(Template, [Ids; 6])> = LazyLock::new(|| {
    let made = Office::made();
    let Office { world, superior, evaluator, employee, second, junior, outsider } = made;
    (Template::of(world), [superior, evaluator, employee, second, junior, outsider])
});

impl Office {
    /// The office with accounts of every role; the HR officer works.
    pub(crate) fn new() -> Self {
        let (template, ids) = &*MADE;
        let [superior, evaluator, employee, second, junior, outsider] = ids.clone();
        Self { world: World::unlocked(template), superior, evaluator, employee, second, junior, outsider }
    }

    fn made() -> Self {
        let mut world = World::with_team();
        let file = world.written("lain.json", &other_plans().to_string());
        world.ask("import_plans", json!({ "file": file }));
        units(&mut world);
        let mut evaluations = Vec::new();
        for evaluator in [REGENT[1], SUPERIOR[1], CHIEF.nip, TEAM[1].nip, STRANGER[1]] {
            let evaluator = world.person(evaluator);
            let team = world.ask("open_team", json!({ "evaluator": evaluator, "period": "2026-Q3" }));
            evaluations.extend(list_of(&team, "rows").iter().map(|row| row["evaluation"].clone()));
        }
        let nips = [SUPERIOR[1], CHIEF.nip, TEAM[0].nip, TEAM[1].nip, JUNIOR[1], OUTSIDER[1]];
        let [superior, evaluator, employee, second, junior, outsider] = nips.map(|nip| ids(&mut world, nip));
        let mut office = Self { world, superior, evaluator, employee, second, junior, outsider };
        office.make_accounts();
        office
    }

    fn make_accounts(&mut self) {
        let accounts = [
            ("atasan", "evaluator_superior", Some(self.superior.person.clone())),
            ("penilai", "evaluator", Some(self.evaluator.person.clone())),
            ("pegawai", "employee", Some(self.employee.person.clone())),
            ("pemeriksa", "auditor", None),
        ];
        for (name, role, person) in accounts {
            let request = json!({
                "name": name, "role": role, "person": person, "newPassword": OTHERS, "password": PASSWORD,
            });
            self.world.ask("add_user", request);
        }
    }

    /// Signs the evaluations of people who are to read their own.
    pub(super) fn sign_own(&mut self) {
        for (account, evaluation) in [
            (USER, self.superior.evaluation.clone()),
            ("atasan", self.evaluator.evaluation.clone()),
            ("penilai", self.employee.evaluation.clone()),
        ] {
            self.as_user(account);
            for rating in ["results", "conduct"] {
                let request = json!({ "evaluation": evaluation, "rating": rating, "level": "meets" });
                self.world.ask("rate", request);
            }
            let password = password_of(account);
            self.world.ask("seal", json!({ "evaluations": [evaluation], "password": password }));
        }
    }

    /// Lets another person work.
    pub(crate) fn as_user(&mut self, account: &str) -> Value {
        self.world.ask("lock", json!({}));
        self.world.ask("unlock", json!({ "account": account, "password": password_of(account) }))
    }

    /// The logical state, as the HR officer reads it.
    pub(crate) fn fingerprint(&mut self) -> String {
        self.as_user(USER);
        text_of(&self.world.ask("read_fingerprint", json!({})), "fingerprint")
    }

    /// Lines of a log, newest first, as the HR officer reads them.
    pub(super) fn log(&mut self, kind: &str) -> (Vec<Value>, u64) {
        self.as_user(USER);
        let view = self.world.ask("show_log", json!({ "kind": kind }));
        (list_of(&view, "lines").to_vec(), tests::number_of(&view, "total"))
    }
}

fn password_of(account: &str) -> &'static str {
    if account == USER { PASSWORD } else { OTHERS }
}

/// Plans of everybody who is not in the team, and of the chief.
fn other_plans() -> Value {
    let mut case = team_case();
    let pattern = case["skps"][0].clone();
    let person = |[name, nip, position, unit]: [&str; 4]| {
        json!({
            "name": name, "nip": nip, "rank": "Penata (III/c)", "position": position, "unit": unit,
            "unit_label": "UNIT KERJA", "nip_optional": false,
        })
    };
    let chief = [CHIEF.name, CHIEF.nip, CHIEF.position, "BIDANG ARSIP"];
    let second = [TEAM[1].name, TEAM[1].nip, TEAM[1].position, "BIDANG ARSIP"];
    let pairs = [(SUPERIOR, REGENT), (chief, SUPERIOR), (JUNIOR, second), (OUTSIDER, STRANGER)];
    let plan = |(at, (employee, evaluator)): (usize, ([&str; 4], [&str; 4]))| {
        let mut plan = pattern.clone();
        plan["id"] = json!(format!("skp-lain-{at}"));
        plan["employee"] = person(employee);
        plan["evaluator"] = person(evaluator);
        plan
    };
    case["id"] = json!("lain");
    case["skps"] = pairs.into_iter().enumerate().map(plan).collect();
    case
}

/// Every evaluator leads a unit, one below the other, whose achievement is set.
fn units(world: &mut World) {
    let mut parent = Value::Null;
    let tree = [
        ("SEKRETARIAT DAERAH", REGENT[1]),
        ("DINAS ARSIP", SUPERIOR[1]),
        ("BIDANG ARSIP", CHIEF.nip),
        ("SUBBIDANG ARSIP", TEAM[1].nip),
    ];
    for (name, head) in tree {
        parent = unit(world, name, head, &parent);
    }
    unit(world, "BIDANG PERPUSTAKAAN", STRANGER[1], &Value::Null);
}

fn unit(world: &mut World, name: &str, head: &str, parent: &Value) -> Value {
    let head = world.person(head);
    let known = world.try_ask("find_unit", json!({ "text": name })).ok().map(|unit| unit["id"].clone());
    world.ask("save_unit", json!({ "id": known, "name": name, "head": head, "parent": parent, "code": "" }));
    let id = world.unit(name);
    let achievement = json!({ "unit": id, "period": "2026-Q3", "value": "good", "basis": "Rencana aksi" });
    world.ask("set_achievement", achievement);
    json!(id)
}

fn ids(world: &mut World, nip: &str) -> Ids {
    let person = world.person(nip);
    let card = world.ask("show_employee", json!({ "id": person }));
    let (plan, evaluation) =
        (text_of(&list_of(&card, "plans")[0], "id"), text_of(&list_of(&card, "evaluations")[0], "id"));
    let view = world.ask("show_plan", json!({ "id": plan }));
    let result = &list_of(&view, "results")[0];
    let units = world.ask("list_units", json!({}));
    let led = list_of(&units, "units").iter().find(|unit| unit["head"]["id"] == json!(person)).cloned();
    let matrix = world.ask("open_matrix", json!({ "leader": person, "year": 2026 }));
    Ids {
        plan,
        evaluation,
        result: text_of(result, "id"),
        indicator: text_of(&list_of(result, "indicators")[0], "id"),
        unit: led.map(|unit| text_of(&unit, "id")).unwrap_or_default(),
        matrix: text_of(&matrix, "id"),
        person,
    }
}
