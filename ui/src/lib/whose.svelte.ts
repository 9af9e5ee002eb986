/** Who the lock screen offers first: whoever worked last, or the list after somebody asked to change. */
let isChoosing = $state(false);
let last = $state("");

export const whose = {
  /** Whether the list stands open, because somebody asked to change the person. */
  get isChoosing(): boolean {
    return isChoosing;
  },
  /** Name of whoever worked last since the program started. */
  get last(): string {
    return last;
  },
};

/** The lock screen that comes next shows the list of people. */
export function chooseSomebodyElse(): void {
  isChoosing = true;
}

/** Somebody was chosen, or came in. */
export function chose(name: string): void {
  isChoosing = false;
  if (name) last = name;
}
