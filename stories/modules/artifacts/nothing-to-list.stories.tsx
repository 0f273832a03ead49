import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import type { ArtifactPage } from "@/lib/api/generated.schemas";
import { bucketHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { ArtifactsPanel } from "@/modules/artifacts/artifacts-panel";
import { inPanel } from "../../frames/panel-frame";
import { artifactsOf, artifactsPath, completed, contentOf, rowOf } from "./artifacts-page";

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

export const Empty = meta.story({
  beforeEach({ msw, subject, world }) {
    const page: ArtifactPage = { ...artifactsOf(world, subject.workflow), entries: [], total: 0 };
    msw.use(http.get(`*${artifactsPath}`, () => HttpResponse.json(page)));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No artifacts")).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("table")).not.toBeInTheDocument());
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(artifactsPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading artifacts")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(artifactsPath, 500)),
  play: async ({ canvas, subject, userEvent, world }) => {
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    const [folder] = contentOf(artifactsOf(world, subject.workflow)).folders;
    await expect(await rowOf(canvas, folder?.name ?? "")).toBeVisible();
  },
});

export { ServerError as Error };
