import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Duration } from "@/components/ui/duration";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { listHref } from "@/lib/hrefs/list-href";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { distinct } from "@/lib/list/unique-keys";
import { WorkflowTimeline } from "./workflow-timeline";

/** Timeline and facts. */
export function WorkflowOverview({ workflow }: { workflow: WorkflowQueryResponse }) {
  const { pool, backend, app_name: app, labels = {}, parent_name: parent } = workflow;
  const labelPairs = Object.entries(labels);
  return (
    <section aria-label="Overview" className="rounded-lg border border-border">
      <div className="@container px-4 pt-3 pb-3.5">
        <WorkflowTimeline workflow={workflow} />
      </div>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-3 border-t border-border px-4 py-3.5 text-sm">
        <Fact title="User">
          <FilterLink field="user" value={workflow.submitted_by} />
        </Fact>
        {pool !== undefined && (
          <Fact title="Pool">
            <FilterLink field="pool" value={pool} />
          </Fact>
        )}
        {backend !== undefined && <Fact title="Backend">{backend}</Fact>}
        {app !== undefined && (
          <Fact title="App">
            <MiddleTruncate text={[app, workflow.app_version].filter(Boolean).join(" v")} />
          </Fact>
        )}
        {parent !== undefined && (
          <Fact title="Parent workflow">
            <Link href={workflowHref(parent)} className="flex min-w-0 no-underline hover:underline">
              <MiddleTruncate text={parent} />
            </Link>
          </Fact>
        )}
        <Fact title="Execution timeout">
          <Duration seconds={workflow.exec_timeout} />
        </Fact>
        <Fact title="Queue timeout">
          <Duration seconds={workflow.queue_timeout} />
        </Fact>
        <Fact title="UUID" wide>
          <span className="flex min-w-0 items-center gap-1">
            <MiddleTruncate text={workflow.uuid} className="font-mono text-xs" />
            <CopyButton value={workflow.uuid} label="Copy UUID" className="-my-1" />
          </span>
        </Fact>
        {workflow.tags.length > 0 && (
          <Fact title="Tags" wide>
            <ul aria-label="Tags" className="flex min-w-0 flex-wrap gap-1">
              {distinct(workflow.tags).map((tag) => (
                <li key={tag} className="flex min-w-0">
                  <Link
                    href={listHref("/workflows", { tag })}
                    variant="plain"
                    className="flex min-w-0 rounded-full"
                  >
                    <Badge title={tag} className="hover:text-text hover:underline">
                      <span className="truncate">{tag}</span>
                    </Badge>
                  </Link>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {labelPairs.length > 0 && (
          <Fact title="Labels" wide>
            <ul className="flex flex-wrap gap-1">
              {labelPairs.map(([key, value]) => (
                <li key={key} className="flex min-w-0">
                  <Badge title={`${key}=${value}`}>
                    <span className="truncate">
                      {key}=<span className="text-text">{value}</span>
                    </span>
                  </Badge>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <ExternalLinks workflow={workflow} />
      </dl>
    </section>
  );
}

function ExternalLinks({ workflow }: { workflow: WorkflowQueryResponse }) {
  const links = [
    { label: "Dashboard", href: workflow.dashboard_url },
    { label: "Metrics", href: workflow.grafana_url },
    { label: "Outputs", href: workflow.outputs },
  ].filter((link): link is { label: string; href: string } => /^https?:/.test(link.href ?? ""));
  if (links.length === 0) return null;
  return (
    <Fact title="External links">
      <span className="flex flex-wrap gap-x-3">
        {links.map(({ label, href }) => (
          <Link
            key={label}
            href={href}
            target="_blank"
            rel="noreferrer"
            className="no-underline hover:underline"
          >
            {label}
          </Link>
        ))}
      </span>
    </Fact>
  );
}

/** Links to all workflows with the same value. */
function FilterLink({ field, value }: { field: string; value: string }) {
  return (
    <Link
      href={listHref("/workflows", { [field]: value })}
      className="flex min-w-0 max-w-fit no-underline hover:underline"
    >
      <MiddleTruncate text={value} />
    </Link>
  );
}

function Fact({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "min-w-0 sm:col-span-2" : "min-w-0"}>
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="mt-0.5 min-w-0 break-words">{children}</dd>
    </div>
  );
}
