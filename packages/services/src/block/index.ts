export { blockPerson } from "./block-person.ts";
export { blockedPeople } from "./blocked-people.ts";
export { unblockPerson } from "./unblock-person.ts";
