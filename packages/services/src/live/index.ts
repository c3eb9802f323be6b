export { followPerson } from "./follow-person.ts";
export { followThread } from "./follow-thread.ts";
