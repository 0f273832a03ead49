import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { onConfirm, Question } from "./dialog-question";

const meta = preview.meta({
  title: "Components/Dialog",
  component: Question,
  parameters: { layout: "padded", docs: { story: { inline: false, height: "360px" } } },
  beforeEach: () => {
    onConfirm.mockClear();
  },
});

export default meta;

export const Open = meta.story({
  args: { openAtFirst: true },
  play: async () => {
    await expect(
      await screen.findByRole("dialog", { name: "Delete the credential?" }),
    ).toHaveAccessibleDescription("Workflows that use it can no longer pull their images.");
  },
});

/** For editing text; as high as a laptop's window. */
export const Large = meta.story({
  args: { openAtFirst: true, size: "large", children: <p>A text to work on.</p> },
  play: async () => {
    const dialog = await screen.findByRole("dialog");
    await waitFor(() =>
      expect(dialog.getBoundingClientRect().height).toBeGreaterThan(
        Math.min(window.innerHeight, 1_000) * 0.8,
      ),
    );
  },
});

/** Long content scrolls; title and buttons stay. */
export const LongContent = meta.story({
  args: {
    openAtFirst: true,
    children: (
      <ul>
        {Array.from({ length: 80 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines differ in nothing else, and never move
          <li key={index}>
            <a href="#line">{`Workflow ${index + 1} uses it`}</a>
          </li>
        ))}
      </ul>
    ),
  },
  play: async () => {
    const title = await screen.findByRole("heading", { name: "Delete the credential?" });
    const button = screen.getByRole("button", { name: "Delete" });
    for (const element of [title, button]) {
      await waitFor(() =>
        expect(element.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight),
      );
      await expect(element.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    }
  },
});

/** The action closes it too. */
export const Confirmed = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Delete…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(onConfirm).toHaveBeenCalledTimes(1);
  },
});
