import { z } from 'zod'
import { whoEntrySchema, whoQuery } from '../http/api/actors.js'
import { answers } from '../http/answers/index.js'
import { tool } from './tool.js'
import { lines } from './words.js'

export const whoIs = tool({
  name: 'who_is',
  title: 'Who is that',
  description:
    'Looks up whom a name or a description ("the US House speaker") means on a day: office, country, actor codes, other names.',
  input: whoQuery,
  output: z.object({ items: z.array(whoEntrySchema).readonly() }),
  async run(query, { ledger }) {
    const { items } = await answers.who({ params: {}, query, ledger })
    const told = items.map(({ name, id, kind, role, country, codes, from, to, sources }) => {
      const office = [role ?? kind, country, from && `since ${from}`, to && `until ${to}`]
      return `${name}: ${office.filter(Boolean).join(', ')} (${codes.join(' ')}) [${id}; sources: ${sources.join(', ')}]`
    })
    return { given: { items }, text: lines(told, `Nobody is known by the name ${JSON.stringify(query.name)}.`) }
  },
}) // prettier-ignore
