import preview from "#.storybook/preview";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";

const meta = preview.meta({
  title: "Components/Progress",
  component: Progress,
  parameters: { layout: "padded" },
  args: { label: "Upload", value: 40 },
});

export default meta;

export const States = meta.story({
  render: () => (
    <div className="flex max-w-xs flex-col gap-5">
      <Progress label="Upload" value={0} />
      <Progress label="train-llama-7b" value={3} max={8} valueText="3 of 8 tasks" />
      <Progress label="Outputs" value={100} tone="success" />
      <Progress label="Quota" value={97} tone="danger" />
      <Progress label="Connecting" value={null} />
      <Progress label="Memory" hideLabel value={64} tone="warning" />
    </div>
  ),
});

export const Spinners = meta.story({
  render: () => (
    <div className="flex items-center gap-4">
      <Spinner label="Loading workflows" />
      <span className="inline-flex items-center gap-2 text-sm text-text-muted">
        <Spinner />
        Connecting
      </span>
    </div>
  ),
});
