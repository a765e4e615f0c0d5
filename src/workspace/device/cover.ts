const NAME = 'Opstap'

let coverElement: HTMLElement | undefined
let titleBefore: string | undefined

/** Hides everything at once: for the list of open apps, and for who looks while it locks. Above open sheets too. */
export function coverPage(isCovered: boolean): void {
  if (isCovered === (coverElement !== undefined)) return
  if (!isCovered) {
    coverElement?.remove()
    coverElement = undefined
    if (titleBefore !== undefined && document.title === NAME) document.title = titleBefore
    return
  }
  titleBefore = document.title
  document.title = NAME
  coverElement = document.createElement('div')
  coverElement.className = 'page-cover'
  coverElement.popover = 'manual'
  document.body.append(coverElement)
  // Older browsers have no popover: there it stands above the page, though not above a sheet.
  if ('showPopover' in coverElement) coverElement.showPopover()
}
