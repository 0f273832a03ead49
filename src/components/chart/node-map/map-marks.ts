import type { ChartMark } from "../types";
import type { MapItem } from "./map-layout";
import { itemLabel } from "./node-status";
import type { MapGroup, NodeMapProps } from "./types";

type Openers = Pick<NodeMapProps, "onOpenGroup" | "onOpenNode" | "hrefOfNode">;

/** Items as marks: nodes by their hostnames, tiles by the keys of their groups. */
export function mapMarks(
  items: readonly MapItem[],
  groups: readonly MapGroup[],
  { onOpenGroup, onOpenNode, hrefOfNode }: Openers,
): ChartMark[] {
  return items.flatMap((item): ChartMark[] => {
    const group = groups[item.group];
    if (group === undefined) return [];
    const label = itemLabel(group, item.node);
    const hostname = item.node === undefined ? undefined : group.nodes?.[item.node]?.hostname;
    if (hostname === undefined) {
      return [{ key: group.key, label, onOpen: onOpenGroup && (() => onOpenGroup(group.key)) }];
    }
    return [
      {
        key: hostname,
        label,
        href: hrefOfNode?.(hostname),
        onOpen: onOpenNode && (() => onOpenNode(hostname)),
      },
    ];
  });
}
