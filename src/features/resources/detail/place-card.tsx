import { Card } from "@/components/tile/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import type { NodeDetail } from "@/lib/api/generated.schemas";
import { listHref } from "@/lib/hrefs/list-href";
import { nodeTypePresentation } from "../list/node-type";

/** Where a node is, and the labels that it has; each place leads to all nodes there. */
export function PlaceCard({ node }: { node: NodeDetail }) {
  const { topology, label_fields: labels = {}, backend, gpu_model: model, resource_type: type } = node;
  const facts = [
    ...Object.entries(topology).map(([key, value]) => [key, value, { topology: `${key}=${value}` }] as const),
    ["backend", backend, { backend }] as const,
    ...(node.devices.length > 0 ? [["GPU model", model, { model }] as const] : []),
    ["type", nodeTypePresentation[type].label, { type }] as const,
  ];
  const entries = Object.entries(labels);
  return (
    <Card title="Place and labels">
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-2.5 text-sm">
        {facts.map(([title, value, filters]) => (
          <div key={title} className="min-w-0">
            <dt className="text-xs text-text-muted first-letter:uppercase">{title}</dt>
            <dd className="mt-0.5 min-w-0">
              <Link
                href={listHref("/resources", filters)}
                prefetch={false}
                variant="subtle"
                className="wrap-anywhere"
              >
                {value}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {entries.length > 0 && (
        <ul aria-label="Labels" className="flex flex-col gap-0.5">
          {entries.map(([key, value]) => (
            <li key={key} className="flex min-w-0 items-start gap-1">
              <code className="min-w-0 flex-1 py-1 font-mono text-xs wrap-anywhere">
                <span className="text-text-muted">{key}=</span>
                {value}
              </code>
              <CopyButton value={`${key}=${value}`} label={`Copy label ${key}`} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
