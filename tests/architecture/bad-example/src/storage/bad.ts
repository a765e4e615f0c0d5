// breaks: direction, package
import type { Target } from '#sync/target.ts' // type-only counts
import { h } from 'preact'
export const bad: [Target, typeof h] = [1, h]
