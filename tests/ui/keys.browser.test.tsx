import { beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { bindKeys, boundKeys } from '../../src/ui/keys.ts'
import { setSingleKeys } from '../../src/ui/singleKeys.ts'

/** The table of keys: what is listed is what is heard. */

beforeEach(() => {
  document.body.replaceChildren()
  setSingleKeys(true)
})

const bound = (keys: readonly string[]) => {
  const does = vi.fn<() => void>()
  return { does, free: bindKeys({ title: 'here', keys: [{ keys, words: 'act', does }] }) }
}

test('a key is heard while it is bound and listed, and not after', async () => {
  const { does, free } = bound(['l', 'Mod+k'])
  expect(boundKeys().flatMap(({ keys }) => keys.map((each) => each.words))).toEqual(['act'])
  await userEvent.keyboard('l')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(does).toHaveBeenCalledTimes(2)
  free()
  expect(boundKeys()).toEqual([])
  await userEvent.keyboard('l')
  expect(does).toHaveBeenCalledTimes(2)
})

test('while somebody types, a letter is a letter, and one with Ctrl is a key', async () => {
  const { does, free } = bound(['l', 'Mod+k'])
  for (const name of ['input', 'textarea', 'select']) {
    const field = document.createElement(name)
    document.body.append(field)
    field.focus()
    await userEvent.keyboard('l')
    expect(does).not.toHaveBeenCalled()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(does).toHaveBeenCalledTimes(1)
    does.mockClear()
  }
  free()
})

test('keys of a single letter can be switched off, and a dialog over the page hears none of them', async () => {
  const { does, free } = bound(['?', 'Mod+k'])
  setSingleKeys(false)
  await userEvent.keyboard('?')
  expect(does).not.toHaveBeenCalled()
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(does).toHaveBeenCalledTimes(1)
  setSingleKeys(true)
  const dialog = document.createElement('dialog')
  document.body.append(dialog)
  dialog.showModal()
  await userEvent.keyboard('?')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(does).toHaveBeenCalledTimes(1)
  dialog.close()
  await userEvent.keyboard('?')
  expect(does).toHaveBeenCalledTimes(2)
  free()
})

test('a key that a control took is not heard a second time', async () => {
  const { does, free } = bound(['l'])
  const control = document.createElement('button')
  control.addEventListener('keydown', (event) => event.preventDefault())
  document.body.append(control)
  control.focus()
  await userEvent.keyboard('l')
  expect(does).not.toHaveBeenCalled()
  free()
})
