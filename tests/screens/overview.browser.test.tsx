import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/app/styles.ts'
import { Page, type Sent } from '../../src/app/Providers.tsx'
import { axeFaults } from '../accessibility/axeFaults.ts'
import { pageHome } from '../accessibility/pageHome.ts'

beforeEach(async () => {
  document.documentElement.lang = 'en'
  await page.viewport(1366, 768)
})
afterEach(() => {
  history.replaceState(null, '', '/')
  delete document.documentElement.dataset['theme']
  document.cookie = 'theme=; Max-Age=0; Path=/'
})

async function opened(person: string | null, address = '/', day?: string | null) {
  const home = await pageHome(person, day)
  history.replaceState(null, '', address)
  const screen = await render(<Page sent={null} address={address} />)
  return { home, screen }
}

test('the captain’s minute: on the first screen, without scrolling, stand all twelve areas and what is wanted', async () => {
  const { screen } = await opened('official')
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('4 of 12 focus areas need attention')
  const rows = [...document.querySelectorAll('[data-focus-area]')]
  expect(rows.map((row) => row.getAttribute('data-focus-area'))).toEqual(
    Array.from({ length: 12 }, (_, n) => `${n + 1}`),
  )
  // 632 px is what a browser leaves of 768.
  for (const row of rows) expect(row.getBoundingClientRect().bottom).toBeLessThanOrEqual(632)
  for (const name of ['banner', 'navigation', 'main'] as const)
    await expect.element(screen.getByRole(name).first()).toBeVisible()
  const forYou = screen.getByText(/^For you:/)
  await expect.element(forYou).toBeVisible()
  expect(forYou.element().getBoundingClientRect().bottom).toBeLessThan(632)
  await expect.element(screen.getByText('Moved later').first()).toBeVisible()
  expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(900 + document.head.childElementCount)
  // Status words stand beside their marks in every row that has one.
  for (const row of rows) expect(row.querySelector('.status-cell')!.textContent).not.toBe('')
})

describe('the three-year line', () => {
  test('goes by day, month and to its ends by the keyboard, and the page follows', async () => {
    const { screen } = await opened('official')
    const slider = screen.getByRole('slider')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '9 Nov 2017, as it stands today')
    ;(slider.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '7 Nov 2017, as it stood')
    await expect.element(screen.getByText('As it stood on 7 Nov 2017.')).toBeVisible()
    await expect.poll(() => location.search).toBe('?asOf=2017-11-07')
    await userEvent.keyboard('{PageDown}')
    await expect.element(screen.getByText('As it stood on 7 Oct 2017.')).toBeVisible()
    await userEvent.keyboard('{Home}')
    await expect.element(screen.getByText('As it stood on 28 Sep 2015.')).toBeVisible()
    await userEvent.keyboard('{End}')
    await expect.element(screen.getByText('As it stands today').first()).toBeVisible()
    await expect.poll(() => location.search).toBe('')
  })

  test('offers the last review and any day by words, and says what is wrong with one', async () => {
    const { screen } = await opened('official')
    await screen.getByRole('button', { name: 'As it stands today' }).click()
    await screen.getByLabelText('Another day').fill('2014-01-01')
    await screen.getByRole('button', { name: 'Show', exact: true }).click()
    await expect.element(screen.getByText('Choose a day from 28 Sep 2015 to 9 Nov 2017.')).toBeVisible()
    await screen.getByRole('button', { name: /^Last review, 5 Oct 2017/ }).click()
    await expect.element(screen.getByText('As it stood on 5 Oct 2017.')).toBeVisible()
    await screen.getByRole('button', { name: 'Back to today' }).click()
    await expect.element(screen.getByText(/^Day 774/)).toBeVisible()
  })
})

test('the past says so, offers nothing to write, keeps its day in every link, and knows no third year', async () => {
  const { screen } = await opened('coordinator', '/?asOf=2016-06-30')
  await expect.element(screen.getByText('As it stood on 30 Jun 2016.')).toBeVisible()
  await expect.element(screen.getByText(/Read only\.$/)).toBeVisible()
  await expect.element(screen.getByRole('heading', { level: 1, name: /^On 30 Jun 2016, / })).toBeVisible()
  expect(document.querySelector('.page')!.classList.contains('past')).toBe(true)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map(({ href }) => new URL(href))
  expect(links.length).toBeGreaterThan(20)
  // One link leads out of the past, and says so: what changed between that day and today.
  const toToday = links.filter(({ searchParams }) => searchParams.get('asOf') !== '2016-06-30')
  expect(toToday.map(({ pathname, search }) => pathname + search)).toEqual(['/since?from=2016-06-30'])
  const offered = [...document.querySelectorAll('button, a')].map((control) => control.textContent)
  for (const word of ['Chase', 'Confirm', 'move']) expect(offered).not.toContain(word)
  expect(document.body.textContent).not.toContain('2018')
  expect(
    [...document.querySelectorAll<HTMLTimeElement>('.page > :not(.marking) time')]
      .map((time) => time.dateTime)
      .filter((on) => on >= '2017-10'),
  ).toEqual([])
})

test('a day that does not exist is answered with words, and the way back is there', async () => {
  const { screen } = await opened('official', '/?asOf=2016-02-30')
  await expect
    .element(screen.getByRole('heading', { name: 'That date does not exist: 30 February 2016.' }))
    .toBeVisible()
})

test('a briefing partner sees no verdict, no agencies, and no control that is not theirs', async () => {
  const { screen } = await opened('partner')
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('What is being done in 12 focus areas')
  await expect.element(screen.getByText('Counts only what has been released to partners.')).toBeVisible()
  expect(document.querySelectorAll('.status, .status-cell')).toHaveLength(0)
  expect(document.querySelectorAll('[data-focus-area]')).toHaveLength(12)
  for (const text of ['Needs attention', 'For you', 'move'])
    expect([...document.querySelectorAll('h2, b, button')].map((each) => each.textContent)).not.toContain(text)
  await expect
    .element(
      screen.getByText(/^Homicides in the City of Compton, calendar years: 25\u00a0in\u00a02014, 35\u00a0in\u00a02016/),
    )
    .toBeVisible()
})

test('an official looks through a partner’s eyes and back', async () => {
  const { screen } = await opened('official')
  await screen.getByRole('button', { name: 'Station official' }).click()
  await screen.getByRole('button', { name: 'See it as briefing partners do' }).click()
  await expect.element(screen.getByText('Seen as briefing partners see it. Read only.')).toBeVisible()
  await expect.element(screen.getByText('Counts only what has been released to partners.')).toBeVisible()
  await expect.poll(() => location.search).toBe('?viewAs=partners')
  await screen.getByRole('button', { name: 'Back to your own view' }).click()
  await expect.element(screen.getByRole('heading', { level: 1, name: /need attention/ })).toBeVisible()
})

test('worst first is an order of its own, kept in the address', async () => {
  const { screen } = await opened('coordinator')
  await screen.getByRole('link', { name: 'worst first' }).click()
  await expect.element(screen.getByRole('link', { name: 'in numbered order' })).toBeVisible()
  expect(
    [...document.querySelectorAll('[data-focus-area]')].slice(0, 4).map((row) => row.getAttribute('data-focus-area')),
  ).toEqual(['4', '5', '3', '11'])
  expect(location.search).toBe('?order=worst')
})

test('on a phone the worst stand first, the others behind one line, and nothing scrolls sideways', async () => {
  await page.viewport(360, 740)
  const { screen } = await opened('official')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('[data-focus-area]')]
      .filter((row) => row.offsetHeight > 0)
      .map((row) => row.dataset['focusArea'])
  await expect.poll(shown).toEqual(['4', '5', '3', '11'])
  expect(document.documentElement.scrollWidth).toBe(360)
  await screen.getByRole('button', { name: '8 more areas' }).click()
  await expect.poll(shown).toHaveLength(12)
  const attention = screen.getByRole('button', { name: /^Needs attention/ })
  await expect.element(attention).toHaveAttribute('aria-expanded', 'false')
  await attention.click()
  await expect.element(screen.getByText('With Sample Youth Services')).toBeVisible()
})

test('the curve shows its numbers as a table, equal to what is drawn', async () => {
  const { screen } = await opened('official')
  await expect
    .element(screen.getByText(/^44\sof\s52\smilestones due by today are reached; 8\sare\sbehind/))
    .toBeVisible()
  await screen.getByRole('button', { name: 'Show as table' }).click()
  const rows = () =>
    [...document.querySelectorAll('.curve-numbers tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
  const isToday = ([day]: string[]) => day?.replaceAll('\u00a0', ' ') === '9 Nov 2017'
  await expect.poll(() => rows().find(isToday)?.[2]).toBe('44')
  expect(rows().at(-1)?.[1]).toBe('85')
})

test('how status is worked out tells every word with the thresholds of this engagement', async () => {
  const { screen } = await opened('official')
  await screen.getByRole('button', { name: 'How status is worked out' }).click()
  const help = screen.getByRole('dialog', { name: 'How status is worked out' })
  await expect.element(help).toBeVisible()
  for (const word of ['Done', 'Ended', 'Off track', 'No word', 'At risk', 'On track', 'Not started'])
    await expect.element(help.getByText(word, { exact: true })).toBeVisible()
  await expect.element(help.getByText(/its date passed 30 days ago or more/)).toBeVisible()
})

test('colours chosen stay chosen', async () => {
  const { screen } = await opened('official')
  await screen.getByRole('button', { name: 'Station official' }).click()
  await screen.getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark')
  expect(document.cookie).toContain('theme=dark')
  await screen.getByRole('radio', { name: 'As on this device' }).click()
  await expect.poll(() => document.documentElement.dataset['theme']).toBeUndefined()
})

test.each([
  [null, 'Nothing is recorded yet'],
  ['2015-09-28', 'Nothing is recorded in 12 focus areas yet'],
])('an engagement as of %s says so', async (day, title) => {
  const { screen } = await opened('official', '/', day)
  await expect.element(screen.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('takes over what the server drew: without drawing it anew, and without asking for it again', async () => {
  const home = await pageHome('coordinator')
  const answer = async (path: string): Promise<unknown> =>
    (await home.api.fetch(new Request(new URL(path, location.origin)))).json()
  const sent = {
    session: await answer('/api/session'),
    overview: await answer('/api/views/overview?asOf=2017-10-05'),
  } as Sent
  const address = '/?asOf=2017-10-05'
  history.replaceState(null, '', address)
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = renderToString(<Page sent={sent} address={address} onServer />)
  const title = root.querySelector('h1')
  expect(title?.textContent).toContain('focus areas needed attention')
  const taken = hydrateRoot(root, <Page sent={sent} address={address} />)
  await expect.poll(() => home.asked).toEqual([`/api/changes?since=${sent.overview!.state}`])
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(home.asked).toHaveLength(1)
  expect(root.querySelector('h1')).toBe(title)
  taken.unmount()
  root.remove()
})

test.each([
  ['official', '/', 'light', 1280],
  ['official', '/', 'dark', 1280],
  ['coordinator', '/', 'light', 320],
  ['coordinator', '/?asOf=2016-06-30', 'light', 1280],
  ['coordinator', '/?asOf=2016-06-30', 'dark', 1280],
  ['partner', '/', 'light', 1280],
  ['partner', '/', 'dark', 320],
  ['official', '/items?status=attention', 'light', 1280],
  ['official', '/items?kind=focus-area', 'dark', 320],
  ['official', '/since', 'light', 1280],
  ['official', '/glossary', 'light', 320],
])('axe finds nothing wrong for %s at %s in %s at %i px', async (person, address, theme, width) => {
  document.documentElement.dataset['theme'] = theme
  await page.viewport(width, 800)
  const { screen } = await opened(person, address)
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(() => document.querySelectorAll('.ghost').length).toBe(0)
  // The three-year line comes by itself; a past page takes its ground from it.
  await expect.poll(() => document.querySelector('footer')?.textContent).toMatch(/Record as of|As it stood/)
  expect(await axeFaults(screen.container)).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
})
