import { expect, test } from 'vitest'
import { inHomes, type Visit } from '../support/journey.ts'
import { link, panel, row, timeline } from './milestoneParts.ts'

/** The milestones of the demonstration: looked through, opened, added, mended and moved, in a real browser. */

inHomes('milestones', (home) => {
  test('from the overview to a red milestone, its reasons, and back to its row', async () => {
    const visit = await home().open('official', '/')
    await visit.click(visit.page.getByRole('navigation').getByRole('link', { name: 'Milestones' }))
    await expect.poll(() => visit.page.locator('h1').textContent()).toBe('Milestones')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('44 of 52 milestones due by today are reached; 8 are behind')
    expect(words).not.toMatch(/%|↑|↓|failure|blame|\b(null|NaN|undefined)\b/)
    await expect
      .poll(() => visit.words(row(visit, 'Families’ guide out')))
      .toMatch(
        /^Off track Families’ guide out in both languages .*31 Aug 2017 15 Dec 2017 ?; 106 days after the agreed date/,
      )
    await visit.click(link(visit, 'Families’ guide out in both languages'))
    await panel(visit).getByRole('heading', { name: 'Families’ guide out in both languages' }).waitFor()
    await expect.poll(() => visit.words(panel(visit))).toContain('Off track')
    expect(visit.clicks()).toBe(2)
    expect(new URL(visit.page.url()).searchParams.get('record')).not.toBeNull()
    await visit.press('Escape')
    await panel(visit).waitFor({ state: 'detached' })
    await expect
      .poll(() => visit.page.evaluate('document.activeElement.textContent'))
      .toBe('Families’ guide out in both languages')
    await visit.close()
  })

  test('filters, order and groups stand in the address, and nothing fits says what to remove', async () => {
    const visit = await home().open('official', '/milestones')
    const choice = (label: string) => visit.page.getByLabel(label, { exact: true })
    await visit.choose(choice('Area'), { label: '12* Technology' })
    await expect.poll(() => timeline(visit).locator('[data-record]').count()).toBe(3)
    await visit.choose(choice('Sort by'), { label: 'Title' })
    await visit.choose(choice('Group by'), { label: 'No groups' })
    await expect.poll(() => new URL(visit.page.url()).search).toBe('?area=12&sort=title&group=none')
    await expect
      .poll(() => timeline(visit).locator('tbody th > a').allTextContents())
      .toEqual([
        'Account of the translation-device trial',
        'Translation device chosen',
        'Translation-device trial ends',
      ])
    await expect.poll(() => timeline(visit).locator('th[aria-sort]').allTextContents()).toEqual(['Milestone'])
    // Links lead both ways.
    await expect.poll(() => visit.words(row(visit, 'Account of the translation'))).toContain('follows Trial ends')
    await expect
      .poll(() => visit.words(row(visit, 'Translation-device trial ends')))
      .toContain('followed by Trial account')
    await visit.choose(choice('Status'), { label: 'Off track' })
    await visit.page.getByText('No milestone matches these two filters. Remove “Off track” to see 3.').waitFor()
    await visit.page.goBack()
    await expect.poll(() => timeline(visit).locator('[data-record]').count()).toBe(3)
    await visit.close()
  })

  test('a milestone is added with a season, mended, moved, and reached; each can be taken back', async () => {
    // Refusals are meant: the browser writes each down.
    const visit = await home().open('coordinator', '/milestones?area=9', { expected: /\b422\b/ })
    const { page } = visit
    await visit.click(page.getByRole('button', { name: 'Add a milestone' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').waitFor()
    await visit.click(dialog.getByRole('button', { name: 'Add a milestone' }))
    await dialog.getByText('Some words are needed here.').waitFor()
    await dialog.getByLabel('Title').fill('Pathway read again after a year')
    await visit.choose(dialog.getByLabel('Lead agency'), { label: 'LA County DA: District Attorney lead' })
    await dialog.getByLabel('Agreed date').fill('2018-07-10')
    await visit.click(dialog.getByText('Season', { exact: true }))
    await visit.choose(dialog.getByLabel('Add to: Follows'), { label: 'Desk card printed' })
    await visit.click(dialog.getByRole('button', { name: 'Add a milestone' }))
    await panel(visit).getByRole('heading', { name: 'Pathway read again after a year' }).waitFor()
    await expect.poll(() => visit.words(row(visit, 'Pathway read again'))).toContain('Summer 2018')
    await expect
      .poll(() => visit.words(row(visit, 'Desk card printed')))
      .toContain('followed by Pathway read again after a year')

    // A loop is refused with the server's sentence, and what was chosen stays.
    await visit.click(link(visit, 'Desk card printed'))
    await panel(visit).getByRole('heading', { name: 'Desk card printed' }).waitFor()
    await edit(visit)
    await visit.choose(dialog.getByLabel('Add to: Follows'), { label: 'Pathway read again after a year' })
    await dialog.getByLabel('One line of reason').fill('They go together.')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByText('It would wait for itself: “Pathway read again after a year” follows it.').waitFor()
    await visit.click(dialog.getByRole('button', { name: 'Take out: Pathway read again after a year' }))
    await dialog.getByLabel('Title', { exact: true }).fill('Desk card printed and out')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await row(visit, 'Desk card printed and out').waitFor()
    await visit.click(panel(visit).getByRole('button', { name: 'Undo' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).not.toContain('and out')

    // A date moves only with a cause.
    await visit.click(panel(visit).getByRole('button', { name: 'Move the date' }))
    await dialog.getByLabel('New date').fill('2018-03-30')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByText('Choose a cause.').waitFor()
    await visit.choose(dialog.getByLabel('Cause'), { label: 'Another partner' })
    await dialog.getByLabel('One line of reason').fill('The printer has a later slot.')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toMatch(/30 Mar 2018 ?; 14 days after/)
    const moves = page.getByRole('slider', { name: /^Moves of expected dates by cause/ })
    await expect.poll(() => visit.words(moves)).toContain('Another partner 4 moves, 45 days, 1 not counted in days')

    // Reached on a day that was.
    await visit.click(panel(visit).getByRole('button', { name: 'More' }))
    await visit.click(panel(visit).getByRole('button', { name: 'Reached' }))
    await dialog.getByLabel('Reached on').fill('2017-11-07')
    await visit.click(dialog.getByRole('button', { name: 'Save' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toContain('Done')
    await visit.click(panel(visit).getByRole('button', { name: 'Undo' }))
    await expect.poll(() => visit.words(row(visit, 'Desk card printed'))).toMatch(/^At risk/)

    // The new one is taken back.
    await visit.click(page.locator('.milestones-add').getByRole('button', { name: 'Undo' }))
    await expect.poll(() => row(visit, 'Pathway read again').count()).toBe(0)
    await visit.close()
  })

  test('two who mend the same title choose; nothing typed is lost', async () => {
    const one = await home().open('coordinator', '/milestones?area=12', { expected: /\b409\b/ })
    const dialog = one.page.getByRole('dialog')
    await one.click(link(one, 'Translation-device trial ends'))
    await edit(one)
    await dialog.getByLabel('Title', { exact: true }).fill('Trial of the device ends')
    await dialog.getByLabel('One line of reason').fill('Shorter.')
    const other = await home().open('coordinator', '/milestones?area=12')
    await other.click(link(other, 'Translation-device trial ends'))
    await edit(other)
    const theirs = other.page.getByRole('dialog')
    await theirs.getByLabel('Title', { exact: true }).fill('Device trial over')
    await theirs.getByLabel('One line of reason').fill('Plainer.')
    await other.click(theirs.getByRole('button', { name: 'Save' }))
    await row(other, 'Device trial over').waitFor()
    await one.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.getByRole('heading', { name: 'Changed by somebody else meanwhile' }).waitFor()
    const words = await one.words(dialog)
    expect(words).toContain('Device trial over')
    expect(words).toContain('Trial of the device ends')
    await one.click(dialog.getByRole('button', { name: 'Take yours' }))
    await row(one, 'Trial of the device ends').waitFor()
    await other.close()
    await one.close()
  })

  test('as it stood: nothing dated later, and nothing to write with', async () => {
    const visit = await home().open('coordinator', '/milestones?asOf=2016-06-30&show=all')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('10 of 12 milestones due by 30 Jun 2016 were reached')
    expect(words).not.toMatch(/Families’ guide|reached \d+ Jul 2016/)
    await expect.poll(() => visit.page.getByRole('button', { name: 'Add a milestone' }).count()).toBe(0)
    await visit.click(link(visit, 'Host site for the visit named'))
    await panel(visit).getByRole('heading', { name: 'Host site for the visit named' }).waitFor()
    await expect
      .poll(() =>
        panel(visit)
          .getByRole('button', { name: /Move the date|Log a call|Reached/ })
          .count(),
      )
      .toBe(0)
    await visit.go('/milestones?asOf=2016-04-30')
    await visit.page
      .getByText(/^Too few finished milestones to say when the rest will be reached \(\d\sof\s10\)\.$/)
      .waitFor()
    await visit.close()
  })

  test('a partner finds what was released, without verdict, trend or forecast', async () => {
    const visit = await home().open('partner', '/milestones?show=all')
    await timeline(visit).waitFor()
    const words = await visit.words()
    expect(words).toContain('Counts only what has been released to partners.')
    expect(words).not.toMatch(/are behind|Even chance|moves of an expected date|open milestones moved/)
    expect(words).not.toContain('Table-top plan: outline')
    await expect.poll(() => visit.page.getByRole('button', { name: 'Add a milestone' }).count()).toBe(0)
    await visit.close()
  })
})

async function edit(visit: Visit): Promise<void> {
  await panel(visit).getByRole('button', { name: 'More' }).waitFor()
  await visit.click(panel(visit).getByRole('button', { name: 'More' }))
  await visit.click(panel(visit).getByRole('button', { name: 'Edit' }))
  await visit.page.getByRole('dialog').getByLabel('Title', { exact: true }).waitFor()
}
