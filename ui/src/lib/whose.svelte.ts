/** Who the lock screen offers first: whoever worked last, or the list after somebody asked to change. */
let isChoosing = $state(false);
let last = $state("");
let worked = "";

export const whose = {
  /** Whether the list stands open, because somebody asked to change the person. */
  get isChoosing(): boolean {
    return isChoosing;
  },
  /** Name of whoever was chosen or worked last since the program started. */
  get last(): string {
    return last;
  },
};

/** The lock screen that comes next shows the list of people. */
export function chooseSomebodyElse(): void {
  isChoosing = true;
}

/** Somebody came in. Says whether somebody else worked before. */
export function cameIn(name: string): boolean {
  const isOther = worked !== "" && worked !== name;
  worked = name;
  chose(name);
  return isOther;
}

/** Somebody was chosen. */
export function chose(name: string): void {
  isChoosing = false;
  if (name) last = name;
}
