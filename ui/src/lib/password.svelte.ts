/** The password, asked for again before an act that only its owner may do. */
import type { FailureView } from "./contract";
import { failureOf } from "./failures";

/** A question that stands in the window. */
export type Question = {
  /** The act. */
  title: string;
  /** What the act means, said beforehand; may be empty. */
  why: string;
  /** The password given before did not match. */
  wrong: FailureView | null;
  /** Takes the answer; `null` when it is given up. */
  answer: (password: string | null) => void;
};

let question = $state.raw<Question | null>(null);

export const asked = {
  get question(): Question | null {
    return question;
  },
};

/** Asks for the password of whoever works; `null` when it is given up. */
function askPassword(title: string, why = "", wrong: FailureView | null = null): Promise<string | null> {
  question?.answer(null);
  return new Promise((resolve) => {
    const mine: Question = {
      title,
      why,
      wrong,
      answer: (password) => {
        if (question === mine) question = null;
        resolve(password);
      },
    };
    question = mine;
  });
}

/** Asks until the password is right or given up, and does the act with it. Answers `null` when it was given up. */
export async function withPassword<T>(title: string, act: (password: string) => Promise<T>, why = ""): Promise<T | null> {
  let wrong: FailureView | null = null;
  for (;;) {
    const password = await askPassword(title, why, wrong);
    if (password === null) return null;
    try {
      return await act(password);
    } catch (problem) {
      wrong = failureOf(problem);
      if (wrong.code !== "wrong_password") throw problem;
    }
  }
}
