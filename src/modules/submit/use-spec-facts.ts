"use client";

import { useEffect, useState } from "react";
import { createJobRunner } from "@/lib/worker/jobs";
import { browserPort } from "@/lib/worker/worker-port";
import type { FactsJob, FactsResult, SpecFacts } from "./spec-facts";
import { useSettledValue } from "./use-settled-value";

/** Typing pause before the text is read, in milliseconds. */
const REST = 200;
/** To read the longest text, in milliseconds. */
const LIMITS = { stages: [10_000] };

const runJob = createJobRunner<FactsJob, FactsResult>(
  () => browserPort(new Worker(new URL("./spec-facts-worker.ts", import.meta.url), { type: "module" })),
  LIMITS,
);

/** Reads a text in a worker; undefined when that fails, since the API still validates it. */
export async function loadFacts(
  text: string,
  paths: readonly string[] = [],
): Promise<FactsResult | undefined> {
  const outcome = await runJob({ text, paths });
  return "result" in outcome ? outcome.result : undefined;
}

/** Debounced facts of a text; undefined at first, and for an empty text. */
export function useSpecFacts(text: string): SpecFacts | undefined {
  const settled = useSettledValue(text, REST);
  const [found, setFound] = useState<SpecFacts>();
  useEffect(() => {
    if (settled.trim() === "") return;
    let isGone = false;
    void loadFacts(settled).then((result) => {
      if (!isGone && result !== undefined) setFound(result.facts);
    });
    return () => {
      isGone = true;
    };
  }, [settled]);
  return text.trim() === "" ? undefined : found;
}
