"use client";

import { useQueryStates } from "nuqs";
import {
  type DetailView,
  detailParsers,
  type TaskTab,
  taskTabs,
  type WorkflowTab,
  workflowTabs,
} from "@/lib/hrefs/workflow-href";

export interface DetailViewControls {
  group: string | null;
  task: string | null;
  /** The attempt that is looked at; null for the last one. */
  retry: number | null;
  /** Of the address, whichever part of the page it belongs to. */
  workflowTab: WorkflowTab;
  taskTab: TaskTab;
  /** Shows a part of the page; what is not named is left out of the address. */
  open: (view: DetailView) => void;
  setTab: (tab: WorkflowTab | TaskTab) => void;
  setRetry: (retry: number | null) => void;
}

/** Which part of a workflow's page is shown. It stands in the address, and each change is a step for the back button. */
export function useDetailView(): DetailViewControls {
  const [{ group, task, retry, tab }, setView] = useQueryStates(detailParsers, { history: "push" });
  return {
    group,
    task,
    retry,
    workflowTab: workflowTabs.find((known) => known === tab) ?? "overview",
    taskTab: taskTabs.find((known) => known === tab) ?? "overview",
    open: (next) =>
      void setView({
        group: next.group ?? null,
        task: next.task ?? null,
        retry: next.retry ?? null,
        tab: addressTab(next.tab),
      }),
    setTab: (next) => void setView({ tab: addressTab(next) }),
    setRetry: (next) => void setView({ retry: next }),
  };
}

/** The overview is what an address without a tab shows. */
function addressTab(tab: DetailView["tab"]) {
  return tab === undefined || tab === "overview" ? null : tab;
}
