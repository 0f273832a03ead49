import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { formatCount } from "@/lib/format/number";
import { artifactsOf } from "../../../modules/artifacts/artifacts-page";
import { end, endingPage } from "./ending-page";

const meta = preview.meta({ title: "Pages/Workflow detail/Ends", ...endingPage, loaders: [loadWorld] });

export default meta;

/** What the workflow wrote until its end is there with its last status. */
export const Artifacts = meta.story({
  parameters: { ...endingPage.parameters, searchParams: "?tab=artifacts" },
  play: async ({ canvas, subject: { workflow }, userEvent, world }) => {
    const count = () => formatCount(artifactsOf(world, workflow).total, "artifact");
    const before = count();
    await canvas.findByText(new RegExp(`^(${before},|No artifacts)`));
    await end({ canvas, userEvent, world });
    await expect(count()).not.toBe(before);
    await expect(await canvas.findByText(new RegExp(`^${count()},`))).toBeVisible();
  },
});
