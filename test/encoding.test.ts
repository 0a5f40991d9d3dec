import { describe, expect, it } from 'vitest'
import { decode } from '../src/encoding/index.js'

describe('decoding', () => {
  const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
  const latin = (text: string) => Buffer.from(text, 'latin1')
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')

  it.each<[string, Uint8Array, 'text' | 'html', string]>([
    ['UTF-8', Buffer.from('Köln “open”'), 'text', 'Köln “open”'],
    ['a byte order mark of UTF-8', Buffer.from('\ufeffKöln'), 'text', 'Köln'],
    ['UTF-16, little end first', utf16('\ufeffKöln'), 'text', 'Köln'],
    ['UTF-16, big end first', utf16('\ufeffKöln').swap16(), 'text', 'Köln'],
    ['text that is not UTF-8', latin('Köln is open'), 'text', 'K\ufffdln is open'],
    [
      'a page that declares its charset',
      latin('<meta charset="iso-8859-5"><p>\xc0'),
      'html',
      '<meta charset="iso-8859-5"><p>Р',
    ],
    ['a page that declares none', latin('<p>\x93K\xf6ln\x94'), 'html', '<p>“Köln”'],
    [
      'a page that declares UTF-8 and is not',
      latin('<meta charset=utf-8><p>K\xf6ln'),
      'html',
      '<meta charset=utf-8><p>K\ufffdln',
    ],
    [
      'a page that declares nonsense',
      latin('<meta charset="klingon"><p>K\xf6ln'),
      'html',
      '<meta charset="klingon"><p>Köln',
    ],
  ])('reads %s', (_, input, format, text) => {
    expect(decode(input, format).text).toBe(text)
  })

  it.each<[string, Uint8Array, 'text' | 'html' | 'xml', string | null, string]>([
    ['windows-1251', latin('<p>\x93\xc4\xe0\x94'), 'html', 'windows-1251', '<p>“Да”'],
    ['windows-1250', latin('\x8aimek said \x85'), 'text', 'windows-1250', 'Šimek said …'],
    ['windows-1254', latin('Erdo\xf0an \x96 Ankara'), 'text', 'windows-1254', 'Erdoğan – Ankara'],
    ['windows-1252 by another name', latin('\x93yes\x94'), 'text', 'iso-8859-1', '“yes”'],
  ])('believes the header that came with the bytes: %s', (_, input, format, charset, text) => {
    expect(decode(input, format, charset)).toEqual({ text, replaced: 0 })
  })

  it('believes the header before the page, but UTF-8 before either', () => {
    const page = latin('<meta charset="windows-1250"><p>\xe0')
    expect(decode(page, 'html', 'windows-1251').text).toMatch(/а$/)
    expect(decode(page, 'html', 'utf-8').text).toMatch(/ŕ$/)
    expect(decode(Buffer.from('<p>Köln'), 'html', 'windows-1251').text).toBe('<p>Köln')
  })

  it('reads the declaration of XML', () => {
    const feed = latin('<?xml version="1.0" encoding="windows-1251"?><a>\xcf\xf3</a>')
    expect(decode(feed, 'xml').text).toMatch(/<a>Пу</)
  })

  it('counts what it had to replace, and nothing that was in the bytes', () => {
    expect(decode(latin('K\xf6ln \xff'), 'text').replaced).toBe(2)
    expect(decode(Buffer.from('K\ufffdln'), 'text').replaced).toBe(0)
    expect(decode(Buffer.concat([Buffer.from('a\ufffd'), latin('\xff')]), 'text').replaced).toBe(1)
    expect(decode(utf16('\ufeffa\ufffd'), 'text').replaced).toBe(0)
    expect(decode(Buffer.concat([utf16('\ufeffab'), bytes(0x00, 0xd8)]), 'text').replaced).toBe(1)
  })

  it('refuses what is no text', () => {
    expect(() => decode(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0xff), 'text')).toThrow(/binary/)
  })
})
