import { formatDay, formatTime, joinNames, startWithCapital } from '#i18n/format.ts'
import { mapBladText as text } from '#i18n/nl/make-meeneembestand.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { bullets, html, list, pair } from './html-delen.ts'
import { momentWords } from './waarde-woorden.ts'

/** What is shown now, and per document who else reads it. */
export function delenHtml({ gedeeld, lezers }: Meegenomen): string {
  const reader = ({ naam, rol }: (typeof lezers)[number]['lezers'][number]) => text.reader(naam, rol)
  const shown = gedeeld
    .filter(({ isVoorbij }) => isVoorbij !== true)
    .map(({ soort, naam, dag, tot, lezers: all }) => {
      const what = soort === 'reflectie' ? text.form(dag === undefined ? '' : formatDay(dag)) : naam || text.noName
      return text.shown(what, joinNames(all.map(reader)), tot === undefined ? '' : formatDay(tot))
    })
  const rows = lezers.map((one) => pair(text.soort(one.soort), joinNames(one.lezers.map(reader)) || text.onlyMe))
  return (
    (shown.length > 0 ? `<h3>${html(text.shownNow)}</h3>${bullets(shown)}` : '') +
    `<h3>${html(text.readers)}</h3>${list(rows)}`
  )
}

/** Who looked, day by day, as far as this device knows. */
export function gekekenHtml({ bestand, kijkDagen }: Meegenomen): string {
  const fetchedMs = bestand.gekeken?.opgehaaldOpMs ?? 0
  const until = fetchedMs === 0 ? logboekText.never : text.lookedUntil(momentWords(fetchedMs))
  const days = kijkDagen.map(({ dag, kijkers, wissels }) => {
    const lines = kijkers.map(({ naam, rollen, regels }) => {
      const roles = joinNames(rollen.map((rol) => rolWoorden[rol]))
      const who = logboekText.person(naam || logboekText.someone, roles)
      return `${who}. ${regels.map((one) => logboekText.soorten[one.soort](things(one.delen), formatTime(one.opMs))).join(' ')}`
    })
    const changes = wissels.map(({ soort, naam, rol, delen, opMs }) => {
      const who = logboekText.person(naam || logboekText.someone, rol === undefined ? '' : rolWoorden[rol])
      const line = soort === 'erbij' ? logboekText.joined(who, things(delen)) : logboekText.left(who, things(delen))
      return soort === 'voorbij' ? `${line}. ${logboekText.over(formatTime(opMs))}` : line
    })
    return `<h3>${html(startWithCapital(formatDay(dag)))}</h3>${bullets([...lines, ...changes])}`
  })
  return `<p class="stil">${html(until)}</p>${days.length > 0 ? days.join('') : `<p>${html(text.lookedNobody)}</p>`}`
}

function things(delen: readonly (keyof typeof logboekText.delen)[]): string {
  return delen.length === 0 ? logboekText.something : joinNames(delen.map((deel) => logboekText.delen[deel]))
}

/** How somebody stands in documents that are about others. */
export function overMijHtml({ bestand: { overMij } }: Meegenomen): string {
  const listed = overMij.lijsten.map(({ soort, naam, rol, telefoon, email }) => {
    const words = [naam, rol && rolWoorden[rol], telefoon, email].filter(Boolean)
    return `${text.soort(soort)}: ${words.join(', ')}`
  })
  const signed = overMij.handtekeningen.map(
    ({ rol, opMs, wortel, sleutel }) =>
      `<li>${html(text.signed(rol, momentWords(opMs)))}<br><span class="code">${html(text.signedRoot(wortel))}<br>${html(text.formKey(sleutel))}</span></li>`,
  )
  return [
    `<h3>${html(text.memberTitle)}</h3>${bullets(overMij.lid.map(({ soort, rol, aantal }) => text.member(soort, rol, aantal)))}`,
    listed.length === 0 ? '' : `<h3>${html(text.listedTitle)}</h3>${bullets(listed)}`,
    signed.length === 0 ? '' : `<h3>${html(text.signedTitle)}</h3><ul>${signed.join('')}</ul>`,
  ].join('')
}
