"use client";

import { useQueryStates } from "nuqs";
import {
  type DetailView,
  detailParsers,
  type TaskTab,
  taskTabs,
  type WorkflowTab,
  workflowTabs,
} from "../shared/workflow-href";

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
    open: ({ group = null, task = null, retry = null, tab = null }: Partial<Nullable<DetailView>>) =>
      void setView({ group, task, retry, tab: tab === "overview" ? null : tab }),
    setTab: (next) => void setView({ tab: next === "overview" ? null : next }),
    setRetry: (next) => void setView({ retry: next }),
  };
}

type Nullable<Fields> = { [Field in keyof Fields]: Fields[Field] | null };
