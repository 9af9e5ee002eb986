export const cycles = {};
