import preview from "#.storybook/preview";
import { DAY_START, dayOfWorkflows, states } from "./time-chart-data";
import { StackedBarsExample } from "./time-chart-examples";

/** Counts over time. A click opens the list of a bar; dragging selects a range. */
const meta = preview.meta({
  title: "Components/Chart/StackedBars",
  component: StackedBarsExample,
  parameters: { layout: "padded" },
  args: { label: "Workflows by state", series: states, buckets: dayOfWorkflows() },
});

export default meta;

export const Default = meta.story();

export const Empty = meta.story({ args: { buckets: [] } });

/** The scale starts at zero and ends at one. */
export const AllZero = meta.story({ args: { buckets: dayOfWorkflows({ times: 0 }) } });

export const OneBucket = meta.story({ args: { buckets: dayOfWorkflows({ hours: 1 }) } });

/** A hundred days of hours and a single failure among billions can be seen. */
export const Huge = meta.story({
  args: {
    buckets: dayOfWorkflows({ hours: 200, times: 100_000_000 }).map((bucket) => ({
      ...bucket,
      values: bucket.values.with(2, 1),
    })),
  },
});

export const HiddenSeries = meta.story({ args: { hidden: new Set(["completed", "queued"]) } });

/** As in a card on a phone, with names that do not fit one line. */
export const Narrow = meta.story({
  args: {
    series: states.map((each) => ({ ...each, label: `${each.label} in any of the pools of the team` })),
    buckets: Array.from({ length: 14 }, (_, day) => ({
      start: DAY_START + day * 86_400_000,
      end: DAY_START + (day + 1) * 86_400_000,
      values: [12_000 + 700 * day, 900, 40, 0],
    })),
  },
  decorators: [
    (Story) => (
      <div className="w-70">
        <Story />
      </div>
    ),
  ],
});
