import { describe, expect, it } from 'vitest'
import { code } from './code.js'

const shown = (sentence: string): string[] =>
  code(sentence).map(({ source, target, cameo, modality }) => {
    const [from, to] = [source, target].map((side) => side.map((actor) => actor?.codes[0] ?? '?').join('+'))
    return `${from} ${cameo} ${to} ${modality}`
  })

describe('who speaks in one clause and acts in the next', () => {
  it.each([
    [
      'Linda Thomas-Greenfield said Russia was preparing a brutal attack and urged members to vote for the text.',
      /^USAGOV 02/,
    ],
    ['Japan said that China had fired missiles, and condemned the drills.', /^JPN 111 CHN/],
    [
      'The Japanese government said that Chinese jets had entered its airspace and accused Beijing of aggression.',
      /^JPNGOV 1123 CHN/,
    ],
  ])('is the one who speaks: %s', (sentence, wanted) => {
    expect(shown(sentence).some((one) => wanted.test(one))).toBe(true)
  })

  it('is not the speaker where one thing is said of another', () => {
    expect(shown('Putin said that Iran would leave and would condemn Israel.')).not.toContain(
      'RUSGOV 111 ISR planned',
    )
  })
})

describe('who is to do what is decided', () => {
  it.each([
    ['Iran condemned a US Supreme Court decision to ban travellers from Libya.', /^USAJUD 17/],
    ['Germany announced a decision to ban travellers from Libya.', /^DEU 17/],
  ])('is whose decision it is: %s', (sentence, wanted) => {
    expect(shown(sentence).filter((one) => / 17/.test(one))).toEqual([expect.stringMatching(wanted)])
  })

  it('is not who welcomes it', () => {
    expect(
      shown('Germany welcomed a decision to release the prisoners.').some((one) => /^DEU 08/.test(one)),
    ).toBe(false)
  })
})

describe('what somebody calls the act of another', () => {
  it.each(['a breach of the treaty', '“lousy”', 'a mistake'])('is blame for the other: %s', (name) => {
    expect(shown(`Emmanuel Macron called Vladimir Putin's conduct ${name}.`)).toEqual([
      'FRAGOV 111 RUSGOV asserted',
    ])
  })
})

describe('of whom something is demanded', () => {
  it.each([
    [
      'The European Union urged Hungary, which holds the chair, to approve the aid.',
      'IGOEEC 023 HUN asserted',
    ],
    ['Xi Jinping demanded that Washington stop arming Taiwan.', 'CHNGOV 1032 USA asserted'],
    ['Norway demanded that Iran lift its ban on Danish cheese.', 'NOR 1051 IRN asserted'],
    ['The United Nations voted overwhelmingly to demand that Iran withdraw.', 'IGOUNO 1056 IRN asserted'],
  ])('is who is to do it: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })
})

describe('what an act is no part of', () => {
  it('is the name that something is given', () => {
    expect(shown('Norway called it a victory for Ukraine.')).toEqual([])
    expect(shown('Joe Biden called Putin a war criminal.')).toEqual(['USAGOV 111 RUSGOV asserted'])
  })

  it('is what its doer gives up', () => {
    expect(shown('Iran promised not to attack Israel.')).toEqual(['IRN 030 ISR asserted'])
    expect(shown('Iran and Iraq agreed that nuclear weapons must not be used.')).toEqual([
      'IRN 030 IRQ asserted',
    ])
  })

  it('is the place where somebody arrives in spite of another', () => {
    expect(shown('Nancy Pelosi arrived in Taiwan in spite of repeated warnings from China.')).toEqual([
      'USALEG 042 TWN asserted',
    ])
  })

  it('is a forecast without force', () => {
    expect(shown('Chinese ships had crossed the median line.')).toEqual(['CHN 150  asserted'])
    expect(shown('China took a position on the war.')).toEqual([])
  })
})

describe('what is done to the owner of a noun', () => {
  it.each([
    ['After Alexei Navalny’s arrest Germany protested.', ' 173 RUSOPP asserted'],
    ['After the Russian arrest of Alexei Navalny Germany protested.', 'RUS 173 RUSOPP asserted'],
  ])('is told of a person, not of a state: %s', (sentence, wanted) => {
    expect(shown(sentence)).toContain(wanted)
  })

  it('is never what the person does', () => {
    expect(
      shown('The Spanish court issued a warrant for Vladimir Putin’s arrest.').some((one) =>
        one.startsWith('RUSGOV'),
      ),
    ).toBe(false)
  })
})

describe('what two are in', () => {
  it.each([
    ['Sweden is in talks with Turkey.', 'SWE 040 TUR asserted'],
    ['Sweden and Turkey are in talks on extradition.', 'SWE 040 TUR asserted'],
    ['Kenya has been at war with Uganda since June.', 'KEN 190 UGA asserted'],
  ])('has them for its sides: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })
})

describe('who is killed in an attack', () => {
  it.each([
    ['Two people were killed in a suicide bombing in Nairobi.', ' 183 KENCVL asserted'],
    [
      'Nine villagers were wounded in a car bombing that took place in Kenya on Friday.',
      ' 183 KENCVL asserted',
    ],
  ])('belongs where it was: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is told of no accident', () => {
    expect(shown('Two people were killed in a landslide in Nairobi.')).toEqual([])
  })
})

describe('what is done at the request of another', () => {
  it('is asked by him', () => {
    expect(shown('American troops returned to the country at the request of Iraq.')).toContain(
      'IRQ 020 USAMIL asserted',
    )
  })

  it('is asked of nobody who is not in politics', () => {
    expect(shown('A waiter brought the bill at the request of Olaf Scholz.')).toEqual([])
  })
})

describe('who acts though no subject tells it', () => {
  it.each([
    ['Hamas is banned in Turkey.', /1722 PSEREB/],
    ['The law was passed amid protests against the Serbian government.', /141 SRBGOV/],
  ])('is the authorities or the people of the place: %s', (sentence, wanted) => {
    expect(shown(sentence).some((one) => wanted.test(one))).toBe(true)
  })

  it('is nobody where protests are told of abroad', () => {
    expect(shown('The law was passed amid protests in London against the Serbian government.')).toEqual([])
  })
})

describe('a second verb beside a word of speech', () => {
  it('is done and not said, and has the day of the report', () => {
    const events = code('Ukraine declared martial law and broke off relations with Russia.')
    expect(events.map(({ cameo, statement, date }) => [cameo, statement, date?.start])).toContainEqual([
      '161',
      null,
      '2022-09-15',
    ])
  })
})

describe('whom a threat or a refusal is meant for', () => {
  it.each([
    ['Sergei Shoigu warned that Finland would face consequences.', 'RUSGOVMIL 130 FIN asserted'],
    ['NATO refused to give Ukraine a timetable at its summit in Lithuania.', 'IGONAT 120 UKR asserted'],
    ['France is opposed to American sanctions against Iran.', 'FRA 120 USA asserted'],
  ])('is told by the clause below: %s', (sentence, wanted) => {
    expect(shown(sentence)).toEqual([wanted])
  })

  it('is nobody in a forecast or a frame of mind', () => {
    expect(shown('Dmytro Kuleba warned that the war would go on.').join()).not.toMatch(/ 130 /)
    expect(shown('Hungary had never wanted to confront Russia.')).toEqual([])
  })
})
