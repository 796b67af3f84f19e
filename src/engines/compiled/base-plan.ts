// What a page of hits needs to know of every document is whether it is found, and about how it scores. What only raises
// scores, words close together, is left out of a plan at first; the few documents that can reach the page by it are
// scored whole afterwards.

import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { Plan } from './plan.ts'

/** A plan that finds what another one does and scores it up to `slack` lower, never higher. */
export interface BasePlan {
  readonly plan: Plan
  readonly slack: number
  /** The parts that both plans have and that stand once in them: what they find need not be found again. */
  readonly shared: ReadonlySet<Plan>
}

/** The base of `plan`; the plan itself where nothing can be left out. */
export function basePlan(plan: Plan): BasePlan {
  const shared = new Set<Plan>()
  const base = stripped(plan, shared)
  const counts = new Map<Plan, number>()
  if (base.slack > 0) countParts(plan, counts)
  return { ...base, shared: new Set([...shared].filter((part) => counts.get(part) === 1)) }
}

interface Stripped {
  readonly plan: Plan
  readonly slack: number
}

function stripped(plan: Plan, shared: Set<Plan>): Stripped {
  switch (plan.kind) {
    case 'any':
    case 'best':
    case 'all': {
      const parts = plan.plans.map((part) => stripped(part, shared))
      const slacks = parts.map(({ slack }) => slack)
      const slack =
        plan.kind === 'best' ? Math.max(0, ...slacks) : slacks.reduce((sum, part) => sum + part, 0)
      return slack === 0
        ? { plan, slack }
        : { plan: { ...plan, plans: parts.map((part) => noted(part, shared)) }, slack }
    }
    case 'prefer': {
      const inner = stripped(plan.plan, shared)
      const bound = boundOf(plan.extra)
      if (bound !== undefined) return { plan: noted(inner, shared), slack: inner.slack + bound }
      if (inner.slack === 0) return { plan, slack: 0 }
      shared.add(plan.extra)
      return { plan: { ...plan, plan: inner.plan }, slack: inner.slack }
    }
    case 'newer': {
      if (plan.weight < 0) return { plan, slack: 0 }
      const inner = stripped(plan.plan, shared)
      return inner.slack === 0
        ? { plan, slack: 0 }
        : { plan: { ...plan, plan: inner.plan }, slack: inner.slack * (1 + plan.weight) }
    }
    case 'without': {
      const inner = stripped(plan.plan, shared)
      return inner.slack === 0
        ? { plan, slack: 0 }
        : { plan: { ...plan, plan: inner.plan }, slack: inner.slack }
    }
    case 'nothing':
    case 'term':
    case 'prefix':
    case 'positions':
    case 'most':
    case 'set':
      return { plan, slack: 0 }
  }
}

// Notes a part from which nothing was left out.
function noted({ plan, slack }: Stripped, shared: Set<Plan>): Plan {
  if (slack === 0 && plan.kind !== 'set') shared.add(plan)
  return plan
}

/** The highest score that positions can give; undefined for a plan that asks for more than positions. */
function boundOf(plan: Plan): number | undefined {
  switch (plan.kind) {
    case 'nothing':
      return 0
    case 'positions':
      return plan.weight < 0 ? undefined : plan.weight * heaviestField
    case 'any':
      return plan.plans.reduce<number | undefined>((sum, part) => {
        const bound = boundOf(part)
        return sum === undefined || bound === undefined ? undefined : sum + bound
      }, 0)
    case 'term':
    case 'prefix':
    case 'best':
    case 'all':
    case 'most':
    case 'prefer':
    case 'newer':
    case 'without':
    case 'set':
      return undefined
  }
}

const heaviestField = Math.max(...textFields.map((field) => fieldWeights[field]))

function countParts(plan: Plan, counts: Map<Plan, number>): void {
  counts.set(plan, (counts.get(plan) ?? 0) + 1)
  for (const part of partsOf(plan)) countParts(part, counts)
}

function partsOf(plan: Plan): readonly Plan[] {
  switch (plan.kind) {
    case 'any':
    case 'best':
    case 'all':
    case 'most':
      return plan.plans
    case 'prefer':
      return [plan.plan, plan.extra]
    case 'newer':
      return [plan.plan]
    case 'without':
      return [plan.plan, ...plan.excluded]
    case 'nothing':
    case 'term':
    case 'prefix':
    case 'positions':
    case 'set':
      return []
  }
}
