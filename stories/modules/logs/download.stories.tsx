import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { linesOf, logOf, withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Take along",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** Downloads the whole log named after the workflow, regardless of the search. */
export const Download = meta.story({
  parameters: { searchParams: "?log-search=processing+attempt" },
  play: async ({ canvasElement, subject: { workflow }, world }) => {
    const viewer = logViewer(canvasElement);
    const menu = await viewer.openMenu("Export log");
    const item = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Download" });
    await expect(item).toHaveAttribute("download", `${workflow.name}.log`);
    const text = `${linesOf(logOf(world, workflow)).join("\n")}\n`;
    const answer = await fetch(item.href);
    await expect(await answer.text()).toBe(text);
    const { lineCount } = logOf(world, workflow);
    const size = menu.getByText(new RegExp(`^${formatCount(lineCount, "line")}, about \\d+ KiB$`));
    // Estimated from the first lines.
    const kibibytes = Number(size.textContent?.match(/(\d+) KiB$/)?.[1]);
    await expect(Math.abs(kibibytes - text.length / 1_024)).toBeLessThan(text.length / 1_024 / 3);

    const open = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Open as plain text" });
    await expect(open.href).toBe(item.href);
    await expect(open).toHaveAttribute("target", "_blank");
    await viewer.closeMenu();
  },
});
