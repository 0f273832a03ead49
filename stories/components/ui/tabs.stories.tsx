import ListIcon from "lucide-react/icons/list";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import { useState } from "react";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { type TabItem, TabList, TabPanel, Tabs } from "@/components/ui/tabs";
import { expectTabInView } from "./expect-tab-in-view";

type Part = "overview" | "tasks" | "logs" | "events" | "spec" | "artifacts";

const parts: readonly TabItem<Part>[] = [
  { value: "overview", label: "Overview" },
  { value: "tasks", label: "Tasks", icon: <ListIcon aria-hidden />, count: "1,204" },
  { value: "logs", label: "Logs", icon: <ScrollTextIcon aria-hidden /> },
  { value: "events", label: "Events" },
  { value: "spec", label: "Spec" },
  { value: "artifacts", label: "Artifacts" },
];

interface PartsProps {
  /** The initially selected tab. */
  first?: Part;
  className?: string;
}

function Parts({ first = "overview", className }: PartsProps) {
  const [part, setPart] = useState<Part>(first);
  return (
    <div className={className}>
      <Tabs value={part} onValueChange={setPart}>
        <TabList label="Workflow sections" tabs={parts} />
        {parts.map(({ value, label }) => (
          <TabPanel key={value} value={value} keepMounted={value === "logs"}>
            <p className="p-3 text-sm">{`${label} of the workflow`}</p>
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
    await expect(canvas.getByRole("tabpanel", { name: "Events" })).toHaveTextContent(
      "Events of the workflow",
    );
    await waitFor(() => expect(canvas.queryByText("Overview of the workflow")).not.toBeInTheDocument());
  },
});

/** As in a side panel: a row narrower than the main part. */
const narrow = "ml-24 w-40";

/** On overflow the row scrolls: the selected tab is visible, and a fade indicates more. */
export const Narrow = meta.story({
  args: { className: narrow },
  play: async ({ canvas, userEvent }) => {
    const row = canvas.getByRole("tablist", { name: "Workflow sections" });
    const first = canvas.getByRole("tab", { name: "Overview" });
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await waitFor(() => expect(getComputedStyle(row).maskImage).not.toBe("none"));
    expectTabInView(first);
    await expect(row.scrollLeft).toBe(0);

    first.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(last).toHaveFocus());
    await waitFor(() => expectTabInView(last));
    await userEvent.keyboard("{ArrowLeft}");
    const spec = canvas.getByRole("tab", { name: "Spec" });
    await waitFor(() => expect(spec).toHaveFocus());
    await waitFor(() => expectTabInView(spec));
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(first).toHaveFocus());
    await waitFor(() => expectTabInView(first));
    await expect(row.scrollLeft).toBe(0);
    await expect([window.scrollX, window.scrollY]).toEqual([0, 0]);
  },
});

/** An initially selected tab is visible too, wherever it is. */
export const NarrowAtTheLast = meta.story({
  args: { first: "artifacts", className: narrow },
  play: async ({ canvas }) => {
    await waitFor(() => expectTabInView(canvas.getByRole("tab", { name: "Artifacts" })));
    await expect(canvas.getByRole("tablist").scrollLeft).toBeGreaterThan(0);
    await expect([window.scrollX, window.scrollY]).toEqual([0, 0]);
  },
});

/** A single tab stop; arrows select the next tab. */
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

/** Panels with state stay mounted while hidden. */
export const KeptMounted = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("tab", { name: "Spec" }));
    await expect(canvas.getByText("Logs of the workflow")).not.toBeVisible();
    await waitFor(() => expect(canvas.queryByText("Events of the workflow")).not.toBeInTheDocument());
  },
});
