import type { TestRunnerConfig } from "@storybook/test-runner";

/**
 * `STORY_GLOBALS="seed:42;volume:high"` tests every story under other globals. They are set once per page, before its
 * first story, because setting them before each story would race with the previous one. The test runner ignores
 * `?globals=` in a URL without a story.
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
   * Waits for the previous story. A failed play function is reported before its story has finished, and the test runner
   * mistakes the end of any story for that of its own, so that one failure would fail the following stories too.
   */
  async preVisit(page) {
    await page.waitForFunction(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StorybookGlobal;
      const last = channel.last("storyRenderPhaseChanged")?.[0];
      return last === undefined || last.newPhase === "finished";
    });
    await page.evaluate(recordPlay);
  },
  /**
   * Waits for the end of the play function. A story that changes globals while it plays is rendered again and finishes
   * each time; the test runner takes the first time for the end and misses what the play function finds after it.
   */
  async postVisit(page, { hasFailure }) {
    if (hasFailure) return;
    const end = await page.waitForFunction(() => {
      const { playRecord } = globalThis as unknown as StorybookGlobal;
      return playRecord?.isPlaying ? false : (playRecord ?? {});
    });
    const { failure } = (await end.jsonValue()) as { readonly failure?: string };
    if (failure !== undefined) throw new Error(failure);
  },
};

/** Storybook's global in the preview. */
interface StorybookGlobal {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: "updateGlobals", payload: { readonly globals: Record<string, string> }): void;
    last(event: "storyRenderPhaseChanged"): readonly [{ readonly newPhase: string }] | undefined;
    on(event: "storyRenderPhaseChanged", listener: (phase: { readonly newPhase: string }) => void): void;
    on(event: "playFunctionThrewException", listener: (error: { readonly message: string }) => void): void;
  };
  /** The play function of the current story. */
  playRecord?: { isPlaying: boolean; failure?: string };
}

/** Runs in the page: starts a record of the next story's play function. */
function recordPlay(): void {
  const page = globalThis as unknown as StorybookGlobal;
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = page;
  const isFirst = page.playRecord === undefined;
  page.playRecord = { isPlaying: false };
  if (!isFirst) return;
  channel.on("storyRenderPhaseChanged", ({ newPhase }) => {
    const { failure } = page.playRecord ?? {};
    if (newPhase === "playing") page.playRecord = { isPlaying: true };
    if (newPhase === "played" || newPhase === "errored") page.playRecord = { isPlaying: false, failure };
  });
  channel.on("playFunctionThrewException", ({ message }) => {
    page.playRecord = { isPlaying: false, failure: message };
  });
}

export default config;

/** Reads `name:value;name:value`, the format of Storybook's URLs. Throws if invalid. */
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
