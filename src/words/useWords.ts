import { createContext, useContext } from 'react'
import { english, type Messages } from './en.ts'

/** The messages of the page: in the reader's language, with its dates as the page's day has them. */
export const WordsContext = createContext<Messages>(english(null))

export const useWords = (): Messages => useContext(WordsContext)
