/**
 * Generated from openapi.yaml by `pnpm generate:api`. Do not edit.
 */
import {
  useInfiniteQuery,
  useMutation,
  useQuery
} from '@tanstack/react-query';
import type {
  DataTag,
  DefinedInitialDataOptions,
  DefinedUseInfiniteQueryResult,
  DefinedUseQueryResult,
  InfiniteData,
  MutationFunction,
  QueryClient,
  QueryFunction,
  QueryKey,
  UndefinedInitialDataOptions,
  UseInfiniteQueryOptions,
  UseInfiniteQueryResult,
  UseMutationOptions,
  UseMutationResult,
  UseQueryOptions,
  UseQueryResult
} from '@tanstack/react-query';

import type {
  AllocationPage,
  ArtifactPage,
  Bucket,
  BucketPage,
  CancelResponse,
  CancelWorkflowParams,
  ConflictResponse,
  CreateExecSessionParams,
  CredentialEntry,
  CredentialPage,
  CredentialRequest,
  DataInfoResponse,
  DatasetPage,
  EventPage,
  ExecCommand,
  ExecCompletion,
  ExecCompletionRequest,
  ExecResult,
  ExecSession,
  ForbiddenResponse,
  GetOccupancyHistoryParams,
  GetPoolQueueParams,
  GetResourceMapParams,
  GetResourceParams,
  GetTaskLogsParams,
  GetTaskParams,
  GetTaskSummaryParams,
  GetUsageParams,
  GetWorkflowLogsParams,
  GetWorkflowSpecParams,
  GetWorkflowSummaryParams,
  GetWorkflowTimelineParams,
  GoneResponse,
  ListBucketsParams,
  ListCollectionsParams,
  ListCredentialsParams,
  ListDatasetsParams,
  ListObjectsParams,
  ListOccupancyParams,
  ListPoolResourcesParams,
  ListPoolsParams,
  ListPortForwardsParams,
  ListResourceAllocationsParams,
  ListResourceEventsParams,
  ListResourcesParams,
  ListTagsParams,
  ListTaskEventsParams,
  ListTasksParams,
  ListUsersParams,
  ListWorkflowArtifactsParams,
  ListWorkflowEventsParams,
  ListWorkflowsParams,
  LogTextResponse,
  NamePage,
  NodeDetail,
  NotFoundResponse,
  ObjectListing,
  Occupancy,
  OccupancyHistory,
  PoolPage,
  PoolQueue,
  PoolResourceUsage,
  PortForwardPage,
  PortForwardRequest,
  PortForwardSession,
  ProfileResponse,
  ProfileSettings,
  ProfileSettingsUpdate,
  ResourceMap,
  ResourcePage,
  RouterResponse,
  SpecTextResponse,
  SubmitResponse,
  SubmitWorkflowParams,
  TaskDetail,
  TaskPage,
  TaskSummary,
  TemplateSpec,
  UnprocessableResponse,
  UnsupportedMediaTypeResponse,
  UsageSeries,
  Version,
  WorkflowPage,
  WorkflowQueryResponse,
  WorkflowSummary,
  WorkflowTimeline
} from './generated.schemas.ts';

import { apiFetch } from './fetcher.ts';
import type { ErrorType , BodyType } from './fetcher.ts';

// https://stackoverflow.com/questions/49579094/typescript-conditional-types-filter-out-readonly-properties-pick-only-requir/49579497#49579497
type IfEquals<X, Y, A = X, B = never> = (<T>() => T extends X ? 1 : 2) extends <
T,
>() => T extends Y ? 1 : 2
? A
: B;

type WritableKeys<T> = {
[P in keyof T]-?: IfEquals<
  { [Q in P]: T[P] },
  { -readonly [Q in P]: T[P] },
  P
>;
}[keyof T];

type UnionToIntersection<U> =
  (U extends any ? (k: U)=>void : never) extends ((k: infer I)=>void) ? I : never;
type DistributeReadOnlyOverUnions<T> = T extends any ? NonReadonly<T> : never;

type Writable<T> = Pick<T, WritableKeys<T>>;
type NonReadonly<T> = [T] extends [UnionToIntersection<T>] ? {
  [P in keyof Writable<T>]: T[P] extends object
    ? NonReadonly<NonNullable<T[P]>>
    : T[P];
} : DistributeReadOnlyOverUnions<T>;

type SecondParameter<T extends (...args: never) => unknown> = Parameters<T>[1];

const withQueryKey = <T extends object, K>(query: T, queryKey: K): T & { queryKey: K } => {
  const result = { queryKey } as T & { queryKey: K };
  for (const key of Object.keys(query)) {
    // The explicit queryKey always wins, matching the previous
    // `{ ...query, queryKey }` spread where it was set last.
    if (key === 'queryKey') continue;
    Object.defineProperty(result, key, {
      enumerable: true,
      configurable: true,
      get: () => (query as Record<string, unknown>)[key],
    });
  }
  return result;
};

export const getListWorkflowsUrl = (params?: ListWorkflowsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["statuses","pools","users","priority","tags"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow?${stringifiedParams}` : `/api/workflow`
}

/**
 * @summary List workflows, newest first by default
 */
export const listWorkflows = async (params?: ListWorkflowsParams, options?: Parameters<typeof apiFetch>[1]): Promise<WorkflowPage> => {

  return apiFetch<WorkflowPage>(getListWorkflowsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListWorkflowsInfiniteQueryKey = (params?: ListWorkflowsParams,) => {
    return [
    'infinite', 'api','workflow', ...(params ? [params] : [])
    ] as const;
    }

export const getListWorkflowsQueryKey = (params?: ListWorkflowsParams,) => {
    return [
    'api','workflow', ...(params ? [params] : [])
    ] as const;
    }

export const getListWorkflowsInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listWorkflows>>, ListWorkflowsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(params?: ListWorkflowsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListWorkflowsInfiniteQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listWorkflows>>, QueryKey, ListWorkflowsParams['offset']> = ({ signal, pageParam }) => listWorkflows({...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListWorkflowsInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listWorkflows>>>
export type ListWorkflowsInfiniteQueryError = ErrorType<UnprocessableResponse>

export function useListWorkflowsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listWorkflows>>, ListWorkflowsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListWorkflowsParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflows>>,
          TError,
          Awaited<ReturnType<typeof listWorkflows>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listWorkflows>>, ListWorkflowsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflows>>,
          TError,
          Awaited<ReturnType<typeof listWorkflows>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listWorkflows>>, ListWorkflowsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List workflows, newest first by default
 */

export function useListWorkflowsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listWorkflows>>, ListWorkflowsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData, QueryKey, ListWorkflowsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListWorkflowsInfiniteQueryOptions(params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListWorkflowsQueryOptions = <TData = Awaited<ReturnType<typeof listWorkflows>>, TError = ErrorType<UnprocessableResponse>>(params?: ListWorkflowsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListWorkflowsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listWorkflows>>> = ({ signal }) => listWorkflows(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListWorkflowsQueryResult = NonNullable<Awaited<ReturnType<typeof listWorkflows>>>
export type ListWorkflowsQueryError = ErrorType<UnprocessableResponse>

export function useListWorkflows<TData = Awaited<ReturnType<typeof listWorkflows>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListWorkflowsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflows>>,
          TError,
          Awaited<ReturnType<typeof listWorkflows>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflows<TData = Awaited<ReturnType<typeof listWorkflows>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflows>>,
          TError,
          Awaited<ReturnType<typeof listWorkflows>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflows<TData = Awaited<ReturnType<typeof listWorkflows>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List workflows, newest first by default
 */

export function useListWorkflows<TData = Awaited<ReturnType<typeof listWorkflows>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListWorkflowsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflows>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListWorkflowsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetWorkflowSummaryUrl = (params?: GetWorkflowSummaryParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["group_by","statuses","pools","users","priority","tags"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/summary?${stringifiedParams}` : `/api/workflow/summary`
}

/**
 * @summary Count workflows by the values of one or two columns
 */
export const getWorkflowSummary = async (params?: GetWorkflowSummaryParams, options?: Parameters<typeof apiFetch>[1]): Promise<WorkflowSummary> => {

  return apiFetch<WorkflowSummary>(getGetWorkflowSummaryUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetWorkflowSummaryQueryKey = (params?: GetWorkflowSummaryParams,) => {
    return [
    'api','workflow','summary', ...(params ? [params] : [])
    ] as const;
    }

export const getGetWorkflowSummaryQueryOptions = <TData = Awaited<ReturnType<typeof getWorkflowSummary>>, TError = ErrorType<UnprocessableResponse>>(params?: GetWorkflowSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetWorkflowSummaryQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getWorkflowSummary>>> = ({ signal }) => getWorkflowSummary(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetWorkflowSummaryQueryResult = NonNullable<Awaited<ReturnType<typeof getWorkflowSummary>>>
export type GetWorkflowSummaryQueryError = ErrorType<UnprocessableResponse>

export function useGetWorkflowSummary<TData = Awaited<ReturnType<typeof getWorkflowSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  GetWorkflowSummaryParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowSummary>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowSummary>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowSummary<TData = Awaited<ReturnType<typeof getWorkflowSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetWorkflowSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowSummary>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowSummary>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowSummary<TData = Awaited<ReturnType<typeof getWorkflowSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetWorkflowSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Count workflows by the values of one or two columns
 */

export function useGetWorkflowSummary<TData = Awaited<ReturnType<typeof getWorkflowSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetWorkflowSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetWorkflowSummaryQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetWorkflowTimelineUrl = (params: GetWorkflowTimelineParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["statuses","pools","users","priority","tags"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/timeline?${stringifiedParams}` : `/api/workflow/timeline`
}

/**
 * @summary Count the workflows that were submitted or ended in each part of a time range
 */
export const getWorkflowTimeline = async (params: GetWorkflowTimelineParams, options?: Parameters<typeof apiFetch>[1]): Promise<WorkflowTimeline> => {

  return apiFetch<WorkflowTimeline>(getGetWorkflowTimelineUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetWorkflowTimelineQueryKey = (params?: GetWorkflowTimelineParams,) => {
    return [
    'api','workflow','timeline', ...(params ? [params] : [])
    ] as const;
    }

export const getGetWorkflowTimelineQueryOptions = <TData = Awaited<ReturnType<typeof getWorkflowTimeline>>, TError = ErrorType<UnprocessableResponse>>(params: GetWorkflowTimelineParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetWorkflowTimelineQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getWorkflowTimeline>>> = ({ signal }) => getWorkflowTimeline(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetWorkflowTimelineQueryResult = NonNullable<Awaited<ReturnType<typeof getWorkflowTimeline>>>
export type GetWorkflowTimelineQueryError = ErrorType<UnprocessableResponse>

export function useGetWorkflowTimeline<TData = Awaited<ReturnType<typeof getWorkflowTimeline>>, TError = ErrorType<UnprocessableResponse>>(
 params: GetWorkflowTimelineParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowTimeline>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowTimeline>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowTimeline<TData = Awaited<ReturnType<typeof getWorkflowTimeline>>, TError = ErrorType<UnprocessableResponse>>(
 params: GetWorkflowTimelineParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowTimeline>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowTimeline>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowTimeline<TData = Awaited<ReturnType<typeof getWorkflowTimeline>>, TError = ErrorType<UnprocessableResponse>>(
 params: GetWorkflowTimelineParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Count the workflows that were submitted or ended in each part of a time range
 */

export function useGetWorkflowTimeline<TData = Awaited<ReturnType<typeof getWorkflowTimeline>>, TError = ErrorType<UnprocessableResponse>>(
 params: GetWorkflowTimelineParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowTimeline>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetWorkflowTimelineQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetWorkflowUrl = (name: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}`
}

/**
 * @summary Get a workflow with its groups and tasks
 */
export const getWorkflow = async (name: string, options?: Parameters<typeof apiFetch>[1]): Promise<WorkflowQueryResponse> => {

  return apiFetch<WorkflowQueryResponse>(getGetWorkflowUrl(name),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetWorkflowQueryKey = (name: string,) => {
    return [
    'api','workflow',name
    ] as const;
    }

export const getGetWorkflowQueryOptions = <TData = Awaited<ReturnType<typeof getWorkflow>>, TError = ErrorType<NotFoundResponse>>(name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetWorkflowQueryKey(name);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getWorkflow>>> = ({ signal }) => getWorkflow(name, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetWorkflowQueryResult = NonNullable<Awaited<ReturnType<typeof getWorkflow>>>
export type GetWorkflowQueryError = ErrorType<NotFoundResponse>

export function useGetWorkflow<TData = Awaited<ReturnType<typeof getWorkflow>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflow>>,
          TError,
          Awaited<ReturnType<typeof getWorkflow>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflow<TData = Awaited<ReturnType<typeof getWorkflow>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflow>>,
          TError,
          Awaited<ReturnType<typeof getWorkflow>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflow<TData = Awaited<ReturnType<typeof getWorkflow>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get a workflow with its groups and tasks
 */

export function useGetWorkflow<TData = Awaited<ReturnType<typeof getWorkflow>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflow>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetWorkflowQueryOptions(name,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getCancelWorkflowUrl = (name: string,
    params?: CancelWorkflowParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/cancel?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/cancel`
}

/**
 * @summary Cancel a workflow that has not ended
 */
export const cancelWorkflow = async (name: string,
    params?: CancelWorkflowParams, options?: Parameters<typeof apiFetch>[1]): Promise<CancelResponse> => {

  return apiFetch<CancelResponse>(getCancelWorkflowUrl(name,params),
  {
    ...options,
    method: 'POST'

  }
);}

export const getCancelWorkflowMutationKey = () => ['cancelWorkflow'] as const;

export const getCancelWorkflowMutationOptions = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof cancelWorkflow>>, TError,CancelWorkflowMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof cancelWorkflow>>, TError,CancelWorkflowMutationVariables, TContext> => {

const mutationKey = getCancelWorkflowMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof cancelWorkflow>>, CancelWorkflowMutationVariables> = (props) => {
          const {name,params} = props ?? {};

          return  cancelWorkflow(name,params,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type CancelWorkflowMutationResult = NonNullable<Awaited<ReturnType<typeof cancelWorkflow>>>

    export type CancelWorkflowMutationError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>
    export type CancelWorkflowMutationVariables = {name: string;params?: CancelWorkflowParams}

    /**
 * @summary Cancel a workflow that has not ended
 */
export const useCancelWorkflow = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof cancelWorkflow>>, TError,CancelWorkflowMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof cancelWorkflow>>,
        TError,
        CancelWorkflowMutationVariables,
        TContext
      > => {
      return useMutation(getCancelWorkflowMutationOptions(options), queryClient);
    }

export const getGetWorkflowLogsUrl = (name: string,
    params?: GetWorkflowLogsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["levels"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/logs?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/logs`
}

/**
 * @summary Get the log of a workflow as text
 */
export const getWorkflowLogs = async (name: string,
    params?: GetWorkflowLogsParams, options?: Parameters<typeof apiFetch>[1]): Promise<LogTextResponse> => {

  return apiFetch<LogTextResponse>(getGetWorkflowLogsUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetWorkflowLogsQueryKey = (name: string,
    params?: GetWorkflowLogsParams,) => {
    return [
    'api','workflow',name,'logs', ...(params ? [params] : [])
    ] as const;
    }

export const getGetWorkflowLogsQueryOptions = <TData = Awaited<ReturnType<typeof getWorkflowLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: GetWorkflowLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetWorkflowLogsQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getWorkflowLogs>>> = ({ signal }) => getWorkflowLogs(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetWorkflowLogsQueryResult = NonNullable<Awaited<ReturnType<typeof getWorkflowLogs>>>
export type GetWorkflowLogsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetWorkflowLogs<TData = Awaited<ReturnType<typeof getWorkflowLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  GetWorkflowLogsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowLogs>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowLogs>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowLogs<TData = Awaited<ReturnType<typeof getWorkflowLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowLogs>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowLogs>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowLogs<TData = Awaited<ReturnType<typeof getWorkflowLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the log of a workflow as text
 */

export function useGetWorkflowLogs<TData = Awaited<ReturnType<typeof getWorkflowLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetWorkflowLogsQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListWorkflowEventsUrl = (name: string,
    params?: ListWorkflowEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/events?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/events`
}

/**
 * @summary List the events of a workflow, oldest first
 */
export const listWorkflowEvents = async (name: string,
    params?: ListWorkflowEventsParams, options?: Parameters<typeof apiFetch>[1]): Promise<EventPage> => {

  return apiFetch<EventPage>(getListWorkflowEventsUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListWorkflowEventsQueryKey = (name: string,
    params?: ListWorkflowEventsParams,) => {
    return [
    'api','workflow',name,'events', ...(params ? [params] : [])
    ] as const;
    }

export const getListWorkflowEventsQueryOptions = <TData = Awaited<ReturnType<typeof listWorkflowEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListWorkflowEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListWorkflowEventsQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listWorkflowEvents>>> = ({ signal }) => listWorkflowEvents(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListWorkflowEventsQueryResult = NonNullable<Awaited<ReturnType<typeof listWorkflowEvents>>>
export type ListWorkflowEventsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListWorkflowEvents<TData = Awaited<ReturnType<typeof listWorkflowEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListWorkflowEventsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflowEvents>>,
          TError,
          Awaited<ReturnType<typeof listWorkflowEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowEvents<TData = Awaited<ReturnType<typeof listWorkflowEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflowEvents>>,
          TError,
          Awaited<ReturnType<typeof listWorkflowEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowEvents<TData = Awaited<ReturnType<typeof listWorkflowEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the events of a workflow, oldest first
 */

export function useListWorkflowEvents<TData = Awaited<ReturnType<typeof listWorkflowEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListWorkflowEventsQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetWorkflowSpecUrl = (name: string,
    params?: GetWorkflowSpecParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/spec?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/spec`
}

/**
 * @summary Get the spec of a workflow as YAML
 */
export const getWorkflowSpec = async (name: string,
    params?: GetWorkflowSpecParams, options?: Parameters<typeof apiFetch>[1]): Promise<SpecTextResponse> => {

  return apiFetch<SpecTextResponse>(getGetWorkflowSpecUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetWorkflowSpecQueryKey = (name: string,
    params?: GetWorkflowSpecParams,) => {
    return [
    'api','workflow',name,'spec', ...(params ? [params] : [])
    ] as const;
    }

export const getGetWorkflowSpecQueryOptions = <TData = Awaited<ReturnType<typeof getWorkflowSpec>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: GetWorkflowSpecParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetWorkflowSpecQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getWorkflowSpec>>> = ({ signal }) => getWorkflowSpec(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetWorkflowSpecQueryResult = NonNullable<Awaited<ReturnType<typeof getWorkflowSpec>>>
export type GetWorkflowSpecQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetWorkflowSpec<TData = Awaited<ReturnType<typeof getWorkflowSpec>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  GetWorkflowSpecParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowSpec>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowSpec>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowSpec<TData = Awaited<ReturnType<typeof getWorkflowSpec>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowSpecParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getWorkflowSpec>>,
          TError,
          Awaited<ReturnType<typeof getWorkflowSpec>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetWorkflowSpec<TData = Awaited<ReturnType<typeof getWorkflowSpec>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowSpecParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the spec of a workflow as YAML
 */

export function useGetWorkflowSpec<TData = Awaited<ReturnType<typeof getWorkflowSpec>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetWorkflowSpecParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getWorkflowSpec>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetWorkflowSpecQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListWorkflowArtifactsUrl = (name: string,
    params?: ListWorkflowArtifactsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/artifacts?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/artifacts`
}

/**
 * @summary List the artifacts under a workflow's prefix in its bucket
 */
export const listWorkflowArtifacts = async (name: string,
    params?: ListWorkflowArtifactsParams, options?: Parameters<typeof apiFetch>[1]): Promise<ArtifactPage> => {

  return apiFetch<ArtifactPage>(getListWorkflowArtifactsUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListWorkflowArtifactsQueryKey = (name: string,
    params?: ListWorkflowArtifactsParams,) => {
    return [
    'api','workflow',name,'artifacts', ...(params ? [params] : [])
    ] as const;
    }

export const getListWorkflowArtifactsQueryOptions = <TData = Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListWorkflowArtifactsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListWorkflowArtifactsQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listWorkflowArtifacts>>> = ({ signal }) => listWorkflowArtifacts(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListWorkflowArtifactsQueryResult = NonNullable<Awaited<ReturnType<typeof listWorkflowArtifacts>>>
export type ListWorkflowArtifactsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListWorkflowArtifacts<TData = Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListWorkflowArtifactsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflowArtifacts>>,
          TError,
          Awaited<ReturnType<typeof listWorkflowArtifacts>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowArtifacts<TData = Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowArtifactsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listWorkflowArtifacts>>,
          TError,
          Awaited<ReturnType<typeof listWorkflowArtifacts>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListWorkflowArtifacts<TData = Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowArtifactsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the artifacts under a workflow's prefix in its bucket
 */

export function useListWorkflowArtifacts<TData = Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListWorkflowArtifactsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listWorkflowArtifacts>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListWorkflowArtifactsQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetTaskUrl = (name: string,
    task: string,
    params?: GetTaskParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}`
}

/**
 * @summary Get one attempt of a task in full
 */
export const getTask = async (name: string,
    task: string,
    params?: GetTaskParams, options?: Parameters<typeof apiFetch>[1]): Promise<TaskDetail> => {

  return apiFetch<TaskDetail>(getGetTaskUrl(name,task,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetTaskQueryKey = (name: string,
    task: string,
    params?: GetTaskParams,) => {
    return [
    'api','workflow',name,'task',task, ...(params ? [params] : [])
    ] as const;
    }

export const getGetTaskQueryOptions = <TData = Awaited<ReturnType<typeof getTask>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    task: string,
    params?: GetTaskParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetTaskQueryKey(name,task,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getTask>>> = ({ signal }) => getTask(name,task,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined && task !== null && task !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetTaskQueryResult = NonNullable<Awaited<ReturnType<typeof getTask>>>
export type GetTaskQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetTask<TData = Awaited<ReturnType<typeof getTask>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params: undefined |  GetTaskParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTask>>,
          TError,
          Awaited<ReturnType<typeof getTask>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTask<TData = Awaited<ReturnType<typeof getTask>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTask>>,
          TError,
          Awaited<ReturnType<typeof getTask>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTask<TData = Awaited<ReturnType<typeof getTask>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get one attempt of a task in full
 */

export function useGetTask<TData = Awaited<ReturnType<typeof getTask>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTask>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetTaskQueryOptions(name,task,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetTaskLogsUrl = (name: string,
    task: string,
    params?: GetTaskLogsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["levels"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/logs?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/logs`
}

/**
 * @summary Get the log of a task as text
 */
export const getTaskLogs = async (name: string,
    task: string,
    params?: GetTaskLogsParams, options?: Parameters<typeof apiFetch>[1]): Promise<LogTextResponse> => {

  return apiFetch<LogTextResponse>(getGetTaskLogsUrl(name,task,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetTaskLogsQueryKey = (name: string,
    task: string,
    params?: GetTaskLogsParams,) => {
    return [
    'api','workflow',name,'task',task,'logs', ...(params ? [params] : [])
    ] as const;
    }

export const getGetTaskLogsQueryOptions = <TData = Awaited<ReturnType<typeof getTaskLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    task: string,
    params?: GetTaskLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetTaskLogsQueryKey(name,task,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getTaskLogs>>> = ({ signal }) => getTaskLogs(name,task,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined && task !== null && task !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetTaskLogsQueryResult = NonNullable<Awaited<ReturnType<typeof getTaskLogs>>>
export type GetTaskLogsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetTaskLogs<TData = Awaited<ReturnType<typeof getTaskLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params: undefined |  GetTaskLogsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTaskLogs>>,
          TError,
          Awaited<ReturnType<typeof getTaskLogs>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTaskLogs<TData = Awaited<ReturnType<typeof getTaskLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTaskLogs>>,
          TError,
          Awaited<ReturnType<typeof getTaskLogs>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTaskLogs<TData = Awaited<ReturnType<typeof getTaskLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the log of a task as text
 */

export function useGetTaskLogs<TData = Awaited<ReturnType<typeof getTaskLogs>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: GetTaskLogsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskLogs>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetTaskLogsQueryOptions(name,task,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListTaskEventsUrl = (name: string,
    task: string,
    params?: ListTaskEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/events?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/events`
}

/**
 * @summary List the events of a task, oldest first
 */
export const listTaskEvents = async (name: string,
    task: string,
    params?: ListTaskEventsParams, options?: Parameters<typeof apiFetch>[1]): Promise<EventPage> => {

  return apiFetch<EventPage>(getListTaskEventsUrl(name,task,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListTaskEventsQueryKey = (name: string,
    task: string,
    params?: ListTaskEventsParams,) => {
    return [
    'api','workflow',name,'task',task,'events', ...(params ? [params] : [])
    ] as const;
    }

export const getListTaskEventsQueryOptions = <TData = Awaited<ReturnType<typeof listTaskEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    task: string,
    params?: ListTaskEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListTaskEventsQueryKey(name,task,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listTaskEvents>>> = ({ signal }) => listTaskEvents(name,task,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined && task !== null && task !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListTaskEventsQueryResult = NonNullable<Awaited<ReturnType<typeof listTaskEvents>>>
export type ListTaskEventsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListTaskEvents<TData = Awaited<ReturnType<typeof listTaskEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params: undefined |  ListTaskEventsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTaskEvents>>,
          TError,
          Awaited<ReturnType<typeof listTaskEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTaskEvents<TData = Awaited<ReturnType<typeof listTaskEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: ListTaskEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTaskEvents>>,
          TError,
          Awaited<ReturnType<typeof listTaskEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTaskEvents<TData = Awaited<ReturnType<typeof listTaskEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: ListTaskEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the events of a task, oldest first
 */

export function useListTaskEvents<TData = Awaited<ReturnType<typeof listTaskEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    task: string,
    params?: ListTaskEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTaskEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListTaskEventsQueryOptions(name,task,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListTasksUrl = (params?: ListTasksParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["statuses","pools","users","priority","tags","nodes"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/task?${stringifiedParams}` : `/api/task`
}

/**
 * @summary List tasks across all workflows, newest workflow first by default
 */
export const listTasks = async (params?: ListTasksParams, options?: Parameters<typeof apiFetch>[1]): Promise<TaskPage> => {

  return apiFetch<TaskPage>(getListTasksUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListTasksInfiniteQueryKey = (params?: ListTasksParams,) => {
    return [
    'infinite', 'api','task', ...(params ? [params] : [])
    ] as const;
    }

export const getListTasksQueryKey = (params?: ListTasksParams,) => {
    return [
    'api','task', ...(params ? [params] : [])
    ] as const;
    }

export const getListTasksInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listTasks>>, ListTasksParams['offset']>, TError = ErrorType<UnprocessableResponse>>(params?: ListTasksParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListTasksInfiniteQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listTasks>>, QueryKey, ListTasksParams['offset']> = ({ signal, pageParam }) => listTasks({...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListTasksInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listTasks>>>
export type ListTasksInfiniteQueryError = ErrorType<UnprocessableResponse>

export function useListTasksInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listTasks>>, ListTasksParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListTasksParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTasks>>,
          TError,
          Awaited<ReturnType<typeof listTasks>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTasksInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listTasks>>, ListTasksParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTasks>>,
          TError,
          Awaited<ReturnType<typeof listTasks>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTasksInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listTasks>>, ListTasksParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List tasks across all workflows, newest workflow first by default
 */

export function useListTasksInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listTasks>>, ListTasksParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData, QueryKey, ListTasksParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListTasksInfiniteQueryOptions(params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListTasksQueryOptions = <TData = Awaited<ReturnType<typeof listTasks>>, TError = ErrorType<UnprocessableResponse>>(params?: ListTasksParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListTasksQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listTasks>>> = ({ signal }) => listTasks(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListTasksQueryResult = NonNullable<Awaited<ReturnType<typeof listTasks>>>
export type ListTasksQueryError = ErrorType<UnprocessableResponse>

export function useListTasks<TData = Awaited<ReturnType<typeof listTasks>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListTasksParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTasks>>,
          TError,
          Awaited<ReturnType<typeof listTasks>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTasks<TData = Awaited<ReturnType<typeof listTasks>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTasks>>,
          TError,
          Awaited<ReturnType<typeof listTasks>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTasks<TData = Awaited<ReturnType<typeof listTasks>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List tasks across all workflows, newest workflow first by default
 */

export function useListTasks<TData = Awaited<ReturnType<typeof listTasks>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTasksParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTasks>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListTasksQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetTaskSummaryUrl = (params?: GetTaskSummaryParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["group_by","statuses","pools","users","priority","tags","nodes"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/task/summary?${stringifiedParams}` : `/api/task/summary`
}

/**
 * @summary Count tasks across all workflows by the values of one or two columns
 */
export const getTaskSummary = async (params?: GetTaskSummaryParams, options?: Parameters<typeof apiFetch>[1]): Promise<TaskSummary> => {

  return apiFetch<TaskSummary>(getGetTaskSummaryUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetTaskSummaryQueryKey = (params?: GetTaskSummaryParams,) => {
    return [
    'api','task','summary', ...(params ? [params] : [])
    ] as const;
    }

export const getGetTaskSummaryQueryOptions = <TData = Awaited<ReturnType<typeof getTaskSummary>>, TError = ErrorType<UnprocessableResponse>>(params?: GetTaskSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetTaskSummaryQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getTaskSummary>>> = ({ signal }) => getTaskSummary(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetTaskSummaryQueryResult = NonNullable<Awaited<ReturnType<typeof getTaskSummary>>>
export type GetTaskSummaryQueryError = ErrorType<UnprocessableResponse>

export function useGetTaskSummary<TData = Awaited<ReturnType<typeof getTaskSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  GetTaskSummaryParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTaskSummary>>,
          TError,
          Awaited<ReturnType<typeof getTaskSummary>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTaskSummary<TData = Awaited<ReturnType<typeof getTaskSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetTaskSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getTaskSummary>>,
          TError,
          Awaited<ReturnType<typeof getTaskSummary>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetTaskSummary<TData = Awaited<ReturnType<typeof getTaskSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetTaskSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Count tasks across all workflows by the values of one or two columns
 */

export function useGetTaskSummary<TData = Awaited<ReturnType<typeof getTaskSummary>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetTaskSummaryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getTaskSummary>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetTaskSummaryQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListOccupancyUrl = (params?: ListOccupancyParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["statuses","pools","platforms","users","priority","tags","nodes"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/occupancy?${stringifiedParams}` : `/api/occupancy`
}

/**
 * By default of the tasks that hold nodes: INITIALIZING and RUNNING ones. The GPUs of these are the use of the pools:
 * their `total_usage`, and that of their nodes. To expand an entry, group by another column and filter by its key.
 *
 * What tasks requested that have ended is summed exactly of those that ended in the last 30 days: give `ended_after`
 * and, unless all are wanted, statuses. Bytes of all that ever ended exceed what JSON numbers can say exactly. For
 * how long GPUs were held, see the history.
 * @summary Sum what the tasks of each pool, user, priority or platform hold and wait for
 */
export const listOccupancy = async (params?: ListOccupancyParams, options?: Parameters<typeof apiFetch>[1]): Promise<Occupancy> => {

  return apiFetch<Occupancy>(getListOccupancyUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListOccupancyQueryKey = (params?: ListOccupancyParams,) => {
    return [
    'api','occupancy', ...(params ? [params] : [])
    ] as const;
    }

export const getListOccupancyQueryOptions = <TData = Awaited<ReturnType<typeof listOccupancy>>, TError = ErrorType<UnprocessableResponse>>(params?: ListOccupancyParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListOccupancyQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listOccupancy>>> = ({ signal }) => listOccupancy(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListOccupancyQueryResult = NonNullable<Awaited<ReturnType<typeof listOccupancy>>>
export type ListOccupancyQueryError = ErrorType<UnprocessableResponse>

export function useListOccupancy<TData = Awaited<ReturnType<typeof listOccupancy>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListOccupancyParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listOccupancy>>,
          TError,
          Awaited<ReturnType<typeof listOccupancy>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListOccupancy<TData = Awaited<ReturnType<typeof listOccupancy>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListOccupancyParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listOccupancy>>,
          TError,
          Awaited<ReturnType<typeof listOccupancy>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListOccupancy<TData = Awaited<ReturnType<typeof listOccupancy>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListOccupancyParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Sum what the tasks of each pool, user, priority or platform hold and wait for
 */

export function useListOccupancy<TData = Awaited<ReturnType<typeof listOccupancy>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListOccupancyParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listOccupancy>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListOccupancyQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetOccupancyHistoryUrl = (params?: GetOccupancyHistoryParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["pools","platforms","users","priority","tags","nodes"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/occupancy/history?${stringifiedParams}` : `/api/occupancy/history`
}

/**
 * Exact for the last 30 days. A task holds its GPUs from when it is put on its node (INITIALIZING) until it ends.
 * Over all keys these are the integral of the `used` GPUs of the usage series. An hour of a GPU is 3,600
 * gpu_seconds.
 * @summary Sum the GPU time that tasks of each pool, user, priority or platform held in each part of a time range
 */
export const getOccupancyHistory = async (params?: GetOccupancyHistoryParams, options?: Parameters<typeof apiFetch>[1]): Promise<OccupancyHistory> => {

  return apiFetch<OccupancyHistory>(getGetOccupancyHistoryUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetOccupancyHistoryQueryKey = (params?: GetOccupancyHistoryParams,) => {
    return [
    'api','occupancy','history', ...(params ? [params] : [])
    ] as const;
    }

export const getGetOccupancyHistoryQueryOptions = <TData = Awaited<ReturnType<typeof getOccupancyHistory>>, TError = ErrorType<UnprocessableResponse>>(params?: GetOccupancyHistoryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetOccupancyHistoryQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getOccupancyHistory>>> = ({ signal }) => getOccupancyHistory(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetOccupancyHistoryQueryResult = NonNullable<Awaited<ReturnType<typeof getOccupancyHistory>>>
export type GetOccupancyHistoryQueryError = ErrorType<UnprocessableResponse>

export function useGetOccupancyHistory<TData = Awaited<ReturnType<typeof getOccupancyHistory>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  GetOccupancyHistoryParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getOccupancyHistory>>,
          TError,
          Awaited<ReturnType<typeof getOccupancyHistory>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetOccupancyHistory<TData = Awaited<ReturnType<typeof getOccupancyHistory>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetOccupancyHistoryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getOccupancyHistory>>,
          TError,
          Awaited<ReturnType<typeof getOccupancyHistory>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetOccupancyHistory<TData = Awaited<ReturnType<typeof getOccupancyHistory>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetOccupancyHistoryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Sum the GPU time that tasks of each pool, user, priority or platform held in each part of a time range
 */

export function useGetOccupancyHistory<TData = Awaited<ReturnType<typeof getOccupancyHistory>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetOccupancyHistoryParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getOccupancyHistory>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetOccupancyHistoryQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getCreateExecSessionUrl = (name: string,
    task: string,
    params?: CreateExecSessionParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/exec/task/${encodeURIComponent(String(task))}?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/exec/task/${encodeURIComponent(String(task))}`
}

/**
 * @summary Open a shell in a running task
 */
export const createExecSession = async (name: string,
    task: string,
    params?: CreateExecSessionParams, options?: Parameters<typeof apiFetch>[1]): Promise<ExecSession> => {

  return apiFetch<ExecSession>(getCreateExecSessionUrl(name,task,params),
  {
    ...options,
    method: 'POST'

  }
);}

export const getCreateExecSessionMutationKey = () => ['createExecSession'] as const;

export const getCreateExecSessionMutationOptions = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof createExecSession>>, TError,CreateExecSessionMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof createExecSession>>, TError,CreateExecSessionMutationVariables, TContext> => {

const mutationKey = getCreateExecSessionMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof createExecSession>>, CreateExecSessionMutationVariables> = (props) => {
          const {name,task,params} = props ?? {};

          return  createExecSession(name,task,params,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type CreateExecSessionMutationResult = NonNullable<Awaited<ReturnType<typeof createExecSession>>>

    export type CreateExecSessionMutationError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>
    export type CreateExecSessionMutationVariables = {name: string;task: string;params?: CreateExecSessionParams}

    /**
 * @summary Open a shell in a running task
 */
export const useCreateExecSession = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof createExecSession>>, TError,CreateExecSessionMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof createExecSession>>,
        TError,
        CreateExecSessionMutationVariables,
        TContext
      > => {
      return useMutation(getCreateExecSessionMutationOptions(options), queryClient);
    }

export const getRunExecCommandUrl = (name: string,
    task: string,
    session: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/exec/${encodeURIComponent(String(session))}`
}

/**
 * @summary Run one command line in a shell
 */
export const runExecCommand = async (name: string,
    task: string,
    session: string,
    execCommand: ExecCommand, options?: Parameters<typeof apiFetch>[1]): Promise<ExecResult> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<ExecResult>(getRunExecCommandUrl(name,task,session),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(execCommand)
  }
);}

export const getRunExecCommandMutationKey = () => ['runExecCommand'] as const;

export const getRunExecCommandMutationOptions = <TError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof runExecCommand>>, TError,RunExecCommandMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof runExecCommand>>, TError,RunExecCommandMutationVariables, TContext> => {

const mutationKey = getRunExecCommandMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof runExecCommand>>, RunExecCommandMutationVariables> = (props) => {
          const {name,task,session,data} = props ?? {};

          return  runExecCommand(name,task,session,data,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type RunExecCommandMutationResult = NonNullable<Awaited<ReturnType<typeof runExecCommand>>>
    export type RunExecCommandMutationBody = BodyType<ExecCommand>
    export type RunExecCommandMutationError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type RunExecCommandMutationVariables = {name: string;task: string;session: string;data: BodyType<ExecCommand>}

    /**
 * @summary Run one command line in a shell
 */
export const useRunExecCommand = <TError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof runExecCommand>>, TError,RunExecCommandMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof runExecCommand>>,
        TError,
        RunExecCommandMutationVariables,
        TContext
      > => {
      return useMutation(getRunExecCommandMutationOptions(options), queryClient);
    }

export const getGetExecSessionUrl = (name: string,
    task: string,
    session: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/exec/${encodeURIComponent(String(session))}`
}

/**
 * @summary Get an open shell
 */
export const getExecSession = async (name: string,
    task: string,
    session: string, options?: Parameters<typeof apiFetch>[1]): Promise<ExecSession> => {

  return apiFetch<ExecSession>(getGetExecSessionUrl(name,task,session),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetExecSessionQueryKey = (name: string,
    task: string,
    session: string,) => {
    return [
    'api','workflow',name,'task',task,'exec',session
    ] as const;
    }

export const getGetExecSessionQueryOptions = <TData = Awaited<ReturnType<typeof getExecSession>>, TError = ErrorType<NotFoundResponse | GoneResponse>>(name: string,
    task: string,
    session: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetExecSessionQueryKey(name,task,session);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getExecSession>>> = ({ signal }) => getExecSession(name,task,session, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined && task !== null && task !== undefined && session !== null && session !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetExecSessionQueryResult = NonNullable<Awaited<ReturnType<typeof getExecSession>>>
export type GetExecSessionQueryError = ErrorType<NotFoundResponse | GoneResponse>

export function useGetExecSession<TData = Awaited<ReturnType<typeof getExecSession>>, TError = ErrorType<NotFoundResponse | GoneResponse>>(
 name: string,
    task: string,
    session: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getExecSession>>,
          TError,
          Awaited<ReturnType<typeof getExecSession>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetExecSession<TData = Awaited<ReturnType<typeof getExecSession>>, TError = ErrorType<NotFoundResponse | GoneResponse>>(
 name: string,
    task: string,
    session: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getExecSession>>,
          TError,
          Awaited<ReturnType<typeof getExecSession>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetExecSession<TData = Awaited<ReturnType<typeof getExecSession>>, TError = ErrorType<NotFoundResponse | GoneResponse>>(
 name: string,
    task: string,
    session: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get an open shell
 */

export function useGetExecSession<TData = Awaited<ReturnType<typeof getExecSession>>, TError = ErrorType<NotFoundResponse | GoneResponse>>(
 name: string,
    task: string,
    session: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getExecSession>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetExecSessionQueryOptions(name,task,session,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getEndExecSessionUrl = (name: string,
    task: string,
    session: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/exec/${encodeURIComponent(String(session))}`
}

/**
 * @summary End a shell
 */
export const endExecSession = async (name: string,
    task: string,
    session: string, options?: Parameters<typeof apiFetch>[1]): Promise<void> => {

  return apiFetch<void>(getEndExecSessionUrl(name,task,session),
  {
    ...options,
    method: 'DELETE'

  }
);}

export const getEndExecSessionMutationKey = () => ['endExecSession'] as const;

export const getEndExecSessionMutationOptions = <TError = ErrorType<NotFoundResponse | GoneResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof endExecSession>>, TError,EndExecSessionMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof endExecSession>>, TError,EndExecSessionMutationVariables, TContext> => {

const mutationKey = getEndExecSessionMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof endExecSession>>, EndExecSessionMutationVariables> = (props) => {
          const {name,task,session} = props ?? {};

          return  endExecSession(name,task,session,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type EndExecSessionMutationResult = NonNullable<Awaited<ReturnType<typeof endExecSession>>>

    export type EndExecSessionMutationError = ErrorType<NotFoundResponse | GoneResponse>
    export type EndExecSessionMutationVariables = {name: string;task: string;session: string}

    /**
 * @summary End a shell
 */
export const useEndExecSession = <TError = ErrorType<NotFoundResponse | GoneResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof endExecSession>>, TError,EndExecSessionMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof endExecSession>>,
        TError,
        EndExecSessionMutationVariables,
        TContext
      > => {
      return useMutation(getEndExecSessionMutationOptions(options), queryClient);
    }

export const getCompleteExecLineUrl = (name: string,
    task: string,
    session: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/task/${encodeURIComponent(String(task))}/exec/${encodeURIComponent(String(session))}/completion`
}

/**
 * Runs nothing and changes nothing: the line does not become part of the history.
 * @summary Complete the word at the cursor of a command line
 */
export const completeExecLine = async (name: string,
    task: string,
    session: string,
    execCompletionRequest: ExecCompletionRequest, options?: Parameters<typeof apiFetch>[1]): Promise<ExecCompletion> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<ExecCompletion>(getCompleteExecLineUrl(name,task,session),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(execCompletionRequest)
  }
);}

export const getCompleteExecLineMutationKey = () => ['completeExecLine'] as const;

export const getCompleteExecLineMutationOptions = <TError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof completeExecLine>>, TError,CompleteExecLineMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof completeExecLine>>, TError,CompleteExecLineMutationVariables, TContext> => {

const mutationKey = getCompleteExecLineMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof completeExecLine>>, CompleteExecLineMutationVariables> = (props) => {
          const {name,task,session,data} = props ?? {};

          return  completeExecLine(name,task,session,data,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type CompleteExecLineMutationResult = NonNullable<Awaited<ReturnType<typeof completeExecLine>>>
    export type CompleteExecLineMutationBody = BodyType<ExecCompletionRequest>
    export type CompleteExecLineMutationError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type CompleteExecLineMutationVariables = {name: string;task: string;session: string;data: BodyType<ExecCompletionRequest>}

    /**
 * @summary Complete the word at the cursor of a command line
 */
export const useCompleteExecLine = <TError = ErrorType<NotFoundResponse | GoneResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof completeExecLine>>, TError,CompleteExecLineMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof completeExecLine>>,
        TError,
        CompleteExecLineMutationVariables,
        TContext
      > => {
      return useMutation(getCompleteExecLineMutationOptions(options), queryClient);
    }

export const getCreatePortForwardUrl = (name: string,
    task: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/webserver/${encodeURIComponent(String(task))}`
}

/**
 * @summary Open a tunnel to a port of a running task
 */
export const createPortForward = async (name: string,
    task: string,
    portForwardRequest: PortForwardRequest, options?: Parameters<typeof apiFetch>[1]): Promise<RouterResponse> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<RouterResponse>(getCreatePortForwardUrl(name,task),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(portForwardRequest)
  }
);}

export const getCreatePortForwardMutationKey = () => ['createPortForward'] as const;

export const getCreatePortForwardMutationOptions = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof createPortForward>>, TError,CreatePortForwardMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof createPortForward>>, TError,CreatePortForwardMutationVariables, TContext> => {

const mutationKey = getCreatePortForwardMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof createPortForward>>, CreatePortForwardMutationVariables> = (props) => {
          const {name,task,data} = props ?? {};

          return  createPortForward(name,task,data,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type CreatePortForwardMutationResult = NonNullable<Awaited<ReturnType<typeof createPortForward>>>
    export type CreatePortForwardMutationBody = BodyType<PortForwardRequest>
    export type CreatePortForwardMutationError = ErrorType<NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type CreatePortForwardMutationVariables = {name: string;task: string;data: BodyType<PortForwardRequest>}

    /**
 * @summary Open a tunnel to a port of a running task
 */
export const useCreatePortForward = <TError = ErrorType<NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof createPortForward>>, TError,CreatePortForwardMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof createPortForward>>,
        TError,
        CreatePortForwardMutationVariables,
        TContext
      > => {
      return useMutation(getCreatePortForwardMutationOptions(options), queryClient);
    }

export const getListPortForwardsUrl = (name: string,
    params?: ListPortForwardsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/workflow/${encodeURIComponent(String(name))}/portforward?${stringifiedParams}` : `/api/workflow/${encodeURIComponent(String(name))}/portforward`
}

/**
 * @summary List the open tunnels of a workflow, oldest first
 */
export const listPortForwards = async (name: string,
    params?: ListPortForwardsParams, options?: Parameters<typeof apiFetch>[1]): Promise<PortForwardPage> => {

  return apiFetch<PortForwardPage>(getListPortForwardsUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListPortForwardsQueryKey = (name: string,
    params?: ListPortForwardsParams,) => {
    return [
    'api','workflow',name,'portforward', ...(params ? [params] : [])
    ] as const;
    }

export const getListPortForwardsQueryOptions = <TData = Awaited<ReturnType<typeof listPortForwards>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListPortForwardsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListPortForwardsQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listPortForwards>>> = ({ signal }) => listPortForwards(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListPortForwardsQueryResult = NonNullable<Awaited<ReturnType<typeof listPortForwards>>>
export type ListPortForwardsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListPortForwards<TData = Awaited<ReturnType<typeof listPortForwards>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListPortForwardsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPortForwards>>,
          TError,
          Awaited<ReturnType<typeof listPortForwards>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPortForwards<TData = Awaited<ReturnType<typeof listPortForwards>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPortForwardsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPortForwards>>,
          TError,
          Awaited<ReturnType<typeof listPortForwards>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPortForwards<TData = Awaited<ReturnType<typeof listPortForwards>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPortForwardsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the open tunnels of a workflow, oldest first
 */

export function useListPortForwards<TData = Awaited<ReturnType<typeof listPortForwards>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPortForwardsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPortForwards>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListPortForwardsQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetPortForwardUrl = (name: string,
    key: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/portforward/${encodeURIComponent(String(key))}`
}

/**
 * @summary Get an open tunnel
 */
export const getPortForward = async (name: string,
    key: string, options?: Parameters<typeof apiFetch>[1]): Promise<PortForwardSession> => {

  return apiFetch<PortForwardSession>(getGetPortForwardUrl(name,key),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetPortForwardQueryKey = (name: string,
    key: string,) => {
    return [
    'api','workflow',name,'portforward',key
    ] as const;
    }

export const getGetPortForwardQueryOptions = <TData = Awaited<ReturnType<typeof getPortForward>>, TError = ErrorType<NotFoundResponse>>(name: string,
    key: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetPortForwardQueryKey(name,key);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getPortForward>>> = ({ signal }) => getPortForward(name,key, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined && key !== null && key !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetPortForwardQueryResult = NonNullable<Awaited<ReturnType<typeof getPortForward>>>
export type GetPortForwardQueryError = ErrorType<NotFoundResponse>

export function useGetPortForward<TData = Awaited<ReturnType<typeof getPortForward>>, TError = ErrorType<NotFoundResponse>>(
 name: string,
    key: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPortForward>>,
          TError,
          Awaited<ReturnType<typeof getPortForward>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPortForward<TData = Awaited<ReturnType<typeof getPortForward>>, TError = ErrorType<NotFoundResponse>>(
 name: string,
    key: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPortForward>>,
          TError,
          Awaited<ReturnType<typeof getPortForward>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPortForward<TData = Awaited<ReturnType<typeof getPortForward>>, TError = ErrorType<NotFoundResponse>>(
 name: string,
    key: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get an open tunnel
 */

export function useGetPortForward<TData = Awaited<ReturnType<typeof getPortForward>>, TError = ErrorType<NotFoundResponse>>(
 name: string,
    key: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPortForward>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetPortForwardQueryOptions(name,key,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getClosePortForwardUrl = (name: string,
    key: string,) => {

  return `/api/workflow/${encodeURIComponent(String(name))}/portforward/${encodeURIComponent(String(key))}`
}

/**
 * @summary Close a tunnel
 */
export const closePortForward = async (name: string,
    key: string, options?: Parameters<typeof apiFetch>[1]): Promise<void> => {

  return apiFetch<void>(getClosePortForwardUrl(name,key),
  {
    ...options,
    method: 'DELETE'

  }
);}

export const getClosePortForwardMutationKey = () => ['closePortForward'] as const;

export const getClosePortForwardMutationOptions = <TError = ErrorType<NotFoundResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof closePortForward>>, TError,ClosePortForwardMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof closePortForward>>, TError,ClosePortForwardMutationVariables, TContext> => {

const mutationKey = getClosePortForwardMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof closePortForward>>, ClosePortForwardMutationVariables> = (props) => {
          const {name,key} = props ?? {};

          return  closePortForward(name,key,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type ClosePortForwardMutationResult = NonNullable<Awaited<ReturnType<typeof closePortForward>>>

    export type ClosePortForwardMutationError = ErrorType<NotFoundResponse>
    export type ClosePortForwardMutationVariables = {name: string;key: string}

    /**
 * @summary Close a tunnel
 */
export const useClosePortForward = <TError = ErrorType<NotFoundResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof closePortForward>>, TError,ClosePortForwardMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof closePortForward>>,
        TError,
        ClosePortForwardMutationVariables,
        TContext
      > => {
      return useMutation(getClosePortForwardMutationOptions(options), queryClient);
    }

export const getListPoolsUrl = (params?: ListPoolsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["statuses","platforms","backends","names","gpu_models"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/pool?${stringifiedParams}` : `/api/pool`
}

/**
 * Pools configured by name come first; pools named after their number follow in numerical order.
 * @summary List pools with quota and usage, in configuration order
 */
export const listPools = async (params?: ListPoolsParams, options?: Parameters<typeof apiFetch>[1]): Promise<PoolPage> => {

  return apiFetch<PoolPage>(getListPoolsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListPoolsInfiniteQueryKey = (params?: ListPoolsParams,) => {
    return [
    'infinite', 'api','pool', ...(params ? [params] : [])
    ] as const;
    }

export const getListPoolsQueryKey = (params?: ListPoolsParams,) => {
    return [
    'api','pool', ...(params ? [params] : [])
    ] as const;
    }

export const getListPoolsInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listPools>>, ListPoolsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(params?: ListPoolsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListPoolsInfiniteQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listPools>>, QueryKey, ListPoolsParams['offset']> = ({ signal, pageParam }) => listPools({...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListPoolsInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listPools>>>
export type ListPoolsInfiniteQueryError = ErrorType<UnprocessableResponse>

export function useListPoolsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPools>>, ListPoolsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListPoolsParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPools>>,
          TError,
          Awaited<ReturnType<typeof listPools>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPools>>, ListPoolsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPools>>,
          TError,
          Awaited<ReturnType<typeof listPools>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPools>>, ListPoolsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List pools with quota and usage, in configuration order
 */

export function useListPoolsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPools>>, ListPoolsParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData, QueryKey, ListPoolsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListPoolsInfiniteQueryOptions(params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListPoolsQueryOptions = <TData = Awaited<ReturnType<typeof listPools>>, TError = ErrorType<UnprocessableResponse>>(params?: ListPoolsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListPoolsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listPools>>> = ({ signal }) => listPools(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListPoolsQueryResult = NonNullable<Awaited<ReturnType<typeof listPools>>>
export type ListPoolsQueryError = ErrorType<UnprocessableResponse>

export function useListPools<TData = Awaited<ReturnType<typeof listPools>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListPoolsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPools>>,
          TError,
          Awaited<ReturnType<typeof listPools>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPools<TData = Awaited<ReturnType<typeof listPools>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPools>>,
          TError,
          Awaited<ReturnType<typeof listPools>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPools<TData = Awaited<ReturnType<typeof listPools>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List pools with quota and usage, in configuration order
 */

export function useListPools<TData = Awaited<ReturnType<typeof listPools>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListPoolsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPools>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListPoolsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetPoolUrl = (name: string,) => {

  return `/api/pool/${encodeURIComponent(String(name))}`
}

/**
 * @summary Get a pool
 */
export const getPool = async (name: string, options?: Parameters<typeof apiFetch>[1]): Promise<PoolResourceUsage> => {

  return apiFetch<PoolResourceUsage>(getGetPoolUrl(name),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetPoolQueryKey = (name: string,) => {
    return [
    'api','pool',name
    ] as const;
    }

export const getGetPoolQueryOptions = <TData = Awaited<ReturnType<typeof getPool>>, TError = ErrorType<NotFoundResponse>>(name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetPoolQueryKey(name);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getPool>>> = ({ signal }) => getPool(name, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetPoolQueryResult = NonNullable<Awaited<ReturnType<typeof getPool>>>
export type GetPoolQueryError = ErrorType<NotFoundResponse>

export function useGetPool<TData = Awaited<ReturnType<typeof getPool>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPool>>,
          TError,
          Awaited<ReturnType<typeof getPool>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPool<TData = Awaited<ReturnType<typeof getPool>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPool>>,
          TError,
          Awaited<ReturnType<typeof getPool>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPool<TData = Awaited<ReturnType<typeof getPool>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get a pool
 */

export function useGetPool<TData = Awaited<ReturnType<typeof getPool>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPool>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetPoolQueryOptions(name,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetPoolQueueUrl = (name: string,
    params?: GetPoolQueueParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/pool/${encodeURIComponent(String(name))}/queue?${stringifiedParams}` : `/api/pool/${encodeURIComponent(String(name))}/queue`
}

/**
 * @summary Get the workflows that wait in a pool by priority, and how long they wait
 */
export const getPoolQueue = async (name: string,
    params?: GetPoolQueueParams, options?: Parameters<typeof apiFetch>[1]): Promise<PoolQueue> => {

  return apiFetch<PoolQueue>(getGetPoolQueueUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetPoolQueueQueryKey = (name: string,
    params?: GetPoolQueueParams,) => {
    return [
    'api','pool',name,'queue', ...(params ? [params] : [])
    ] as const;
    }

export const getGetPoolQueueQueryOptions = <TData = Awaited<ReturnType<typeof getPoolQueue>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: GetPoolQueueParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetPoolQueueQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getPoolQueue>>> = ({ signal }) => getPoolQueue(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetPoolQueueQueryResult = NonNullable<Awaited<ReturnType<typeof getPoolQueue>>>
export type GetPoolQueueQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetPoolQueue<TData = Awaited<ReturnType<typeof getPoolQueue>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  GetPoolQueueParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPoolQueue>>,
          TError,
          Awaited<ReturnType<typeof getPoolQueue>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPoolQueue<TData = Awaited<ReturnType<typeof getPoolQueue>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetPoolQueueParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getPoolQueue>>,
          TError,
          Awaited<ReturnType<typeof getPoolQueue>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetPoolQueue<TData = Awaited<ReturnType<typeof getPoolQueue>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetPoolQueueParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the workflows that wait in a pool by priority, and how long they wait
 */

export function useGetPoolQueue<TData = Awaited<ReturnType<typeof getPoolQueue>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: GetPoolQueueParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getPoolQueue>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetPoolQueueQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListPoolResourcesUrl = (name: string,
    params?: ListPoolResourcesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["platforms","types","statuses"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/pool/${encodeURIComponent(String(name))}/resources?${stringifiedParams}` : `/api/pool/${encodeURIComponent(String(name))}/resources`
}

/**
 * @summary List the nodes of a pool
 */
export const listPoolResources = async (name: string,
    params?: ListPoolResourcesParams, options?: Parameters<typeof apiFetch>[1]): Promise<ResourcePage> => {

  return apiFetch<ResourcePage>(getListPoolResourcesUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListPoolResourcesInfiniteQueryKey = (name: string,
    params?: ListPoolResourcesParams,) => {
    return [
    'infinite', 'api','pool',name,'resources', ...(params ? [params] : [])
    ] as const;
    }

export const getListPoolResourcesQueryKey = (name: string,
    params?: ListPoolResourcesParams,) => {
    return [
    'api','pool',name,'resources', ...(params ? [params] : [])
    ] as const;
    }

export const getListPoolResourcesInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listPoolResources>>, ListPoolResourcesParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListPoolResourcesInfiniteQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listPoolResources>>, QueryKey, ListPoolResourcesParams['offset']> = ({ signal, pageParam }) => listPoolResources(name,{...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListPoolResourcesInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listPoolResources>>>
export type ListPoolResourcesInfiniteQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListPoolResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPoolResources>>, ListPoolResourcesParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListPoolResourcesParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPoolResources>>,
          TError,
          Awaited<ReturnType<typeof listPoolResources>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPoolResources>>, ListPoolResourcesParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPoolResources>>,
          TError,
          Awaited<ReturnType<typeof listPoolResources>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPoolResources>>, ListPoolResourcesParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the nodes of a pool
 */

export function useListPoolResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listPoolResources>>, ListPoolResourcesParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData, QueryKey, ListPoolResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListPoolResourcesInfiniteQueryOptions(name,params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListPoolResourcesQueryOptions = <TData = Awaited<ReturnType<typeof listPoolResources>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListPoolResourcesQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listPoolResources>>> = ({ signal }) => listPoolResources(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListPoolResourcesQueryResult = NonNullable<Awaited<ReturnType<typeof listPoolResources>>>
export type ListPoolResourcesQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListPoolResources<TData = Awaited<ReturnType<typeof listPoolResources>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListPoolResourcesParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPoolResources>>,
          TError,
          Awaited<ReturnType<typeof listPoolResources>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolResources<TData = Awaited<ReturnType<typeof listPoolResources>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listPoolResources>>,
          TError,
          Awaited<ReturnType<typeof listPoolResources>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListPoolResources<TData = Awaited<ReturnType<typeof listPoolResources>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the nodes of a pool
 */

export function useListPoolResources<TData = Awaited<ReturnType<typeof listPoolResources>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListPoolResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listPoolResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListPoolResourcesQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getSubmitWorkflowUrl = (pool: string,
    params?: SubmitWorkflowParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["env_vars","label"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/pool/${encodeURIComponent(String(pool))}/workflow?${stringifiedParams}` : `/api/pool/${encodeURIComponent(String(pool))}/workflow`
}

/**
 * A spec that does not fit returns 422 with the line and column of each error, the first hundred of them. A pool
 * outside the user's profile returns 403, one that accepts no work 409.
 *
 * The pool in the path applies: a spec that names another one gets a warning. A workflow that is resubmitted to a
 * pool without its platform runs on the default platform of that pool.
 * @summary Submit a workflow to a pool
 */
export const submitWorkflow = async (pool: string,
    templateSpec?: TemplateSpec,
    params?: SubmitWorkflowParams, options?: Parameters<typeof apiFetch>[1]): Promise<SubmitResponse> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<SubmitResponse>(getSubmitWorkflowUrl(pool,params),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(templateSpec)
  }
);}

export const getSubmitWorkflowMutationKey = () => ['submitWorkflow'] as const;

export const getSubmitWorkflowMutationOptions = <TError = ErrorType<ForbiddenResponse | NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof submitWorkflow>>, TError,SubmitWorkflowMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof submitWorkflow>>, TError,SubmitWorkflowMutationVariables, TContext> => {

const mutationKey = getSubmitWorkflowMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof submitWorkflow>>, SubmitWorkflowMutationVariables> = (props) => {
          const {pool,data,params} = props ?? {};

          return  submitWorkflow(pool,data,params,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type SubmitWorkflowMutationResult = NonNullable<Awaited<ReturnType<typeof submitWorkflow>>>
    export type SubmitWorkflowMutationBody = BodyType<TemplateSpec> | undefined
    export type SubmitWorkflowMutationError = ErrorType<ForbiddenResponse | NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type SubmitWorkflowMutationVariables = {pool: string;data?: BodyType<TemplateSpec>;params?: SubmitWorkflowParams}

    /**
 * @summary Submit a workflow to a pool
 */
export const useSubmitWorkflow = <TError = ErrorType<ForbiddenResponse | NotFoundResponse | ConflictResponse | UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof submitWorkflow>>, TError,SubmitWorkflowMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof submitWorkflow>>,
        TError,
        SubmitWorkflowMutationVariables,
        TContext
      > => {
      return useMutation(getSubmitWorkflowMutationOptions(options), queryClient);
    }

export const getListResourcesUrl = (params?: ListResourcesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["pools","platforms","types","statuses","backends","gpu_models","topology"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/resources?${stringifiedParams}` : `/api/resources`
}

/**
 * @summary List the nodes of all pools
 */
export const listResources = async (params?: ListResourcesParams, options?: Parameters<typeof apiFetch>[1]): Promise<ResourcePage> => {

  return apiFetch<ResourcePage>(getListResourcesUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListResourcesInfiniteQueryKey = (params?: ListResourcesParams,) => {
    return [
    'infinite', 'api','resources', ...(params ? [params] : [])
    ] as const;
    }

export const getListResourcesQueryKey = (params?: ListResourcesParams,) => {
    return [
    'api','resources', ...(params ? [params] : [])
    ] as const;
    }

export const getListResourcesInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listResources>>, ListResourcesParams['offset']>, TError = ErrorType<UnprocessableResponse>>(params?: ListResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListResourcesInfiniteQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listResources>>, QueryKey, ListResourcesParams['offset']> = ({ signal, pageParam }) => listResources({...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListResourcesInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listResources>>>
export type ListResourcesInfiniteQueryError = ErrorType<UnprocessableResponse>

export function useListResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listResources>>, ListResourcesParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListResourcesParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResources>>,
          TError,
          Awaited<ReturnType<typeof listResources>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listResources>>, ListResourcesParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResources>>,
          TError,
          Awaited<ReturnType<typeof listResources>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listResources>>, ListResourcesParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the nodes of all pools
 */

export function useListResourcesInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listResources>>, ListResourcesParams['offset']>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData, QueryKey, ListResourcesParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListResourcesInfiniteQueryOptions(params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListResourcesQueryOptions = <TData = Awaited<ReturnType<typeof listResources>>, TError = ErrorType<UnprocessableResponse>>(params?: ListResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListResourcesQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listResources>>> = ({ signal }) => listResources(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListResourcesQueryResult = NonNullable<Awaited<ReturnType<typeof listResources>>>
export type ListResourcesQueryError = ErrorType<UnprocessableResponse>

export function useListResources<TData = Awaited<ReturnType<typeof listResources>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListResourcesParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResources>>,
          TError,
          Awaited<ReturnType<typeof listResources>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResources<TData = Awaited<ReturnType<typeof listResources>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResources>>,
          TError,
          Awaited<ReturnType<typeof listResources>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResources<TData = Awaited<ReturnType<typeof listResources>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the nodes of all pools
 */

export function useListResources<TData = Awaited<ReturnType<typeof listResources>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListResourcesParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResources>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListResourcesQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetResourceMapUrl = (params?: GetResourceMapParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["pools","platforms","types","statuses","backends","gpu_models","topology"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/resources/map?${stringifiedParams}` : `/api/resources/map`
}

/**
 * Every matching node is in exactly one tile; that of a shared node is the pool it is named after.
 * @summary Map the nodes of all pools, as tiles or one by one
 */
export const getResourceMap = async (params?: GetResourceMapParams, options?: Parameters<typeof apiFetch>[1]): Promise<ResourceMap> => {

  return apiFetch<ResourceMap>(getGetResourceMapUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetResourceMapQueryKey = (params?: GetResourceMapParams,) => {
    return [
    'api','resources','map', ...(params ? [params] : [])
    ] as const;
    }

export const getGetResourceMapQueryOptions = <TData = Awaited<ReturnType<typeof getResourceMap>>, TError = ErrorType<UnprocessableResponse>>(params?: GetResourceMapParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetResourceMapQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getResourceMap>>> = ({ signal }) => getResourceMap(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetResourceMapQueryResult = NonNullable<Awaited<ReturnType<typeof getResourceMap>>>
export type GetResourceMapQueryError = ErrorType<UnprocessableResponse>

export function useGetResourceMap<TData = Awaited<ReturnType<typeof getResourceMap>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  GetResourceMapParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getResourceMap>>,
          TError,
          Awaited<ReturnType<typeof getResourceMap>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetResourceMap<TData = Awaited<ReturnType<typeof getResourceMap>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetResourceMapParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getResourceMap>>,
          TError,
          Awaited<ReturnType<typeof getResourceMap>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetResourceMap<TData = Awaited<ReturnType<typeof getResourceMap>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetResourceMapParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Map the nodes of all pools, as tiles or one by one
 */

export function useGetResourceMap<TData = Awaited<ReturnType<typeof getResourceMap>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetResourceMapParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResourceMap>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetResourceMapQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetResourceUrl = (hostname: string,
    params?: GetResourceParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/resources/${encodeURIComponent(String(hostname))}?${stringifiedParams}` : `/api/resources/${encodeURIComponent(String(hostname))}`
}

/**
 * @summary Get a node with its GPUs and the tasks that hold them
 */
export const getResource = async (hostname: string,
    params?: GetResourceParams, options?: Parameters<typeof apiFetch>[1]): Promise<NodeDetail> => {

  return apiFetch<NodeDetail>(getGetResourceUrl(hostname,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetResourceQueryKey = (hostname: string,
    params?: GetResourceParams,) => {
    return [
    'api','resources',hostname, ...(params ? [params] : [])
    ] as const;
    }

export const getGetResourceQueryOptions = <TData = Awaited<ReturnType<typeof getResource>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(hostname: string,
    params?: GetResourceParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetResourceQueryKey(hostname,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getResource>>> = ({ signal }) => getResource(hostname,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: hostname !== null && hostname !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetResourceQueryResult = NonNullable<Awaited<ReturnType<typeof getResource>>>
export type GetResourceQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useGetResource<TData = Awaited<ReturnType<typeof getResource>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params: undefined |  GetResourceParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getResource>>,
          TError,
          Awaited<ReturnType<typeof getResource>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetResource<TData = Awaited<ReturnType<typeof getResource>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: GetResourceParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getResource>>,
          TError,
          Awaited<ReturnType<typeof getResource>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetResource<TData = Awaited<ReturnType<typeof getResource>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: GetResourceParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get a node with its GPUs and the tasks that hold them
 */

export function useGetResource<TData = Awaited<ReturnType<typeof getResource>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: GetResourceParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getResource>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetResourceQueryOptions(hostname,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListResourceAllocationsUrl = (hostname: string,
    params?: ListResourceAllocationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/resources/${encodeURIComponent(String(hostname))}/allocations?${stringifiedParams}` : `/api/resources/${encodeURIComponent(String(hostname))}/allocations`
}

/**
 * @summary List which tasks held the GPUs of a node in a time range, oldest first
 */
export const listResourceAllocations = async (hostname: string,
    params?: ListResourceAllocationsParams, options?: Parameters<typeof apiFetch>[1]): Promise<AllocationPage> => {

  return apiFetch<AllocationPage>(getListResourceAllocationsUrl(hostname,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListResourceAllocationsQueryKey = (hostname: string,
    params?: ListResourceAllocationsParams,) => {
    return [
    'api','resources',hostname,'allocations', ...(params ? [params] : [])
    ] as const;
    }

export const getListResourceAllocationsQueryOptions = <TData = Awaited<ReturnType<typeof listResourceAllocations>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(hostname: string,
    params?: ListResourceAllocationsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListResourceAllocationsQueryKey(hostname,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listResourceAllocations>>> = ({ signal }) => listResourceAllocations(hostname,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: hostname !== null && hostname !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListResourceAllocationsQueryResult = NonNullable<Awaited<ReturnType<typeof listResourceAllocations>>>
export type ListResourceAllocationsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListResourceAllocations<TData = Awaited<ReturnType<typeof listResourceAllocations>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params: undefined |  ListResourceAllocationsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResourceAllocations>>,
          TError,
          Awaited<ReturnType<typeof listResourceAllocations>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourceAllocations<TData = Awaited<ReturnType<typeof listResourceAllocations>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceAllocationsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResourceAllocations>>,
          TError,
          Awaited<ReturnType<typeof listResourceAllocations>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourceAllocations<TData = Awaited<ReturnType<typeof listResourceAllocations>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceAllocationsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List which tasks held the GPUs of a node in a time range, oldest first
 */

export function useListResourceAllocations<TData = Awaited<ReturnType<typeof listResourceAllocations>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceAllocationsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceAllocations>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListResourceAllocationsQueryOptions(hostname,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListResourceEventsUrl = (hostname: string,
    params?: ListResourceEventsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/resources/${encodeURIComponent(String(hostname))}/events?${stringifiedParams}` : `/api/resources/${encodeURIComponent(String(hostname))}/events`
}

/**
 * Tasks that came to the node, started and ended on it (Scheduled, Started, then Completed or Stopped), and changes
 * of its status (AVAILABLE, IN_USE, CORDONED, DRAINING, OFFLINE).
 * @summary List the events of a node in a time range, newest first by default
 */
export const listResourceEvents = async (hostname: string,
    params?: ListResourceEventsParams, options?: Parameters<typeof apiFetch>[1]): Promise<EventPage> => {

  return apiFetch<EventPage>(getListResourceEventsUrl(hostname,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListResourceEventsQueryKey = (hostname: string,
    params?: ListResourceEventsParams,) => {
    return [
    'api','resources',hostname,'events', ...(params ? [params] : [])
    ] as const;
    }

export const getListResourceEventsQueryOptions = <TData = Awaited<ReturnType<typeof listResourceEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(hostname: string,
    params?: ListResourceEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListResourceEventsQueryKey(hostname,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listResourceEvents>>> = ({ signal }) => listResourceEvents(hostname,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: hostname !== null && hostname !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListResourceEventsQueryResult = NonNullable<Awaited<ReturnType<typeof listResourceEvents>>>
export type ListResourceEventsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListResourceEvents<TData = Awaited<ReturnType<typeof listResourceEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params: undefined |  ListResourceEventsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResourceEvents>>,
          TError,
          Awaited<ReturnType<typeof listResourceEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourceEvents<TData = Awaited<ReturnType<typeof listResourceEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listResourceEvents>>,
          TError,
          Awaited<ReturnType<typeof listResourceEvents>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListResourceEvents<TData = Awaited<ReturnType<typeof listResourceEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the events of a node in a time range, newest first by default
 */

export function useListResourceEvents<TData = Awaited<ReturnType<typeof listResourceEvents>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 hostname: string,
    params?: ListResourceEventsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listResourceEvents>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListResourceEventsQueryOptions(hostname,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetUsageUrl = (params?: GetUsageParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/usage?${stringifiedParams}` : `/api/usage`
}

/**
 * Points are `step` apart and end at `to`. What was used is known of the last 30 days; the point at the present
 * time is what pools and nodes show.
 * @summary Get the GPUs in use over time
 */
export const getUsage = async (params?: GetUsageParams, options?: Parameters<typeof apiFetch>[1]): Promise<UsageSeries> => {

  return apiFetch<UsageSeries>(getGetUsageUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetUsageQueryKey = (params?: GetUsageParams,) => {
    return [
    'api','usage', ...(params ? [params] : [])
    ] as const;
    }

export const getGetUsageQueryOptions = <TData = Awaited<ReturnType<typeof getUsage>>, TError = ErrorType<UnprocessableResponse>>(params?: GetUsageParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetUsageQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getUsage>>> = ({ signal }) => getUsage(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetUsageQueryResult = NonNullable<Awaited<ReturnType<typeof getUsage>>>
export type GetUsageQueryError = ErrorType<UnprocessableResponse>

export function useGetUsage<TData = Awaited<ReturnType<typeof getUsage>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  GetUsageParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getUsage>>,
          TError,
          Awaited<ReturnType<typeof getUsage>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetUsage<TData = Awaited<ReturnType<typeof getUsage>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetUsageParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getUsage>>,
          TError,
          Awaited<ReturnType<typeof getUsage>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetUsage<TData = Awaited<ReturnType<typeof getUsage>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetUsageParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the GPUs in use over time
 */

export function useGetUsage<TData = Awaited<ReturnType<typeof getUsage>>, TError = ErrorType<UnprocessableResponse>>(
 params?: GetUsageParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getUsage>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetUsageQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListBucketsUrl = (params?: ListBucketsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/bucket?${stringifiedParams}` : `/api/bucket`
}

/**
 * @summary List the buckets that store artifacts and datasets, ordered by name
 */
export const listBuckets = async (params?: ListBucketsParams, options?: Parameters<typeof apiFetch>[1]): Promise<BucketPage> => {

  return apiFetch<BucketPage>(getListBucketsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListBucketsQueryKey = (params?: ListBucketsParams,) => {
    return [
    'api','bucket', ...(params ? [params] : [])
    ] as const;
    }

export const getListBucketsQueryOptions = <TData = Awaited<ReturnType<typeof listBuckets>>, TError = ErrorType<UnprocessableResponse>>(params?: ListBucketsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListBucketsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listBuckets>>> = ({ signal }) => listBuckets(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListBucketsQueryResult = NonNullable<Awaited<ReturnType<typeof listBuckets>>>
export type ListBucketsQueryError = ErrorType<UnprocessableResponse>

export function useListBuckets<TData = Awaited<ReturnType<typeof listBuckets>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListBucketsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listBuckets>>,
          TError,
          Awaited<ReturnType<typeof listBuckets>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListBuckets<TData = Awaited<ReturnType<typeof listBuckets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListBucketsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listBuckets>>,
          TError,
          Awaited<ReturnType<typeof listBuckets>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListBuckets<TData = Awaited<ReturnType<typeof listBuckets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListBucketsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the buckets that store artifacts and datasets, ordered by name
 */

export function useListBuckets<TData = Awaited<ReturnType<typeof listBuckets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListBucketsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listBuckets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListBucketsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListDatasetsUrl = (params?: ListDatasetsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["buckets","users","formats"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/bucket/list_dataset?${stringifiedParams}` : `/api/bucket/list_dataset`
}

/**
 * This path takes precedence over a bucket of the same name.
 * @summary List datasets and collections, ordered by name
 */
export const listDatasets = async (params?: ListDatasetsParams, options?: Parameters<typeof apiFetch>[1]): Promise<DatasetPage> => {

  return apiFetch<DatasetPage>(getListDatasetsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListDatasetsQueryKey = (params?: ListDatasetsParams,) => {
    return [
    'api','bucket','list_dataset', ...(params ? [params] : [])
    ] as const;
    }

export const getListDatasetsQueryOptions = <TData = Awaited<ReturnType<typeof listDatasets>>, TError = ErrorType<UnprocessableResponse>>(params?: ListDatasetsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListDatasetsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listDatasets>>> = ({ signal }) => listDatasets(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListDatasetsQueryResult = NonNullable<Awaited<ReturnType<typeof listDatasets>>>
export type ListDatasetsQueryError = ErrorType<UnprocessableResponse>

export function useListDatasets<TData = Awaited<ReturnType<typeof listDatasets>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListDatasetsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listDatasets>>,
          TError,
          Awaited<ReturnType<typeof listDatasets>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListDatasets<TData = Awaited<ReturnType<typeof listDatasets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListDatasetsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listDatasets>>,
          TError,
          Awaited<ReturnType<typeof listDatasets>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListDatasets<TData = Awaited<ReturnType<typeof listDatasets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListDatasetsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List datasets and collections, ordered by name
 */

export function useListDatasets<TData = Awaited<ReturnType<typeof listDatasets>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListDatasetsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listDatasets>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListDatasetsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListCollectionsUrl = (params?: ListCollectionsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {
    const arrayFormatParameters = ["buckets","users"];

    if (Array.isArray(value) && arrayFormatParameters.includes(key)) {
      value.forEach((v) => { normalizedParams.append(key, v === null ? 'null' : String(v)); });
      return;
    }

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/bucket/collections?${stringifiedParams}` : `/api/bucket/collections`
}

/**
 * This path takes precedence over a bucket of the same name.
 * @summary List collections, ordered by name
 */
export const listCollections = async (params?: ListCollectionsParams, options?: Parameters<typeof apiFetch>[1]): Promise<DatasetPage> => {

  return apiFetch<DatasetPage>(getListCollectionsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListCollectionsQueryKey = (params?: ListCollectionsParams,) => {
    return [
    'api','bucket','collections', ...(params ? [params] : [])
    ] as const;
    }

export const getListCollectionsQueryOptions = <TData = Awaited<ReturnType<typeof listCollections>>, TError = ErrorType<UnprocessableResponse>>(params?: ListCollectionsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListCollectionsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listCollections>>> = ({ signal }) => listCollections(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListCollectionsQueryResult = NonNullable<Awaited<ReturnType<typeof listCollections>>>
export type ListCollectionsQueryError = ErrorType<UnprocessableResponse>

export function useListCollections<TData = Awaited<ReturnType<typeof listCollections>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListCollectionsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listCollections>>,
          TError,
          Awaited<ReturnType<typeof listCollections>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListCollections<TData = Awaited<ReturnType<typeof listCollections>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCollectionsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listCollections>>,
          TError,
          Awaited<ReturnType<typeof listCollections>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListCollections<TData = Awaited<ReturnType<typeof listCollections>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCollectionsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List collections, ordered by name
 */

export function useListCollections<TData = Awaited<ReturnType<typeof listCollections>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCollectionsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCollections>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListCollectionsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetBucketUrl = (name: string,) => {

  return `/api/bucket/${encodeURIComponent(String(name))}`
}

/**
 * @summary Get a bucket
 */
export const getBucket = async (name: string, options?: Parameters<typeof apiFetch>[1]): Promise<Bucket> => {

  return apiFetch<Bucket>(getGetBucketUrl(name),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetBucketQueryKey = (name: string,) => {
    return [
    'api','bucket',name
    ] as const;
    }

export const getGetBucketQueryOptions = <TData = Awaited<ReturnType<typeof getBucket>>, TError = ErrorType<NotFoundResponse>>(name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetBucketQueryKey(name);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getBucket>>> = ({ signal }) => getBucket(name, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetBucketQueryResult = NonNullable<Awaited<ReturnType<typeof getBucket>>>
export type GetBucketQueryError = ErrorType<NotFoundResponse>

export function useGetBucket<TData = Awaited<ReturnType<typeof getBucket>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getBucket>>,
          TError,
          Awaited<ReturnType<typeof getBucket>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetBucket<TData = Awaited<ReturnType<typeof getBucket>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getBucket>>,
          TError,
          Awaited<ReturnType<typeof getBucket>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetBucket<TData = Awaited<ReturnType<typeof getBucket>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get a bucket
 */

export function useGetBucket<TData = Awaited<ReturnType<typeof getBucket>>, TError = ErrorType<NotFoundResponse>>(
 name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getBucket>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetBucketQueryOptions(name,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListObjectsUrl = (name: string,
    params?: ListObjectsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/bucket/${encodeURIComponent(String(name))}/list?${stringifiedParams}` : `/api/bucket/${encodeURIComponent(String(name))}/list`
}

/**
 * Lists the folders of the newest 10,000 workflows and the newest 1,000 datasets across all buckets. The folder
 * of an older workflow or dataset is listed when the prefix contains its full name.
 * @summary List the objects of a bucket under a prefix, as an object store does
 */
export const listObjects = async (name: string,
    params?: ListObjectsParams, options?: Parameters<typeof apiFetch>[1]): Promise<ObjectListing> => {

  return apiFetch<ObjectListing>(getListObjectsUrl(name,params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListObjectsInfiniteQueryKey = (name: string,
    params?: ListObjectsParams,) => {
    return [
    'infinite', 'api','bucket',name,'list', ...(params ? [params] : [])
    ] as const;
    }

export const getListObjectsQueryKey = (name: string,
    params?: ListObjectsParams,) => {
    return [
    'api','bucket',name,'list', ...(params ? [params] : [])
    ] as const;
    }

export const getListObjectsInfiniteQueryOptions = <TData = InfiniteData<Awaited<ReturnType<typeof listObjects>>, ListObjectsParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListObjectsInfiniteQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listObjects>>, QueryKey, ListObjectsParams['offset']> = ({ signal, pageParam }) => listObjects(name,{...params, 'offset': pageParam ?? params?.['offset']}, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListObjectsInfiniteQueryResult = NonNullable<Awaited<ReturnType<typeof listObjects>>>
export type ListObjectsInfiniteQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListObjectsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listObjects>>, ListObjectsParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListObjectsParams, options: { query:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listObjects>>,
          TError,
          Awaited<ReturnType<typeof listObjects>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListObjectsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listObjects>>, ListObjectsParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listObjects>>,
          TError,
          Awaited<ReturnType<typeof listObjects>>, QueryKey
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListObjectsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listObjects>>, ListObjectsParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the objects of a bucket under a prefix, as an object store does
 */

export function useListObjectsInfinite<TData = InfiniteData<Awaited<ReturnType<typeof listObjects>>, ListObjectsParams['offset']>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseInfiniteQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData, QueryKey, ListObjectsParams['offset']>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListObjectsInfiniteQueryOptions(name,params,options)

  const query = useInfiniteQuery(queryOptions, queryClient) as  UseInfiniteQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListObjectsQueryOptions = <TData = Awaited<ReturnType<typeof listObjects>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListObjectsQueryKey(name,params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listObjects>>> = ({ signal }) => listObjects(name,params, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListObjectsQueryResult = NonNullable<Awaited<ReturnType<typeof listObjects>>>
export type ListObjectsQueryError = ErrorType<NotFoundResponse | UnprocessableResponse>

export function useListObjects<TData = Awaited<ReturnType<typeof listObjects>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params: undefined |  ListObjectsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listObjects>>,
          TError,
          Awaited<ReturnType<typeof listObjects>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListObjects<TData = Awaited<ReturnType<typeof listObjects>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listObjects>>,
          TError,
          Awaited<ReturnType<typeof listObjects>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListObjects<TData = Awaited<ReturnType<typeof listObjects>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the objects of a bucket under a prefix, as an object store does
 */

export function useListObjects<TData = Awaited<ReturnType<typeof listObjects>>, TError = ErrorType<NotFoundResponse | UnprocessableResponse>>(
 name: string,
    params?: ListObjectsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listObjects>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListObjectsQueryOptions(name,params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetDatasetInfoUrl = (bucket: string,
    name: string,) => {

  return `/api/bucket/${encodeURIComponent(String(bucket))}/dataset/${encodeURIComponent(String(name))}/info`
}

/**
 * @summary Get a dataset or collection with its versions, newest first
 */
export const getDatasetInfo = async (bucket: string,
    name: string, options?: Parameters<typeof apiFetch>[1]): Promise<DataInfoResponse> => {

  return apiFetch<DataInfoResponse>(getGetDatasetInfoUrl(bucket,name),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetDatasetInfoQueryKey = (bucket: string,
    name: string,) => {
    return [
    'api','bucket',bucket,'dataset',name,'info'
    ] as const;
    }

export const getGetDatasetInfoQueryOptions = <TData = Awaited<ReturnType<typeof getDatasetInfo>>, TError = ErrorType<NotFoundResponse>>(bucket: string,
    name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetDatasetInfoQueryKey(bucket,name);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getDatasetInfo>>> = ({ signal }) => getDatasetInfo(bucket,name, { signal, ...requestOptions });

   return  { queryKey, queryFn, enabled: bucket !== null && bucket !== undefined && name !== null && name !== undefined, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetDatasetInfoQueryResult = NonNullable<Awaited<ReturnType<typeof getDatasetInfo>>>
export type GetDatasetInfoQueryError = ErrorType<NotFoundResponse>

export function useGetDatasetInfo<TData = Awaited<ReturnType<typeof getDatasetInfo>>, TError = ErrorType<NotFoundResponse>>(
 bucket: string,
    name: string, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getDatasetInfo>>,
          TError,
          Awaited<ReturnType<typeof getDatasetInfo>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetDatasetInfo<TData = Awaited<ReturnType<typeof getDatasetInfo>>, TError = ErrorType<NotFoundResponse>>(
 bucket: string,
    name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getDatasetInfo>>,
          TError,
          Awaited<ReturnType<typeof getDatasetInfo>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetDatasetInfo<TData = Awaited<ReturnType<typeof getDatasetInfo>>, TError = ErrorType<NotFoundResponse>>(
 bucket: string,
    name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get a dataset or collection with its versions, newest first
 */

export function useGetDatasetInfo<TData = Awaited<ReturnType<typeof getDatasetInfo>>, TError = ErrorType<NotFoundResponse>>(
 bucket: string,
    name: string, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getDatasetInfo>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetDatasetInfoQueryOptions(bucket,name,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetProfileUrl = () => {

  return `/api/profile`
}

/**
 * @summary Get the signed-in user
 */
export const getProfile = async ( options?: Parameters<typeof apiFetch>[1]): Promise<ProfileResponse> => {

  return apiFetch<ProfileResponse>(getGetProfileUrl(),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetProfileQueryKey = () => {
    return [
    'api','profile'
    ] as const;
    }

export const getGetProfileQueryOptions = <TData = Awaited<ReturnType<typeof getProfile>>, TError = ErrorType<unknown>>( options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetProfileQueryKey();

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getProfile>>> = ({ signal }) => getProfile({ signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetProfileQueryResult = NonNullable<Awaited<ReturnType<typeof getProfile>>>
export type GetProfileQueryError = ErrorType<unknown>

export function useGetProfile<TData = Awaited<ReturnType<typeof getProfile>>, TError = ErrorType<unknown>>(
  options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getProfile>>,
          TError,
          Awaited<ReturnType<typeof getProfile>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetProfile<TData = Awaited<ReturnType<typeof getProfile>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getProfile>>,
          TError,
          Awaited<ReturnType<typeof getProfile>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetProfile<TData = Awaited<ReturnType<typeof getProfile>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the signed-in user
 */

export function useGetProfile<TData = Awaited<ReturnType<typeof getProfile>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfile>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetProfileQueryOptions(options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetProfileSettingsUrl = () => {

  return `/api/profile/settings`
}

/**
 * @summary Get the user's settings
 */
export const getProfileSettings = async ( options?: Parameters<typeof apiFetch>[1]): Promise<ProfileSettings> => {

  return apiFetch<ProfileSettings>(getGetProfileSettingsUrl(),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetProfileSettingsQueryKey = () => {
    return [
    'api','profile','settings'
    ] as const;
    }

export const getGetProfileSettingsQueryOptions = <TData = Awaited<ReturnType<typeof getProfileSettings>>, TError = ErrorType<unknown>>( options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetProfileSettingsQueryKey();

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getProfileSettings>>> = ({ signal }) => getProfileSettings({ signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetProfileSettingsQueryResult = NonNullable<Awaited<ReturnType<typeof getProfileSettings>>>
export type GetProfileSettingsQueryError = ErrorType<unknown>

export function useGetProfileSettings<TData = Awaited<ReturnType<typeof getProfileSettings>>, TError = ErrorType<unknown>>(
  options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getProfileSettings>>,
          TError,
          Awaited<ReturnType<typeof getProfileSettings>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetProfileSettings<TData = Awaited<ReturnType<typeof getProfileSettings>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getProfileSettings>>,
          TError,
          Awaited<ReturnType<typeof getProfileSettings>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetProfileSettings<TData = Awaited<ReturnType<typeof getProfileSettings>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the user's settings
 */

export function useGetProfileSettings<TData = Awaited<ReturnType<typeof getProfileSettings>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getProfileSettings>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetProfileSettingsQueryOptions(options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getPutProfileSettingsUrl = () => {

  return `/api/profile/settings`
}

/**
 * @summary Replace the user's settings
 */
export const putProfileSettings = async (profileSettingsUpdate: NonReadonly<ProfileSettingsUpdate>, options?: Parameters<typeof apiFetch>[1]): Promise<ProfileSettings> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<ProfileSettings>(getPutProfileSettingsUrl(),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(profileSettingsUpdate)
  }
);}

export const getPutProfileSettingsMutationKey = () => ['putProfileSettings'] as const;

export const getPutProfileSettingsMutationOptions = <TError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof putProfileSettings>>, TError,PutProfileSettingsMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof putProfileSettings>>, TError,PutProfileSettingsMutationVariables, TContext> => {

const mutationKey = getPutProfileSettingsMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof putProfileSettings>>, PutProfileSettingsMutationVariables> = (props) => {
          const {data} = props ?? {};

          return  putProfileSettings(data,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type PutProfileSettingsMutationResult = NonNullable<Awaited<ReturnType<typeof putProfileSettings>>>
    export type PutProfileSettingsMutationBody = BodyType<NonReadonly<ProfileSettingsUpdate>>
    export type PutProfileSettingsMutationError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type PutProfileSettingsMutationVariables = {data: BodyType<NonReadonly<ProfileSettingsUpdate>>}

    /**
 * @summary Replace the user's settings
 */
export const usePutProfileSettings = <TError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof putProfileSettings>>, TError,PutProfileSettingsMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof putProfileSettings>>,
        TError,
        PutProfileSettingsMutationVariables,
        TContext
      > => {
      return useMutation(getPutProfileSettingsMutationOptions(options), queryClient);
    }

export const getListCredentialsUrl = (params?: ListCredentialsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/credentials?${stringifiedParams}` : `/api/credentials`
}

/**
 * @summary List the user's credentials by name and type, without secrets
 */
export const listCredentials = async (params?: ListCredentialsParams, options?: Parameters<typeof apiFetch>[1]): Promise<CredentialPage> => {

  return apiFetch<CredentialPage>(getListCredentialsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListCredentialsQueryKey = (params?: ListCredentialsParams,) => {
    return [
    'api','credentials', ...(params ? [params] : [])
    ] as const;
    }

export const getListCredentialsQueryOptions = <TData = Awaited<ReturnType<typeof listCredentials>>, TError = ErrorType<UnprocessableResponse>>(params?: ListCredentialsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListCredentialsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listCredentials>>> = ({ signal }) => listCredentials(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListCredentialsQueryResult = NonNullable<Awaited<ReturnType<typeof listCredentials>>>
export type ListCredentialsQueryError = ErrorType<UnprocessableResponse>

export function useListCredentials<TData = Awaited<ReturnType<typeof listCredentials>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListCredentialsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listCredentials>>,
          TError,
          Awaited<ReturnType<typeof listCredentials>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListCredentials<TData = Awaited<ReturnType<typeof listCredentials>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCredentialsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listCredentials>>,
          TError,
          Awaited<ReturnType<typeof listCredentials>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListCredentials<TData = Awaited<ReturnType<typeof listCredentials>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCredentialsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List the user's credentials by name and type, without secrets
 */

export function useListCredentials<TData = Awaited<ReturnType<typeof listCredentials>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListCredentialsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listCredentials>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListCredentialsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getPutCredentialUrl = (name: string,) => {

  return `/api/credentials/${encodeURIComponent(String(name))}`
}

/**
 * @summary Create a credential or replace the one with the same name
 */
export const putCredential = async (name: string,
    credentialRequest: CredentialRequest, options?: Parameters<typeof apiFetch>[1]): Promise<CredentialEntry> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return apiFetch<CredentialEntry>(getPutCredentialUrl(name),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(credentialRequest)
  }
);}

export const getPutCredentialMutationKey = () => ['putCredential'] as const;

export const getPutCredentialMutationOptions = <TError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof putCredential>>, TError,PutCredentialMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof putCredential>>, TError,PutCredentialMutationVariables, TContext> => {

const mutationKey = getPutCredentialMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof putCredential>>, PutCredentialMutationVariables> = (props) => {
          const {name,data} = props ?? {};

          return  putCredential(name,data,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type PutCredentialMutationResult = NonNullable<Awaited<ReturnType<typeof putCredential>>>
    export type PutCredentialMutationBody = BodyType<CredentialRequest>
    export type PutCredentialMutationError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>
    export type PutCredentialMutationVariables = {name: string;data: BodyType<CredentialRequest>}

    /**
 * @summary Create a credential or replace the one with the same name
 */
export const usePutCredential = <TError = ErrorType<UnsupportedMediaTypeResponse | UnprocessableResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof putCredential>>, TError,PutCredentialMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof putCredential>>,
        TError,
        PutCredentialMutationVariables,
        TContext
      > => {
      return useMutation(getPutCredentialMutationOptions(options), queryClient);
    }

export const getDeleteCredentialUrl = (name: string,) => {

  return `/api/credentials/${encodeURIComponent(String(name))}`
}

/**
 * @summary Delete a credential
 */
export const deleteCredential = async (name: string, options?: Parameters<typeof apiFetch>[1]): Promise<void> => {

  return apiFetch<void>(getDeleteCredentialUrl(name),
  {
    ...options,
    method: 'DELETE'

  }
);}

export const getDeleteCredentialMutationKey = () => ['deleteCredential'] as const;

export const getDeleteCredentialMutationOptions = <TError = ErrorType<NotFoundResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof deleteCredential>>, TError,DeleteCredentialMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
): UseMutationOptions<Awaited<ReturnType<typeof deleteCredential>>, TError,DeleteCredentialMutationVariables, TContext> => {

const mutationKey = getDeleteCredentialMutationKey();
const {mutation: mutationOptions, request: requestOptions} = options ?
      options.mutation && 'mutationKey' in options.mutation && options.mutation.mutationKey ?
      options
      : {...options, mutation: {...options.mutation, mutationKey}}
      : {mutation: { mutationKey, }, request: undefined};

      const mutationFn: MutationFunction<Awaited<ReturnType<typeof deleteCredential>>, DeleteCredentialMutationVariables> = (props) => {
          const {name} = props ?? {};

          return  deleteCredential(name,requestOptions)
        }

  return  { mutationFn, ...mutationOptions }}

    export type DeleteCredentialMutationResult = NonNullable<Awaited<ReturnType<typeof deleteCredential>>>

    export type DeleteCredentialMutationError = ErrorType<NotFoundResponse>
    export type DeleteCredentialMutationVariables = {name: string}

    /**
 * @summary Delete a credential
 */
export const useDeleteCredential = <TError = ErrorType<NotFoundResponse>,
    TContext = unknown>(options?: { mutation?:UseMutationOptions<Awaited<ReturnType<typeof deleteCredential>>, TError,DeleteCredentialMutationVariables, TContext>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient): UseMutationResult<
        Awaited<ReturnType<typeof deleteCredential>>,
        TError,
        DeleteCredentialMutationVariables,
        TContext
      > => {
      return useMutation(getDeleteCredentialMutationOptions(options), queryClient);
    }

export const getListUsersUrl = (params?: ListUsersParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/users?${stringifiedParams}` : `/api/users`
}

/**
 * @summary List user names, sorted
 */
export const listUsers = async (params?: ListUsersParams, options?: Parameters<typeof apiFetch>[1]): Promise<NamePage> => {

  return apiFetch<NamePage>(getListUsersUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListUsersQueryKey = (params?: ListUsersParams,) => {
    return [
    'api','users', ...(params ? [params] : [])
    ] as const;
    }

export const getListUsersQueryOptions = <TData = Awaited<ReturnType<typeof listUsers>>, TError = ErrorType<UnprocessableResponse>>(params?: ListUsersParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListUsersQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listUsers>>> = ({ signal }) => listUsers(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListUsersQueryResult = NonNullable<Awaited<ReturnType<typeof listUsers>>>
export type ListUsersQueryError = ErrorType<UnprocessableResponse>

export function useListUsers<TData = Awaited<ReturnType<typeof listUsers>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListUsersParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listUsers>>,
          TError,
          Awaited<ReturnType<typeof listUsers>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListUsers<TData = Awaited<ReturnType<typeof listUsers>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListUsersParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listUsers>>,
          TError,
          Awaited<ReturnType<typeof listUsers>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListUsers<TData = Awaited<ReturnType<typeof listUsers>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListUsersParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List user names, sorted
 */

export function useListUsers<TData = Awaited<ReturnType<typeof listUsers>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListUsersParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listUsers>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListUsersQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getListTagsUrl = (params?: ListTagsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/tag?${stringifiedParams}` : `/api/tag`
}

/**
 * @summary List workflow tags, sorted
 */
export const listTags = async (params?: ListTagsParams, options?: Parameters<typeof apiFetch>[1]): Promise<NamePage> => {

  return apiFetch<NamePage>(getListTagsUrl(params),
  {
    ...options,
    method: 'GET'

  }
);}

export const getListTagsQueryKey = (params?: ListTagsParams,) => {
    return [
    'api','tag', ...(params ? [params] : [])
    ] as const;
    }

export const getListTagsQueryOptions = <TData = Awaited<ReturnType<typeof listTags>>, TError = ErrorType<UnprocessableResponse>>(params?: ListTagsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getListTagsQueryKey(params);

    const queryFn: QueryFunction<Awaited<ReturnType<typeof listTags>>> = ({ signal }) => listTags(params, { signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type ListTagsQueryResult = NonNullable<Awaited<ReturnType<typeof listTags>>>
export type ListTagsQueryError = ErrorType<UnprocessableResponse>

export function useListTags<TData = Awaited<ReturnType<typeof listTags>>, TError = ErrorType<UnprocessableResponse>>(
 params: undefined |  ListTagsParams, options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTags>>,
          TError,
          Awaited<ReturnType<typeof listTags>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTags<TData = Awaited<ReturnType<typeof listTags>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTagsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof listTags>>,
          TError,
          Awaited<ReturnType<typeof listTags>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useListTags<TData = Awaited<ReturnType<typeof listTags>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTagsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary List workflow tags, sorted
 */

export function useListTags<TData = Awaited<ReturnType<typeof listTags>>, TError = ErrorType<UnprocessableResponse>>(
 params?: ListTagsParams, options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof listTags>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getListTagsQueryOptions(params,options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}

export const getGetVersionUrl = () => {

  return `/api/version`
}

/**
 * @summary Get the platform version
 */
export const getVersion = async ( options?: Parameters<typeof apiFetch>[1]): Promise<Version> => {

  return apiFetch<Version>(getGetVersionUrl(),
  {
    ...options,
    method: 'GET'

  }
);}

export const getGetVersionQueryKey = () => {
    return [
    'api','version'
    ] as const;
    }

export const getGetVersionQueryOptions = <TData = Awaited<ReturnType<typeof getVersion>>, TError = ErrorType<unknown>>( options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
) => {

const {query: queryOptions, request: requestOptions} = options ?? {};

  const queryKey =  queryOptions?.queryKey ?? getGetVersionQueryKey();

    const queryFn: QueryFunction<Awaited<ReturnType<typeof getVersion>>> = ({ signal }) => getVersion({ signal, ...requestOptions });

   return  { queryKey, queryFn, ...queryOptions} as UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData> & { queryKey: DataTag<QueryKey, TData, TError> }
}

export type GetVersionQueryResult = NonNullable<Awaited<ReturnType<typeof getVersion>>>
export type GetVersionQueryError = ErrorType<unknown>

export function useGetVersion<TData = Awaited<ReturnType<typeof getVersion>>, TError = ErrorType<unknown>>(
  options: { query:Partial<UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData>> & Pick<
        DefinedInitialDataOptions<
          Awaited<ReturnType<typeof getVersion>>,
          TError,
          Awaited<ReturnType<typeof getVersion>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  DefinedUseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetVersion<TData = Awaited<ReturnType<typeof getVersion>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData>> & Pick<
        UndefinedInitialDataOptions<
          Awaited<ReturnType<typeof getVersion>>,
          TError,
          Awaited<ReturnType<typeof getVersion>>
        > , 'initialData'
      >, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
export function useGetVersion<TData = Awaited<ReturnType<typeof getVersion>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
  ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> }
/**
 * @summary Get the platform version
 */

export function useGetVersion<TData = Awaited<ReturnType<typeof getVersion>>, TError = ErrorType<unknown>>(
  options?: { query?:Partial<UseQueryOptions<Awaited<ReturnType<typeof getVersion>>, TError, TData>>, request?: SecondParameter<typeof apiFetch>}
 , queryClient?: QueryClient
 ):  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> } {

  const queryOptions = getGetVersionQueryOptions(options)

  const query = useQuery(queryOptions, queryClient) as  UseQueryResult<TData, TError> & { queryKey: DataTag<QueryKey, TData, TError> };

  return withQueryKey(query, queryOptions.queryKey);
}
