import { type Browser, chromium } from "playwright-core";
import { browserLaunchOptions } from "../browser.ts";

/** Without these the edges of rounded corners differ by a shade from one time to the next. */
const STILL_ARGUMENTS = [
  // Redraws a tile as a whole: what is redrawn in part depends on what was there before.
  "--disable-partial-raster",
  // The same instructions on every processor.
  "--disable-skia-runtime-opts",
];

/** Opens the test browser so that it draws the same page with the same pixels, every time and on every machine. */
export async function openPictureBrowser(): Promise<Browser> {
  const options = await browserLaunchOptions();
  return chromium.launch({
    ...options,
    args: [...(options.args ?? []), ...STILL_ARGUMENTS],
    // An interrupted command finishes its report first.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
