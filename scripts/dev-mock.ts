/** Starts the Next app in mock mode: all of `/api` is answered in the browser, from generated rows. */
import { run } from "./lib/run.ts";

await run("next", ["dev", ...process.argv.slice(2)], {
  env: { NEXT_PUBLIC_MOCK_API: "true", NEXT_TELEMETRY_DISABLED: "1" },
});
