/** What the events of the cluster are called and where they come from. */
export interface EventPatterns {
  /** Namespace of all pods. */
  readonly namespace: string;
  readonly scheduler: string;
  readonly kubelet: string;
  /** The platform's own controller. */
  readonly controller: string;
}

export const EVENT_PATTERNS: EventPatterns = {
  namespace: "workflows",
  scheduler: "default-scheduler",
  kubelet: "kubelet",
  controller: "osmo-controller",
};

/** @throws RangeError whose message names the key and its value, and says what would fit. */
export function validateEventPatterns(patterns: EventPatterns): void {
  for (const [key, name] of Object.entries(patterns)) {
    if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name)) {
      throw new RangeError(
        `events.${key} is ${JSON.stringify(name)}: give lower-case letters, digits and dashes.`,
      );
    }
  }
}
