/** PDF files written by hand, as plain as the format allows, so that a test says where each word stands. */

export interface PdfText {
  /** Points from the left and from the top of the page to the baseline's beginning. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** 11 unless stated. */
  readonly size?: number
  readonly font?: keyof typeof FONTS
  /** Marked by the file itself as belonging to the page and not to the document. */
  readonly artifact?: true
  /** Shown with gaps between the letters, in thousandths of the size: written as a TJ array. */
  readonly tracking?: number
  /** Stands on its side. */
  readonly sideways?: true
}

export interface PdfSheet {
  readonly texts?: readonly PdfText[]
  /** Filled with a picture, as a scanner does it. */
  readonly image?: true
  /** More of the page's content, in the language of PDF. */
  readonly content?: string
}

export interface PdfParts {
  readonly pages: readonly PdfSheet[]
  /** The information dictionary, by name: Title, Author, CreationDate. */
  readonly info?: Readonly<Record<string, string>>
  readonly language?: string
  /** The XMP packet's dc: elements. */
  readonly xmp?: string
  /** Opens with a password that nobody here knows. */
  readonly encrypted?: true
  /** What the page tree says it holds, where it lies. */
  readonly count?: number
  /** Entries of the catalog: "/OpenAction << … >>". */
  readonly catalog?: string
}

const FONTS = { regular: 'Helvetica', bold: 'Helvetica-Bold', mono: 'Courier', serif: 'Times-Roman' } as const
const WIDTH = 612
const HEIGHT = 792

/** `writePdf({ pages: [{ texts: [{ x: 72, y: 100, text: 'ORDER' }] }] })` */
export function writePdf({ pages, info, language, xmp, encrypted, count, catalog = '' }: PdfParts): Uint8Array {
  const objects: string[] = []
  const add = (body: string): string => `${objects.push(body)} 0 R`
  const tree = add('')
  const encoding = add(`<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /ff /ffi 5 /sfthyphen] >>`)
  const fonts = Object.entries(FONTS).map(
    ([name, base]) => `/${name} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${base} /Encoding ${encoding} >>`)}`,
  )
  const image = pages.some((page) => page.image)
    ? `/XObject << /scan ${add(
        stream('/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray', '\u0000\u00ff\u00ff\u0000'),
      )} >>`
    : '/XObject << >>'
  const resources = add(`<< /Font << ${fonts.join(' ')} >> ${image} >>`)
  const kids = pages.map((page) => {
    const contents = add(stream('', toContent(page)))
    return add(`<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} /Contents ${contents} >>`)
  })
  objects[0] = `<< /Type /Pages /Count ${count ?? pages.length} /Kids [${kids.join(' ')}] >>`
  const metadata = xmp === undefined ? '' : `/Metadata ${add(stream('/Type /Metadata /Subtype /XML', toXmp(xmp)))}`
  const root = add(
    `<< /Type /Catalog /Pages ${tree} ${metadata} ${language === undefined ? '' : `/Lang ${literal(language)}`} ${catalog} >>`,
  )
  const entries = Object.entries(info ?? {}).map(([name, value]) => `/${name} ${literal(value)}`)
  const about = entries.length === 0 ? '' : `/Info ${add(`<< ${entries.join(' ')} >>`)}`
  const lock = encrypted ? `/Encrypt ${add(ENCRYPT)} /ID [<${'41'.repeat(16)}> <${'41'.repeat(16)}>]` : ''
  return Buffer.from(toFile(objects, `/Root ${root} ${about} ${lock}`), 'latin1')
}

/** Lines below each other from a point down. */
export function column(
  x: number,
  y: number,
  lines: readonly string[],
  style: Partial<PdfText> & { readonly leading?: number } = {},
): PdfText[] {
  const { leading = 14, ...rest } = style
  return lines.map((text, index) => ({ x, y: y + index * leading, text, ...rest }))
}

/** The standard security handler of 40 bits, with the hashes of a password made of noise. */
const ENCRYPT = `<< /Filter /Standard /V 1 /R 2 /O <${'9d'.repeat(32)}> /U <${'3c'.repeat(32)}> /P -4 >>`

function toFile(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
}

const stream = (entries: string, data: string): string => `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`

function toContent({ texts = [], image, content = '' }: PdfSheet): string {
  const picture = image ? `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /scan Do Q\n` : ''
  return `${picture}${texts.map(toOperators).join('\n')}\n${content}`
}

function toOperators({ x, y, text, size = 11, font = 'regular', artifact, tracking, sideways }: PdfText): string {
  const shown = tracking === undefined ? `${literal(text)} Tj` : `[${[...text].map(literal).join(` ${-tracking} `)}] TJ`
  const matrix = sideways ? '0 1 -1 0' : '1 0 0 1'
  const block = `BT /${font} ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm ${shown} ET`
  return artifact ? `/Artifact BMC ${block} EMC` : block
}

/** Windows-1252, with the ligatures and the soft hyphen where the fonts' encoding has them. */
const CODES: Readonly<Record<string, number>> = {
  ...{ ﬁ: 1, ﬂ: 2, ﬀ: 3, ﬃ: 4, '\u00ad': 5 },
  ...{ '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 },
}

function literal(text: string): string {
  const bytes = [...text].map((each) => String.fromCharCode(CODES[each] ?? each.charCodeAt(0)))
  return `(${bytes.join('').replace(/[()\\]/gu, '\\$&')})`
}

const toXmp = (elements: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements}</rdf:Description></rdf:RDF></x:xmpmeta>`
