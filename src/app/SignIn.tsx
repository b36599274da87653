import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../data/firstQueries.ts'
import { useChoosePerson } from '../data/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { useWords } from '../words/useWords.ts'

/** Choosing a person: the demonstration's way in. */
export function SignIn() {
  const { page } = useWords()
  const choose = useChoosePerson()
  useTitle(`${page.signInTitle} · ${page.programme}`)
  return (
    <main id="main" className="sides sign-in">
      <p className="site">{page.programme}</p>
      <h1>{page.signInTitle}</h1>
      <p className="reading">{page.signInHint}</p>
      <Panel titled query={useQuery(peopleQuery)}>
        {({ items }) => (
          <ul className="choices">
            {items.map((person) => (
              <li key={person.id}>
                <Button
                  large
                  busy={choose.isPending}
                  aria-describedby={`of-${person.id}`}
                  onClick={() => choose.send(person.id)}
                >
                  {person.name}
                </Button>
                <span id={`of-${person.id}`} className="quiet">
                  {page.signInAs[person.id]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <div role="status">{choose.error && <p className="notice">{choose.error.message}</p>}</div>
    </main>
  )
}
