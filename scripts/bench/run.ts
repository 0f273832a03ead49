/**
 * Measures the cost of the mocks and compares it with its targets.
 *
 *   pnpm bench
 */
import { availableParallelism, loadavg } from "node:os";
import { measureCluster } from "./cluster-section.ts";
import { measureLists } from "./list-section.ts";
import { measureLogs } from "./log-section.ts";
import { measureMemory } from "./memory-section.ts";
import { measureMockedRequests } from "./request-section.ts";
import { formatTable } from "./table.ts";
import { type Target, targetRow } from "./targets.ts";
import { measureTime } from "./time-section.ts";
import { measureWorkflows } from "./workflow-section.ts";

console.error("Measuring: two minutes on an idle machine.\n");
console.log(`Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.
Times are medians of batches run in turns, unless it says otherwise.`);

const targets: Target[] = [];
for (const measure of [
  measureWorkflows,
  measureLists,
  measureLogs,
  measureCluster,
  measureTime,
  measureMockedRequests,
  measureMemory,
]) {
  const section = await measure();
  console.log(`\n## ${section.title}\n\n${section.about}\n\n${section.table}`);
  targets.push(...section.targets);
}
console.log(`\n## To reach\n\n${formatTable(["", "target", "measured", ""], targets.map(targetRow))}`);
