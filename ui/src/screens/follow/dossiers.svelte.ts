/** Dossiers of candidates for a reward: whose are chosen, the run that writes them, and what came of it. */
import { announce } from "../../lib/announce.svelte";
import { Attempt } from "../../lib/attempt.svelte";
import { call, cancel } from "../../lib/call";
import type { PrintedView, ProgressView } from "../../lib/contract";
import { number } from "../../lib/format";
import { withPassword } from "../../lib/password.svelte";
import { text } from "../../lib/text";

/** What a run came to, in words. */
export function saidOf(written: PrintedView): string {
  const people = number(written.people);
  const said = written.cancelled ? text.follow.dossiersStopped(people) : text.follow.dossiersWritten(people, number(written.pages));
  return written.kept > 0 ? `${said} ${text.print.kept(number(written.kept))}` : said;
}

export class Dossiers {
  /** People ticked; nobody stands for all candidates. */
  ticked = $state.raw<readonly string[]>([]);
  progress = $state.raw<ProgressView | null>(null);
  written = $state.raw<PrintedView | null>(null);
  readonly work = new Attempt();

  tick(person: string): void {
    this.ticked = this.ticked.includes(person) ? this.ticked.filter((other) => other !== person) : [...this.ticked, person];
  }

  /** Writes the dossiers of some people, or of all candidates of the year. */
  write(year: number, people: string[] | null): void {
    void this.work.run(async () => {
      const folder = await call("choose_file", { purpose: "print_folder" });
      if (!folder) return;
      this.written = null;
      const request = { year, people, file: folder.token };
      const tell = (now: ProgressView): void => void (this.progress = now);
      try {
        this.written = await withPassword(text.follow.dossier, (password) => call("write_dossiers", { ...request, password }, tell), text.follow.dossierWhy);
      } finally {
        this.progress = null;
      }
      if (this.written) announce(saidOf(this.written));
    });
  }

  stop(): void {
    void cancel();
  }
}
