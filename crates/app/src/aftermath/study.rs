//! *Tugas belajar* beside the ratings.

use super::{fault, say, settings};
use crate::App;
use crate::convert::{row, to_wire};
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::sheet::Dossier;
use contract::{
    EvaluationView, FieldFault, SetGraduationRequest, StudyGuideRequest, StudyGuideView, StudySuggestionView,
};
use domain::study::{Accreditation, Ipk, StudyLevel, StudyPlace, suggest};
use domain::{Grade, Origin};
use store::schema::evaluations as column;

impl App {
    /// What the tables put beside an IPK; nothing is set by it.
    pub(crate) fn look_up_study_guide(
        &mut self,
        request: StudyGuideRequest,
    ) -> Result<StudySuggestionView, Halt> {
        let (rounding, newer) = settings::study(self.read()?)?;
        let ipk = Ipk::parse(&request.ipk, rounding).map_err(|_| fault("ipk", FieldFault::OutOfRange))?;
        let level = if request.is_bachelor { StudyLevel::Bachelor } else { StudyLevel::Graduate };
        let place = if request.is_abroad {
            StudyPlace::Abroad
        } else {
            StudyPlace::Domestic {
                university: Accreditation::parse(&request.university, newer),
                programme: Accreditation::parse(&request.programme, newer),
            }
        };
        let grade = suggest(place, level, ipk);
        let words = match grade {
            Some(_) => (
                "Panduan tabel; penilai tetap yang menetapkan.",
                "A guide of the tables; the evaluator sets the ratings.",
            ),
            None => (
                "Tabel tidak memuat akreditasi ini, jadi tidak ada saran.",
                "The tables do not know this accreditation, so there is no suggestion.",
            ),
        };
        Ok(StudySuggestionView {
            ipk: ipk.to_string(),
            grade: grade.map(to_wire),
            words: say(self.moment().language, words).to_owned(),
        })
    }

    /// Records whether a study ended without graduation: then the quadrant does not give the grade.
    pub(crate) fn set_graduation(&mut self, request: SetGraduationRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        self.still_at(record.employee, request.seen_version)?;
        check_open(&record)?;
        let not_graduated = request.not_graduated;
        self.act("set_graduation", record.evaluator, |act| {
            Ok(act.set(record.id, column::NOT_GRADUATED, not_graduated)?)
        })?;
        self.evaluation_view(record.id)
    }

    /// The guide beside the ratings of somebody on *tugas belajar*; nothing for everybody else.
    pub(super) fn study_guide(&self, dossier: &Dossier) -> Result<Option<StudyGuideView>, Halt> {
        let record = &dossier.record;
        let is_academic = |origin: Origin| matches!(origin, Origin::StudyResult | Origin::StudyGraduation);
        let has_study = dossier.content.results.iter().any(|result| is_academic(result.planning.origin));
        let person = self.employee(record.employee)?;
        let is_studying = person.legal_status == domain::LegalStatus::StudyAssignment;
        if !has_study && !is_studying && !record.not_graduated {
            return Ok(None);
        }
        let words = (
            "Tugas belajar dinilai instansi induk dengan umpan balik perguruan tinggi, pengajar, atau teman kuliah. IPK adalah panduan dan tidak menetapkan rating.",
            "A study is evaluated at home, on feedback from the institution, teachers or fellow students. The IPK is a guide and sets no rating.",
        );
        let conduct = record.ratings_in_force().1.filter(|_| record.not_graduated);
        Ok(Some(StudyGuideView {
            not_graduated: record.not_graduated,
            left: conduct.map(|conduct| to_wire(Grade::of_not_graduated(conduct))),
            words: say(self.moment().language, words).to_owned(),
        }))
    }
}
