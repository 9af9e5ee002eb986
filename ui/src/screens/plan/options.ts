/** Closed lists of the desk, in the words of the moment. */
import type { Aspect, Perspective, PlanDeskView } from "../../lib/contract";
import { text } from "../../lib/text";

/** A value and its words. */
type Option = { id: string; words: string; detail?: string };

const ASPECTS = ["quantity", "quality", "time", "cost"] as const satisfies readonly Aspect[];
const PERSPECTIVES = ["service_recipient", "business_process", "internal_strengthening", "budget"] as const satisfies readonly Perspective[];

export function aspects(): Option[] {
  return ASPECTS.map((id) => ({ id, words: text.terms.aspect[id] }));
}

export function perspectives(): Option[] {
  return PERSPECTIVES.map((id) => ({ id, words: text.terms.perspective[id] }));
}

/** A leader's result; with the indicator that the form prints beside it, where it does. */
type LeaderOption = Option & { detail: string; indicator: string | undefined };

/** Results of leaders that a result may support, the evaluator's first: one each, or one for each indicator that is printed. */
export function leaderOptions(view: PlanDeskView | null): LeaderOption[] {
  const inOrder = [...(view?.leaderResults ?? [])].sort((a, b) => Number(b.isOwnEvaluator) - Number(a.isOwnEvaluator));
  const all = inOrder.map((one): LeaderOption => {
    const isPrinted = one.printsIndicator && one.indicator !== null;
    return {
      id: isPrinted ? `${one.result}/${one.indicator}` : one.result,
      words: one.text,
      detail: [one.leader.name, one.indicatorText].filter(Boolean).join(" · "),
      indicator: isPrinted ? one.indicatorText : undefined,
    };
  });
  return all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at);
}

/** Options of a choice from words by code, an empty one first where it may stay open. */
export function choices<V extends string>(words: Readonly<Record<V, string>>, open?: string): { value: V | ""; words: string }[] {
  const all = (Object.entries(words) as [V, string][]).map(([value, said]) => ({ value, words: said }));
  return open === undefined ? all : [{ value: "", words: open }, ...all];
}
