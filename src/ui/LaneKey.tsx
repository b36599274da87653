/** What the marks of lanes mean; shown once above them. It is a picture only: the rows say all of it in words. */
export function LaneKey({
  words,
}: {
  readonly words: Readonly<Record<'agreed' | 'expected' | 'reached' | 'before' | 'period', string>>
}) {
  return (
    <ul className="lane-marks quiet" aria-hidden="true">
      <li>
        <svg width="8" height="16">
          <g className="lane-agreed">
            <rect x="2" y="1" width="4" height="14" />
          </g>
        </svg>
        {words.agreed}
      </li>
      <li>
        <svg width="36" height="16">
          <line className="lane-move" x1="0" x2="26" y1="8" y2="8" />
          <circle className="lane-expected" cx="31" cy="8" r="4.5" />
        </svg>
        {words.expected}
      </li>
      <li>
        <svg width="10" height="16">
          <circle className="lane-reached" cx="5" cy="8" r="4.5" />
        </svg>
        {words.reached}
      </li>
      <li>
        <svg width="4" height="16">
          <g className="lane-before">
            <line x1="2" x2="2" y1="4" y2="12" />
          </g>
        </svg>
        {words.before}
      </li>
      <li>
        <svg width="26" height="16">
          <g className="lane-agreed">
            <line x1="2" x2="24" y1="8" y2="8" />
            <line x1="2" x2="2" y1="1" y2="15" />
            <line x1="24" x2="24" y1="1" y2="15" />
          </g>
        </svg>
        {words.period}
      </li>
    </ul>
  )
}
