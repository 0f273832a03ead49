import { getRouter } from "@storybook/nextjs/navigation.mock";
import { useEffect, useState } from "react";
import type { StoryContext } from "storybook/internal/csf";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import type { MovingWorld } from "@/mocks/world/moving-world";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import { startWithoutDraft, submitHandlers } from "../../../modules/submit/submit-page";
import { detailHandlers } from "../detail/detail-page";
import { prepareList } from "../list/list-page";

/** Window in which the list shows all of its controls. */
export const onLaptop = { volume: "default", viewport: { value: "laptop", isRotated: false } } as const;

/** Handlers of the list, of submission, and of a workflow's page. Returns a cleanup of the story's changes. */
export function prepareTime({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...detailHandlers(world));
  const forgetPreferences = prepareList({ msw, world });
  msw.use(...submitHandlers(world));
  const forgetDraft = startWithoutDraft(SUBMIT_DRAFT_KEY);
  return () => {
    forgetPreferences();
    forgetDraft();
  };
}

/** The list, which opens the page of a workflow like the app's routes. */
export function WorkflowRoutes() {
  const [path, setPath] = useState("/workflows");
  useEffect(() => {
    getRouter().push.mockImplementation(setPath);
  }, []);
  const name = path.slice(workflowHref("").length);
  return name === "" ? <WorkflowsScreen /> : <WorkflowDetailScreen name={decodeURIComponent(name)} />;
}

/** Advances the world, minute by minute, until something is so. @throws RangeError if it is not within seven days */
export function advanceUntil(world: MovingWorld, isReached: () => boolean): void {
  while (!isReached()) world.advance({ minutes: 1 });
}
