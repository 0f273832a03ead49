import type { Decorator } from "@storybook/nextjs";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { CodeViewer } from "@/components/code-editor/code-viewer";
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

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    const text = await codeContent(canvasElement);
    await expect(text).toHaveAttribute("aria-readonly", "true");
    // The plain text that comes first may still be behind it.
    await expect(within(text).getByText("nightly-evaluation", { exact: false })).toBeVisible();
  },
});

/** Markup is shown as text. */
export const TextIsText = meta.story({
  args: { value: 'workflow:\n  name: "<img src=x onerror=alert(1)><b>bold</b>"\n' },
  play: async ({ canvasElement }) => {
    const text = await codeContent(canvasElement);
    await expect(text).toHaveTextContent("<b>bold</b>");
    await waitFor(() => expect(text.querySelector("b, img[src='x']")).toBeNull());
  },
});

export const Wrapped = meta.story({
  args: {
    wrap: true,
    value: SAMPLE_SPEC.replace("s3://checkpoints/latest/", "s3://checkpoints/latest/".repeat(12)),
  },
  play: async ({ canvasElement }) => {
    const text = await codeContent(canvasElement);
    await expect(text).toHaveClass("cm-lineWrapping");
  },
});

/** An empty text. */
export const Empty = meta.story({
  args: { value: "" },
  play: async ({ canvasElement }) => {
    await expect(await codeContent(canvasElement)).toHaveTextContent(/^$/);
  },
});
