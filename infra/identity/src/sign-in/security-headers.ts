/**
 * Of every page. `form-action` names the gateway too: Chromium applies it to the redirects that
 * follow the sign-in form.
 */
export function securityHeaders(gatewayOrigin: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `form-action 'self' ${gatewayOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
