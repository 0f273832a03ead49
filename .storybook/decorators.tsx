import type { Decorator } from "@storybook/nextjs";
import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useState } from "react";
import { ClockProvider } from "@/lib/clock/clock";
import { useCompositionGuard } from "@/lib/keyboard/use-composition-guard";
import { createQueryClient } from "@/lib/query-client";
import { dataKey } from "./globals/data-key";
import { watchQueryClient } from "./guards/settled";
import { createStoryClock } from "./story-clock";
import type { StoryTime } from "./time/story-time";

/**
 * Providers of every screen: query client, clock, URL state. The key holds every global that changes data: a change
 * of a global re-runs decorators without a remount, which would leave old data on screen.
 */
export const withScreenProviders: Decorator = (Story, { id, globals, parameters, time }) => (
  <ScreenProviders key={`${id} ${dataKey(globals)}`} time={time} searchParams={parameters.searchParams ?? ""}>
    <Story />
  </ScreenProviders>
);

interface ScreenProvidersProps {
  time: StoryTime;
  searchParams: string;
  children: ReactNode;
}

function ScreenProviders({ time, searchParams, children }: ScreenProvidersProps) {
  const [client] = useState(() => createQueryClient({ retries: 0 }));
  const clock = useMemo(() => createStoryClock(time), [time]);
  useEffect(() => {
    const unwatch = watchQueryClient(client);
    return () => {
      unwatch();
      // After the screen's components have unsubscribed: a query that they release later would stay cached for minutes.
      queueMicrotask(() => client.clear());
    };
  }, [client]);
  useCompositionGuard();
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
 * A play function starts after layout effects and, in a built Storybook, before passive ones, in which libraries attach
 * their listeners: a hover would have no effect. An update in a layout effect makes React flush passive effects first.
 */
function useEffectsBeforePlay(): void {
  const [, update] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(update, []);
}
