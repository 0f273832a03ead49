/** What must be seen on the page for a wait to end. */
export interface Goal {
  /** Selector of the element that must be in view. */
  readonly shows: string;
  /** Text that it must contain. */
  readonly text: string;
  /** Whether it must have the focus. */
  readonly isFocused?: boolean;
  /** Selector of what must be gone: placeholders of rows, say. */
  readonly gone: string;
}

/** What a stretch of time took, in milliseconds. */
export interface Smoothness {
  /** Times between two animation frames. */
  readonly frames: readonly number[];
  /** Tasks of 50 ms or more; browsers report no shorter ones. */
  readonly longTasks: readonly number[];
}

export interface Probe {
  /**
   * Waits for the goal from now on; time runs from the next event of this type.
   * @throws Error when the goal is reached already, and would measure nothing.
   */
  expect(goal: Goal, eventType: string): void;
  /** Milliseconds until the goal was reached with no request pending. Rejects after half a minute. */
  settled(): Promise<number>;
  startWatching(): void;
  stopWatching(): Smoothness;
}

/** The window of a page with a probe. */
export type ProbedWindow = typeof window & { readonly probe: Probe };

/**
 * Puts a probe into a page before its own scripts run, and lets it wait for `goal` from the navigation on. It is
 * sent to the page as a text, so it uses nothing from outside. Time is read where things happen, since the way to
 * the browser and back takes longer on a busy machine, and at every change of the page, since frames are as coarse
 * as what is measured.
 */
export function installProbe(goal: Goal): void {
  /** How long the goal must hold, in milliseconds: requests may follow in its wake. */
  const QUIET_TIME = 100;
  const PATIENCE = 30_000;

  interface Wait {
    readonly goal: Goal;
    /** Time of the event that it counts from. */
    from: number | undefined;
    /** Time since when the goal holds. */
    reached: number | undefined;
  }
  let wait: Wait;
  let pending = 0;

  const isReached = ({ shows, text, isFocused, gone }: Goal) => {
    const element = document.querySelector(shows);
    if (element === null || pending > 0 || !element.textContent.includes(text)) return false;
    if (isFocused === true && document.activeElement !== element) return false;
    if (document.querySelector(gone) !== null) return false;
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < window.innerHeight;
  };
  const look = () => {
    if (wait.from === undefined) return;
    if (!isReached(wait.goal)) wait.reached = undefined;
    else wait.reached ??= performance.now();
  };

  const changes = new MutationObserver(look);
  const begin = (next: Wait) => {
    wait = next;
    changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener("focusin", look);
  };
  const end = () => {
    changes.disconnect();
    document.removeEventListener("focusin", look);
  };
  begin({ goal, from: 0, reached: undefined });
  const send = window.fetch;
  window.fetch = async (...request) => {
    const url = request[0] instanceof Request ? request[0].url : String(request[0]);
    if (!new URL(url, document.baseURI).pathname.includes("/api/")) return send(...request);
    pending += 1;
    try {
      return await send(...request);
    } finally {
      pending -= 1;
      // When the page has changed by the answer.
      setTimeout(look);
    }
  };

  const frames: number[] = [];
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  let frame = 0;

  const probe: Probe = {
    expect(next, eventType) {
      if (isReached(next))
        throw new Error(`${next.shows} shows ${JSON.stringify(next.text)} before the test.`);
      const started: Wait = { goal: next, from: undefined, reached: undefined };
      begin(started);
      const start = (event: Event) => {
        started.from = event.timeStamp;
      };
      window.addEventListener(eventType, start, { capture: true, once: true });
    },
    async settled() {
      const started = performance.now();
      for (;;) {
        look();
        const { from, reached } = wait;
        const now = performance.now();
        if (from !== undefined && reached !== undefined && now - reached > QUIET_TIME) {
          end();
          return reached - from;
        }
        if (now - started > PATIENCE) {
          throw new Error(
            `${wait.goal.shows} does not show ${JSON.stringify(wait.goal.text)} at rest: ${pending} requests are pending.`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, QUIET_TIME / 4));
      }
    },
    startWatching() {
      frames.length = 0;
      longTasks.length = 0;
      observer.observe({ type: "longtask" });
      let last = performance.now();
      const count = () => {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        frame = requestAnimationFrame(count);
      };
      frame = requestAnimationFrame(count);
    },
    stopWatching() {
      cancelAnimationFrame(frame);
      longTasks.push(...observer.takeRecords().map(({ duration }) => duration));
      observer.disconnect();
      return { frames: frames.slice(1), longTasks };
    },
  };
  Object.assign(window, { probe });
}
