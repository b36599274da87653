import { useInfiniteQuery, type UseInfiniteQueryResult, type InfiniteData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { historyPagesQuery, type HistoryPage } from '../data/queries.ts'
import { useStanding } from '../data/standing.ts'
import { kinds, type Kind } from '../domain/records/kind.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/liveWords.ts'
import { Panel } from '../ui/Panel.tsx'
import { useRecordWords } from '../words/useRecordWords.ts'
import { History } from './History.tsx'
import { Section } from './Section.tsx'

const shown = 6

type Pages = UseInfiniteQueryResult<InfiniteData<HistoryPage>>

/**
 * The history of a record, page by page.
 * @param wanted entries that something on the page is told from: as long as one of them has not been read and there is more, more is read
 */
export function useHistoryPages(kind: Kind, id: string, wanted: readonly string[] = []): Pages {
  const pages = useInfiniteQuery(historyPagesQuery(kinds[kind].path, id, useStanding()))
  const read = new Set(pages.data?.pages.flatMap(({ items }) => items.map((entry) => entry.id)))
  const lacks = pages.data !== undefined && wanted.some((each) => !read.has(each))
  const { hasNextPage, isFetching, isError, fetchNextPage } = pages
  useEffect(() => {
    if (lacks && hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [lacks, hasNextPage, isFetching, isError, fetchNextPage])
  return pages
}

/** What was done to a record, newest first; the first few, then what has been read, then earlier pages as long as there are any. */
export function PagedHistory({
  pages,
  recordId,
  kind,
  today,
  nameOf,
}: {
  readonly pages: Pages
  readonly recordId: string
  readonly kind: Kind
  /** The day of the page: what was done on it stands here as it is. */
  readonly today: string
  readonly nameOf: (id: string) => string | undefined
}) {
  const own = useRecordWords()
  const [all, setAll] = useState(false)
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const more = entries.length - shown
  return (
    <Section
      className="all-history"
      title={own.sections.history}
      aside={
        more > 0 && (
          <Button look="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? own.fewer : pages.hasNextPage ? own.moreAndEarlier(more) : own.more(more)}
          </Button>
        )
      }
    >
      <Panel titled query={{ data: pages.data, error: pages.error, refetch: () => pages.refetch() }}>
        {() => (
          <>
            <History
              entries={all ? entries : entries.slice(0, shown)}
              recordId={recordId}
              kind={kind}
              today={today}
              nameOf={nameOf}
            />
            {all && pages.hasNextPage && (
              <p>
                <Button
                  busy={pages.isFetchingNextPage}
                  onClick={() =>
                    void pages.fetchNextPage().then(({ data }) => {
                      const count = data?.pages.at(-1)?.items.length ?? 0
                      announce(own.earlierRead(count))
                    })
                  }
                >
                  {own.earlierChanges}
                </Button>
              </p>
            )}
          </>
        )}
      </Panel>
    </Section>
  )
}
