import { HttpResponse, http } from "msw";
import { defineNetwork } from "msw/experimental";
import { describe, expect, it } from "vitest";
import { withNetworkFirst } from "./network-first.ts";

const named = (name: string) => http.get(`*/${name}`, () => HttpResponse.json(name));

describe("the network", () => {
  it("precedes all handlers, once, however often a story adds and resets them", () => {
    const network = named("network");
    const [meta, story, play] = [named("meta"), named("story"), named("play")];
    const worker = withNetworkFirst(defineNetwork({ sources: [] }), network);
    worker.use(meta);
    worker.use(story);
    expect(worker.listHandlers()).toEqual([network, story, meta]);
    worker.use(play);
    expect(worker.listHandlers()).toEqual([network, play, story, meta]);
    worker.resetHandlers();
    expect(worker.listHandlers()).toEqual([]);
    worker.use(story);
    expect(worker.listHandlers()).toEqual([network, story]);
  });
});
