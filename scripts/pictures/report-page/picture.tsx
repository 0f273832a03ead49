import type { ReactNode } from "react";
import { PICTURE_FOLDERS, type PictureResult } from "../report-shape.ts";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "img-comparison-slider": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}

export const VIEWS = ["side by side", "slider", "difference", "before", "after"] as const;
export type View = (typeof VIEWS)[number];

interface PictureProps {
  picture: PictureResult;
  view: View;
  onView: (view: View) => void;
  /** Shown beside the choice of the view. */
  decision: ReactNode;
}

/** One picture of the report, in one of several views. */
export function Picture({ picture, view, onView, decision }: PictureProps) {
  const { name, title, status, failure } = picture;
  const hasBoth = status === "changed";
  return (
    <article>
      <header className="toolbar">
        <div>
          <h2>{title}</h2>
          <p>
            <code>{name}</code>
          </p>
        </div>
        {decision}
        {hasBoth && (
          <fieldset>
            <legend>View</legend>
            {VIEWS.map((each) => (
              <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
                {each}
              </button>
            ))}
          </fieldset>
        )}
      </header>
      {failure !== null && <pre className="problem">{failure}</pre>}
      {hasBoth && <Comparison key={name} name={name} view={view} />}
      {(status === "added" || status === "taken") && <Image kind="after" name={name} />}
      {status === "removed" && <Image kind="before" name={name} />}
    </article>
  );
}

function Comparison({ name, view }: { name: string; view: View }) {
  switch (view) {
    case "side by side":
      return (
        <div className="sides">
          <Image kind="before" name={name} />
          <Image kind="after" name={name} />
          <Image kind="difference" name={name} />
        </div>
      );
    case "slider":
      return (
        <img-comparison-slider>
          <img slot="first" src={addressOf("before", name)} alt="Before" />
          <img slot="second" src={addressOf("after", name)} alt="After" />
        </img-comparison-slider>
      );
    default:
      return <Image kind={view} name={name} />;
  }
}

function Image({ kind, name }: { kind: keyof typeof PICTURE_FOLDERS; name: string }) {
  return (
    <figure>
      <figcaption>{kind}</figcaption>
      <a href={addressOf(kind, name)}>
        <img src={addressOf(kind, name)} alt={`${name}, ${kind}`} />
      </a>
    </figure>
  );
}

function addressOf(kind: keyof typeof PICTURE_FOLDERS, name: string): string {
  return `${PICTURE_FOLDERS[kind]}/${name}.png`;
}
