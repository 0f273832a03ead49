import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { CapacityMeter, QuotaMeter } from "@/components/pool/pool-meter";
import type { ResourceUsage } from "@/lib/api/generated.schemas";

interface MetersProps {
  usage: ResourceUsage;
  size?: "small" | "medium";
}

function Meters({ usage, size }: MetersProps) {
  return (
    <div className="flex w-80 flex-col gap-4">
      <QuotaMeter usage={usage} size={size} />
      <CapacityMeter usage={usage} size={size} showLegend />
    </div>
  );
}

const usage: ResourceUsage = {
  quota_used: 48,
  quota_free: 16,
  quota_limit: 64,
  low_usage: 20,
  total_usage: 68,
  total_non_workflow_usage: 4,
  total_capacity: 96,
  total_free: 24,
};

const meta = preview.meta({
  title: "Components/Pool/Meters",
  component: Meters,
  parameters: { layout: "padded" },
  args: { usage },
});

export default meta;

/** The quota that High and Normal workflows use, and the GPUs of the nodes by who uses them. */
export const Default = meta.story();

/** For a cell that shows the numbers beside it. */
export const Small = meta.story({ args: { size: "small" } });

/** The tick is at the quota; what is beyond it is hatched. */
export const OverQuota = meta.story({
  args: { usage: { ...usage, quota_used: 72, quota_free: 0, total_usage: 92, total_free: 0 } },
});

/** No ratio of what has no limit. */
export const NoLimit = meta.story({
  args: { usage: { ...usage, quota_limit: -1, quota_free: -1 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("img", { name: "GPU quota: 48 GPUs, no limit" })).toBeVisible();
  },
});

/** The others of a node set use the same nodes. */
export const SharedNodes = meta.story({ args: { usage: { ...usage, total_usage: 84, total_free: 8 } } });

/** More is used than the nodes have. */
export const Oversubscribed = meta.story({
  args: { usage: { ...usage, total_non_workflow_usage: 40, total_free: -12 } },
});

export const NoNodes = meta.story({
  args: {
    usage: { quota_used: 0, quota_free: 0, quota_limit: 0, total_usage: 0, total_capacity: 0, total_free: 0 },
  },
});
