export { ENDING_SOON_MS } from "./ending-soon.ts";
