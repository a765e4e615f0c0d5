// breaks: direction, package
import { target } from '#i18n/target.ts'
import { h } from 'preact'
export const bad = [target, h]
