export { type NewStatement, writeStatement, type WrittenStatement } from "./write-statement.ts";
