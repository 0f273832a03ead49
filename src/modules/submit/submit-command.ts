/** Submits a spec from the command line. The contract's request body: a spec as YAML text in `file`. */
export const SUBMIT_COMMAND = `curl "$CONSOLE/api/pool/$POOL/workflow" --json "$(jq -Rs '{file: .}' workflow.yaml)"`;
