import { noPicture } from "#.storybook/no-picture";
import preview from "#.storybook/preview";

/** Differs from itself at every visit: an end-to-end test expects that two passes of pictures tell. */
const meta = preview.meta({
  title: "Workbench/Moving",
  tags: ["!dev", "!test", "!autodocs"],
  parameters: { ...noPicture("It must differ from itself.") },
});

export default meta;

export const AnotherColor = meta.story({
  render: () => <div style={{ height: 100, background: `hsl(${Math.random()}turn 50% 50%)` }} />,
});
