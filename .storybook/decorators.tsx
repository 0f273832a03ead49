import type { Decorator } from "@storybook/nextjs";
import { QueryClientProvider } from "@tanstack/react-query";
import MockDate from "mockdate";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { type ReactNode, useEffect, useLayoutEffect, useReducer, useState } from "react";
import { ClockProvider } from "../src/lib/clock/clock";
import { createQueryClient } from "../src/lib/query-client";

import { dataKey } from "./globals/data-key";
import { watchQueryClient } from "./guards/settled";
import { createStoryClock } from "./story-clock";

/**
 * What every screen stands in: query client, clock, URL state. The key holds every global that
 * changes data. A change of a global re-runs decorators without a remount, and without the key old data would
 * stay on screen.
 */
export const withScreenProviders: Decorator = (Story, { id, globals, parameters }) => (
  <ScreenProviders
    key={`${id} ${dataKey(globals)}`}
    globals={globals}
    searchParams={parameters.searchParams ?? ""}
  >
    <Story />
  </ScreenProviders>
);

interface ScreenProvidersProps {
  globals: Readonly<Record<string, unknown>>;
  searchParams: string;
  children: ReactNode;
}

function ScreenProviders({ globals, searchParams, children }: ScreenProvidersProps) {
  const [client] = useState(() => createQueryClient({ retries: 0 }));
  const [clock] = useState(() => createStoryClock(globals));
  useEffect(() => {
    const unwatch = watchQueryClient(client);
    return () => {
      unwatch();
      // Once the parts of the screen have let go of their queries: each that lets go later is kept for minutes.
      queueMicrotask(() => client.clear());
    };
  }, [client]);
  // The mock of the date can only stand still: it is set anew at each step of a running clock.
  useEffect(() => {
    const follow = () => MockDate.set(clock.now());
    follow();
    return clock.subscribe(follow);
  }, [clock]);
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
