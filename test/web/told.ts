import type { Source } from '../../src/model/index.js'

const TOLD = [
  ['2022-02-25', 'Russia invaded Ukraine on Thursday. Russia bombed Kyiv on Friday, the Ukrainian government said.'],
  ['2022-03-11', 'Russia and Ukraine held talks in Antalya on Thursday. Turkey offered to mediate.'],
  ['2022-05-06', 'Russia shelled Odesa on Thursday. Ukraine accused Russia of killing civilians.'],
  ['2022-09-17', 'Russian President Vladimir Putin met Chinese leader Xi Jinping in Samarkand on Thursday. "China has a balanced position," Putin said. Germany supports sanctions against Russia. Hungary opposes sanctions against Russia.'],
  ['2022-10-04', 'France is concerned about sanctions against Russia. Putin said that Russia opposes the sanctions against Russia. Germany backs the sanctions against Russia, Olaf Scholz said.'],
  ['2022-11-02', 'Russia threatened Ukraine on Tuesday. Ukraine rejected the threat. Russia attacked Ukraine on Wednesday.'],
] as const // prettier-ignore

/** Reports of a dyad through a year, with places, and of positions on one issue: written for the tests of charts. */
export const told: readonly Source[] = TOLD.map(([published, content], index) => ({
  sourceId: `told-${index}`,
  format: 'text',
  content,
  title: `Told on ${published}`,
  published,
  publisher: 'Coast Wire',
}))
