import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { CodeEditor } from "@/components/code-editor/code-editor";
import { codeFont } from "@/components/code-editor/code-metrics";
import { CodeViewer } from "@/components/code-editor/code-viewer";
import { PlainCode } from "@/components/code-editor/plain-code";
import { codeContent } from "./code-driver";
import { SAMPLE_SPEC } from "./sample-spec";

/** The fallback and the editor, one below the other. */
function Example({ readOnly }: { readOnly: boolean }) {
  const onChange = readOnly ? undefined : () => {};
  return (
    <div className="flex flex-col gap-4 p-4">
      <div data-testid="plain" className={`relative h-60 overflow-hidden border border-border ${codeFont}`}>
        <PlainCode text={SAMPLE_SPEC} label="Plain text" wrap={false} onChange={onChange} />
      </div>
      <div data-testid="editor" className="flex h-60 flex-col overflow-hidden border border-border">
        {readOnly ? (
          <CodeViewer value={SAMPLE_SPEC} language="yaml" label="Spec" />
        ) : (
          <CodeEditor value={SAMPLE_SPEC} onChange={() => {}} label="Spec" className="flex-1" />
        )}
      </div>
    </div>
  );
}

const meta = preview.meta({
  title: "Components/CodeEditor/First paint",
  component: Example,
  args: { readOnly: true },
});

export default meta;

/** Position of an element's first character relative to `box`, in pixels. */
function firstLetter(box: Element, element: Element | null): { x: number; y: number } {
  const text = document.createTreeWalker(element ?? box, NodeFilter.SHOW_TEXT).nextNode();
  if (text === null) throw new Error("There is no text to measure.");
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  return fromCorner(box, range.getBoundingClientRect());
}

function fromCorner(box: Element, { left, top }: DOMRect): { x: number; y: number } {
  const corner = box.getBoundingClientRect();
  return { x: Math.round(left - corner.left), y: Math.round(top - corner.top) };
}

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
