export { codeBodySchema, codeQuery, MOST_CHARACTERS, type Problem, problemSchema } from './code.js'
export { type List, MOST_ITEMS, periodQuery, USUAL_ITEMS } from './common.js'
export { eventFilters, statementFilters } from './found.js'
export {
  type Answer, API, type Item, type ListName, type Operation, type OperationName, type Operations, operations, type Params, type Query,
} from './operations.js' // prettier-ignore
