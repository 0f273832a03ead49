import { DEFAULT_EPOCH } from "@/mocks/seed/defaults";

/** A row computed from its index, so that a billion of them cost nothing. */
export interface DemoRow {
  name: string;
  status: string;
  user: string;
  pool: string;
  gpus: number;
  priority: string;
  /** Milliseconds since the epoch. */
  submitted: number;
}

const STATUSES = ["Running", "Completed", "Completed", "Pending", "Failed", "Completed", "Waiting"];
const USERS = ["ana.ortiz", "ben.okafor", "chen.li", "dara.novak", "eve.lindqvist"];
const POOLS = ["training-h100", "research-a100", "batch-l40s"];
const PRIORITIES = ["NORMAL", "NORMAL", "HIGH", "LOW"];
const SUBJECTS = ["train-policy", "evaluate", "synthesise-scenes", "preprocess", "finetune-llm"];
const SECONDS_BETWEEN_ROWS = 97;

const pick = (values: readonly string[], position: number) => values[position % values.length] ?? "";

/** The row at a 0-based index. */
export function demoRow(index: number): DemoRow {
  const mixed = (index * 2_654_435_761) % 4_294_967_296;
  return {
    name: `${pick(SUBJECTS, mixed)}-${index + 1}`,
    status: pick(STATUSES, mixed >>> 3),
    user: pick(USERS, mixed >>> 7),
    pool: pick(POOLS, mixed >>> 11),
    gpus: 2 ** ((mixed >>> 5) % 8),
    priority: pick(PRIORITIES, mixed >>> 9),
    submitted: DEFAULT_EPOCH - (index % 1_000_000) * SECONDS_BETWEEN_ROWS * 1000,
  };
}

const rows = new Map<number, DemoRow>();

/** A stable object per index, like a query cache, for recently shown rows. */
export function cachedDemoRow(index: number): DemoRow {
  const cached = rows.get(index);
  if (cached !== undefined) return cached;
  if (rows.size > 1000) rows.clear();
  const row = demoRow(index);
  rows.set(index, row);
  return row;
}
