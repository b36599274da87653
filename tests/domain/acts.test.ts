import * as acts from '../../src/domain/rules/acts.ts'
import * as verbs from '../../src/domain/rules/verbs.ts'
import { testCases } from '../support/cases.ts'
import { verbCases } from './actCases.ts'

testCases(verbCases(acts, verbs))
