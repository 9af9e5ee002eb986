/** Asks the core; in the window through Tauri, in a plain browser through the preview server. */
import { Channel, invoke, isTauri } from "@tauri-apps/api/core";
import type { Commands, FailureView, ProgressView } from "./contract";

/** A command that was not carried out; nothing was changed. */
export class Failed extends Error {
  constructor(readonly view: FailureView) {
    super(view.code);
  }
}

type Name = keyof Commands;
type Listener = (name: Name) => void;
const listeners = new Set<Listener>();

/** Tells `listener` after every command that was carried out. Returns the way to stop. */
export function afterCall(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** After these somebody else may sit here. */
const LEAVES = /^(lock|unlock|recover|leave_office|open_office_file|create_)/;

/** Has something forgotten once somebody leaves: what was read or typed under one account is nothing to the next. */
export function forgetForTheNext(forget: () => void): void {
  afterCall((name) => {
    if (LEAVES.test(name)) forget();
  });
}

/** Carries out one command. Throws [`Failed`]. */
export async function call<N extends Name>(
  name: N,
  request: Commands[N]["request"],
  onProgress?: (progress: ProgressView) => void,
): Promise<Commands[N]["view"]> {
  const view = isTauri() ? await ask(name, request, onProgress) : await post(name, request);
  for (const listener of listeners) listener(name);
  return view as Commands[N]["view"];
}

/** Stops the long work that runs; what was written stays. */
export async function cancel(): Promise<void> {
  if (isTauri()) await invoke("cancel");
  else await fetch("/cancel", { method: "POST" });
}

async function ask(name: Name, request: unknown, onProgress?: (progress: ProgressView) => void): Promise<unknown> {
  const channel = new Channel<ProgressView>(onProgress);
  try {
    return await invoke("call", { name, request, onProgress: channel });
  } catch (problem) {
    throw failed(problem);
  }
}

async function post(name: Name, request: unknown): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(`/call/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(request),
    });
  } catch (problem) {
    throw failed(problem);
  }
  const view: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw failed(view);
  return view;
}

/** The failure a host told, or `no_answer` where the host itself failed. */
export function failed(problem: unknown): Failed {
  if (problem instanceof Failed) return problem;
  const view = problem as Partial<FailureView> | null;
  if (view && typeof view === "object" && typeof view.code === "string" && typeof view.what === "string") {
    return new Failed(view as FailureView);
  }
  return new Failed({ code: NO_ANSWER, what: "", why: "", next: "", details: String(problem) });
}

/** Code of a failure without words of its own; `failures.ts` gives them. */
export const NO_ANSWER = "no_answer";
