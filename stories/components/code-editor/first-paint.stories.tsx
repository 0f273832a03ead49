import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { codeContent } from "./code-driver";
import { PlainAndEditor } from "./plain-and-editor";
import { firstLetter, fromCorner } from "./positions";

const meta = preview.meta({
  title: "Components/CodeEditor/First paint",
  component: PlainAndEditor,
  args: { readOnly: true },
});

export default meta;

/** Colors appear and nothing moves. */
export const Viewer = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const content = await codeContent(canvasElement, "Spec");
    const [plain, editor] = [canvas.getByTestId("plain"), canvas.getByTestId("editor")];
    await expect(firstLetter(plain, plain.querySelector("pre"))).toEqual(
      firstLetter(editor, content.querySelector(".cm-line")),
    );
    // The first element of the gutter only holds its width.
    const numbers = editor.querySelectorAll(".cm-lineNumbers .cm-gutterElement");
    await expect(firstLetter(plain, plain.querySelector("[aria-hidden]"))).toEqual(
      firstLetter(editor, numbers[1] ?? null),
    );
  },
});

/** The fallback accepts text before the editor has loaded. */
export const Editor = meta.story({
  args: { readOnly: false },
  play: async ({ canvas, canvasElement }) => {
    const content = await codeContent(canvasElement, "Spec");
    const [plain, editor] = [canvas.getByTestId("plain"), canvas.getByTestId("editor")];
    const area = canvas.getByRole("textbox", { name: "Plain text" });
    const { paddingLeft, paddingTop } = getComputedStyle(area);
    const line = fromCorner(editor, (content.querySelector(".cm-line") ?? content).getBoundingClientRect());
    const { x, y } = fromCorner(plain, area.getBoundingClientRect());
    await expect(y + Math.round(Number.parseFloat(paddingTop))).toBe(line.y);
    await expect(x + Math.round(Number.parseFloat(paddingLeft))).toBe(
      firstLetter(editor, content.querySelector(".cm-line")).x,
    );
  },
});
