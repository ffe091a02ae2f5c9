import type { ServerResponse } from 'node:http';

/** What browsers are told about every answer. `origins`: remotes that live elsewhere. */
export function securityHeaders(
  publicOrigin: string,
  origins: readonly string[],
): Record<string, string> {
  const sources = ["'self'", ...origins].join(' ');
  const policy = [
    "default-src 'self'",
    `script-src ${sources}`,
    // The UI kit writes its theme into a style element.
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${sources}`,
    "img-src 'self' data:",
    `font-src ${sources} data:`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(publicOrigin.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}

/** Puts the headers on an answer before anything else is known about it. */
export function applyHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
