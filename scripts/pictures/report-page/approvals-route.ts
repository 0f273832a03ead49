/** Where the review server answers with the approvals, relative to the report. */
export const APPROVALS_ROUTE = "approvals";

/** What is posted there; the answer is all approvals. */
export interface ApprovalRequest {
  readonly names: readonly string[];
  readonly approve: boolean;
}
