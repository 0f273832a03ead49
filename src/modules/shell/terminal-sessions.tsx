"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { shellApi } from "./shell-api";
import { isLive, type ShellSession } from "./shell-session";
import { createTerminalScreen } from "./terminal-screen";
import { createTerminalStore, type TerminalSnapshot, type TerminalStore, taskKey } from "./terminal-store";

const StoreContext = createContext<TerminalStore | null>(null);

/** Keeps shells alive across pages. While one is open, the browser confirms leaving the page. */
export function TerminalSessionsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createTerminalStore({ api: shellApi, createScreen: createTerminalScreen }));
  useEffect(() => () => store.dispose(), [store]);
  return (
    <StoreContext value={store}>
      {children}
      <LeaveGuard />
    </StoreContext>
  );
}

/** Shells of the console. Throws outside of a `TerminalSessionsProvider`. */
export function useTerminalStore(): TerminalStore {
  const store = useContext(StoreContext);
  if (store === null)
    throw new Error("Shells need a TerminalSessionsProvider above the page: wrap it in one.");
  return store;
}

const NOTHING: TerminalSnapshot = { sessions: [], selected: {} };

function useTerminalSnapshot(): TerminalSnapshot {
  const store = useTerminalStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot, () => NOTHING);
}

/** Shells of a workflow in the order in which they were opened. */
export function useWorkflowShells(workflow: string): readonly ShellSession[] {
  return useTerminalSnapshot().sessions.filter(({ place }) => place.workflow === workflow);
}

/** Shells of a task, and the selected one. */
export function useTaskShells(workflow: string, task: string) {
  const { sessions, selected } = useTerminalSnapshot();
  const shells = sessions.filter(({ place }) => place.workflow === workflow && place.task === task);
  const id = selected[taskKey({ workflow, task })];
  return { shells, shown: shells.find((shell) => shell.id === id) ?? shells[0] };
}

function LeaveGuard() {
  const hasLive = useTerminalSnapshot().sessions.some(isLive);
  useEffect(() => {
    if (!hasLive) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasLive]);
  return null;
}
