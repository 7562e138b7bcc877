/** What the teacher's pages of a classroom say, in English. */
export const boardEn = {
  title: "Board",
};

export type BoardWords = typeof boardEn;
