//! `evaluation deliver|return|refuse-return|report|take-over|object|case`.

use clap::{Args, Subcommand};
use contract::FailureView;
use serde_json::{Value, json};

use super::evaluation::{LEVELS, Which, open};
use super::{Outcome, array};
use crate::call::{Caller, text_of};
use crate::say::Answer;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Sampaikan dokumen evaluasi kepada pegawai
    Deliver {
        #[command(flatten)]
        when: Step,
        /// Hari pegawai menerimanya, bila lebih kemudian
        #[arg(long)]
        received: Option<String>,
    },
    /// Catat dokumen yang kembali ditandatangani
    Return {
        #[command(flatten)]
        when: Step,
    },
    /// Catat penolakan tanda tangan dengan saksi
    RefuseReturn {
        #[command(flatten)]
        when: Step,
        /// Siapa saksinya dan apa yang terjadi
        #[arg(long)]
        witness: String,
    },
    /// Laporkan kepada PyB
    Report {
        #[command(flatten)]
        when: Step,
    },
    /// Atasan menilai dan menandatangani menggantikan pejabat penilai
    TakeOver {
        #[command(flatten)]
        when: Step,
        /// Rating hasil kerja
        #[arg(long, value_parser = LEVELS)]
        results: String,
        /// Rating perilaku kerja
        #[arg(long, value_parser = LEVELS)]
        conduct: String,
        /// Catatan/rekomendasi
        #[arg(long)]
        note: Option<String>,
    },
    /// Ajukan keberatan
    Object {
        #[command(flatten)]
        when: Step,
        /// Alasan
        #[arg(long)]
        reasons: String,
    },
    /// Keadaan dokumen: hari, tenggat, keberatan, langkah yang dapat diambil
    Case {
        #[command(flatten)]
        which: Which,
    },
    /// Bukti, umpan balik, kejadian, dan panduan di samping rating
    Evidence {
        #[command(flatten)]
        which: Which,
    },
    /// Catat bahwa tugas belajar tidak lulus, atau tarik catatan itu
    Graduation {
        #[command(flatten)]
        which: Which,
        /// Ternyata lulus
        #[arg(long)]
        graduated: bool,
    },
}

/// Penilaian dan hari langkahnya.
#[derive(Args)]
pub(crate) struct Step {
    #[command(flatten)]
    which: Which,
    /// Hari; tanpa ini hari ini
    #[arg(long)]
    on: Option<String>,
}

pub(crate) fn carry_out(verb: Verb, caller: &mut Caller) -> Outcome {
    match verb {
        Verb::Deliver { when, received } => step("deliver_documents", &when, received.as_deref(), caller),
        Verb::Return { when } => step("return_documents", &when, None, caller),
        Verb::Report { when } => step("report_documents", &when, None, caller),
        Verb::RefuseReturn { when, witness } => {
            let evaluation = text_of(&open(&when.which, caller)?, "id");
            let request = json!({ "evaluation": evaluation, "on": when.on, "witnessNote": witness });
            Ok(case_answer(caller.call("refuse_return", request)?))
        }
        Verb::TakeOver { when, results, conduct, note } => {
            let evaluation = text_of(&open(&when.which, caller)?, "id");
            let request = json!({
                "evaluation": evaluation, "results": results, "conduct": conduct, "notes": note,
                "on": when.on, "password": caller.password()?,
            });
            Ok(case_answer(caller.call("take_over_evaluation", request)?))
        }
        Verb::Object { when, reasons } => {
            let evaluation = text_of(&open(&when.which, caller)?, "id");
            let request = json!({ "evaluation": evaluation, "reasons": reasons, "receivedOn": when.on });
            Ok(case_answer(caller.call("file_objection", request)?))
        }
        Verb::Case { which } => {
            let evaluation = text_of(&open(&which, caller)?, "id");
            Ok(case_answer(caller.call("show_document_case", json!({ "id": evaluation }))?))
        }
        Verb::Evidence { which } => evidence(&which, caller),
        Verb::Graduation { which, graduated } => {
            let evaluation = text_of(&open(&which, caller)?, "id");
            let request = json!({ "evaluation": evaluation, "notGraduated": !graduated });
            let view = caller.call("set_graduation", request)?;
            let line = text_of(&view, "grade");
            Ok(Answer::new(view, vec![line]))
        }
    }
}

fn step(command: &str, when: &Step, received: Option<&str>, caller: &mut Caller) -> Outcome {
    let evaluation = text_of(&open(&when.which, caller)?, "id");
    let request = json!({ "evaluations": [evaluation], "on": when.on, "receivedOn": received });
    let view = caller.call(command, request)?;
    let mut lines: Vec<String> = array(&view, "done")
        .iter()
        .map(|row| format!("{}  {}", name_of(row), text_of(row, "words")))
        .collect();
    lines.extend(array(&view, "findings").iter().map(|finding| text_of(finding, "text")));
    Ok(Answer::new(view, lines))
}

/// A document as one line, its terms and its objections.
pub(crate) fn case_answer(view: Value) -> Answer {
    let mut lines =
        vec![format!("{}  {}  {}", name_of(&view), text_of(&view, "form"), text_of(&view, "words"))];
    let because = text_of(&view, "finalBecause");
    lines.extend(Some(because).filter(|because| !because.is_empty()));
    for term in array(&view, "deadlines") {
        lines.push(format!(
            "  {}  {}  {}",
            text_of(&term, "dueOn"),
            text_of(&term, "text"),
            text_of(&term, "left")
        ));
    }
    for objection in array(&view, "objections") {
        let [id, words, reason] = ["id", "words", "rejectReason"].map(|field| text_of(&objection, field));
        lines.push(format!("  {id}  {words}  {reason}").trim_end().to_owned());
    }
    Answer::new(view, lines)
}

fn evidence(which: &Which, caller: &mut Caller) -> Result<Answer, FailureView> {
    let evaluation = text_of(&open(which, caller)?, "id");
    let view = caller.call("show_rating_evidence", json!({ "id": evaluation }))?;
    let mut lines = Vec::new();
    for result in array(&view, "results") {
        lines.push(text_of(&result, "text"));
        for indicator in array(&result, "indicators") {
            let [text, target, actual] = ["text", "target", "actual"].map(|field| text_of(&indicator, field));
            lines.push(format!("  {text}: {target} / {actual}"));
        }
    }
    for incident in array(&view, "incidents") {
        lines.push(format!("{}  {}", text_of(&incident, "on"), text_of(&incident, "text")));
    }
    for earlier in array(&view, "earlier") {
        lines.push(format!("{}  {}", text_of(&earlier, "period"), text_of(&earlier, "grade")));
    }
    let words = view.get("achievement").map(|used| text_of(used, "words")).unwrap_or_default();
    lines.extend(Some(words).filter(|words| !words.is_empty()));
    Ok(Answer::new(view, lines))
}

fn name_of(view: &Value) -> String {
    view.get("employee").map(|person| text_of(person, "name")).unwrap_or_default()
}
