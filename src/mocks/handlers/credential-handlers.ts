import { type HttpHandler, HttpResponse, http } from "msw/http";
import {
  AddressingStyle,
  type CredentialEntry,
  CredentialType,
  type ErrorBody,
} from "../../lib/api/generated.schemas.ts";
import { MOST_CREDENTIALS } from "../changes/profile-changes.ts";
import type { ProfileGenerator } from "../generators/profile-generator.ts";
import { apiPath } from "./api-path.ts";
import { bodyReader, readJson } from "./body-reader.ts";
import type { FieldReader } from "./field-reader.ts";
import { unprocessable } from "./problem.ts";
import type { ProfileWorldSource } from "./profile-handlers.ts";
import { readPage } from "./query-parts.ts";
import { queryReader } from "./query-reader.ts";
import { characterCount } from "./text-length.ts";
import { worldOf } from "./world-source.ts";

const LONGEST_NAME = 128;
/** Host of a registry's credential that names none. */
const DEFAULT_REGISTRY = "registry.example.com";

function profileOf(source: ProfileWorldSource): ProfileGenerator {
  return worldOf(source).profile;
}

type Kind = Pick<CredentialEntry, "cred_type" | "profile">;

/** Addresses are returned, so they must not contain a secret. */
function readAddress(body: FieldReader, field: string, address: string): string {
  if (/^(?:[^/]*\/\/)?[^/]*@/.test(address)) {
    body.note(field, "Holds a user and a secret; give them in the fields that are for them.");
  }
  return address;
}

/** What each kind of body says beside its secrets, by its one field. */
const KINDS: Readonly<Record<string, (body: FieldReader) => Kind>> = {
  registry_credential(body) {
    const registry = readAddress(body, "registry", body.text("registry") || DEFAULT_REGISTRY);
    body.text("username");
    body.requiredText("auth");
    return { cred_type: CredentialType.REGISTRY, profile: registry };
  },
  data_credential(body) {
    const endpoint = readAddress(body, "endpoint", body.requiredText("endpoint"));
    body.text("region");
    readAddress(body, "override_url", body.text("override_url") ?? "");
    if (body.has("addressing_style")) body.requiredMember("addressing_style", AddressingStyle);
    body.requiredText("access_key_id");
    body.requiredText("access_key");
    return { cred_type: CredentialType.DATA, profile: endpoint };
  },
  generic_credential(body) {
    body.requiredTextMap("credential");
    return { cred_type: CredentialType.GENERIC };
  },
};

function readKind(body: FieldReader): Kind | undefined {
  const given = Object.keys(KINDS).filter((field) => body.has(field));
  body.finish();
  const [field] = given;
  const read = field === undefined ? undefined : KINDS[field];
  if (field === undefined || read === undefined || given.length > 1) {
    const wanted = `give exactly one of ${Object.keys(KINDS).join(", ")}`;
    const found = given.length > 1 ? `${given.length} kinds at once` : "No kind of credential";
    body.errors.push({ field: given.at(-1) ?? "body", message: `${found}; ${wanted}.` });
    return undefined;
  }
  const inner = body.requiredObject(field);
  if (body.errors.length > 0) return undefined;
  const kind = read(inner);
  inner.finish();
  return kind;
}

/** GET /api/credentials: a page of the user's credentials by name, without secrets. 422 when the query does not fit. */
export function listCredentials(source: ProfileWorldSource): HttpHandler {
  return http.get(apiPath("/api/credentials"), ({ request }) => {
    const reader = queryReader(request.url);
    const { offset, limit } = readPage(reader);
    const errors = reader.finish();
    if (errors.length > 0) return unprocessable(errors);
    return HttpResponse.json(profileOf(source).credentials(offset, limit));
  });
}

/**
 * POST /api/credentials/:name: creates a credential or replaces the one of that name, for the life of the world.
 * Secrets are neither stored nor returned. 422 when the name or the body is invalid.
 */
export function putCredential(source: ProfileWorldSource): HttpHandler {
  return http.post<{ name: string }>(apiPath("/api/credentials/:name"), async ({ params, request }) => {
    const { name } = params;
    const body = bodyReader(await readJson(request));
    const length = characterCount(name);
    if (length > LONGEST_NAME) {
      body.errors.push({ field: "name", message: `Has ${length} characters; give at most ${LONGEST_NAME}.` });
    }
    if (body.errors.length > 0) return unprocessable(body.errors);
    const kind = readKind(body);
    if (kind === undefined || body.errors.length > 0) return unprocessable(body.errors);
    const entry = profileOf(source).putCredential({ cred_name: name, ...kind });
    if (entry !== null) return HttpResponse.json(entry);
    const message = `There are ${MOST_CREDENTIALS} credentials already; delete one first.`;
    return unprocessable([{ field: "name", message }]);
  });
}

/** DELETE /api/credentials/:name: 204, or 404 when there is none of that name. */
export function deleteCredential(source: ProfileWorldSource): HttpHandler {
  return http.delete<{ name: string }>(apiPath("/api/credentials/:name"), ({ params }) => {
    if (profileOf(source).deleteCredential(params.name)) return new HttpResponse(null, { status: 204 });
    const detail = `There is no credential ${JSON.stringify(params.name)}.`;
    const body: ErrorBody = { detail, errors: [{ field: "name", message: detail }] };
    return HttpResponse.json(body, { status: 404 });
  });
}

/** All of /api/credentials. */
export function credentialHandlers(source: ProfileWorldSource): HttpHandler[] {
  return [listCredentials(source), putCredential(source), deleteCredential(source)];
}
