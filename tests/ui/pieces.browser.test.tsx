import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page as browserPage, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/app/styles.ts'
import { statusWords } from '../../src/domain/rules/words.ts'
import { PiecesPage } from '../../src/screens/pieces/PiecesPage.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { DateText } from '../../src/ui/DateText.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { Field } from '../../src/ui/Field.tsx'
import { LiveRegion } from '../../src/ui/LiveRegion.tsx'
import { announce } from '../../src/ui/liveWords.ts'
import { Menu } from '../../src/ui/Menu.tsx'
import { NumberCell } from '../../src/ui/NumberCell.tsx'
import { Panel } from '../../src/ui/Panel.tsx'
import { Said } from '../../src/ui/Said.tsx'
import { StatusWord } from '../../src/ui/StatusWord.tsx'
import { Tally } from '../../src/ui/Tally.tsx'
import { english } from '../../src/words/en.ts'
import { axeFaults } from '../accessibility/axeFaults.ts'

const words = english('2017-11-09')

afterEach(() => {
  delete document.documentElement.dataset['theme']
})

test.each(statusWords)('the mark of %s never stands without its word', async (word) => {
  const screen = await render(<StatusWord mark={word} word={words.statuses[word]} />)
  await expect.element(screen.getByText(words.statuses[word])).toBeVisible()
  const mark = screen.container.querySelector('svg')!
  expect(mark.getAttribute('aria-hidden')).toBe('true')
  expect(mark.getBoundingClientRect().width).toBe(16)
})

describe('the tally', () => {
  const runs = [
    { mark: 'off-track', count: 2 },
    { mark: 'at-risk', count: 2 },
    { mark: 'on-track', count: 6 },
  ] as const

  test('is one path a status, worst first, and says its counts aloud', async () => {
    const screen = await render(<Tally runs={runs} spoken={words.overview.tally(runs)} />)
    const tally = screen.getByRole('img', { name: '2 off track, 2 at risk, 6 on track' })
    await expect.element(tally).toBeVisible()
    const paths = [...tally.element().querySelectorAll('path')]
    expect(paths.map((path) => path.getAttribute('class'))).toEqual(['m-off-track', 'm-at-risk', 'm-on-track'])
    // Ten marks of 8 px, 3 px apart.
    expect(tally.element().getBoundingClientRect().width).toBe(107)
    expect(paths[0]!.getBoundingClientRect().x).toBeLessThan(paths[2]!.getBoundingClientRect().x)
  })

  test('goes on in a second row, and counts what does not fit without leaving out the worst', async () => {
    const many = [
      { mark: 'at-risk', count: 30 },
      { mark: 'on-track', count: 270 },
    ] as const
    const screen = await render(<Tally runs={many} spoken={words.overview.tally(many)} />)
    const tally = screen.getByRole('img', { name: '30 at risk, 270 on track' }).element()
    expect(tally.textContent).toBe('+264')
    expect(tally.querySelector('.m-at-risk')!.getAttribute('d')!.match(/M/g)).toHaveLength(30)
    expect(tally.getBoundingClientRect().height).toBeLessThanOrEqual(32)
  })

  test('of nothing is nothing', async () => {
    const screen = await render(<Tally runs={[]} spoken="" />)
    expect(screen.container.innerHTML).toBe('')
  })
})

test('zero is a dash to the eye and "none" to the ear', async () => {
  const screen = await render(
    <table>
      <tbody>
        <tr>
          <NumberCell value={0} none="none" />
          <NumberCell value={7} none="none" />
        </tr>
      </tbody>
    </table>,
  )
  const cells = [...screen.container.querySelectorAll('td')]
  expect(cells.map((cell) => cell.textContent)).toEqual(['–none', '7'])
  expect(cells[0]!.querySelector('[aria-hidden]')!.textContent).toBe('–')
})

test('a near date hides its year on screen and keeps it for paper', async () => {
  const screen = await render(<DateText date={words.date.alone('2017-11-30')} />)
  const time = screen.container.querySelector('time')!
  expect(time.dateTime).toBe('2017-11-30')
  expect(time.textContent).toBe('30\u00a0Nov\u00a02017')
  expect(time.innerText).toBe('30\u00a0Nov')
})

test('a sentence draws its links where they lead', async () => {
  const sentence = words.overview.areaCounts([
    { word: 'off-track', count: 1 },
    { word: 'on-track', count: 11 },
  ])
  const screen = await render(
    <p>
      <Said sentence={sentence} link={(name, text) => <a href={`#${name}`}>{text}</a>} />
    </p>,
  )
  await expect.element(screen.getByText('1 off track, 11 on track.')).toBeVisible()
  await expect.element(screen.getByRole('link', { name: '11 on track' })).toHaveAttribute('href', '#on-track')
})

describe('a dialog', () => {
  test('takes the focus, keeps it, and gives it back', async () => {
    const screen = await render(<Asking />)
    await screen.getByRole('button', { name: 'Ask' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Sure?' })
    await expect.element(dialog).toBeVisible()
    // Reading begins at the title.
    expect(document.activeElement?.textContent).toBe('Sure?')
    await userEvent.keyboard('{Tab}{Tab}{Tab}')
    expect(dialog.element().contains(document.activeElement) || document.activeElement === document.body).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('button', { name: 'Ask' })).toHaveFocus()
    expect(document.querySelector('dialog')).toBeNull()
  })

  function Asking() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Ask</Button>
        {open && (
          <Dialog title="Sure?" onClose={() => setOpen(false)}>
            <Button onClick={() => setOpen(false)}>Yes</Button>
          </Dialog>
        )}
      </>
    )
  }
})

test('a menu opens in place, and closes by Escape with the focus back, by a press elsewhere, and by leaving it', async () => {
  const screen = await render(
    <>
      <button type="button">Elsewhere</button>
      <Menu label="More">{() => <a href="#there">There</a>}</Menu>
      <button type="button">After it</button>
    </>,
  )
  const button = screen.getByRole('button', { name: 'More' })
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  await button.click()
  await expect.element(screen.getByRole('link', { name: 'There' })).toBeVisible()
  await userEvent.keyboard('{Tab}{Escape}')
  await expect.element(button).toHaveFocus()
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  await button.click()
  await screen.getByRole('button', { name: 'Elsewhere' }).click()
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  await button.click()
  await userEvent.keyboard('{Tab}{Tab}')
  await expect.element(button).toHaveAttribute('aria-expanded', 'false')
})

test('what a menu shows stays within the page, at either edge', async () => {
  const wide = () => <p>What is behind this button is rather longer than the button is wide.</p>
  const screen = await render(
    <div className="buttons">
      <Menu label="First" toTheLeft>
        {wide}
      </Menu>
      <span className="to-the-end">
        <Menu label="Last">{wide}</Menu>
      </span>
    </div>,
  )
  screen.container.querySelector<HTMLElement>('.to-the-end')!.style.marginLeft = 'auto'
  for (const name of ['First', 'Last']) {
    await screen.getByRole('button', { name }).click()
    const shown = screen.container.querySelector('.menu-panel')!.getBoundingClientRect()
    expect(shown.left).toBeGreaterThanOrEqual(0)
    expect(shown.right).toBeLessThanOrEqual(document.documentElement.clientWidth)
    await userEvent.keyboard('{Escape}')
  }
})

test('what is wrong with a field is told with it', async () => {
  const screen = await render(
    <Field label="Cause" hint="One of eight." wrong="Choose a cause.">
      <input />
    </Field>,
  )
  const field = screen.getByRole('textbox', { name: 'Cause' })
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await expect.element(field).toHaveAccessibleDescription('One of eight. Choose a cause.')
})

test('at most one message in five seconds is said aloud, and the newest is the one that is said', async () => {
  vi.useFakeTimers()
  try {
    const screen = await render(<LiveRegion />)
    const said = () => screen.container.querySelector('[aria-live="polite"]')!.textContent
    announce('first')
    announce('second')
    announce('third')
    await vi.advanceTimersByTimeAsync(100)
    expect(said()).toBe('first')
    await vi.advanceTimersByTimeAsync(4_800)
    expect(said()).toBe('first')
    await vi.advanceTimersByTimeAsync(200)
    expect(said()).toBe('third')
    await vi.advanceTimersByTimeAsync(5_000)
  } finally {
    vi.useRealTimers()
  }
})

describe('a panel', () => {
  const refetch = vi.fn<() => void>()
  const panel = (data: readonly string[] | undefined, error: Error | null) => (
    <Panel query={{ data, error, refetch }} empty={(items) => (items.length === 0 ? 'Nothing waits for you.' : null)}>
      {(items) => <p>{items.join(', ')}</p>}
    </Panel>
  )
  test('reads, fails, is empty, is old, is filled: five different pictures', async () => {
    const screen = await render(panel(undefined, null))
    await expect.element(screen.getByText('Reading the record…')).toBeInTheDocument()
    await screen.rerender(panel(undefined, new Error('The server did not answer.')))
    await expect.element(screen.getByRole('heading', { name: 'The server did not answer.' })).toBeVisible()
    await screen.getByRole('button', { name: 'Try again' }).click()
    expect(refetch).toHaveBeenCalledOnce()
    await screen.rerender(panel([], null))
    await expect.element(screen.getByText('Nothing waits for you.')).toBeVisible()
    await screen.rerender(panel(['one', 'two'], new Error('cut')))
    await expect.element(screen.getByText(/^Reconnecting\./)).toBeVisible()
    await expect.element(screen.getByText('one, two')).toBeVisible()
    await screen.rerender(panel(['one', 'two'], null))
    expect(screen.container.textContent).toBe('one, two')
  })
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
])('axe finds nothing wrong with the pieces in %s at %i px', async (theme, width) => {
  document.documentElement.dataset['theme'] = theme
  document.documentElement.lang = 'en'
  document.title = 'Pieces'
  await browserPage.viewport(width, 900)
  const screen = await render(
    <main>
      <PiecesPage />
    </main>,
  )
  expect(await axeFaults(screen.container)).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
})
