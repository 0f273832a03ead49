"use client";

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { ShellMark } from "@/components/shell/shell-mark";
import { ErrorState } from "@/components/states/error-state";
import { type Clock, ClockProvider } from "@/lib/clock/clock";
import { formatCount } from "@/lib/format/number";

/** The switch of a single browser: `localStorage.setItem("mockApi", "true")`, then reload. */
const STORAGE_KEY = "mockApi";

type MockState =
  | { mode: "rendered" }
  | { mode: "deciding" }
  | { mode: "off" }
  | { mode: "failed"; error: Error }
  | { mode: "on"; mocks: Mocks };

/**
 * In mock mode starts the mock API before the screens below ask for anything, gives them the generated world's
 * clock, marks the shell, and has them ask again when the world is exchanged or another tab has changed it. As time
 * passes they refresh as in life. Otherwise shows its children at once.
 */
export function MockProvider({ children }: { children: ReactNode }) {
  return process.env.MOCKS_ARE_BUILT_IN === "true" ? <MockGate>{children}</MockGate> : children;
}

function MockGate({ children }: { children: ReactNode }) {
  const [state, setState] = useState<MockState>({ mode: "rendered" });

  useEffect(() => {
    if (!isMockModeWanted()) {
      setState({ mode: "off" });
      return;
    }
    setState({ mode: "deciding" });
    startMocks().then(
      (mocks) => setState({ mode: "on", mocks }),
      (error) => setState({ mode: "failed", error }),
    );
  }, []);

  if (state.mode === "rendered") return <ScriptsNote />;
  if (state.mode === "deciding") return null;
  if (state.mode === "off") return children;
  if (state.mode === "on") return <MockedScreens mocks={state.mocks}>{children}</MockedScreens>;
  return (
    <ErrorState title="Mock mode could not start" error={state.error} onRetry={() => location.reload()} />
  );
}

/** Seconds that scripts may take to start: more than a first visit to a page that Next has yet to compile. */
const SCRIPTS_LIMIT = 15;

/**
 * What the server renders in development. Scripts replace it at once; where Next refuses them, since the page has
 * another host name than the development server knows, nothing else could say what to do. CSS alone shows it.
 */
function ScriptsNote() {
  return (
    <div
      role="note"
      className="m-6 max-w-prose text-sm"
      style={{ animation: `0s ${SCRIPTS_LIMIT}s both shown` }}
    >
      <style>{"@keyframes shown { from { visibility: hidden } to { visibility: visible } }"}</style>
      <p>This page’s scripts have not started.</p>
      <p>
        The development server accepts them from localhost and from this machine’s own names. Open
        http://localhost with the same port, or start it with the host name of this page:
        ALLOWED_DEV_ORIGINS=box.local pnpm dev:mock
      </p>
    </div>
  );
}

/** What is shown in mock mode: the children with the world's clock and mark, whichever world that is by now. */
function MockedScreens({ mocks, children }: { mocks: Mocks; children: ReactNode }) {
  const { defaultApiWorld, subscribeToDefaultWorld, subscribeToDefaultMoment, onForeignChange } = mocks;
  const clock = useMemo<Clock>(
    () => ({ now: () => defaultApiWorld().now, subscribe: subscribeToDefaultMoment }),
    [defaultApiWorld, subscribeToDefaultMoment],
  );

  const client = useQueryClient();
  useEffect(
    // What was answered from another world is gone at once: beside the new answers it would contradict them.
    () => subscribeToDefaultWorld(() => void client.resetQueries()),
    [client, subscribeToDefaultWorld],
  );
  useEffect(() => onForeignChange(() => void client.invalidateQueries()), [client, onForeignChange]);

  return (
    <ClockProvider clock={clock}>
      <ShellMark mark={<WorldMark mocks={mocks} />}>{children}</ShellMark>
    </ClockProvider>
  );
}

/** The mark of the world as it is now: alone in rendering every second. */
function WorldMark({ mocks }: { mocks: Mocks }) {
  const { defaultApiWorld, subscribeToDefaultMoment, changes, playback, sentences, MockBadge } = mocks;
  const { seed, volume, network, elapsed } = useSyncExternalStore(
    subscribeToDefaultMoment,
    () => defaultApiWorld().config,
  );
  const speed = useSyncExternalStore(playback.onSpeed, () => playback.speed);
  const { count, isKept } = useSyncExternalStore(changes.subscribe, changes.state);
  return (
    <MockBadge
      seed={seed}
      volumeLabel={formatCount(volume.workflows, "workflow")}
      networkLabel={sentences.networkLabel(network)}
      timeLabel={`${sentences.elapsedText(elapsed)}, ${sentences.speedText(speed)}`}
      changes={count}
      keepsChanges={isKept}
      onForgetChanges={changes.forget}
      helpCommand={mocks.HELP_COMMAND}
    />
  );
}

function isMockModeWanted(): boolean {
  if (process.env.NEXT_PUBLIC_MOCK_API === "true") return true;
  try {
    return localStorage.getItem(STORAGE_KEY) === "true";
  } catch {
    // A browser that forbids storage has no switch.
    return false;
  }
}

type Mocks = Awaited<ReturnType<typeof startMocks>>;

/** Rejects with what went wrong and what to do. */
async function startMocks() {
  // Both conditions are known to the build: the server's, where msw/browser does not exist, and production's, which
  // must hold no byte of the mocks, drop the branch with its imports. A condition behind a name would keep them.
  if (typeof window !== "undefined" && process.env.MOCKS_ARE_BUILT_IN === "true") {
    // First: MSW reads storage when it is imported.
    await import("@/lib/storage-fallback");
    const [{ startMockApi }, world, sentences, { HELP_COMMAND }, { MockBadge }] = await Promise.all([
      import("./browser.ts"),
      import("./world/default-world.ts"),
      import("./console/sentences.ts"),
      import("./console/console-name.ts"),
      import("@/components/shell/mock-badge"),
    ]);
    const mode = await startMockApi();
    // Queries would wait for the network of a machine that has none.
    onlineManager.setEventListener(() => undefined);
    onlineManager.setOnline(true);
    return { ...world, ...mode, sentences, HELP_COMMAND, MockBadge };
  }
  throw new Error("The mock API runs in a browser only.");
}
