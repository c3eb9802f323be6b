import { LocalStackError } from "./errors.ts";
import { aptInstall } from "./process/apt.ts";
import { findProgram } from "./process/find-program.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of a Chromium: on PATH, or installed from Debian. Throws `LocalStackError` that says what to do. */
export async function ensureChromium(
  onProgress: (message: string) => void = () => {},
): Promise<string> {
  const found = findChromium();
  if (found) return found;
  onProgress("Installing Chromium");
  await aptInstall(["chromium"], "Chromium");
  const installed = findChromium();
  if (installed) return installed;
  throw new LocalStackError("Chromium is missing: install it and put it on PATH.");
}

function findChromium(): string | undefined {
  return NAMES.map(findProgram).find((path) => path !== undefined);
}
