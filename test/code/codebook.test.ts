import { describe, expect, it } from 'vitest'
import { PLOVER_EVENTS } from '../../src/model/index.js'
import { loadCodeBook, loadFrameLexicon } from '../../src/world/index.js'

const codeBook = loadCodeBook()
const { frames } = loadFrameLexicon()

describe('the code book', () => {
  it.each([
    ['010', null, 0, 'neutral'],
    ['057', 'SUPPORT', 8, 'verbal cooperation'],
    ['0874', 'RETREAT', 10, 'material cooperation'],
    ['112', 'ACCUSE', -2, 'verbal conflict'],
    ['163', 'COERCE', -8, 'material conflict'],
    ['190', 'ASSAULT', -10, 'material conflict'],
  ] as const)('%s', (code, plover, goldstein, quad) => {
    expect(codeBook.get(code)).toMatchObject({ plover, goldstein, quad })
  })

  it('knows no code that is not in CAMEO', () => {
    expect(codeBook.get('999')).toBeUndefined()
  })
})

describe('the frames', () => {
  const reached = new Set(frames.flatMap(({ code }) => codeBook.get(code ?? '')?.plover ?? []))

  it.each(PLOVER_EVENTS)('reach %s', (event) => {
    expect(reached).toContain(event)
  })

  it('reach every root of CAMEO', () => {
    const roots = new Set(frames.flatMap(({ code }) => code?.slice(0, 2) ?? []))
    expect(roots.size).toBe(20)
  })
})
