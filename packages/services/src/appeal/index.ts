export { decideAppeal } from "./decide-appeal.ts";
export { openAppeal, openAppealByKey } from "./open-appeal.ts";
export { ownStatements, statementByKey } from "./own-statements.ts";
export { readAppeal } from "./read-appeal.ts";
