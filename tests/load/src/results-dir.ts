import { fileURLToPath } from "node:url";

/** Results, profiles and the built Go hub; not in git. */
export const RESULTS_DIR = fileURLToPath(new URL("../../../.local/load/", import.meta.url));
