/** What happens at a moment. */
export interface ClusterEvent {
  /** Milliseconds since the world's epoch, negative before it. */
  readonly at: number;
  happen(moment: number): void;
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
  private readonly heap: QueuedEvent[] = [];
  private added = 0;

  get next(): ClusterEvent | undefined {
    return this.heap[0];
  }

  add(at: number, happen: (moment: number) => void): void {
    const { heap } = this;
    const event = { at, happen, order: this.added };
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
}
