import { describe, expect, test } from 'vitest'
import { knowledge, readDates } from './support.js'

/** Places of a text as "words → name country". */
function placesOf(text: string): string[] {
  return readDates(text, '2022-09-15').places.map(
    ({ words, place }) => `${words} → ${place.name} ${place.country ?? '-'}`,
  )
}

describe('places', () => {
  test.each([
    ['The leaders met in Samarkand, Uzbekistan.', ['Samarkand → Samarkand UZB']],
    ['The two leaders met at a summit in Uzbekistan.', ['Uzbekistan → Uzbekistan UZB']],
    ['The army shelled a power station near Kharkiv on Monday.', ['Kharkiv → Kharkiv UKR']],
    ['The navy held drills in the Taiwan Strait.', ['Taiwan Strait → Taiwan Strait -']],
    ['A tanker was seized off the coast of Yemen in the Red Sea.', ['Red Sea → Red Sea -']],
    ['A rally was held in Moscow, Idaho, on Friday.', ['Moscow → Moscow USA']],
    ['A rally was held in Moscow on Friday.', ['Moscow → Moscow RUS']],
    ['The envoys met in Columbus, Ohio.', ['Columbus → Columbus USA']],
    ['The envoys met in Kiev last year.', ['Kiev → Kyiv UKR']],
    ['Troops landed in Crimea in 2014.', ['Crimea → Crimea UKR']],
    ['The fighting spread across northern Syria.', ['Syria → Syria SYR']],
    ['Shells fell in Gaza and Lebanon overnight.', ['Gaza → Gaza Strip PSE', 'Lebanon → Lebanon LBN']],
    [
      'Polls opened in Georgia, Alabama and Florida.',
      ['Georgia → Georgia USA', 'Alabama → Alabama USA', 'Florida → Florida USA'],
    ],
    ['Two soldiers died in Kashmir, India said.', ['Kashmir → Kashmir -']],
    ['The refinery in Ohio was closed.', ['Ohio → Ohio USA']],
    [
      'The mayor spoke in Springfield, and the governor of Illinois was there.',
      ['Springfield → Springfield USA'],
    ],
    ['Thousands fled Rafah as Israel told people to leave.', ['Rafah → Rafah PSE']],
    ['Drones struck the port of Ust-Luga.', ['Ust-Luga → Ust-Luga RUS']],
    ['Guards fired at the Angur Ada crossing.', ['Angur Ada → Angur Ada PAK']],
    ['The patrol was fired at in the Donetsk region of Ukraine.', ['Donetsk region → Donetsk UKR']],
  ])('%s', (text, expected) => {
    expect(placesOf(text)).toEqual(expect.arrayContaining(expected))
    if (expected.length === 0) expect(placesOf(text)).toEqual([])
  })

  test.each([
    'Ukraine rejected the offer.',
    'He expressed a strong interest in China.',
    'The Bank of Montreal raised its rates.',
    'The report was published by the Jakarta Post.',
    'The vote is due in March.',
    'The Minsk agreements were never carried out.',
    'A bomb was found in Springfield.',
    'Families gathered at the Pool.',
    'Paris Hilton signed the appeal.',
  ])('no place in: %s', (text) => {
    expect(placesOf(text)).toEqual([])
  })

  test.each([
    ['Troops landed in Crimea.', '2022-09-15', ['UKR', 'RUS']],
    ['Troops landed in Simferopol.', '2022-09-15', ['UKR', 'RUS']],
    ['Troops landed in Crimea.', '2005-09-15', undefined],
    ['Troops landed in Crimea.', null, ['UKR', 'RUS']],
    ['A rocket fell in the Golan Heights.', '2024-07-27', ['SYR', 'ISR']],
    ['Two ships collided near the Second Thomas Shoal.', '2024-06-17', ['PHL', 'CHN', 'TWN', 'VNM']],
    ['The delegation landed in Taipei.', '2022-08-02', ['TWN', 'CHN']],
    ['Shells fell in Stepanakert.', '2020-10-04', ['AZE', 'ARM']],
    ['The ministers met in Lviv.', '2022-09-15', undefined],
  ])('who claims the place: %s (%s)', (text, published, claims) => {
    expect(readDates(text, published).places[0]?.place.claims).toEqual(claims)
  })

  test.each([
    ['Odessa', 'Odesa'],
    ['Kharkov', 'Kharkiv'],
    ['Lvov', 'Lviv'],
    ['Nikolayev', 'Mykolaiv'],
    ['Kiev', 'Kyiv'],
    ['Bombay', 'Mumbai'],
    ['Rangoon', 'Yangon'],
    ['Artyomovsk', 'Bakhmut'],
    ['Falluja', 'Fallujah'],
    ['Laascaanood', 'Las Anod'],
    ['Deir el-Balah', 'Deir al-Balah'],
  ])('%s is %s', (spelling, name) => {
    expect(knowledge.world.places.find(spelling)[0]?.name).toBe(name)
  })

  test('provinces stand amid their towns, and no town goes by the name of its province', () => {
    const [texas] = knowledge.world.places.find('Texas')
    expect(texas?.lat).toBeGreaterThan(29)
    expect(knowledge.world.places.find('Guangdong').map(({ name }) => name)).toEqual(['Guangdong'])
  })

  test('homonyms come with the most likely first', () => {
    const countries = knowledge.world.places.find('Odessa').map(({ country }) => country)
    expect(countries[0]).toBe('UKR')
    expect(countries).toContain('USA')
    expect(knowledge.world.places.find('Nowhereville')).toEqual([])
  })
})
