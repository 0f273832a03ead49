import type { Decorator } from "@storybook/nextjs";
import { AppShell } from "@/components/shell/app-shell";
import { TerminalSessionsProvider } from "@/modules/shell/terminal-sessions";

/** The screen where it stands in the console. */
export const inAppShell: Decorator = (Story) => (
  <TerminalSessionsProvider>
    <AppShell>
      <Story />
    </AppShell>
  </TerminalSessionsProvider>
);
