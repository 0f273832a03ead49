import type { Decorator } from "@storybook/nextjs";
import { AppShell } from "@/components/shell/app-shell";

/** The screen where it stands in the console. */
export const inAppShell: Decorator = (Story) => (
  <AppShell>
    <Story />
  </AppShell>
);
