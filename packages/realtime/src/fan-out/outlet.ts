/** One connection as the fan-out sees it. */
export interface Outlet {
  /** Takes whole frames in one buffer, which other connections share: never change it. */
  write(frames: Buffer): void;
  /** Takes note of a seat, to leave it when the connection ends. @throws TooManyRequestsError past its limit. */
  hold(seat: { leave(): void }): void;
  release(seat: { leave(): void }): void;
}
