import { Component, Fragment, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** Where drawing a page fails, that page says so and the rest of the dashboard stays. React asks for a class here. */
export class Mishap extends Component<
  {
    readonly words: string
    readonly reload: string
    /** Nothing stands round it: then it is the content of the page. */
    readonly alone?: boolean
    readonly children: ReactNode
  },
  { readonly failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const Place = this.props.alone ? 'main' : Fragment
    return (
      <Place {...(this.props.alone ? { className: 'sides' } : {})}>
        <div className="notice" role="alert">
          <h1>{this.props.words}</h1>
          <p>
            <Button look="text" onClick={() => window.location.reload()}>
              {this.props.reload}
            </Button>
          </p>
        </div>
      </Place>
    )
  }
}
