import type { SeatWords } from "./seat-en.ts";

/** What the learners' pages of a classroom say, in German. */
export const seatDe: SeatWords = {
  title: "Kursraum",
  unreachable:
    "Der Server des Kursraums ist nicht zu erreichen. Prüfe die Verbindung zu seinem Netz und versuche es dann erneut.",
  tryAgainIn: (seconds) => (seconds === 1 ? "In 1 Sekunde geht es wieder." : `In ${seconds} Sekunden geht es wieder.`),
  refusals: {
    "wrong-code":
      "Kein Kursraum hat diesen Code. Sieh noch einmal nach: Vielleicht ist er vertippt oder der Kurs vorbei.",
    "too-many-tries": "Das wurde zu oft versucht.",
    "too-fast": "So viele Läufe in so kurzer Zeit sind dem Kursraum zu viel.",
    "queue-full": "Der Kursraum hat gerade sehr viel zu bewerten.",
    "class-closed": "Der Kursraum ist geschlossen: Hier wird nichts mehr bewertet. Dein Code bleibt im Editor.",
    "class-full": "Dieser Kursraum ist voll. Bitte die Lehrkraft um einen Platz.",
    "bad-name":
      "Dieser Name geht nicht. Nimm einen mit höchstens 40 Zeichen, mit einem Buchstaben oder einer Ziffer darin, und mit nichts, das man nicht sieht oder das den Text ringsum umdreht.",
    "not-open": "Die Lehrkraft hat diese Aufgabe nicht geöffnet. Dein Code bleibt im Editor.",
    "not-signed-in": "Dieser Browser ist im Kursraum nicht mehr angemeldet.",
    "too-large": "Dieser Code ist zu lang für die Bewertung. Kürze ihn und führe ihn dann erneut aus.",
    "storage-full":
      "Der Server des Kursraums hat keinen Platz mehr. Sag es der Lehrkraft; dein Code bleibt in diesem Browser.",
  },
  join: {
    title: "An einem Kurs teilnehmen",
    lead: "Deine Lehrkraft hat einen Code aus sechs Zeichen für dich. Du brauchst kein Konto und keine E-Mail-Adresse.",
    code: "Code des Kursraums",
    codeHint: "Sechs Buchstaben und Ziffern, groß oder klein, mit oder ohne Bindestrich.",
    name: "Dein Name",
    nameHint: "Nur die Lehrkraft sieht ihn neben deiner Arbeit. Ein Spitzname genügt.",
    join: "Teilnehmen",
    joining: "Einen Moment …",
    needCode: "Gib den Code des Kursraums ein: sechs Buchstaben und Ziffern.",
    needName: "Gib einen Namen ein, damit die Lehrkraft weiß, wessen Arbeit es ist.",
    backTitle: "Ich war schon hier",
    backLead:
      "Auf einem anderen Gerät, oder nachdem du gegangen bist: Dein Rückkehrcode bringt dich an deinen Platz zurück.",
    resumeCode: "Dein Rückkehrcode",
    resumeHint: "Acht Buchstaben und Ziffern, etwa 7KQM-T4XN.",
    resume: "Weiter",
    needResumeCode: "Gib deinen Rückkehrcode ein: acht Buchstaben und Ziffern.",
    wrongResumeCode:
      "Niemand hat diesen Code. Sieh noch einmal nach oder bitte deine Lehrkraft um einen neuen: Das geht an der Tafel im Nu.",
    noServer:
      "Diese Seite kommt ohne Kursraum-Server, es gibt hier also keinen Kursraum. Der Kurs selbst geht trotzdem. Um einen Kursraum zu eröffnen, startet die Lehrkraft „npx cosigner serve“.",
    course: "Zum Kurs",
    privacy: "Was über dich gespeichert wird",
    already: "In diesem Browser nimmt {name} an „{title}“ teil.",
    toClass: "Zu deinem Kursraum",
    otherPerson:
      "Wer hier neu teilnimmt, nimmt in diesem Browser diesen Platz ein. Das Bisherige bleibt auf dem Server.",
  },
  joined: {
    title: "Du bist in „{title}“",
    as: "Die Lehrkraft sieht dich als {name}.",
    keepCode:
      "Das ist dein Rückkehrcode. Schreib ihn auf: Er bringt dich auf einem anderen Gerät an deinen Platz zurück, oder wenn dieser Browser dich vergisst. Wer ihn hat, kann in deinem Namen arbeiten; behalte ihn also für dich.",
    go: "Anfangen",
    notKept:
      "Dieser Browser lässt die Seite nichts speichern. Den Kursraum siehst du jetzt, aber die Lektionen wissen nicht, dass du teilnimmst. Erlaube Websitedaten für diese Adresse oder nimm ein anderes Fenster.",
  },
  code: {
    title: "Dein Rückkehrcode",
    for: "Er bringt dich auf einem anderen Gerät an deinen Platz zurück. Behalte ihn für dich.",
    copy: "Kopieren",
    copied: "Kopiert.",
    notCopied: "Dieser Browser lässt die Seite nicht kopieren. Der Code ist markiert: Kopiere ihn selbst.",
  },
  connection: {
    opening: "verbinde …",
    connected: "verbunden",
    lost: "keine Verbindung",
    waits: (attempts) => (attempts === 1 ? "1 Versuch wartet hier" : `${attempts} Versuche warten hier`),
    waitsShort: (attempts) => (attempts === 1 ? "1 wartet" : `${attempts} warten`),
    refused: "abgemeldet",
    left: "verlassen",
    lostLong:
      "Es gibt keine Verbindung zum Kursraum. Arbeite weiter: Was du ausführst, bleibt hier und wird später gesendet.",
    notKept: "Dieser Browser kann nichts mehr speichern: Lass diese Seite offen, bis deine Versuche gesendet sind.",
    pause: (seconds) =>
      seconds === 1
        ? "Dein nächster Versuch wird in 1 Sekunde gesendet."
        : `Dein nächster Versuch wird in ${seconds} Sekunden von selbst gesendet.`,
    refusedLong:
      "Der Kursraum kennt dich nicht mehr: Vielleicht hat dich die Lehrkraft entfernt, oder dein Rückkehrcode ist ein neuer. Du kannst für dich weiterarbeiten; dein Code bleibt hier.",
    leftLong:
      "Du hast den Kursraum in einem anderen Tab verlassen. Was du hier ausführst, wird nur in diesem Browser bewertet.",
    again: "Erneut versuchen",
    leave: "Kursraum verlassen",
    join: "Neu teilnehmen",
    reload: "Diese Seite neu laden",
  },
  bar: {
    label: "Kursraum",
    raise: "Hand heben",
    lower: "Hand senken",
    handUp: "Deine Hand ist oben.",
    closed: "geschlossen",
    message: "Nachricht der Lehrkraft",
    hint: "Tipp der Lehrkraft",
    hintOn: "Zur Aufgabe",
    dismiss: "Weglegen",
    more: (messages) => (messages === 1 ? "1 weitere Nachricht" : `${messages} weitere Nachrichten`),
  },
  time: {
    left: (minutes) => `noch ${minutes} min`,
    leftLong: (time, minutes) => `Schluss um ${time}, in ${minutes} min.`,
    nearly: "noch unter 1 min",
    nearlyLong: (time) => `Schluss um ${time}, in weniger als einer Minute.`,
    over: "Zeit ist um",
    overLong: (time) => `Die Zeit war um ${time} um. Was du jetzt ausführst, zählt als verspätet.`,
    hours: (hours, minutes) => `noch ${hours} h ${minutes} min`,
    hoursLong: (time, hours, minutes) => `Schluss um ${time}, in ${hours} h ${minutes} min.`,
  },
  run: {
    waiting: (place: number) =>
      place === 1 ? "1 Versuch wird vor deinem bewertet" : `${place} Versuche werden vor deinem bewertet`,
    graded: "Der Server bewertet deinen Code",
    kept: "Keine Verbindung zum Kursraum: dein Versuch bleibt hier und wird später gesendet",
    waitsToBeSent:
      "Es gibt keine Verbindung zum Kursraum. Dein Versuch bleibt hier und wird gesendet und bewertet, wenn die Verbindung wieder da ist; das Ergebnis steht dann auf der Seite deines Kursraums.",
    waitsForGrade:
      "Der Kursraum hat deinen Versuch, aber die Verbindung brach ab, bevor das Ergebnis da war. Du findest es auf der Seite deines Kursraums.",
  },
  class: {
    hello: "Du nimmst als {name} teil",
    loading: "Der Kursraum wird gefragt …",
    noSeat: "Dieser Browser nimmt an keinem Kurs teil.",
    plan: "Was zu tun ist",
    lessonOnly: "zum Lesen",
    notOpen: "jetzt nicht offen",
    othersNotOpen: (lessons: number) =>
      lessons === 1 ? "1 weitere Lektion ist noch nicht offen." : `${lessons} weitere Lektionen sind noch nicht offen.`,
    graded: "Mit Wertung: Dein bestes Ergebnis zählt.",
    practice: "Zum Üben: Nichts wird gezählt.",
    closed: "Der Kursraum ist geschlossen. Du kannst lesen, was du getan hast; bewertet wird nichts mehr.",
    states: {
      untouched: "nicht begonnen",
      trying: "angefangen",
      failing: (passed, tests) => `${passed} von ${tests} Tests bestanden`,
      error: "vor den Tests abgebrochen",
      passed: "geschafft",
    },
    score: (score, maxScore) => `bisher höchstens ${score} von ${maxScore} Punkten`,
    waiting: "ein Ergebnis kommt noch",
    classPassed: (passed, learners) => `${passed} von ${learners} im Kurs haben es geschafft`,
    messages: "Von der Lehrkraft",
    noMessages: "Bisher nichts.",
    earlierMessages: (messages) => (messages === 1 ? "1 frühere Nachricht" : `${messages} frühere Nachrichten`),
    toAll: "an alle",
    toYou: "an dich",
    about: "Tipp zu {challenge}",
    help: "Hilfe",
    handDown: "Heb die Hand, und die Lehrkraft sieht, dass du gern Hilfe hättest.",
    handUp: (time) => `Deine Hand ist seit ${time} oben. Die Lehrkraft sieht es.`,
    attempts: "Deine Versuche",
    chooseChallenge: "Aufgabe",
    all: "Versuche zeigen",
    noAttempts: "Zu dieser noch keiner.",
    attemptsOf: (challenge) => `Deine Versuche zu „${challenge}“, neueste zuerst`,
    columns: { time: "Gesendet", outcome: "Ergebnis", score: "Punkte", code: "Code" },
    outcomes: {
      passed: (tests) => `alle ${tests} Tests bestanden`,
      failed: (passed, tests) => `${passed} von ${tests} Tests bestanden`,
      error: "vor den Tests abgebrochen",
      waiting: "wartet auf die Bewertung",
    },
    late: "verspätet",
    points: (score, maxScore) => `${score} von ${maxScore}`,
    showCode: (time) => `Den Code von ${time} zeigen`,
    show: "Zeigen",
    codeOf: (challenge, time) => `${challenge}, ${time}`,
    leaveTitle: "Verlassen",
    leaveNote:
      "Nimmt dich in diesem Browser aus dem Kursraum. Was du getan hast, bleibt dort, und dein Rückkehrcode bringt dich zurück.",
    leave: "Auf diesem Gerät verlassen",
    leaveWaiting: (attempts) =>
      attempts === 1
        ? "1 Versuch ist noch nicht gesendet. Er bleibt in diesem Browser und wird gesendet, wenn du hierher zurückkommst."
        : `${attempts} Versuche sind noch nicht gesendet. Sie bleiben in diesem Browser und werden gesendet, wenn du hierher zurückkommst.`,
    leaveAnyway: "Trotzdem verlassen",
    eraseNote:
      "Entfernt dich, deinen Code, deine Versuche und deine Ergebnisse aus dem Kursraum und deinen Code aus diesem Browser. Niemand kann das rückgängig machen.",
    erase: "Mich löschen",
    eraseQuestion:
      "Alles löschen, was du in diesem Kursraum getan hast? Weder du noch die Lehrkraft kann es zurückholen.",
    eraseYes: "Ja, mich endgültig löschen",
    cancel: "Nein, alles behalten",
    erased: "Du bist aus dem Kursraum gelöscht, und dieser Browser hat deinen Code dafür vergessen.",
    left: "Du hast den Kursraum in diesem Browser verlassen. Dein Rückkehrcode bringt dich zurück.",
  },
  privacy: {
    title: "Was in einem Kursraum über dich gespeichert wird",
    description: "Was ein Kursraum von Lernenden speichert, wer es sieht, wie lange, und wie man es löscht.",
    heading: "Was über dich gespeichert wird",
    keptTitle: "Was gespeichert wird",
    kept: "Der Name, den du angegeben hast, der Code, den du ausgeführt hast, wann das war, und die Ergebnisse; außerdem, wann du zuletzt an einer Aufgabe gearbeitet hast, ob deine Hand oben ist, und was die Lehrkraft dir geschrieben hat. Keine E-Mail-Adresse, kein Konto, kein Ort.",
    whoTitle: "Wer es sieht",
    who: "Die Lehrkraft des Kurses, und wer den Server betreibt. Andere Lernende sehen weder deinen Namen noch deinen Code oder deine Ergebnisse; wenn die Lehrkraft es erlaubt, sehen sie, wie viele im Kurs eine Aufgabe geschafft haben. An der Wand kann die Tafel alle Namen verbergen.",
    howLongTitle: "Wie lange",
    howLong:
      "Bis die Lehrkraft den Kursraum löscht, oder von selbst eine Anzahl von Tagen, nachdem er geschlossen oder zuletzt benutzt wurde. Die Lehrkraft bestimmt die Anzahl: höchstens 365.",
    eraseTitle: "Wie man es löscht",
    erase:
      "Auf der Seite deines Kursraums entfernt „Mich löschen“ dich und alles, was du getan hast, sofort und endgültig. Die Lehrkraft kann dasselbe für dich tun.",
    cookiesTitle: "Cookies und dieser Browser",
    cookies:
      "Ein Cookie hält dich im Kursraum angemeldet und dient sonst zu nichts. Dieser Browser selbst behält deinen Rückkehrcode, deine Entwürfe und Versuche, die noch nicht gesendet sind. „Auf diesem Gerät verlassen“ vergisst den Rückkehrcode; „Mich löschen“ entfernt alles davon.",
    elsewhereTitle: "Was anderswohin geht",
    elsewhere:
      "Nichts. Die Seiten laden nichts von anderen Servern, und was du schreibst, geht nur an den Server des Kursraums.",
    back: "Zurück zu deinem Kursraum",
  },
};
