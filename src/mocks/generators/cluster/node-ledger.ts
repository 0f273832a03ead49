import type { TaskResources } from "../workflow/task-resources.ts";
import type { TaskRequest } from "./cluster-timeline.ts";

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
  /** GPUs of each set that are free on nodes that take tasks, and all of these nodes. */
  private readonly freeGpus: number[] = [];
  private readonly openGpus: number[] = [];

  addSet(): number {
    this.freeGpus.push(0);
    this.openGpus.push(0);
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

  /** Takes tasks from now on; nodes are filled in the order in which they were added. */
  open(node: number): void {
    const open = this.openNodes[this.setOf(node)] as number[];
    const later = open.findIndex((other) => other > node);
    open.splice(later < 0 ? open.length : later, 0, node);
    this.isOpen[node] = true;
    this.countGpus(node, 1);
  }

  /** Takes no further tasks; those that it has stay. */
  close(node: number): void {
    const open = this.openNodes[this.setOf(node)] as number[];
    open.splice(open.indexOf(node), 1);
    this.isOpen[node] = false;
    this.countGpus(node, -1);
  }

  /** Whether a node takes tasks. */
  takesTasks(node: number): boolean {
    return this.isOpen[node] === true;
  }

  setOf(node: number): number {
    return this.setOfNode[node] as number;
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

  /** GPUs of the nodes of a set that take tasks. */
  capacityOf(set: number): number {
    return this.openGpus[set] as number;
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

  /** Whether all of these tasks fit at once. */
  fitAll(set: number, requests: readonly TaskRequest[]): boolean {
    const nodes = this.placeAll(set, requests);
    if (nodes === undefined) return false;
    this.release(nodes, requests);
    return true;
  }

  /** Puts all of these tasks on nodes; undefined, with nothing placed, unless they fit. @returns the node of each task. */
  placeAll(set: number, requests: readonly TaskRequest[]): readonly number[] | undefined {
    const nodes: number[] = [];
    for (const { count, resources } of requests) {
      if (!this.fits(set, count, resources)) {
        this.release(nodes, requests);
        return undefined;
      }
      nodes.push(...this.place(set, count, resources));
    }
    return nodes;
  }

  /** Takes what each task needs on its node, which must have it. @param nodes those of the first tasks, or of all. */
  hold(nodes: readonly number[], requests: readonly TaskRequest[]): void {
    this.changeAll(nodes, requests, -1);
  }

  /** Gives back what each task has on its node. @param nodes those of the first tasks, or of all. */
  release(nodes: readonly number[], requests: readonly TaskRequest[]): void {
    this.changeAll(nodes, requests, 1);
  }

  /** The same nodes with what is left of them, to be changed apart from these. */
  copy(): NodeLedger {
    const copy = new NodeLedger();
    copy.offers.push(...this.offers);
    copy.gpus.push(...this.gpus);
    copy.cpus.push(...this.cpus);
    copy.memory.push(...this.memory);
    copy.storage.push(...this.storage);
    copy.setOfNode.push(...this.setOfNode);
    copy.isOpen.push(...this.isOpen);
    copy.openNodes.push(...this.openNodes.map((nodes) => [...nodes]));
    copy.freeGpus.push(...this.freeGpus);
    copy.openGpus.push(...this.openGpus);
    return copy;
  }

  /** Adds the GPUs of a node to those of its set that takes tasks, or takes them away. */
  private countGpus(node: number, sign: 1 | -1): void {
    const set = this.setOf(node);
    this.freeGpus[set] = this.freeGpusOf(set) + sign * (this.gpus[node] as number);
    this.openGpus[set] = this.capacityOf(set) + sign * this.offerOf(node).gpu;
  }

  private changeAll(nodes: readonly number[], requests: readonly TaskRequest[], sign: 1 | -1): void {
    let task = 0;
    for (const { count, resources } of requests) {
      for (const node of nodes.slice(task, task + count)) this.change(node, sign, resources);
      task += count;
    }
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
      const set = this.setOf(node);
      this.freeGpus[set] = this.freeGpusOf(set) + count * gpu;
    }
    this.cpus[node] = (this.cpus[node] as number) + count * cpu;
    this.memory[node] = (this.memory[node] as number) + count * memory;
    this.storage[node] = (this.storage[node] as number) + count * storage;
  }
}
