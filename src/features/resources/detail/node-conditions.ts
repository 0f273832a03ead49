import type { Taint } from "@/lib/api/generated.schemas";

/** Whether a condition is as it should be. */
export type Health = "good" | "bad" | "unknown";

export interface ConditionWords {
  /** Name of the condition, as the cluster reports it. */
  readonly name: string;
  /** As the cluster reports it, such as True. */
  readonly status: string;
  readonly health: Health;
  readonly text: string;
}

interface KnownCondition {
  /** The status of a node in order. */
  readonly good: string;
  /** Texts for a node in order, for one that is not, and for one that does not tell. */
  readonly texts: readonly [good: string, bad: string, unknown: string];
}

const KNOWN: Readonly<Record<string, KnownCondition>> = {
  Ready: { good: "True", texts: ["Ready for tasks", "Not ready for tasks", "The node does not report"] },
  MemoryPressure: { good: "False", texts: ["Enough memory", "Short of memory", "Memory unknown"] },
  DiskPressure: { good: "False", texts: ["Enough disk space", "Short of disk space", "Disk space unknown"] },
  PIDPressure: {
    good: "False",
    texts: ["Enough process IDs", "Short of process IDs", "Process IDs unknown"],
  },
  NetworkUnavailable: { good: "False", texts: ["Network is up", "Network is down", "Network unknown"] },
  GpuHealthy: { good: "True", texts: ["GPUs are healthy", "A GPU is unhealthy", "GPU health unknown"] },
};

/**
 * A condition of a node in words.
 * @param condition name and status, such as Ready=True
 * @example describeCondition("DiskPressure=True").text // "Short of disk space"
 */
export function describeCondition(condition: string): ConditionWords {
  const split = condition.indexOf("=");
  const name = split === -1 ? condition : condition.slice(0, split);
  const status = split === -1 ? "Unknown" : condition.slice(split + 1);
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known === undefined) return { name, status, health: "unknown", text: `${name}: ${status}` };
  const [good, bad, unknown] = known.texts;
  if (status === known.good) return { name, status, health: "good", text: good };
  const isKnown = status === "True" || status === "False";
  return { name, status, health: isKnown ? "bad" : "unknown", text: isKnown ? bad : unknown };
}

const HEALTH_ORDER: readonly Health[] = ["bad", "unknown", "good"];

/** Conditions in words, what is wrong first. */
export function describeConditions(conditions: readonly string[]): ConditionWords[] {
  return conditions
    .map(describeCondition)
    .toSorted((one, other) => HEALTH_ORDER.indexOf(one.health) - HEALTH_ORDER.indexOf(other.health));
}

const EFFECTS: Readonly<Record<Taint["effect"], string>> = {
  NoSchedule: "No task is placed here unless it tolerates this.",
  PreferNoSchedule: "Tasks are placed here only where no other node fits.",
  NoExecute: "Tasks that do not tolerate this are removed, and none are placed here.",
};

/** What a taint does, as a sentence. */
export function taintEffect({ effect }: Pick<Taint, "effect">): string {
  return EFFECTS[effect];
}

/** A taint as the cluster writes it. @example taintText({ key: "a", value: "b", effect: "NoSchedule" }) // "a=b:NoSchedule" */
export function taintText({ key, value, effect }: Taint): string {
  return `${key}${value === undefined ? "" : `=${value}`}:${effect}`;
}
