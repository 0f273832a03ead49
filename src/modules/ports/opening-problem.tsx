import type { ApiError } from "@/lib/api/api-error";

/** Why a tunnel could not be opened, with the next step. */
export function OpeningProblem({ error, port }: { error: ApiError; port: number | undefined }) {
  const { title, help } = explain(error);
  return (
    <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 break-words text-danger">
      <strong className="font-medium">
        {port === undefined ? "The port" : `Port ${port}`} could not be opened: {title}.
      </strong>{" "}
      {help}
    </p>
  );
}

function explain({ status, detail, fieldErrors }: ApiError): { title: string; help: string } {
  if (status === 0)
    return { title: "the server did not respond", help: "Check your connection, then try again." };
  if (status === 404) return { title: "the task was not found", help: detail };
  if (status === 409) {
    return {
      title: "the task is no longer running",
      help: "Refresh the page to see its status, or check its logs.",
    };
  }
  if (status >= 500) return { title: "server error", help: "Retrying often helps." };
  return { title: "the server rejected the request", help: fieldErrors[0]?.message ?? detail };
}
