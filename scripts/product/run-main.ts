import { LocalStackError } from "@loopbid/local-stack";
import { SetupError } from "./progress.ts";

/** Runs a script's work: what a person can mend ends in one sentence, the rest in a stack. */
export async function runMain(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work());
  } catch (error) {
    const mendable = error instanceof SetupError || error instanceof LocalStackError;
    console.error(`\n${mendable ? error.message : ((error as Error).stack ?? error)}`);
    process.exit(1);
  }
}
