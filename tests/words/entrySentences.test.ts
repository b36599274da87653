import { expect, test } from 'vitest'
import { english } from '../../src/words/en.ts'
import { entryWords } from '../../src/words/en/entry.ts'
import { leavesTold } from '../../src/words/entrySentences.ts'
import { plain } from '../../src/words/sentence.ts'

const words = english('2017-11-09')
const told = (leaves: Parameters<typeof leavesTold>[0]['leaves']) =>
  plain(leavesTold({ id: 'r', leaves }, { words, own: entryWords(words.tools), nameOf: () => undefined }))

const anew = { leaf: 'leadSentence.en', from: 'It waits.', to: 'It goes on.' }

test.each([
  [
    [anew, { leaf: 'leadSentence.es', from: 'Espera.', to: 'Sigue.' }],
    'the lead’s sentence, in Spanish too, “It goes on.” (before: “It waits.”)',
  ],
  [[anew], 'the lead’s sentence “It goes on.” (before: “It waits.”)'],
  [[{ leaf: 'leadSentence.es', from: null, to: 'Sigue.' }], 'the lead’s sentence in Spanish “Sigue.”'],
  [
    [anew, { leaf: 'leadSentence.es', from: 'Espera.', to: null }],
    'the lead’s sentence “It goes on.” (before: “It waits.”); the lead’s sentence in Spanish none (before: “Espera.”)',
  ],
  [[{ leaf: 'title.en', from: 'Walk', to: 'Walks' }], 'title “Walks”, was “Walk”'],
])('a text written anew is told in one language, old and new apart: %#', (leaves, sentence) => {
  expect(told(leaves)).toBe(sentence)
})
