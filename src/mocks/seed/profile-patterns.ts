import { CredentialType, type Version } from "../../lib/api/generated.schemas.ts";
import { checkInteger, checkList, checkNames, checkShare, refuse } from "./pattern-checks.ts";

/** A credential that users may have; one for data is for a bucket of the world. */
export interface CredentialPattern {
  readonly name: string;
  readonly type: CredentialType;
  /** Registry that it is for; only of a registry's. */
  readonly registry?: string;
}

export interface ProfilePatterns {
  /** Who is signed in, one of `workflows.users`; the first of them when absent. */
  readonly username?: string;
  readonly emailDomain: string;
  /** Users with the role `admin`, who may use all pools. */
  readonly admins: readonly string[];
  /** Shares of the users who are notified of a workflow's end, 0 … 1. */
  readonly notificationShares: { readonly email: number; readonly slack: number; readonly webhook: number };
  /** A user has none to three keys. */
  readonly apiKeyNames: readonly string[];
  /** A user has two to six of them. */
  readonly credentials: readonly CredentialPattern[];
  /** What the platform says of itself. */
  readonly version: Version;
}

export const PROFILE_PATTERNS: ProfilePatterns = {
  emailDomain: "example.com",
  admins: ["hiro.tanaka", "svc-nightly"],
  notificationShares: { email: 0.8, slack: 0.5, webhook: 0.2 },
  apiKeyNames: ["laptop", "ci", "notebook", "dashboard", "nightly-jobs"],
  credentials: [
    { name: "team-registry", type: CredentialType.REGISTRY, registry: "registry.example.com" },
    { name: "vendor-registry", type: CredentialType.REGISTRY, registry: "images.vendor.example.com" },
    { name: "training-data", type: CredentialType.DATA },
    { name: "results-bucket", type: CredentialType.DATA },
    { name: "experiment-tracker", type: CredentialType.GENERIC },
    { name: "model-hub", type: CredentialType.GENERIC },
    { name: "license-server", type: CredentialType.GENERIC },
  ],
  version: { major: 6, minor: 2, revision: 14, hash: "4f1c9be2a7d0" },
};

/**
 * @param users `workflows.users`
 * @throws RangeError whose message names the key and its value, and says what would fit.
 */
export function validateProfilePatterns(patterns: ProfilePatterns, users: readonly string[]): void {
  const { username, emailDomain, admins, notificationShares, apiKeyNames, credentials, version } = patterns;
  if (username !== undefined && !users.includes(username)) {
    refuse("profile.username", username, "give one of workflows.users");
  }
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(emailDomain)) {
    refuse("profile.emailDomain", emailDomain, "give a domain such as example.com");
  }
  for (const [position, admin] of admins.entries()) {
    if (!users.includes(admin)) refuse(`profile.admins[${position}]`, admin, "give one of workflows.users");
  }
  for (const [channel, share] of Object.entries(notificationShares)) {
    checkShare(`profile.notificationShares.${channel}`, share);
  }
  checkNames("profile.apiKeyNames", apiKeyNames, 3, 1_000);
  checkList("profile.credentials", credentials, 2, 1_000);
  const names = credentials.map(({ name }) => name);
  checkNames("profile.credentials", names, 2, 1_000);
  for (const [position, { type, registry }] of credentials.entries()) {
    const key = `profile.credentials[${position}]`;
    if (!Object.values(CredentialType).includes(type)) {
      refuse(`${key}.type`, type, `the contract knows only ${Object.values(CredentialType).join(", ")}`);
    }
    if ((registry !== undefined) !== (type === CredentialType.REGISTRY)) {
      refuse(`${key}.registry`, registry, "give one for a REGISTRY, and for nothing else");
    }
  }
  for (const part of ["major", "minor", "revision"] as const) {
    checkInteger(`profile.version.${part}`, version[part], 0, Number.MAX_SAFE_INTEGER);
  }
}
