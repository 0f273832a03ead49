import { expect, screen, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { bucketHandlers } from "@/mocks/handlers";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { downloadCommand } from "@/modules/artifacts/download-command";
import { inPanel } from "../../frames/panel-frame";
import { artifactsOf, completed, contentOf, lastPart } from "./artifacts-page";

const meta = preview.meta({
  title: "Workflow/Artifacts",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: completed },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...bucketHandlers(world)),
  render: (_, { subject }) => <ArtifactsPanel workflow={subject.workflow.name} className="flex-1" />,
});

export default meta;

/**
 * The API does not sign object URLs, so a browser cannot download them: the copied command does, for the bucket's
 * store.
 */
export const Download = meta.story({
  play: async ({ canvas, subject, userEvent, world }) => {
    const page = artifactsOf(world, subject.workflow);
    const store = world.buckets.getBucketByName(page.bucket);
    if (store === null) throw new Error(`This world has no bucket ${page.bucket}.`);
    const { folders, files } = contentOf(page);
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();

    const name = lastPart(files[0]?.key);
    const button = await canvas.findByRole("button", { name: `Copy download command for ${name}` });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    await expect(writeText).toHaveBeenLastCalledWith(downloadCommand(store, files[0]?.key ?? ""));

    const folder = folders[0]?.name;
    await userEvent.click(canvas.getByRole("button", { name: `Copy download command for ${folder}` }));
    const command = String(writeText.mock.lastCall?.[0]);
    await expect(command).toMatch(/ cp --recursive /);
    await expect(command).toContain(`${page.bucket}/${page.prefix}${folder}`);

    await userEvent.click(canvas.getByRole("button", { name: `Copy address of ${name}` }));
    await expect(writeText).toHaveBeenLastCalledWith(`s3://${page.bucket}/${files[0]?.key}`);
    await waitFor(() => expect(screen.queryByText("Copied")).not.toBeInTheDocument());
  },
});

/** Without the bucket's details the artifacts are listed, and the actions are disabled. */
export const BucketUnknown = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/bucket/:name", 500)),
  play: async ({ canvas }) => {
    await canvas.findByRole("table");
    const buttons = canvas.getAllByRole("button", { name: /^Copy / });
    for (const button of buttons) await expect(button).toBeDisabled();
  },
});
