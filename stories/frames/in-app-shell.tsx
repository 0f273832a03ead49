import type { Decorator } from "@storybook/nextjs";
import { AppShell } from "@/components/shell/app-shell";
import { TerminalSessionsProvider } from "@/modules/shell/terminal-sessions";

/** A screen inside the console's shell. */
export const inAppShell: Decorator = (Story) => (
  <TerminalSessionsProvider>
    <AppShell>
      <Story />
    </AppShell>
  </TerminalSessionsProvider>
);
