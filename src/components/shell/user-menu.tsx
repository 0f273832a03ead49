"use client";

import CircleUserIcon from "lucide-react/icons/circle-user-round";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { useGetProfile, useGetVersion } from "@/lib/api/generated";
import type { ProfileResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatVersion } from "@/lib/format/version";
import { Badge } from "../ui/badge";
import { IconButton } from "../ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "../ui/popover";
import { Skeleton } from "../ui/skeleton";
import { VisuallyHidden } from "../ui/visually-hidden";
import { initialsOf } from "./initials";

const ADMIN_ROLE = "admin";

/** What the menu shows of the user. */
interface User {
  /** For people. */
  name: string;
  username: string;
  email: string | undefined;
  isAdmin: boolean;
}

/** Throws for a response of another form, so that it counts as a failed request, and the page goes on without it. */
function userOf({ profile: { username, email, display_name }, roles }: ProfileResponse): User {
  return { name: display_name || username, username, email, isAdmin: roles.includes(ADMIN_ROLE) };
}

/**
 * The signed-in user, and the version of the platform, which is requested when the menu first opens. In a narrow
 * `@container` the initials alone.
 */
export function UserMenu() {
  const [open, setOpen] = useState(false);
  const { data, error, isFetching, refetch } = useGetProfile<User>({
    query: { select: userOf, staleTime: Number.POSITIVE_INFINITY },
  });
  const name = data?.name;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className="flex h-9 w-full min-w-0 cursor-pointer items-center justify-center gap-2 rounded-md px-1 text-left text-sm hover:bg-surface-hover data-popup-open:bg-surface-hover">
        <Initials name={name} />
        <VisuallyHidden>User{name !== undefined && ":"} </VisuallyHidden>
        <span className="sr-only min-w-0 flex-1 @min-[6.25rem]:not-sr-only">
          <span className="block truncate font-medium">
            {name ?? (error === null ? <Skeleton className="h-3.5 w-24" /> : "unknown")}
          </span>
        </span>
      </PopoverTrigger>
      <PopoverContent title="Signed in as" side="top" className="w-64">
        {data !== undefined ? (
          <Person user={data} />
        ) : error !== null ? (
          <div className="flex items-center gap-2 text-danger">
            <p className="min-w-0 flex-1">Your profile could not be loaded. {error.detail}</p>
            <IconButton label="Retry" size="small" disabled={isFetching} onClick={() => void refetch()}>
              <RefreshCwIcon aria-hidden />
            </IconButton>
          </div>
        ) : (
          <Skeleton className="h-10 w-full" />
        )}
        <PlatformVersion enabled={open} />
      </PopoverContent>
    </Popover>
  );
}

function Initials({ name, className }: { name: string | undefined; className?: string }) {
  const initials = name === undefined ? "" : initialsOf(name);
  return (
    <span
      aria-hidden
      className={cn(
        "flex size-7 shrink-0 items-center justify-center rounded-full bg-surface-selected text-xs font-semibold text-accent-text forced-colors:border",
        className,
      )}
    >
      {initials === "" ? <CircleUserIcon className="size-4" /> : initials}
    </span>
  );
}

function Person({ user: { name, username, email, isAdmin } }: { user: User }) {
  return (
    <div className="flex min-w-0 items-start gap-3">
      <Initials name={name} className="size-9 text-sm" />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2 font-medium">
          <span className="min-w-0 truncate" title={name}>
            {name}
          </span>
          {isAdmin && <Badge tone="info">Admin</Badge>}
        </p>
        <p className="truncate font-mono text-xs text-text-muted" title={username}>
          {username}
        </p>
        <p className="truncate text-xs text-text-muted" title={email}>
          {email}
        </p>
      </div>
    </div>
  );
}

function PlatformVersion({ enabled }: { enabled: boolean }) {
  // It changes with a deployment only, which reloads the console.
  const { data, error } = useGetVersion<string>({
    query: { enabled, select: formatVersion, staleTime: Number.POSITIVE_INFINITY },
  });
  return (
    <p className="tabular mt-3 border-t border-border pt-2 text-xs text-text-muted">
      {data !== undefined ? `Version ${data}` : error === null ? "Version …" : "Version unknown"}
    </p>
  );
}
