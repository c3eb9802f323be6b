import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Narrator, PAUSE_MS } from "../../components/auction/narrator.ts";

let said: string[];
let narrator: Narrator;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  narrator = new Narrator((text) => said.push(text));
});
afterEach(() => {
  narrator.stop();
  vi.useRealTimers();
});

describe("the narrator", () => {
  it("says one thing at a time, however fast the bids come, and the latest wins", () => {
    narrator.tell("price 1");
    vi.advanceTimersByTime(0);
    for (let bid = 2; bid <= 50; bid += 1) {
      narrator.tell(`price ${bid}`);
      vi.advanceTimersByTime(20);
    }
    expect(said).toEqual(["price 1"]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(said).toEqual(["price 1", "price 50"]);
  });

  it("does not let a price push aside something urgent that still waits", () => {
    narrator.tell("price 1");
    vi.advanceTimersByTime(0);
    narrator.tell("one minute left", true);
    narrator.tell("price 2");
    vi.advanceTimersByTime(PAUSE_MS);
    expect(said).toEqual(["price 1", "one minute left"]);
  });

  it("says nothing more after it was stopped", () => {
    narrator.tell("price 1");
    narrator.stop();
    vi.advanceTimersByTime(PAUSE_MS * 2);
    expect(said).toEqual([]);
  });
});
