import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Duration, LiveDuration } from "@/components/ui/duration";
import { RelativeTime } from "@/components/ui/relative-time";

const meta = preview.meta({
  title: "Components/Time",
  component: RelativeTime,
  parameters: { layout: "padded" },
  args: { value: "2026-03-02T11:55:00Z" },
});

export default meta;

/** Relative to the screen's clock, which starts at 2026-03-02 12:00 UTC here. */
export const Relative = meta.story({
  render: () => (
    <ul className="flex flex-col gap-1">
      {[
        "2026-03-02T11:59:55Z",
        "2026-03-02T11:59:15Z",
        "2026-03-02T11:55:00Z",
        "2026-03-02T02:00:00Z",
        "2026-02-27T12:00:00Z",
        "2025-11-01T12:00:00Z",
        "2023-03-02T12:00:00Z",
        "2026-03-02T14:00:00Z",
        null,
      ].map((value) => (
        <li key={value}>
          <RelativeTime value={value} />
        </li>
      ))}
    </ul>
  ),
});

/** On detail pages the time is focusable, and shows the exact time. */
export const ExactOnFocus = meta.story({
  args: { focusable: true },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText("5 minutes ago")).toHaveAttribute("datetime", "2026-03-02T11:55:00.000Z");
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText("2026-03-02 11:55:00 UTC")).toBeVisible());
  },
});

export const Durations = meta.story({
  render: () => (
    <ul className="flex flex-col gap-1">
      {[0, 0.4, 59.9, 249, 7500, 90_000, 1e12, null].map((seconds) => (
        <li key={seconds}>
          <Duration seconds={seconds} />
        </li>
      ))}
    </ul>
  ),
});

/** Ended; still running; not started. */
export const LiveDurations = meta.story({
  render: () => (
    <ul className="flex flex-col gap-1">
      <li>
        <LiveDuration start="2026-03-02T09:00:00Z" end="2026-03-02T09:55:00Z" />
      </li>
      <li>
        <LiveDuration start="2026-03-02T09:55:00Z" />
      </li>
      <li>
        <LiveDuration start={null} />
      </li>
    </ul>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("2 h 05 m")).toBeVisible();
    await expect(canvas.getByText("2 hours 5 minutes")).toBeInTheDocument();
  },
});
