import { defineConfig, type Options, type OutputOptions } from "orval";

// Run by `pnpm generate:api`, which also tidies what Orval writes and can check that nothing is stale.

const input = "./src/lib/api/openapi.yaml";

// Orval's own header carries its version; every upgrade would touch every file.
const header = () => ["Generated from openapi.yaml by `pnpm generate:api`. Do not edit."];

/** Lists that screens scroll through without end: each also gets a `use…Infinite` hook that pages by offset. */
const scrolled = [
  "listWorkflows",
  "listTasks",
  "listPools",
  "listResources",
  "listPoolResources",
  "listObjects",
];

const client: OutputOptions = {
  mode: "split",
  target: "./src/lib/api/generated.ts",
  client: "react-query",
  httpClient: "fetch",
  // A name may hold a slash or a space; the path must not change its shape for it.
  urlEncodeParameters: true,
  override: {
    header,
    mutator: { path: "./src/lib/api/fetcher.ts", name: "apiFetch" },
    // `generated.schemas.ts` runs under Node's type stripping, which knows no TypeScript enums.
    enumGenerationType: "const",
    fetch: { includeHttpResponseReturnType: false, arrayFormat: "repeat" },
    // Split keys let ["api", "workflow", name] stand for a workflow and all that is read under it.
    query: { version: 5, signal: true, shouldSplitQueryKey: true },
    operations: Object.fromEntries(
      scrolled.map((id) => [id, { query: { useInfinite: true, useInfiniteQueryParam: "offset" } }]),
    ),
  },
};

const validation: OutputOptions = {
  mode: "single",
  target: "./src/lib/api/generated.zod.ts",
  client: "zod",
  // Strict: an answer with a field that the contract lacks is as wrong as one without a field that it has.
  override: { header, zod: { version: 4, dateTimeOptions: {}, strict: { response: true, body: true } } },
};

export const projects: Record<string, Options> = {
  client: { input, output: client },
  validation: { input, output: validation },
};

export default defineConfig(projects);
