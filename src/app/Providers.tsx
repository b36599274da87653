import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { Router } from 'wouter'
import { ApiError } from '../data/client.ts'
import { overviewQuery, sessionQuery, type Session } from '../data/queries.ts'
import type { Overview } from '../domain/views/overview.ts'
import { App } from './App.tsx'

/** What the server sends beside the page: the answers it was drawn from. */
export interface Sent {
  readonly session: Session | null
  readonly overview: Overview | null
}

/** The whole page. With what the server sent it is drawn at once and reads nothing a second time. */
export function Page({
  sent,
  path,
  base = '',
  note = null,
}: {
  readonly sent: Sent | null
  readonly path?: string
  readonly base?: string
  readonly note?: string | null
}) {
  const [queries] = useState(() => newQueries(sent))
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Router base={base} {...(path === undefined ? {} : { ssrPath: path })}>
          <App note={note} />
        </Router>
      </QueryClientProvider>
    </StrictMode>
  )
}

function newQueries(sent: Sent | null): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  })
  if (sent) queries.setQueryData(sessionQuery.queryKey, sent.session)
  if (sent?.overview) queries.setQueryData(overviewQuery.queryKey, sent.overview)
  return queries
}
