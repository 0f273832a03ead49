import type { BackendResourceType } from "@/lib/api/generated.schemas";

/** What the types of nodes are called, and what they mean. */
export const nodeTypePresentation: Readonly<Record<BackendResourceType, { label: string; meaning: string }>> =
  {
    RESERVED: { label: "Reserved", meaning: "Serves one pool." },
    SHARED: { label: "Shared", meaning: "Serves all pools of its node set." },
    UNUSED: { label: "Unused", meaning: "Serves no pool, because it is offline." },
  };
