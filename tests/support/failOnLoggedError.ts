import { afterEach, beforeEach } from 'vitest'

// A logged error is a fault that nobody would read, so it fails the test in which it was logged.
const original = console.error
let logged: string[] = []

beforeEach(() => {
  logged = []
  console.error = (...parts: unknown[]) => {
    logged.push(parts.map(String).join(' '))
    original(...parts)
  }
})

afterEach(() => {
  console.error = original
  if (logged.length === 0) return
  throw new Error(
    `The test logged ${logged.length === 1 ? 'an error' : `${logged.length} errors`}: ${logged.join('\n')}\n` +
      "If that is meant, take it over in the test: const logged = vi.spyOn(console, 'error').mockImplementation(() => {}), " +
      'and expect(logged) to have been called with it.',
  )
})
