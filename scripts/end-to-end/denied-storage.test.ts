import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserLaunchOptions } from "../browser.ts";
import { type StaticServer, serveFolder } from "../lib/static-server.ts";
import { denyStorage } from "./deny-storage.ts";

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveFolder("storybook-static", "/");
  browser = await chromium.launch(await browserLaunchOptions());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each([
  ["pages-workflows--default", "Rows 1–"],
  ["components-thememenu--open", "System"],
])("the story %s works in a browser that denies storage", async (id, text) => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(denyStorage);
  await page.goto(`${server.url}iframe.html?id=${id}&viewMode=story`);
  await page.getByText(text).first().waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test("the workbench itself opens a story there", async () => {
  const page = await browser.newPage();
  await page.addInitScript(denyStorage);
  await page.goto(`${server.url}?path=/story/pages-workflows--default`);
  await page.frameLocator("#storybook-preview-iframe").getByText("Rows 1–").first().waitFor();
  await page.close();
});
