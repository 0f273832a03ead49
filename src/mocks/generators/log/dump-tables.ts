import { shardName } from "./data-lines.ts";
import { nextWord, wordBelow } from "./line-words.ts";
import { epochAt, stepAt, type WorkPlan } from "./work-plan.ts";

/** Lines of a table that a program prints. */
export const TABLE_LINES = 10;

const HUNDREDTHS_TO_MIB = 1_024 / 100;
const EDGE = `|${"=".repeat(75)}|`;
const RULE = `|${"-".repeat(75)}|`;

/** Tables are about one moment of the work: the line that announces them, and its random bits. */
export interface TableOptions {
  readonly plan: WorkPlan;
  readonly line: number;
  readonly word: number;
}

function cell(value: number, unit: string): string {
  return `${String(value).padStart(6)} ${unit} `;
}

function memoryRow(name: string, current: number, peak: number, step: number): string {
  // A counter of six digits at most, as wide as its column.
  const total = cell(3 + (Math.floor(step / 512) % 10_000), "TiB");
  return `| ${name.padEnd(22)}| ${cell(current, "MiB")}| ${cell(peak, "MiB")}| ${total}| ${total}|`;
}

/** A row of `torch.cuda.memory_summary()`, shortened to its first metrics. */
function memorySummaryRow({ plan, line, word }: TableOptions, row: number): string {
  const capacity = Math.floor(plan.gpuCapacity * HUNDREDTHS_TO_MIB);
  const allocated = Math.floor(capacity * 0.7) + wordBelow(word, Math.floor(capacity * 0.1));
  const reserved = Math.floor(capacity * 0.9) + wordBelow(nextWord(word), Math.floor(capacity * 0.05));
  const step = stepAt(plan, line);
  const rows = [
    EDGE,
    "|                  PyTorch CUDA memory summary, device ID 0                 |",
    RULE,
    "|            CUDA OOMs: 0            |        cudaMalloc retries: 0         |",
    EDGE,
    "|        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  |",
    RULE,
    memoryRow("Allocated memory", allocated, Math.floor(allocated * 1.06), step),
    memoryRow("GPU reserved memory", reserved, reserved, 0),
    EDGE,
  ];
  return rows[row] as string;
}

/** A row of what Spark's `show()` prints. */
function shardRow({ plan, line, word }: TableOptions, row: number): string {
  const shard = epochAt(plan, stepAt(plan, line)) + row - 3;
  const [records, filtered] = [40_960 - wordBelow(word, 900) - row, wordBelow(nextWord(word), 64) + row];
  const columns = (name: string, first: string, second: string) =>
    `|${name.padStart(11)}|${first.padStart(9)}|${second.padStart(9)}|`;
  const edge = `+${"-".repeat(11)}+${"-".repeat(9)}+${"-".repeat(9)}+`;
  if (row === 0 || row === 2 || row === TABLE_LINES - 2) return edge;
  if (row === 1) return columns("shard", "records", "filtered");
  if (row === TABLE_LINES - 1) return "only showing top 5 rows";
  return columns(shardName(shard), String(records), String(filtered));
}

function hasGpuTable({ work, launch }: WorkPlan): boolean {
  return launch.gpus > 0 && work !== "data";
}

/** The line that announces a table. */
export function tableHead({ plan, line }: TableOptions): string {
  const step = stepAt(plan, line);
  return hasGpuTable(plan) ? `CUDA memory after step ${step}` : `Records by shard after batch ${step}`;
}

/** Row `row` of a table, from 0 to TABLE_LINES − 1: memory of a GPU, or records by shard where there is none. */
export function tableRow(options: TableOptions, row: number): string {
  return hasGpuTable(options.plan) ? memorySummaryRow(options, row) : shardRow(options, row);
}
