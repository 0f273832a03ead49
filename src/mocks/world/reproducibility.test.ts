import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { BILLION_VOLUME } from "../seed/volumes.ts";
import { createWorld } from "./world.ts";

/** Runs a module in a separate Node process and returns its output. */
function runModule(code: string, environment: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  }).trim();
}

const WORLD = new URL("world.ts", import.meta.url).href;
const OFFSETS = [0, 9_990, 123_456_789, 999_999_960];

/** The same code runs in the other processes. */
function digest(): string {
  const { workflows } = createWorld({ seed: 42, volume: BILLION_VOLUME });
  const pages = OFFSETS.map((offset) =>
    workflows.generateFullPage(offset, 20, { statuses: ["FAILED", "RUNNING", "COMPLETED"] }),
  );
  return createHash("sha256").update(JSON.stringify(pages)).digest("hex");
}

const DIGEST_IN_ANOTHER_PROCESS = `
  import { createHash } from "node:crypto";
  import { createWorld } from ${JSON.stringify(WORLD)};
  const volume = ${JSON.stringify(BILLION_VOLUME)};
  const { workflows } = createWorld({ seed: 42, volume });
  const filter = { statuses: ["FAILED", "RUNNING", "COMPLETED"] };
  const pages = ${JSON.stringify(OFFSETS)}.map((offset) => workflows.generateFullPage(offset, 20, filter));
  console.log(createHash("sha256").update(JSON.stringify(pages)).digest("hex"));
`;

describe("pages are equal byte for byte", () => {
  it.each([
    { TZ: "UTC", LANG: "en_US.UTF-8" },
    { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" },
    { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8" },
  ])("in another process with %o", (environment) => {
    expect(runModule(DIGEST_IN_ANOTHER_PROCESS, environment)).toBe(digest());
  });

  it("but not for another seed", () => {
    const [one, other] = [1, 2].map((seed) =>
      JSON.stringify(createWorld({ seed }).workflows.generatePage(0, 5)),
    );
    expect(one).not.toBe(other);
  });
});

describe("importing the mocks", () => {
  const INDEX = new URL("../index.ts", import.meta.url).href;

  it("loads no React, TanStack, Next or Faker in a browser", async () => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(INDEX)],
      ...{ bundle: true, write: false, metafile: true, splitting: true },
      ...{ format: "esm", platform: "browser", outdir: "unused", logLevel: "error" },
    });
    const brought = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    expect(brought.some((file) => file.endsWith("/workflow-generator.ts"))).toBe(true);
    const unwanted =
      /\/(react|react-dom|next|scheduler)@|\/@tanstack\/|\/storybook|\/@faker-js\/|generated\.ts$|\.tsx$/;
    expect(brought.filter((file) => unwanted.test(file))).toEqual([]);
  });

  it("has no side effects: no timer, no world, no request", () => {
    const code = `
      await import(${JSON.stringify(INDEX)});
      console.log(JSON.stringify(process.getActiveResourcesInfo().filter((name) => name !== "PipeWrap")));
    `;
    expect(JSON.parse(runModule(code))).toEqual([]);
  });
});
