import { type HttpHandler, HttpResponse, http } from "msw/http";
import { DatasetFormat, DatasetType } from "../../lib/api/generated.schemas.ts";
import type { DatasetGenerator } from "../generators/dataset-generator.ts";
import { apiPath } from "./api-path.ts";
import type { FieldReader } from "./field-reader.ts";
import { notFound, unprocessable } from "./problem.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world datasets are answered from. */
export interface DatasetWorld {
  readonly datasets: DatasetGenerator;
}

/** Such a world, or a function that returns the current one. */
export type DatasetWorldSource = SourceOf<DatasetWorld>;

/** What both lists take. */
function readQuery(query: FieldReader) {
  return {
    name: query.text("name"),
    buckets: query.strings("buckets"),
    users: query.strings("users"),
    ...readPage(query),
  };
}

/** GET /api/bucket/list_dataset: a page of datasets and collections by name. 422 when the query does not fit. */
export function listDatasets(source: DatasetWorldSource): HttpHandler {
  return http.get(apiPath("/api/bucket/list_dataset"), ({ request }) => {
    const reader = queryReader(request.url);
    const { offset, limit, ...shared } = readQuery(reader);
    const filter = {
      ...shared,
      type: reader.member("type", DatasetType),
      formats: reader.members("formats", DatasetFormat),
    };
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return HttpResponse.json(worldOf(source).datasets.page({ filter, offset, limit }));
  });
}

/** GET /api/bucket/collections: a page of collections by name. 422 when the query does not fit. */
export function listCollections(source: DatasetWorldSource): HttpHandler {
  return http.get(apiPath("/api/bucket/collections"), ({ request }) => {
    const reader = queryReader(request.url);
    const { offset, limit, ...shared } = readQuery(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    const filter = { ...shared, type: DatasetType.COLLECTION };
    return HttpResponse.json(worldOf(source).datasets.page({ filter, offset, limit }));
  });
}

/** GET /api/bucket/:bucket/dataset/:name/info: one of them, whole. 404 when the bucket holds none of that name. */
export function getDatasetInfo(source: DatasetWorldSource): HttpHandler {
  const path = apiPath("/api/bucket/:bucket/dataset/:name/info");
  return http.get<{ bucket: string; name: string }>(path, ({ params }) => {
    const info = worldOf(source).datasets.getByName(params.name);
    if (info === null) return notFound("dataset", "name", params.name);
    if (info.bucket !== params.bucket) {
      return notFound(`dataset ${params.name} in a bucket`, "bucket", params.bucket);
    }
    return HttpResponse.json(info);
  });
}

/** All of /api/bucket that is about datasets and collections. */
export function datasetHandlers(source: DatasetWorldSource): HttpHandler[] {
  return [listDatasets(source), listCollections(source), getDatasetInfo(source)];
}
