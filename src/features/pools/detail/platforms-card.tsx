"use client";

import { type ReactNode, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { PoolPlatform, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { Card, Fact, Facts } from "./facts";

/** Platforms that fit side by side. */
const FEW = 4;

/** The platforms of a pool: what a task may do on their nodes, and what of the node it may mount. */
export function PlatformsCard({ pool }: { pool: PoolResourceUsage }) {
  const { platforms, default_platform: standard } = pool;
  const names = Object.keys(platforms);
  const [chosen, setChosen] = useState<string>();
  const name = chosen !== undefined && names.includes(chosen) ? chosen : (standard ?? names[0] ?? "");
  const platform = platforms[name];
  const options = names.map((value) => ({ value, label: value === standard ? `${value} (default)` : value }));
  return (
    <Card title="Platforms">
      {platform === undefined ? (
        <p className="text-sm text-text-muted">This pool names no platform.</p>
      ) : (
        <>
          {names.length <= FEW ? (
            <SegmentedControl
              label="Platform"
              size="small"
              options={options}
              value={name}
              onValueChange={setChosen}
              className="self-start"
            />
          ) : (
            <Select
              label="Platform"
              size="small"
              options={options}
              value={name}
              onValueChange={setChosen}
              className="self-start"
            />
          )}
          <Platform platform={platform} />
        </>
      )}
    </Card>
  );
}

function Platform({ platform }: { platform: PoolPlatform }) {
  return (
    <>
      {platform.description !== "" && (
        <p className="text-sm text-pretty text-text-muted">{platform.description}</p>
      )}
      <Facts>
        <Fact title="Host network">{platform.host_network_allowed ? "Allowed" : "Not allowed"}</Fact>
        <Fact title="Privileged containers">{platform.privileged_allowed ? "Allowed" : "Not allowed"}</Fact>
        <Fact title="Default mounts" wide>
          <Mounts paths={platform.default_mounts} />
        </Fact>
        <Fact title="Allowed mounts" wide>
          <Mounts paths={platform.allowed_mounts} />
        </Fact>
      </Facts>
    </>
  );
}

function Mounts({ paths }: { paths: readonly string[] }): ReactNode {
  if (paths.length === 0) return <span className="text-text-muted">none</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 font-mono text-xs">
      {paths.map((path) => (
        <li key={path} className="break-all">
          {path}
        </li>
      ))}
    </ul>
  );
}
