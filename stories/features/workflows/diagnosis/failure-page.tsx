import { expect, within } from "storybook/test";
import { findRootFailure } from "@/components/workflow/root-failure";
import type { WorkflowQueryResponse, WorkflowStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { findWorkflow } from "../../../fixtures/find";

export const logPath = "/api/workflow/:name/task/:task/logs";

/** A workflow in this status whose root failure has such a message. */
export const failing = (status: WorkflowStatus, message: RegExp) => (world: World) => ({
  workflow: findWorkflow(world, status, (workflow) => message.test(findRootFailure(workflow)?.message ?? "")),
});

/** The process exceeded the memory that the task requests. */
export const exceededMemory = failing("FAILED", /OOMKilled/);

type Canvas = ReturnType<typeof within>;

/** The failure message, the likeliest cause, and the first step. */
export async function expectDiagnosis(
  canvas: Canvas,
  workflow: WorkflowQueryResponse,
  { cause, step }: { cause: RegExp; step: RegExp },
): Promise<void> {
  const failure = findRootFailure(workflow);
  const section = within(await canvas.findByRole("region", { name: "Why it failed" }));
  const said = within(section.getByRole("region", { name: "Failure" }));
  await expect(said.getByText(failure?.message ?? "")).toBeVisible();
  await expect(said.getByRole("link", { name: failure?.task?.name ?? failure?.group.name })).toBeVisible();
  const [causes, steps] = section.getAllByRole("list").map((list) => within(list).getAllByRole("listitem"));
  await expect(causes?.[0]).toHaveTextContent(cause);
  await expect(steps?.[0]).toHaveTextContent(step);
}

/** The end of the log, scrolled to the error. */
export async function expectLog(canvas: Canvas, error: RegExp): Promise<void> {
  const log = within(await canvas.findByRole("figure", { name: "Last log lines" }));
  const line = (await log.findAllByText(error)).at(-1);
  await expect(line).toBeVisible();
  const [shown, box] = [line, line?.closest("pre")].map((element) => element?.getBoundingClientRect());
  await expect(shown?.top).toBeLessThan(box?.bottom ?? 0);
  await expect(shown?.bottom).toBeGreaterThan(box?.top ?? 0);
  await expect(log.getByRole("link", { name: "View log" })).toHaveAttribute(
    "href",
    expect.stringContaining("tab=logs"),
  );
}
