import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import {
  getGetTaskSummaryQueryKey,
  getGetWorkflowQueryKey,
  getGetWorkflowSpecQueryKey,
  getGetWorkflowSummaryQueryKey,
  getListPoolsQueryKey,
  getListTasksQueryKey,
  getListWorkflowsInfiniteQueryKey,
  getListWorkflowsQueryKey,
} from "@/lib/api/generated";
import { refreshLists } from "./refresh-lists";

it("refetches lists and summaries only", async () => {
  const client = new QueryClient();
  const lists = [
    getListWorkflowsQueryKey(),
    getListWorkflowsQueryKey({ offset: 20 }),
    getListWorkflowsInfiniteQueryKey({ limit: 50 }),
    getListTasksQueryKey({ limit: 1 }),
    getGetWorkflowSummaryQueryKey({ users: ["ada"] }),
    getGetTaskSummaryQueryKey(),
  ];
  const others = [getGetWorkflowQueryKey("a"), getGetWorkflowSpecQueryKey("a"), getListPoolsQueryKey()];
  for (const key of [...lists, ...others]) client.setQueryData(key, {});
  await refreshLists(client);
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
  expect(lists.map(isStale)).toEqual(lists.map(() => true));
  expect(others.map(isStale)).toEqual(others.map(() => false));
});
