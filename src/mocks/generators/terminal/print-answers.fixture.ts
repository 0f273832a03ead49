/** Prints the answers of a new shell: `TZ=Asia/Kolkata node print-answers.fixture.ts`. */
import { answersOfNewShell } from "./same-answers.fixture.ts";

process.stdout.write(await answersOfNewShell());
