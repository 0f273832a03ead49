import { type HttpHandler, HttpResponse, http } from "msw/http";
import { type ProfileSettingsUpdate, Theme, WorkflowPriority } from "../../lib/api/generated.schemas.ts";
import type { ProfileGenerator } from "../generators/profile-generator.ts";
import { apiPath } from "./api-path.ts";
import { bodyReader, readJson } from "./body-reader.ts";
import type { FieldReader } from "./field-reader.ts";
import { unprocessable } from "./problem.ts";
import { type SourceOf, worldOf } from "./world-source.ts";

/** What of a world the user's own things are answered from. */
export interface ProfileWorld {
  readonly profile: ProfileGenerator;
}

/** Such a world, or a function that returns the current one. */
export type ProfileWorldSource = SourceOf<ProfileWorld>;

const MAXIMUM_PAGE_SIZE = 1_000;
/** Seconds of a day. */
const LONGEST_INTERVAL = 86_400;

function profileOf(source: ProfileWorldSource): ProfileGenerator {
  return worldOf(source).profile;
}

function readKeys(body: FieldReader): void {
  for (const key of body.objectList("api_keys") ?? []) {
    if (key.text("name") === undefined) key.note("name", "Missing; the contract requires it.");
    if (key.instant("created_at") === undefined) key.note("created_at", "Missing; the contract requires it.");
    key.instant("last_used");
    key.instant("expires_at");
  }
}

function readSettings(body: FieldReader, profile: ProfileGenerator): ProfileSettingsUpdate {
  const pool = body.text("default_pool");
  const bucket = body.text("default_bucket");
  const priority = body.requiredMember("default_priority", WorkflowPriority);
  const channels = body.requiredObject("notifications");
  const notifications = {
    email: channels.requiredFlag("email"),
    slack: channels.requiredFlag("slack"),
    webhook: channels.requiredFlag("webhook"),
  };
  channels.finish();
  const ui = body.requiredObject("ui_preferences");
  const preferences = {
    theme: ui.requiredMember("theme", Theme),
    workflows_per_page: ui.requiredInteger("workflows_per_page", 1, MAXIMUM_PAGE_SIZE),
    show_completed: ui.requiredFlag("show_completed"),
    auto_refresh: ui.requiredFlag("auto_refresh"),
    refresh_interval: ui.requiredInteger("refresh_interval", 1, LONGEST_INTERVAL),
  };
  ui.finish();
  // Those of the response to GET may be sent back; an update does not change them.
  readKeys(body);
  body.finish();
  if (pool !== undefined && !profile.mayUsePool(pool)) {
    body.note("default_pool", `${JSON.stringify(pool)} is no pool that you may use; give one of your pools.`);
  }
  if (bucket !== undefined && !profile.knowsBucket(bucket)) {
    body.note("default_bucket", `There is no bucket ${JSON.stringify(bucket)}; give the name of one.`);
  }
  const update: ProfileSettingsUpdate = {
    default_priority: priority,
    notifications,
    ui_preferences: preferences,
  };
  if (pool !== undefined) update.default_pool = pool;
  if (bucket !== undefined) update.default_bucket = bucket;
  return update;
}

/** GET /api/profile: the user who is signed in. */
export function getProfile(source: ProfileWorldSource): HttpHandler {
  return http.get(apiPath("/api/profile"), () => HttpResponse.json(profileOf(source).profile()));
}

/** GET /api/profile/settings: the user's settings, as last put. */
export function getProfileSettings(source: ProfileWorldSource): HttpHandler {
  return http.get(apiPath("/api/profile/settings"), () => HttpResponse.json(profileOf(source).settings()));
}

/** PUT /api/profile/settings: replaces them for the life of the world. 422 when the body does not fit. */
export function putProfileSettings(source: ProfileWorldSource): HttpHandler {
  return http.put(apiPath("/api/profile/settings"), async ({ request }) => {
    const body = bodyReader(await readJson(request));
    const profile = profileOf(source);
    if (body.errors.length > 0) return unprocessable(body.errors);
    const update = readSettings(body, profile);
    if (body.errors.length > 0) return unprocessable(body.errors);
    return HttpResponse.json(profile.putSettings(update));
  });
}

/** All of /api/profile. */
export function profileHandlers(source: ProfileWorldSource): HttpHandler[] {
  return [getProfile(source), getProfileSettings(source), putProfileSettings(source)];
}
