import { defineConfig as ormConfig, prisma6Schema } from "@prisma/orm-mongo/config";
import { definePrismaConfig } from "prisma/config";

const url = process.env.DATABASE_URL;

export default definePrismaConfig({
  orm: ormConfig({
    contract: prisma6Schema("./prisma/schema.prisma"),
    output: "./packages/db/src/contract",
    migrations: { dir: "./prisma/migrations" },
    ...(url ? { db: { connection: url } } : {}),
  }),
});
