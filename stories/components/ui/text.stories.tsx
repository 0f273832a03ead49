import preview from "#.storybook/preview";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { Skeleton } from "@/components/ui/skeleton";

const meta = preview.meta({
  title: "Components/Text",
  component: MiddleTruncate,
  parameters: { layout: "padded" },
  args: { text: "isaac-sim-nightly-regression-suite-warehouse-000123-x7k2m9qa" },
});

export default meta;

/** Long names are truncated in the middle. */
export const MiddleTruncated = meta.story({
  render: (args) => (
    <div className="flex flex-col gap-2">
      {["w-36", "w-48", "w-72", "w-full"].map((width) => (
        <div key={width} className={`max-w-full rounded-md border border-border p-2 ${width}`}>
          <MiddleTruncate {...args} />
        </div>
      ))}
      <div className="w-48 rounded-md border border-border p-2">
        <MiddleTruncate text="eval-short" />
      </div>
    </div>
  ),
});

export const Links = meta.story({
  render: () => (
    <p className="flex flex-wrap gap-4">
      <span>
        It runs in <Link href="/pools/training">training-pool</Link> since yesterday.
      </span>
      <Link href="/workflows/a" variant="subtle">
        train-llama-7b
      </Link>
      <Link href="/workflows" variant="muted">
        Workflows
      </Link>
    </p>
  ),
});

export const Keys = meta.story({
  render: () => (
    <div className="flex gap-4">
      <Kbd>Esc</Kbd>
      <Kbd keys={["Ctrl", "B"]} />
      <Kbd keys={["⌘", "B"]} />
    </div>
  ),
});

export const Skeletons = meta.story({
  render: () => (
    <div className="flex max-w-xs flex-col gap-2">
      <Skeleton className="w-40" />
      <Skeleton className="h-3 w-64" />
      <Skeleton className="size-8 rounded-full" />
    </div>
  ),
});
