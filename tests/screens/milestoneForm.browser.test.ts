import { expect, test } from 'vitest'
import { addMilestoneForm, editMilestoneForm } from '../../src/acts/milestoneForm.ts'
import { missingIn } from '../../src/acts/form.ts'
import { actWords } from '../../src/words/en/acts.ts'
import { tools } from '../../src/words/en/tools.ts'
import type { Milestone } from '../../src/domain/records/milestone.ts'

const words = actWords(tools('2017-11-09'))
/** Ids as the forms take them: any text without spaces. */
const named = (name: string) => name.replaceAll(' ', '-')
const [area1, area2] = ['area-1', 'area-2']
const option = (id: string) => ({ value: named(id), label: id })
const choices = {
  areas: [
    { value: area1, label: '1 One' },
    { value: area2, label: '2 Two' },
  ],
  contacts: [option('post FBI')],
  commitments: [option('walk'), option('guide')],
  milestones: [option('first'), option('second')],
}
const seen = { id: named('first'), kind: 'milestone', tag: 'tag' } as const

test('what is typed makes a milestone, as exactly as its date is known', () => {
  const form = addMilestoneForm(words, choices)
  expect(Object.keys(missingIn(form.fields, form.start))).toEqual(['title', 'area', 'by'])
  const typed = { title: ' Guide out ', area: area1, by: '2018-07-10', precision: 'season', follows: named('second') }
  expect(form.toAct(typed, seen).writing).toMatchObject({
    method: 'POST',
    path: '/api/milestones',
    body: {
      title: { en: 'Guide out' },
      focusAreaId: area1,
      dates: { agreed: { on: '2018-06-01', precision: 'season' } },
      restsOnIds: [],
      followsIds: [named('second')],
    },
  })
  const whole = form.toAct({ ...typed, area: 'whole', contact: named('post FBI'), precision: 'day' }, seen).writing.body
  expect(whole).toMatchObject({
    focusAreaId: null,
    postId: named('post FBI'),
    dates: { agreed: { on: '2018-07-10', precision: 'day' } },
  })
})

test('an edit sends only what was changed, and a list whole', () => {
  const milestone = {
    id: named('first'),
    kind: 'milestone',
    title: { en: 'Guide' },
    shortTitle: { en: null },
    focusAreaId: area1,
    postId: null,
    restsOnIds: [],
    followsIds: [],
    key: false,
  } as unknown as Milestone
  const form = editMilestoneForm(words, choices, milestone)
  const patch = (change: Record<string, string>) =>
    (form.toAct({ ...form.start, reason: 'So it is.', ...change }, seen).writing.body as { patch: unknown }).patch
  expect(form.wrong?.(form.start)).toEqual({ title: 'Nothing was changed.' })
  expect(form.wrong?.({ ...form.start, key: 'yes' })).toEqual({})
  expect(patch({ title: 'The guide' })).toEqual({ title: { en: 'The guide' } })
  expect(patch({ area: 'whole' })).toEqual({ focusAreaId: null })
  expect(patch({ area: area2, shortTitle: 'Guide' })).toEqual({ focusAreaId: area2, shortTitle: { en: 'Guide' } })
  expect(patch({ restsOn: `${named('walk')} ${named('guide')}` })).toEqual({
    restsOnIds: [named('walk'), named('guide')],
  })
  expect(patch({ key: 'yes' })).toEqual({ key: true })
  // It does not follow itself.
  const follows = form.fields.find(({ name }) => name === 'follows')!
  expect(follows.options!.map(({ label }) => label)).toEqual(['second'])
})
