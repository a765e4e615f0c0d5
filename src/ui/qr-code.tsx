import { encodeQR } from 'qr'
import { useMemo } from 'preact/hooks'

/**
 * A QR code, always dark on white with a quiet edge of four, so that every camera reads it, in dark mode too.
 * Put the same thing as a short text under it for who has no camera.
 *
 * @param label what the code is for, for screen readers
 * @param isLarge as wide as the page, with the most in it: for one of a series, which is held up to a camera
 */
export function QrCode({ text, label, isLarge = false }: { text: string; label: string; isLarge?: boolean }) {
  const { size, path } = useMemo(() => drawQr(text, isLarge), [text, isLarge])
  return (
    <svg
      class={isLarge ? 'qr-code qr-code-large' : 'qr-code'}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-code-paper" width={size} height={size} rx="2" />
      <path class="qr-code-ink" d={path} />
    </svg>
  )
}

function drawQr(text: string, isLarge: boolean): { size: number; path: string } {
  const border = 4
  const rows = encodeQR(text, 'raw', { ecc: isLarge ? 'low' : 'medium', border })
  let path = ''
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark || row[x - 1]) return
      let end = x
      while (row[end]) end += 1
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`
    })
  })
  return { size: rows.length, path }
}
