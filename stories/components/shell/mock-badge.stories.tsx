import { useState } from "react";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { AppShell } from "@/components/shell/app-shell";
import { MockBadge } from "@/components/shell/mock-badge";
import { ShellMark } from "@/components/shell/shell-mark";
import { EmptyState } from "@/components/states/empty-state";

const meta = preview.meta({
  title: "Components/MockMark",
  component: MockBadge,
  parameters: { layout: "padded", nextjs: { navigation: { pathname: "/workflows" } } },
  args: {
    seed: 1,
    volumeLabel: "10,000 workflows",
    timeLabel: "12 min 5 s, ×1",
    changes: 0,
    keepsChanges: true,
    onForgetChanges: () => undefined,
    helpCommand: "__mockConfig.help()",
  },
  render: (args) => (
    <div className="@container max-w-52">
      <MockBadge {...args} />
    </div>
  ),
});

export default meta;

export const Default = meta.story();

/** Shows simulated latency and failures. */
export const PoorNetwork = meta.story({
  args: { networkLabel: "400 ms latency, 10 % failures on /api/workflow/*" },
});

/** A seed and a count as long as they get. */
export const LongValues = meta.story({
  args: { seed: Number.MAX_SAFE_INTEGER, volumeLabel: "2,199,023,255,552 workflows" },
});

/** In a collapsed sidebar: the icon with screen reader text. */
export const Narrow = meta.story({
  render: (args) => (
    <div className="@container w-9">
      <MockBadge {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button")).toHaveAccessibleName("Mock · seed 1 10,000 workflows");
  },
});

/** Opens an explanation of mock mode and how to change it. */
export const Open = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /^Mock · seed 1/ }));
    const panel = await screen.findByRole("dialog", { name: "Mock mode" });
    // The panel fades in.
    await waitFor(() => expect(within(panel).getByText("__mockConfig.help()")).toBeVisible());
    await expect(within(panel).getByText("No delays or failures")).toBeVisible();
    await expect(within(panel).getByText("12 min 5 s, ×1")).toBeVisible();
    const forget = within(panel).getByRole("button", { name: "No changes to forget" });
    await expect(forget).toHaveAttribute("aria-disabled", "true");
  },
});

/** Changes are forgotten at the press of a button, which keeps the focus. */
export const Changes = meta.story({
  render: function Changes(args) {
    const [changes, setChanges] = useState(3);
    return (
      <div className="@container max-w-52">
        <MockBadge {...args} changes={changes} onForgetChanges={() => setChanges(0)} />
      </div>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /^Mock · seed 1/ }));
    const panel = await screen.findByRole("dialog", { name: "Mock mode" });
    await waitFor(() => expect(within(panel).getByText("3 changes, kept on reload")).toBeVisible());
    await userEvent.click(within(panel).getByRole("button", { name: "Forget 3 changes" }));
    await expect(within(panel).getByText("None")).toBeVisible();
    await expect(within(panel).getByRole("button", { name: "No changes to forget" })).toHaveFocus();
  },
});

/** Changes that a reload undoes, since they are not kept. */
export const ChangesLostOnReload = meta.story({
  args: { changes: 1, keepsChanges: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: /^Mock · seed 1/ }));
    const panel = await screen.findByRole("dialog", { name: "Mock mode" });
    await waitFor(() => expect(within(panel).getByText("1 change, lost on reload")).toBeVisible());
    await expect(within(panel).getByRole("button", { name: "Forget 1 change" })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
});

/** At the bottom of the sidebar; on narrow screens in the top bar. */
export const InShell = meta.story({
  parameters: { layout: "fullscreen" },
  render: (args) => (
    <ShellMark mark={<MockBadge {...args} />}>
      <AppShell>
        <EmptyState title="No workflows yet" help="Submitted workflows appear here." />
      </AppShell>
    </ShellMark>
  ),
});
