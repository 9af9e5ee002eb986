import { afterEach } from "vitest";
import { language } from "../lib/language.svelte";

afterEach(() => {
  language.code = "id";
});
