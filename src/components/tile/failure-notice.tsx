import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { Button } from "../ui/button";
import type { TileState } from "./use-tile";

export interface FailureNoticeProps {
  state: Pick<TileState<unknown>, "error" | "retry" | "retrying">;
  /** What failed, as a sentence. */
  text: string;
}

/** A line for a part that could not be loaded, where an `ErrorState` would be too large. There is no retry of what is forbidden. */
export function FailureNotice({ state: { error, retry, retrying }, text }: FailureNoticeProps) {
  return (
    <div role="alert" className="flex min-h-11 items-center gap-2 px-4 py-1.5 text-sm text-danger md:px-6">
      <TriangleAlertIcon aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{text}</span>
      {error?.status !== 403 && (
        <Button size="small" loading={retrying} onClick={retry}>
          Retry
        </Button>
      )}
    </div>
  );
}
