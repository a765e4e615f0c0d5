import type { MeeDocument } from '#domain/meeneembestand.ts'
import { safeMime } from '#workspace/map/papieren.ts'
import type { Workspace } from '#workspace/workspace.ts'

/** A photo or paper; its bytes are read when they are needed. */
export interface MeeBijlage {
  hash: string
  /** what a browser may take it for: anything but pictures and PDFs is just bytes */
  mime: string
  /** in the ZIP; absent when it is not on this device */
  bestand?: string
  lees: () => Promise<Uint8Array | undefined>
}

/** Every photo and paper that an own document names, by its hash. */
export async function bijlagenVan(
  documenten: readonly MeeDocument[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, MeeBijlage & { bytes: number }>> {
  const found = new Map<string, MeeBijlage & { bytes: number }>()
  const all = documenten.flatMap(({ verzamelingen }) => Object.values(verzamelingen).flat())
  for (const [velden, hash] of all.flatMap((item) =>
    bijlagenIn(item.velden).map((one) => [item.velden, one] as const),
  )) {
    const { mime, naam, bytes } = velden
    if (found.has(hash)) continue
    const lees = async () => workspace.attachments?.get(hash)
    // One at a time: fifty photos at once are too much for an old phone.
    const here = await lees()
    const isHere = here !== undefined
    const safe = safeMime(typeof mime === 'string' ? mime : kindOf(here))
    found.set(hash, {
      ...{ hash, mime: safe, bytes: typeof bytes === 'number' ? bytes : 0, lees },
      ...(isHere ? { bestand: fileName(found.size + 1, typeof naam === 'string' ? naam : '', safe) } : {}),
    })
  }
  return found
}

/** A field that names a photo or paper by the hash of its bytes, whatever it stands in. */
export function isBijlageVeld(veld: string): boolean {
  return /(?:^|[a-z])(?:bijlage|foto)$/i.test(veld)
}

/** The photos and papers of an item, by their hash. */
export function bijlagenIn(velden: Readonly<Record<string, unknown>>): string[] {
  const named = Object.entries(velden).filter(([veld]) => isBijlageVeld(veld))
  return named.flatMap(([, value]) => value).filter((one): one is string => typeof one === 'string' && isHash(one))
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** What a photo is by its first bytes, where nothing says it. */
function kindOf(bytes: Uint8Array | undefined): string {
  const start = [...(bytes ?? []).slice(0, 12)].map((byte) => String.fromCharCode(byte)).join('')
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (start.startsWith('\u0089PNG')) return 'image/png'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return start.startsWith('%PDF') ? 'application/pdf' : ''
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'image/avif': '.avif',
  'application/pdf': '.pdf',
}

/** A name that every system takes; a file of another kind keeps its own ending, if it has one. */
function fileName(nr: number, naam: string, mime: string): string {
  const own = /\.[a-z0-9]{1,5}$/i.exec(naam)?.[0] ?? ''
  const plain = naam
    .slice(0, naam.length - own.length)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const number = String(nr).padStart(2, '0')
  return `bijlagen/${[number, plain].filter(Boolean).join('-')}${endings[mime] ?? own.toLowerCase()}`
}
