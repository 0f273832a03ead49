import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { showGraph } from "../detail/detail-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** Groups show how they ended, in the same places, and the selected one stays selected. */
export const Graph = meta.story({
  play: async ({ canvas, userEvent, world }) => {
    const tree = within(await showGraph({ canvas, userEvent }));
    const items = () => tree.getAllByRole("treeitem");
    await userEvent.click((await tree.findAllByRole("treeitem"))[0] as HTMLElement);
    await tree.findByRole("treeitem", { selected: true });
    const places = () => items().map((item) => JSON.stringify(item.getBoundingClientRect()));
    // The graph may pan to show the selected group.
    let before: string[] = [];
    await waitFor(() => {
      const now = places();
      const isAtRest = JSON.stringify(now) === JSON.stringify(before);
      before = now;
      expect(isAtRest).toBe(true);
    });
    await expect(tree.getAllByRole("treeitem", { name: /Running/ }).length).toBeGreaterThan(0);
    await end({ canvas, userEvent, world });
    await waitFor(() => expect(tree.queryByRole("treeitem", { name: /Running/ })).toBeNull());
    await expect(places()).toEqual(before);
    await expect(tree.getByRole("treeitem", { selected: true })).toBe(items()[0]);
  },
});
