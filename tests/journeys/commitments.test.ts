import { expect, test } from 'vitest'
import { inHomes, type Visit } from '../support/journey.ts'
import { count, focused, grid, row, rows, search, type Told } from './commitmentTable.ts'

/** Pastes text as the keyboard would, where the focus is. */
const paste = ({ page }: Visit, text: string): Promise<unknown> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

inHomes('commitments', (home) => {
  test('every commitment is counted, and each count leads to its own; groups fold', async () => {
    const told = await home().ask<Told>('coordinator', '/api/views/items')
    const all = told.items.filter(({ kind }) => kind === 'commitment')
    const visit = await home().open('coordinator', '/commitments?group=none')
    await expect
      .poll(() => visit.words(visit.page.locator('.summary')))
      .toContain(`${all.length} commitments: 1 off track, 1 no word`)
    await expect.poll(() => count(visit)).toBe(all.length + 1)
    await visit.click(visit.page.getByRole('button', { name: /on track$/ }))
    const onTrack = all.filter(({ word }) => word === 'on-track').length
    await expect.poll(() => count(visit)).toBe(onTrack + 1)
    await expect.poll(() => search(visit).get('status')).toBe('on-track')
    await visit.click(visit.page.getByRole('button', { name: 'Remove the filter Status: on track' }))
    await expect.poll(() => count(visit)).toBe(all.length + 1)
    await visit.go('/commitments')
    const before = await count(visit)
    const group = grid(visit).locator('.grid-group', { hasText: /^ATF/ })
    await visit.click(group.getByText('ATF'))
    await expect.poll(() => count(visit)).toBeLessThan(before)
    await expect.poll(() => group.getByRole('gridcell').getAttribute('aria-expanded')).toBe('false')
    await visit.close()
  })

  test('with the keyboard alone: find, sort by two columns, move, choose a range, open, read on, leave', async () => {
    const visit = await home().open('coordinator', '/commitments?group=none')
    const { page } = visit
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('course')
    await expect.poll(() => search(visit).get('q')).toBe('course')
    const others = rows(visit).filter({ hasNotText: /course/i })
    await expect.poll(() => others.count()).toBe(0)
    const found = (await count(visit)) - 1
    expect(found).toBeGreaterThan(3)
    await grid(visit).getByRole('button', { name: 'For' }).focus()
    await visit.press('Enter')
    await grid(visit).getByRole('button', { name: 'Agreed' }).focus()
    await visit.press('Shift+Enter')
    await expect.poll(() => search(visit).get('sort')).toBe('receives,agreed')
    await expect
      .poll(() => grid(visit).getByRole('columnheader', { name: 'For' }).getAttribute('aria-sort'))
      .toBe('ascending')

    while (!(await focused(visit))) await visit.press('Tab')
    await expect.poll(() => focused(visit)).toBe('0 0')
    await visit.press('ArrowDown')
    await visit.press('ArrowRight')
    await expect.poll(() => focused(visit)).toBe('1 1')
    await visit.press('End')
    await visit.press('Control+End')
    await expect.poll(() => focused(visit)).toMatch(new RegExp(`^${found - 1} `))
    await visit.press('Control+Home')
    await expect.poll(() => focused(visit)).toBe('0 0')
    await visit.press('Shift+ArrowDown')
    await visit.press('Shift+ArrowDown')
    await page.getByText('3 selected').waitFor()
    await expect.poll(() => grid(visit).locator('[aria-selected="true"]').count()).toBe(3)
    await visit.press('Control+a')
    await page.getByText(`${found} selected`).waitFor()
    await visit.press('Escape')
    await expect.poll(() => page.locator('.bulk-bar').count()).toBe(0)
    const title = await grid(visit).locator('[data-at="2"] a').innerText()
    await visit.press('Enter')
    await page
      .getByRole('complementary', { name: /^All about/ })
      .getByRole('heading', { name: title, level: 2 })
      .waitFor()
    await expect.poll(() => search(visit).get('open') ?? '').toMatch(/^[0-9a-z]{12}$/)
    // The panel stands beside its row, never over it.
    const overlap = async () => {
      const panel = (await page.getByRole('complementary', { name: /^All about/ }).boundingBox())!
      const beside = (await grid(visit).locator('.open').boundingBox())!
      return beside.x + beside.width - panel.x
    }
    await expect.poll(overlap).toBeLessThanOrEqual(1)
    await visit.press('Escape')
    await expect.poll(() => page.getByRole('complementary', { name: /^All about/ }).count()).toBe(0)
    await expect.poll(() => focused(visit)).toMatch(/^2 /)
    await visit.close()
  })

  test('what matches nothing says which filter to take away, and what would be seen then', async () => {
    const visit = await home().open('coordinator', '/commitments')
    await visit.click(visit.page.getByRole('button', { name: 'Add a filter' }))
    await visit.choose(visit.page.getByLabel('Who gives'), { label: 'ATF' })
    await visit.choose(visit.page.getByLabel('Area', { exact: true }), { label: '4 At-risk youth' })
    await visit.choose(visit.page.getByLabel('Status'), { label: 'done' })
    await visit.page.keyboard.press('Escape')
    await visit.page.getByText('No commitment matches these three filters.').waitFor()
    const offer = visit.page.getByRole('button', { name: /^Remove “ATF” to see \d+\.$/ })
    const seen = Number(/\d+/.exec(await offer.innerText())![0])
    await visit.click(offer)
    await expect.poll(() => rows(visit).count()).toBe(seen)
    await visit.close()
  })

  test('a view keeps its name in this browser, and its address shows it to others', async () => {
    const visit = await home().open('coordinator', '/commitments?group=status&sort=-agreed&key=yes')
    await visit.click(visit.page.getByRole('button', { name: 'Views' }))
    await visit.page.getByLabel('Name of the view').fill('Key ones by date')
    await visit.click(visit.page.getByRole('button', { name: 'Save this view' }))
    const shown = await visit.words(grid(visit))
    await visit.go('/commitments')
    await visit.click(visit.page.getByRole('button', { name: 'Views' }))
    await visit.click(visit.page.getByRole('button', { name: 'Key ones by date', exact: true }))
    await expect.poll(() => visit.words(grid(visit))).toBe(shown)
    await expect.poll(() => search(visit).toString()).toBe('key=yes&sort=-agreed&group=status')
    const other = await home().open('official', `/commitments?${search(visit).toString()}`)
    await expect
      .poll(() => other.page.getByRole('button', { name: 'Remove the filter Key: key ones only' }).count())
      .toBe(1)
    await expect.poll(() => other.page.getByRole('button', { name: 'Add a commitment' }).count()).toBe(0)
    await other.close()
    await visit.close()
  })

  test('one is added in five fields, like another, logged on from its row, removed with a reason, and brought back', async () => {
    const visit = await home().open('coordinator', '/commitments?group=none')
    const { page } = visit
    await visit.click(page.getByRole('button', { name: 'Add a commitment' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is promised').fill('Reading hour in the library')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    // The cursor stands on what is missing, and what was typed is there.
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('gives')
    await visit.choose(dialog.getByLabel('Who gives'), { label: 'DEA' })
    await dialog.getByLabel('By when').fill('2018-03-02')
    await visit.choose(dialog.getByLabel('Area'), { label: '4 At-risk youth' })
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await page.getByText('Saved. Add a commitment.').waitFor()
    await page.getByRole('searchbox').fill('reading hour')
    await expect
      .poll(() => visit.words(row(visit, 'Reading hour')))
      .toMatch(/Reading hour in the library .*DEA LASD 2 Mar 2018/)

    await row(visit, 'Reading hour').getByRole('rowheader').focus()
    await visit.press('l')
    await dialog.getByLabel('What happened').fill('The library has given a room.')
    await dialog.getByRole('radio', { name: 'Yes' }).check()
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await page.getByText('Saved. Log a call: Reading hour').waitFor()
    // Heard of now, so it has begun.
    await expect.poll(() => visit.words(row(visit, 'Reading hour'))).toContain('On track')
    // Neither the act nor the change that came in moved the cursor off its row.
    await expect.poll(() => focused(visit)).toMatch(/^0 /)

    await visit.click(
      row(visit, 'Reading hour').getByRole('button', { name: 'More that can be done with Reading hour' }),
    )
    await visit.click(page.getByRole('button', { name: 'Duplicate' }))
    await expect.poll(() => dialog.getByLabel('What is promised').inputValue()).toBe('Reading hour in the library')
    await dialog.getByLabel('What is promised').fill('Reading hour in the park')
    await dialog.getByLabel('By when').fill('2018-04-06')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => rows(visit).count()).toBe(2)

    await row(visit, 'in the park').getByRole('rowheader').focus()
    await visit.press('Delete')
    await dialog.getByLabel('One line of reason').fill('Entered twice.')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => rows(visit).count()).toBe(1)
    await visit.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => rows(visit).count()).toBe(2)
    await visit.close()
  })

  test('several dates move with one cause and reason: each is shown before and after, the public record is left out, and one undo takes it back', async () => {
    const visit = await home().open('coordinator', '/commitments?group=none&gives=')
    const { page } = visit
    const titles = ['Evening walks with residents', 'Course places for ten analysts', 'Training, technical assistance']
    for (const title of titles) {
      await page.getByRole('searchbox').fill(title)
      await visit.click(row(visit, title).locator('.grid-box'))
    }
    await page.getByText('3 selected').waitFor()
    await page.getByText('2 of them are not in the list as it is filtered now.').waitFor()
    await visit.click(page.getByRole('button', { name: 'Agree a new date' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Days' }).fill('14')
    await expect
      .poll(() => visit.words(dialog.getByRole('table')))
      .toMatch(
        /Evening walks .* 30 Jun 2018 14 Jul 2018 Course places .* 12 Jan 2018 26 Jan 2018 Training, technical .* Left out: this is not done with it as it stands\./,
      )
    await visit.click(dialog.getByRole('button', { name: 'Change 2 commitments' }))
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('cause')
    await visit.choose(dialog.getByLabel('Cause'), 'partner')
    await dialog.getByLabel('One line of reason').fill('The hall is closed for two weeks.')
    await visit.click(dialog.getByRole('button', { name: 'Change 2 commitments' }))
    await page.getByText('Saved. Agree a new date: 2 commitments.').waitFor()
    await page.getByRole('searchbox').fill('Evening walks with')
    await expect.poll(() => visit.words(row(visit, 'Evening walks with'))).toContain('14 Jul 2018')
    await visit.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => visit.words(row(visit, 'Evening walks with'))).toContain('30 Jun 2018')
    await visit.close()
  })

  test('a pasted table: every row taken or reported, what is left is corrected, undone, and nothing is added twice', async () => {
    const visit = await home().open('coordinator', '/commitments?group=none')
    const { page } = visit
    const before = await count(visit)
    const table = [
      ['Task', 'Agency', 'For', 'Due', 'Focus area', 'Notes'],
      ['Refresher for dispatch staff', 'ATF', 'LASD', '4/25/2018', '7', 'room 2'],
      ['Two quiet rooms', 'Acme', 'LASD', '1 Mar 2018', '5', ''],
      ['Leaflets in Spanish', 'DEA', 'City of Compton', '#REF!', '6', ''],
      ['evening walks with residents, ONE a month', 'LASD', 'City of Compton', 'June 2018', '5', ''],
    ]
    await paste(visit, table.map((cells) => cells.join('\t')).join('\n'))
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' })
    await dialog.getByText('4 rows: 2 will be added, 2 will not, with the reasons below.').waitFor()
    const report = await visit.words(dialog.getByRole('list', { name: 'What was found' }))
    expect(report).toContain('Column “Notes” is left out.')
    expect(report).toContain('Row 3, column “Agency”: no agency here is called “Acme”. Not added.')
    expect(report).toContain(
      'Row 4, column “Due”: “#REF!” is a spreadsheet error. Taken as empty and listed in the report.',
    )
    expect(report).toMatch(/Row 5, column “Task”: .* is here already as C-[0-9A-Z]{4}\. Not added\./)
    expect(await visit.axe()).toEqual([])
    await visit.click(dialog.getByRole('button', { name: 'Add 2 commitments' }))
    await dialog.getByText('2 commitments are added. 2 rows are left here to correct.').waitFor()
    const left = dialog.getByLabel('The rows, as copied')
    await left.fill((await left.inputValue()).replace('Acme', 'FBI'))
    await visit.click(dialog.getByRole('button', { name: 'Add 1 commitment' }))
    await expect.poll(() => count(visit)).toBe(before + 3)
    await visit.click(dialog.getByRole('button', { name: 'Cancel' }))
    await visit.click(page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => count(visit)).toBe(before + 2)
    await paste(
      visit,
      table
        .slice(0, 2)
        .map((cells) => cells.join('\t'))
        .join('\n'),
    )
    await dialog.getByText('1 row: none will be added, with the reasons below.').waitFor()
    await visit.close()
  })
})
