import type { JobPayload } from "@loopbid/jobs";
import { recordDevMail, type ServiceContext } from "@loopbid/services";
import { createTransport } from "nodemailer";

/** `id` is the same for every attempt at one mail. */
export type SendMail = (
  ctx: ServiceContext,
  mail: JobPayload<"mail.send">,
  id: string,
) => Promise<void>;

const TIMEOUT_MS = 15_000;

/** Over SMTP where it is configured; into the development mailbox otherwise. */
export function createMailer({ url, from }: { url: string | undefined; from: string }): SendMail {
  if (!url) return recordDevMail;
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "loopbid";
  return async (_ctx, { key: _key, ...mail }, id) => {
    // A retry after a lost answer carries the same id, by which receivers drop the second one.
    await transport.sendMail({ ...mail, from, messageId: `<${id}@${domain}>` });
  };
}
