import type { PasteAnswer } from "./pasted-text";
import type { ShellApi } from "./shell-api";
import { createShellController, type ShellController } from "./shell-controller";
import { isLive, programOf, type ShellPlace, type ShellSession } from "./shell-session";
import type { CreateScreen } from "./terminal-screen";

export interface TerminalSnapshot {
  /** In the order in which they were opened. */
  readonly sessions: readonly ShellSession[];
  /** Id of the last selected session, by `taskKey`. */
  readonly selected: Readonly<Record<string, string>>;
}

/** Shells of the console. They live as long as the store, whatever is on screen. */
export interface TerminalStore {
  subscribe(listener: () => void): () => void;
  /** Returns the same object until something changes. */
  getSnapshot(): TerminalSnapshot;
  /** Opens and selects a shell; returns its id. */
  open(place: ShellPlace): string;
  /** Selects a session in its task. */
  select(id: string): void;
  reconnect(id: string): void;
  end(id: string): void;
  /** Ends the live shells of an attempt of a task that has ended; without requests, since the server has ended them. */
  endWithTask(attempt: Pick<ShellPlace, "workflow" | "task" | "retryId">): void;
  /** Decides about pasted lines. */
  answerPaste(id: string, answer: PasteAnswer): void;
  /** Removes a session, and ends it if it is live. */
  remove(id: string): void;
  /** Removes all sessions without requests to the server. The store can be reused. */
  dispose(): void;
}

export interface TerminalStoreOptions {
  readonly api: ShellApi;
  readonly createScreen: CreateScreen;
}

const NOTHING: TerminalSnapshot = { sessions: [], selected: {} };

/** Unique key of a task across workflows. */
export function taskKey({ workflow, task }: Pick<ShellPlace, "workflow" | "task">): string {
  return `${workflow}/${task}`;
}

export function createTerminalStore({ api, createScreen }: TerminalStoreOptions): TerminalStore {
  const listeners = new Set<() => void>();
  const controllers = new Map<string, ShellController>();
  let snapshot = NOTHING;
  let opened = 0;

  function publish(selected = snapshot.selected): void {
    const sessions = [...controllers.values()].map((controller) => controller.getSession());
    snapshot = { sessions, selected };
    for (const listener of listeners) listener();
  }

  function sessionsOf(key: string): readonly ShellSession[] {
    return snapshot.sessions.filter(({ place }) => taskKey(place) === key);
  }

  /** "bash 2": the first free number in the task. */
  function labelFor(place: ShellPlace): string {
    const program = programOf(place.entry);
    const taken = new Set(sessionsOf(taskKey(place)).map(({ label }) => label));
    let number = 1;
    while (taken.has(`${program} ${number}`)) number += 1;
    return `${program} ${number}`;
  }

  function without(id: string, { place }: ShellSession): Readonly<Record<string, string>> {
    const key = taskKey(place);
    const { [key]: current, ...others } = snapshot.selected;
    if (current !== id) return snapshot.selected;
    const sessions = sessionsOf(key);
    const position = sessions.findIndex((session) => session.id === id);
    const neighbor = sessions[position + 1] ?? sessions[position - 1];
    return neighbor === undefined ? others : { ...others, [key]: neighbor.id };
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    open(place) {
      opened += 1;
      const id = String(opened);
      // A controller reports its first change before it is in the map.
      const onChange = () => controllers.has(id) && publish();
      const label = labelFor(place);
      controllers.set(id, createShellController({ id, label, place, api, createScreen, onChange }));
      publish({ ...snapshot.selected, [taskKey(place)]: id });
      return id;
    },
    select(id) {
      const session = controllers.get(id)?.getSession();
      if (session !== undefined) publish({ ...snapshot.selected, [taskKey(session.place)]: id });
    },
    reconnect: (id) => controllers.get(id)?.reconnect(),
    end: (id) => controllers.get(id)?.end(),
    endWithTask(attempt) {
      for (const { id, place } of sessionsOf(taskKey(attempt))) {
        if (place.retryId === attempt.retryId) controllers.get(id)?.endWithTask();
      }
    },
    answerPaste: (id, answer) => controllers.get(id)?.answerPaste(answer),
    remove(id) {
      const controller = controllers.get(id);
      if (controller === undefined) return;
      const session = controller.getSession();
      const selected = without(id, session);
      controllers.delete(id);
      if (isLive(session)) controller.end();
      controller.dispose();
      publish(selected);
    },
    dispose() {
      for (const controller of controllers.values()) controller.dispose();
      controllers.clear();
      publish({});
    },
  };
}
