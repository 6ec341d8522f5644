/** What a register can be written as. */
export const registerFormats = ['html', 'csv', 'json'] as const;

export type RegisterFormat = (typeof registerFormats)[number];
