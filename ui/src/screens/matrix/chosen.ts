/** The leader whose matrix was open last; coming back to the screen comes back there. */
export const chosen: { leader: string | null } = { leader: null };
