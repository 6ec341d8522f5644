/** The formats of a register. */
export const registerFormats = ['html', 'csv', 'json'] as const;

export type RegisterFormat = (typeof registerFormats)[number];
