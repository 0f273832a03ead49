import { defineConfig, type Options, type OutputOptions } from "orval";

// Run by `pnpm generate:api`, which also formats Orval's output and can check that it is up to date.

const input = "./src/lib/api/openapi.yaml";

// Orval's own header carries its version; every upgrade would touch every file.
const header = () => ["Generated from openapi.yaml by `pnpm generate:api`. Do not edit."];

/** Endlessly scrolled lists: each also gets a `use…Infinite` hook that pages by offset. */
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
  // Names may contain slashes or spaces, which must not change the path.
  urlEncodeParameters: true,
  override: {
    header,
    mutator: { path: "./src/lib/api/fetcher.ts", name: "apiFetch" },
    // `generated.schemas.ts` runs under Node's type stripping, which does not support enums.
    enumGenerationType: "const",
    fetch: { includeHttpResponseReturnType: false, arrayFormat: "repeat" },
    // Split keys allow ["api", "workflow", name] to match everything under a workflow.
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
  // Strict: extra fields are as wrong as missing ones.
  override: { header, zod: { version: 4, dateTimeOptions: {}, strict: { response: true, body: true } } },
};

export const projects: Record<string, Options> = {
  client: { input, output: client },
  validation: { input, output: validation },
};

export default defineConfig(projects);
