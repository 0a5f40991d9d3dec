export { decode, type Decoded, markedEncoding, NotTextError, type TextFormat } from './decode.js'
