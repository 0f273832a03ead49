"use client";

import { type ReactNode, useEffect, useState } from "react";
import { type Clock, ClockProvider, frozenClock } from "../lib/clock/clock";

/**
 * Mock mode is part of the build in development and where NEXT_PUBLIC_MOCK_API is "true"; any other build holds no
 * byte of it. Next writes both values into the code, so the branch and its imports are dropped.
 */
const MOCKS_ARE_BUILT_IN =
  process.env.NODE_ENV !== "production" || process.env.NEXT_PUBLIC_MOCK_API === "true";

/** The switch of a single browser: `localStorage.setItem("mockApi", "true")`, then reload. */
const STORAGE_KEY = "mockApi";

type MockState = { mode: "deciding" } | { mode: "off" } | { mode: "on"; clock: Clock };

/**
 * In mock mode starts the mock API before the screens below ask for anything, and gives them the generated
 * world's clock. Otherwise shows its children at once.
 */
export function MockProvider({ children }: { children: ReactNode }) {
  return MOCKS_ARE_BUILT_IN ? <MockGate>{children}</MockGate> : children;
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
  // The imports stand inside the branch, so that the server's build, where msw/browser does not exist, drops them.
  if (typeof window !== "undefined") {
    const [{ startMockApi }, { defaultWorld }] = await Promise.all([
      import("./browser.ts"),
      import("./world/default-world.ts"),
    ]);
    const world = defaultWorld();
    await startMockApi(world);
    return frozenClock(world.config.now);
  }
  throw new Error("The mock API runs in a browser only.");
}
