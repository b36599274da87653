import type { Label } from '../records/audience.ts'
import type { Id } from '../records/id.ts'
import type { Kind } from '../records/kind.ts'
import type { Json } from './canonical.ts'

/**
 * The entry, format 1. One entry is one act: who, when, what was done, which leaves of which records, why. Entries are
 * only ever added; what the dashboard shows is the fold of them. `docs/log-format.md` has the format in words for
 * whoever verifies a log without this code.
 */
export const currentFormat = 1

/** What a person is in the engagement; each has one role. */
export const roles = ['official', 'coordinator', 'lead', 'partner', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who acted: an account, never a person's name, with the role and agency it had then. */
export interface Actor {
  readonly account: string
  readonly role: Role
  readonly agencyId: Id | null
  readonly postId: Id | null
  /** The agency a coordinator spoke for. */
  readonly onBehalfOf?: Id
}

/** What was done, in the product's words. */
export const verbs = [
  'found',
  'create',
  'change',
  'update',
  'start',
  'deliver',
  'affirm',
  'confirm',
  'return',
  'keep-up',
  'lapse',
  'withdraw',
  'reach',
  'expect-date',
  'agree-date',
  'prove',
  'ask',
  'answer',
  'set-aside',
  'release',
  'narrow',
  'remove',
  'restore',
  'undo',
  'correct',
  'seal',
  'erase',
] as const
export type Verb = (typeof verbs)[number]

/** Why a date moved. */
export const causes = ['staffing', 'funding', 'legal', 'partner', 'technology', 'emergency', 'scope', 'other'] as const
export type Cause = (typeof causes)[number]

/** One text or change named for sealing: the entry and the place of the part in it. */
export interface PartRef {
  readonly entry: Id
  readonly part: number
}

/** The hashed head of an entry. Holds digests of its parts, never their words. */
export interface Header {
  readonly format: number
  readonly seq: number
  readonly id: Id
  /** The instant it counts from (UTC): as-of, since and dates moved go by it. Never before that of the entry before it. */
  readonly at: string
  /** The server's clock (UTC). Hashed, and used by no rule. */
  readonly recordedAt: string
  readonly actor: Actor
  readonly verb: Verb
  /** The idempotency key of the request, once per account. */
  readonly key: string
  /** Part of a founding load: written before the first ordinary entry, and alone allowed to count from the past. */
  readonly founding?: true
  readonly undoes?: Id
  readonly corrects?: Id
  /** Sealed texts whose bytes and salt are gone from here on: what a verifier accepts as missing. */
  readonly erases?: readonly PartRef[]
  /** `sha256(salt ‖ part)` of each part, in order, lower-case hex. */
  readonly digests: readonly string[]
}

export type Part = ReasonPart | ChangePart | TextPart | SealPart | ReceiptPart

/** Why, in the person's words, with a label of its own. */
export interface ReasonPart extends Label {
  readonly part: 'reason'
  readonly text: string
}

/** A change to one record by leaf. The first change of an id makes the record. A null takes an optional leaf away. */
export interface ChangePart {
  readonly part: 'change'
  readonly kind: Kind
  readonly id: Id
  readonly set?: { readonly [leaf: string]: Json }
  readonly add?: { readonly [leaf: string]: readonly Json[] }
  readonly remove?: { readonly [leaf: string]: readonly Json[] }
  readonly cause?: Cause
}

/** Free text of one leaf, a part of its own so that sealing it takes nothing else away. */
export interface TextPart {
  readonly part: 'text'
  readonly kind: Kind
  readonly id: Id
  readonly leaf: string
  readonly text: string
}

/** Hides one text part of an earlier entry from here on; `id` and `leaf` say of what, and are null for a reason. */
export interface SealPart {
  readonly part: 'seal'
  readonly of: PartRef
  readonly id: Id | null
  readonly leaf: string | null
}

/**
 * The digest of the request that made the entry, by which a repeated key is told from a misused one. A part and not in
 * the header: there, unsalted, it would let anybody who guesses a sealed name prove the guess. Erased with the text.
 */
export interface ReceiptPart {
  readonly part: 'receipt'
  readonly request: string
}

/** An entry as rules read it. A part is null once it has been erased. */
export interface Entry {
  readonly header: Header
  readonly parts: readonly (Part | null)[]
}

/** A part as it is kept: its canonical text and 128 bits of salt in hex. Null once erased, salt and all. */
export interface StoredPart {
  readonly salt: string
  readonly body: string
}

/** An entry as a ledger keeps it: texts that were hashed, byte for byte. */
export interface StoredEntry {
  readonly seq: number
  readonly id: Id
  readonly account: string
  readonly key: string
  readonly header: string
  readonly hash: string
  readonly parts: readonly (StoredPart | null)[]
}

/** Where a log ends: how many entries, and the hash of the last. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** The head of a log that holds nothing yet. */
export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) }
