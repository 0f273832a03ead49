import type { Decorator } from "@storybook/nextjs";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { type ReactNode, useEffect, useLayoutEffect, useReducer, useState } from "react";
import { ClockProvider, frozenClock } from "../src/lib/clock/clock";
import { createQueryClient } from "../src/lib/query-client";
import { DEFAULT_NOW } from "../src/mocks/seed/defaults.ts";
import { watchQueryClient } from "./guards/settled";

const clock = frozenClock(DEFAULT_NOW);

/**
 * What every screen stands in: query client, clock, URL state. The key holds every global that
 * changes data. A change of a global re-runs decorators without a remount, and without the key old data would
 * stay on screen.
 */
export const withScreenProviders: Decorator = (Story, { id, globals, parameters }) => (
  <ScreenProviders
    key={`${id} ${globals.seed} ${globals.volume}`}
    searchParams={parameters.searchParams ?? ""}
  >
    <Story />
  </ScreenProviders>
);

function ScreenProviders({ searchParams, children }: { searchParams: string; children: ReactNode }) {
  const [client] = useState(() => createQueryClient({ retries: 0 }));
  useEffect(() => {
    watchQueryClient(client);
    return () => {
      watchQueryClient(null);
      client.clear();
    };
  }, [client]);
  useEffectsBeforePlay();
  return (
    <QueryClientProvider client={client}>
      <ClockProvider clock={clock}>
        <NuqsTestingAdapter searchParams={searchParams} hasMemory>
          {children}
        </NuqsTestingAdapter>
      </ClockProvider>
    </QueryClientProvider>
  );
}

/**
 * A play function starts as soon as layout effects have run, in a built Storybook before the passive ones, in which
 * libraries attach their listeners: a hover would go unseen. An update in a layout effect makes React run
 * the passive effects first.
 */
function useEffectsBeforePlay(): void {
  const [, update] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(update, []);
}
