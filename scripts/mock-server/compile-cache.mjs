// Loaded before the command and before each of its workers, and plain JavaScript: what Node compiles, without its types, is
// kept for the next start. None of them then loads what strips types, which takes 18 MB in each.
import { enableCompileCache } from "node:module";

enableCompileCache();
