import { useState, type ReactNode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Later, SeenContext } from '../../src/ui/Later.tsx'

let root: Root | undefined
afterEach(() => {
  root?.unmount()
  document.body.replaceChildren()
})

/** How tall the part above is: more than any window, or nothing. */
type Above = 'far' | 'near'

function Counting({ above, children }: { readonly above: Above; readonly children?: ReactNode }) {
  return (
    <>
      <div style={{ height: above === 'far' ? 9000 : 0 }}>{children}</div>
      <Later>
        <Counter />
      </Later>
    </>
  )
}

function Counter() {
  const [count, setCount] = useState(0)
  return <button onClick={() => setCount(count + 1)}>Pressed {count}</button>
}

/** Puts down what a server sends and takes it over. Answers the button it sent, and what React complained of. */
async function takenOver(whole: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'))
  place.innerHTML = renderToString(<SeenContext value={false}>{whole}</SeenContext>)
  const faults: string[] = []
  root = hydrateRoot(place, <SeenContext value>{whole}</SeenContext>, {
    onRecoverableError: (error) => faults.push(String(error)),
  })
  const sent = [...place.querySelectorAll('button')].find((button) => button.textContent.startsWith('Pressed'))!
  await twoFrames()
  return { sent, faults }
}

const twoFrames = async () => {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
}
const isTakenOver = (part: Element) => Object.keys(part).some((key) => key.startsWith('__reactProps'))

test('what is sent stands there, and is taken over when it is neared', async () => {
  const { sent, faults } = await takenOver(<Counting above="far" />)
  expect(sent.textContent).toBe('Pressed 0')
  expect(isTakenOver(sent)).toBe(false)
  sent.scrollIntoView()
  await expect.poll(() => isTakenOver(sent)).toBe(true)
  await userEvent.click(page.elementLocator(sent))
  await expect.element(page.getByRole('button')).toHaveTextContent('Pressed 1')
  expect(sent.isConnected).toBe(true)
  expect(faults).toEqual([])
})

test('what is near is taken over at once', async () => {
  const { sent } = await takenOver(<Counting above="near" />)
  await expect.poll(() => isTakenOver(sent)).toBe(true)
})

test('the first press counts', async () => {
  const { sent, faults } = await takenOver(<Counting above="far" />)
  expect(isTakenOver(sent)).toBe(false)
  // As by a reader of screens, which scrolls nothing.
  sent.click()
  await expect.poll(() => sent.textContent, { timeout: 5000 }).toBe('Pressed 1')
  expect(sent.isConnected).toBe(true)
  expect(faults).toEqual([])
})

test('what is drawn anew above takes it over first, and keeps it', async () => {
  function Changing() {
    const [times, setTimes] = useState(0)
    return (
      <Counting above="far">
        <button onClick={() => setTimes(times + 1)}>Again {times}</button>
      </Counting>
    )
  }
  const { sent, faults } = await takenOver(<Changing />)
  expect(isTakenOver(sent)).toBe(false)
  await userEvent.click(page.getByRole('button', { name: 'Again 0' }))
  await expect.element(page.getByRole('button', { name: 'Again 1' })).toBeVisible()
  await expect.poll(() => isTakenOver(sent)).toBe(true)
  expect(sent.isConnected).toBe(true)
  expect(faults).toEqual([])
})

test('drawn in the page itself it is there at once', async () => {
  const screen = await render(<Counting above="far" />)
  await expect.element(screen.getByRole('button')).toHaveTextContent('Pressed 0')
})
