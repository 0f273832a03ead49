import ChevronRightIcon from "lucide-react/icons/chevron-right";
import { Link } from "../ui/link";
import { MiddleTruncate } from "../ui/middle-truncate";

export interface Breadcrumb {
  label: string;
  /** Target; none for the page itself. Include a list's filters to return to them. */
  href?: string;
}

/**
 * Breadcrumb trail. Below a heading that names the page it ends with the page's parent. Long names are truncated in the
 * middle; links are not.
 */
export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 text-sm">
      <ol className="flex min-w-0 items-center gap-1">
        {items.map(({ label, href }, position) => (
          <li key={label} className="flex min-w-0 items-center gap-1 not-last:shrink-0">
            {position > 0 && <ChevronRightIcon aria-hidden className="size-3.5 shrink-0 text-text-muted" />}
            {href === undefined ? (
              <span aria-current="page" className="flex min-w-0">
                <MiddleTruncate text={label} />
              </span>
            ) : (
              <Link href={href} variant="muted">
                {label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
