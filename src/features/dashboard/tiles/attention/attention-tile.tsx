"use client";

import CircleAlertIcon from "lucide-react/icons/circle-alert";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import { getGetProfileSettingsQueryKey, useGetProfileSettings } from "@/lib/api/generated";
import { useNow } from "@/lib/clock/clock";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { dashboardKey, useFailures, useLongestWaiting } from "../../dashboard-queries";
import { scopedHref } from "../../scope";
import type { DashboardView } from "../../use-dashboard-view";
import { rangeFilter, windowFacts } from "../../windows";
import { ROW_HEIGHT, RowsSkeleton } from "../rows";
import { TileEmpty } from "../tile-empty";
import { type AttentionItem, failureItems, keyItems, waitingItem } from "./attention-items";

/** Items that the tile has room for. */
const MOST_ITEMS = 5;
/** Of these failures by status. */
const MOST_FAILURES = 3;

/** What the user can do something about: failures, a long wait, API keys that expire; each with its next step. */
export function AttentionTile({ view, className }: { view: DashboardView; className?: string }) {
  const { filters, window } = view;
  const now = useNow();
  const state = useTile(useFailures(filters, window));
  const waiting = useLongestWaiting(filters);
  const settings = useGetProfileSettings({
    query: { queryKey: dashboardKey(...getGetProfileSettingsQueryKey()) },
  });
  return (
    <Tile
      title="Needs attention"
      state={state}
      height={ROW_HEIGHT * MOST_ITEMS}
      skeleton={<RowsSkeleton rows={MOST_ITEMS} />}
      className={className}
    >
      {({ groups, window: range }) => {
        const items = [
          ...keyItems(settings.data?.api_keys ?? [], now),
          ...failureItems(
            groups,
            (status) => scopedHref("/workflows", filters, { status, ended: rangeFilter(range) }),
            MOST_FAILURES,
          ),
          ...waitingItem(waiting.data?.entries[0], now, workflowHref),
        ].slice(0, MOST_ITEMS);
        const isUnsure = settings.error !== null || waiting.error !== null;
        return items.length === 0 ? (
          <TileEmpty>
            <CircleCheckIcon aria-hidden className="size-6 text-success" />
            {isUnsure
              ? "Nothing failed. API keys and waiting workflows could not be checked."
              : `Nothing failed in the ${windowFacts[window].words}, and nothing waits long.`}
          </TileEmpty>
        ) : (
          <ul aria-label="What needs attention">
            {items.map((item) => (
              <Item key={item.key} item={item} />
            ))}
          </ul>
        );
      }}
    </Tile>
  );
}

function Item({ item: { tone, title, nextStep, href } }: { item: AttentionItem }) {
  const Icon = tone === "danger" ? CircleAlertIcon : TriangleAlertIcon;
  return (
    <li className="flex h-11 items-center gap-2.5 border-border not-first:border-t">
      <Icon
        aria-hidden
        className={tone === "danger" ? "size-4 shrink-0 text-danger" : "size-4 shrink-0 text-warning"}
      />
      <div className="min-w-0 flex-1">
        <p className="tabular truncate text-sm leading-5 font-medium" title={title}>
          {href === undefined ? (
            title
          ) : (
            <Link href={href} prefetch={false} variant="subtle">
              {title}
            </Link>
          )}
        </p>
        <p className="truncate text-xs leading-4 text-text-muted" title={nextStep}>
          {nextStep}
        </p>
      </div>
    </li>
  );
}
