/**
 * What a spec may have at most. `tokens` bounds the time: `yaml` reads about 270,000 tokens a second,
 * a spec of 9,000 lines has about 60,000.
 */
export const limits = { characters: 10_000_000, tokens: 400_000, depth: 64, aliasExpansions: 10_000 } as const;
