"use client";

import { PageHeader } from "@/components/shell/page-header";
import { AddressNotice } from "@/components/states/address-notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { DashboardFooter } from "./dashboard-footer";
import { DashboardRefresh } from "./dashboard-refresh";
import { SCOPES, scopeLabels } from "./scope";
import { DashboardTiles } from "./tiles/dashboard-tiles";
import { type DashboardView, dashboardAddressChecks, useDashboardView } from "./use-dashboard-view";
import { WINDOWS, windowFacts } from "./windows";

/** The start page: what runs, what waits, what failed, and where GPUs are left. Its state is in the URL. */
export function DashboardScreen() {
  const view = useDashboardView();
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
          <DashboardTiles view={view} />
          <DashboardFooter filters={view.filters} />
        </div>
      </section>
    </div>
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
