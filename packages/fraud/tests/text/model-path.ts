import { fileURLToPath } from "node:url";

/** The weights of this repository. */
export const MODEL_PATH = fileURLToPath(new URL("../../model", import.meta.url));
