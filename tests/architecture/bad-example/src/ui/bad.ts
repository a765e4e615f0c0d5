// breaks: direction, package
import { target } from '#domain/target.ts'
import { format } from 'date-fns'
export const bad = [target, format]
