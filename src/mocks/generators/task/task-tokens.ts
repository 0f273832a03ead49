import { fillTokens } from "../../../lib/spec/platform-tokens.ts";

/** Folder of a container that the platform fills with inputs, and whose `output` it uploads. */
const DATA_FOLDER = "/osmo/data";

/** What a task's tokens stand for. */
export interface TokenSource {
  /** Name of the workflow. */
  readonly workflow: string;
  /** What its inputs come from, in order: the name of a task, or undefined for a URL. */
  readonly inputs: readonly (string | undefined)[];
}

/** The name of a task's host in its cluster, as Kubernetes allows them. */
function hostOf(task: string, workflow: string): string {
  const label = (name: string) => name.toLowerCase().replaceAll("_", "-");
  return `${label(task)}.${label(workflow)}.svc.cluster.local`;
}

/** Fills the platform's tokens of a task's texts as it does before the task starts. */
export function tokenFiller({ workflow, inputs }: TokenSource): (text: string) => string {
  return (text) =>
    fillTokens(text, (name) => {
      if (name === "workflow_id") return workflow;
      if (name === "output") return `${DATA_FOLDER}/output`;
      const [kind, subject = ""] = name.split(":");
      if (kind === "host") return hostOf(subject, workflow);
      if (kind !== "input") return undefined;
      const place = /^\d+$/.test(subject) ? Number(subject) : inputs.indexOf(subject);
      return place >= 0 && place < inputs.length ? `${DATA_FOLDER}/input/${place}` : undefined;
    });
}

/** The same for the values of an environment. */
export function filledEnvironment(
  environment: Readonly<Record<string, string>>,
  fill: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}
