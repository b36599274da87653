import { expect, test } from 'vitest'
import { verbs } from '../../src/domain/log/entry.ts'
import { spokenFor } from '../../src/domain/rules/spokenFor.ts'
import { engagementWith } from '../support/engagementWith.ts'
import { aCommitment, aMilestone, anUpdate, aProof, atf, fbi, usao } from '../support/records.ts'
import { named } from '../support/worlds.ts'

const walk = named('walk')
const engagement = engagementWith({
  make: [
    aCommitment('walk'),
    aCommitment('own', { givingAgencyId: usao }),
    aMilestone('first', { postId: named('post ATF') }),
    aMilestone('bare', { postId: null }),
    anUpdate('by agency', walk),
    anUpdate('by post', walk, { saidByAgencyId: null, saidByPostId: named('post ATF') }),
    anUpdate('by nobody', walk, { saidByAgencyId: null }),
    anUpdate('own word', walk, { saidByAgencyId: usao }),
    aProof('sheet', walk),
  ],
})
const projection = engagement.see()
const coordinator = { role: 'coordinator', agencyId: usao } as const

test.each([
  ['walk', 'deliver', fbi],
  ['own', 'deliver', undefined],
  ['first', 'reach', atf],
  ['bare', 'reach', undefined],
  ['by agency', 'update', fbi],
  ['by post', 'update', atf],
  ['by nobody', 'update', undefined],
  ['own word', 'update', undefined],
  ['sheet', 'prove', undefined],
] as const)('of %s, with %s, a coordinator spoke for %s', (name, verb, agency) => {
  expect(spokenFor(coordinator, projection.get(named(name))!, projection, verb)).toBe(agency)
})

test('only with what an agency says or does, and only a coordinator', () => {
  const commitment = projection.get(walk)!
  expect(verbs.filter((verb) => spokenFor(coordinator, commitment, projection, verb) !== undefined).sort()).toEqual(
    ['update', 'start', 'deliver', 'expect-date', 'reach', 'prove', 'withdraw'].sort(),
  )
  for (const role of ['lead', 'official', 'administrator', 'partner'] as const)
    expect(spokenFor({ role, agencyId: atf }, commitment, projection, 'deliver')).toBeUndefined()
})
