import SearchXIcon from "lucide-react/icons/search-x";
import { ButtonLink } from "../ui/button-link";
import { StateMessage } from "./state-message";

export interface NotFoundStateProps {
  /** Kind of the missing item in lower case: "workflow". */
  kind: string;
  /** The requested name. */
  name: string;
  /** URL of the fallback. */
  backHref: string;
  /** "All workflows". */
  backLabel: string;
  className?: string;
}

/** A detail page whose subject does not exist. */
export function NotFoundState({ kind, name, backHref, backLabel, className }: NotFoundStateProps) {
  return (
    <StateMessage
      icon={SearchXIcon}
      title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)} not found`}
      className={className}
      actions={<ButtonLink href={backHref}>{backLabel}</ButtonLink>}
    >
      <code className="font-mono text-text wrap-anywhere">{name}</code> may have been deleted, or the link may
      be mistyped.
    </StateMessage>
  );
}
