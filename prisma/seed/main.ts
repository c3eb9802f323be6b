import { resolve } from "node:path";
import { seed } from "./index.ts";

const { DATABASE_URL, IMAGES_DIR = ".local/dev/images", NODE_ENV } = process.env;
if (!DATABASE_URL) {
  console.error("Set DATABASE_URL to a database whose collections exist, then run this again.");
  process.exit(1);
}

const began = performance.now();
const { seeded, rows, pictures } = await seed({
  databaseUrl: DATABASE_URL,
  imagesDir: resolve(IMAGES_DIR),
  now: Date.now(),
  onProgress: (line) => console.log(line),
  production: NODE_ENV === "production",
});
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  seeded
    ? `Seeded ${rows} rows and ${pictures} pictures in ${seconds} s.`
    : `Already seeded; ${pictures} pictures redrawn in ${seconds} s.`,
);
