import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** Where drawing a page fails, that page says so and the rest of the dashboard stays. React asks for a class here. */
export class Mishap extends Component<
  { readonly words: string; readonly reload: string; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="notice" role="alert">
        <h1>{this.props.words}</h1>
        <p>
          <Button look="text" onClick={() => window.location.reload()}>
            {this.props.reload}
          </Button>
        </p>
      </div>
    )
  }
}
