import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ANSWERS_HASH, answersOfNewShell, hashText } from "./same-answers.fixture.ts";

const PROGRAM = fileURLToPath(new URL("./print-answers.fixture.ts", import.meta.url));

describe("the same command lines", () => {
  it("have the same answers in every session and release", async () => {
    const answers = await answersOfNewShell();
    expect(await answersOfNewShell()).toBe(answers);
    expect(hashText(answers), answers).toBe(ANSWERS_HASH);
  });

  it.each(["America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"])("have them in %s", async (zone) => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], {
      env: { ...process.env, TZ: zone, LANG: "de_DE.UTF-8" },
    });
    expect(hashText(stdout), stdout).toBe(ANSWERS_HASH);
  });
});
