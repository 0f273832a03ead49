"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { type EventFilter, lifecycleChoices, severities } from "./event-filter";

const parsers = {
  stage: parseAsStringLiteral(lifecycleChoices).withDefault("all").withOptions({ history: "push" }),
  severity: parseAsStringLiteral(severities).withDefault("all").withOptions({ history: "push" }),
  text: parseAsString.withDefault("").withOptions({ history: "replace" }),
};

/** Event filter in the URL: `?event-stage=failed&event-severity=warnings&event-search=oom`. */
export function useEventFilter(): [EventFilter, (change: Partial<EventFilter>) => void] {
  const [filter, setFilter] = useQueryStates(parsers, {
    urlKeys: { stage: "event-stage", severity: "event-severity", text: "event-search" },
  });
  return [filter, (change) => void setFilter(change)];
}
