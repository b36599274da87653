import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../data/queries.ts'
import { useChoosePerson } from '../data/verbs.ts'
import { Panel } from '../ui/Panel.tsx'

/** Choosing a person: the demonstration's way in. */
export function SignIn() {
  const choose = useChoosePerson()
  return (
    <>
      <h1>Who are you in this demonstration?</h1>
      <p className="lead">Signing in by choosing a person works only in the demonstration, on this computer.</p>
      <Panel query={useQuery(peopleQuery)}>
        {({ items }) => (
          <ul className="choices">
            {items.map((person) => (
              <li key={person.id}>
                <button type="button" disabled={choose.isPending} onClick={() => choose.mutate(person.id)}>
                  {person.name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <div role="status">{choose.error && <p className="notice">{choose.error.message}</p>}</div>
    </>
  )
}
