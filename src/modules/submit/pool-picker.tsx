"use client";

import { Combobox } from "@base-ui/react/combobox";
import CheckIcon from "lucide-react/icons/check";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import SearchIcon from "lucide-react/icons/search";
import { useId, useState } from "react";
import { poolStatusPresentation } from "@/components/pool/pool-status";
import { Badge } from "@/components/ui/badge";
import { menuItemClass, menuPopupClass } from "@/components/ui/menu-classes";
import { useGetPool } from "@/lib/api/generated";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { describeFree, describeQuota, refusePool } from "./pool-facts";
import { useAllowedPools } from "./use-allowed-pools";
import { usePoolChoices } from "./use-pool-choices";

export interface PoolPickerProps {
  /** Name of the pool; undefined if none is selected. */
  value: string | undefined;
  onValueChange: (pool: string) => void;
}

/**
 * Selects one of the pools in the user's profile and shows its free capacity. Pools that accept no workflows are listed
 * with the reason.
 */
export function PoolPicker({ value, onValueChange }: PoolPickerProps) {
  const labelId = useId();
  const factsId = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const chosen = useGetPool(value ?? "", { query: { enabled: value !== undefined } });
  const allowed = useAllowedPools(true);
  const { pools, hint } = usePoolChoices(open, typed, allowed);

  return (
    <div className="flex flex-col gap-1">
      <span id={labelId} className="text-sm font-medium">
        Pool
      </span>
      <Combobox.Root
        open={open}
        onOpenChange={setOpen}
        items={pools.map((pool) => pool.name)}
        filter={null}
        value={value ?? null}
        onValueChange={(next) => {
          if (next !== null) onValueChange(next);
        }}
        inputValue={typed}
        onInputValueChange={(next, { reason }) => {
          if (reason === "input-change" || reason === "input-clear") setTyped(next);
        }}
        onOpenChangeComplete={(isOpen) => {
          if (!isOpen) setTyped("");
        }}
        autoHighlight
      >
        <Combobox.Trigger
          aria-labelledby={labelId}
          aria-describedby={factsId}
          className="flex h-8 w-full min-w-0 cursor-pointer items-center justify-between gap-2 rounded-md border border-border-strong bg-surface px-2.5 text-left text-sm text-text hover:bg-surface-hover"
        >
          <span className={cn("min-w-0 flex-1 truncate", value === undefined && "text-text-muted")}>
            {value ?? "Select a pool"}
          </span>
          <ChevronsUpDownIcon aria-hidden className="size-3.5 shrink-0 text-text-muted" />
        </Combobox.Trigger>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-50 outline-none">
            <Combobox.Popup
              aria-label="Pools"
              className={cn(
                menuPopupClass,
                "flex w-(--anchor-width) max-w-(--available-width) min-w-72 flex-col overflow-hidden p-0",
              )}
            >
              <div className="flex items-center gap-2 border-b border-border px-3">
                <SearchIcon aria-hidden className="size-4 shrink-0 text-text-muted" />
                <Combobox.Input
                  placeholder="Search pools"
                  aria-label="Search pools"
                  className="h-9 w-full min-w-0 bg-transparent text-sm outline-none placeholder:text-text-muted"
                />
              </div>
              <Combobox.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1 outline-none">
                {withUniqueKeys(pools, ({ name }) => name).map(([key, pool]) => (
                  <PoolOption key={key} pool={pool} />
                ))}
              </Combobox.List>
              <p
                role="status"
                className="border-t border-border px-3 py-1.5 text-xs text-text-muted empty:hidden"
              >
                {hint}
              </p>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      <div id={factsId} className="min-h-10 text-xs text-text-muted">
        {value !== undefined && chosen.data !== undefined && (
          <PoolFacts pool={chosen.data} allowed={allowed.names} />
        )}
        {chosen.error?.status === 404 && <span className="text-danger">Pool {value} not found.</span>}
      </div>
    </div>
  );
}

function PoolOption({ pool }: { pool: PoolResourceUsage }) {
  const { label, tone } = poolStatusPresentation[pool.status];
  const refusal = refusePool(pool);
  return (
    <Combobox.Item
      value={pool.name}
      disabled={refusal !== undefined}
      className={cn(menuItemClass, "items-start py-1.5 data-disabled:opacity-100")}
    >
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className={cn("min-w-0 truncate", refusal !== undefined && "text-text-muted")}>
            {pool.name}
          </span>
          {refusal !== undefined && <Badge tone={tone}>{label}</Badge>}
        </span>
        <span className="tabular block text-xs text-text-muted">{refusal ?? describeFree(pool)}</span>
      </span>
      <Combobox.ItemIndicator className="flex">
        <CheckIcon aria-hidden className="size-4" />
      </Combobox.ItemIndicator>
    </Combobox.Item>
  );
}

interface PoolFactsProps {
  pool: PoolResourceUsage;
  allowed: readonly string[] | undefined;
}

function PoolFacts({ pool, allowed }: PoolFactsProps) {
  const { label, tone } = poolStatusPresentation[pool.status];
  const refusal = refusePool(pool, allowed);
  if (refusal !== undefined) return <p className="text-danger">{refusal} Choose another pool.</p>;
  const quota = describeQuota(pool);
  return (
    <>
      <p className="tabular flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone}>{label}</Badge>
        {describeFree(pool)}
      </p>
      {quota !== undefined && <p className="tabular mt-0.5">{quota}</p>}
    </>
  );
}
