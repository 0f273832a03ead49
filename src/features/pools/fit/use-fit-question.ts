"use client";

import { parseAsStringLiteral, useQueryStates } from "nuqs";
import { parserChecks } from "@/lib/address/address-checks";
import { parseAsWholeNumber } from "@/lib/address/whole-number-parser";
import { WorkflowPriority } from "@/lib/api/generated.schemas";
import type { FitQuestion } from "./fit";

const parsers = {
  gpus: parseAsWholeNumber(1).withDefault(8),
  tasks: parseAsWholeNumber(1).withDefault(1),
  priority: parseAsStringLiteral(Object.values(WorkflowPriority)).withDefault(WorkflowPriority.NORMAL),
};

/** Checks of the URL parameters of the question. */
export const fitAddressChecks = parserChecks(parsers, {
  gpus: "use a whole number from 1. 8 GPUs are asked for.",
  tasks: "use a whole number from 1. 1 task is asked for.",
  priority: "use HIGH, NORMAL or LOW. Normal is asked for.",
});

/** The question in the URL: `gpus` per task, `tasks` and `priority`, the same for all pools that are compared. */
export function useFitQuestion(): [FitQuestion, (change: Partial<FitQuestion>) => void] {
  const [question, setQuestion] = useQueryStates(parsers, { history: "replace" });
  return [question, (change) => void setQuestion(change)];
}
