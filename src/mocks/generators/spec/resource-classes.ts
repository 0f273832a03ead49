import type { TaskResources } from "../workflow/task-resources.ts";
import { bytesText } from "./quantity-text.ts";
import type { ResourceSpec } from "./workflow-spec.ts";

/**
 * The resource classes of a spec, named by what distinguishes them: `gpu-8`, `cpu-4`, and `gpu-8-2` for another with
 * 8 GPUs.
 */
export class ResourceClasses {
  private readonly names = new Map<string, string>();
  private readonly classes: Record<string, ResourceSpec> = {};
  private readonly platform: string | undefined;

  /** @param platform of the pool that the workflow is for. */
  constructor(platform: string | undefined) {
    this.platform = platform;
  }

  /** All that were named so far, in that order. */
  get all(): Readonly<Record<string, ResourceSpec>> {
    return this.classes;
  }

  /** Name of the class of tasks that ask for this. @param platform that they ask for; the pool's by default. */
  nameOf({ gpu, cpu, memory, storage }: TaskResources, platform = this.platform): string {
    const content = [gpu, cpu, memory, storage, platform].join();
    const known = this.names.get(content);
    if (known !== undefined) return known;
    const words = gpu > 0 ? `gpu-${gpu}` : `cpu-${cpu}`;
    let name = words;
    for (let number = 2; Object.hasOwn(this.classes, name); number += 1) name = `${words}-${number}`;
    this.names.set(content, name);
    const request = { gpu, cpu, memory: bytesText(memory), storage: bytesText(storage) };
    this.classes[name] = platform === undefined ? request : { ...request, platform };
    return name;
  }
}
