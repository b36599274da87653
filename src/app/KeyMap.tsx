import { useStanding } from '../data/standing.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { finderKeys } from '../ui/finderKeys.ts'
import { boundKeys, type KeyGroup } from '../ui/keys.ts'
import { isHeard, singleKeysOn } from '../ui/singleKeys.ts'
import { useFindingWords } from '../words/useFindingWords.ts'
import { asOfKeys } from './asOfKeys.ts'
import './keyMap.css'

/** The keys that controls hear themselves, from the tables that those controls go by. */
const ofControls: readonly KeyGroup[] = [
  { title: 'line', keys: asOfKeys.map(({ keys, name }) => ({ keys, words: name })) },
  {
    title: 'finder',
    keys: [...finderKeys.map(({ keys, words }) => ({ keys, words })), { keys: ['Enter'], words: 'take' }],
  },
  { title: 'overlay', keys: [{ keys: ['Escape'], words: 'escape' }] },
]
/** Where nothing can be written there is no such form. */
const ofForms: readonly KeyGroup[] = [{ title: 'form', keys: [{ keys: ['Mod+Enter'], words: 'save' }] }]

/** Every key there is on this page, from the very table that hears them. */
export default function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { keys: own } = useFindingWords()
  const onMac = navigator.userAgent.includes('Mac')
  const on = singleKeysOn()
  const { writes } = useStanding()
  const all = [...boundKeys(), ...ofControls, ...(writes ? ofForms : [])]
  const groups = [...Map.groupBy(all, ({ title }) => title)].map(([title, same]) => ({
    title,
    // Two drawings on one page have the same keys; they are told once.
    keys: [...new Map(same.flatMap(({ keys }) => keys).map((each) => [each.words, each])).values()]
      .map(({ keys, words }) => ({ words, keys: keys.filter((key) => key.startsWith('Mod+') || isHeard(key)) }))
      .filter(({ keys }) => keys.length > 0),
  }))
  return (
    <Dialog title={own.title} onClose={onClose}>
      {!on && <p>{own.singleOff}</p>}
      {groups.map(
        ({ title, keys }) =>
          keys.length > 0 && (
            <section key={title} className="key-group" aria-label={own.groups[title] ?? title}>
              <h3>{own.groups[title] ?? title}</h3>
              <dl>
                {keys.map(({ keys: each, words }) => (
                  <div key={words}>
                    <dt>
                      {each.map((key, place) => (
                        <span key={key}>
                          {place > 0 && ` ${own.or} `}
                          <kbd>{own.name(key, onMac)}</kbd>
                        </span>
                      ))}
                    </dt>
                    <dd>{own.does[words] ?? words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
      )}
      <p className="buttons">
        <Button large onClick={onClose}>
          {own.close}
        </Button>
      </p>
    </Dialog>
  )
}
