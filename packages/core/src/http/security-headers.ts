export interface PolicyOptions {
  nonce: string;
  /** Origins besides its own that the page may connect to, such as its WebSocket server's. */
  connect?: readonly string[];
  /** React's refresh in development evaluates code. */
  development: boolean;
  /** The page may say what its own addresses are relative to. */
  base?: boolean;
}

/** Scripts only with the page's nonce; styles may be inline, since positioned popups set them. */
export function contentSecurityPolicy({
  nonce,
  connect = [],
  development,
  base = false,
}: PolicyOptions): string {
  const targets = ["'self'", ...connect, ...(development ? ["ws:", "http:"] : [])];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${targets.join(" ")}`,
    // Without it a worker falls under the scripts' rule, which knows only nonces.
    "worker-src 'self'",
    "object-src 'none'",
    `base-uri ${base ? "'self'" : "'none'"}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What keeps a page to itself, besides its policy. `secure`: people come over https. */
export function securityHeaders({ secure }: { secure: boolean }): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
