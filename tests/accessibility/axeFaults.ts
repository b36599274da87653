import axe from 'axe-core'

/** What axe finds wrong with a part of the page, by rule and place; empty where it finds nothing. WCAG 2.2 A and AA. */
export async function axeFaults(part: Element = document.documentElement): Promise<string[]> {
  const { violations } = await axe.run(part, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
