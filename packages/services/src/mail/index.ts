export { composeMail, type MailContent } from "./compose.ts";
export * from "./dev-mailbox.ts";
export { type Mail, sendMail } from "./send-mail.ts";
