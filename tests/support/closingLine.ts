import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Ends the run's output with `N passed, N failed, N skipped`, alone on a line, for those who read it by machine. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    // A file that could not be loaded, a hook or suite that broke, an error after its test: failures with no test of their own.
    const beside = modules.filter((module) => module.state() === 'failed' && !hasFailedTest(module)).length
    const failed = count('failed') + beside + unhandledErrors.length
    console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`)
  }
}

function hasFailedTest(module: TestModule): boolean {
  return [...module.children.allTests('failed')].length > 0
}
