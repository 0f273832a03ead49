import { useState } from "react";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Button } from "@/components/ui/button";
import { ChangeMark } from "@/components/ui/change-mark";

const meta = preview.meta({
  title: "Components/Change mark",
  component: ChangeMark,
  parameters: { layout: "padded" },
});

export default meta;

const ROWS = [
  { name: "train-llama-7b", status: "WAITING" },
  { name: "train-llama-7b", status: "RUNNING" },
  { name: "train-clip-vit", status: "WAITING" },
] as const;

function Refreshed() {
  const [step, setStep] = useState(0);
  const { name, status } = ROWS[step % ROWS.length] as (typeof ROWS)[number];
  return (
    <div className="flex items-center gap-4">
      <Button onClick={() => setStep(step + 1)}>Refresh</Button>
      <span data-testid="cell">
        <ChangeMark subject={name} value={status}>
          <WorkflowStatusBadge status={status} appearance="plain" />
        </ChangeMark>
      </span>
    </div>
  );
}

/** A status that changes is marked; the status of another workflow in its place is not. */
export const Statuses = meta.story({
  render: () => <Refreshed />,
  play: async ({ canvas, userEvent, step }) => {
    const cell = canvas.getByTestId("cell");
    const refresh = () => userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    const isMarked = () => cell.querySelector("[data-changed]") !== null;
    await expect(isMarked()).toBe(false);
    await step("The workflow starts", async () => {
      await refresh();
      await expect(cell).toHaveTextContent("Running");
      await expect(isMarked()).toBe(true);
    });
    await step("Another one is in its place", async () => {
      await refresh();
      await expect(cell).toHaveTextContent("Waiting");
      await expect(isMarked()).toBe(false);
    });
  },
});
