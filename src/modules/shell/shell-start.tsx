"use client";

import SquareTerminalIcon from "lucide-react/icons/square-terminal";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";

/** Programs that almost every image has. */
export const commonEntries = [
  { program: "bash", entry: "/bin/bash" },
  { program: "sh", entry: "/bin/sh" },
] as const;

/** Maximum length in the API contract, in characters. */
const LONGEST_ENTRY = 1_024;

type Choice = (typeof commonEntries)[number]["program"] | "other";

export interface ShellStartProps {
  task: string;
  onOpen: (entry: string) => void;
  /** Returns to the open shells, if there are any. */
  onCancel?: () => void;
}

/** Form that selects the program of a new shell. */
export function ShellStart({ task, onOpen, onCancel }: ShellStartProps) {
  const [choice, setChoice] = useState<Choice>(onCancel === undefined ? "bash" : "other");
  const [command, setCommand] = useState("");
  const [problem, setProblem] = useState("");
  const problemId = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    const common = commonEntries.find(({ program }) => program === choice);
    const entry = common?.entry ?? command.trim();
    const found = entryProblem(entry);
    setProblem(found);
    if (found === "") onOpen(entry);
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="flex min-h-0 flex-1 flex-col items-center overflow-y-auto px-4 py-10 text-center"
    >
      <span className="mb-3 flex size-10 shrink-0 items-center justify-center rounded-lg border border-border bg-surface-sunken text-text-muted">
        <SquareTerminalIcon aria-hidden className="size-5" />
      </span>
      <p className="max-w-full font-medium break-words">Open a shell in {task}</p>
      <p className="mt-1 mb-4 max-w-md text-pretty text-text-muted">
        It runs in the task's container alongside its command and ends with it. It stays open while you view
        other tasks and pages.
      </p>
      <SegmentedControl<Choice>
        label="Program"
        options={[
          ...commonEntries.map(({ program }) => ({ value: program, label: program })),
          { value: "other" as const, label: "Other" },
        ]}
        value={choice}
        onValueChange={(next) => {
          setChoice(next);
          setProblem("");
        }}
      />
      {choice === "other" && (
        <>
          <Input
            aria-label="Start command"
            aria-describedby={problem === "" ? undefined : problemId}
            placeholder="/usr/bin/python3 -i"
            value={command}
            invalid={problem !== ""}
            onValueChange={(value) => {
              setCommand(value);
              setProblem("");
            }}
            autoComplete="off"
            spellCheck={false}
            className="mt-3 w-72 max-w-full font-mono"
          />
          {problem !== "" && (
            <p id={problemId} role="alert" className="mt-1 max-w-72 text-xs text-danger">
              {problem}
            </p>
          )}
        </>
      )}
      <div className="mt-4 flex flex-wrap justify-center gap-2">
        {onCancel !== undefined && <Button onClick={onCancel}>Back</Button>}
        <Button variant="primary" type="submit">
          Connect
        </Button>
      </div>
    </form>
  );
}

function entryProblem(entry: string): string {
  if (entry === "") return "Enter a program to start, such as /bin/zsh.";
  if (entry.length > LONGEST_ENTRY) {
    return `The command is ${entry.length} characters long; the limit is ${LONGEST_ENTRY}.`;
  }
  return "";
}
