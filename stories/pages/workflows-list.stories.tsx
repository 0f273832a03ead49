import { HttpResponse, http } from "msw";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { forgetPreferences, inAppShell, listParameters } from "./workflows-list-page";
import { workflowHandlers } from "./workflows-temporary-handlers";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  beforeEach({ msw, globals }) {
    forgetPreferences();
    msw.use(...workflowHandlers(worldOf(globals)));
  },
});

export default meta;

export const Default = meta.story();
export const Billion = meta.story({ globals: { volume: "billion" } });
export const Empty = meta.story({ globals: { volume: "none" } });
