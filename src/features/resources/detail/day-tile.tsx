"use client";

import { useMemo } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { Gantt } from "@/components/chart/gantt/gantt";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import type { AllocationPage, NodeDetail } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { formatExactTime } from "@/lib/format/time";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { usePrinting } from "@/lib/use-printing";
import { useNodeAllocations } from "../node-queries";
import { ganttRows } from "./gantt-rows";

const DAY = 86_400_000;
/** Heights in pixels at the default font size: of a row with its label above it, of one with several lanes, and of the axis. */
const ROW_HEIGHT = 44;
const LANES_HEIGHT = 92;
const AXIS_HEIGHT = 28;
/** What is higher scrolls on screen. */
const MOST_HEIGHT = 400;
/** Of a line that says that there is nothing. */
const EMPTY_HEIGHT = 40;
/** Of the title of the picture, and of its margins. */
const AROUND_PICTURE = 44;

/** Who held which GPU of a node in the last 24 hours. */
export function DayTile({ node }: { node: NodeDetail }) {
  const state = useTile(useNodeAllocations(node.hostname));
  const isBusy = node.usage_fields.cpu > 0 || node.usage_fields.gpu > 0;
  const expected = Math.min(MOST_HEIGHT, AXIS_HEIGHT + ROW_HEIGHT * node.devices.length);
  return (
    <Tile title="Last 24 hours" state={state} height={isBusy ? expected + AROUND_PICTURE : EMPTY_HEIGHT}>
      {(page) => <Day node={node} page={page} updatedAt={state.updatedAt} />}
    </Tile>
  );
}

interface DayProps {
  node: NodeDetail;
  page: AllocationPage;
  /** Milliseconds since the epoch. */
  updatedAt: number;
}

function Day({ node: { hostname, devices }, page, updatedAt }: DayProps) {
  const { entries, total, as_of: asOf } = page;
  const to = asOf === undefined ? updatedAt : Date.parse(asOf);
  const rows = useMemo(
    () =>
      ganttRows(
        devices.map(({ index }) => index),
        entries,
      ),
    [devices, entries],
  );
  const isPrinting = usePrinting();
  const whole = AXIS_HEIGHT + ROW_HEIGHT * devices.length + (rows.length > devices.length ? LANES_HEIGHT : 0);
  const height = isPrinting ? whole : Math.min(whole, MOST_HEIGHT);
  if (total === 0) {
    return <p className="text-sm text-text-muted">No task was on this node in the last 24 hours.</p>;
  }
  const label = `Tasks on ${hostname} in the last 24 hours`;
  const running = entries.filter(({ end }) => end === undefined).length;
  return (
    <ChartFigure
      label={label}
      summary={`${formatCount(total, "task")}, of which ${formatNumber(running)} still hold what they asked for.`}
      title={<span className="text-xs font-normal text-text-muted">One color for each workflow</span>}
      table={{
        columns: [
          { title: "Task" },
          { title: "Workflow" },
          { title: "User" },
          { title: "GPUs" },
          { title: "Start" },
          { title: "End" },
        ],
        rows: entries.map(({ workflow, task, user, devices: held, start, end }, place) => ({
          key: String(place),
          href: workflowHref(workflow, { task }),
          cells: [
            task,
            workflow,
            user,
            held.length === 0 ? "none" : held.join(", "),
            formatExactTime(start),
            end === undefined ? "runs" : formatExactTime(end),
          ],
        })),
      }}
      height={height}
      legend={
        total > entries.length && (
          <p className="text-xs text-text-muted">
            The oldest {formatNumber(entries.length)} of {formatCount(total, "task")} are drawn.
          </p>
        )
      }
    >
      <Gantt label={label} from={to - DAY} to={to} now={to} rows={rows} />
    </ChartFigure>
  );
}
