import type { dstarr, eigenOpdracht, oordeel, opbrengst, tip, versie } from '#domain/veldlijst-leren.ts'
import type { leerdoel, subdoel } from '#domain/veldlijst.ts'
import { wijzigingWoorden } from './adapt-leerdoel.ts'
import { doOpdrachtText } from './do-opdracht.ts'
import { dstarrWoorden } from './write-dstarr.ts'
import { leerdoelPaginas } from './write-leerdoel.ts'

/** What each field around learning is called on the page of *Neem alles mee*; `null` for what only the program needs. */
type Namen<L> = { readonly [F in keyof L]: string | null }

export const versieNamen: Namen<typeof versie> = {
  ...wijzigingWoorden,
  leerdoelId: null,
  aanleiding: 'Waardoor',
  aanleidingId: null,
  reden: 'Waarom aangepast',
  door: 'Van wie',
  dag: 'Zo was het tot',
  opMs: 'Opgeschreven',
  weg: null,
}

export const oordeelNamen: Namen<typeof oordeel> = {
  leerdoelId: null,
  uitkomst: 'Hoe is het gegaan?',
  zin: 'In eigen woorden',
  door: 'Van wie',
  dag: 'Dag',
  opMs: 'Opgeschreven',
  weg: null,
}

export const dstarrNamen: Namen<typeof dstarr> = {
  doel: dstarrWoorden.doel.title,
  situatie: dstarrWoorden.situatie.title,
  taak: dstarrWoorden.taak.title,
  actie: dstarrWoorden.actie.title,
  resultaat: dstarrWoorden.resultaat.title,
  reflectie: dstarrWoorden.reflectie.title,
  leerdoelId: null,
  coaching: null,
  datum: 'Datum',
  klaarOpMs: 'Klaar om te vertellen',
  gemaaktOpMs: 'Gemaakt',
  weg: null,
}

export const tipNamen: Namen<typeof tip> = {
  bij: null,
  tekst: 'Tip',
  van: 'Van wie',
  door: 'Opgeschreven door',
  opMs: 'Wanneer',
  weg: null,
}

export const opbrengstNamen: Namen<typeof opbrengst> = {
  bijeenkomst: null,
  opdracht: 'Opdracht',
  gedaanOp: 'Gedaan op',
  opbrengst: doOpdrachtText.one.question,
  opMs: 'Opgeschreven',
  weg: null,
}

export const eigenOpdrachtNamen: Namen<typeof eigenOpdracht> = {
  tekst: 'Opdracht',
  dag: 'Voor',
  bijeenkomst: null,
  door: 'Van wie',
  opMs: 'Opgeschreven',
  gedaanOp: 'Gedaan op',
  weg: null,
}

export const leerdoelNamen: Namen<typeof leerdoel> = {
  titel: leerdoelPaginas.titel.title,
  kerncompetentie: 'Soort',
  thema: leerdoelPaginas.onderwerp.title,
  wat: leerdoelPaginas.wat.title,
  wanneer: leerdoelPaginas.wanneer.title,
  waar: leerdoelPaginas.waar.title,
  waarom: leerdoelPaginas.waarom.title,
  waartoe: leerdoelPaginas.waartoe.title,
  hoe: leerdoelPaginas.hoe.title,
  uiterlijk: 'Uiterlijk',
  maat: leerdoelPaginas.meten.title,
  haalbaar: leerdoelPaginas.haalbaar.title,
  toelichting: 'Toelichting',
  status: 'Hoe staat het ermee?',
  vastgesteldOpMs: 'Samen vastgesteld',
  gemaaktOpMs: 'Gemaakt',
  weg: null,
}

export const subdoelNamen: Namen<typeof subdoel> = {
  leerdoelId: null,
  volgorde: null,
  tekst: 'Stap',
  uiterlijk: 'Uiterlijk',
  aantal: 'Hoeveel',
  klaarOp: 'Klaar op',
  weg: null,
}
