import type { UploadResult } from "@loopbid/validators";

export type SendOutcome =
  | { kind: "kept"; image: UploadResult }
  /** The server read it and said no: sending it again would not help. */
  | { kind: "refused"; message: string }
  | { kind: "failed" };

/** Uploads one picture. XMLHttpRequest, because `fetch` does not tell how much of a body was sent. */
export function sendPicture(
  file: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/uploads");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ kind: "failed" });
    request.onabort = () => resolve({ kind: "failed" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    const form = new FormData();
    form.set("image", file);
    request.send(form);
  });
}

function readAnswer({ status, response }: XMLHttpRequest): SendOutcome {
  if (status === 201) return { kind: "kept", image: response as UploadResult };
  const message = (response as { error?: { message?: string } } | null)?.error?.message;
  const final = status >= 400 && status < 500 && status !== 429;
  return final && message ? { kind: "refused", message } : { kind: "failed" };
}
