import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { ApiError } from "@/lib/api/api-error";

const onRetry = fn();

const meta = preview.meta({
  title: "Components/States",
  component: EmptyState,
  parameters: { layout: "padded" },
  args: { title: "No workflows yet", help: "Submitted workflows appear here." },
});

export default meta;

const serverError = new ApiError({
  status: 500,
  detail: "Database connection pool exhausted.",
  method: "GET",
  url: "/api/workflow?limit=50&offset=0&order=DESC&statuses=RUNNING&statuses=FAILED",
});

/** Announced by screen readers. The details can be copied into a report. */
export const ServerError = meta.story({
  render: () => <ErrorState title="Workflows could not be loaded" error={serverError} onRetry={onRetry} />,
  beforeEach: () => {
    onRetry.mockClear();
  },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Database connection pool exhausted.");
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(onRetry).toHaveBeenCalledOnce();
  },
});

export const Retrying = meta.story({
  render: () => (
    <ErrorState title="Workflows could not be loaded" error={serverError} onRetry={onRetry} retrying />
  ),
});

/** The server's message for a bad request is user-facing and shown in full. */
export const RefusedRequest = meta.story({
  render: () => (
    <ErrorState
      title="Workflows could not be loaded"
      error={
        new ApiError({
          status: 422,
          detail: "statuses: RUNING is no workflow status.",
          method: "GET",
          url: "/api/workflow?statuses=RUNING",
        })
      }
    />
  ),
});

export const NoAnswer = meta.story({
  render: () => (
    <ErrorState
      title="Workflows could not be loaded"
      error={new ApiError({ status: 0, detail: "Failed to fetch", method: "GET", url: "/api/workflow" })}
      onRetry={onRetry}
    />
  ),
});
