import type { LucideIcon } from "lucide-react";
import BanIcon from "lucide-react/icons/ban";
import CalendarClockIcon from "lucide-react/icons/calendar-clock";
import CircleAlertIcon from "lucide-react/icons/circle-alert";
import CircleCheckIcon from "lucide-react/icons/circle-check";
import CircleDashedIcon from "lucide-react/icons/circle-dashed";
import CircleDotIcon from "lucide-react/icons/circle-dot";
import CircleEllipsisIcon from "lucide-react/icons/circle-ellipsis";
import CircleSlashIcon from "lucide-react/icons/circle-slash";
import CircleXIcon from "lucide-react/icons/circle-x";
import CloudAlertIcon from "lucide-react/icons/cloud-alert";
import FileXIcon from "lucide-react/icons/file-x";
import HourglassIcon from "lucide-react/icons/hourglass";
import ImageOffIcon from "lucide-react/icons/image-off";
import LoaderIcon from "lucide-react/icons/loader";
import LogOutIcon from "lucide-react/icons/log-out";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import ServerCrashIcon from "lucide-react/icons/server-crash";
import TimerOffIcon from "lucide-react/icons/timer-off";
import type { Tone } from "@/components/ui/badge";
import type { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";

/** Category of a status: not started, running, or ended, and how. */
export type StatusCategory = "waiting" | "pending" | "running" | "completed" | "failed";

export interface StatusPresentation {
  /** Label in tables. */
  label: string;
  /** One sentence for the user waiting for the result. */
  meaning: string;
  tone: Tone;
  icon: LucideIcon;
  category: StatusCategory;
}

/** The color of every status, unless it states another. */
const CATEGORY_TONES: Readonly<Record<StatusCategory, Tone>> = {
  waiting: "warning",
  pending: "neutral",
  running: "info",
  completed: "success",
  failed: "danger",
};

type Entry = Omit<StatusPresentation, "tone"> & Partial<Pick<StatusPresentation, "tone">>;

function withTones<Status extends string>(entries: Record<Status, Entry>): Record<Status, StatusPresentation>;
function withTones(entries: Record<string, Entry>): Record<string, StatusPresentation> {
  return Object.fromEntries(
    Object.entries(entries).map(([status, entry]) => [
      status,
      { tone: CATEGORY_TONES[entry.category], ...entry },
    ]),
  );
}

type Failure = Extract<TaskGroupStatus, WorkflowStatus & `FAILED${string}`>;

/** Failures shared by workflows and task groups. */
const failures: Record<Failure, Entry> = {
  FAILED: {
    label: "Failed",
    meaning: "A task exited with a non-zero code.",
    icon: CircleXIcon,
    category: "failed",
  },
  FAILED_SERVER_ERROR: {
    label: "Server error",
    meaning: "The platform encountered an error; the workflow's code is not at fault.",
    icon: ServerCrashIcon,
    category: "failed",
  },
  FAILED_EXEC_TIMEOUT: {
    label: "Execution timeout",
    meaning: "It exceeded its execution timeout.",
    icon: TimerOffIcon,
    category: "failed",
  },
  FAILED_QUEUE_TIMEOUT: {
    label: "Queue timeout",
    meaning: "It exceeded its queue timeout and never started.",
    icon: HourglassIcon,
    category: "failed",
  },
  FAILED_CANCELED: {
    label: "Canceled",
    meaning: "It was canceled.",
    tone: "neutral",
    icon: BanIcon,
    category: "failed",
  },
  FAILED_BACKEND_ERROR: {
    label: "Backend error",
    meaning: "The cluster it ran on reported an error.",
    icon: CloudAlertIcon,
    category: "failed",
  },
  FAILED_IMAGE_PULL: {
    label: "Image pull failed",
    meaning: "The container image could not be pulled. Check its name, tag, and registry credential.",
    icon: ImageOffIcon,
    category: "failed",
  },
  FAILED_EVICTED: {
    label: "Evicted",
    meaning: "Its node ran low on memory or disk and evicted it.",
    icon: LogOutIcon,
    category: "failed",
  },
  FAILED_START_ERROR: {
    label: "Start error",
    meaning: "The container could not be started on its node.",
    icon: CircleAlertIcon,
    category: "failed",
  },
  FAILED_START_TIMEOUT: {
    label: "Start timeout",
    meaning: "The container took too long to start on its node.",
    icon: TimerOffIcon,
    category: "failed",
  },
  FAILED_PREEMPTED: {
    label: "Preempted",
    meaning: "It ran at Low priority on spare capacity and was preempted by higher-priority work.",
    icon: LogOutIcon,
    category: "failed",
  },
};

const running: Entry = {
  label: "Running",
  meaning: "At least one of its tasks is running.",
  icon: CircleDotIcon,
  category: "running",
};

const completed: Entry = {
  label: "Completed",
  meaning: "All of its tasks succeeded.",
  icon: CircleCheckIcon,
  category: "completed",
};

/** Presentation of workflow statuses. A new status in the contract fails the type check here. */
export const workflowStatusPresentation = withTones<WorkflowStatus>({
  PENDING: {
    label: "Pending",
    meaning: "Accepted; its first tasks are being created.",
    icon: CircleDashedIcon,
    category: "pending",
  },
  WAITING: {
    label: "Waiting",
    meaning: "Queued until its pool has enough capacity.",
    icon: HourglassIcon,
    category: "waiting",
  },
  RUNNING: running,
  COMPLETED: completed,
  ...failures,
  FAILED_SUBMISSION: {
    label: "Submission failed",
    meaning: "No tasks could be created from its spec.",
    icon: FileXIcon,
    category: "failed",
  },
});

/** Presentation of task group and task statuses. */
export const taskGroupStatusPresentation = withTones<TaskGroupStatus>({
  SUBMITTING: {
    label: "Submitting",
    meaning: "It is being submitted to the platform.",
    icon: CircleDashedIcon,
    category: "pending",
  },
  WAITING: {
    label: "Waiting",
    meaning: "A group it depends on has not finished.",
    icon: HourglassIcon,
    category: "waiting",
  },
  PROCESSING: {
    label: "Processing",
    meaning: "The platform is preparing its tasks for the cluster.",
    icon: CircleEllipsisIcon,
    category: "pending",
  },
  SCHEDULING: {
    label: "Scheduling",
    meaning: "The cluster is looking for nodes with enough capacity.",
    icon: CalendarClockIcon,
    category: "pending",
  },
  INITIALIZING: {
    label: "Initializing",
    meaning: "Its nodes are pulling images and downloading inputs.",
    icon: LoaderIcon,
    category: "running",
  },
  RUNNING: { ...running, meaning: "Its command is running." },
  COMPLETED: { ...completed, meaning: "It succeeded." },
  RESCHEDULED: {
    label: "Rescheduled",
    meaning: "This attempt was replaced by a retry.",
    tone: "neutral",
    icon: RotateCwIcon,
    category: "completed",
  },
  ...failures,
  FAILED_UPSTREAM: {
    label: "Upstream failed",
    meaning: "It never ran because a group it depends on failed.",
    // A consequence: the failed group itself is more prominent.
    tone: "neutral",
    icon: CircleSlashIcon,
    category: "failed",
  },
});
