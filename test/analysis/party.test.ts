import { describe, expect, it } from 'vitest'
import { partyNamed, QuestionError } from '../../src/analysis/index.js'

describe('a side of a dyad', () => {
  it('is a state or an organisation between states, by name or code, or anybody', () => {
    expect(partyNamed('Russia', undefined)).toEqual({ code: 'RUS', name: 'Russia' })
    expect(partyNamed('UKR', undefined).name).toBe('Ukraine')
    expect(partyNamed('anybody', undefined).code).toBeNull()
  })

  it('goes by its code where the tables have no name for it, as ledgers list it', () => {
    expect(partyNamed('CVL', undefined).code).toBe('CVL')
  })

  it('is nobody else', () => {
    for (const name of ['Nobodyland', 'cvl', '', 'A'.repeat(5000)])
      expect(() => partyNamed(name, undefined)).toThrow(QuestionError)
  })
})
