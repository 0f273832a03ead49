import { amountsOf, RESOURCE_KINDS } from "@/components/node/node-amounts";
import { NodeMeter } from "@/components/node/node-meter";
import { Card } from "@/components/tile/card";
import type { NodeDetail } from "@/lib/api/generated.schemas";

/** Meters of what a node has. */
export function AmountsCard({ node }: { node: NodeDetail }) {
  const sum = amountsOf(node);
  return (
    <Card title="In use">
      <div className="grid grid-cols-1 gap-x-6 gap-y-3.5 @md/node:grid-cols-2">
        {RESOURCE_KINDS.map((kind) => (
          <NodeMeter key={kind} kind={kind} sum={sum} showLegend />
        ))}
      </div>
    </Card>
  );
}
