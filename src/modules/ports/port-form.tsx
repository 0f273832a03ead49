"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ApiError } from "@/lib/api/api-error";
import { cn } from "@/lib/class-names";
import { commonPorts, readPort } from "./port-number";

export interface PortFormProps {
  /** Ports of this task with an open tunnel. */
  openPorts: ReadonlySet<number>;
  opening: number | null;
  onOpen: (port: number) => void;
}

/** Selects a port by its usual service or by number. */
export function PortForm({ openPorts, opening, onOpen }: PortFormProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  function change(value: string) {
    setTyped(value);
    setProblem("");
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readPort(typed);
    if ("problem" in read) {
      setProblem(read.problem);
      input.current?.focus();
    } else if (openPorts.has(read.port)) {
      setProblem(`Port ${read.port} is already open (see below).`);
    } else {
      onOpen(read.port);
      setTyped("");
    }
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-2">
      <ul aria-label="Common ports" className="flex flex-wrap gap-1.5">
        {commonPorts.map(({ port, service }) => {
          const isChosen = typed.trim() === String(port);
          return (
            <li key={port}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => change(String(port))}
                className={cn(
                  "inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md border px-2 text-xs",
                  isChosen
                    ? "border-accent bg-surface-selected"
                    : "border-border bg-surface shadow-raised hover:bg-surface-hover",
                )}
              >
                <span className="tabular font-mono">{port}</span>
                <span className={isChosen ? undefined : "text-text-muted"}>{service}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="font-medium">
          Port
        </label>
        <Input
          ref={input}
          id={id}
          inputMode="numeric"
          placeholder="1 to 65535"
          autoComplete="off"
          value={typed}
          invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : `${id}-problem`}
          onValueChange={change}
          className="tabular w-28 font-mono"
        />
        <Button variant="primary" type="submit" loading={opening !== null}>
          {opening === null ? "Connect" : `Connecting to ${opening}`}
        </Button>
      </div>
      {problem !== "" && (
        <p id={`${id}-problem`} role="alert" className="text-xs break-words text-danger">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Why a tunnel could not be opened, with the next step. */
export function OpeningProblem({ error, port }: { error: ApiError; port: number | undefined }) {
  const { title, help } = explain(error);
  return (
    <p role="alert" className="max-w-4xl rounded-md bg-danger-soft px-3 py-2 break-words text-danger">
      <strong className="font-medium">
        {port === undefined ? "The port" : `Port ${port}`} could not be opened: {title}.
      </strong>{" "}
      {help}
    </p>
  );
}

function explain({ status, detail, fieldErrors }: ApiError): { title: string; help: string } {
  if (status === 0)
    return { title: "the server did not respond", help: "Check your connection, then try again." };
  if (status === 404) return { title: "the task was not found", help: detail };
  if (status === 409) {
    return {
      title: "the task is no longer running",
      help: "Refresh the page to see its status, or check its logs.",
    };
  }
  if (status >= 500) return { title: "server error", help: "Retrying often helps." };
  return { title: "the server rejected the request", help: fieldErrors[0]?.message ?? detail };
}
