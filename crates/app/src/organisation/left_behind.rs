//! What a move leaves undone elsewhere: a unit without its head, people without their evaluator, a post
//! that goes on.

use crate::App;
use crate::convert::finding_about;
use crate::employees;
use crate::failure::Halt;
use crate::organisation::say;
use chrono::NaiveDate;
use contract::FindingView;
use domain::Severity;
use domain::period::date_words;
use store::RowId;
use store::records::Employee;

impl App {
    /// Warnings about a person who goes to a unit on a day and is evaluated there by somebody.
    pub(super) fn left_behind(
        &self,
        person: &Employee,
        unit: RowId,
        on: NaiveDate,
        evaluator: Option<RowId>,
    ) -> Result<Vec<FindingView>, Halt> {
        let warn = |rule, code, text| finding_about(rule, Severity::Warn, code, text);
        let mut findings = Vec::new();
        findings.extend(self.unit_left(person.id, unit)?.map(|text| warn("R-010", "still_heads_unit", text)));
        findings.extend(self.team_left(person.id, on)?.map(|text| warn("R-097", "still_evaluates", text)));
        findings.extend(self.post_left(person.id, on)?.map(|text| warn("R-011", "still_acting", text)));
        let moment = self.moment();
        if on > moment.today() {
            let text = say(
                moment.language,
                || {
                    let day = date_words(on);
                    format!(
                        "Berlaku mulai {day}: sampai hari itu tidak ada yang berubah, dan mutasinya dapat dibatalkan."
                    )
                },
                || format!("Holds from {on}: until then nothing changes, and the move can be cancelled."),
            );
            findings.push(warn("R-096", "move_to_come", text));
        }
        if let Some(evaluator) = evaluator.map(|evaluator| self.employee(evaluator)).transpose()? {
            findings.extend(employees::authority_finding(&evaluator, "", moment.language));
        }
        Ok(findings)
    }

    fn unit_left(&self, person: RowId, unit: RowId) -> Result<Option<String>, Halt> {
        let led = self.read()?.find_unit_headed_by(person)?.filter(|led| led.id != unit);
        Ok(led.map(|led| {
            say(
                self.moment().language,
                || format!("Masih tercatat sebagai kepala {}. Tetapkan kepala yang baru.", led.name),
                || format!("Still recorded as head of {}. Set the new head.", led.name),
            )
        }))
    }

    fn team_left(&self, person: RowId, on: NaiveDate) -> Result<Option<String>, Halt> {
        let team = self.read()?.list_team(person, on)?.len();
        Ok((team > 0).then(|| {
            say(
                self.moment().language,
                || {
                    format!(
                        "Masih menjadi penilai {team} orang. Ganti penilainya bila mereka tidak ikut pindah."
                    )
                },
                || format!("Still evaluates {team} people. Change their evaluator unless they move along."),
            )
        }))
    }

    fn post_left(&self, person: RowId, on: NaiveDate) -> Result<Option<String>, Halt> {
        let posts = self.read()?.list_appointments_of(person)?;
        let post = posts.into_iter().find(|post| post.holds_on(on) && post.kind != "seconded");
        Ok(post.map(|post| {
            say(
                self.moment().language,
                || format!("Masih menjabat {}. Akhiri bila tidak diteruskan.", post.position),
                || format!("Still acts as {}. End it unless it goes on.", post.position),
            )
        }))
    }
}
