// breaks: direction
import { part } from '#features/share-dossier/dossier-part.ts'
export const bad = part
