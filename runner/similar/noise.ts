/** What two programs share in fewer labels in a row than this is noise: so much is alike by chance. */
export const NOISE = 12;
