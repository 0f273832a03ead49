import type { Page } from "playwright-core";

/** Makes a page's browser reject streams in messages, as Firefox 153 and WebKit 2.50 do. */
export async function withoutTransferableStreams(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage as (...values: unknown[]) => void;
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, options?: unknown) {
      const list = Array.isArray(options)
        ? options
        : ((options as StructuredSerializeOptions)?.transfer ?? []);
      if (list.some((item: unknown) => item instanceof ReadableStream)) {
        throw new DOMException("The object can not be cloned.", "DataCloneError");
      }
      post.call(this, message, options);
    };
  });
}
