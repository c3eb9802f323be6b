/** A bidder's handle as other people see it in a bid history: first and last character, e.g. "m***a". */
export function maskBidder(handle: string): string {
  const characters = [...handle.trim()];
  const [first = "", ...rest] = characters;
  return rest.length < 2 ? `${first}***` : `${first}***${rest.at(-1)}`;
}
