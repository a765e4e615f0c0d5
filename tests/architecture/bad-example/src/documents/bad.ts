// breaks: direction, package
import { target } from '#storage/target.ts'
import { z } from 'zod' // only zod/mini
export const bad = [target, z]
