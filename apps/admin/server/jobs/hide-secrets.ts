/** Fields of jobs that lead into an account: the links of mails to confirm an address or to set a password. */
const SECRET = new Set(["html", "text", "headers"]);

/** What the board shows of a job's payload: whoever looks after queues need not read people's mail. */
export function hideSecrets(data: unknown): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data) || !("subject" in data))
    return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, SECRET.has(key) ? "(hidden)" : value]),
  );
}
