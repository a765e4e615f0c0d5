import type { CertificaatInhoud } from '#domain/certificaat.ts'
import { dayOfMoment, formatDate, formatDateYear } from '#i18n/format.ts'
import { certificaatText } from '#i18n/nl/give-certificaat.ts'

const text = certificaatText.sheet

/** A certificaat as it hangs on a wall: one sheet of A4. @param opMs when it was given; absent while it is looked over */
export function CertificaatBlad({
  inhoud,
  opMs,
  kenmerk,
}: {
  inhoud: CertificaatInhoud
  opMs?: number
  kenmerk?: string
}) {
  const { naam, programma, groep, bijeenkomsten, van, tot, gever, namens } = inhoud
  return (
    <article class="print-sheet certificaat" aria-label={text.foot(naam)}>
      <div class="certificaat-body">
        <p class="certificaat-kind">{text.title}</p>
        <p class="certificaat-naam">{naam}</p>
        <p>{text.took}</p>
        <p class="certificaat-programma">{programma}</p>
        <p class="quiet">
          {text.period(formatDateYear(van), formatDateYear(tot))}
          <br />
          {groep}
        </p>
        {bijeenkomsten.length > 0 && (
          <section class="certificaat-lijst">
            <h2>{text.at}</h2>
            <ul>
              {bijeenkomsten.map(({ titel, dag }) => (
                <li key={`${dag} ${titel}`}>
                  <span>{titel}</span>
                  <span class="quiet">{formatDate(dag)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer class="certificaat-voet">
          <p>{opMs === undefined ? text.draft : formatDateYear(dayOfMoment(opMs))}</p>
          <p>
            <strong>{gever}</strong>
            {namens !== '' && (
              <>
                <br />
                {namens}
              </>
            )}
          </p>
          {kenmerk !== undefined && <p class="quiet small">{text.check(kenmerk)}</p>}
        </footer>
      </div>
    </article>
  )
}
