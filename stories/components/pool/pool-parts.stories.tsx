import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import {
  CapacityFreeCell,
  CapacityUsedCell,
  PoolLink,
  QuotaFreeCell,
  QuotaUsedCell,
} from "@/components/pool/pool-cells";
import { PoolStatusBadge } from "@/components/pool/pool-status-badge";
import { type PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";

function Cells({ pools }: { pools: readonly PoolResourceUsage[] }) {
  return (
    <table className="text-sm [&_td]:px-3 [&_td]:py-1.5">
      <tbody>
        {pools.map((pool) => (
          <tr key={pool.name}>
            <td>
              <PoolLink name={pool.name} />
            </td>
            <td>
              <PoolStatusBadge status={pool.status} appearance="plain" />
            </td>
            <td className="w-40">
              <QuotaUsedCell pool={pool} />
            </td>
            <td>
              <QuotaFreeCell usage={pool.resource_usage} />
            </td>
            <td className="w-40">
              <CapacityUsedCell pool={pool} />
            </td>
            <td>
              <CapacityFreeCell usage={pool.resource_usage} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const meta = preview.meta({
  title: "Components/Pool/Parts",
  parameters: { layout: "padded", controls: { disable: true } },
  globals: { volume: "default" },
  loaders: [loadWorld],
});

export default meta;

export const Statuses = meta.story({
  render: () => (
    <div className="flex flex-col items-start gap-2 text-sm">
      {Object.values(PoolStatus).map((status) => (
        <span key={status} className="flex gap-4">
          <PoolStatusBadge status={status} />
          <PoolStatusBadge status={status} appearance="plain" />
        </span>
      ))}
    </div>
  ),
});

/** Cells of a table, also of a quota that is exceeded and of one without a limit. */
export const TableCells = meta.story({
  render: (_, { world }) => {
    const pools = world.pools.page({ limit: 6 }).entries;
    const [first] = pools;
    const unlimited = first && {
      ...first,
      name: "without-a-limit",
      resource_usage: { ...first.resource_usage, quota_limit: -1, quota_free: -1 },
    };
    return <Cells pools={unlimited === undefined ? pools : [...pools, unlimited]} />;
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("no limit")).toBeVisible();
  },
});
