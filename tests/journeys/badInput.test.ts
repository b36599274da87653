import { describe, expect, test } from 'vitest'
import { inHomes, type Home, type Visit } from '../support/journey.ts'

/** What an address or an answer can have wrong with it: each has a calm page of its own, and nothing is ever blank. */

/** What the browser itself writes down of an answer that is none. */
const refused = /Failed to load resource: the server responded with a status of 4\d\d/

/** Answers to this part of the API are broken from here on; the page's own requests are, wherever it lives. */
const breaking = `{
  const real = window.fetch
  window.fetch = (input, init) => {
    const broken = JSON.parse(sessionStorage.getItem('test broken') ?? 'null')
    return broken && String(input?.url ?? input).includes(broken.path)
      ? Promise.resolve(new Response(broken.body, { status: broken.status, headers: { 'Content-Type': 'application/json' } }))
      : real(input, init)
  }
}`

interface Broken {
  readonly path: string
  readonly status: number
  readonly body: string
}

async function openBroken(home: Home, broken: Broken, expected?: RegExp): Promise<Visit> {
  const visit = await home.open('official', '/glossary', expected ? { expected } : {})
  await visit.page.addInitScript(breaking)
  await breakBy(visit, broken)
  return visit
}

const breakBy = (visit: Visit, broken: Broken) =>
  visit.page.evaluate(`sessionStorage.setItem('test broken', ${JSON.stringify(JSON.stringify(broken))})`)

const mend = (visit: Visit) => visit.page.evaluate(`sessionStorage.removeItem('test broken')`)

/** A page as one finds it: what it is titled, its landmarks, and what axe finds. */
async function calm(visit: Visit, title: string) {
  const { page } = visit
  await titled(visit, title)
  return {
    titles: await Promise.all((await page.locator('h1').all()).map((each) => visit.words(each))),
    mains: await page.locator('main').count(),
    axe: await visit.axe(),
  }
}

/** One title, one content, nothing that axe finds. */
const calmly = (title: string) => ({ titles: [title], mains: 1, axe: [] })

const notOpen = 'This page does not exist, or is not open to you.'

const titled = (visit: Visit, name: string) => visit.page.getByRole('heading', { level: 1, name }).waitFor()

inHomes('bad input', (home) => {
  describe('a day that is none of the engagement’s', () => {
    test('each is said to be so, with ways on', async () => {
      const visit = await home().open('official', '/glossary', { expected: refused })
      const { page } = visit
      for (const [path, title] of [
        ['/?asOf=2010-01-01', 'The engagement began on 28 Sep 2015; 1 Jan 2010 is before that.'],
        ['/areas/4?asOf=2030-01-01', '1 Jan 2030 is still to come; today is 9 Nov 2017.'],
        ['/results?asOf=2016-02-30', 'That date does not exist: 30 February 2016.'],
        ['/commitments?asOf=soon', 'That date does not exist: soon.'],
        ['/milestones?asOf=', 'The address asks for a day and names none.'],
      ] as const) {
        await visit.go(path)
        await titled(visit, title)
        // It stays: nothing is asked again and again.
        await page.waitForTimeout(500)
        await expect.poll(() => visit.words(page.locator('h1'))).toBe(title)
        expect([await page.title(), await page.getByRole('slider').count()]).toEqual([title, 1])
      }
      expect(await visit.axe()).toEqual([])
      await visit.click(page.locator('main').getByRole('link', { name: 'As it stood at the last review, 5 Oct 2017' }))
      await page.getByText('As it stood on 5 Oct 2017.').first().waitFor()
      await expect.poll(() => visit.words(page.locator('h1'))).toBe('Milestones')
      await page.goBack()
      await visit.click(page.locator('main').getByRole('link', { name: 'As it stands today' }))
      await page.getByRole('button', { name: 'As it stands today' }).waitFor()
      await expect.poll(() => visit.words(page.locator('h1'))).toBe('Milestones')
      await visit.close()
    })

    test('typed into the page, the place where it was typed says so and the page stays', async () => {
      const visit = await home().open('official', '/areas/4')
      const { page } = visit
      await visit.click(page.getByRole('button', { name: 'As it stands today' }))
      await page.getByLabel('Another day').fill('2010-01-01')
      await visit.click(page.getByRole('button', { name: 'Show' }))
      await page.getByText('Choose a day from 28 Sep 2015 to 9 Nov 2017.').waitFor()
      await expect.poll(() => page.locator('h1').innerText()).toBe('4 At-risk youth')
      await visit.close()
    })
  })

  test('readers that there are not', async () => {
    const visit = await home().open('official', '/areas/4?viewAs=mayor', { expected: refused })
    expect(await calm(visit, 'There are no readers called “mayor”.')).toEqual(
      calmly('There are no readers called “mayor”.'),
    )
    await visit.click(visit.page.getByRole('link', { name: 'Your own view' }))
    await titled(visit, '4 At-risk youth')
    await visit.close()
  })

  test('an area that there is not: the twelve are offered', async () => {
    const visit = await home().open('official', '/glossary', { expected: refused, width: 360 })
    const { page } = visit
    for (const number of ['0', '13', '4.5', 'abc']) {
      await visit.go(`/areas/${number}`)
      await titled(visit, `There is no focus area ${number}.`)
      await expect.poll(() => page.locator('main li').count()).toBe(12)
    }
    expect(await calm(visit, 'There is no focus area abc.')).toEqual(calmly('There is no focus area abc.'))
    await visit.click(page.getByRole('link', { name: '4 At-risk youth' }))
    await titled(visit, '4 At-risk youth')
    await visit.close()
  })

  test('a page, a record, a kind of record that there is not', async () => {
    const visit = await home().open('official', '/glossary', { expected: refused })
    for (const path of [
      '/no/such/page',
      '/records/commitments/zzzzzzzzzzzz',
      '/records/commitments/C-7KQ',
      '/records/secrets/zzzzzzzzzzzz',
    ]) {
      await visit.go(path)
      await titled(visit, notOpen)
    }
    expect(await calm(visit, notOpen)).toEqual(calmly(notOpen))
    await visit.click(visit.page.getByRole('link', { name: 'Back to the overview' }))
    await titled(visit, 'focus areas need attention')
    await visit.close()
  })

  test('a record that was not there yet on the day of the page: today is one press away', async () => {
    const { items } = await home().ask<{ items: readonly { id: string; title: string; kind: string }[] }>(
      'official',
      '/api/views/items',
    )
    const late = items.find(({ title }) => title.startsWith('Desk card on the referral pathway'))!
    const visit = await home().open('official', `/records/commitments/${late.id}?asOf=2016-06-30`, {
      expected: refused,
    })
    expect(await calm(visit, notOpen)).toEqual(calmly(notOpen))
    await expect.poll(() => visit.words()).toContain('On 30 Jun 2016 it may not have been recorded yet.')
    await visit.click(visit.page.getByRole('link', { name: 'See it as it stands today' }))
    await visit.page.getByRole('heading', { level: 1, name: late.title }).waitFor()
    await visit.close()
  })

  test('what partners may not see looks to them as what does not exist', async () => {
    const { items } = await home().ask<{ items: readonly { id: string; title: string; audience: string }[] }>(
      'official',
      '/api/views/items',
    )
    const inner = items.find(({ audience, title }) => audience === 'restricted' && title.startsWith('Table-top'))!
    const visit = await home().open('partner', `/records/commitments/${inner.id}`, { expected: refused })
    expect(await calm(visit, notOpen)).toEqual(calmly(notOpen))
    await expect.poll(() => visit.words()).not.toContain('Table-top')
    await visit.close()
  })

  test('a record that is removed while it is read leaves the screen, and whoever removed it can take it back', async () => {
    const { items } = await home().ask<{ items: readonly { id: string; title: string }[] }>(
      'official',
      '/api/views/items',
    )
    const { id, title } = items.find((each) => each.title.startsWith('Notice of summer jobs in two'))!
    const path = `/records/commitments/${id}`
    const reader = await home().open('official', path, { expected: refused })
    const remover = await home().open('coordinator', path, { expected: refused })
    const { page } = remover
    await remover.click(page.locator('.acts').getByRole('button', { name: 'More' }))
    await remover.click(page.getByRole('button', { name: 'Remove (entered in error)' }))
    await page.getByLabel('One line of reason').fill('Entered twice.')
    await remover.click(page.getByRole('button', { name: 'Save' }))
    expect(await calm(remover, notOpen)).toEqual(calmly(notOpen))
    await titled(reader, notOpen)
    await expect.poll(() => reader.words()).not.toContain(title)
    await remover.click(page.getByRole('button', { name: 'Undo' }))
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await remover.close()
    await reader.close()
  })

  describe('a broken answer', () => {
    test('none, or no JSON, is said in the page’s place, and asked again when it is wanted', async () => {
      const visit = await openBroken(home(), { path: '/api/views/area', status: 200, body: '<html>' })
      await visit.go('/areas/4')
      const unread = 'The answer of the server could not be read.'
      expect(await calm(visit, unread)).toEqual(calmly(unread))
      await breakBy(visit, { path: '/api/views/area', status: 500, body: '{}' })
      await visit.go('/areas/5')
      await titled(visit, 'The server could not do this.')
      await expect.poll(() => visit.page.getByRole('link', { name: 'Overview', exact: true }).count()).toBe(1)
      await mend(visit)
      await visit.click(visit.page.getByRole('button', { name: 'Try again' }))
      await titled(visit, '5 Trust-building in the community')
      await visit.close()
    })

    test.each(['{}', 'null', '{"today":7,"line":{}}'])(
      'of another shape, %s: the page says so, and the rest of the dashboard works',
      async (body) => {
        const visit = await openBroken(home(), { path: '/api/views/area', status: 200, body }, /TypeError/)
        await visit.go('/areas/4')
        expect(
          await calm(visit, 'This page could not be shown. The record is safe; the rest of the dashboard works.'),
        ).toEqual(calmly('This page could not be shown. The record is safe; the rest of the dashboard works.'))
        await visit.click(visit.page.getByRole('link', { name: 'Results', exact: true }))
        await visit.page.getByRole('heading', { level: 1, name: 'Results' }).waitFor()
        await mend(visit)
        await visit.go('/areas/4')
        await titled(visit, '4 At-risk youth')
        await visit.close()
      },
    )

    test('the three-year line of another shape: even then there are words, and a way to begin again', async () => {
      const broken = { path: '/api/views/line', status: 200, body: '{"line":{}}' }
      const visit = await openBroken(home(), broken, /TypeError/)
      await visit.go('/areas/4')
      expect(await calm(visit, 'The dashboard could not be shown. The record is safe.')).toEqual(
        calmly('The dashboard could not be shown. The record is safe.'),
      )
      await mend(visit)
      await visit.click(visit.page.getByRole('button', { name: 'Reload the page' }))
      await titled(visit, '4 At-risk youth')
      await visit.close()
    })

    test('without the three-year line the page itself is there', async () => {
      const visit = await openBroken(home(), { path: '/api/views/line', status: 500, body: '{}' })
      await visit.go('/areas/4')
      expect(await calm(visit, '4 At-risk youth')).toEqual(calmly('4 At-risk youth'))
      await visit.close()
    })

    test('a part that cannot be read says so in its place, under the page’s own title', async () => {
      const visit = await openBroken(home(), { path: '/api/log', status: 500, body: '{}' })
      await visit.go('/areas/4')
      await visit.page.getByText('The server could not do this.').waitFor()
      expect(await calm(visit, '4 At-risk youth')).toEqual(calmly('4 At-risk youth'))
      await mend(visit)
      await visit.click(visit.page.getByRole('button', { name: 'Try again' }))
      await visit.page.locator('ol.history').waitFor()
      await visit.close()
    })
  })
})
