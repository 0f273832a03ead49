"use client";

import { PageHeader } from "@/components/shell/page-header";
import { AddressNotice } from "@/components/states/address-notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { DashboardFooter } from "./dashboard-footer";
import { useRecent } from "./dashboard-queries";
import { DashboardRefresh } from "./dashboard-refresh";
import { SCOPES, scopeLabels } from "./scope";
import { AttentionTile } from "./tiles/attention/attention-tile";
import { EndedCards } from "./tiles/cards/ended-cards";
import { PoolCards } from "./tiles/cards/pool-cards";
import { UnfinishedCards } from "./tiles/cards/unfinished-cards";
import { GpuUseTile } from "./tiles/gpu-use/gpu-use-tile";
import { MyDayTile } from "./tiles/my-day/my-day-tile";
import { NearLimitTile } from "./tiles/pools/near-limit-tile";
import { StartHere } from "./tiles/start/start-here";
import { TimelineTile } from "./tiles/timeline/timeline-tile";
import { LongestRunningTile, LongestWaitingTile } from "./tiles/workflows/longest-tile";
import { RecentTile } from "./tiles/workflows/recent-tile";
import { type DashboardView, dashboardAddressChecks, useDashboardView } from "./use-dashboard-view";
import { WINDOWS, windowFacts } from "./windows";

/** The start page: what runs, what waits, what failed, and where GPUs are left. Its state is in the URL. */
export function DashboardScreen() {
  const view = useDashboardView();
  const { filters, window, username } = view;
  const recent = useRecent(username);
  const isNewUser = view.scope === "mine" && recent.data?.total === 0;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PageHeader title="Dashboard" actions={<Controls view={view} />} className="border-b border-border" />
      <AddressNotice checks={dashboardAddressChecks} className="mx-4 mt-2 md:mx-6" />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        aria-label="Overview"
        className="@container/dashboard relative min-h-0 flex-1 overflow-y-auto bg-surface-sunken px-4 py-4 -outline-offset-2 md:px-6 print:overflow-visible"
      >
        <div className="mx-auto flex max-w-[110rem] flex-col gap-3">
          {view.isUserUnknown && (
            <p role="status" className="text-sm text-text-muted">
              Your profile could not be loaded, so that all workflows are shown instead of yours.
            </p>
          )}
          <div className="grid grid-cols-2 gap-3 @min-[40rem]/dashboard:grid-cols-3 @min-[64rem]/dashboard:grid-cols-6">
            <UnfinishedCards filters={filters} />
            <EndedCards filters={filters} window={window} />
            <PoolCards filters={filters} scope={view.scope} />
          </div>
          <div className="grid grid-cols-1 gap-3 @min-[44rem]/dashboard:grid-cols-6 [&>*]:min-w-0">
            {isNewUser ? (
              <>
                <StartHere className="col-span-full" />
                <GpuUseTile view={view} className="@min-[44rem]/dashboard:col-span-3" />
                <NearLimitTile filters={filters} className="@min-[44rem]/dashboard:col-span-3" />
              </>
            ) : (
              <Tiles view={view} />
            )}
          </div>
          <DashboardFooter filters={filters} />
        </div>
      </section>
    </div>
  );
}

/** Two or three tiles beside each other, as there is room. */
const THIRD = "@min-[44rem]/dashboard:col-span-3 @min-[64rem]/dashboard:col-span-2";
const HALF = "@min-[44rem]/dashboard:col-span-3";

function Tiles({ view }: { view: DashboardView }) {
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

function Controls({ view }: { view: DashboardView }) {
  const { scope, window, filters, isUserUnknown, setAddress } = view;
  return (
    <>
      <SegmentedControl
        label="Scope"
        options={SCOPES.map((value) => ({
          value,
          label: scopeLabels[value],
          disabled: isUserUnknown && value !== "all",
        }))}
        value={scope}
        onValueChange={(next) => void setAddress({ scope: next, pool: null })}
      />
      <SegmentedControl
        label="Window"
        options={WINDOWS.map((value) => ({ value, label: windowFacts[value].label }))}
        value={window}
        onValueChange={(next) => void setAddress({ window: next })}
      />
      <DashboardRefresh filters={filters} />
    </>
  );
}
