/** What the learners' pages of a classroom say, in English. */
export const seatEn = {
  title: "Classroom",
};

export type SeatWords = typeof seatEn;
