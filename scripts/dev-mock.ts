/** Starts the Next app in mock mode: all of `/api` is answered in the browser, from generated rows. */
import { run } from "./lib/run.ts";

console.log(
  `Open mock mode at http://localhost, or over https (--experimental-https): browsers allow its service worker nowhere
else. From another machine, forward the port first: ssh -L 3000:localhost:3000 HOST. A host name that is not this
machine's needs ALLOWED_DEV_ORIGINS=box.local.
`,
);
await run("next", ["dev", ...process.argv.slice(2)], {
  env: { NEXT_PUBLIC_MOCK_API: "true", NEXT_TELEMETRY_DISABLED: "1" },
});
