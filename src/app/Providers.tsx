import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { Router } from 'wouter'
import { ApiError } from '../data/client.ts'
import {
  lineQuery,
  overviewQuery,
  peopleQuery,
  sessionQuery,
  type OverviewAnswer,
  type Session,
} from '../data/firstQueries.ts'
import { standingIn } from '../data/standing.ts'
import { SeenContext } from '../ui/Later.tsx'
import { App } from './App.tsx'

/** What the server sends beside the page: the answers it was drawn from. */
export interface Sent {
  readonly session: Session | null
  readonly overview: OverviewAnswer | null
  readonly people?: { readonly items: readonly { id: string; name: string }[]; readonly next: string | null } | null
}

/**
 * The whole page. With what the server sent it is drawn at once and reads nothing a second time.
 * @param address path and query of the page; `onServer`: there is no window to ask for them
 */
export function Page({
  sent,
  address,
  onServer = false,
  base = '',
  note = null,
}: {
  readonly sent: Sent | null
  readonly address: string
  readonly onServer?: boolean
  readonly base?: string
  readonly note?: string | null
}) {
  const [queries] = useState(() => newQueries(sent, address))
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Router base={base} {...(onServer ? { ssrPath: address } : {})}>
          <SeenContext value={!onServer}>
            <App note={note} />
          </SeenContext>
        </Router>
      </QueryClientProvider>
    </StrictMode>
  )
}

function newQueries(sent: Sent | null, address: string): QueryClient {
  const queries = new QueryClient({
    // A session that has ended shows the way in, wherever it is noticed.
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) queries.setQueryData(sessionQuery.queryKey, null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  })
  if (!sent) return queries
  const standing = standingIn(address.split('?')[1] ?? '')
  queries.setQueryData(sessionQuery.queryKey, sent.session)
  if (sent.people) queries.setQueryData(peopleQuery.queryKey, sent.people)
  if (sent.overview) {
    const { today, line } = sent.overview
    queries.setQueryData(overviewQuery(standing).queryKey, sent.overview)
    queries.setQueryData(lineQuery(standing).queryKey, { today, line })
  }
  return queries
}
