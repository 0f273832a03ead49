import { writeFileSync } from "node:fs";

/**
 * Jest reporter that writes how many stories passed and failed to the file that STORY_REPORT names; the command
 * line of the test runner has no option for it.
 */
export default class StoryReport {
  onRunComplete(_contexts, { numPassedTests, numFailedTests }) {
    const { STORY_REPORT } = process.env;
    if (STORY_REPORT) writeFileSync(STORY_REPORT, JSON.stringify({ numPassedTests, numFailedTests }));
  }
}
