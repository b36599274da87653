import { lazy, Suspense, useState } from 'react'
import type { Session } from '../data/firstQueries.ts'
import { useStanding } from '../data/standing.ts'
import type { ThreeYears } from '../domain/views/threeYears.ts'
import { useKeys } from '../ui/useKeys.ts'
import { recordInHand, toolKeys, type Tool } from './tools.ts'

const Search = lazy(() => import('./Search.tsx'))
const KeyMap = lazy(() => import('./KeyMap.tsx'))
const LogCall = lazy(() => import('../acts/LogCall.tsx'))

/** Search, a call from anywhere and the list of keys: they come when they are called, and one at a time. */
export function Tools({
  session,
  line,
  tool,
  onTool,
}: {
  readonly session: Session
  readonly line: ThreeYears | null
  readonly tool: Tool | null
  readonly onTool: (tool: Tool | null) => void
}) {
  const { writes } = useStanding()
  const [recordId, setRecordId] = useState<string | null>(null)
  const speaks = session.role !== 'partner' && session.role !== 'administrator'
  const mayLogCalls = writes && speaks
  const call = (next: Tool) => {
    if (next === 'logCall') setRecordId(recordInHand())
    onTool(next)
  }
  useKeys('everywhere', [
    { keys: toolKeys.search, words: 'search', does: () => call('search') },
    ...(mayLogCalls ? [{ keys: toolKeys.logCall, words: 'logCall', does: () => call('logCall') }] : []),
    { keys: toolKeys.keys, words: 'keys', does: () => call('keys') },
  ])
  const close = () => onTool(null)
  return (
    // A boundary for each: while the next one comes, the one before is gone and not only hidden.
    <Suspense key={tool}>
      {tool === 'search' && (
        <Search session={session} line={line} mayLogCalls={mayLogCalls} onTool={call} onClose={close} />
      )}
      {tool === 'logCall' && mayLogCalls && <LogCall recordId={recordId} onClose={close} />}
      {tool === 'keys' && <KeyMap onClose={close} />}
    </Suspense>
  )
}
