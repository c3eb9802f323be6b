import { Alert } from "@loopbid/ui";

/** Why the form as a whole was refused. */
export function FormMessage({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <Alert tone="danger" announce="alert">
      {text}
    </Alert>
  );
}
