import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { formatCount } from "@/lib/format/number";
import type { SpecFacts } from "./spec-facts";
import type { OutlinedGroup, OutlinedTask } from "./spec-outline";

/** Tasks that are listed at most. */
const SHOWN = 30;

/** Groups and tasks of a spec as they are written; nothing while there are none. */
export function SpecContents({ facts: { groups, hasLoops } }: { facts: SpecFacts }) {
  const named = groups.filter(({ name }) => name !== undefined);
  const taskCount = groups.reduce((count, { tasks }) => count + tasks.length, 0);
  if (taskCount === 0) return null;
  const summary = [
    ...(named.length > 0 ? [formatCount(named.length, "group")] : []),
    formatCount(taskCount, "task"),
  ].join(", ");
  return (
    <section aria-label="Contents" className="flex min-w-0 flex-col gap-1">
      <h3 className="text-sm font-medium">Contents</h3>
      <p className="text-xs text-text-muted">
        {summary}. {hasLoops && "A loop counts once."}
      </p>
      <ul className="flex flex-col gap-1 text-xs">
        {firstTasks(groups).map(({ name, tasks }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups are identified by position
          <li key={position} className="min-w-0">
            {name !== undefined && <p className="truncate font-mono font-medium">{name}</p>}
            <ul className={name === undefined ? "" : "border-l border-border pl-2"}>
              {tasks.map((task, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: tasks of a template may have one name
                <Task key={place} task={task} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {taskCount > SHOWN && (
        <p className="text-xs text-text-muted">And {formatCount(taskCount - SHOWN, "more task")}.</p>
      )}
    </section>
  );
}

function Task({ task: { name, image, gpu } }: { task: OutlinedTask }) {
  const gpus = gpu !== undefined && /^[1-9]\d*$/.test(gpu) ? formatCount(Number(gpu), "GPU") : undefined;
  return (
    <li className="flex min-w-0 items-baseline gap-2">
      <span className="min-w-16 shrink truncate font-mono" title={name}>
        {name}
      </span>
      <span className="min-w-0 flex-1 text-text-muted">
        {/* Images of one registry differ at the end. */}
        {image !== undefined && <MiddleTruncate text={image} keepEnd={12} />}
      </span>
      {gpus !== undefined && <span className="shrink-0 text-text-muted">{gpus}</span>}
    </li>
  );
}

/** The groups with the tasks that are listed. */
function firstTasks(groups: readonly OutlinedGroup[]): readonly OutlinedGroup[] {
  let left = SHOWN;
  return groups.flatMap((group) => {
    const tasks = group.tasks.slice(0, left);
    left -= tasks.length;
    return tasks.length === 0 ? [] : [{ ...group, tasks }];
  });
}
