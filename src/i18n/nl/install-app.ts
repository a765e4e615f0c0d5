/** De app op het beginscherm. */
export const installText = {
  title: 'Zet de app op je beginscherm',
  text: 'Zet de app op je beginscherm. Dan werkt hij ook zonder internet en blijft je werk veilig bewaard.',
  do: 'Doen',
  notNow: 'Nu niet',
  how: 'Zo doe je dat op een iPhone of iPad',
  steps: ['Tik onderin op Deel, het vierkant met de pijl omhoog.', 'Kies Zet op beginscherm.', 'Tik op Voeg toe.'],
} as const
