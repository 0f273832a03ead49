import { expect, userEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { logOf } from "../../fixtures/logs";
import { completedTask } from "../../fixtures/tasks";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";

const LINES = 10_000_000;

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: completedTask },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world.withVolume({ logLines: LINES }))),
  render: (_, { subject: { workflow, task } }) => (
    <LogStage workflow={workflow.name} task={task.name} live={false} />
  ),
});

export default meta;

/** Ten million lines, reachable by number, time and key. */
export const TenMillionLines = meta.story({
  play: async ({ canvas, canvasElement, subject: { workflow, task }, world }) => {
    const viewer = logViewer(canvasElement);
    const log = logOf(world.withVolume({ logLines: LINES }), workflow, task);
    const shows = async (index: number) => {
      await viewer.showsLine(index, messageOf(log.lineAt(index)));
      await viewer.scrollsTo(index);
    };
    await expect(await canvas.findByText("10,000,000 lines")).toBeVisible();
    await shows(0);
    viewer.list().focus();
    await userEvent.keyboard("{End}");
    await shows(LINES - 1);

    await goTo("6,543,210");
    await shows(6_543_209);
    await expect(viewer.line(6_543_209)).toHaveAttribute("aria-selected", "true");

    const time = log.timeAt(2_500_000);
    const first = log.firstLineAtOrAfter(Math.floor(time / 1_000) * 1_000);
    await goTo(new Date(time).toISOString().slice(0, 19).replace("T", " "));
    await waitFor(() => expect(Math.abs(firstDrawn() - first)).toBeLessThan(200));

    async function goTo(text: string) {
      await userEvent.click(canvas.getByRole("button", { name: "Go to line or time" }));
      const dialog = within(await within(document.body).findByRole("dialog"));
      await userEvent.type(dialog.getByRole("textbox", { name: "Line or time" }), `${text}{Enter}`);
    }
    function firstDrawn(): number {
      return Number(canvasElement.querySelector("[data-index]")?.getAttribute("data-index"));
    }
  },
});
