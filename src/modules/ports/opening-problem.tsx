import type { ApiError } from "@/lib/api/api-error";

/** Why a tunnel could not be opened, and what to do. */
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
    return { title: "the server did not answer", help: "Check the connection, then connect again." };
  if (status === 404) return { title: "the task is not there", help: detail };
  if (status === 409) {
    return {
      title: "the task is not running any more",
      help: "Refresh the page to see its state; its logs say how it went.",
    };
  }
  if (status >= 500) return { title: "the server ran into an error", help: "Connecting again often helps." };
  return { title: "the server refused it", help: fieldErrors[0]?.message ?? detail };
}
