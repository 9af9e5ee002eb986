/** The copy of their data that everybody is entitled to. */
import { call } from "./call";
import type { ChosenFile, ProgressView } from "./contract";
import { withPassword } from "./password.svelte";
import { text } from "./text";

/** Asks where to and for the password, and writes the copy. Answers `null` when either was given up. */
export async function writeCopy(of: { id: string; name: string }, follow?: (progress: ProgressView) => void): Promise<ChosenFile | null> {
  const file = await call("choose_file", { purpose: "save_archive", suggestedName: text.privacy.fileName });
  if (!file) return null;
  const write = (password: string) => call("export_person", { id: of.id, file: file.token, password }, follow);
  return withPassword(text.privacy.exportTitle, write, text.privacy.exportAsk(of.name));
}
