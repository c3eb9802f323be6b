export interface PolicyOptions {
  nonce: string;
  /** Where the page's WebSocket goes. */
  socket: string;
  /** React's refresh in development evaluates code. */
  development: boolean;
}

/** Scripts only with the page's nonce; styles may be inline, since positioned popups set them. */
export function contentSecurityPolicy({ nonce, socket, development }: PolicyOptions): string {
  const { origin } = new URL(socket);
  const own = development ? "ws: http:" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${origin} ${own}`.trim(),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
