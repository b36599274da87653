import { describe, expect, test } from 'vitest'
import { engagementWith, of } from '../support/engagementWith.ts'
import { aCommitment, anUpdate, aRelease, atf, fbi, lasd, only, usao } from '../support/records.ts'
import { asked, wrong } from '../support/refusals.ts'
import { named } from '../support/worlds.ts'

/** To widen an audience is an act of its own, and from restricted it takes two persons. */

const walk = named('walk')
const on = '2017-11-09'

const released = (name: string, to: string) => asked(aRelease(name, walk, { to }))

describe('release', () => {
  const begun = () => engagementWith({ make: [aCommitment('walk', only(fbi, usao))] })

  test('what is restricted is proposed by one of a named agency and approved by another account, and then no agency is named', () => {
    const engagement = begun()
    engagement.makes('fbi-lead', on, released('release', 'agencies'))
    expect(engagement.get('release', 'release', of('FBI'))).toMatchObject({ state: 'proposed', proposedBy: 'fbi-lead' })
    expect(wrong(() => engagement.changes('fbi-lead', on, 'release', { state: 'approved' }))).toEqual(['state'])
    const approved = engagement.changes('coordinator', on, 'release', { state: 'approved' })
    expect(approved.verb).toBe('release')
    const walkNow = engagement.get('commitment', 'walk', of('ATF'))
    expect(walkNow.audience).toBe('agencies')
    expect(walkNow).not.toHaveProperty('restrictedTo')
  })

  test('nobody widens what is restricted alone, coordinator or not, nor by naming one agency more', () => {
    const engagement = begun()
    for (const patch of [{ audience: 'agencies', restrictedTo: null }, { restrictedTo: [fbi, usao, atf] }])
      expect(wrong(() => engagement.changes('coordinator', on, 'walk', patch))).not.toEqual([])
    // Nor does an agency that is not named propose it: for it there is nothing there.
    expect(wrong(() => engagement.makes('atf-lead', on, released('release', 'agencies')))).not.toEqual([])
  })

  test('a coordinator releases to partners what all agencies see', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    expect(wrong(() => engagement.changes('fbi-lead', on, 'walk', { audience: 'partners' }))).toEqual(['audience'])
    expect(engagement.changes('coordinator', on, 'walk', { audience: 'partners' }).verb).toBe('release')
    expect(engagement.changes('coordinator', on, 'walk', { audience: 'agencies' }).verb).toBe('narrow')
  })

  test('a record is not born wider than its kind begins, but by who may release', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    const said = asked(anUpdate('said', walk, { audience: 'partners' }))
    expect(wrong(() => engagement.makes('fbi-lead', on, said))).toEqual(['audience'])
    engagement.makes('coordinator', on, said)
    expect(engagement.get('update', 'said').audience).toBe('partners')
  })

  test('narrowed again and widened again it names agencies, then none', () => {
    const engagement = engagementWith({ make: [aCommitment('walk')] })
    engagement.changes('coordinator', on, 'walk', only(usao, lasd))
    expect(engagement.get('commitment', 'walk', of('USAO')).restrictedTo).toEqual([lasd, usao].sort())
    engagement.changes('coordinator', on, 'walk', { restrictedTo: [usao] })
    expect(engagement.get('commitment', 'walk', of('USAO')).restrictedTo).toEqual([usao])
    expect(wrong(() => engagement.changes('coordinator', on, 'walk', { restrictedTo: [] }))).toEqual(['restrictedTo'])
  })
})
