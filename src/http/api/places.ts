import { z } from 'zod'

const codes = z.array(z.string()).readonly()

export const whereEntrySchema = z
  .object({
    name: z.string(),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    kind: z.string(),
    population: z.number().nullable(),
    source: z.string(),
    province: z.string().nullable(),
    note: z.string().nullable().describe('who holds and who claims it, where that is disputed'),
    contests: z
      .array(
        z.object({ held: codes, claimed: codes, from: z.string().nullable(), to: z.string().nullable() }),
      )
      .readonly()
      .describe('times in which states disputed it, by ISO code'),
    aliases: codes,
  })
  .meta({ id: 'WhereEntry' })
