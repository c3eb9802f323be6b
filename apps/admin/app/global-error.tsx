"use client";
import "./globals.css";
import { Button, ErrorState } from "@loopbid/ui";
import messages from "../messages/en/common.json" with { type: "json" };

/** The layout itself failed, so there is no translation context: the catalogue is read as it is. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorState
          as="h1"
          title={messages.error.title}
          description={messages.error.body}
          action={<Button onClick={reset}>{messages.retry}</Button>}
          className="py-28"
        />
      </body>
    </html>
  );
}
