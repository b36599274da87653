/** A date in words, its year apart. `near`: close enough to the page's own day for the year to be left off on screen. */
export interface DateWords {
  /** ISO 8601 as far as it is known: `2017-11-09`, `2017-11`, `2017`; null for a season or quarter. */
  readonly iso: string | null
  readonly text: string
  readonly year: string | null
  readonly near: boolean
}

/** A date as people read it. On paper it always has its year. */
export function DateText({ date: { iso, text, year, near } }: { readonly date: DateWords }) {
  const withYear = year === null ? '' : `\u00a0${year}`
  return (
    <time {...(iso === null ? {} : { dateTime: iso })}>
      {near ? text : text + withYear}
      {near && withYear !== '' && <span className="year-on-paper">{withYear}</span>}
    </time>
  )
}
