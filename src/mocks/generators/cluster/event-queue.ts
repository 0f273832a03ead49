import type { WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { ClusterGroup, ClusterJob } from "./cluster-timeline.ts";

/**
 * What will happen to a job unless something comes before it: the scheduler learns of it, its time in the queue is over,
 * it ends; or to a group, whose processes start or complete.
 */
export type ClusterChange =
  | { readonly kind: "process" | "expire"; readonly job: ClusterJob }
  | { readonly kind: "start" | "complete"; readonly job: ClusterJob; readonly group: ClusterGroup }
  | {
      readonly kind: "end";
      readonly job: ClusterJob;
      readonly status: WorkflowStatus;
      /** The group that ends its job. */
      readonly group?: ClusterGroup;
    };

/** What happens at a moment. */
export interface ClusterEvent {
  /** Milliseconds since the world's epoch, negative before it. */
  readonly at: number;
  readonly change: ClusterChange;
}

interface QueuedEvent extends ClusterEvent {
  /** How many were added before it. */
  readonly order: number;
}

function isBefore(one: QueuedEvent, other: QueuedEvent): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** Future events, the earliest first; those of one moment in the order in which they were added. A binary heap. */
export class EventQueue {
  private heap: QueuedEvent[] = [];
  private added = 0;

  get next(): ClusterEvent | undefined {
    return this.heap[0];
  }

  add(at: number, change: ClusterChange): void {
    const { heap } = this;
    const event = { at, change, order: this.added };
    this.added += 1;
    let place = heap.length;
    heap.push(event);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as QueuedEvent;
      if (!isBefore(event, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = event;
  }

  /** Takes the earliest event out. */
  take(): ClusterEvent | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && isBefore(right, heap[child] as QueuedEvent)) child += 1;
      const below = heap[child] as QueuedEvent;
      if (isBefore(last, below)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
    return first;
  }

  /** The same events for copies of the jobs. */
  copy(copyOf: (change: ClusterChange) => ClusterChange): EventQueue {
    const copy = new EventQueue();
    copy.heap = this.heap.map((event) => ({ ...event, change: copyOf(event.change) }));
    copy.added = this.added;
    return copy;
  }
}
