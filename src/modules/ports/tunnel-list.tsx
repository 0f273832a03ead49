import { type ReactNode, useId } from "react";
import type { PortForwardSession } from "@/lib/api/generated.schemas";

export interface TunnelListProps {
  title: string;
  tunnels: readonly PortForwardSession[];
  renderTunnel: (tunnel: PortForwardSession) => ReactNode;
  /** Shown instead of an empty list. */
  empty?: ReactNode;
}

/** Tunnels under a heading, with their number. */
export function TunnelList({ title, tunnels, renderTunnel, empty }: TunnelListProps) {
  const id = useId();
  return (
    <div className="flex max-w-4xl min-w-0 flex-col gap-2">
      <h3 id={id} className="font-medium">
        {title} <span className="tabular font-normal text-text-muted">{tunnels.length}</span>
      </h3>
      {tunnels.length === 0 ? (
        empty
      ) : (
        <ul aria-labelledby={id} className="flex flex-col gap-2">
          {tunnels.map(renderTunnel)}
        </ul>
      )}
    </div>
  );
}
