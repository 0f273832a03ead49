"use client";

import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleXIcon from "lucide-react/icons/circle-x";
import type { ReactNode } from "react";
import { priorityPresentation } from "@/components/status/priority-badge";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import {
  type PoolQueue,
  type PoolResourceUsage,
  type ResourcePage,
  WorkflowPriority,
} from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { freeNodesHref, waitingHref } from "../pool-hrefs";
import { usePoolNodes, usePoolQueue } from "../pool-queries";
import { type FitQuestion, fitOf } from "./fit";
import { fitAlternatives, fitBlockers } from "./fit-advice";
import { NumberField } from "./number-field";
import { useFitQuestion } from "./use-fit-question";

const PRIORITY_OPTIONS = Object.values(WorkflowPriority).map((value) => ({
  value,
  label: priorityPresentation[value].label,
}));

/** How many tasks of a size fit into a pool now, and what keeps the others. */
export function FitTile({ pool }: { pool: PoolResourceUsage }) {
  const nodes = useTile(usePoolNodes(pool.name));
  const queue = usePoolQueue(pool.name).data;
  const [question, setQuestion] = useFitQuestion();
  return (
    <Tile title="Will it fit?" state={nodes} height={150}>
      {(page) => (
        <div className="flex flex-col gap-3">
          <p className="hidden text-sm print:block">
            {formatCount(question.tasks, "task")} with {formatCount(question.gpus, "GPU")} each at{" "}
            {priorityPresentation[question.priority].label} priority
          </p>
          <div className="grid grid-cols-3 items-start gap-2 print:hidden">
            <NumberField
              label="GPUs per task"
              value={question.gpus}
              onValueChange={(gpus) => setQuestion({ gpus })}
            />
            <NumberField
              label="Tasks"
              value={question.tasks}
              onValueChange={(tasks) => setQuestion({ tasks })}
            />
            <div className="flex min-w-0 flex-col gap-1">
              <span aria-hidden className="text-xs text-text-muted">
                Priority
              </span>
              <Select
                label="Priority"
                size="small"
                options={PRIORITY_OPTIONS}
                value={question.priority}
                onValueChange={(priority) => setQuestion({ priority })}
              />
            </div>
          </div>
          <Answer pool={pool} page={page} question={question} queue={queue} />
        </div>
      )}
    </Tile>
  );
}

interface AnswerProps {
  pool: PoolResourceUsage;
  page: ResourcePage;
  question: FitQuestion;
  queue: PoolQueue | undefined;
}

function Answer({ pool, page: { free_gpu_histogram: histogram }, question, queue }: AnswerProps) {
  const fit = fitOf(question, pool, histogram);
  const blockers = fitBlockers(question, pool, fit);
  const alternatives = fitAlternatives(question, pool, histogram);
  const isAll = fit.tasks === question.tasks;
  const Icon = isAll ? CircleCheckIcon : CircleXIcon;
  return (
    <div role="status" className="flex flex-col gap-1.5 text-sm">
      <p className="flex items-center gap-1.5 font-medium">
        <Icon aria-hidden className={isAll ? "size-4 text-success" : "size-4 text-danger"} />
        <span className="tabular">{verdict(fit.tasks, question.tasks)}</span>
        <Link
          href={freeNodesHref(pool.name, question.gpus)}
          prefetch={false}
          variant="muted"
          className="tabular ms-auto shrink-0 font-normal"
        >
          {formatCount(fit.nodes, "node")} with {formatNumber(question.gpus)}+ free
        </Link>
      </p>
      <Sentences>{blockers}</Sentences>
      <Sentences>{alternatives}</Sentences>
      <Ahead pool={pool.name} question={question} queue={queue} />
    </div>
  );
}

function verdict(fitting: number, tasks: number): string {
  if (tasks === 1) return fitting === 1 ? "It fits now" : "It does not fit now";
  if (fitting === tasks) return `All ${formatNumber(tasks)} tasks fit now`;
  return `${formatNumber(fitting)} of ${formatNumber(tasks)} tasks ${fitting === 1 ? "fits" : "fit"} now`;
}

function Sentences({ children }: { children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-0.5 ps-5 text-pretty text-text-muted">
      {children.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Who is served first: what fits now may be taken by them. */
function Ahead({ pool, question, queue }: { pool: string } & Pick<AnswerProps, "question" | "queue">) {
  if (queue === undefined) return null;
  // In the order in which the scheduler serves them.
  const own = queue.priorities.findIndex(({ priority }) => priority === question.priority);
  const ahead = queue.priorities.slice(0, own + 1);
  const workflows = ahead.reduce((sum, each) => sum + each.workflows, 0);
  if (workflows === 0) return null;
  return (
    <p className="text-pretty text-text-muted">
      <Link
        href={waitingHref(
          pool,
          ahead.map(({ priority }) => priority),
        )}
        prefetch={false}
      >
        {formatCount(workflows, "workflow")}
      </Link>{" "}
      {workflows === 1 ? "waits" : "wait"} at this priority or above and {workflows === 1 ? "is" : "are"}{" "}
      served first where {workflows === 1 ? "it fits" : "they fit"}.
    </p>
  );
}
