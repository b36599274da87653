import { useState } from 'react'
import type { Making } from '../../acts/form.ts'
import type { AgencyAnswer } from '../../data/agencies.ts'
import type { Session } from '../../data/queries.ts'
import { useWaiting } from '../../data/useWaiting.ts'
import type { Channel } from '../../domain/records/saying.ts'
import { Button } from '../../ui/Button.tsx'
import { useAgencyWords } from '../../words/useAgencyWords.ts'
import { useWords } from '../../words/useWords.ts'
import type { Saying } from './answerForms.ts'
import { Affirmation, Delivery } from './Delivery.tsx'
import { useKept } from './kept.ts'
import { Question } from './Question.tsx'
import { RequestAsked } from './RequestAsked.tsx'
import { useFirst } from './useFirst.ts'
import { waitingAnswer } from './waitingAnswer.ts'

const step = 20

/**
 * Everything that waits for an agency, answered where it stands: one question an item, then requests, then deliveries.
 * A coordinator answers for it as it told them, and says how.
 */
export function WhatWaits({
  page,
  session,
  making,
  writes,
}: {
  readonly page: AgencyAnswer
  readonly session: Session
  readonly making: Making
  /** False: of the past, or as others see it; then nothing is offered. */
  readonly writes: boolean
}) {
  const words = useAgencyWords()
  const { causes } = useWords()
  const answers = useKept(page.toAnswer)
  const first = useFirst(answers.shown, step)
  const requests = useKept(page.requests)
  const confirms = useKept(page.toConfirm)
  const affirms = useKept(page.toAffirm)
  const waiting = useWaiting(session.id).flatMap((each) => waitingAnswer(each, causes) ?? [])
  const waitsFor = (id: string, of: readonly string[]) =>
    waiting.findLast((each) => each.id === id && of.includes(each.answer))
  const [channel, setChannel] = useState<Channel>('phone')
  const { agency, acts } = page
  const isOthers = session.role === 'coordinator' && session.agencyId !== agency.id
  const saying: Saying = isOthers ? { agencyId: agency.id, channel } : { agencyId: null, channel: 'here' }
  const refusals = writes ? answers.shown.map(({ id }) => acts[id]?.log) : []
  const mayAnswer = refusals.includes(null)
  const refused = refusals.find((each) => typeof each === 'string')
  const offered = writes ? page : { ...page, acts: {} }
  const form = (title: string): Making => ({ ...making, title })
  return (
    <>
      {mayAnswer && <p className="agency-intro on-screen">{words.intro}</p>}
      {isOthers && mayAnswer && <HowSaid name={agency.shortName} channel={channel} onChoose={setChannel} />}
      {refused && !mayAnswer && <p className="quiet on-screen">{refused}</p>}
      {first.shown.map((line, place) => (
        <Question
          key={line.id}
          line={line}
          place={words.place(place + 1, answers.shown.length)}
          page={offered}
          making={form(line.title)}
          saying={saying}
          keeping={answers}
          waits={waitsFor(line.id, ['yes', 'perhaps', 'no', 'delivered', 'reached'])}
        />
      ))}
      {first.left > 0 && (
        <p className="waits-item on-screen">
          <Button look="text" onClick={first.more}>
            {words.more(first.left)}
          </Button>
        </p>
      )}
      {requests.shown.map((request, place) => (
        <RequestAsked
          key={request.id}
          request={request}
          place={words.requestsOf(agency.shortName, place + 1, requests.shown.length)}
          page={offered}
          making={form(request.what)}
          keeping={requests}
          waits={waitsFor(request.id, ['answered'])}
          isFirst={place === 0}
        />
      ))}
      {confirms.shown.map((line, place) => (
        <Delivery
          key={line.id}
          line={line}
          place={words.toConfirm(place + 1, confirms.shown.length)}
          page={offered}
          making={form(line.title)}
          keeping={confirms}
          waits={waitsFor(line.id, ['confirmed', 'returned'])}
        />
      ))}
      {affirms.shown.map((line, place) => (
        <Affirmation
          key={line.id}
          line={line}
          place={words.toAffirm(place + 1, affirms.shown.length)}
          page={offered}
          keeping={affirms}
          waits={waitsFor(line.id, ['affirmed'])}
        />
      ))}
    </>
  )
}

/** A coordinator answers as an agency told it: how it was told goes with every answer of this page. */
function HowSaid({
  name,
  channel,
  onChoose,
}: {
  readonly name: string
  readonly channel: Channel
  readonly onChoose: (channel: Channel) => void
}) {
  const words = useAgencyWords()
  return (
    <fieldset className="field how-said on-screen">
      <legend>{words.channelLegend(name)}</legend>
      <span className="hint">{words.onBehalf(name)}</span>
      <span className="answers">
        {(['phone', 'e-mail', 'meeting'] as const).map((each) => (
          <label key={each} className="answer">
            <input type="radio" name="channel" checked={each === channel} onChange={() => onChoose(each)} />
            {words.channels[each]}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
