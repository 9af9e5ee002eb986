import { expect, it } from "vitest";
import { Failed } from "./call";
import { asked, withPassword } from "./password.svelte";

const refused = (code: string) => new Failed({ code, what: "", why: "", next: "", details: null });
const answered = async (password: string | null) => {
  asked.question?.answer(password);
  await new Promise((resolve) => setTimeout(resolve));
};

it("asks again while the password is wrong, and does the act once it is right", async () => {
  const tried: string[] = [];
  const done = withPassword("Tandatangani", async (password) => {
    tried.push(password);
    if (password !== "benar") throw refused("wrong_password");
    return "ditandatangani";
  });
  await answered("salah");
  expect(asked.question?.wrong?.code).toBe("wrong_password");
  await answered("benar");
  expect(await done).toBe("ditandatangani");
  expect(tried).toEqual(["salah", "benar"]);
  expect(asked.question).toBeNull();
});

it("does nothing when it is given up", async () => {
  const done = withPassword("Tandatangani", () => Promise.reject(new Error("not asked for")));
  await answered(null);
  expect(await done).toBeNull();
});

it("hands every other failure on", async () => {
  const done = withPassword("Tandatangani", () => Promise.reject(refused("sealed")));
  const failed = expect(done).rejects.toMatchObject({ view: { code: "sealed" } });
  await answered("benar");
  await failed;
});
