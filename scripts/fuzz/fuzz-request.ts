/** A request as it is sent. */
export interface FuzzRequest {
  readonly method: string;
  /** Encoded. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Null for none. */
  readonly type: string | null;
  readonly body: string | null;
}

export function targetOf({ path, query }: FuzzRequest): string {
  const parameters = query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return parameters.length > 0 ? `${path}?${parameters.join("&")}` : path;
}

/** An unpaired surrogate cannot be encoded in a URL. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("'", "%27");
}

/** The request as a line of a shell. */
export function curlLine(request: FuzzRequest, origin: string): string {
  const { method, type, body } = request;
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = [
    "curl -i --path-as-is",
    method === "HEAD" ? "--head" : method === "GET" ? "--get" : `-X ${method}`,
  ];
  if (type !== null) parts.push(`-H ${quote(`Content-Type: ${type}`)}`);
  if (body !== null) parts.push(`--data-raw ${quote(body)}`);
  return [...parts, quote(origin + targetOf(request))].join(" ");
}
