import * as acts from '../../src/domain/rules/acts.ts'
import { testCases } from '../support/cases.ts'
import { actCases } from './actCases.ts'

testCases(actCases(acts))
