import { type HttpHandler, HttpResponse, http } from "msw/http";
import { DELIMITER } from "../generators/bucket/object-listing.ts";
import type { BucketGenerator } from "../generators/bucket-generator.ts";
import type { WorkflowGenerator } from "../generators/workflow-generator.ts";
import { apiPath } from "./api-path.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world buckets and artifacts are answered from. */
export interface BucketWorld {
  readonly workflows: Pick<WorkflowGenerator, "indexByName">;
  readonly buckets: BucketGenerator;
}

/** Such a world, or a function that returns the current one. */
export type BucketWorldSource = SourceOf<BucketWorld>;

/** Paths of datasets that look like a bucket of that name, and win over it. */
const DATASET_PATHS: readonly string[] = ["list_dataset", "collections"];

/** Folders end in a slash, and in nothing else: only by them can a listing of any size be gathered. */
const DELIMITERS = { [DELIMITER]: DELIMITER } as const;

/** GET /api/bucket: a page of all buckets by name. 422 when the query does not fit. */
export function listBuckets(source: BucketWorldSource): HttpHandler {
  return http.get(apiPath("/api/bucket"), ({ request }) => {
    const reader = queryReader(request.url);
    const { offset, limit } = readPage(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return HttpResponse.json(worldOf(source).buckets.pageByName(offset, limit));
  });
}

/** GET /api/bucket/:name: one bucket. 404 when there is none; the paths of datasets are left to their handlers. */
export function getBucket(source: BucketWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/bucket/:name"), ({ params }) => {
    if (DATASET_PATHS.includes(params.name)) return undefined;
    const bucket = worldOf(source).buckets.getBucketByName(params.name);
    return bucket === null ? notFound("bucket", "name", params.name) : HttpResponse.json(bucket);
  });
}

/** GET /api/bucket/:name/list: a page of its objects and folders. 404 when there is no such bucket, 422 when the query does not fit. */
export function listObjects(source: BucketWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/bucket/:name/list"), ({ params, request }) => {
    const reader = queryReader(request.url);
    const query = {
      prefix: reader.text("prefix"),
      delimiter: reader.member("delimiter", DELIMITERS),
      ...readPage(reader),
    };
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const listing = worldOf(source).buckets.listObjects(params.name, query);
    return listing === null ? notFound("bucket", "name", params.name) : HttpResponse.json(listing);
  });
}

/** GET /api/workflow/:name/artifacts: a page of what a workflow wrote. 404 when there is no such workflow, 422 when the query does not fit. */
export function listWorkflowArtifacts(source: BucketWorldSource): HttpHandler {
  return http.get<{ name: string }>(apiPath("/api/workflow/:name/artifacts"), ({ params, request }) => {
    const reader = queryReader(request.url);
    const query = { prefix: reader.text("prefix"), ...readPage(reader) };
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const { workflows, buckets } = worldOf(source);
    const index = workflows.indexByName(params.name);
    if (index === null) return notFound("workflow", "name", params.name);
    return HttpResponse.json(buckets.generateWorkflowArtifacts(index, query));
  });
}

/** All of /api/bucket that is not about datasets, and the artifacts of workflows. */
export function bucketHandlers(source: BucketWorldSource): HttpHandler[] {
  return [listBuckets(source), listObjects(source), listWorkflowArtifacts(source), getBucket(source)];
}
