import "img-comparison-slider";
import { type ReactNode, StrictMode, useCallback, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Approvals } from "../approvals.ts";
import {
  needsApproval,
  type PictureReport,
  type PictureResult,
  type PictureStatus,
} from "../report-shape.ts";
import { Picture, VIEWS, type View } from "./picture.tsx";
import { useApprovals } from "./use-approvals.ts";

/** What the report's file holds beside this script. */
interface ReportWindow extends Window {
  readonly report: PictureReport;
  readonly approvals: Approvals;
}

const { report, approvals: initialApprovals } = window as unknown as ReportWindow;

/** Most urgent first. */
const STATUSES: readonly PictureStatus[] = ["failed", "changed", "removed", "added", "taken"];

function ReportPage() {
  const pictures = STATUSES.flatMap((status) => report.pictures.filter((each) => each.status === status));
  const [selected, setSelected] = useState(0);
  const [view, setView] = useState<View>("side by side");
  const { isApproved, approve, canSave, problem } = useApprovals(report, initialApprovals);
  const picture = pictures[selected];

  const move = useCallback(
    (step: number) => setSelected((index) => Math.max(0, Math.min(pictures.length - 1, index + step))),
    [pictures.length],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const key = event.key.toLowerCase();
      const viewOfKey = VIEWS[Number(key) - 1];
      if (key === "j") move(1);
      else if (key === "k") move(-1);
      else if (key === "a" && picture !== undefined && needsApproval(picture))
        approve([picture], !isApproved(picture));
      else if (viewOfKey !== undefined) setView(viewOfKey);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [move, approve, isApproved, picture]);

  return (
    <div className="page">
      <aside>
        <Summary approvedCount={pictures.filter(isApproved).length} />
        <nav aria-label="Pictures">
          {pictures.map((each, index) => (
            <PictureButton
              key={each.name}
              picture={each}
              isApproved={isApproved(each)}
              isSelected={index === selected}
              onSelect={() => setSelected(index)}
            />
          ))}
        </nav>
        <p className="keys">
          <kbd>J</kbd> next <kbd>K</kbd> previous <kbd>1</kbd>–<kbd>{VIEWS.length}</kbd> view <kbd>A</kbd>{" "}
          approve
        </p>
      </aside>
      <main>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {picture === undefined ? (
          <p className="empty">No picture differs.</p>
        ) : (
          <Picture
            picture={picture}
            view={view}
            onView={setView}
            decision={
              <Decision
                picture={picture}
                isApproved={isApproved(picture)}
                canSave={canSave}
                onApprove={(isApprovedNow) => approve([picture], isApprovedNow)}
              />
            }
          />
        )}
      </main>
    </div>
  );
}

function Summary({ approvedCount }: { approvedCount: number }) {
  const count = (status: PictureStatus) => report.pictures.filter((each) => each.status === status).length;
  const counts = [...STATUSES, "unchanged" as const]
    .map((status) => ({ status, total: count(status) }))
    .filter(({ total }) => total > 0);
  return (
    <header>
      <h1>Pictures</h1>
      <p>
        {report.after}
        {report.before !== null && ` against ${report.before}`}
      </p>
      {!report.isComplete && <p className="problem">The run was interrupted: pictures are missing.</p>}
      <ul className="counts">
        {counts.map(({ status, total }) => (
          <li key={status} data-status={status}>
            {total.toLocaleString("en-US")} {status}
          </li>
        ))}
        {approvedCount > 0 && (
          <li data-status="approved">{approvedCount.toLocaleString("en-US")} approved</li>
        )}
      </ul>
    </header>
  );
}

interface PictureButtonProps {
  picture: PictureResult;
  isApproved: boolean;
  isSelected: boolean;
  onSelect: () => void;
}

function PictureButton({ picture, isApproved, isSelected, onSelect }: PictureButtonProps) {
  const { name, title, status, differentPixels } = picture;
  // Keeps what the keyboard selects in view.
  const scrollIntoView = useCallback(
    (element: HTMLButtonElement | null) => {
      if (isSelected) element?.scrollIntoView({ block: "nearest" });
    },
    [isSelected],
  );
  return (
    <button ref={scrollIntoView} type="button" aria-current={isSelected} onClick={onSelect}>
      <span className="title">{title}</span>
      <span className="facts">
        <span data-status={isApproved ? "approved" : status}>{isApproved ? "approved" : status}</span>{" "}
        {name.slice(name.indexOf("/") + 1)}
        {differentPixels !== null && ` · ${differentPixels.toLocaleString("en-US")} pixels`}
      </span>
    </button>
  );
}

interface DecisionProps {
  picture: PictureResult;
  isApproved: boolean;
  canSave: boolean;
  onApprove: (isApproved: boolean) => void;
}

/** Approves on the server that serves the report; elsewhere says which command does. */
function Decision({ picture, isApproved, canSave, onApprove }: DecisionProps): ReactNode {
  if (!needsApproval(picture)) return null;
  if (!canSave) return <code>pnpm pictures --approve {picture.name}</code>;
  return (
    <label className="decision">
      <input type="checkbox" checked={isApproved} onChange={(event) => onApprove(event.target.checked)} />
      Approved
    </label>
  );
}

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ReportPage />
    </StrictMode>,
  );
}
