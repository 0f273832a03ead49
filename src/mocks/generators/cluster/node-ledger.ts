import type { TaskResources } from "../workflow/task-resources.ts";

/** What nodes have left for tasks. Nodes and sets are numbered in the order in which they were added. */
export class NodeLedger {
  private readonly offers: TaskResources[] = [];
  private readonly gpus: number[] = [];
  private readonly cpus: number[] = [];
  private readonly memory: number[] = [];
  private readonly storage: number[] = [];
  private readonly setOfNode: number[] = [];
  private readonly isOpen: boolean[] = [];
  /** Nodes of each set that take new tasks, in the order in which they are filled. */
  private readonly openNodes: number[][] = [];
  /** GPUs of each set that are free on nodes that take tasks. */
  private readonly freeGpus: number[] = [];

  addSet(): number {
    this.freeGpus.push(0);
    return this.openNodes.push([]) - 1;
  }

  /** @returns the number of the node, which takes no task until it is opened. */
  addNode(set: number, offer: TaskResources): number {
    const { gpu, cpu, memory, storage } = offer;
    this.offers.push(offer);
    this.setOfNode.push(set);
    this.isOpen.push(false);
    this.gpus.push(gpu);
    this.cpus.push(cpu);
    this.memory.push(memory);
    this.storage.push(storage);
    return this.gpus.length - 1;
  }

  open(node: number): void {
    const set = this.setOfNode[node] as number;
    (this.openNodes[set] as number[]).push(node);
    this.isOpen[node] = true;
    this.freeGpus[set] = this.freeGpusOf(set) + (this.gpus[node] as number);
  }

  /** Takes no further tasks; those that it has stay. */
  close(node: number): void {
    const set = this.setOfNode[node] as number;
    const open = this.openNodes[set] as number[];
    open.splice(open.indexOf(node), 1);
    this.isOpen[node] = false;
    this.freeGpus[set] = this.freeGpusOf(set) - (this.gpus[node] as number);
  }

  /** What a node offers to tasks in all. */
  offerOf(node: number): TaskResources {
    return this.offers[node] as TaskResources;
  }

  /** What of it is left. */
  leftOn(node: number): TaskResources {
    return {
      gpu: this.gpus[node] as number,
      cpu: this.cpus[node] as number,
      memory: this.memory[node] as number,
      storage: this.storage[node] as number,
    };
  }

  openNodesOf(set: number): readonly number[] {
    return this.openNodes[set] as number[];
  }

  freeGpusOf(set: number): number {
    return this.freeGpus[set] as number;
  }

  /** Whether that many tasks fit at once. */
  fits(set: number, count: number, request: TaskResources): boolean {
    if (count * request.gpu > this.freeGpusOf(set)) return false;
    let left = count;
    for (const node of this.openNodesOf(set)) {
      left -= this.roomOn(node, left, request);
      if (left === 0) return true;
    }
    return false;
  }

  /**
   * Puts that many tasks on nodes, the first open ones that have room.
   * @returns the node of each task.
   * @throws Error unless they fit.
   */
  place(set: number, count: number, request: TaskResources): readonly number[] {
    const nodes: number[] = [];
    for (const node of this.openNodesOf(set)) {
      const room = this.roomOn(node, count - nodes.length, request);
      if (room === 0) continue;
      this.change(node, -room, request);
      for (let placed = 0; placed < room; placed += 1) nodes.push(node);
      if (nodes.length === count) return nodes;
    }
    throw new Error(`Set ${set} has no room for ${count} tasks: ask \`fits\` first.`);
  }

  /** Takes what one task needs on each of the nodes, which must have it. */
  hold(nodes: readonly number[], request: TaskResources): void {
    for (const node of nodes) this.change(node, -1, request);
  }

  /** Gives back what one task on each of the nodes had. */
  release(nodes: readonly number[], request: TaskResources): void {
    for (const node of nodes) this.change(node, 1, request);
  }

  /** How many of `most` tasks fit on a node. */
  private roomOn(node: number, most: number, { gpu, cpu, memory, storage }: TaskResources): number {
    let room = most;
    if (gpu > 0) room = Math.min(room, Math.floor((this.gpus[node] as number) / gpu));
    if (room > 0) room = Math.min(room, Math.floor((this.cpus[node] as number) / cpu));
    if (room > 0) room = Math.min(room, Math.floor((this.memory[node] as number) / memory));
    if (room > 0) room = Math.min(room, Math.floor((this.storage[node] as number) / storage));
    return Math.max(0, room);
  }

  private change(node: number, count: number, { gpu, cpu, memory, storage }: TaskResources): void {
    this.gpus[node] = (this.gpus[node] as number) + count * gpu;
    if (this.isOpen[node]) {
      const set = this.setOfNode[node] as number;
      this.freeGpus[set] = this.freeGpusOf(set) + count * gpu;
    }
    this.cpus[node] = (this.cpus[node] as number) + count * cpu;
    this.memory[node] = (this.memory[node] as number) + count * memory;
    this.storage[node] = (this.storage[node] as number) + count * storage;
  }
}
