import { Card } from "@/components/tile/card";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import type { NodeDetail, NodeDevice } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatBytes } from "@/lib/format/bytes";
import { workflowHref } from "@/lib/hrefs/workflow-href";

/** The GPUs of a node, each with who holds it. */
export function DevicesCard({ node: { devices, gpu_model: model } }: { node: NodeDetail }) {
  return (
    <Card title={devices.length === 0 ? "GPUs" : `GPUs: ${devices.length} × ${model}`}>
      {devices.length === 0 ? (
        <p className="text-sm text-text-muted">This node has no GPUs.</p>
      ) : (
        <table className="w-full table-fixed text-sm">
          <caption className="sr-only">GPUs and who holds them</caption>
          <thead className="text-left text-xs text-text-muted">
            <tr>
              <th scope="col" className="w-10 pb-1 font-medium">
                GPU
              </th>
              <th scope="col" className="w-24 pb-1 font-medium">
                Memory
              </th>
              <th scope="col" className="pb-1 font-medium">
                Held by
              </th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr key={device.index} className="border-t border-border">
                <th scope="row" className="tabular py-1.5 text-left font-normal">
                  {device.index}
                </th>
                <td className="tabular truncate py-1.5 pr-2 text-text-muted">{formatBytes(device.memory)}</td>
                <td className="min-w-0 py-1.5">
                  <span className="flex min-w-0 items-center gap-2">
                    <span aria-hidden className={cn("size-2 shrink-0 rounded-full", DOTS[device.use])} />
                    <Holder device={device} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** In the colors of the meters. */
const DOTS: Readonly<Record<NodeDevice["use"], string>> = {
  WORKFLOW: "bg-(--chart-1) forced-color-adjust-none",
  OUTSIDE: "bg-(--chart-outside) forced-color-adjust-none",
  FREE: "border border-border-strong",
};

function Holder({ device: { use, workflow, task } }: { device: NodeDevice }) {
  if (use === "FREE") return <span className="text-text-muted">Free</span>;
  if (use === "OUTSIDE" || workflow === undefined) return <span>Outside workflows</span>;
  return (
    <Link
      href={workflowHref(workflow, task === undefined ? {} : { task })}
      prefetch={false}
      variant="subtle"
      className="flex min-w-0 flex-wrap gap-x-2 font-mono text-xs"
    >
      <span className="flex min-w-0 font-medium">
        <MiddleTruncate text={task ?? workflow} keepEnd={6} />
      </span>
      {task !== undefined && (
        <span className="flex min-w-0 text-text-muted">
          <MiddleTruncate text={workflow} keepEnd={9} />
        </span>
      )}
    </Link>
  );
}
