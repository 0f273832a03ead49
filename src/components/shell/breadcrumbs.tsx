import ChevronRightIcon from "lucide-react/icons/chevron-right";
import { Link } from "../ui/link";
import { MiddleTruncate } from "../ui/middle-truncate";

export interface Breadcrumb {
  label: string;
  /** Where it leads; the last one, the page itself, has none. Keep a list's filters in it, to go back to them. */
  href?: string;
}

/** The way down to this page. Long names give way in the middle; the links stay. */
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
