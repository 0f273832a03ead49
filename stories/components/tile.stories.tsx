import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { Card } from "@/components/tile/card";
import { FailureNotice } from "@/components/tile/failure-notice";
import { StaleNotice } from "@/components/tile/stale-notice";
import { Tile } from "@/components/tile/tile";
import type { TileState } from "@/components/tile/use-tile";
import { Fact, Facts } from "@/components/ui/facts";
import { ApiError } from "@/lib/api/api-error";
import { formatNumber } from "@/lib/format/number";

interface Counts {
  running: number;
}

const retry = fn();

const failure = (status: number, detail: string) =>
  new ApiError({ status, detail, method: "GET", url: "/api/workflow/summary" });

const loaded: TileState<Counts> = {
  data: { running: 2_470 },
  error: undefined,
  updatedAt: Date.parse("2026-03-02T12:00:00Z"),
  retrying: false,
  retry,
};

function Example({ state }: { state: TileState<Counts> }) {
  return (
    <Tile title="Workflows" href="/workflows?all=true" state={state} height={96} className="w-80">
      {({ running }) => <p className="text-2xl font-semibold">{formatNumber(running)} running</p>}
    </Tile>
  );
}

const meta = preview.meta({
  title: "Components/Tile",
  component: Example,
  parameters: { layout: "padded" },
  args: { state: loaded },
  beforeEach: () => {
    retry.mockClear();
  },
});

export default meta;

export const Default = meta.story({});

/** Keeps the height of its content. */
export const Loading = meta.story({
  args: { state: { ...loaded, data: undefined } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("region", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
  },
});

const Failed = meta.story({
  args: { state: { ...loaded, data: undefined, error: failure(500, "Database is down.") } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Workflows could not be loaded");
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(retry).toHaveBeenCalledOnce();
  },
});

/** Neither empty nor a failure to retry. */
export const Forbidden = meta.story({
  args: { state: { ...loaded, data: undefined, error: failure(403, "You may not see workflows.") } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("You have no access");
    await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
  },
});

/** A failed refresh keeps the last values, with their time, the reason, and a retry. */
export const Stale = meta.story({
  args: { state: { ...loaded, error: failure(503, "The service is restarting.") } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText("2,470 running")).toBeVisible();
    await expect(canvas.getByRole("alert")).toHaveTextContent(
      "As of 2026-03-02 12:00:00 UTC. The last refresh failed: The service is restarting.",
    );
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(retry).toHaveBeenCalledOnce();
  },
});

/** Facts that come with the page, beside tiles with requests of their own. */
export const BesideACard = meta.story({
  render: (args) => (
    <div className="flex items-start gap-3 max-md:flex-col">
      <Example {...args} />
      <Card title="Limits">
        <Facts>
          <Fact title="Runs at most">7 d</Fact>
          <Fact title="Waits at most">1 d</Fact>
          <Fact title="Description" wide>
            Training on whole nodes, for teams with a reservation.
          </Fact>
        </Facts>
      </Card>
    </div>
  ),
});

/** Old values that the user may no longer see cannot be retried. */
export const StaleAndForbidden = meta.story({
  render: () => <StaleNotice state={{ ...loaded, error: failure(403, "You may not see workflows.") }} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("You may not see workflows.");
    await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
  },
});

/** Where there is room for a line only. */
export const FailureLine = meta.story({
  render: () => (
    <FailureNotice
      state={{ ...loaded, error: failure(500, "Database is down.") }}
      text="Sums could not be loaded."
    />
  ),
});

// Named differently, since `Error` would shadow the global.
export { Failed as Error };
