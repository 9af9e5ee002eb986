/** Steps of a plan in words. */
import type { PlanActor } from "./contract";
import { text } from "./text";

/** An act in words; in whose name it is done is said where that is not the usual one. */
export function inName(act: string, actor: PlanActor | "", isUsual: boolean): string {
  return isUsual || !actor ? act : text.plans.eventBy(act, text.plans.actor[actor].toLowerCase());
}
