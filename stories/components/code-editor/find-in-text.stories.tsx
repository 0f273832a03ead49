import type { Decorator } from "@storybook/nextjs";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { CodeViewer } from "@/components/code-editor/code-viewer";
import { composeWith } from "../../fixtures/compositions";
import { codeContent } from "./code-driver";
import { SAMPLE_SPEC } from "./sample-spec";

const inTallBox: Decorator = (Story) => (
  <div className="flex h-140 flex-col">
    <Story />
  </div>
);

const meta = preview.meta({
  title: "Components/CodeEditor/Viewer",
  component: CodeViewer,
  args: { value: SAMPLE_SPEC, language: "yaml" as const, label: "Spec" },
  decorators: [inTallBox],
});

export default meta;

/** Ctrl+F: text, whole words, regular expression; Enter moves on, Escape closes and returns to the text. */
export const Find = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement);
    text.focus();
    await userEvent.keyboard("{Control>}f{/Control}");
    const panel = within(await canvas.findByRole("search", { name: "Find in text" }));
    const input = panel.getByRole("textbox", { name: "Find" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("EVALUATE");
    await expect(panel.getByRole("status")).toHaveTextContent("1 of 3");
    await userEvent.keyboard("{Enter}");
    await expect(panel.getByRole("status")).toHaveTextContent("2 of 3");
    await userEvent.click(panel.getByRole("button", { name: "Match case" }));
    await expect(panel.getByRole("status")).toHaveTextContent("No results");
    await userEvent.click(panel.getByRole("button", { name: "Match case" }));

    await userEvent.click(panel.getByRole("button", { name: "Regular expression" }));
    await userEvent.clear(input);
    await userEvent.type(input, "-0$");
    await expect(panel.getByRole("status")).toHaveTextContent(/^\d of 3$/);
    await userEvent.type(input, "(");
    await expect(panel.getByRole("status")).toHaveTextContent("Invalid regular expression");

    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("search")).not.toBeInTheDocument());
    await expect(text).toHaveFocus();
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Find" })).toBeNull());
  },
});

/** A megabyte is refused with the limit, at once; what was typed stays and is found. */
export const FindTooLong = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement);
    text.focus();
    await userEvent.keyboard("{Control>}f{/Control}");
    const panel = within(await canvas.findByRole("search", { name: "Find in text" }));
    const input = panel.getByRole("textbox", { name: "Find" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("evaluate");
    const start = performance.now();
    await userEvent.paste("x".repeat(1_048_576));
    await expect(panel.getByRole("status")).toHaveTextContent(
      "The text would be 1,048,584 characters long; the limit is 1,000.",
    );
    await expect(performance.now() - start).toBeLessThan(200);
    await expect(input).toHaveValue("evaluate");
    await userEvent.keyboard("{Enter}");
    await expect(panel.getByRole("status")).toHaveTextContent("2 of 3");
  },
});

/** With Caps Lock, and without a reaction to the keys of an input method. */
export const FindWithInputMethod = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement);
    text.focus();
    await userEvent.keyboard("{Control>}F{/Control}");
    const panel = within(await canvas.findByRole("search", { name: "Find in text" }));
    const input = panel.getByRole("textbox", { name: "Find" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.keyboard("evaluate");
    await expect(panel.getByRole("status")).toHaveTextContent("1 of 3");
    await composeWith(input, "Enter", "Escape");
    await expect(input).toHaveFocus();
    await expect(panel.getByRole("status")).toHaveTextContent("1 of 3");
    await userEvent.keyboard("{Control>}G{/Control}");
    await expect(panel.getByRole("status")).toHaveTextContent("2 of 3");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(text).toHaveFocus());
  },
});
