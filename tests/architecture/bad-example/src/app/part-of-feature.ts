// breaks: feature-part
import { part } from '#features/share-dossier/dossier-part.ts'
import { screen } from '#features/share-dossier/share-dossier-screen.tsx' // this one may
export const bad = [part, screen]
