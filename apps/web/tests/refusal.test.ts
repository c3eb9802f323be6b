import { describe, expect, it } from "vitest";
import { toRefusal } from "../components/auction/use-place-bid.ts";

const answer = (code: string, reason: string | null = null) => ({
  message: "No.",
  data: { code, reason },
});

describe("whether the next try needs the same key", () => {
  it("yes where no answer came, and where the server failed at a bid that it may have stored", () => {
    expect(toRefusal(new Error("closed"))).toMatchObject({ lost: true, undecided: true });
    const failed = toRefusal(answer("INTERNAL_SERVER_ERROR"));
    expect(failed).toMatchObject({ lost: false, undecided: true });
  });

  it("no where a rule refused", () => {
    const refused = toRefusal(answer("UNPROCESSABLE_CONTENT", "BID_TOO_LOW"));
    expect(refused).toMatchObject({ reason: "BID_TOO_LOW", lost: false, undecided: false });
  });
});
