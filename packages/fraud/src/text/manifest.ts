import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What comes with the weights: `listing-text.json` in the model's folder. */
export interface ModelManifest {
  /** Such as `listing-text@1`; stored with every verdict. */
  version: string;
  /** In the order of the network's outputs. */
  labels: readonly string[];
  /** How much a certain label counts in the score, 0 to 1. */
  weights: Readonly<Record<string, number>>;
}

/** Reads the manifest. Throws if the folder holds no model. */
export async function readManifest(folder: string): Promise<ModelManifest> {
  const read: unknown = JSON.parse(await readFile(join(folder, "listing-text.json"), "utf8"));
  const { version, labels, weights } = read as Partial<ModelManifest>;
  if (typeof version !== "string" || !Array.isArray(labels) || typeof weights !== "object")
    throw new Error("listing-text.json is no manifest of a text model");
  return { version, labels, weights };
}
