"use client";

import { type ReactNode, useEffect, useState } from "react";
import { type Clock, ClockProvider, frozenClock } from "../lib/clock/clock";

/** The switch of a single browser: `localStorage.setItem("mockApi", "true")`, then reload. */
const STORAGE_KEY = "mockApi";

type MockState = { mode: "deciding" } | { mode: "off" } | { mode: "on"; clock: Clock };

/**
 * In mock mode starts the mock API before the screens below ask for anything, and gives them the generated
 * world's clock. Otherwise shows its children at once.
 */
export function MockProvider({ children }: { children: ReactNode }) {
  return process.env.MOCKS_ARE_BUILT_IN === "true" ? <MockGate>{children}</MockGate> : children;
}

function MockGate({ children }: { children: ReactNode }) {
  const [state, setState] = useState<MockState>({ mode: "deciding" });
  const [failure, setFailure] = useState<Error | null>(null);

  useEffect(() => {
    if (!isMockModeWanted()) {
      setState({ mode: "off" });
      return;
    }
    startMocks().then((clock) => setState({ mode: "on", clock }), setFailure);
  }, []);

  if (failure !== null) throw failure;
  if (state.mode === "deciding") return null;
  if (state.mode === "off") return children;
  return <ClockProvider clock={state.clock}>{children}</ClockProvider>;
}

function isMockModeWanted(): boolean {
  return process.env.NEXT_PUBLIC_MOCK_API === "true" || localStorage.getItem(STORAGE_KEY) === "true";
}

async function startMocks(): Promise<Clock> {
  // Both conditions are known to the build: the server's, where msw/browser does not exist, and production's, which
  // must hold no byte of the mocks, drop the branch with its imports. A condition behind a name would keep them.
  if (typeof window !== "undefined" && process.env.MOCKS_ARE_BUILT_IN === "true") {
    const [{ startMockApi }, { defaultWorld }] = await Promise.all([
      import("./browser.ts"),
      import("./world/default-world.ts"),
    ]);
    await startMockApi(defaultWorld);
    return frozenClock(defaultWorld().config.now);
  }
  throw new Error("The mock API runs in a browser only.");
}
