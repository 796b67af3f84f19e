// What a plan can score at most in each document. Lists are added up one after the other, and what needs more than one list at
// once is taken for granted: that words stand close together, that a compound's parts are all there. The few documents
// whose bound reaches a page are scored exactly.

import { textFields } from '../../search/engine.ts'
import { fieldWeights } from '../../search/field-weights.ts'
import type { IndexState } from './index-state.ts'
import { ListBounds } from './list-bounds.ts'
import type { Matches } from './matches.ts'
import { mostParts } from './plan-documents.ts'
import type { Plan } from './plan.ts'
import { prefixTermWeight } from './score-term.ts'
import { WantedDocuments } from './wanted-documents.ts'

/** The most that documents can score. */
export interface ScoreBounds {
  /** By document; from the pool of the index and to be given back to it. */
  readonly sums: Float32Array
  /** What any document can score beside that. */
  readonly anywhere: number
}

/**
 * The most that `plan` can score in each of `documents`, which it finds; `areFew` where of any list most documents are none of
 * them.
 */
export function scoreBounds(state: IndexState, plan: Plan, documents: Matches, areFew: boolean): ScoreBounds {
  const sums = state.bounds.take()
  const wanted = new WantedDocuments(state.members, documents, areFew)
  const anywhere = new PlanBounds(state, wanted).add(plan, 1, sums, true)
  wanted.end()
  return { sums, anywhere }
}

class PlanBounds {
  readonly #state: IndexState
  readonly #wanted: WantedDocuments

  constructor(state: IndexState, wanted: WantedDocuments) {
    this.#state = state
    this.#wanted = wanted
  }

  /**
   * Adds to `bounds` what `plan`, counted `factor` times, can give to each document, without what is returned, which it can
   * give to any. Where `bounds` is all zeros, `isFresh`, nothing else is needed to find the highest of several sums.
   */
  add(plan: Plan, factor: number, bounds: Float32Array, isFresh: boolean): number {
    switch (plan.kind) {
      case 'nothing':
      case 'set':
        return 0
      case 'term':
        this.#lists(plan, bounds).join(plan.entry, factor, false)
        return 0
      case 'prefix': {
        const lists = this.#lists(plan, bounds)
        for (const entry of plan.entries)
          lists.join(entry, factor * prefixTermWeight(entry, plan.prefixLength), false)
        return 0
      }
      case 'positions':
        return Math.max(0, factor * plan.weight * heaviestField)
      case 'any':
      case 'all':
        return this.#addEach(plan.plans, factor, bounds, isFresh)
      case 'best':
        return this.#apart(bounds, isFresh, (highest) => this.#addBest(plan.plans, factor, highest))
      case 'most':
        return this.#apart(bounds, isFresh, (sums) => this.#addMost(plan, factor, sums))
      case 'prefer':
        return this.#addEach([plan.plan, plan.extra], factor, bounds, isFresh)
      case 'newer':
        return this.add(plan.plan, factor * (1 + Math.max(0, plan.weight)), bounds, isFresh)
      case 'without':
        return this.add(plan.plan, factor, bounds, isFresh)
    }
  }

  #lists({ scoring }: Extract<Plan, { readonly kind: 'term' | 'prefix' }>, bounds: Float32Array): ListBounds {
    return new ListBounds(this.#state, scoring, this.#wanted, bounds)
  }

  #addEach(plans: readonly Plan[], factor: number, bounds: Float32Array, isFresh: boolean): number {
    return plans.reduce(
      (anywhere, plan, index) => anywhere + this.add(plan, factor, bounds, isFresh && index === 0),
      0,
    )
  }

  // Lets `fill` work in zeros, and adds what it puts there.
  #apart(bounds: Float32Array, isFresh: boolean, fill: (bounds: Float32Array) => number): number {
    if (isFresh) return fill(bounds)
    const own = this.#state.bounds.take()
    const anywhere = fill(own)
    addTo(bounds, own, this.#wanted.matches)
    this.#state.bounds.give(own)
    return anywhere
  }

  // What is more than a term is added up first; terms raise it as their lists are read.
  #addBest(plans: readonly Plan[], factor: number, highest: Float32Array): number {
    const [first, ...others] = plans.filter(({ kind }) => kind !== 'term')
    let anywhere = first ? this.add(first, factor, highest, true) : 0
    for (const plan of others) {
      const sums = this.#state.bounds.take()
      anywhere = Math.max(anywhere, this.add(plan, factor, sums, true))
      raiseTo(highest, sums, this.#wanted.matches)
      this.#state.bounds.give(sums)
    }
    for (const plan of plans)
      if (plan.kind === 'term') this.#lists(plan, highest).join(plan.entry, factor, true)
    return anywhere
  }

  #addMost(plan: Extract<Plan, { readonly kind: 'most' }>, factor: number, sums: Float32Array): number {
    const anywhere = this.#addEach(plan.plans, factor, sums, true)
    const parts = mostParts(this.#state, plan)
    const { documents, length } = this.#wanted.matches
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0
      sums[document] = (sums[document] ?? 0) * parts.shareOf(document)
    }
    return anywhere
  }
}

function addTo(bounds: Float32Array, own: Float32Array, { documents, length }: Matches): void {
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    bounds[document] = (bounds[document] ?? 0) + (own[document] ?? 0)
  }
}

function raiseTo(bounds: Float32Array, own: Float32Array, { documents, length }: Matches): void {
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0
    const bound = own[document] ?? 0
    if (bound > (bounds[document] ?? 0)) bounds[document] = bound
  }
}

const heaviestField = Math.max(...textFields.map((field) => fieldWeights[field]))
