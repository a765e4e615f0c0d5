import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** A button that opens the camera or the file picker of the phone; a real file field underneath. */
export function FileButton({
  children,
  look = 'second',
  icon,
  accept,
  isCamera,
  isMultiple,
  isWide,
  onFiles,
}: {
  children: ComponentChildren
  look?: 'main' | 'second'
  icon?: IconName
  /** `image/*`, `.csv,.xlsx` */
  accept?: string
  /** Opens the camera at the back straight away. */
  isCamera?: boolean
  isMultiple?: boolean
  isWide?: boolean
  onFiles: (files: File[]) => void
}) {
  return (
    <label class={`knop knop-${look} file-button${isWide ? ' knop-wide' : ''}`}>
      <input
        type="file"
        accept={accept}
        capture={isCamera ? 'environment' : undefined}
        multiple={isMultiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Empty the field, so that choosing the same file again is seen as a choice.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Icon name={icon ?? (isCamera ? 'camera' : 'upload')} size="small" />
      <span>{children}</span>
    </label>
  )
}
