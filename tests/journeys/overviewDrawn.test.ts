import { describe, expect, test } from 'vitest'
import { render } from '../../src/app/render.tsx'
import type { Session } from '../../src/data/queries.ts'
import type { Person } from '../../src/domain/rules/permissions.ts'
import { overview } from '../../src/domain/views/overview.ts'
import { agency, insideOf, partner, seenAsOf } from '../support/demonstration.ts'

/** The first view as the server sends it: all there, within its budget, and nothing in it that the page's rules forbid. */

const present = '2017-11-09'

function drawn(role: Session['role'], of: string | null, asOf = present): string {
  const agencyId = of === null ? null : agency(of)
  const session: Session = { id: role, name: `The ${role}`, role, agencyId, postId: null }
  const person: Person = { account: role, role, agencyId, postId: null }
  const viewer = of === null ? partner : insideOf(of)
  const now = { projection: seenAsOf(present, present, viewer), today: present }
  const answer = { ...overview(seenAsOf(asOf, present, viewer), asOf, person, now), state: 'state' }
  return render(asOf === present ? '/' : `/?asOf=${asOf}`, { session, overview: answer })
}

describe.each([
  ['official', 'lasd', present],
  ['coordinator', 'usao', present],
  ['lead', 'fbi', present],
  ['partner', null, present],
  ['coordinator', 'usao', '2016-06-30'],
  ['partner', null, '2016-06-30'],
] as const)('for the %s of %s on %s', (role, of, asOf) => {
  const html = drawn(role, of, asOf)

  test('has one title, its landmarks and its twelve areas, and waits for nothing', () => {
    expect(html.match(/<h1/g)).toHaveLength(1)
    for (const landmark of ['<header', '<nav', '<main', '<footer']) expect(html).toContain(landmark)
    expect(html.match(/data-focus-area="/g)).toHaveLength(12)
    expect(html).not.toMatch(/Reading the record|class="ghost"/)
  })

  test('carries no style and no script of its own: the page’s policy ignores the one and refuses the other', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+="/)
  })

  test('stays within its elements', () => {
    expect(html.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(900)
  })

  test('never says what must not be said', () => {
    const words = html.replace(/<[^>]+>/g, ' ')
    expect(words).not.toMatch(
      /\b(failure|delinquent|offender|blame|undefined|null|NaN|N\/A|lorem|untitled|because of the partnership)\b|%/i,
    )
  })
})

test('a view that nobody is signed in for is the choice of person', () => {
  const people = { items: [{ id: 'official', name: 'Station official' }], next: null }
  const html = render('/', { session: null, overview: null, people })
  expect(html).toContain('Station official')
  expect(html).not.toContain('data-focus-area')
})
