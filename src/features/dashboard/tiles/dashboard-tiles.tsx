"use client";

import { useRecent } from "../dashboard-queries";
import type { DashboardView } from "../use-dashboard-view";
import { AttentionTile } from "./attention/attention-tile";
import { EndedCards } from "./cards/ended-cards";
import { PoolCards } from "./cards/pool-cards";
import { UnfinishedCards } from "./cards/unfinished-cards";
import { GpuUseTile } from "./gpu-use/gpu-use-tile";
import { MyDayTile } from "./my-day/my-day-tile";
import { NearLimitTile } from "./pools/near-limit-tile";
import { StartHere } from "./start/start-here";
import { TimelineTile } from "./timeline/timeline-tile";
import { LongestRunningTile, LongestWaitingTile } from "./workflows/longest-tile";
import { RecentTile } from "./workflows/recent-tile";

/** Two or three tiles beside each other, as there is room in `@container/dashboard`. */
const THIRD = "@min-[44rem]/dashboard:col-span-3 @min-[64rem]/dashboard:col-span-2";
const HALF = "@min-[44rem]/dashboard:col-span-3";

/** The numbers of the page, and the tiles below them. A user without any workflow is told how to begin. */
export function DashboardTiles({ view }: { view: DashboardView }) {
  const { filters, window, scope, username } = view;
  const recent = useRecent(username);
  const isNewUser = scope === "mine" && recent.data?.total === 0;
  return (
    <>
      <div className="grid grid-cols-2 gap-3 @min-[40rem]/dashboard:grid-cols-3 @min-[64rem]/dashboard:grid-cols-6">
        <UnfinishedCards filters={filters} />
        <EndedCards filters={filters} window={window} />
        <PoolCards filters={filters} scope={scope} />
      </div>
      <div className="grid grid-cols-1 gap-3 @min-[44rem]/dashboard:grid-cols-6 [&>*]:min-w-0">
        {isNewUser ? <FirstTiles view={view} /> : <UsualTiles view={view} />}
      </div>
    </>
  );
}

function FirstTiles({ view }: { view: DashboardView }) {
  return (
    <>
      <StartHere className="col-span-full" />
      <GpuUseTile view={view} className={HALF} />
      <NearLimitTile filters={view.filters} className={HALF} />
    </>
  );
}

function UsualTiles({ view }: { view: DashboardView }) {
  const { filters, username } = view;
  const isKnown = username !== undefined;
  return (
    <>
      <TimelineTile view={view} className="col-span-full @min-[64rem]/dashboard:col-span-4" />
      <GpuUseTile view={view} className="col-span-full @min-[64rem]/dashboard:col-span-2" />
      <AttentionTile view={view} className={isKnown ? THIRD : HALF} />
      <NearLimitTile filters={filters} className={isKnown ? THIRD : HALF} />
      {isKnown && (
        <RecentTile username={username} className="col-span-full @min-[64rem]/dashboard:col-span-2" />
      )}
      <LongestWaitingTile filters={filters} className={HALF} />
      <LongestRunningTile filters={filters} className={HALF} />
      {isKnown && <MyDayTile username={username} className="col-span-full" />}
    </>
  );
}
