import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { codeContent, replaceCode } from "./code-driver";
import { EditorExample } from "./editor-example";
import { SAMPLE_SPEC } from "./sample-spec";

const meta = preview.meta({
  title: "Components/CodeEditor/Editor",
  component: EditorExample,
  args: { value: SAMPLE_SPEC, label: "Spec", problems: [] },
});

export default meta;

export const Default = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const editor = await codeContent(canvasElement);
    await replaceCode(userEvent, editor, "workflow: {}");
    await expect(await canvas.findByText("12 characters")).toBeVisible();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect(await canvas.findByText(`${SAMPLE_SPEC.length} characters`)).toBeVisible();
  },
});

/** Tab indents until Escape. */
export const LeftWithTheKeyboard = meta.story({
  args: { value: "workflow:" },
  play: async ({ canvasElement, canvas, userEvent }) => {
    const editor = await codeContent(canvasElement);
    editor.focus();
    await userEvent.keyboard("{Control>}a{/Control}{Tab}");
    await expect(await canvas.findByText("11 characters")).toBeVisible();
    await expect(editor).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Validate" })).toHaveFocus();
  },
});

/** Problems are marked in the text and listed below; those without a position are only listed. */
export const Problems = meta.story({
  args: {
    problems: [
      { line: 9, column: 12, message: "Must be an integer ≥ 0.", severity: "error" },
      { line: 5, column: 3, message: "exec_timeout is longer than the pool's default.", severity: "warning" },
      { message: "pool-33 requires a `team` label.", severity: "warning" },
    ],
  },
  play: async ({ canvasElement, canvas, userEvent }) => {
    const editor = await codeContent(canvasElement);
    const list = within(canvas.getByRole("region", { name: "Problems" }));
    await expect(list.getAllByRole("listitem")).toHaveLength(3);
    await expect(list.getAllByRole("button")).toHaveLength(2);
    await waitFor(() => expect(canvasElement.querySelectorAll(".cm-lintRange")).toHaveLength(2));
    await userEvent.click(list.getByRole("button", { name: /Line 9, column 12/ }));
    await expect(editor).toHaveFocus();
    await expect(getSelection()?.toString()).toBe("8");
  },
});

export const Empty = meta.story({ args: { value: "" } });
