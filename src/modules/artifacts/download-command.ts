import type { Bucket, BucketProvider } from "@/lib/api/generated.schemas";

/** What of a bucket says how its objects are fetched. */
export type ArtifactStore = Pick<Bucket, "name" | "provider" | "endpoint">;

const SCHEME: Record<BucketProvider, string> = { s3: "s3", gcs: "gs", minio: "s3" };

/** The address of an object or, with a slash at the end of the key, of all below a folder. */
export function objectAddress({ name, provider }: ArtifactStore, key: string): string {
  return `${SCHEME[provider]}://${name}/${key}`;
}

/**
 * The command that fetches an object into the directory where it is run, or all below a folder into one of its name.
 * The API signs no addresses of objects, so that a browser cannot: the store's own program does it, with the
 * credentials of whoever runs it.
 */
export function downloadCommand(store: ArtifactStore, key: string): string {
  const isFolder = key.endsWith("/");
  const source = quote(objectAddress(store, key));
  // A name that begins with a dash would be read as an option.
  const target = isFolder ? quote(`./${key.slice(key.lastIndexOf("/", key.length - 2) + 1)}`) : ".";
  const recursive = isFolder ? " --recursive" : "";
  if (store.provider === "gcs") {
    // It makes the folder itself, below the directory that it is given.
    return `gcloud storage cp${recursive} ${isFolder ? quote(objectAddress(store, key.slice(0, -1))) : source} .`;
  }
  const endpoint = store.endpoint === undefined ? "" : ` --endpoint-url ${quote(store.endpoint)}`;
  return `aws s3 cp${recursive}${endpoint} ${source} ${target}`;
}

/** As one word for a shell, whatever is in it. */
function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
