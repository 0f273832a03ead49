import CpuIcon from "lucide-react/icons/cpu";
import { applicationName } from "./navigation";

/** The console's mark and name. */
export function Brand({ collapsed = false }: { collapsed?: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <span className="flex size-7 shrink-0 items-center justify-center rounded-md bg-accent text-on-accent">
        <CpuIcon aria-hidden className="size-4" />
      </span>
      <span className={collapsed ? "sr-only" : "truncate text-sm font-semibold"}>{applicationName}</span>
    </span>
  );
}
