import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { AnsiText } from "@/components/ansi/ansi-text";

const meta = preview.meta({
  title: "Components/AnsiText",
  component: AnsiText,
  parameters: { layout: "padded" },
  args: { text: "plain" },
});

export default meta;

const ESCAPE = "\u001b[";
const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
const paint = (code: string, text: string) => `${ESCAPE}${code}m${text}${ESCAPE}0m`;

/** Terminal colors, normal and bright, as text and background: all readable in both themes. */
export const Colors = meta.story({
  render: () => (
    <div className="flex flex-col gap-1 font-mono text-xs">
      {names.map((name, color) => (
        <div key={name}>
          <AnsiText
            text={[
              paint(`3${color}`, name),
              paint(`9${color}`, `bright ${name}`),
              paint(`4${color}`, `on ${name}`),
              paint(`7;3${color}`, `${name} reversed`),
            ].join("  ")}
          />
        </div>
      ))}
      <AnsiText
        text={`${paint("1", "bold")} ${paint("2", "dim")} ${paint("3", "italic")} ${paint("4", "underlined")}`}
      />
      <AnsiText
        text={`${paint("38;5;208", "one of 256")} ${paint("38;2;120;40;200", "one of sixteen million")}`}
      />
    </div>
  ),
});

/** Marks span colors; other sequences leave no trace. */
export const Marked = meta.story({
  args: { text: `loss ${paint("31", "is NaN")}${ESCAPE}2K at step 12`, marks: [{ start: 5, end: 11 }] },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement).toHaveTextContent("loss is NaN at step 12");
    await expect(canvas.getByText("is NaN").closest("mark")).not.toBeNull();
  },
});

/** Markup is shown as text. */
export const Markup = meta.story({
  args: { text: `<img src=x onerror=alert(1)> ${paint("32", "<b>done</b>")}` },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent("<img src=x onerror=alert(1)> <b>done</b>");
    await waitFor(() => expect(canvasElement.querySelector("img, b")).toBeNull());
  },
});
