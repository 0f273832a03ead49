import ListIcon from "lucide-react/icons/list";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import { useState } from "react";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { type TabItem, TabList, TabPanel, Tabs } from "@/components/ui/tabs";

type Part = "overview" | "tasks" | "logs" | "events" | "spec" | "artifacts";

const parts: readonly TabItem<Part>[] = [
  { value: "overview", label: "Overview" },
  { value: "tasks", label: "Tasks", icon: <ListIcon aria-hidden />, count: "1,204" },
  { value: "logs", label: "Logs", icon: <ScrollTextIcon aria-hidden /> },
  { value: "events", label: "Events" },
  { value: "spec", label: "Spec" },
  { value: "artifacts", label: "Artifacts" },
];

function Parts({ className }: { className?: string }) {
  const [part, setPart] = useState<Part>("overview");
  return (
    <div className={className}>
      <Tabs value={part} onValueChange={setPart}>
        <TabList label="Parts of the run" tabs={parts} />
        {parts.map(({ value, label }) => (
          <TabPanel key={value} value={value} keepMounted={value === "logs"}>
            <p className="p-3 text-sm">{`${label} of the run`}</p>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

const meta = preview.meta({ title: "Components/Tabs", component: Parts, parameters: { layout: "padded" } });

export default meta;

export const Basic = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Events" }));
    await expect(canvas.getByRole("tabpanel", { name: "Events" })).toHaveTextContent("Events of the run");
    await expect(canvas.queryByText("Overview of the run")).not.toBeInTheDocument();
  },
});

/** They scroll where they do not fit. */
export const Narrow = meta.story({
  args: { className: "w-60" },
  play: async ({ canvas, userEvent }) => {
    const list = canvas.getByRole("tablist", { name: "Parts of the run" });
    canvas.getByRole("tab", { name: "Overview" }).focus();
    await userEvent.keyboard("{End}");
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await expect(last).toHaveFocus();
    await expect(last.getBoundingClientRect().right).toBeLessThanOrEqual(
      list.getBoundingClientRect().right + 1,
    );
  },
});

/** One stop of the Tab key; arrows go from one to the next and show it. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole("tab", { name: "Overview" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect(canvas.getByRole("tab", { name: "Logs" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Home}{ArrowLeft}");
    await expect(canvas.getByRole("tab", { name: "Artifacts" })).toHaveAttribute("aria-selected", "true");
    await userEvent.tab();
    await expect(canvas.getByRole("tabpanel", { name: "Artifacts" })).toHaveFocus();
  },
});

/** What must not be lost stays in the page while another tab is shown. */
export const KeptMounted = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Spec" }));
    await expect(canvas.getByText("Logs of the run")).not.toBeVisible();
    await expect(canvas.queryByText("Events of the run")).not.toBeInTheDocument();
  },
});
