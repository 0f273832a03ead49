import { answerJobs } from "../../lib/worker/answer-jobs.ts";
import { readSpecText } from "./spec-text.ts";

// Starts in a worker of its own: a template can be endless, and a megabyte of YAML takes a second.
answerJobs(readSpecText);
