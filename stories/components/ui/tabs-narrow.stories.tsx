import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { expectTabInView } from "./expect-tab-in-view";
import { Parts } from "./tabs-parts";

const meta = preview.meta({ title: "Components/Tabs", component: Parts, parameters: { layout: "padded" } });

export default meta;

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
