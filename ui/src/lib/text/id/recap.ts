export const recap = {};
