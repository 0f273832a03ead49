import { expect, it } from "vitest";
import { workflowStatusPresentation } from "../../../components/status/status-presentation.ts";
import { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { categoryOf } from "./workflow-category.ts";

it.each(Object.values(WorkflowStatus))("%s has the category that screens show", (status) => {
  expect(categoryOf(status)).toBe(workflowStatusPresentation[status].category);
});
