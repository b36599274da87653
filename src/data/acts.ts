import { queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Cause } from '../domain/log/entry.ts'
import type { CalendarDate } from '../domain/records/calendarDate.ts'
import { kinds, type Kind } from '../domain/records/kind.ts'
import type { Post } from '../domain/records/post.ts'
import { handedOver } from '../domain/rules/handOver.ts'
import { newKey, send, type Writing } from './client.ts'
import { post, type Posted } from './outbox.ts'

/** A record as its reader saw it: what a change of it names as its base. */
export interface Seen {
  readonly id: string
  readonly kind: Kind
  readonly tag: string
}

/** One act, ready to be sent; `what` says it in words, for the day it has to wait. */
export interface Act {
  readonly what: string
  readonly writing: Omit<Writing, 'key'>
  /** Too large to be kept on this device: it is sent or it is not, and its form stays. */
  readonly keptNowhere?: true
}

/** One of several changes: a record made, or changed from how its reader saw it. */
export type Change =
  | { readonly kind: Kind; readonly create: Readonly<Record<string, unknown>> }
  | {
      readonly kind: Kind
      readonly id: string
      readonly ifMatch: string
      readonly patch: Readonly<Record<string, unknown>>
    }

export interface Why {
  readonly reason?: string | undefined
  readonly cause?: Cause | undefined
}

const day = (on: string): CalendarDate => ({ on, precision: 'day' })

const changing = (what: string, seen: Seen, patch: Readonly<Record<string, unknown>>, why: Why = {}): Act => ({
  what,
  writing: {
    method: 'PATCH',
    path: `/api/${kinds[seen.kind].path}/${seen.id}`,
    body: { patch, ...given(why) },
    ifMatch: seen.tag,
  },
})

const making = (
  what: string,
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
  ifMatch?: string,
  why: Why = {},
): Act => {
  const query = new URLSearchParams(Object.entries(given(why)))
  return {
    what,
    writing: {
      method: 'POST',
      path: `/api/${kinds[kind].path}${query.size === 0 ? '' : `?${query.toString()}`}`,
      body,
      ifMatch,
    },
  }
}

const given = ({ reason, cause }: Why): Record<string, string> => ({
  ...(reason?.trim() ? { reason: reason.trim() } : {}),
  ...(cause ? { cause } : {}),
})

export interface Call {
  readonly happened: string
  readonly willHold: 'yes' | 'perhaps' | 'no'
  readonly expected?: CalendarDate
  readonly saidByAgencyId?: string | null
  readonly saidByPostId?: string | null
  readonly saidOn: string
  readonly channel: 'here' | 'e-mail' | 'phone' | 'meeting'
}

/** Everything that can be done with records, one function an act, in the words of the product. */
export const acts = {
  logCall: (what: string, seen: Seen, call: Call, why: Why = {}): Act =>
    making(
      what,
      'update',
      {
        subjectId: seen.id,
        happened: { en: call.happened },
        willHold: call.willHold,
        ...(call.expected ? { expected: call.expected } : {}),
        ...(call.saidByAgencyId ? { saidByAgencyId: call.saidByAgencyId } : {}),
        ...(call.saidByPostId ? { saidByPostId: call.saidByPostId } : {}),
        saidOn: day(call.saidOn),
        channel: call.channel,
      },
      call.expected ? seen.tag : undefined,
      why,
    ),
  expect: (what: string, seen: Seen, date: CalendarDate, why: Why): Act =>
    changing(what, seen, { dates: { expected: date } }, why),
  agree: (what: string, seen: Seen, date: CalendarDate, why: Why): Act =>
    changing(what, seen, { dates: { agreed: date } }, why),
  stage: (what: string, seen: Seen, stage: string, why: Why = {}): Act => changing(what, seen, { stage }, why),
  deliver: (what: string, seen: Seen, on: string): Act =>
    changing(what, seen, { stage: 'delivered', dates: { delivered: day(on) } }),
  reach: (what: string, seen: Seen, on: string): Act => changing(what, seen, { dates: { reached: day(on) } }),
  affirm: (what: string, seen: Seen): Act => changing(what, seen, { affirmBy: null }),
  inPlace: (what: string, seen: Seen, on: string): Act => changing(what, seen, { confirmedOn: day(on) }),
  chase: (what: string, seen: Seen, on: string): Act => changing(what, seen, { followUp: { chasedOn: day(on) } }),
  /** Several changes as one entry, all or none, with one reason for all of them. */
  several: (what: string, changes: readonly Change[], why: Why = {}): Act => ({
    what,
    writing: { method: 'POST', path: '/api/changes', body: { changes, ...given(why) } },
  }),
  /** Several items as one entry, all or none: one message was written about them. */
  chaseAll: (what: string, items: readonly Seen[], on: string): Act => ({
    what,
    writing: {
      method: 'POST',
      path: '/api/changes',
      body: {
        changes: items.map(({ kind, id, tag }) => ({
          kind,
          id,
          ifMatch: tag,
          patch: { followUp: { chasedOn: day(on) } },
        })),
      },
    },
  }),
  wake: (what: string, seen: Seen): Act => changing(what, seen, { followUp: { notBefore: null, because: null } }),
  wait: (what: string, seen: Seen, until: string, because: string): Act =>
    changing(what, seen, { followUp: { notBefore: day(until), because } }),
  remove: (what: string, seen: Seen, reason: string): Act => changing(what, seen, { removed: true }, { reason }),
  release: (what: string, seen: Seen, audience: string, reason: string): Act =>
    changing(what, seen, { audience }, { reason }),
  decide: (what: string, seen: Seen, words: string, on: string): Act =>
    changing(what, seen, { made: { en: words }, madeOn: day(on) }),
  answer: (what: string, seen: Seen, words: string): Act => changing(what, seen, { answer: { en: words } }),
  approve: (what: string, seen: Seen, state: 'approved' | 'declined'): Act => changing(what, seen, { state }),
  propose: (what: string, subjectId: string, to: string): Act => making(what, 'release', { subjectId, to }),
  prove: (what: string, subjectId: string, title: string, link: string, on: string): Act =>
    making(what, 'proof', { subjectId, title, link, addedOn: day(on) }),
  /** @param content the bytes of the file in base64 */
  proveByFile: (what: string, subjectId: string, title: string, name: string, content: string, on: string): Act => ({
    what,
    writing: { method: 'POST', path: '/api/files', body: { subjectId, title, name, content, addedOn: day(on) } },
    keptNowhere: true,
  }),
  ask: (
    what: string,
    asked: {
      readonly fromAgencyId: string
      readonly toAgencyId: string
      readonly subjectId: string
      readonly words: string
      readonly askedOn: string
      readonly dueOn: string
    },
  ): Act =>
    making(what, 'request', {
      fromAgencyId: asked.fromAgencyId,
      toAgencyId: asked.toAgencyId,
      subjectId: asked.subjectId,
      what: { en: asked.words },
      askedOn: day(asked.askedOn),
      ...(asked.dueOn ? { dueOn: day(asked.dueOn) } : {}),
    }),
  setAside: (
    what: string,
    aside: {
      readonly subjectId: string
      readonly reason: string
      readonly because: string
      readonly until: string
      readonly byPostId: string | null
    },
  ): Act =>
    making(what, 'set-aside', {
      subjectId: aside.subjectId,
      reason: aside.reason,
      because: aside.because,
      until: day(aside.until),
      byPostId: aside.byPostId,
    }),
  /** One change: whoever holds the post ends on the day on which the new holder begins. */
  handOver: (what: string, seen: Seen, holders: Post['holders'], name: string, from: string): Act =>
    changing(what, seen, { holders: handedOver(holders, name, from) }),
  create: (what: string, kind: Kind, body: Readonly<Record<string, unknown>>): Act => making(what, kind, body),
  edit: (what: string, seen: Seen, patch: Readonly<Record<string, unknown>>, reason: string): Act =>
    changing(what, seen, patch, { reason }),
  /** Hides a text at once, wherever it stands; `text` names the leaf, or the reason of the entry. */
  seal: (
    what: string,
    entryId: string,
    text: 'reason' | { readonly recordId: string; readonly leaf: string },
    reason: string,
  ): Act => ({ what, writing: { method: 'POST', path: `/api/changes/${entryId}/seal`, body: { text, reason } } }),
  /** @param entryId the entry that sealed it */
  erase: (what: string, entryId: string): Act => ({
    what,
    writing: { method: 'POST', path: `/api/changes/${entryId}/erase`, body: {} },
  }),
  undo: (what: string, entryId: string, reason?: string): Act => ({
    what,
    writing: { method: 'POST', path: `/api/changes/${entryId}/undo`, body: given({ reason }) },
  }),
  /** Sets right what was typed wrongly in an entry. @param patch the leaves of the record, as trees */
  correct: (
    what: string,
    seen: Seen,
    entryId: string,
    patch: Readonly<Record<string, unknown>>,
    reason: string,
  ): Act => ({
    what,
    writing: {
      method: 'POST',
      path: '/api/changes',
      body: {
        changes: [{ kind: seen.kind, id: seen.id, ifMatch: seen.tag.replaceAll('"', ''), patch }],
        corrects: entryId,
        ...given({ reason }),
      },
    },
  }),
}

/** The last act on a record that has left this page with it, so that it can still be taken back. Kept here, never read. */
export const lastOnQuery = (id: string) =>
  queryOptions<{ readonly entryId: string; readonly what: string } | null>({
    queryKey: ['last-act', id],
    queryFn: skipToken,
  })

/**
 * Sends an act. One central rule: what was written refreshes all that is shown of the record. One that nobody answered
 * is not refused: it waits on this device, and whoever asked is told so.
 */
export function useAct<T = unknown>() {
  const queries = useQueryClient()
  return useMutation({
    // Without a connection it goes to the outbox at once, which keeps it through a reload; a mutation on hold would not.
    networkMode: 'always',
    mutationFn: async ({ what, writing, keptNowhere }: Act): Promise<Posted<T>> =>
      keptNowhere ? { waits: false, ...(await send<T>({ ...writing, key: newKey() })) } : post<T>(what, writing),
    // What waits has changed nothing yet, and whoever answers nothing is not asked for more.
    onSuccess: ({ waits }) => (waits ? undefined : queries.invalidateQueries({ queryKey: ['record'] })),
  })
}
