import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { ForbiddenState } from "@/components/states/forbidden-state";
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

/** The server says what the user lacks: a lock and whom to ask, without a retry. */
export const Forbidden = meta.story({
  render: () => (
    <ErrorState
      title="Workflows could not be loaded"
      error={
        new ApiError({
          status: 403,
          detail: "Your profile does not have the role user. Ask hiro.tanaka to add it.",
          needs: { kind: "role", name: "user", contact: "hiro.tanaka" },
          method: "GET",
          url: "/api/workflow",
        })
      }
      onRetry={onRetry}
    />
  ),
  play: async ({ canvas }) => {
    const alert = canvas.getByRole("alert");
    await expect(alert).toHaveTextContent("You have no access");
    await expect(alert).toHaveTextContent(
      "Workflows could not be loaded. Your profile does not have the role user. Ask hiro.tanaka to add it.",
    );
    await expect(canvas.queryByRole("button", { name: "Retry" })).toBeNull();
  },
});

/** A proxy's refusal, which does not say what is missing. */
export const ForbiddenByProxy = meta.story({
  render: () => (
    <ForbiddenState
      title="Workflows could not be loaded"
      needs={undefined}
      detail="The server responded with 403 Forbidden"
      details={"HTTP 403\nGET /api/workflow: The server responded with 403 Forbidden"}
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
