import { type AddressCheck, oneOf, parserChecks } from "@/lib/address/address-checks";
import type { GroupQueryResponse } from "@/lib/api/generated.schemas";
import { detailParsers, taskTabs, workflowTabs } from "@/lib/hrefs/workflow-href";
import { findTask } from "./find-task";

const LATEST = "The latest attempt is shown.";

/** Checks of the page's URL parameters: those that say which part is open are tested against that part. */
export function detailAddressChecks(
  groups: readonly GroupQueryResponse[],
  groupName: string | null,
  taskName: string | null,
): Readonly<Record<string, AddressCheck>> {
  const { retry } = parserChecks(detailParsers, { retry: `use a whole number from 0. ${LATEST}` });
  const found = taskName === null ? undefined : findTask(groups, groupName, taskName);
  return {
    ...(retry !== undefined && { retry }),
    ...(found !== undefined && { retry: attemptCheck([found.task.latest, ...found.task.earlier]) }),
    tab: oneOf(tabsOf(groupName, taskName), "The overview is shown."),
  };
}

function attemptCheck(attempts: readonly { readonly retry_id: number }[]): AddressCheck {
  const numbers = attempts.map(({ retry_id }) => retry_id);
  const most = Math.max(...numbers);
  const use = most === 0 ? "the task has one attempt, 0" : `use a whole number from 0 to ${most}`;
  return (text) => {
    const number = detailParsers.retry.parse(text);
    return number !== null && numbers.includes(number) ? null : `${use}. ${LATEST}`;
  };
}

function tabsOf(groupName: string | null, taskName: string | null): readonly string[] {
  if (taskName !== null) return taskTabs;
  // A group has no tabs: whichever the URL has is for the page that is behind it.
  return groupName === null ? workflowTabs : [...new Set([...workflowTabs, ...taskTabs])];
}
