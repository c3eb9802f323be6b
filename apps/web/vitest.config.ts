import { unitProject } from "@loopbid/vitest";

export default unitProject("web");
