import { expect, test } from 'vitest'
import { inLiveHome } from '../support/journey.ts'

/** A name that is cut has to be guessed: on a desk's screen the overview shows every name of the sample whole. */

const days = ['2016', '2017'].flatMap((year) =>
  ['01-31', '03-31', '05-15', '06-30', '08-31', '10-15', '11-08', '12-15'].map((day) => `${year}-${day}`),
)

inLiveHome('names on the overview', (home) => {
  test('none is cut, on any of many days, nor pushes the page sideways', { timeout: 120_000 }, async () => {
    const visit = await home().open('official', '/')
    const cut: string[] = []
    for (const day of days.filter((each) => each <= '2017-11-08')) {
      await visit.go(`/?asOf=${day}`)
      await visit.page.evaluate(() => document.fonts.ready.then(() => undefined))
      const names = await visit.page.evaluate(() =>
        [...document.querySelectorAll('.cut')]
          .filter((name) => name.scrollWidth > name.clientWidth)
          .map((name) => name.parentElement!.textContent),
      )
      cut.push(...names.map((name) => `${day}: ${name}`))
    }
    expect(cut).toEqual([])
    await visit.close()
  })
})
