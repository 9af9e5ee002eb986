//! What is wrong in the organisation, each case with what would repair it.

use crate::App;
use crate::failure::Halt;
use crate::organisation::survey::Survey;
use crate::organisation::{problem_words, retirement};
use chrono::{Days, NaiveDate};
use contract::{
    FixCode, FixView, Language, Nothing, ProblemCaseView, ProblemCode, ProblemView, ProblemsView,
};
use domain::PositionKind;
use domain::period::date_words;
use std::collections::HashMap;
use store::RowId;
use store::records::{Employee, Unit};

impl App {
    /// The problems, the gravest kind first; fast for thousands, the office is read once.
    pub(crate) fn list_problems(&mut self, _: Nothing) -> Result<ProblemsView, Halt> {
        let moment = self.moment();
        let survey = Survey::read(self.read()?, moment.today())?;
        let look = Look { survey: &survey, language: moment.language };
        let waiting = self.changes_not_applied()?;
        let found = [
            (ProblemCode::EvaluatorLoop, look.loops()),
            (ProblemCode::EvaluatorRetired, look.evaluators_gone()),
            (ProblemCode::NoEvaluator, look.without_evaluator()),
            (ProblemCode::ChangeNotApplied, waiting),
            (ProblemCode::EvaluatorElsewhere, look.evaluators_elsewhere()),
            (ProblemCode::ActingExpired, look.acting_over()),
            (ProblemCode::UnitLoop, look.unit_loops()),
            (ProblemCode::NoUnit, look.without_unit()),
            (ProblemCode::UnitEnded, look.in_ended_units()),
            (ProblemCode::HeadRetired, look.heads_gone()),
            (ProblemCode::HeadElsewhere, look.heads_elsewhere()),
            (ProblemCode::UnitWithoutHead, look.headless()),
            (ProblemCode::PastRetirementAge, look.past_retirement()),
            (ProblemCode::StatusWithoutEnd, look.statuses()),
            (ProblemCode::EvaluatorNotEntitled, look.without_delegation()),
        ];
        let problems = found.into_iter().filter(|(_, cases)| !cases.is_empty()).map(|(code, cases)| {
            let (title, why, rule) = problem_words::of(code, moment.language);
            ProblemView { code, title: title.to_owned(), why: why.to_owned(), rule: rule.to_owned(), cases }
        });
        Ok(ProblemsView { problems: problems.collect() })
    }
}

/// The organisation under the eye of somebody who reads a language.
struct Look<'s> {
    survey: &'s Survey,
    language: Language,
}

impl Look<'_> {
    fn say(&self, id: String, en: String) -> String {
        match self.language {
            Language::Id => id,
            Language::En => en,
        }
    }

    fn case(
        &self,
        person: Option<&Employee>,
        unit: Option<RowId>,
        detail: String,
        fix: Option<FixView>,
    ) -> ProblemCaseView {
        ProblemCaseView {
            employee: person.map(|person| self.survey.person_ref(person.id)),
            unit: unit.and_then(|unit| self.survey.unit_ref(unit)),
            detail,
            fix,
        }
    }

    fn fix(
        &self,
        code: FixCode,
        evaluator: Option<RowId>,
        unit: Option<RowId>,
        on: Option<NaiveDate>,
    ) -> FixView {
        let name = evaluator.map(|person| self.survey.name(person)).unwrap_or_default();
        let unit = unit.and_then(|unit| self.survey.unit_ref(unit));
        let place = unit.as_ref().map(|unit| unit.name.clone()).unwrap_or_default();
        FixView {
            code,
            words: problem_words::of_fix(code, &name, &place, self.language),
            evaluator: evaluator.map(|person| self.survey.person_ref(person)),
            unit,
            on: on.map(|day| day.to_string()),
        }
    }

    /// An evaluator to be set from today, the head over the person's unit.
    fn by_structure(&self, person: &Employee) -> Option<FixView> {
        let unit = person.unit?;
        let head = if self.survey.is_looped(person.id) {
            self.survey.head_in_tree(person.id, unit)?
        } else {
            self.survey.head_over(person.id, unit)?
        };
        let is_news = self.survey.evaluator(person.id) != Some(head);
        is_news.then(|| self.fix(FixCode::SetEvaluator, Some(head), None, Some(self.survey.today)))
    }

    fn loops(&self) -> Vec<ProblemCaseView> {
        let looped = self.survey.present().filter(|person| self.survey.is_looped(person.id));
        looped
            .map(|person| {
                let name =
                    self.survey.evaluator(person.id).map(|who| self.survey.name(who)).unwrap_or_default();
                let detail = self.say(
                    format!("Dinilai {name}, yang akhirnya dinilai olehnya sendiri."),
                    format!("Evaluated by {name}, who in the end is evaluated by this person."),
                );
                self.case(Some(person), person.unit, detail, self.by_structure(person))
            })
            .collect()
    }

    fn evaluators_gone(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = survey.in_service().filter_map(|person| {
            let evaluator = survey.evaluator(person.id).filter(|evaluator| !survey.is_here(*evaluator))?;
            let left = survey.person(evaluator).and_then(|who| who.retired_on);
            let name = survey.name(evaluator);
            let detail = match left {
                Some(last) => self
                    .say(format!("{name} keluar {}.", date_words(last)), format!("{name} left on {last}.")),
                None => self.say(format!("{name} tidak aktif lagi."), format!("{name} is not in service.")),
            };
            let since = left.and_then(|last| last.checked_add_days(Days::new(1))).unwrap_or(survey.today);
            let fix = match survey.superior_here(evaluator, person.id) {
                Some(superior) => Some(self.fix(FixCode::HandToSuperior, Some(superior), None, Some(since))),
                None => self.by_structure(person).map(|fix| FixView { on: Some(since.to_string()), ..fix }),
            };
            Some(self.case(Some(person), person.unit, detail, fix))
        });
        cases.collect()
    }

    fn without_evaluator(&self) -> Vec<ProblemCaseView> {
        let alone = self.survey.in_service().filter(|person| self.survey.evaluator(person.id).is_none());
        let detail = || self.say("Belum ada pejabat penilai.".into(), "No evaluator yet.".into());
        alone
            .map(|person| self.case(Some(person), person.unit, detail(), self.by_structure(person)))
            .collect()
    }

    fn acting_over(&self) -> Vec<ProblemCaseView> {
        let posts = self.survey.posts_with_open_plans.iter().filter_map(|post| {
            let person = self.survey.person(post.employee)?;
            let last = post.until_on?;
            let detail = self.say(
                format!("{} berakhir {}, SKP-nya masih terbuka.", post.position, date_words(last)),
                format!("{} ended on {last}, its SKP is still open.", post.position),
            );
            let fix = self.fix(FixCode::EndAppointment, None, None, Some(last));
            Some(self.case(Some(person), post.unit, detail, Some(fix)))
        });
        let over = self.survey.appointments.iter().filter(|post| {
            post.kind != "seconded" && post.until_on.is_some_and(|last| last < self.survey.today)
        });
        let left = over.flat_map(|post| self.still_under(post));
        posts.chain(left).collect()
    }

    /// People who were given to a Plt. by hand and stayed with him when the post was over.
    fn still_under(&self, post: &store::records::Appointment) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let (Some(unit), Some(last)) = (post.unit, post.until_on) else { return Vec::new() };
        let acts_again = survey.appointments.iter().any(|other| {
            other.employee == post.employee && other.unit == Some(unit) && other.holds_on(survey.today)
        });
        if acts_again || survey.head(unit) == Some(post.employee) {
            return Vec::new();
        }
        let cases = survey.in_service().filter_map(|person| {
            let found = survey.assignment(person.id).filter(|found| {
                found.evaluator == post.employee && (post.from_on..=last).contains(&found.from_on)
            })?;
            if person.unit != Some(unit) || found.until_on.is_some() {
                return None;
            }
            let name = survey.name(post.employee);
            let detail = self.say(
                format!("Masih dinilai {name}, {} sampai {}.", post.position, date_words(last)),
                format!("Still evaluated by {name}, {} until {last}.", post.position),
            );
            let head = survey.head_over(person.id, unit)?;
            let fix = self.fix(FixCode::SetEvaluator, Some(head), None, last.succ_opt());
            Some(self.case(Some(person), Some(unit), detail, Some(fix)))
        });
        cases.collect()
    }

    fn unit_loops(&self) -> Vec<ProblemCaseView> {
        let looped = self.survey.looped_units();
        let units = self.survey.units().into_iter().filter(|unit| looped.contains(&unit.id));
        let detail = |unit: &Unit| {
            let name = &unit.name;
            self.say(format!("{name} berada di bawah dirinya sendiri."), format!("{name} lies below itself."))
        };
        units
            .map(|unit| {
                self.case(
                    None,
                    Some(unit.id),
                    detail(unit),
                    Some(self.fix(FixCode::DetachUnit, None, None, None)),
                )
            })
            .collect()
    }

    fn without_unit(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let lost =
            survey.in_service().filter(|person| person.unit.and_then(|unit| survey.unit(unit)).is_none());
        let detail = || self.say("Belum ditempatkan di unit kerja.".into(), "Not placed in a unit.".into());
        lost.map(|person| {
            let evaluator = survey.evaluator(person.id);
            let led = evaluator
                .and_then(|who| survey.units().into_iter().find(|unit| survey.head(unit.id) == Some(who)));
            let unit = led.map(|unit| unit.id).or_else(|| survey.person(evaluator?)?.unit);
            let fix = unit.map(|unit| self.fix(FixCode::SetUnit, None, Some(unit), None));
            self.case(Some(person), None, detail(), fix)
        })
        .collect()
    }

    fn in_ended_units(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = survey.in_service().filter_map(|person| {
            let unit = survey.unit(person.unit?)?;
            let last = unit.ends_on.filter(|last| *last < survey.today)?;
            let detail = self.say(
                format!("{} berakhir {}.", unit.name, date_words(last)),
                format!("{} ended on {last}.", unit.name),
            );
            let fix = unit.parent.map(|parent| self.fix(FixCode::SetUnit, None, Some(parent), None));
            Some(self.case(Some(person), person.unit, detail, fix))
        });
        cases.collect()
    }

    fn heads_gone(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = self.units_in_use().into_iter().filter_map(|unit| {
            let head = survey.head(unit.id).filter(|head| !survey.is_here(*head))?;
            let name = survey.name(head);
            let detail =
                self.say(format!("{name} sudah tidak aktif."), format!("{name} is not in service any more."));
            Some(self.case(None, Some(unit.id), detail, self.likely_head(unit)))
        });
        cases.collect()
    }

    /// Units whose head moved to another unit and is still recorded as their head.
    fn heads_elsewhere(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = self.units_in_use().into_iter().filter_map(|unit| {
            let head = survey.head(unit.id).filter(|head| survey.is_here(*head))?;
            let moved = survey.left_unit(head, unit.id)?;
            let (name, on) = (survey.name(head), moved.moved_on);
            let detail = self
                .say(format!("{name} pindah sejak {}.", date_words(on)), format!("{name} moved on {on}."));
            Some(self.case(None, Some(unit.id), detail, self.likely_head(unit)))
        });
        cases.collect()
    }

    /// People whose evaluator moved out of their unit and leads neither it nor one above.
    fn evaluators_elsewhere(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = survey.in_service().filter_map(|person| {
            let unit = person.unit?;
            let found = survey.assignment(person.id).filter(|found| survey.is_here(found.evaluator))?;
            let moved = survey.left_unit(found.evaluator, unit)?;
            if found.from_on >= moved.moved_on || survey.leads_over(found.evaluator, unit) {
                return None;
            }
            let (name, on) = (survey.name(found.evaluator), moved.moved_on);
            let detail = self
                .say(format!("{name} pindah sejak {}.", date_words(on)), format!("{name} moved on {on}."));
            let fix = self.by_structure(person).map(|fix| FixView { on: Some(on.to_string()), ..fix });
            Some(self.case(Some(person), Some(unit), detail, fix))
        });
        cases.collect()
    }

    fn headless(&self) -> Vec<ProblemCaseView> {
        let units = self.units_in_use().into_iter().filter(|unit| self.survey.head(unit.id).is_none());
        let detail = || self.say("Belum ada kepala unit.".into(), "No head of the unit.".into());
        units.map(|unit| self.case(None, Some(unit.id), detail(), self.likely_head(unit))).collect()
    }

    /// Units that exist today and have people.
    fn units_in_use(&self) -> Vec<&Unit> {
        let peopled: std::collections::HashSet<RowId> =
            self.survey.in_service().filter_map(|person| person.unit).collect();
        let is_open = |unit: &&Unit| unit.ends_on.is_none_or(|last| last >= self.survey.today);
        self.survey.units().into_iter().filter(is_open).filter(|unit| peopled.contains(&unit.id)).collect()
    }

    /// Whoever evaluates most people of the unit and is one of them himself.
    fn likely_head(&self, unit: &Unit) -> Option<FixView> {
        let mut votes: HashMap<RowId, usize> = HashMap::new();
        for person in self.survey.in_service().filter(|person| person.unit == Some(unit.id)) {
            let evaluator =
                self.survey.evaluator(person.id).filter(|evaluator| self.survey.is_here(*evaluator));
            let is_inside =
                |who: &RowId| self.survey.person(*who).is_some_and(|found| found.unit == Some(unit.id));
            if let Some(evaluator) = evaluator.filter(is_inside) {
                *votes.entry(evaluator).or_default() += 1;
            }
        }
        let (head, _) = votes.into_iter().max_by_key(|(who, votes)| (*votes, std::cmp::Reverse(*who)))?;
        Some(self.fix(FixCode::SetHead, Some(head), None, None))
    }

    fn past_retirement(&self) -> Vec<ProblemCaseView> {
        let cases = self.survey.in_service().filter_map(|person| {
            let last = retirement::last_day(person).filter(|last| *last < self.survey.today)?;
            let detail = self.say(
                format!("Menurut NIP mencapai batas usia pensiun {}.", date_words(last)),
                format!("By NIP the age of retirement was reached on {last}."),
            );
            let fix =
                (person.retired_on.is_none()).then(|| self.fix(FixCode::Retire, None, None, Some(last)));
            Some(self.case(Some(person), person.unit, detail, fix))
        });
        cases.collect()
    }

    fn statuses(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let mut cases = Vec::new();
        for person in survey.in_service().filter(|person| !person.legal_status.needs_plan()) {
            let mut own = survey.times.iter().filter(|time| time.employee == person.id);
            let is_running = own.clone().any(|time| {
                time.from_on <= survey.today && time.until_on.is_none_or(|last| last >= survey.today)
            });
            if is_running {
                continue;
            }
            let ended = own.find_map(|time| time.until_on);
            let detail = match ended {
                Some(last) => self.say(
                    format!(
                        "Masa dibebaskan berakhir {}, kedudukan hukumnya belum kembali aktif.",
                        date_words(last)
                    ),
                    format!("The exempt time ended on {last}; the legal position is not active again."),
                ),
                None => self.say(
                    "Dibebaskan tanpa tanggal dan dasar.".into(),
                    "Exempt without dates and letter.".into(),
                ),
            };
            let fix = self.fix(FixCode::EndStatus, None, None, ended);
            cases.push(self.case(Some(person), person.unit, detail, ended.map(|_| fix)));
        }
        for time in survey.times.iter().filter(|time| time.until_on.is_none() && time.basis.is_empty()) {
            if let Some(person) =
                survey.person(time.employee).filter(|person| !person.is_inactive(survey.today))
            {
                let detail = self.say(
                    format!("Sejak {} tanpa akhir dan tanpa dasar.", date_words(time.from_on)),
                    format!("Since {} without an end and without a letter.", time.from_on),
                );
                cases.push(self.case(Some(person), person.unit, detail, None));
            }
        }
        cases
    }

    fn without_delegation(&self) -> Vec<ProblemCaseView> {
        let survey = self.survey;
        let cases = survey.in_service().filter_map(|person| {
            let found = survey.assignment(person.id).filter(|found| found.basis.is_empty())?;
            let evaluator = survey.person(found.evaluator).filter(|_| survey.is_here(found.evaluator))?;
            let kind = evaluator.position_kind.filter(|kind| !kind.evaluates_by_office())?;
            let (name, is_functional) = (evaluator.shown_name(), kind == PositionKind::Functional);
            let detail = self.say(
                format!(
                    "Dinilai {name}{} tanpa dasar pendelegasian.",
                    if is_functional { ", pejabat fungsional," } else { "" }
                ),
                format!(
                    "Evaluated by {name}{} without a recorded delegation.",
                    if is_functional { ", a functional official," } else { "" }
                ),
            );
            let fix = self.fix(FixCode::RecordBasis, Some(found.evaluator), None, Some(found.from_on));
            Some(self.case(Some(person), person.unit, detail, Some(fix)))
        });
        cases.collect()
    }
}
