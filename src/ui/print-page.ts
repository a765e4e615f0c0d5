/** Opens the phone's or computer's own way to print what is on the page, or to keep it as a file. */
export function printPage(): void {
  window.print()
}
