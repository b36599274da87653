import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

test('a component is drawn and used in a real browser', async () => {
  const screen = await render(
    <label>
      Name <input />
    </label>,
  )
  await screen.getByLabelText('Name').fill('Compton')
  await expect.element(screen.getByLabelText('Name')).toHaveValue('Compton')
})
