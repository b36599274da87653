import { Fold } from '../../ui/Fold.tsx'
import { Panel } from '../../ui/Panel.tsx'

const again = () => undefined

/** A place while it is read, when it could not be, empty, old, and filled. */
export function Places() {
  return (
    <>
      <section aria-labelledby="loading">
        <h2 id="loading">Loading</h2>
        <Panel query={{ data: undefined, error: null, refetch: again }}>{() => null}</Panel>
      </section>
      <section aria-labelledby="failed" className="without-title">
        <h2 id="failed">Error</h2>
        <div className="notice">
          <p>
            <b>Not saved: the server did not answer.</b> Your text is kept here and sent again when it does.
          </p>
        </div>
      </section>
      <section aria-labelledby="empty">
        <h2 id="empty">Empty</h2>
        <Panel
          query={{ data: [], error: null, refetch: again }}
          empty={(items) => (items.length === 0 ? 'No commitments in this area yet.' : null)}
        >
          {() => null}
        </Panel>
      </section>
      <section aria-labelledby="stale">
        <h2 id="stale">Stale</h2>
        <Panel query={{ data: 'What was read before.', error: new Error('cut'), refetch: again }}>
          {(text) => <p>{text}</p>}
        </Panel>
      </section>
      <section aria-labelledby="folds">
        <h2 id="folds">Fold</h2>
        <Fold title="Needs attention" count={14}>
          <p>On a phone this opens; elsewhere it is open.</p>
        </Fold>
      </section>
    </>
  )
}
