import { describe } from 'vitest'
import { openLedger } from '../../src/ledger/index.js'
import { ledgersConform } from './conformance.js'

describe('a ledger in memory', () => ledgersConform(() => openLedger(':memory:')))
