import { writeFileSync } from "node:fs";

/**
 * Jest reporter that writes the results of the stories to the file named by STORY_REPORT, in the form of Jest's own JSON
 * report; the test runner's command line has no option for it.
 */
export default class StoryReport {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, testResults }) {
    const { STORY_REPORT } = process.env;
    if (!STORY_REPORT) return;
    const files = testResults.map((file) => ({
      name: file.testFilePath,
      message: file.failureMessage ?? "",
      assertionResults: file.testResults.map(({ fullName, status, failureMessages }) => ({
        fullName,
        status,
        failureMessages,
      })),
    }));
    writeFileSync(STORY_REPORT, JSON.stringify({ numPassedTests, numFailedTests, testResults: files }));
  }
}
