import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Link } from '../../ui/Link.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { announce } from '../../ui/liveWords.ts'

/** Buttons, links, fields, menus, dialogs. */
export function Controls() {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <section aria-labelledby="buttons">
        <h2 id="buttons">Buttons and links</h2>
        <p className="buttons">
          <Button look="filled" large>
            Issue the briefing
          </Button>
          <Button large>Preview as partners</Button>
          <Button large disabled>
            Not yet
          </Button>
          <Button large busy>
            Being sent
          </Button>
          <Button>Small</Button>
          <Button look="text">As text</Button>
          <Link href="/pieces">A link</Link>
          <Link href="/pieces" look="in-text">
            6 delivered
          </Link>
        </p>
        <p className="date quiet">One filled button a screen. No button carries an icon without words.</p>
      </section>
      <section aria-labelledby="fields">
        <h2 id="fields">Fields</h2>
        <form className="stacked" onSubmit={(event) => event.preventDefault()}>
          <Field label="Reason, one line" hint="No names of suspects, victims or witnesses; no case facts.">
            <input />
          </Field>
          <Field label="Cause" wrong="Choose a cause.">
            <select>
              <option>Choose one</option>
            </select>
          </Field>
          <fieldset className="field">
            <legend>Will the date hold?</legend>
            {['Yes', 'Perhaps', 'No, a new date'].map((answer) => (
              <label key={answer} className="choice">
                <input type="radio" name="hold" />
                {answer}
              </label>
            ))}
          </fieldset>
        </form>
      </section>
      <section aria-labelledby="menus">
        <h2 id="menus">Menu, dialog, voice</h2>
        <div className="buttons">
          <Menu label="A menu">
            {(close) => (
              <Button look="text" onClick={close}>
                Close it
              </Button>
            )}
          </Menu>
          <Button onClick={() => setAsked(true)}>Ask</Button>
          <Button onClick={() => announce('Said aloud, at most once in five seconds.')}>Say</Button>
        </div>
        {asked && (
          <Dialog title="Both changed this date" onClose={() => setAsked(false)}>
            <p>Choose one; both stay in the history.</p>
            <p className="buttons">
              <Button look="filled" large onClick={() => setAsked(false)}>
                Keep mine
              </Button>
              <Button look="text" onClick={() => setAsked(false)}>
                Back to my text
              </Button>
            </p>
          </Dialog>
        )}
      </section>
    </>
  )
}
