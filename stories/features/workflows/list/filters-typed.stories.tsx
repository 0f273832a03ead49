import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Filters",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Keyboard only: Ctrl+F, a field, its value, and a word of the name. The count follows. */
export const TypedWithTheKeyboard = meta.story({
  play: async ({ canvas, canvasElement, world: { workflows }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await canvas.findByText(formatCount(workflows.total, "workflow"));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard("status:running{Enter}");
    const running = workflows.count({ statuses: [WorkflowStatus.RUNNING] });
    const known = formatCount(workflows.total, "workflow");
    await expect(await canvas.findByText(`${formatNumber(running)} of ${known}`)).toBeVisible();

    await userEvent.keyboard("train llama{Enter}{Escape}");
    const filter = { statuses: [WorkflowStatus.RUNNING], name: "train llama" };
    const { entries, total } = workflows.generatePage(0, 5, filter);
    await expect(await canvas.findByText(`${formatNumber(total)} of ${known}`)).toBeVisible();
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));

    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}{Backspace}");
    await expect(await canvas.findByText(known)).toBeVisible();
  },
});
