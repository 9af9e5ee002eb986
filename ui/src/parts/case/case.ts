/** What is done with documents after their signature, by command; and what an objection still asks for. */
import type { DocumentAct, DocumentActView, DocumentCaseView, DocumentRowView, ObjectionView } from "../../lib/contract";
import { day as dayOf } from "../../lib/format";
import { text } from "../../lib/text";

/** Steps that several documents take in one act. */
export type Step = Extract<DocumentAct, "deliver" | "return" | "report">;
export const STEPS = ["deliver", "return", "report"] as const satisfies readonly Step[];
export const COMMAND = { deliver: "deliver_documents", return: "return_documents", report: "report_documents" } as const satisfies Record<Step, string>;

/** Whether an act is one of those steps. */
export function isStep(act: DocumentAct): act is Step {
  return STEPS.some((step) => step === act);
}

/** A document in a list of those that take a step together. */
export type Chosen = Pick<DocumentRowView, "evaluation" | "employee">;

/** What can still be said or done about an objection. */
export type ObjectionAct = "examine" | "evaluator" | "employee" | "withdraw" | "accept_late" | "decide";

/** What the core says about who may do what with an objection. */
type Rights = Pick<ObjectionView, "whyNotAccept" | "whyNotDecide" | "whyNotAnswer" | "whyNotAdd" | "whyNotWithdraw">;

/** Why the account that works does not take an act of an objection. */
export function whyNotOf(objection: Rights, act: ObjectionAct): string | null {
  switch (act) {
    case "examine":
    case "decide":
      return objection.whyNotDecide;
    case "evaluator":
      return objection.whyNotAnswer;
    case "employee":
      return objection.whyNotAdd;
    case "withdraw":
      return objection.whyNotWithdraw;
    case "accept_late":
      return objection.whyNotAccept;
  }
}

/** Acts of an objection that are offered: those its state asks for (13.4) and the account may take. Accepting a late one stays in sight: whoever waits for it reads who may. */
export function objectionActs(objection: Pick<ObjectionView, "state"> & Rights, isFinal: boolean): ObjectionAct[] {
  return actsIn(objection.state, isFinal).filter((act) => act === "accept_late" || whyNotOf(objection, act) === null);
}

function actsIn(state: ObjectionView["state"], isFinal: boolean): ObjectionAct[] {
  switch (state) {
    case "filed":
      return ["examine", "evaluator", "employee", "withdraw"];
    case "examining":
      return ["evaluator", "employee", "decide", "withdraw"];
    case "rejected_formal":
      return isFinal ? [] : ["accept_late"];
    case "upheld":
    case "changed":
    case "withdrawn":
      return [];
  }
}

/** That the term to object is over, and what becomes of an objection now; nothing while it runs. */
export function lateOf({ objectUntil, lateObjection }: Pick<DocumentCaseView, "objectUntil" | "lateObjection">): { what: string; why: string } | null {
  return objectUntil && lateObjection ? { what: text.after.objectOver(dayOf(objectUntil)), why: lateObjection } : null;
}

/** A day to send: nothing where it is today, which the core knows better than this window. */
export function told(day: string, today: string): string | null {
  return day && day !== today ? day : null;
}

/** Each act once, though several people may take it: the one that can be taken now, or else the first with its reason. */
export function actsOf(acts: readonly DocumentActView[]): DocumentActView[] {
  const kinds = [...new Set(acts.map((one) => one.act))];
  return kinds.map((act) => acts.find((one) => one.act === act && one.whyNot === null) ?? acts.find((one) => one.act === act)).filter((one) => one !== undefined);
}
