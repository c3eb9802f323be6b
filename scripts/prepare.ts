import { seed } from "@loopbid/prisma/seed";
import { prepareDatabase } from "./product/prepare-database.ts";
import { say, SetupError } from "./product/progress.ts";
import { runMain } from "./product/run-main.ts";

// Brings the database of a deployment to the schema and fills in the catalogue; safe to run at every release.
await runMain(async () => {
  const { DATABASE_URL: databaseUrl, IMAGES_DIR: imagesDir } = process.env;
  if (!databaseUrl || !imagesDir) throw new SetupError("Set DATABASE_URL and IMAGES_DIR.");
  await prepareDatabase(databaseUrl);
  await seed({ databaseUrl, imagesDir, now: Date.now(), onProgress: say, production: true });
  return 0;
});
