import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";
import { answersWithText, STAMP } from "./served-logs";

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  component: LogStage,
  args: { workflow: "some-workflow", live: false },
  decorators: [fullHeight],
  globals: onLaptop,
});

export default meta;

const ESC = "\u001b";

/** ANSI colors with sufficient contrast in both themes. */
export const Colors = meta.story({
  beforeEach({ msw }) {
    const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
    msw.use(
      answersWithText([
        ...names.map(
          (name, code) =>
            `${STAMP} ${ESC}[3${code}m${name}${ESC}[0m ${ESC}[9${code}mbright ${name}${ESC}[0m ${ESC}[4${code}mon ${name}${ESC}[0m ${ESC}[7;3${code}mreversed ${name}${ESC}[0m`,
        ),
        `${STAMP} ${ESC}[1mbold${ESC}[0m ${ESC}[2mdim${ESC}[0m ${ESC}[3mitalic${ESC}[0m ${ESC}[4munderline${ESC}[0m ${ESC}[9mstruck out${ESC}[0m`,
        `${STAMP} ${[16, 52, 88, 124, 160, 196, 202, 208, 214, 220, 226, 190, 154, 118, 82, 46, 21, 93, 201, 255].map((code) => `${ESC}[38;5;${code}m${code}`).join(" ")}${ESC}[0m`,
        `${STAMP} ${ESC}[38;2;255;120;0ma custom color${ESC}[0m ${ESC}[48;2;0;90;200mand as a background${ESC}[0m`,
        `${STAMP} ${ESC}[2K${ESC}[1Gescape sequences that move the cursor are left out`,
        `${STAMP} ${ESC}[33mWARN: colored by a logger${ESC}[0m`,
        `${STAMP} ${ESC}[31mERROR: colored by a logger${ESC}[0m`,
        "Epoch 1:  10%|██                  | 1/10\rEpoch 1: 100%|████████████████████| 10/10",
      ]),
    );
  },
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    const red = await canvas.findByText("red");
    const green = await canvas.findByText("green");
    await expect(getComputedStyle(red).color).not.toBe(getComputedStyle(green).color);
    await expect(viewer.line(11)?.textContent).toContain("escape sequences that move");
    await expect(viewer.line(14)).toHaveTextContent("Epoch 1: 100%");
    await expect(viewer.line(14)).not.toHaveTextContent("10%|██ ");
    await expect(canvasElement.textContent).not.toContain(ESC);
  },
});
