import LockIcon from "lucide-react/icons/lock";
import type { Need } from "@/lib/api/generated.schemas";
import { askText, missingText } from "@/lib/format/need";
import { CopyableCode } from "../ui/copyable-code";
import { StateMessage } from "./state-message";

export interface ForbiddenStateProps {
  /** What was not allowed: "Workflows could not be loaded". */
  title: string;
  /** What the user lacks; undefined if the server did not say. */
  needs: Need | undefined;
  /** The server's sentence, shown instead. */
  detail: string;
  /** Details to copy into a request for access. */
  details: string;
  className?: string;
}

/** A request that the user may not make: what is missing, and whom to ask. It has no retry, which would change nothing. */
export function ForbiddenState({ title, needs, detail, details, className }: ForbiddenStateProps) {
  return (
    <StateMessage role="alert" icon={LockIcon} title="You have no access" className={className}>
      <p>
        {title}. {needs === undefined ? detail : `${missingText(needs)} ${askText(needs)}`}
      </p>
      <CopyableCode
        code={details}
        label="Copy error details"
        className="mt-3"
        codeClassName="max-h-32 text-text-muted"
        scrolls
      />
    </StateMessage>
  );
}
