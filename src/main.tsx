import { start } from './app/start.tsx'

// The live page speaks to its server; `npm run dev` and the static demonstration bring the same API along. The shell is
// drawn at once, and what it asks waits until that API is there.
if (import.meta.env.DEV || import.meta.env.MODE === 'demo') {
  // This script lies in a folder of the page's files; where it runs from memory the page lies at the top.
  const own = import.meta.url
  const root = import.meta.env.DEV ? new URL(import.meta.env.BASE_URL, own) : new URL('..', own)
  const mock = import('../mocks/start.ts').then(({ startMock }) => startMock(root))
  const say = start({
    base: root.pathname.replace(/\/$/, ''),
    transport: {
      send: async (path, init) => (await mock).send(path, init),
      listen: (path, names, hear) => {
        const closing = mock.then(({ listen }) => listen(path, names, hear))
        return () => void closing.then((close) => close())
      },
    },
  })
  mock.then(
    ({ note }) => note !== null && say(note),
    (error: unknown) => {
      console.error(error)
      say('The demonstration could not start: its data did not arrive. Reload the page.')
    },
  )
} else {
  start()
}
