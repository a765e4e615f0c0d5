/** Vaste uitleg: toegankelijkheid, wat we bewaren, over de app. */
export const uitlegText = {
  toegankelijk: {
    title: 'Toegankelijkheid',
    below: 'Opstap is gemaakt zodat iedereen ermee kan werken.',
    parts: [
      {
        title: 'Wat je van ons mag verwachten',
        lines: [
          'We werken naar de regels van WCAG 2.2, niveau AA.',
          'Je kunt alles met een toetsenbord doen.',
          'Een voorleesprogramma kan elk scherm voorlezen.',
          'Bij elke kleur staat ook een woord.',
          'Er beweegt niets vanzelf. Niets gaat op tijd dicht.',
          'Alleen het scherm in de zaal begint opnieuw als je wegloopt. Zo ziet niemand je naam.',
        ],
      },
      {
        title: 'Wat je zelf kunt kiezen',
        lines: [
          'Licht, donker of zoals je telefoon: bij Instellingen.',
          'Grotere letters: zet ze groter op je telefoon. Opstap doet mee, tot twee keer zo groot.',
          'Liever praten dan typen? Gebruik het microfoontje van je toetsenbord.',
          'Tekenen met je vinger hoeft nooit. Je naam zetten kan ook.',
        ],
      },
      {
        title: 'Wat nog niet klaar is',
        lines: [
          'Nog niemand van buiten heeft de app onderzocht.',
          'Een foto zonder beschrijving kan een ander niet lezen. Daarom vragen we erom.',
          'De camera voor een code werkt niet op elke telefoon. Typen kan altijd.',
        ],
      },
      {
        title: 'Loop je ergens vast?',
        lines: ['Zeg het tegen de persoon die bij Hulp bovenaan staat. Dan kunnen we het beter maken.'],
      },
    ],
  },
  bewaren: {
    title: 'Wat bewaren we over jou?',
    below: 'In gewone woorden, en eerlijk.',
    parts: [
      {
        title: 'Jouw map',
        lines: [
          'Je eigen map kunnen wij niet lezen.',
          'De sleutel staat alleen op jouw toestel, op je herstelkaart en in een kopie die jij zelf maakt.',
          'Raak je alles kwijt, ook de kaart? Dan kunnen wij je map niet terughalen.',
          'Foto’s en papieren staan alleen op je toestel. Maak daarom soms een kopie.',
          'Met Neem alles mee krijg je alles als bestand om te lezen, ook zonder Opstap. Het staat bij Meer.',
          'Dat bestand maakt je toestel zelf. Wij krijgen het niet.',
        ],
      },
      {
        title: 'Wat je deelt',
        lines: [
          'De rest kunnen alleen de mensen openen die erbij staan.',
          'Technisch kan de organisatie er met een noodprocedure bij. Dan zie je dat.',
          'Eén medewerker mag dan hooguit drie dagen lezen. Je ziet wie, wanneer en waarom.',
          'De noodprocedure opent nooit je map, en nooit wat jij aan één persoon laat zien.',
          'Alles wat over jou geschreven is, mag jij lezen. Soms vraag je er eerst om.',
        ],
      },
      {
        title: 'Wat we niet bewaren',
        lines: [
          'Geen diagnose, geen medicijnen, geen behandeling.',
          'Geen burgerservicenummer.',
          'Niet waarom je er niet was. Alleen dat je er niet was.',
          'Niet hoe vaak je de app opent. Er kijkt niemand mee.',
          'Uit foto’s halen we de plaats weg.',
        ],
      },
      {
        title: 'Op dit toestel',
        lines: [
          'Wat je doet, staat eerst op je toestel. Zo werkt de app ook zonder internet.',
          'Zonder slot kan iedereen die jouw telefoon open heeft, ook Opstap openen.',
          'Zet dus een code of vingerafdruk op je telefoon. Een slot op Opstap zelf zet je bij Instellingen.',
          'Op een computer van iemand anders? Gebruik Opstap daar liever niet.',
          'Een tablet van de zaal onthoudt niets. Er staan alleen namen op zolang hij aan staat.',
        ],
      },
      {
        title: 'Wil je iets weten of weg laten halen?',
        lines: [
          'Je mag altijd zien wat er over je staat. Bij Meer kun je alles meenemen.',
          'Bij Meer staat Wissen en stilzetten. Daar wis je iets voor altijd, of stop je met Opstap.',
          'Wat je wist, komt ook niet terug uit een reservekopie.',
          'Lang na je programma wissen we wat er nog is. Dat lees je een maand van tevoren.',
          'Vraag het anders aan de persoon die bij Hulp bovenaan staat.',
        ],
      },
    ],
    who: { title: 'Wie ziet wat?', below: 'Per onderdeel wie het leest' },
  },
  over: {
    title: 'Over deze app',
    below: 'Opstap helpt mensen stap voor stap naar werk.',
    version: 'Versie',
    licence: 'Licentie',
    licenceName: 'EUPL-1.2. Iedereen mag de app gebruiken, bekijken en aanpassen.',
    font: 'Letters',
    fontName: 'Atkinson Hyperlegible Next, van het Braille Institute. Licentie: SIL Open Font License 1.1.',
    fontLink: 'Licentie van de letters lezen',
    method: 'Methode',
    methodName: 'Gemaakt voor programma’s zoals Kansen op werk.',
  },
  back: 'Terug',
  help: { about: ['Deze uitleg werkt ook zonder internet.', 'Snap je iets niet? Vraag het gerust.'] },
} as const
