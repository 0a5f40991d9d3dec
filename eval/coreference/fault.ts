/** The annotation of a document cannot be read. */
export class AnnotationFault extends Error {
  constructor(document: string, what: string) {
    super(`${document}: ${what}`)
    this.name = 'AnnotationFault'
  }
}
