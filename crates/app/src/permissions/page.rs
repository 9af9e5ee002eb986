//! The matrix as a page for readers, made from the table that the program asks.

use super::matrix::{Line, MATRIX, Whose};
use super::reason;
use contract::Role;
use std::fmt::Write as _;

const HEAD: &str = "# Who may do what

Made from `crates/app/src/permissions/matrix.rs` by `cargo run -p xtask -- permissions`; do not edit.
The core asks this table before it carries out a command, for the window and the command line alike.
The interface only shows what it is told.

Whose record it is: **own** is the person's own, or of the unit the person leads. **Team** is whoever
the person evaluates today, or in an evaluation or plan that is still open, and units below. **Second
level** is whoever these evaluate. **List** names nobody: lists show what the account may see, and
nothing else. **all** is everybody's. Ids in a request are traced to their dossier or unit, whatever
kind of record they name.

| Act | HR officer | Evaluator | Superior | Employee | Auditor | Commands |
|---|---|---|---|---|---|---|
";

const TAIL: &str = "
## What the table cannot say

- An act in the name of a person belongs to that person: whoever has an account of their own here rates,
  signs, reopens, steps and notes progress there. The HR officer enters for everybody else, and the
  record says so (`acted_for`).
- An employee has one account. Nobody rates, signs or reopens the own evaluation, and an import leaves it,
  and whatever an evaluator with an account rates, as it is.
- An evaluator rates, signs and steps only where the record names him. A superior reopens for the
  evaluators below, evaluates and hands over in their place once the window is over, and decides objections
  of their people. Rewards and sanctions are recorded by the HR officer alone.
- People read their own evaluations once these are signed: not before, and not in history, timeline,
  card, lists, recap, the plan of the next year, records of a day, conflicts or print either, nor what another system
  states of the same period. The HR officer, who keeps the file, sees everything.
- Private marks belong to the account that set them. No command shows those of another.
- What was typed and not left belongs to the account that typed it. It becomes an act of that account at
  its next unlock, if it may still write there; nobody else sees or writes it.
- Undo and redo take the newest act of the account that works; nobody takes back what somebody else did.
  They reach as far as the account could do the same today: the role still has such acts, and the records
  the act wrote in are still seen. The HR officer sees all of them.
- A result of a plan is tied to results and matrix cells of the plan's evaluator, of leaders whose matrix
  names the person, and of people the account sees; any other is not found.
- Sheets and records as of a day are seen with the eyes of today: of whom is decided by who is in the team
  now, and the own unsigned evaluation stays hidden.
- Printing notes which copy of a sheet is on paper where the account may hand the sheet over; what others
  print, practice sheets and sheets as of a day leave no trace in the records.
- Opening a team or a matrix makes what is due for the office and for that leader; others find what is
  there. The auditor changes nothing.
- On a device below the hub nobody changes office, calendar, library and retention, erases, or makes
  checkpoints: these come from the hub.
- Packages bring what other devices wrote, as far as those devices may write it; what goes beyond is kept
  apart and not applied (`devices.md`). An evaluator settles conflicts in plans and evaluations of his own
  subordinates only, not in what the office enters about them; conflicts in the own record are shown to others.
- While nothing is open there is no role to ask for: restoring a backup asks for an account of that
  backup and its password, and setting a damaged file aside puts a backup in its place that opens with
  such a password only.
- Whoever leads a support, or was asked for feedback, works in that record as in one of the own team, and
  in no other of that person. A request for feedback is answered by whoever was asked, and by the HR officer
  for somebody without an account.
- Everybody looks for colleagues in service by name, position and unit, and is told nothing else about them.
  Whoever gives feedback on somebody out of sight gives it in the own name, not as the leader, and cannot
  read it there afterwards.
- Counselling (R-126) is confidential: open to the person's evaluator, his superior, the counsellor, and the
  HR officer as head of the personnel unit; not to the auditor, not to other evaluators, and to the person
  through the meeting itself. Lists, history, deleted records, conflicts and bundles leave it out for others.
- What an employee says of guidance (B.1.8) is open to that employee and the office until it is handed to
  the superior of whoever led it (R-123), unless the office chose to hide nothing.
- The diary of incidents is not shown to the person it is about. Feedback that was given openly is, at once,
  without the names of peers and subordinates; what was typed while rating once the evaluation is signed.

## What is written down

Every refusal is one line in the log of this machine: when, which account, which command, about whom,
why. So is every reading of another person's card, plan, evaluation, evidence, history or sheet, and of
another person's data as a file, one line for a command and person: also where the request named a team,
a unit or everybody, as for opening a team or printing. A file with the whole office (audit bundle, recap,
workbook of plans) is one line without a person. Lists are none. No line ever holds what a record says.
HR officer and auditor read the log. A medium that is full stops nobody from reading; such a line is then
missing.

Not asked for a permission, because they come before unlocking or around the work:
";

/// The text of `docs/permissions.md`.
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for line in MATRIX {
        let roles: Vec<_> = Role::ALL.iter().map(|role| cell(line, *role)).collect();
        let commands: Vec<_> = line.commands.iter().map(|command| format!("`{command}`")).collect();
        let _ = writeln!(page, "| {} | {} | {} |", line.words.1, roles.join(" | "), commands.join(" "));
    }
    page.push_str(TAIL);
    let free: Vec<_> = super::FREE.iter().map(|command| format!("`{command}`")).collect();
    let _ = writeln!(page, "{}.", free.join(", "));
    page
}

fn cell(line: &Line, role: Role) -> String {
    let may = |whose: &Whose| reason::refusal(line, role, *whose).is_none();
    if Whose::ALL.iter().all(may) {
        return "all".to_owned();
    }
    let words = |whose: &Whose| match whose {
        Whose::Nobody => "list",
        Whose::Own => "own",
        Whose::Subordinate => "team",
        Whose::SecondLevel => "second level",
        Whose::Other => "others",
    };
    let may: Vec<_> = Whose::ALL.iter().filter(|whose| may(whose)).map(words).collect();
    if may.is_empty() { "–".to_owned() } else { may.join(", ") }
}
