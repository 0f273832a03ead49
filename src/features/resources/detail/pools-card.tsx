"use client";

import { useState } from "react";
import { PoolLink } from "@/components/pool/pool-cells";
import { Card } from "@/components/tile/card";
import { Select } from "@/components/ui/select";
import type { NodeDetail, PoolPlatform } from "@/lib/api/generated.schemas";
import { poolPlatforms } from "./pool-platforms";

/** The pools that a node serves, and what a task may do on it through the chosen one. */
export function PoolsCard({ node }: { node: NodeDetail }) {
  const all = poolPlatforms(node);
  const [chosen, setChosen] = useState<string>();
  const current = all.find(({ key }) => key === chosen) ?? all[0];
  if (current === undefined) {
    return (
      <Card title="Pools">
        <p className="text-sm text-text-muted">This node serves no pool.</p>
      </Card>
    );
  }
  return (
    <Card title="Pools">
      {all.length > 1 && (
        <Select
          label="Pool and platform"
          size="small"
          options={all.map(({ key, pool, platform }) => ({ value: key, label: `${pool} / ${platform}` }))}
          value={current.key}
          onValueChange={setChosen}
          className="max-w-full self-start"
        />
      )}
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-4 gap-y-2.5 text-sm">
        <Fact title="Pool">
          <PoolLink name={current.pool} />
        </Fact>
        <Fact title="Platform">{current.platform}</Fact>
        {current.config !== undefined && <PlatformFacts config={current.config} />}
      </dl>
    </Card>
  );
}

function PlatformFacts({ config }: { config: PoolPlatform }) {
  return (
    <>
      <Fact title="Host network">{config.host_network_allowed ? "Allowed" : "Not allowed"}</Fact>
      <Fact title="Privileged containers">{config.privileged_allowed ? "Allowed" : "Not allowed"}</Fact>
      <Fact title="Default mounts">
        <Mounts paths={config.default_mounts} />
      </Fact>
      <Fact title="Allowed mounts">
        <Mounts paths={config.allowed_mounts} />
      </Fact>
    </>
  );
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-text-muted">{title}</dt>
      <dd className="mt-0.5 min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Mounts({ paths }: { paths: readonly string[] }) {
  if (paths.length === 0) return <span className="text-text-muted">none</span>;
  return <span className="font-mono text-xs break-all">{paths.join(" ")}</span>;
}
