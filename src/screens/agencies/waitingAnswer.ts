import { causes, type Cause } from '../../domain/log/entry.ts'
import type { WillHold } from '../../domain/records/saying.ts'
import type { Values } from '../../acts/form.ts'
import type { Waiting } from '../../data/outbox.ts'
import type { AnswerName } from '../../words/en/agencies.ts'

/** An answer that waits on this device: of what it is, which it is, and what was typed. */
export interface WaitingAnswer {
  readonly id: string
  readonly answer: AnswerName | 'answered' | 'confirmed' | 'returned' | 'affirmed'
  readonly values: Values
  readonly waiting: Waiting
}

interface Body {
  readonly subjectId?: string
  readonly happened?: { readonly en: string }
  readonly willHold?: WillHold
  readonly expected?: { readonly on: string }
  readonly reason?: string
  readonly patch?: {
    readonly stage?: string
    readonly affirmBy?: null
    readonly answer?: { readonly en: string }
    readonly dates?: { readonly delivered?: { readonly on: string }; readonly reached?: { readonly on: string } }
  }
}

/** Reads an answer back from the write that carries it, so that a reload loses no word of it; undefined for another act. */
export function waitingAnswer(
  waiting: Waiting,
  causeNames: Readonly<Record<Cause, string>>,
): WaitingAnswer | undefined {
  const [path = '', query = ''] = waiting.path.split('?')
  const body = (waiting.body ?? {}) as Body
  if (path === '/api/updates' && body.subjectId !== undefined && body.willHold !== undefined) {
    const { subjectId: id, willHold: answer } = body
    return { id, answer, values: valuesOf(body, new URLSearchParams(query), causeNames), waiting }
  }
  const id = path.split('/').at(-1) ?? ''
  const { patch } = body
  if (waiting.method !== 'PATCH' || !patch) return undefined
  const of = (answer: WaitingAnswer['answer'], values: Values = {}) => ({ id, answer, values, waiting })
  if (patch.answer) return of('answered', { answer: patch.answer.en })
  if (patch.affirmBy === null) return of('affirmed')
  if (patch.dates?.reached) return of('reached', { on: patch.dates.reached.on })
  if (patch.stage === 'delivered') return of('delivered', { on: patch.dates?.delivered?.on ?? '' })
  if (patch.stage === 'confirmed') return of('confirmed')
  if (patch.stage === 'returned') return of('returned', { reason: body.reason ?? '' })
  return undefined
}

function valuesOf(body: Body, query: URLSearchParams, causeNames: Readonly<Record<Cause, string>>): Values {
  const happened = body.happened?.en ?? ''
  if (body.willHold === 'no')
    return { expected: body.expected?.on ?? '', cause: query.get('cause') ?? '', line: happened }
  if (body.willHold === 'yes') return {}
  // What might move a date is written before the line.
  const cause = causes.find((each) => happened.startsWith(`${causeNames[each]}: `))
  return cause ? { cause, line: happened.slice(causeNames[cause].length + 2) } : { line: happened }
}
