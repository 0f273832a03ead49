"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { ClockProvider, tickingClock } from "@/lib/clock/clock";
import { createQueryClient } from "@/lib/query-client";
import { MockProvider } from "@/mocks/MockProvider";
import { TerminalSessionsProvider } from "@/modules/shell/terminal-sessions";

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => createQueryClient({ retries: 2 }));
  const [clock] = useState(() => tickingClock(Date.now));
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <ClockProvider clock={clock}>
          <ThemeProvider>
            <MockProvider>
              <TerminalSessionsProvider>{children}</TerminalSessionsProvider>
            </MockProvider>
          </ThemeProvider>
        </ClockProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
