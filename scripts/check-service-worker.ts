/** Fails when `public/mockServiceWorker.js` is not the one of the installed msw, which then would refuse to work. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const committed = readFileSync("public/mockServiceWorker.js", "utf8");
const installed = readFileSync(fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js")), "utf8");

if (committed !== installed) {
  console.error(
    "public/mockServiceWorker.js is stale. Run `pnpm exec msw init public --no-save` and commit it.",
  );
  process.exitCode = 1;
}
