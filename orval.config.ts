import { defineConfig, type OutputOptions } from "orval";

const source = "./src/lib/api/openapi.yaml";

// Said once per file: Orval's own header names its version, which would make every upgrade touch every line's blame.
const header = () => ["Generated from openapi.yaml by `pnpm generate:api`. Do not edit."];

/** Where the client is written, relative to this file. `scripts/generate-api.ts --check` writes elsewhere. */
const folder = process.env.GENERATE_API_FOLDER ?? "./src/lib/api";

const client: OutputOptions = {
  mode: "split",
  target: `${folder}/generated.ts`,
  client: "react-query",
  // Names may hold a slash or a space; a path must not change its shape for it.
  urlEncodeParameters: true,
  httpClient: "fetch",
  override: {
    header,
    mutator: { path: "./src/lib/api/fetcher.ts", name: "apiFetch" },
    // `generated.schemas.ts` runs under Node's type stripping, which knows no TypeScript enums.
    enumGenerationType: "const",
    fetch: { includeHttpResponseReturnType: false, arrayFormat: "repeat" },
    query: { version: 5, signal: true, useQuery: true },
  },
};

const validation: OutputOptions = {
  mode: "single",
  target: `${folder}/generated.zod.ts`,
  client: "zod",
  override: { header, zod: { version: 4, dateTimeOptions: {} } },
};

export default defineConfig({
  client: { input: source, output: client },
  validation: { input: source, output: validation },
});
