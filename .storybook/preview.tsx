// First: MSW reads storage when it is imported.
import "@/lib/storage-fallback";

import addonA11y from "@storybook/addon-a11y";
import addonDocs from "@storybook/addon-docs";
import { definePreview } from "@storybook/nextjs";
import addonMsw from "msw-storybook-addon";
import { definePreviewAddon } from "storybook/internal/csf";
import { configure } from "storybook/test";
import "@/app/globals.css";
import { networkHandler } from "@/mocks/network/network-handler";
import { withScreenProviders } from "./decorators";
import { loadFonts } from "./fonts";
import { clockGlobalType, DEFAULT_CLOCK } from "./globals/clock";
import { DEFAULT_DISPLAY, displayGlobalType } from "./globals/display";
import { DEFAULT_ELAPSED, elapsedGlobalType } from "./globals/elapsed";
import {
  DEFAULT_FAILURES,
  DEFAULT_LATENCY,
  failuresGlobalType,
  latencyGlobalType,
  networkOf,
} from "./globals/network";
import { DEFAULT_SEED, parseSeed, seedGlobalType } from "./globals/seed";
import { DEFAULT_THEME, themeGlobalType, withTheme } from "./globals/theme";
import { VIEWPORTS } from "./globals/viewport";
import { DEFAULT_VOLUME_PRESET, volumeGlobalType } from "./globals/volume";
import { withDisplay } from "./globals/with-display";
import { assertNoConsoleErrors, collectConsoleErrors } from "./guards/console-errors";
import { waitUntilSettled } from "./guards/settled";
import { assertNoUnhandledRequests, forgetUnhandledRequests } from "./guards/unhandled-requests";
import { CHROMATIC_MODES } from "./modes";
import { withNetworkFirst } from "./network-first";
import type { WorkbenchTypes } from "./parameters";
import { startTime } from "./time/start-time";
import { startWorker } from "./worker";
import "./preview.css";

/** How long play functions wait for an element, in milliseconds; long enough for a busy machine. */
const PATIENCE = 10_000;

export default definePreview({
  addons: [addonDocs(), addonA11y(), addonMsw(startWorker), definePreviewAddon<WorkbenchTypes>({})],
  globalTypes: {
    seed: seedGlobalType,
    volume: volumeGlobalType,
    latency: latencyGlobalType,
    failures: failuresGlobalType,
    clock: clockGlobalType,
    elapsed: elapsedGlobalType,
    display: displayGlobalType,
    theme: themeGlobalType,
  },
  initialGlobals: {
    seed: DEFAULT_SEED,
    volume: DEFAULT_VOLUME_PRESET,
    latency: DEFAULT_LATENCY,
    failures: DEFAULT_FAILURES,
    clock: DEFAULT_CLOCK,
    elapsed: DEFAULT_ELAPSED,
    display: DEFAULT_DISPLAY,
    theme: DEFAULT_THEME,
  },
  decorators: [withScreenProviders, withTheme, withDisplay],
  parameters: {
    layout: "fullscreen",
    nextjs: { appDirectory: true },
    a11y: { test: "error" },
    chromatic: { modes: CHROMATIC_MODES },
    docs: { story: { inline: true } },
    viewport: { options: VIEWPORTS },
    options: {
      storySort: {
        order: [
          "Docs",
          [
            "Introduction",
            "Hermetic development",
            "Mock entity reference",
            "Entities",
            "Cluster",
            "Time",
            "Pictures",
            "Glossary",
            "Decisions",
          ],
          "Pages",
          "Workflow",
          "Components",
        ],
      },
    },
  },
  // A change of a global runs this again without cleanups in between, so handlers are reset here, or they would
  // accumulate.
  async beforeEach(context) {
    const { globals } = context;
    await loadFonts();
    configure({ asyncUtilTimeout: PATIENCE });
    const endTime = startTime(context);
    context.msw.resetHandlers();
    // A new handler each time, so that failures are counted from the start of the story.
    const seed = parseSeed(globals.seed) ?? DEFAULT_SEED;
    context.msw = withNetworkFirst(context.msw, networkHandler({ seed, network: networkOf(globals) }));
    forgetUnhandledRequests();
    collectConsoleErrors();
    return endTime;
  },
  // The test runner reads no reports but those of a11y, so checks at the end of every story throw.
  async afterEach({ parameters, globals }) {
    const isAnswered = parameters.settles !== false && networkOf(globals).latency !== "never";
    if (isAnswered) await waitUntilSettled();
    assertNoUnhandledRequests();
    assertNoConsoleErrors(parameters.expectedConsoleErrors ?? []);
  },
});
