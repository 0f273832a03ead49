import type { ReactNode } from "react";

export interface FindingListProps {
  title: string;
  items: readonly ReactNode[];
  /** Whether one comes after the other. */
  ordered?: boolean;
}

/** Findings or steps, under their name. */
export function FindingList({ title, items, ordered = false }: FindingListProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <div className="min-w-0">
      <h3 className="text-xs text-text-muted">{title}</h3>
      <List className={`mt-1 flex flex-col gap-1 pl-5 ${ordered ? "list-decimal" : "list-disc"}`}>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and never change places
          <li key={place} className="text-pretty">
            {item}
          </li>
        ))}
      </List>
    </div>
  );
}
