/** The task of a worker that reads nothing but PDF files. */
export { readPdf as default } from './read.ts'
