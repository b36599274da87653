import { useLine } from '../data/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { statusRules } from '../words/en/rules.ts'
import { useWords } from '../words/useWords.ts'

/** How a status is worked out, with the thresholds this engagement goes by. */
export default function HowStatus({ onClose }: { readonly onClose: () => void }) {
  const { page, statuses } = useWords()
  const thresholds = useLine().data?.line?.thresholds
  if (!thresholds) return null
  const { intro, rules, more } = statusRules(thresholds)
  return (
    <Dialog title={page.howStatus} onClose={onClose}>
      <p>{intro}</p>
      <dl className="rules">
        {rules.map(([word, when]) => (
          <div key={word}>
            <dt>
              <StatusWord mark={word} word={statuses[word]} />
            </dt>
            <dd>{when}</dd>
          </div>
        ))}
      </dl>
      <ul className="rules-more">
        {more.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="buttons">
        <Button large onClick={onClose}>
          {page.close}
        </Button>
      </p>
    </Dialog>
  )
}
