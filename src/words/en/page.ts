import type { ForYou } from '../../domain/views/forYou.ts'
import type { NextLine } from '../../domain/views/nextNinetyDays.ts'
import type { ThreeYears } from '../../domain/views/threeYears.ts'
import { capital, listed, type Sentence } from '../sentence.ts'
import type { English } from './tools.ts'

const programme = 'Public Safety Partnership'
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const ordinal = (n: number): string => ordinals[n - 1] ?? `${n}th`

export type ForYouLink = 'confirm' | 'decision' | 'request' | 'update' | 'monday'

/** The words of the shell: who it is for, where in the three years, what the page stands on. */
export function pageWords({ say, many, d }: English) {
  const plannedEnd = ({ plannedEnd: end, firstPlannedEnd: first }: ThreeYears): Sentence =>
    end.on === first.on
      ? say`planned end ${d.inFull(end)}`
      : say`planned end ${d.inFull(end)} (first planned end ${d.inFull(first)})`
  return {
    siteName: (site: string): string => `${site} · ${programme}`,
    programme,
    shortSiteName: (site: string): string => `${site} PSP`,
    skip: 'Skip to the content',
    markingName: 'Marking and mode',
    mainNavigation: 'Main',
    pages: {
      overview: 'Overview',
      commitments: 'Commitments',
      milestones: 'Milestones',
      agencies: 'Agencies',
      results: 'Results',
      changes: 'Changes',
      since: 'What changed',
      glossary: 'Glossary',
      items: 'Items',
      attention: 'Needs attention',
      monday: 'Monday’s list',
    },
    more: 'More',
    menu: 'Menu',
    search: 'Search',
    singleKeys: 'Keys of a single letter',
    allKeys: 'All keys',
    colours: 'Colours',
    themes: { system: 'As on this device', light: 'Light', dark: 'Dark' },
    languageName: 'Language',
    languages: { en: 'English', es: 'Español' },
    viewAsPartners: 'See it as briefing partners do',
    seenAsPartners: 'Seen as briefing partners see it. Read only.',
    ownView: 'Back to your own view',
    changePerson: 'Change person',
    signInTitle: 'Who are you in this demonstration?',
    /** What each person of the demonstration is there for. */
    signInAs: {
      official: 'Reads what agencies see; confirms what the station received.',
      coordinator: 'Keeps the record up to date for all agencies.',
      'fbi-lead': 'Answers for what the FBI promised.',
      'atf-lead': 'Answers for what ATF promised.',
      partner: 'Reads only what has been released to partners.',
      administrator: 'Keeps the list of agencies and points of contact.',
    } as Readonly<Partial<Record<string, string>>>,
    signInHint: 'Signing in by choosing a person works only in the demonstration, on this computer.',
    pageMissing: 'This page does not exist, or is not open to you.',
    backToOverview: 'Back to the overview',
    mishap: 'This page could not be shown. The record is safe; the rest of the dashboard works.',
    mishapOfAll: 'The dashboard could not be shown. The record is safe.',
    reload: 'Reload the page',
    howStatus: 'How status is worked out',
    close: 'Close',
    moveTitle: 'Move the demonstration’s day',
    moveHint:
      'The day stands still until it is moved, and moves only forward. What is due, late or without word follows from it.',
    moveField: 'New day',
    moveButton: 'Move the day',
    noDemonstration: 'This is no demonstration: its day cannot be moved.',
    cancel: 'Cancel',
    saving: 'Saving…',

    /** `Day 774 · third year, first quarter` */
    dayOfThreeYears: ({ day, year, quarter, daysAfterEnd }: ThreeYears): Sentence =>
      daysAfterEnd > 0
        ? say`${{ strong: say`Day ${day}` }} · ${many(daysAfterEnd, { one: 'day', other: 'days' })} after the planned end`
        : say`${{ strong: say`Day ${day}` }} · ${ordinal(year)} year, ${ordinal(quarter)} quarter`,
    plannedEnd: (line: ThreeYears): Sentence => capital(plannedEnd(line)),
    /** The same after other words, and shorter: the first planned end is named on the line beside it. */
    andPlannedEnd: ({ plannedEnd: end }: ThreeYears): Sentence => say` · planned end ${d.inFull(end)}`,
    plannedEndLabel: 'planned end',
    firstPlannedEndLabel: 'first planned end',
    /** What the three-year line says aloud of the day it stands on. */
    lineValue: (day: string, past: boolean): Sentence =>
      past ? say`${d.withYear(day)}, as it stood` : say`${d.withYear(day)}, as it stands today`,
    lineName: 'Day the page stands on',
    asItStandsToday: 'As it stands today',
    today: 'Today',
    asItStood: (day: string): Sentence => say`As it stood on ${d.withYear(day)}.`,
    readOnly: 'Read only.',
    backToToday: 'Back to today',
    lineKey: 'Below the line: ticks are reviews, diamonds summits, brackets the planned ends.',
    compareWithToday: 'Compare with today',
    lastReview: (day: string): Sentence => say`Last review, ${d.withYear(day)}`,
    changedSince: 'What changed since the last review',
    anotherDay: 'Another day',
    show: 'Show',
    noSuchDay: (text: string): string => `That date does not exist: ${text}.`,
    outside: (from: string, to: string): Sentence => say`Choose a day from ${d.withYear(from)} to ${d.withYear(to)}.`,
    demonstration: (day: string): Sentence => say`Demonstration: sample data. Day ${d.withYear(day)}`,
    move: 'move',
    sampleOnPaper: 'Contains sample data. Not for citation.',
    recordAsOf: (day: string, past: boolean): Sentence =>
      past ? say`As it stood on ${d.withYear(day)}` : say`Record as of ${d.withYear(day)}`,

    /** `2 deliveries to confirm · 1 decision wanted by 17 Nov · 1 request to answer`; each leads to what it counts. */
    forYou: ({ role, toConfirm, decisions, requests, updatesDue, onMondaysList }: ForYou): Sentence => {
      const by = decisions[0]?.by
      const parts: Readonly<Record<ForYouLink, Sentence | null>> = {
        monday: onMondaysList ? [{ link: 'monday', text: say`${onMondaysList} on Monday’s list` }] : null,
        confirm:
          toConfirm.length === 0
            ? null
            : [
                {
                  link: 'confirm',
                  text: say`${many(toConfirm.length, { one: 'delivery to confirm', other: 'deliveries to confirm' })}`,
                },
              ],
        decision:
          decisions.length === 0
            ? null
            : [
                {
                  link: 'decision',
                  text: say`${many(decisions.length, { one: 'decision wanted', other: 'decisions wanted' })}${by ? say`${decisions.length > 1 ? ', the first' : ''} by ${d(by)}` : ''}`,
                },
              ],
        request:
          requests.length === 0
            ? null
            : [
                {
                  link: 'request',
                  text: say`${many(requests.length, { one: 'request to answer', other: 'requests to answer' })}`,
                },
              ],
        update:
          updatesDue.length === 0
            ? null
            : [{ link: 'update', text: say`${many(updatesDue.length, { one: 'update due', other: 'updates due' })}` }],
      }
      const order: readonly ForYouLink[] =
        role === 'lead'
          ? ['update', 'request', 'confirm', 'decision', 'monday']
          : ['monday', 'confirm', 'decision', 'request', 'update']
      const waiting = order.flatMap((name) => {
        const part = parts[name]
        return part === null ? [] : [part]
      })
      return waiting.length === 0 ? say`Nothing waits for you.` : listed(waiting, ' · ')
    },
    forYouName: 'For you',

    nextTitle: (past: boolean): string => (past ? 'The 90 days after' : 'Next 90 days'),
    /** What beside an agency says why it is in the list. */
    nextOf: ({ kind }: Pick<NextLine, 'kind'>, agency: string | null): string => {
      const what = {
        commitment: '',
        milestone: '',
        decision: 'decision wanted',
        meeting: 'meeting',
      }[kind]
      return [agency, what].filter(Boolean).join(', ')
    },
    month: (date: string): Sentence => say`${d.inFull({ on: `${date.slice(0, 7)}-01`, precision: 'month' })}`,
    moreOf: (count: number): string => `${count} more`,
    waitingWrites: (count: number): string =>
      `${many(count, { one: 'change waits', other: 'changes wait' })} on this device and will be sent when the server answers.`,
    refusedWrite: (what: string, why: string): string => `${what} was kept here and could not be saved: ${why}`,
    discard: 'Throw it away',
    sentAgain: (what: string): string => `Saved now: ${what}.`,
    /** Beside what somebody changed while the page was open. */
    changedAgo: (minutes: number): string =>
      minutes === 0 ? 'changed just now' : minutes === 1 ? 'changed a minute ago' : `changed ${minutes} minutes ago`,
    changedJustNow: 'Changed just now; the page shows it.',
  }
}
