/** Labels of nodes that name their location; pools offer them as levels of their topology. */
export const TOPOLOGY_LABELS = {
  region: "topology.kubernetes.io/region",
  zone: "topology.kubernetes.io/zone",
  rack: "topology.example.com/rack",
} as const;
