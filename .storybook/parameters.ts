import type { Fixture } from "./subject";

/** Parameters of the workbench that a story or a component may set. */
export interface WorkbenchParameters {
  /**
   * False for a story whose requests are never answered, so that the test does not wait for them.
   * @default true
   */
  settles?: boolean;
  /** Query string that the screen starts with, e.g. `"?f=status:RUNNING"`. */
  searchParams?: string;
  /** Finds what the story is about in its world: a fixture of `stories/fixtures`. */
  subject?: Fixture;
  /**
   * Console errors that the story expects, each as a part of its text. All others fail the test.
   * @default []
   */
  expectedConsoleErrors?: readonly string[];
  /** Why pictures of the story cannot be compared; set by `noPicture`. */
  noPicture?: string;
}

export interface WorkbenchTypes {
  parameters: WorkbenchParameters;
  globals: {
    seed?: string | number;
    volume?: string;
    latency?: string | number;
    failures?: string;
    clock?: string;
    elapsed?: string | number;
    theme?: string;
    display?: string;
  };
}
