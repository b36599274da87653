import { useState } from 'react'
import type { Session } from '../data/firstQueries.ts'
import { useRestand, useStanding } from '../data/standing.ts'
import { useSignOut } from '../data/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { setSingleKeys, singleKeysOn } from '../ui/singleKeys.ts'
import { useWords } from '../words/useWords.ts'
import { chooseTheme, chosenTheme, themes, type Theme } from './theme.ts'
import type { Tool } from './tools.ts'

/** What is the person's own: colours, whose eyes to look through, and who they are. */
export default function Person({
  session,
  onTool,
  onDone,
}: {
  readonly session: Session
  readonly onTool: (tool: Tool) => void
  readonly onDone: () => void
}) {
  const { page } = useWords()
  const { viewAs } = useStanding()
  const restand = useRestand()
  const signOut = useSignOut()
  const [theme, setTheme] = useState<Theme>(chosenTheme)
  const [single, setSingle] = useState(singleKeysOn)
  const mayLookAsPartner = session.role === 'coordinator' || session.role === 'official'
  return (
    <>
      <fieldset className="field">
        <legend>{page.colours}</legend>
        {themes.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="theme"
              checked={theme === each}
              onChange={() => {
                setTheme(each)
                chooseTheme(each)
              }}
            />
            {page.themes[each]}
          </label>
        ))}
      </fieldset>
      <p className="menu-part">
        <b>{page.languageName}:</b> {page.languages.en}
      </p>
      <label className="choice">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => {
            setSingle(event.target.checked)
            setSingleKeys(event.target.checked)
          }}
        />
        {page.singleKeys}
      </label>
      <Button
        look="text"
        onClick={() => {
          onDone()
          onTool('keys')
        }}
      >
        {page.allKeys}
      </Button>
      {mayLookAsPartner && (
        <Button
          look="text"
          onClick={() => {
            onDone()
            restand({ viewAs: viewAs === null ? 'partners' : null })
          }}
        >
          {viewAs === null ? page.viewAsPartners : page.ownView}
        </Button>
      )}
      <Button look="text" onClick={() => signOut.send()}>
        {page.changePerson}
      </Button>
    </>
  )
}
