import { answerJobs } from "@/lib/worker/answer-jobs";
import { readFacts } from "./spec-facts";

answerJobs(readFacts);
