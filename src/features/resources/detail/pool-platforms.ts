import type { PoolPlatform, ResourcesEntry } from "@/lib/api/generated.schemas";

export interface NodePlatform {
  readonly key: string;
  readonly pool: string;
  readonly platform: string;
  /** Absent where the service does not tell. */
  readonly config: PoolPlatform | undefined;
}

/** The platforms that a node offers, by pool. */
export function poolPlatforms({
  pool_platform_labels: platformsOf,
  config_fields: configs = {},
}: Pick<ResourcesEntry, "pool_platform_labels" | "config_fields">): NodePlatform[] {
  return Object.entries(platformsOf).flatMap(([pool, platforms]) =>
    platforms.map((platform) => ({
      key: `${pool}/${platform}`,
      pool,
      platform,
      config: configs[pool]?.[platform],
    })),
  );
}
