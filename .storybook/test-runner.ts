import type { TestRunnerConfig } from "@storybook/test-runner";

/**
 * `STORY_GLOBALS="seed:42;volume:high"` runs every story under other globals. They are set once for a page,
 * before its first story: set before each story they would race with the story before. The test runner ignores
 * `?globals=` in the address of a page that names no story.
 */
const config: TestRunnerConfig = {
  async prepare({ page }) {
    await page.goto(new URL("iframe.html", process.env.TARGET_URL).href, { waitUntil: "load" });
    const globals = parseGlobals(process.env.STORY_GLOBALS ?? "");
    if (Object.keys(globals).length === 0) return;
    await page.waitForFunction(() => "__STORYBOOK_ADDONS_CHANNEL__" in globalThis);
    await page.evaluate((chosen) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StorybookGlobal;
      channel.emit("updateGlobals", { globals: chosen });
    }, globals);
  },
  /**
   * Waits for the story before. A play function that fails is told before its story has finished, and the test
   * runner takes the end of any story for that of its own: each failure would take the stories after it along.
   */
  async preVisit(page) {
    await page.waitForFunction(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StorybookGlobal;
      const last = channel.last("storyRenderPhaseChanged")?.[0];
      return last === undefined || last.newPhase === "finished";
    });
  },
};

/** What Storybook puts on the global object of a page. */
interface StorybookGlobal {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: "updateGlobals", payload: { readonly globals: Record<string, string> }): void;
    last(event: "storyRenderPhaseChanged"): readonly [{ readonly newPhase: string }] | undefined;
  };
}

export default config;

/** Reads `name:value;name:value`, the form of Storybook's own addresses. Throws on anything else. */
function parseGlobals(text: string): Record<string, string> {
  const pairs = text.split(";").filter((pair) => pair !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, value, ...rest] = pair.split(":");
      if (!name || !value || rest.length > 0) {
        throw new Error(`STORY_GLOBALS has ${JSON.stringify(pair)}; write it as name:value;name:value.`);
      }
      return [name, value];
    }),
  );
}
