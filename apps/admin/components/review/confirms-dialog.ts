import type { KeyboardEvent } from "react";

/** Control or Command with Enter: confirms from wherever in the dialog the focus is. */
export const confirmsDialog = ({ key, metaKey, ctrlKey }: KeyboardEvent): boolean =>
  key === "Enter" && (metaKey || ctrlKey);
