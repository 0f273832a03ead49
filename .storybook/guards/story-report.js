import { writeFileSync } from "node:fs";

/**
 * Jest reporter that writes the numbers of passed and failed stories to the file named by STORY_REPORT; the test
 * runner's command line has no option for it.
 */
export default class StoryReport {
  onRunComplete(_contexts, { numPassedTests, numFailedTests }) {
    const { STORY_REPORT } = process.env;
    if (STORY_REPORT) writeFileSync(STORY_REPORT, JSON.stringify({ numPassedTests, numFailedTests }));
  }
}
