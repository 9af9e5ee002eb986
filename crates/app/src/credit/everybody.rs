//! The credit of everybody in a functional position: who gathered what, who may be looked at for a next rank or
//! level, and the same as a workbook. Nothing is kept: it is reckoned anew from the grades each time.

use super::reckoned::{Facts, Reckoned};
use super::{checked, counts_own_regimes, is_functional, months, said, sum_of_year, words};
use crate::App;
use crate::failure::Halt;
use crate::files::write_workbook;
use crate::people::{named, unit_names, unit_words};
use contract::{ChosenFile, CreditLineView, CreditListRequest, CreditListView, Language, WriteCreditRequest};
use domain::credit::{Determination, Outlook, Thousandths, grades_for_promotion, has_own_regime, outlook};
use domain::{Grade, LegalStatus, Period};
use interop::credit::{CreditConversion, CreditRow, CreditTitle, write_xlsx};
use std::collections::HashMap;
use store::RowId;
use store::records::Employee;

/// Somebody of the list, reckoned.
struct Line {
    reckoned: Reckoned,
    unit: String,
    found: Determination,
    /// The level in force, as it prints.
    level: String,
    /// What *Baik* on end would bring.
    good: Option<Outlook>,
}

/// Everybody of the list.
struct List {
    lines: Vec<Line>,
    n_own_regime: u32,
}

impl App {
    /// What everybody in a functional position gathered up to the end of a year, and what is lacking.
    pub(crate) fn list_credit(&mut self, request: CreditListRequest) -> Result<CreditListView, Halt> {
        let year = checked(request.year)?;
        let (list, language) = (self.credit_of_all(year)?, self.moment().language);
        self.note_people_read(list.lines.iter().map(|line| line.reckoned.employee.id));
        Ok(CreditListView {
            year,
            people: list.lines.iter().map(|line| line.view(year, language)).collect(),
            n_own_regime: list.n_own_regime,
            note: words::outlook_note(year, language),
        })
    }

    /// Writes that list and the conversions of the year as a workbook.
    pub(crate) fn write_credit(&mut self, request: WriteCreditRequest) -> Result<ChosenFile, Halt> {
        let year = checked(request.year)?;
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let list = self.credit_of_all(year)?;
        let rows: Vec<CreditRow> = list.lines.iter().map(|line| line.row(year)).collect();
        let conversions: Vec<CreditConversion> =
            list.lines.iter().flat_map(|line| line.conversions(year)).collect();
        let title = CreditTitle {
            office: self.office()?.unit_name,
            year,
            note: words::outlook_note(year, Language::Id),
        };
        let made = self.moment().now.naive_local();
        write_workbook(&path, write_xlsx(&title, &rows, &conversions, made))?;
        self.note_office_read();
        Ok(self.written(path))
    }

    fn credit_of_all(&self, year: i32) -> Result<List, Halt> {
        let (reader, today, sight) = (self.read()?, self.moment().today(), self.sight()?);
        let mut staff = reader.list_all_employees()?;
        staff.retain(|person| {
            let is_here = person.retired_on.is_none_or(|day| day >= today);
            let is_staff = !person.is_external && person.merged_into.is_none();
            is_staff && is_here && person.legal_status != LegalStatus::Inactive && sight.sees(person.id)
        });
        let everybody: Vec<RowId> = staff.iter().map(|person| person.id).collect();
        let levels = reader.list_credit_levels_of(&everybody)?;
        staff.retain(|person| is_functional(person, levels.contains_key(&person.id)));
        let functional = staff.len();
        if !counts_own_regimes(reader)? {
            staff.retain(|person| !has_own_regime(&person.position));
        }
        let n_own_regime = u32::try_from(functional - staff.len()).unwrap_or(u32::MAX);
        let rows: Vec<RowId> = staff.iter().map(|person| person.id).collect();
        let (mut facts, units) = (Facts::read(reader, &rows)?, unit_names(reader)?);
        let mut lines: Vec<Line> = staff
            .into_iter()
            .map(|person| {
                let signed_only = sight.hides_unsigned(person.id);
                Line::of(person, (&mut facts, &units), (year, signed_only))
            })
            .collect();
        lines.sort_by_cached_key(|line| (line.unit.clone(), line.reckoned.employee.shown_name()));
        Ok(List { lines, n_own_regime })
    }
}

impl Line {
    fn of(
        person: Employee,
        (facts, units): (&mut Facts, &HashMap<RowId, String>),
        (year, signed_only): (i32, bool),
    ) -> Self {
        let unit = unit_words(&person, units);
        let reckoned = facts.reckon(person, Period::annual(year), signed_only);
        let accumulation = reckoned.accumulation();
        let found = reckoned.determination(&accumulation, year);
        let all = accumulation.level.map(|level| outlook(&found, level, facts.counting.decimals));
        let good = all.into_iter().flatten().find(|one| one.grade == Grade::Good);
        let level = accumulation.level.map(|level| level.label().to_owned()).unwrap_or_default();
        Self { reckoned, unit, found, level, good }
    }

    fn view(&self, year: i32, language: Language) -> CreditLineView {
        let employee = &self.reckoned.employee;
        CreditLineView {
            employee: named(employee),
            nip: employee.nip.clone(),
            unit: self.unit.clone(),
            rank: employee.rank_code.clone(),
            level: self.level.clone(),
            year_sum: sum_of_year(&self.reckoned, year).to_string(),
            total: self.found.total().sum().to_string(),
            rank_need: said(self.found.rank_need),
            beyond_rank: said(self.found.beyond_rank()),
            months_to_rank: self.good.and_then(|good| good.to_rank).map(months),
            level_need: said(self.found.level_need),
            beyond_level: said(self.found.beyond_level()),
            months_to_level: self.good.and_then(|good| good.to_level).map(months),
            remarks: self.remarks(year, language),
        }
    }

    fn row(&self, year: i32) -> CreditRow {
        let employee = &self.reckoned.employee;
        CreditRow {
            unit: self.unit.clone(),
            name: employee.shown_name(),
            nip: employee.nip.clone(),
            position: employee.position.clone(),
            rank: employee.rank_code.clone(),
            level: self.level.clone(),
            year_sum: sum_of_year(&self.reckoned, year),
            total: self.found.total().sum(),
            rank_need: self.found.rank_need,
            beyond_rank: self.found.beyond_rank(),
            months_to_rank: self.good.and_then(|good| good.to_rank).map(months),
            level_need: self.found.level_need,
            beyond_level: self.found.beyond_level(),
            months_to_level: self.good.and_then(|good| good.to_level).map(months),
            remarks: self.remarks(year, Language::Id).join("; "),
        }
    }

    fn conversions(&self, year: i32) -> Vec<CreditConversion> {
        let employee = &self.reckoned.employee;
        let segments = self.reckoned.of_year(year);
        segments
            .map(|segment| CreditConversion {
                name: employee.shown_name(),
                nip: employee.nip.clone(),
                months: segment.months_words(),
                level: segment.level.label().to_owned(),
                grade: crate::words::grade(segment.grade, Language::Id).to_owned(),
                percent: segment.percent_words(),
                coefficient: segment.level.coefficient(),
                amount: segment.amount,
                is_final: segment.is_final,
            })
            .collect()
    }

    /// What to look at first: what is missing, then for whom there is enough and whether grades stand in the way
    /// . Shown, not decided.
    fn remarks(&self, year: i32, language: Language) -> Vec<String> {
        let mut remarks: Vec<&'static str> = Vec::new();
        let mut remark = |words| remarks.push(words::say(language, words));
        if self.good.is_none() {
            remark(words::NO_LEVEL_SHORT);
        }
        let mut of_year = self.reckoned.of_year(year).peekable();
        if of_year.peek().is_none() {
            remark(words::NO_GRADE_SHORT);
        } else if of_year.any(|segment| !segment.is_final) {
            remark(words::UNSIGNED_SHORT);
        }
        let (last, both) = grades_for_promotion(&self.reckoned.annual, year);
        let is_enough = |beyond: Option<Thousandths>| beyond.is_some_and(|one| one >= Thousandths::default());
        let (for_rank, for_level) =
            (is_enough(self.found.beyond_rank()), is_enough(self.found.beyond_level()));
        if for_rank {
            remark(words::ENOUGH_FOR_RANK);
        }
        if for_level {
            remark(words::ENOUGH_FOR_LEVEL);
        }
        let conditions = [(for_rank, both), (for_level, last)];
        let is_met = |met: Option<bool>| conditions.iter().any(|(asked, of)| *asked && *of == met);
        if is_met(Some(false)) {
            remark(words::GRADES_TOO_LOW);
        } else if is_met(None) {
            remark(words::GRADES_UNKNOWN);
        }
        let level = self.reckoned.accumulation().level;
        if self.reckoned.has_balances_of_other_level(level) {
            remark(words::BALANCES_OF_OTHER_LEVEL_SHORT);
        }
        if level.zip(self.reckoned.rank()).is_some_and(|(level, rank)| level.base_credit(rank).is_none()) {
            remark(words::OTHER_RANK_SHORT);
        }
        remarks.into_iter().map(str::to_owned).collect()
    }
}
