import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback } from './config.ts'

/** What a page may load and do. @param styles digests of style sheets that stand in the page itself, as CSP writes them */
export const policyWith = (...styles: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

const always: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', policyWith()],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // What has no policy of its own is kept by nobody.
  ['Cache-Control', 'no-store'],
]

/** The headers that every answer carries, errors included. */
export const securityHeaders = (publicUrl: URL | null): readonly (readonly [string, string])[] =>
  publicUrl?.protocol === 'https:' ? [...always, ['Strict-Transport-Security', 'max-age=31536000']] : always

export function setHeaders(outgoing: ServerResponse, headers: readonly (readonly [string, string])[]): void {
  for (const [name, value] of headers) outgoing.setHeader(name, value)
}

/**
 * Was this server meant? A page elsewhere can give its own name our address (DNS rebinding) and would then count as
 * the same origin; the name it uses gives it away.
 */
export function isOwnName(incoming: IncomingMessage, own: ReadonlySet<string>): boolean {
  const host = incoming.headers.host?.toLowerCase()
  if (host === undefined) return false
  const name = host.replace(/:\d{1,5}$/, '')
  return isLoopback(name) || own.has(name)
}
