import * as permissions from '../../src/domain/rules/permissions.ts'
import { testCases } from '../support/cases.ts'
import { permissionCases } from './permissionCases.ts'

testCases(permissionCases(permissions))
