/** Every word of the interface, in the language of the moment: `text.home.title`. */
import { language } from "../language.svelte";
import { en } from "./en";
import { id } from "./id";

const TABLES = { id, en };

export type Text = typeof id;

export const text: Text = new Proxy(id, {
  get: (_, area: string) => TABLES[language.code][area as keyof Text],
});
