/** The way to the conversation forms, from homes and dossiers. */
export const gesprekLink = { title: 'Gesprekken', below: 'Formulieren om samen in te vullen' } as const
