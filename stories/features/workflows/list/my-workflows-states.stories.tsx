import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { listParameters, listRequests, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/My workflows",
  component: WorkflowsScreen,
  parameters: { ...listParameters, searchParams: "" },
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Skeleton; the list is not requested before the owner is known. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/profile")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toBeChecked();
    await expect(listRequests()).toEqual([]);
  },
});

/** Unknown user: the list shows everyone's workflows. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/profile", 500)),
  play: async ({ canvas, world }) => {
    const { total } = world.workflows;
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "Everyone’s" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** A user without workflows is offered everyone's. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("You have no workflows yet")).toBeVisible();
    await expect(canvas.getAllByRole("button", { name: "Submit workflow" })).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: "Show everyone’s" }));
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
  },
});
