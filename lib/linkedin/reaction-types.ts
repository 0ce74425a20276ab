/** Contract linked-api 3, reaction type. On its own, without zod, because buttons on pages offer them too. */
export const reactionTypes = ['like', 'celebrate', 'support', 'love', 'insightful', 'funny'] as const;
