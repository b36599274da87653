import { start } from './app/start.tsx'

// The live page speaks to its server; `npm run dev` and the static demonstration bring the same API along.
if (import.meta.env.DEV || import.meta.env.MODE === 'demo') {
  const { startMock } = await import('../mocks/start.ts')
  start(await startMock())
} else {
  start()
}
