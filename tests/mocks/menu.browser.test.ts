import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { showMenu, type MenuChoices } from '../../mocks/menu.tsx'
import '../../src/ui/tokens.css'

let away = () => {}
afterEach(() => away())

function shown(over: Partial<MenuChoices> = {}) {
  const choices: MenuChoices = {
    persons: [
      { id: 'official', name: 'Station official' },
      { id: 'coordinator', name: 'AUSA coordinator' },
    ],
    person: 'coordinator',
    choosePerson: vi.fn<MenuChoices['choosePerson']>(),
    fault: 'none',
    chooseFault: vi.fn<MenuChoices['chooseFault']>(),
    days: ['2016-06-30', '2017-11-09'],
    loaded: '2017-11-09',
    day: '2017-11-20',
    kept: true,
    startAgain: vi.fn<MenuChoices['startAgain']>(() => Promise.resolve()),
    ...over,
  }
  away = showMenu(choices)
  return choices
}

const button = (name: string) => page.getByRole('button', { name, exact: true })

test('a person and a fault are chosen, and the corner says which fault is on', async () => {
  const choices = shown()
  await expect.element(button('Demonstration')).toHaveAttribute('aria-expanded', 'false')
  await button('Demonstration').click()
  await expect.element(button('AUSA coordinator')).toHaveAttribute('aria-pressed', 'true')
  await button('Station official').click()
  expect(choices.choosePerson).toHaveBeenCalledExactlyOnceWith('official')
  await button('Nobody: sign-in page').click()
  expect(choices.choosePerson).toHaveBeenLastCalledWith(null)
  await button('Down: nothing is answered').click()
  expect(choices.chooseFault).toHaveBeenCalledExactlyOnceWith('down')
  await expect.element(button('Demonstration: down')).toHaveAttribute('aria-expanded', 'true')
  await expect.element(button('Down: nothing is answered')).toHaveAttribute('aria-pressed', 'true')
})

test('by keyboard it opens, and Escape closes it and returns to its button', async () => {
  shown()
  // Keys go where the last click was.
  await userEvent.click(document.body)
  await userEvent.tab()
  await expect.element(button('Demonstration')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Your edits stay in this browser.')).toBeVisible()
  await userEvent.tab()
  await expect.element(button('Station official')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(button('Demonstration')).toHaveFocus()
  await expect.element(page.getByText('Your edits stay in this browser.')).not.toBeInTheDocument()
})

test('beginning again asks first, and can be left', async () => {
  const choices = shown()
  await button('Demonstration').click()
  await button('Reset the demonstration').click()
  const question = page.getByText(/begins again on 9 Nov 2017; it stands on 20 Nov 2017 now/)
  await expect.element(question).toHaveFocus()
  await button('Keep everything as it is').click()
  await expect.element(page.getByRole('heading', { name: 'Begin again' })).toHaveFocus()
  expect(choices.startAgain).not.toHaveBeenCalled()
  await button('On 30 Jun 2016').click()
  await button('Take my edits away and begin again').click()
  expect(choices.startAgain).toHaveBeenCalledExactlyOnceWith('2016-06-30')
})

test('where it cannot begin again it says so, and where nothing is kept it does not promise to', async () => {
  shown({ kept: false, startAgain: () => Promise.reject(new Error('refused')) })
  await button('Demonstration').click()
  await expect.element(page.getByText('Your edits last until this page is closed.')).toBeVisible()
  await button('Reset the demonstration').click()
  await button('Take my edits away and begin again').click()
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('That did not work; nothing has changed. Load the page again and try once more.')
})

test('it passes axe, open and asking, and stays in a narrow window', async () => {
  await page.viewport(320, 480)
  shown({ fault: 'slow' })
  const faultsFound = async () =>
    (await axe.run('.demonstration-menu')).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  await expect.element(button('Demonstration: slow')).toBeVisible()
  expect(await faultsFound()).toEqual([])
  await button('Demonstration: slow').click()
  expect(await faultsFound()).toEqual([])
  await button('On 30 Jun 2016').click()
  expect(await faultsFound()).toEqual([])
  const menu = document.querySelector('.demonstration-menu')!.getBoundingClientRect()
  expect([menu.left >= 0, menu.right <= 320, menu.top >= 0]).toEqual([true, true, true])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})
