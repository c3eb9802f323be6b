export { endPersonSessions } from "./end-person-sessions.ts";
export { findPeople } from "./find-people.ts";
export { readPerson } from "./read-person.ts";
export { revealEmail } from "./reveal-email.ts";
export { setRole } from "./set-role.ts";
