import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { build } from "esbuild";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserLaunchOptions } from "../browser.ts";
import { worldSample } from "./world-sample.ts";

const SAMPLE = new URL("./world-sample.ts", import.meta.url).pathname;

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("the same seed gives the same bytes", () => {
  const expected = digest(worldSample());
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    browser = await chromium.launch(await browserLaunchOptions());
    const bundle = await build({
      entryPoints: [SAMPLE],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "sample",
      platform: "browser",
    });
    script = bundle.outputFiles[0]?.text ?? "";
  });
  afterAll(() => browser?.close());

  test.each(["UTC", "Asia/Tokyo", "America/St_Johns"])("in a separate process, in %s", (zone) => {
    const code = `import { worldSample } from ${JSON.stringify(SAMPLE)}; process.stdout.write(worldSample());`;
    const printed = execFileSync("node", ["--input-type=module", "--eval", code], {
      env: { ...process.env, TZ: zone, LANG: "tr_TR.UTF-8" },
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    });
    expect(digest(printed)).toBe(expected);
  });

  const places: BrowserContextOptions[] = [
    { timezoneId: "UTC", locale: "en-US" },
    { timezoneId: "Pacific/Auckland", locale: "tr-TR" },
  ];
  test.each(places)("in a browser in $timezoneId", async (place) => {
    const context = await browser.newContext(place);
    const page = await context.newPage();
    await page.addScriptTag({ content: script });
    const text = await page.evaluate(() => {
      const { sample } = globalThis as typeof globalThis & { sample: { worldSample(): string } };
      return sample.worldSample();
    });
    expect(digest(text)).toBe(expected);
    await context.close();
  });
});
