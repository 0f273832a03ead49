import type { Bucket, BucketProvider } from "@/lib/api/generated.schemas";

/** The fields of a bucket that determine how its objects are downloaded. */
export type ArtifactStore = Pick<Bucket, "name" | "provider" | "endpoint">;

const SCHEME: Record<BucketProvider, string> = { s3: "s3", gcs: "gs", minio: "s3" };

/** Address of an object, or of everything below a folder when the key ends with a slash. */
export function objectAddress({ name, provider }: ArtifactStore, key: string): string {
  return `${SCHEME[provider]}://${name}/${key}`;
}

/**
 * Command that downloads an object into the current directory, or a folder into a directory with its name. The API does
 * not sign object URLs, so a browser cannot download them: the store's own CLI does, with the user's credentials.
 */
export function downloadCommand(store: ArtifactStore, key: string): string {
  const isFolder = key.endsWith("/");
  const source = quote(objectAddress(store, key));
  // A name with a leading dash would be parsed as an option.
  const target = isFolder ? quote(`./${key.slice(key.lastIndexOf("/", key.length - 2) + 1)}`) : ".";
  const recursive = isFolder ? " --recursive" : "";
  if (store.provider === "gcs") {
    // gcloud creates the folder inside the given directory.
    return `gcloud storage cp${recursive} ${isFolder ? quote(objectAddress(store, key.slice(0, -1))) : source} .`;
  }
  const endpoint = store.endpoint === undefined ? "" : ` --endpoint-url ${quote(store.endpoint)}`;
  return `aws s3 cp${recursive}${endpoint} ${source} ${target}`;
}

/** Quotes any text as one shell word. */
function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
