// breaks: direction, package
import { target } from '#ui/target.ts'
import { z } from 'zod/mini'
export const bad = [target, z]
