import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { logHandlers } from "@/mocks/handlers";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";
import { hitsIn, WORDS } from "./search-hits";

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** The server searches for text; N and P move between matches. */
export const Search = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    const hits = hitsIn(world, subject.workflow, WORDS);
    await viewer.loads();
    viewer.list().focus();
    await userEvent.keyboard("{Control>}f{/Control}");
    const field = canvas.getByRole("textbox", { name: "Search log" });
    await expect(field).toHaveFocus();
    await userEvent.type(field, WORDS);
    const count = formatCount(hits.length, "match", "matches");
    await expect(await canvas.findByText(`${count} for “processing attempt”`)).toBeVisible();
    await expect(canvas.getByText(/Searched [\d,]+ lines/)).toBeVisible();
    const first = await waitFor(() => {
      const row = viewer.match(0);
      expect(row).toHaveTextContent(messageOf(hits[0]?.line ?? ""));
      return row as HTMLElement;
    });
    await expect(first.querySelector("mark")).toHaveTextContent(/^processing attempt$/i);

    await userEvent.keyboard("{Enter}nn");
    const list = viewer.matches();
    await expect(list).toHaveFocus();
    await waitFor(() => expect(viewer.match(1)).toHaveAttribute("aria-selected", "true"));
    await userEvent.keyboard("p");
    await waitFor(() => expect(viewer.match(0)).toHaveAttribute("aria-selected", "true"));
  },
});
