import { existsSync } from "node:fs";
import type { LaunchOptions } from "playwright-core";

/** Stops a headless browser from calling home, which is slow on a machine without a network. */
const QUIET_ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * How to start the test browser: the one named by `CHROMIUM_PATH`; else, on Linux, the Chromium that the
 * lockfile pins, so that pixels agree between machines; else the one that Playwright has installed.
 * Throws with what to do when there is none.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  return { headless: true, executablePath: await browserPath(), args: QUIET_ARGUMENTS };
}

async function browserPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is ${JSON.stringify(named)}, but no file is there. Correct it or unset it.`,
    );
  }
  // The pinned Chromium is built for these two.
  if (process.platform === "linux" && ["x64", "arm64"].includes(process.arch)) {
    const { default: pinned } = await import("@sparticuz/chromium");
    return pinned.executablePath();
  }
  const { chromium } = await import("playwright-core");
  const installed = chromium.executablePath();
  if (existsSync(installed)) return installed;
  throw new Error(
    "No test browser was found. Run `pnpm exec playwright-core install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome.",
  );
}
