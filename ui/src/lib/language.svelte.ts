/** Language of everything a person reads; switching it redraws every word at once. */
import type { Language } from "./contract";

let code = $state<Language>("id");

export const language = {
  get code(): Language {
    return code;
  },
  set code(next: Language) {
    code = next;
    if (globalThis.document) document.documentElement.lang = next;
  },
};
