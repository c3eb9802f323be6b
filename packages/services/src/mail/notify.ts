/** A moment as a notification's values hold it: whoever is told reads it on a clock of their own. */
export function mailTime(at: Date): string {
  return at.toISOString();
}
