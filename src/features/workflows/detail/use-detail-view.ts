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
  /** The selected attempt; null for the latest. */
  retry: number | null;
  /** The tab in the URL, if it is one of the workflow's; otherwise the overview. */
  workflowTab: WorkflowTab;
  taskTab: TaskTab;
  /** Opens a part of the page; parameters that are not given are removed from the URL. */
  open: (view: DetailView) => void;
  setTab: (tab: WorkflowTab | TaskTab) => void;
  setRetry: (retry: number | null) => void;
}

/** The open part of a workflow's page. It is in the URL, and each change is a history entry. */
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

/** The overview is the default and not in the URL. */
function addressTab(tab: DetailView["tab"]) {
  return tab === undefined || tab === "overview" ? null : tab;
}
