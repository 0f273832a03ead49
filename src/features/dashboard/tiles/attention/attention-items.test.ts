import { describe, expect, it } from "vitest";
import { statusesOf } from "../../statuses";
import { failureItems, keyItems, waitingItem } from "./attention-items";

const now = Date.parse("2026-03-01T12:00:00Z");

describe("failureItems", () => {
  const hrefOf = (status: string) => `/workflows?f=status:${status}`;

  it("name each kind of failure, its number, its list and a next step", () => {
    const groups = [
      { key: { status: "FAILED_IMAGE_PULL" as const }, count: 1_200 },
      { key: { status: "FAILED" as const }, count: 3 },
    ];
    expect(failureItems(groups, hrefOf, 1)).toEqual([
      {
        key: "FAILED_IMAGE_PULL",
        tone: "danger",
        title: "1,200 × Image pull failed",
        nextStep: "Check image names, tags, and registry credentials.",
        href: "/workflows?f=status:FAILED_IMAGE_PULL",
      },
    ]);
    expect(failureItems(groups, hrefOf, 5)).toHaveLength(2);
  });

  it("are there for every failure except what somebody canceled", () => {
    const groups = statusesOf("failed").map((status) => ({ key: { status }, count: 1 }));
    const keys = failureItems(groups, hrefOf, 100).map(({ key }) => key);
    expect(new Set(statusesOf("failed")).difference(new Set(keys))).toEqual(new Set(["FAILED_CANCELED"]));
  });
});

describe("keyItems", () => {
  const key = (name: string, expires_at?: string) => ({
    name,
    created_at: "2025-01-01T00:00:00Z",
    ...(expires_at !== undefined && { expires_at }),
  });

  it("are keys that expire within two weeks, or did, the earliest first", () => {
    const keys = [
      key("never"),
      key("later", "2026-04-01T00:00:00Z"),
      key("soon", "2026-03-04T13:00:00Z"),
      key("tonight", "2026-03-01T20:00:00Z"),
      key("gone", "2026-02-28T00:00:00Z"),
      key("long gone", "2025-12-01T00:00:00Z"),
    ];
    expect(keyItems(keys, now).map(({ title, tone }) => `${tone}: ${title}`)).toEqual([
      "danger: API key gone has expired",
      "warning: API key tonight expires within a day",
      "warning: API key soon expires in 3 days",
    ]);
  });
});

describe("waitingItem", () => {
  const hrefOf = (name: string) => `/workflows/${name}`;

  it("is the workflow that has waited longest, from an hour on", () => {
    const longest = { name: "train", submit_time: "2026-03-01T09:30:00Z" };
    expect(waitingItem(longest, now, hrefOf)).toMatchObject([
      { title: "Waiting for 2 hours: train", href: "/workflows/train" },
    ]);
    expect(waitingItem({ ...longest, submit_time: "2026-03-01T11:00:00Z" }, now, hrefOf)).toMatchObject([
      { title: "Waiting for 1 hour: train" },
    ]);
    expect(waitingItem({ ...longest, submit_time: "2026-02-26T09:00:00Z" }, now, hrefOf)).toMatchObject([
      { title: "Waiting for 3 days: train" },
    ]);
    expect(waitingItem({ ...longest, submit_time: "2026-03-01T11:00:01Z" }, now, hrefOf)).toEqual([]);
    expect(waitingItem(undefined, now, hrefOf)).toEqual([]);
  });
});
