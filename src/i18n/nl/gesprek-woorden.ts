import type { SjabloonNaam, VraagNaam } from '#domain/gesprek-sjabloon.ts'

/** How a question is put. */
export interface VraagWoorden {
  /** as the kandidaat reads it */
  vraag: string
  /** as the others read it, where that differs. @param naam of the kandidaat */
  ander?: (naam: string) => string
  hint?: string
  opties?: Readonly<Record<string, string>>
}

interface SjabloonWoorden {
  titel: string
  /** with the name of the kandidaat, for the others; the same as `titel` where that says it */
  ander?: (naam: string) => string
  /** one line in a list */
  kort: string
  /** what it is for, on the page where it begins */
  uitleg: string
  /** of a form in parts */
  delen?: readonly string[]
}

/** De formulieren voor een gesprek: hoe ze heten, en wat ze vragen. */
export const gesprekWoorden: {
  readonly [S in SjabloonNaam]: SjabloonWoorden & { readonly vragen: Readonly<Record<VraagNaam<S>, VraagWoorden>> }
} = {
  gedeelde_visie: {
    titel: 'Samen kijken',
    kort: 'Wat kan er, en wat is daarvoor nodig?',
    uitleg: 'Jullie schrijven samen op wat er kan. Eerst wat goed gaat, dan wat nodig is.',
    vragen: {
      verhaal: {
        vraag: 'Wat is mijn verhaal, en dat van het werk?',
        ander: (naam) => `Wat is het verhaal van ${naam}, en dat van het werk?`,
        hint: 'Luister eerst naar elkaar. Schrijf daarna op wat jullie samen zien.',
      },
      mogelijkheden: { vraag: 'Wat kan er?', hint: 'Denk aan kansen, talent en wat energie geeft.' },
      nodig: { vraag: 'Wat is nodig om goed te werken?', hint: 'Denk aan tijd, rust, uitleg of een vaste plek.' },
      oplossingen: { vraag: 'Welke oplossingen en afspraken helpen?' },
      eigen: {
        vraag: 'Wat vind ik van dit plan?',
        ander: (naam) => `Wat vindt ${naam} van dit plan?`,
        hint: 'Dit vul je zelf in, of je zegt: liever niet.',
      },
    },
  },
  gedeelde_doelen: {
    titel: 'Samen een doel',
    kort: 'Waar gaan jullie heen, en wie doet wat?',
    uitleg: 'Jullie kiezen samen een doel. Daarna schrijft iedereen een eigen regel.',
    vragen: {
      droom: { vraag: 'Welke droom of welk doel hebben we samen?' },
      eindbeeld: { vraag: 'Hoe ziet het eruit als het gelukt is?' },
      zin: { vraag: 'Hoe zeg je dat in één sterke zin?', hint: 'Alsof het al zo is.' },
      precies: { vraag: 'Wat is het doel precies?', hint: 'Wat, hoeveel en wanneer? Kan het, en wil iedereen het?' },
      mijlpalen: { vraag: 'Welke stappen zitten ertussen?' },
      toezegging: { vraag: 'Wat ga ik doen?', hint: 'Wat kunnen de anderen van jou verwachten?' },
    },
  },
  interview: {
    titel: 'Gesprek over werk',
    kort: 'In drie delen. Je kunt altijd stoppen.',
    uitleg:
      'Vragen over jou en je werk, in drie delen. Elk antwoord is goed. Iemand kan de vragen ook aan je voorlezen.',
    delen: ['Jij en je werk', 'Past het bij je?', 'Wat helpt?'],
    vragen: {
      overJou: { vraag: 'Wil je kort iets over jezelf vertellen?', hint: 'Bijvoorbeeld waar je woont, en met wie.' },
      plezier: { vraag: 'Waar heb je veel plezier in?', hint: 'Waar krijg je energie van?' },
      werk: { vraag: 'Heb je nu werk? Wat voor werk?', hint: 'Had je eerder werk, dan mag het daarover gaan.' },
      uren: { vraag: 'Hoeveel uur werk je, en in welke vorm?', hint: 'Bijvoorbeeld een vaste baan of een proefplek.' },
      leuk: { vraag: 'Wat vind je leuk aan dit werk? En wat minder?' },
      verwacht: { vraag: 'Is het zoals je had verwacht?', hint: 'Waarom koos je dit werk?' },
      past: { vraag: 'Past dit werk bij je?', hint: 'Was er een moment dat je je sterk voelde?' },
      droom: { vraag: 'Wilde je dit werk altijd al doen?', hint: 'Of droom je van ander werk?' },
      eerder: { vraag: 'Had je eerder werk dat beter bij je paste?' },
      omgeving: { vraag: 'Wat vinden de mensen om je heen van je werk?' },
      gekomen: { vraag: 'Hoe ben je bij dit werk gekomen?', hint: 'Hoe ging het solliciteren?' },
      start: { vraag: 'Hoe was je start?', hint: 'Hoe ging het met je leidinggevende en collega’s?' },
      kwetsbaar: {
        vraag: 'Is er iets dat jou kwetsbaar maakt?',
        hint: 'Je hoeft dit niet te vertellen. Dit antwoord staat apart. Het gaat nooit mee met de rest.',
      },
      hinder: {
        vraag: 'Merk je dat op je werk? Zie je het aankomen?',
        hint: 'Ook dit mag je overslaan. Ook dit staat apart.',
      },
      volhouden: {
        vraag: 'Wat helpt jou om goed te werken?',
        hint: 'Kies wat past. Je kunt er iets bij schrijven.',
        opties: {
          leiding: 'Een fijne leidinggevende',
          collegas: 'Fijne collega’s',
          uren: 'Minder uren',
          rust: 'Momenten van rust',
          steun: 'Steun die lang blijft',
          sfeer: 'Een goede sfeer',
          buiten: 'Iets buiten het werk',
        },
      },
      zelf: { vraag: 'Wat kun je zelf doen? Wat heb je van anderen nodig?' },
      geholpen: { vraag: 'Wie heeft jou ooit zo geholpen dat je je sterk voelde?', hint: 'Wat deed die persoon?' },
      ondersteuning: { vraag: 'Als jij de hulp zelf mocht bedenken: hoe ziet die eruit?' },
      werkgevers: { vraag: 'Wat hebben werkgevers volgens jou nodig?' },
      toekomst: { vraag: 'Hoe zie je je toekomst?', hint: 'Wat geeft je daar vertrouwen in?' },
      nogIets: { vraag: 'Is er nog iets dat je wilt zeggen?' },
      hoeWasHet: { vraag: 'Hoe vond je dit gesprek?' },
    },
  },
  driegesprek: {
    titel: 'Driegesprek',
    kort: 'Met je werkplek en je coach samen',
    uitleg:
      'Met z’n drieën kijken jullie hoe het gaat op het werk. Eerst wat goed gaat. Iedereen schrijft een eigen regel.',
    vragen: {
      goed: { vraag: 'Wat gaat goed?' },
      beter: { vraag: 'Waar loop ik tegenaan in het werk?' },
      oplossing: { vraag: 'Wat kan dat oplossen?' },
      doen: { vraag: 'Wat ga ik doen?' },
      weer: { vraag: 'Wanneer praten we weer, en waarover?' },
    },
  },
  casuskaart: {
    titel: 'Overleg over mij',
    ander: (naam) => `Overleg met ${naam}`,
    kort: 'Met mijn mensen om de tafel, in mijn woorden',
    uitleg: 'Wie het aangaat is er zelf bij. Wat nodig is, staat er in eigen woorden.',
    vragen: {
      waarover: { vraag: 'Waar wil ik het over hebben?', ander: (naam) => `Waar wil ${naam} het over hebben?` },
      goed: { vraag: 'Wat gaat goed?' },
      nodig: {
        vraag: 'Wat heb ik nodig om goed te werken?',
        ander: (naam) => `Wat heeft ${naam} nodig om goed te werken?`,
      },
      weten: { vraag: 'Wat mogen anderen hiervan weten?', hint: 'En wie?' },
      afspraken: { vraag: 'Wat spreken we af?' },
      doen: { vraag: 'Wat ga ik doen?' },
      eigen: { vraag: 'Klopt dit voor mij?', ander: (naam) => `Klopt dit voor ${naam}?` },
    },
  },
  rollen: {
    titel: 'Wie doet wat',
    kort: 'Ieders rol, en wie we nog missen',
    uitleg: 'Iedereen schrijft de eigen rol op. Daarna kijken jullie wie of wat er nog mist.',
    vragen: {
      rol: { vraag: 'Wat is mijn rol?' },
      meebrengen: { vraag: 'Wat breng ik mee?', hint: 'Wat kun je goed, vanuit je werk of je ervaring?' },
      verbinden: { vraag: 'Hoe helpt het een het ander?' },
      missen: { vraag: 'Wie of wat missen we nog?' },
    },
  },
  samenwerking: {
    titel: 'Hoe werken we samen',
    kort: 'Woorden, feedback en hoe we praten',
    uitleg: 'Jullie kijken naar hoe jullie met elkaar praten. Eerst wat goed gaat.',
    vragen: {
      taal: { vraag: 'Welke woorden gebruiken we?', hint: 'Wat willen we liever anders zeggen?' },
      feedbackGoed: { vraag: 'Elkaar feedback geven: wat gaat goed?' },
      feedbackBeter: { vraag: 'Elkaar feedback geven: wat kan beter?' },
      pratenGoed: { vraag: 'Met elkaar praten: wat gaat goed?' },
      pratenBeter: { vraag: 'Met elkaar praten: wat kan beter?' },
      houding: { vraag: 'Hoe komen we eruit als het lastig is?', hint: 'Maak van “ja, maar” eens “ja, en”.' },
    },
  },
  context: {
    titel: 'Wat maakt het makkelijker',
    kort: 'Wat organisaties kunnen doen',
    uitleg:
      'Jullie kijken samen hoe de organisaties ervoor staan. Schrijf bij elke vraag op om welke organisatie het gaat.',
    vragen: {
      samen: { vraag: 'Werken organisaties samen?', hint: 'Ligt de leiding bij degene om wie het gaat?' },
      leiding: { vraag: 'Steunt de leiding dit?' },
      geld: { vraag: 'Zijn de afspraken over samenwerking en geld duidelijk?' },
      teams: { vraag: 'Zitten mensen met een ander vak samen in een team?' },
      taken: { vraag: 'Is duidelijk wie waarover gaat?' },
      scholing: { vraag: 'Kunnen mensen hierover leren?' },
      ervaring: { vraag: 'Doen mensen met eigen ervaring mee?' },
      benutten: { vraag: 'Wat kunnen we samen gebruiken of sterker maken?' },
      binnen: { vraag: 'Wat kan beter in mijn eigen organisatie?', hint: 'Met wie bespreek je dat?' },
    },
  },
  feedback: {
    titel: 'Feedback in vier stappen',
    kort: 'Eerst wat goed gaat',
    uitleg: 'Je zegt iemand wat je zag. Eerst wat goed gaat, dan pas wat anders kan.',
    vragen: {
      goed: { vraag: 'Wat gaat goed?' },
      zag: { vraag: 'Wat zag of hoorde ik?', hint: 'Begin met “ik”. Zeg wat iemand deed, niet hoe iemand is.' },
      betekenis: { vraag: 'Wat betekende dat voor mij?', hint: 'Vraag ook: herken je dat?' },
      anders: { vraag: 'Hoe kan het ook?' },
      meenemen: { vraag: 'Wat neem ik hiervan mee?' },
    },
  },
  verbeelden: {
    titel: 'Dromen',
    kort: 'Zes korte vragen over later',
    uitleg: 'Stel je voor dat het gelukt is. Schrijf op wat je ziet, alsof het nu gebeurt.',
    vragen: {
      zie: { vraag: 'Wat zie ik gebeuren?' },
      doe: { vraag: 'Wat doe ik dan?' },
      samen: { vraag: 'Met wie werk ik samen?' },
      trots: { vraag: 'Waar ben ik het meest trots op?' },
      kracht: { vraag: 'Waar ligt mijn kracht?' },
      waarvoor: { vraag: 'Waarvoor doe ik het?' },
    },
  },
  vormgeven: {
    titel: 'Van droom naar stappen',
    kort: 'Wat er nodig is om er te komen',
    uitleg: 'Je begint bij het einde. Daarna bedenk je wat ervoor nodig is.',
    vragen: {
      heen: { vraag: 'Waar wil ik naartoe?' },
      zichtbaar: { vraag: 'Wat is er dan te zien?', hint: 'Wat is er precies voor nodig?' },
      gedrag: { vraag: 'Wat doe ik dan anders?' },
      mijlpalen: { vraag: 'Welke stappen zitten ertussen?' },
      acties: { vraag: 'Wat ga ik doen voor elke stap?' },
      zin: { vraag: 'Hoe zeg ik het in één sterke zin?', hint: 'Alsof het al gelukt is.' },
    },
  },
  cirkel: {
    titel: 'Waar heb ik invloed op?',
    kort: 'Zet op een rij wat je bezighoudt',
    uitleg: 'Schrijf op wat je bezighoudt. Kies daarna waar je zelf iets aan kunt doen.',
    vragen: {
      punten: {
        vraag: 'Wat houdt me bezig?',
        hint: 'Kies bij elk punt waar het hoort.',
        opties: {
          invloed: 'Hier kan ik iets aan doen',
          betrokken: 'Dit raakt me, maar ik ga er niet over',
          buiten: 'Dit laat ik los',
        },
      },
      eerst: { vraag: 'Waar begin ik mee?' },
    },
  },
  leerstap: {
    titel: 'Hoe ver ben ik?',
    kort: 'Kijk waar je staat met iets dat je leert',
    uitleg: 'Kies iets dat je aan het leren bent. Kijk waar je nu staat. Elke plek is goed.',
    vragen: {
      leren: { vraag: 'Wat ben ik aan het leren?' },
      stap: {
        vraag: 'Waar sta ik nu?',
        opties: {
          nieuw: 'Het is nieuw voor mij',
          bezig: 'Ik weet wat ik nog wil leren',
          opletten: 'Het lukt als ik erop let',
          vanzelf: 'Het gaat vanzelf',
        },
      },
      volgende: { vraag: 'Wat helpt mij verder?' },
    },
  },
}

/** What a question is called, for who looks. @param naam of the kandidaat; absent for the kandidaat */
export function vraagWoorden(sjabloon: SjabloonNaam, vraag: string, naam?: string): VraagWoorden {
  const all: Readonly<Record<string, VraagWoorden>> = gesprekWoorden[sjabloon].vragen
  const words = all[vraag] ?? { vraag: '' }
  return naam === undefined || words.ander === undefined ? words : { ...words, vraag: words.ander(naam) }
}

/** What a form is called, for who looks. @param naam of the kandidaat; absent for the kandidaat */
export function sjabloonTitel(sjabloon: SjabloonNaam, naam?: string): string {
  const { titel, ander } = gesprekWoorden[sjabloon]
  return naam === undefined || ander === undefined ? titel : ander(naam)
}
