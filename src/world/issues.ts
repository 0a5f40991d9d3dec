import { readCompiled } from './compiled.js'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface IssueList {}

export function loadIssueList(): IssueList {
  return readCompiled<IssueList>('issues')
}
