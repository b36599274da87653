import { openMemoryHome } from './memoryHome.ts'
import { apiSuite } from './suite.ts'

apiSuite('in this process', () => openMemoryHome())
