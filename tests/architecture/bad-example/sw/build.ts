// breaks: direction, package
import { target } from '#domain/target.ts'
import { h } from 'preact'
export const bad = [target, h]
