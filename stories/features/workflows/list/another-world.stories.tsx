import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld, worldOf } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { changeGlobals } from "../../../frames/toolbar";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/View",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Toolbar seed and volume switch the world immediately, without a reload. */
export const AnotherWorld = meta.story({
  play: async ({ canvas, canvasElement, globals, step }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { seed, volume } = globals;
    const other = { seed: seed === 2 ? 3 : 2, volume: volume === "low" ? "default" : "low" };
    // Renderings that overlap may end in any order, so each change waits for the one before.
    const showsWorldOf = async (shown: typeof globals) => {
      const { entries, total } = worldOf(shown).workflows.generatePage(0, 3);
      await waitFor(() => expect(list.names().slice(0, 3)).toEqual(entries.map(({ name }) => name)));
      // Until the previous world is gone, matches may belong to it.
      await waitFor(() => expect(canvas.getByText(formatCount(total, "workflow"))).toBeVisible());
    };
    await showsWorldOf(globals);
    try {
      await step("Another seed: other names", async () => {
        await changeGlobals({ seed: other.seed });
        await showsWorldOf({ ...globals, seed: other.seed });
      });
      await step("Another volume: another total", async () => {
        await changeGlobals(other);
        await showsWorldOf({ ...globals, ...other });
      });
    } finally {
      await changeGlobals({ seed, volume });
    }
    await showsWorldOf(globals);
  },
});
