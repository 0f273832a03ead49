import { type HttpHandler, HttpResponse, http } from "msw/http";
import {
  type CancelResponse,
  type FieldError,
  NeedKind,
  PoolStatus,
  type SubmitResponse,
  WorkflowPriority,
} from "../../lib/api/generated.schemas.ts";
import { LONGEST_SPEC } from "../../lib/spec/spec-problem.ts";
import { specTextOfDraft } from "../changes/draft-spec.ts";
import type { SpecSource, WorkflowDraft } from "../changes/submitted-workflow.ts";
import type { WorkflowSubmitter } from "../changes/workflow-submitter.ts";
import type { PoolGenerator } from "../generators/pool-generator.ts";
import type { ProfileGenerator } from "../generators/profile-generator.ts";
import { policyWarnings } from "../generators/workflow/policy-warnings.ts";
import { overviewAddress, workflowAddress } from "../generators/workflow/workflow-addresses.ts";
import { apiPath } from "./api-path.ts";
import { bodyReader, readJson } from "./body-reader.ts";
import { limitsOf, movedTo, type PoolLimits } from "./pool-limits.ts";
import { forbidden, notFound, refusal, unprocessable } from "./problem.ts";
import { readSwitch } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { readSubmittedText } from "./spec-job.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world is changed through. */
export interface ChangeWorld {
  readonly pools: Pick<PoolGenerator, "indexByName" | "traits" | "generate">;
  readonly profile: Pick<ProfileGenerator, "mayUsePool" | "administrator">;
  readonly submitter: WorkflowSubmitter;
}

/** Such a world, or a function that returns the current one. */
export type ChangeWorldSource = SourceOf<ChangeWorld>;

const LONGEST_MESSAGE = 1_000;
const VARIABLE = /^([\w./-]+)=(.*)$/s;

/**
 * POST /api/workflow/:name/cancel: ends a workflow for all later reads. 404 when there is none, 409 when it has ended
 * already, 422 when the query does not fit.
 */
export function cancelWorkflow(source: ChangeWorldSource): HttpHandler {
  return http.post<{ name: string }>(apiPath("/api/workflow/:name/cancel"), ({ params, request }) => {
    const reader = queryReader(request.url);
    const message = reader.shortText("message", LONGEST_MESSAGE);
    // The tasks of this world end at once either way.
    readSwitch(reader, "force");
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { name } = params;
    switch (worldOf(source).submitter.cancel(name, message)) {
      case "unknown":
        return notFound("workflow", "name", name);
      case "ended":
        return refusal(409, `The workflow ${name} has ended already: there is nothing to cancel.`);
      case "canceled": {
        const answer: CancelResponse = { name };
        return HttpResponse.json(answer);
      }
    }
  });
}

/** Texts of the form KEY=VALUE by their keys; notes those that are not. */
function readVariables(field: string, texts: readonly unknown[], errors: FieldError[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const text of texts) {
    const [, key, value] = VARIABLE.exec(typeof text === "string" ? text : "") ?? [];
    if (key === undefined || value === undefined) {
      errors.push({ field, message: `Must be KEY=VALUE, not ${JSON.stringify(text)}.` });
    } else variables.set(key, value);
  }
  return variables;
}

interface Query {
  readonly workflow?: string;
  readonly priority?: WorkflowPriority;
  readonly isDryRun: boolean;
  readonly isValidation: boolean;
  readonly environment: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

function readQuery(url: string): { query: Query; errors: FieldError[] } {
  const reader = queryReader(url);
  const workflow = reader.text("workflow_id");
  const priority = reader.member("priority", WorkflowPriority);
  const isDryRun = readSwitch(reader, "dry_run");
  const isValidation = readSwitch(reader, "validation_only");
  const [variables, labelTexts] = [reader.strings("env_vars") ?? [], reader.strings("label") ?? []];
  const errors = reader.finish();
  const environment = readVariables("env_vars", variables, errors);
  const labels = readVariables("label", labelTexts, errors);
  return { query: { workflow, priority, isDryRun, isValidation, environment, labels }, errors };
}

/** What is to run. */
interface Wanted {
  readonly draft: WorkflowDraft;
  readonly spec?: SpecSource;
  readonly parent?: number;
  /** Its YAML, where it was given as such. */
  readonly text?: string;
  readonly warnings?: readonly string[];
}

async function readBody(request: Request, pool: PoolLimits): Promise<Wanted | { errors: FieldError[] }> {
  const body = bodyReader(await readJson(request));
  const { errors } = body;
  if (errors.length > 0) return { errors };
  const file = body.requiredText("file");
  const template = body.text("uploaded_templated_spec");
  const lists = ["set_variables", "set_string_variables"].map((field) => {
    return readVariables(field, body.list(field, "a list of texts"), errors);
  });
  body.finish();
  if (file !== "") body.shortText("file", LONGEST_SPEC);
  if (errors.length > 0) return { errors };
  const [variables = new Map(), texts = new Map()] = lists;
  const read = await readSubmittedText({ file, variables, texts, pool });
  if ("errors" in read) return read;
  const { draft, text, warnings } = read;
  const stored = template ?? (text === file ? undefined : file);
  return { draft, text, warnings, spec: { text, template: stored } };
}

function withQuery(draft: WorkflowDraft, { environment, labels }: Query): WorkflowDraft {
  const own = Object.fromEntries(environment);
  return {
    ...draft,
    labels: labels.size > 0 ? { ...draft.labels, ...Object.fromEntries(labels) } : draft.labels,
    groups: draft.groups.map((group) => ({
      ...group,
      tasks: group.tasks.map((task) => ({ ...task, environment: { ...task.environment, ...own } })),
    })),
  };
}

/**
 * POST /api/pool/:pool/workflow: makes a workflow of a spec, or submits one again; it leads the list from then on. With
 * `dry_run` or `validation_only` it makes nothing. 404 for an unknown pool or workflow, 403 for a pool outside the
 * user's profile, 409 for one that takes no work, 422 when the query, the body or the spec does not fit, with line and
 * column of what is wrong with the spec.
 */
export function submitWorkflow(source: ChangeWorldSource): HttpHandler {
  return http.post<{ pool: string }>(apiPath("/api/pool/:pool/workflow"), async ({ params, request }) => {
    const { pool } = params;
    const { query, errors } = readQuery(request.url);
    if (errors.length > 0) return unprocessable(errors);
    const { pools, profile, submitter } = worldOf(source);
    const position = pools.indexByName(pool);
    if (position === null) return notFound("pool", "pool", pool);
    if (!profile.mayUsePool(pool)) {
      const contact = profile.administrator;
      return forbidden({ kind: NeedKind.pool, name: pool, ...(contact !== undefined && { contact }) });
    }
    const { status } = pools.traits(position);
    if (status !== PoolStatus.ONLINE) return refusal(409, `The pool ${pool} is ${status}: it takes no work.`);

    if (query.workflow !== undefined && (await request.clone().text()) !== "") {
      const message = "A body is given too; give either a spec or the workflow to resubmit.";
      return unprocessable([{ field: "workflow_id", message }]);
    }
    const limits = limitsOf(pools.generate(position));
    const wanted =
      query.workflow === undefined ? await readBody(request, limits) : submitter.draftOf(query.workflow);
    if (wanted === null) return notFound("workflow", "workflow_id", query.workflow ?? "");
    if ("errors" in wanted) return unprocessable(wanted.errors);
    const { spec, parent, text, warnings: specWarnings }: Wanted = wanted;
    const draft = withQuery(movedTo(limits, wanted.draft), query);
    const options = { pool, priority: query.priority, parent, spec, warnings: specWarnings };
    const makesNothing = query.isDryRun || query.isValidation;
    const submission = makesNothing ? submitter.preview(draft, options) : submitter.submit(draft, options);
    const warnings = policyWarnings(submission.record);
    const answer: SubmitResponse = makesNothing
      ? { name: draft.stem }
      : {
          name: submission.name,
          overview: overviewAddress(submission.name),
          logs: workflowAddress(submission.name, "logs"),
        };
    if (query.isDryRun) answer.spec = text ?? specTextOfDraft(draft, pool);
    if (warnings.length > 0) answer.warnings = warnings;
    return HttpResponse.json(answer);
  });
}

/** All that changes workflows. */
export function changeHandlers(source: ChangeWorldSource): HttpHandler[] {
  return [cancelWorkflow(source), submitWorkflow(source)];
}
