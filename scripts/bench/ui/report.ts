import { VOLUME_PRESETS } from "../../../src/mocks/seed/volumes.ts";
import { median } from "../measure.ts";
import { formatRatio, formatTable } from "../table.ts";
import { type Scenario, type Target, VOLUMES } from "./scenario.ts";

/** What the runs of a scenario gave. */
export interface Result {
  readonly scenario: Scenario;
  /** By volume as in `VOLUMES`, then by run: milliseconds of each measure, and of work. */
  readonly runs: readonly (readonly (readonly number[])[])[];
}

const MILLISECONDS = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
const COUNT = new Intl.NumberFormat("en-US");

/** Browsers report only long tasks, of 50 ms or more: zero means that there are none. */
function formatTime(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) return "–";
  return milliseconds === 0 ? "none" : `${MILLISECONDS.format(milliseconds)} ms`;
}

function formatRatioOf(ratio: number): string {
  return Number.isFinite(ratio) ? formatRatio(ratio) : "–";
}

function formatTarget(target: Target): string {
  return "below" in target
    ? `< ${formatTime(target.below)}`
    : `≤ ${formatRatio(target.most)} ${target.times}`;
}

/** The median, over the runs, of one volume ÷ another in the same run: both met the same load of the machine. */
function ratioOf(ones: readonly number[], others: readonly number[]): number {
  return median(ones.map((one, run) => one / (others[run] ?? Number.NaN)));
}

/** @param times by volume, then by run; none for a volume that is not measured. */
function rowOf(title: string, target: Target, times: readonly (readonly number[])[]): readonly string[] {
  const [low = [], high = [], billion = []] = times;
  const ratios = { low: ratioOf(billion, low), high: ratioOf(billion, high) };
  const isMet = "below" in target ? median(billion) < target.below : ratios[target.times] <= target.most;
  return [
    title,
    ...times.map((runs) => formatTime(median(runs))),
    formatRatioOf(ratios.low),
    formatRatioOf(ratios.high),
    formatTarget(target),
    isMet ? "✓" : "✗ missed",
  ];
}

/** The rows behind the names of volumes. */
export function describeVolumes(): string {
  const counts = VOLUMES.map((volume) => `${volume} has ${COUNT.format(VOLUME_PRESETS[volume].workflows)}`);
  return `Of workflows, ${counts.join(", ")}.`;
}

/** A table of all measures. */
export function formatReport(results: readonly Result[]): string {
  const rows = results.flatMap(({ scenario, runs }) =>
    [...scenario.measures, { title: "work", target: scenario.workTarget }].map(({ title, target }, place) =>
      rowOf(
        `${scenario.title}, ${title}`,
        target,
        runs.map((ofVolume) => ofVolume.map((times) => times[place] ?? Number.NaN)),
      ),
    ),
  );
  return formatTable(["", ...VOLUMES, "billion ÷ low", "billion ÷ high", "target", ""], rows);
}
