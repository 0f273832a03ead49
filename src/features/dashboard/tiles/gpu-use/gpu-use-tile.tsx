"use client";

import { Meter } from "@/components/chart/meter";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Select } from "@/components/ui/select";
import { listHref, poolHref } from "@/lib/hrefs/list-href";
import { GpuUseChart } from "@/modules/gpu-use/gpu-use-chart";
import { rangeFacts, type UseRange, type UseSubject } from "@/modules/gpu-use/usage-range";
import { useGpuUse } from "@/modules/gpu-use/use-gpu-use";
import { dashboardKey } from "../../dashboard-queries";
import type { DashboardView } from "../../use-dashboard-view";
import type { WindowName } from "../../windows";
import { TileEmpty } from "../tile-empty";
import { gpusNow } from "./gpus-now";

/** Of the picture, in pixels at the default font size. */
const PICTURE_HEIGHT = 156;
/** The meter with its text, the line above the picture and the legend below it. */
const AROUND_PICTURE = 124;

/** An hour is too short a time to see how use changes. */
const RANGES: Readonly<Record<WindowName, UseRange>> = { "1h": "1d", "24h": "1d", "7d": "7d" };

const PLATFORM = "whole platform";

/**
 * GPUs in use now and over time, of all pools or of one: pools may share nodes, so that the use of several is not the
 * sum of theirs.
 */
export function GpuUseTile({ view, className }: { view: DashboardView; className?: string }) {
  const { filters, window, pool, setAddress } = view;
  const names = filters?.poolNames ?? [];
  const chosen = pool !== null && names.includes(pool) ? pool : undefined;
  const subject: UseSubject = chosen === undefined ? { scope: "all" } : { scope: "pool", name: chosen };
  const range = RANGES[window];
  const state = useTile(useGpuUse(subject, range, dashboardKey()));
  return (
    <Tile
      title="GPU use"
      href={chosen === undefined ? listHref("/pools") : poolHref(chosen)}
      state={state}
      height={PICTURE_HEIGHT + AROUND_PICTURE}
      className={className}
      actions={
        names.length > 0 && (
          <Select
            label="GPU use of"
            size="small"
            options={[PLATFORM, ...names].map((value) => ({ value, label: value }))}
            value={chosen ?? PLATFORM}
            onValueChange={(next) => void setAddress({ pool: next === PLATFORM ? null : next })}
            className="max-w-44"
          />
        )
      }
    >
      {({ points }) => {
        const now = points.at(-1);
        return now === undefined || points.every(({ capacity }) => capacity === 0) ? (
          <TileEmpty>There are no GPUs.</TileEmpty>
        ) : (
          <div className="flex flex-col gap-1">
            <Meter label="In use" {...gpusNow(now)} />
            <GpuUseChart
              points={points}
              range={range}
              of={chosen}
              height={PICTURE_HEIGHT}
              title={
                <span className="text-xs font-normal text-text-muted">{`Over the ${rangeFacts[range].words}`}</span>
              }
            />
          </div>
        );
      }}
    </Tile>
  );
}
