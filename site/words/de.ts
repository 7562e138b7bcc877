import type { Words } from "./en.ts";

/** The interface in German. What the chain says stays in English and stands in quotation marks after a colon. */
export const de: Words = {
  language: {
    code: "de",
    name: "Deutsch",
    direction: "ltr",
  },
  site: {
    skipToContent: "Zum Inhalt springen",
    skipToLesson: "Zur Lektion springen",
    skipToWorkspace: "Zum Arbeitsbereich springen",
    nav: "Website",
    course: "Kurs",
    glossary: "Glossar",
    simulated: "Cosigner läuft in deinem Browser: Die Chain ist simuliert, kein Schlüssel und keine Münze ist echt.",
    keys: "Tasten",
    licence: "Freie Software unter der Apache License 2.0.",
  },
  home: {
    start: (label) => `Mit Lektion ${label} anfangen`,
    continue: (label) => `Weiter mit Lektion ${label}`,
    figure: (example, signers) => `${example}, signiert von ${signers}`,
    course: "Der Kurs",
    minutes: (minutes) => `${minutes} min`,
  },
  progress: {
    open: "noch offen",
    begun: "angefangen",
    passed: "geschafft",
    read: "gelesen",
    score: (score, maxScore) => `${score} von ${maxScore}`,
    tests: (passed, tests) => `${passed} von ${tests} Tests`,
  },
  lesson: {
    lesson: "Lektion",
    workspace: "Arbeitsbereich",
    starterNote:
      "Hier schreibst du den Code und führst ihn aus. Dafür braucht es JavaScript; die Lektion kannst du auch ohne lesen. Mit dieser Datei beginnt die Aufgabe:",
    place: (label) => `Lektion ${label} des Kurses`,
    map: "Kurs",
    practice: "Übung",
    practiceLesson: "Übung",
    minutes: (minutes) => `${minutes} Minuten`,
    withChallenge: "mit Aufgabe",
    sources: "Quellen",
    neighbours: "Nächste und vorige Lektion",
    previous: "Zurück",
    next: "Weiter",
    linkTo: (heading) => `Link zu „${heading}“`,
    table: (columns) => `Tabelle: ${columns}`,
    example: (number) => `Beispiel ${number}`,
  },
  glossary: {
    firstUse: "Zuerst verwendet in {lesson}",
    lesson: (label) => `Lektion ${label}`,
  },
  notFound: {
    title: "Keine solche Seite",
    description: "Unter dieser Adresse gibt es keine Seite.",
    heading: "Unter dieser Adresse gibt es keine Seite",
    text: "Vielleicht ist die Adresse vertippt oder die Seite umgezogen. Alle Lektionen findest du im {course}.",
    course: "Kurs",
  },
  account: {
    and: (names) => list(names, "und"),
    asTable: "Dasselbe als Tabelle",
    whoSigns: "Wer signiert?",
    weightOfKey: "Gewicht",
    primary: "Hauptschlüssel",
    key: "Schlüssel",
    weight: "Gewicht",
    signs: "Signiert",
    change: "Änderung",
    yes: "ja",
    no: "nein",
    same: "unverändert",
    added: "hinzugefügt",
    new: "neu",
    was: (before) => `war ${before}`,
    removed: (before) => `entfernt, war ${before}`,
    keys: (count) => `${count} Schlüssel`,
    noKeys: "keine Schlüssel",
    deploymentThreshold: "Schwelle für Deploys",
    keyManagementThreshold: "Schwelle für die Schlüsselverwaltung",
    deploy: (threshold) => `deployen ${threshold}`,
    manageKeys: (threshold) => `Schlüssel verwalten ${threshold}`,
    thresholds: (total, deployment, keyManagement) =>
      `Alle Schlüssel zusammen wiegen ${total}. Ein Deploy braucht ${deployment}, die Schlüsselverwaltung ${keyManagement}.`,
    signers: (names, weight) => `Signiert von: ${names} · Gewicht ${weight}`,
    mayDeploy: (weight, needed) => `darf deployen: ${weight} erreicht ${needed}`,
    mayManage: (weight, needed) => `darf Schlüssel verwalten: ${weight} erreicht ${needed}`,
    mayNotManage: (weight, needed) =>
      `darf keine Schlüssel verwalten: ${weight} liegt um ${needed - weight} unter ${needed}`,
    reach: (names, weight, needed, managesKeys) => {
      const [verb, may] = names.length === 1 ? ["wiegt", "darf"] : ["wiegen zusammen", "dürfen"];
      const manage = managesKeys
        ? " und Schlüssel verwalten"
        : `, aber keine Schlüssel verwalten (${weight} liegt um ${needed - weight} unter ${needed})`;
      return `${list(names, "und")} ${verb} ${weight}: ${may} deployen${manage}.`;
    },
    weighs: (name, weight) => `${name} wiegt ${weight}`,
    signedBy: (names) => `Signiert von ${names}.`,
    scale: (keys, signed, deployment, keyManagement) =>
      `Account als Waage: ${keys}.${signed && ` ${signed}`} Ein Deploy braucht ${deployment}, die Schlüsselverwaltung ${keyManagement}.`,
  },
  keyLoss: {
    caption: (account) => `${account}: Ein Schlüssel geht verloren oder wird gestohlen`,
    key: "Schlüssel",
    ifLost: "Wenn er verloren geht",
    ifStolen: "Wenn er gestohlen wird",
    weight: (weight) => `Gewicht ${weight}`,
    whichKey: "Welcher Schlüssel?",
    whatBecomes: "Was geschieht mit ihm?",
    lost: "Er geht verloren",
    stolen: "Er wird gestohlen, ohne Kopie",
    isLost: (name) => `${name} ist verloren.`,
    isStolen: (name) => `${name} ist gestohlen.`,
    allAsTable: "Alle Schlüssel als Tabelle",
    others: "Die anderen",
    thief: "Der Dieb",
    lostKey: "Der verlorene Schlüssel",
    nobodySigns: (name) => `Mit ${name} kann niemand mehr signieren. Einen Dieb gibt es nicht.`,
    afterColon: (sentence) => `„${sentence}“`,
    thiefHelpless: "Allein kann der Dieb nichts tun. {why}",
    survives: (name) => `Der Account überlebt: Ein neuer Schlüssel kann ${name} ersetzen.`,
    accountLost: "Der Account ist verloren: Niemand kann noch einen Deploy senden.",
    keysFrozen: "Deploys gehen weiter, aber niemand kann je wieder die Schlüssel ändern.",
    canReplace: (others, name) =>
      others.length === 1
        ? `${others[0]} kann ${name} entfernen und durch einen neuen Schlüssel ersetzen.`
        : `Die anderen können ${name} entfernen und durch einen neuen Schlüssel ersetzen.`,
    cannotRemove: (others, name) => `${capital(cannot(others, name, "entfernen"))}.`,
    cannotRemoveBecause: (others, name) => `${capital(cannot(others, name, "entfernen"))}: {why}`,
    canLeave: (name) => `Solange sein Besitzer ihn hat, kann ${name} sich selbst entfernen.`,
    cannotLeave: (name) =>
      `Auch solange sein Besitzer ihn hat, kann ${name} sich nicht mit einem Aufruf selbst entfernen: {why}`,
    takeover: "Der Dieb kann alle anderen Schlüssel entfernen.",
    noTakeover: "Der Dieb kann keine anderen Schlüssel entfernen: {why}",
    othersHaveTime: (others, name) =>
      `Es bleibt Zeit: ${whoCan(others)} ${name} entfernen, bevor er Schaden anrichtet.`,
    nobodyCanAct: (others, name) =>
      `Der Dieb braucht einen zweiten Schlüssel, doch ${cannot(others, `ihm ${name}`, "wegnehmen")}.`,
    othersEndIt: (others, name) => `Der Dieb kann Deploys senden, bis ${name} entfernt ist; ${whoCan(others)} das tun.`,
    thiefStays: (others) => `Der Dieb kann für immer Deploys senden, und ${cannot(others, "ihn", "aufhalten")}.`,
    race: (others, name) =>
      `Es ist ein Wettlauf: Der Dieb kann alle anderen Schlüssel entfernen, ${whoCan(others)} ${name} entfernen, und der erste Deploy entscheidet.`,
    thiefWins: (name) => `Der Dieb ist in jedem Fall schneller: Nur ${name} kann die Schlüssel ändern.`,
    anyCanBeLost: "Geht irgendein einzelner Schlüssel verloren, können die anderen ihn ersetzen.",
    fatal: (names) => `Geht ${list(names, "oder")} verloren, kann niemand ihn ersetzen.`,
    anyCanBeStolen:
      "Wird irgendein einzelner Schlüssel gestohlen, können die anderen ihn entfernen, bevor er Schaden anrichtet.",
    harmful: (names) => `Wird ${list(names, "oder")} gestohlen, kann der Dieb zuerst Schaden anrichten.`,
  },
  predict: {
    title: "Sag es vorher",
    answer: "Die Antwort",
    right: "Richtig:",
    notRight: "Nicht richtig:",
    check: "Prüfen",
    show: "Antwort zeigen",
    hide: "Antwort verbergen",
    chooseFirst: "Wähle zuerst eine Antwort, dann prüfe sie.",
  },
  sideBySide: {
    pair: (number, count) => `${number} von ${count}.`,
  },
  order: {
    title: (from, to) => `Von ${from} zu ${to}`,
    task: "Diese Aufrufe, in einem Deploy, machen den Unterschied. Finde eine Reihenfolge, in der die Chain keinen von ihnen ablehnt.",
    liveTask: (signer) =>
      `Bringe diese Aufrufe in eine Reihenfolge, in der die Chain keinen von ihnen ablehnt. ${signer} signiert, und ein Deploy macht sie alle.`,
    help: "Ziehe einen Aufruf, benutze seine Pfeile oder drücke auf ihm Alt mit einer Pfeiltaste.",
    works: (working, orders) => `${working} der ${orders} Reihenfolgen gelingen.`,
    one: "Eine Reihenfolge, die gelingt",
    play: "Abspielen",
    shuffle: "Mischen",
    startAgain: "Von vorn",
    isFirst: (call) => `${call} ist schon der erste.`,
    isLast: (call) => `${call} ist schon der letzte.`,
    moved: (call, place, count) => `${call} ist jetzt Aufruf ${place} von ${count}.`,
    shuffled: "Die Aufrufe stehen in einer neuen Reihenfolge.",
    startedAgain: "Die Aufrufe stehen wieder wie am Anfang.",
    moveUp: (step) => `Nach oben: ${step}`,
    moveDown: (step) => `Nach unten: ${step}`,
    notReached: "nicht erreicht",
    solved: "Gelöst",
    solution: (calls, from, to) =>
      `Die Chain hat auf alle ${calls} Aufrufe mit Ok geantwortet, und aus ${from} ist ${to} geworden.`,
    oneOfThem: (working, orders) => `${working} der ${orders} Reihenfolgen gelingen; diese ist eine davon.`,
    broke: (call, calls) => `Abgebrochen bei Aufruf ${call} von ${calls}`,
    reverted: (from) => `Der Deploy wird zurückgenommen, also bleibt ${from}, wie es war.`,
    noneBegins: "Keine davon beginnt mit diesem Aufruf.",
    canStillWork: (kept, orders) =>
      kept === 1
        ? `Bleibt der erste Aufruf, wo er ist, können noch ${orders} gelingen.`
        : `Bleiben die ersten ${kept} Aufrufe, wo sie sind, können noch ${orders} gelingen.`,
    stepBack: "Schritt zurück",
    stepOn: "Schritt weiter",
    beforeFirst: (account) => `${account}, vor dem ersten Aufruf`,
    after: (call, calls) => `Der Account nach Aufruf ${call} von ${calls}`,
    refusedAt: (call, calls) => `Der Account bei Aufruf ${call} von ${calls}, den die Chain abgelehnt hat`,
    changeThreshold: (action, before, after) =>
      `die Schwelle für ${action === "Deployment" ? "Deploys" : "die Schlüsselverwaltung"} von ${before} auf ${after} ${raise(before, after)}`,
    addKey: (name, weight) => `${name} mit Gewicht ${weight} hinzufügen`,
    changeKey: (name, before, after) => `${name} von Gewicht ${before} auf ${after} ${raise(before, after)}`,
    removeKey: (name) => `${name} entfernen`,
  },
  policy: {
    title: "Eine Policy",
    thresholds: (deployment, keyManagement) =>
      `Ein Deploy braucht ${deployment}, die Schlüsselverwaltung ${keyManagement}.`,
    thresholdsLegend: "Schwellen",
    deployment: "Deploys",
    keyManagement: "Schlüsselverwaltung",
    keys: "Schlüssel",
    key: (number) => `Schlüssel ${number}`,
    add: "Schlüssel hinzufügen",
    atMost: (keys) => `Hier hat eine Policy höchstens ${keys} Schlüssel.`,
    name: "Name",
    nameOf: (number) => `Name von Schlüssel ${number}`,
    weight: "Gewicht",
    of: (name) => `von ${name}`,
    remove: "Entfernen",
    removeKey: (name) => `${name} entfernen`,
    saturates: (sum, max) => `Diese Gewichte ergeben ${sum}; die Chain zählt nur bis ${max}.`,
    wrongWeight: (weight) => `Schreibe eine ganze Zahl von 0 bis 255. Bis dahin gilt ${weight}.`,
    impossible: "Kein Account kann diese Policy haben.",
    summary: (sets, deploying, managing) =>
      sets === 1
        ? `Es gibt 1 Gruppe von Unterzeichnern: ${deploying} darf deployen, ${managing} darf Schlüssel verwalten.`
        : `Von ${sets} Gruppen von Unterzeichnern dürfen ${deploying} deployen und ${managing} Schlüssel verwalten.`,
    signers: "Unterzeichner",
    mayDeploy: "Darf deployen",
    mayManageKeys: "Darf Schlüssel verwalten",
    yes: "ja",
    no: "nein",
    yesIt: "Ja.",
    noIt: "Nein.",
    canBeLost: "Darf irgendein Schlüssel verloren gehen?",
    allReplaceable: (needed) =>
      `Welcher auch verloren geht, die anderen erreichen noch ${needed} und können ihn ersetzen.`,
    onlyKey: (name) => `Es gibt keinen anderen Schlüssel als ${name}.`,
    withoutKey: (name, rest, needed) =>
      `Ohne ${name} wiegt der Rest ${rest}; die Schlüsselverwaltung braucht ${needed}.`,
    thiefDeploys: "Kann ein einzelner gestohlener Schlüssel deployen?",
    thiefManages: "Kann ein einzelner gestohlener Schlüssel die Schlüssel verwalten?",
    aloneDeploys: (name, weight, needed) => `${name} allein wiegt ${weight}; ein Deploy braucht ${needed}.`,
    aloneManages: (name, weight, needed) =>
      `${name} allein wiegt ${weight}; die Schlüsselverwaltung braucht ${needed}.`,
    noneDeploys: (heaviest, needed) => `Kein Schlüssel wiegt mehr als ${heaviest}; ein Deploy braucht ${needed}.`,
    noneManages: (heaviest, needed) =>
      `Kein Schlüssel wiegt mehr als ${heaviest}; die Schlüsselverwaltung braucht ${needed}.`,
  },
  stackblitz: {
    open: "In StackBlitz öffnen",
    note: "Damit geht dein Code an stackblitz.com, wo er als Projekt mit Beispieltests läuft. Sonst verlässt nichts deinen Browser.",
    opening: "Das Projekt wird erstellt.",
    opened: "Das Projekt öffnet sich in einem neuen Tab. Erscheint keiner, erlaube dieser Seite, Fenster zu öffnen.",
    failed:
      "Das Projekt konnte nicht erstellt werden, weil ein Teil davon nicht geladen wurde. Prüfe deine Verbindung und drücke noch einmal.",
  },
  save: {
    note: "Dein Code bleibt in diesem Browser, nur auf diesem Gerät.",
    saving: "wird gespeichert …",
    saved: "gespeichert {time}",
    notSaved: "nicht gespeichert",
    conflict: (time) =>
      `Ein anderer Tab hat um ${time} anderen Code für diese Aufgabe gespeichert. Hier wird nichts gespeichert, bis du wählst.`,
    takeOther: "Code des anderen Tabs nehmen",
    keepOwn: "Code dieses Tabs behalten",
    compare: "Vergleichen",
    blocked:
      "Dieser Browser lässt die Seite deinen Code nicht aufbewahren: Erlaube ihr, Websitedaten zu speichern, oder kopiere deinen Code, bevor du gehst.",
    full: "Der Speicher des Browsers für diese Website ist voll, dein Code ist also nicht gespeichert: Kopiere ihn, bevor du die Seite verlässt.",
    copy: "Meinen Code kopieren",
    copied: "Dein Code ist kopiert.",
    copyRefused: "Auch das Kopieren lässt dieser Browser nicht zu: Markiere den Code und kopiere ihn von Hand.",
    reset: "Zurücksetzen",
    undoReset: "Zurücksetzen rückgängig machen",
    bringBack: "Meinen Code zurückholen",
  },
  starter: {
    changed:
      "Die Startdatei dieser Aufgabe hat sich geändert, seit du angefangen hast. Dein Code ist, wie du ihn verlassen hast.",
    compare: "Änderungen zeigen",
    keep: "Meinen Code behalten",
    take: "Neue Startdatei nehmen",
    old: "Die Startdatei, als du angefangen hast",
    new: "Die Startdatei jetzt",
    note: "Die neue Startdatei tritt an die Stelle deines Codes; „Verlauf“ und „Meinen Code zurückholen“ haben deinen noch.",
  },
  shared: {
    copy: "Du siehst geteilten Code. Er ist eine Kopie: Dein eigener Code bleibt erhalten, und nichts läuft, bevor du auf „Ausführen“ drückst.",
    keep: "Als meinen behalten",
    back: "Zurück zu meinem Code",
    refused: (reason) => `${reason} Du siehst deinen eigenen Code.`,
    close: "Diese Meldung schließen",
    tooLarge:
      "Der Code im Link ist größer als 256 KiB und wird deshalb nicht geöffnet: Bitte den Absender um die Datei selbst.",
    broken:
      "Der Code im Link ist nicht lesbar; vielleicht fehlt das Ende des Links: Bitte den Absender um den ganzen Link.",
  },
  hints: {
    title: "Hinweise",
    show: (number, count) => `Hinweis ${number} von ${count} zeigen`,
  },
  more: {
    open: "Mehr",
    title: "Nimm deinen Code mit",
    code: "Dieser Code",
    copyLink: "Link kopieren",
    copyMarkdown: "Als Markdown kopieren",
    download: (file) => `${file} herunterladen`,
    linkNote: "Der Link selbst trägt den Code: An einen Server geht nichts.",
    all: "Alles, was dieser Browser aufbewahrt",
  },
  kept: {
    export: "In eine Datei exportieren",
    import: "Datei importieren …",
    erase: "Alles löschen …",
    file: "Die Datei, die importiert wird",
    areYouSure: "Bist du sicher?",
    importReplaces: (drafts) =>
      `Die Datei ersetzt ${draftCount(drafts, "keinen Entwurf")} von dir durch anderen Code. „Meinen Code zurückholen“ in jeder Lektion hat deinen.`,
    importYes: "Importieren und ersetzen",
    importNo: "Meinen behalten, nichts importieren",
    eraseAll: (drafts) =>
      `Das löscht alles, was diese Website in diesem Browser aufbewahrt: ${draftCount(drafts, "keinen Entwurf")}, früheren Code, Fortschritt, Vorhersagen und Einstellungen. Es lässt sich nicht rückgängig machen.`,
    eraseYes: "Alles löschen",
    eraseNo: "Alles behalten",
    unchanged: "Nichts wurde geändert.",
    notSaved:
      "Der Code dieser Seite ist nicht gespeichert, deshalb wurde nichts importiert: Kümmere dich zuerst darum oder kopiere deinen Code.",
    tooLarge: "Die Datei ist größer als 12 MiB, deshalb wurde nichts importiert.",
    notOurs: "Diese Datei hat Cosigner nicht exportiert, deshalb wurde nichts importiert.",
    otherSchema: (schema, own) =>
      `Die Datei hat das Schema ${schema}, und diese Seite liest nur das Schema ${own}: Nichts wurde importiert.`,
    noItems: "Die Datei hat keine Einträge, deshalb wurde nichts importiert.",
    damaged: (key) => `Die Datei ist bei ${key} beschädigt, deshalb wurde nichts importiert.`,
    exported: (drafts) =>
      `Eine Datei mit ${drafts > 1 ? `${drafts} Entwürfen` : draftCount(drafts, "keinem Entwurf")}, deinem Fortschritt, deinen Vorhersagen und Einstellungen geht an deine Downloads.`,
    imported: (drafts) =>
      `Importiert: ${draftCount(drafts, "kein Entwurf")} mit Fortschritt, Vorhersagen und Einstellungen. Lade die Seite neu, um alles zu sehen.`,
    erased: "Alles ist gelöscht. Was diese Seite davon noch zeigt, verschwindet, wenn du sie neu lädst.",
    noRoom: "Der Speicher des Browsers für diese Website ist zu klein für die Datei, deshalb wurde nichts importiert.",
    blocked:
      "Dieser Browser lässt die Seite nicht an ihren Speicher oder die Datei, deshalb wurde nichts geändert: Erlaube der Seite, Websitedaten zu speichern.",
  },
  history: {
    open: "Verlauf",
    title: "Verlauf deines Codes",
    note: "Deine letzten Läufe und Fassungen, die beim Arbeiten aufbewahrt wurden. Sie sind nur in diesem Browser.",
    notKept: "Dieser Browser hat keinen Platz für sie, deshalb sind die älteren weg, wenn du die Seite verlässt.",
    empty: "Hier ist noch nichts. Jeder Lauf wird aufbewahrt und auch dein Code, bevor ihn etwas ersetzt.",
    list: "Läufe und Fassungen, die neuesten zuerst",
    run: (outcome) => `Lauf: ${outcome}`,
    passed: (passed, tests) =>
      passed === tests ? `alle ${tests} Tests bestanden` : `${passed} von ${tests} Tests bestanden`,
    error: "konnte nicht getestet werden",
    reasons: {
      editing: "Während du geschrieben hast",
      left: "Als du die Seite verlassen hast",
      reset: "Vor dem Zurücksetzen",
      replaced: "Bevor anderer Code an seine Stelle trat",
      import: "Vor einem Import",
      starter: "Vor der neuen Startdatei",
      "other-tab": "Von zwei Tabs der nicht gewählte",
    },
    compareWith: "Vergleichen mit",
    now: "Der Code jetzt",
    starter: "Die Startdatei",
    nothing: "Nichts: nur den Code zeigen",
    bringBack: "Diesen zurückholen",
    isNow: "Das ist der Code, wie er jetzt ist.",
    broughtBack: "Der frühere Code ist wieder da. „Meinen Code zurückholen“ hat, was er ersetzt hat.",
    code: (title) => `Code: ${title}`,
  },
  diff: {
    from: "Von",
    to: "Zu",
    same: "Beide sind gleich.",
    previous: "Voriger Unterschied",
    next: "Nächster Unterschied",
    keys: "F7 und Umschalt+F7 lesen die Unterschiede einzeln vor.",
    loading: "Der Vergleich wird geladen.",
    label: (from, to) => `Unterschiede von „${from}“ zu „${to}“`,
    removed: "entfernt:",
    added: "hinzugefügt:",
    alike: (lines) => (lines === 1 ? "1 Zeile ist gleich" : `${lines} Zeilen sind gleich`),
  },
  compare: {
    tabs: "Zwei Tabs, zwei Fassungen",
    other: "Der Code des anderen Tabs",
    own: "Der Code dieses Tabs",
    starter: "Die Startdatei hat sich geändert",
    starterDiff: "Was sich an der Startdatei geändert hat",
    codeDiff: "Dein Code neben der neuen Startdatei",
    yours: "Dein Code",
    settled: "Das ist schon erledigt: Es gibt nichts zu wählen.",
  },
  solution: {
    open: "Lösung zeigen",
    title: "Die Lösung",
    early:
      "Du hast noch keine drei eigenen Fassungen ausgeführt. Ein weiterer Versuch lehrt oft mehr als Weiterlesen; vielleicht genügt ein Hinweis.",
    seeIt: "Trotzdem ansehen",
    keepTrying: "Weiter versuchen",
    loading: "Die Lösung wird geladen.",
    failed: "Die Lösung konnte nicht geladen werden: Prüfe deine Verbindung und versuche es noch einmal.",
    retry: "Noch einmal versuchen",
    yours: "Dein Code",
    solution: "Die Lösung",
    why: "Warum sie so geschrieben ist",
    take: "In meinen Editor übernehmen",
    taken: "Die Lösung ist in deinem Editor. „Meinen Code zurückholen“ hat deinen.",
  },
  dialog: {
    close: "Schließen",
    notLoaded: "Dieser Teil der Seite konnte nicht geladen werden: Prüfe deine Verbindung und versuche es noch einmal.",
  },
  codeToGo: {
    tooLong: "Der Code ist zu lang für einen Link: Lade die Datei herunter und verschicke sie.",
    copyRefused: "Dieser Browser lässt die Seite nicht kopieren: Lade stattdessen die Datei herunter.",
    linkCopied: "Link kopiert. Wer ihn öffnet, sieht den Code als Kopie, die nicht von selbst läuft.",
    longLinkCopied: (length) =>
      `Link kopiert. Er hat ${length.toLocaleString("de")} Zeichen; für manche Programme ist das vielleicht zu lang.`,
    markdownCopied: "Als Markdown kopiert.",
    downloaded: (file) => `${file} geht an deine Downloads.`,
  },
  workspace: {
    results: "Ergebnisse",
    code: "Code",
    parts: "Teile der Seite",
    lesson: "Lektion",
    files: "Dateien",
    readOnly: "nur lesbar",
    sharedNotSaved: "geteilt, nicht gespeichert",
    run: "Ausführen",
    stop: "Anhalten",
    outOfDate: "veraltet",
    plainBox: "Einfaches Textfeld",
    tabLeavesBox: "Tab verlässt das Feld.",
    tabLeaves: (keys) => `Tab verlässt den Editor. ${keys}: Tab rückt ein.`,
    tabIndents: (keys) => `Tab rückt ein. ${keys}: Tab verlässt. Esc, Tab: einmal verlassen.`,
    editorNotLoaded:
      "Der volle Editor konnte nicht geladen werden; dieses einfache Feld kann alles außer Prüfen beim Tippen.",
    help: "Hilfe und Einstellungen",
  },
  panes: {
    lessonWidth: "Breite der Lektion",
    resultsHeight: "Höhe der Ergebnisse",
    collapsed: "Eingeklappt. Die Eingabetaste holt es zurück.",
    share: (percent) => `${percent} %. Die Eingabetaste klappt es ein.`,
    hint: "Ziehen ändert die Größe; ein Doppelklick klappt ein oder holt zurück",
  },
  commands: {
    run: "Ausführen",
    stop: "Lauf anhalten",
    save: "Speichern und formatieren",
    reset: "Auf die Startdatei zurücksetzen",
    bringBack: "Zuletzt Ersetztes zurückholen",
    showLesson: "Lektion zeigen",
    showCode: "Code zeigen",
    showResults: "Ergebnisse zeigen",
    toggleLesson: "Lektion einklappen oder zurückholen",
    toggleResults: "Ergebnisse einklappen oder zurückholen",
    nextFile: "Nächste Datei",
    previousFile: "Vorige Datei",
    copyLink: "Link zu diesem Code kopieren",
    copyMarkdown: "Als Markdown kopieren",
    download: "Datei herunterladen",
    togglePlain: "Einfaches Textfeld ein- oder ausschalten",
    plainOn: "Das einfache Textfeld ist da.",
    plainOff: "Der volle Editor ist da.",
    toggleRunOnSave: "Ausführen beim Speichern ein- oder ausschalten",
    runOnSaveOn: "Speichern führt den Code ab jetzt aus.",
    runOnSaveOff: "Speichern führt den Code nicht aus.",
    theme: (name) => `Darstellung: ${name}`,
    nextLesson: "Nächste Lektion",
    previousLesson: "Vorige Lektion",
    course: "Kursübersicht",
    palette: "Alle Befehle",
    shortcuts: "Tastenkürzel",
    accessibility: "Hilfe zur Barrierefreiheit",
    history: "Verlauf deines Codes",
    solution: "Lösung zeigen",
    settings: "Einstellungen",
  },
  palette: {
    title: "Befehle",
    label: "Tippe, um einen Befehl zu finden",
    none: "Kein Befehl enthält diese Wörter.",
    found: (count) => (count === 1 ? "1 Befehl" : `${count} Befehle`),
  },
  shortcuts: {
    title: "Tastenkürzel",
    everywhere: "Überall auf der Seite",
    editor: "Im Editor",
    panes: "Auf der Linie zwischen zwei Bereichen",
    tabs: "Auf den Tabs der Dateien",
    paletteOutside: "Alle Befehle; im Editor auch die des Editors",
    leave: "Tab den Editor verlassen oder wieder einrücken lassen",
    leaveOnce: "Den Editor einmal verlassen",
    escThenTab: "Esc, dann Tab",
    suggestions: "Vorschläge",
    nextProblem: "Nächstes Problem",
    definition: "Zur Definition",
    rename: "Umbenennen",
    find: "Suchen",
    resize: "Die Linie verschieben",
    ends: "So klein oder so groß wie möglich",
    collapse: "Den Bereich einklappen oder zurückholen",
    otherFile: "Nächste oder vorige Datei",
    arrows: "Pfeiltasten",
    homeEnd: "Pos1, Ende",
  },
  accessibilityHelp: {
    title: "Hilfe zur Barrierefreiheit",
    pageTitle: "Was hier ist",
    page: "Zuerst kommt die Lektion. Danach hat der Arbeitsbereich die Dateien als Tabs, den Editor, eine Werkzeugleiste mit „Ausführen“ und die Ergebnisse. Lektion, Code und Ergebnisse sind jeweils ein Bereich mit Namen. In einem schmalen Fenster ist immer nur einer der drei zu sehen.",
    leaveTitle: "Den Editor verlassen",
    leave:
      "Im Editor rückt Tab ein. {toggle} lässt Tab den Editor verlassen, bis du das wieder drückst. {escape} und dann {tab} verlässt ihn einmal. Eine Zeile unter dem Code sagt, was von beidem Tab gerade tut.",
    resultsTitle: "Die Ergebnisse hören",
    results:
      "{run} führt den Code aus, wo immer du bist. Zuerst wird das Urteil gesprochen, dann seine Ursache, die Stelle und der nächste Schritt; die Tastatur bleibt, wo sie war. Alles davon steht im Bereich „Ergebnisse“.",
    stepsTitle: "Durch die Aufrufe eines Tests gehen",
    steps:
      "Ein aufgeklappter nicht bestandener Test zeigt den Account und die Aufrufe an die Chain. Seine Schrittsteuerung ist ein Schieberegler: Pfeiltasten gehen Aufruf für Aufruf, Pos1 und Ende zu beiden Enden, und jeder Schritt wird in Worten gesagt.",
    editorTitle: "Der Editor und dein Screenreader",
    editor:
      "Die meisten Screenreader erkennt der Editor von selbst. Bleibt deiner darin stumm, schalte den ersten Schalter ein. Das einfache Textfeld ist ein gewöhnliches Feld des Browsers: Es kann alles außer Prüfen beim Tippen.",
    lookTitle: "Bewegung und Kontrast",
    look: "Nichts bewegt sich, wo dein System reduzierte Bewegung verlangt. Die Liste „Darstellung“ oben auf der Seite hat Hell, Dunkel und Hoher Kontrast; mit „System“ folgt die Seite deinem System, und erzwungene Farben bleiben erhalten.",
    keysTitle: "Alle Tasten",
    keys: "{shortcuts} außerhalb von Textfeldern listet die Tastenkürzel, {palette} alle Befehle. Diese Hilfe öffnet sich mit {help}, auch im Editor.",
  },
  settings: {
    title: "Einstellungen",
    code: "Code",
    runOnSave: "Beim Speichern ausführen",
    runOnSaveNote: (keys) => `${keys} speichert, formatiert und führt dann aus.`,
    plainBox: "Einfaches Textfeld statt des Editors",
    screenReader: "Der Editor geht davon aus, dass ein Screenreader da ist",
    screenReaderNote: "Sonst findet er das selbst heraus.",
    keyboard: "Tastatur",
    singleKeys: "Kürzel aus einer einzelnen Taste",
    singleKeysNote:
      "Außerhalb von Textfeldern listet ? die Tastenkürzel. Schalte das aus, wenn eine Spracheingabe es versehentlich auslöst.",
    kept: "Einstellungen bleiben in diesem Browser.",
  },
  verdict: {
    allPass: (tests) => `Bestanden: Alle ${tests} Tests laufen durch.`,
    notYet: (passed, tests) => `Noch nicht: ${passed} von ${tests} Tests laufen durch.`,
    score: (score, maxScore, milliseconds) => `${score} von ${maxScore} Punkten · ${milliseconds} ms`,
    sameReason: (more) =>
      more === 1
        ? "1 weiterer Test schlägt aus demselben Grund fehl."
        : `${more} weitere Tests schlagen aus demselben Grund fehl.`,
    otherReasons: (reasons) =>
      reasons === 1 ? "Unten steht 1 weiterer Grund." : `Unten stehen ${reasons} weitere Gründe.`,
    done: "Diese Aufgabe ist geschafft. Du kannst den Code weiter ändern und noch einmal ausführen.",
    showFirst: "Ersten nicht bestandenen Test zeigen",
    goTo: "Zu {place}",
    otherPlaces: "Weitere Stellen:",
    next: {
      compile: "Kein Test ist gelaufen. Bring zuerst diese Stelle in Ordnung, dann führe noch einmal aus.",
      load: "Kein Test ist gelaufen. Bring zuerst das in Ordnung, dann führe noch einmal aus.",
      timeout: "Suche die Schleife, dann führe noch einmal aus.",
      memory: "Suche, was wächst, dann führe noch einmal aus.",
      "too-large": "Mach ihn kürzer, dann führe noch einmal aus.",
      internal: "Dein Code bleibt erhalten.",
    },
    replaced: {
      timeout:
        "Die Sandbox, die deinen Code ausgeführt hat, hielt nicht von selbst an. Sie wurde beendet und ersetzt; der nächste Lauf beginnt in einer frischen.",
      crash:
        "Die Sandbox, die deinen Code ausgeführt hat, ist zusammengebrochen und wurde ersetzt; der nächste Lauf beginnt in einer frischen.",
    },
  },
  results: {
    running: "Läuft …",
    testsDone: (tests) => (tests === 1 ? "1 Test fertig" : `${tests} Tests fertig`),
    bundling: "Dein Code wird gebündelt",
    best: (passed, tests) => `Dein bisher bester Lauf hat ${passed} von ${tests} Tests bestanden.`,
    idle: "Noch nicht ausgeführt. „Ausführen“ bewertet deinen Code mit verborgenen Tests auf einer simulierten Chain; nichts läuft, bevor du es verlangst.",
    serverOnly: "Hier bewertet nur der Server eines Kursraums: tritt einem bei. Dein Code bleibt erhalten.",
    outOfDate: "Veraltet: Der Code hat sich seit diesem Ergebnis geändert. Führe ihn für ein neues noch einmal aus.",
    runBefore: "Unten steht das Ergebnis des vorigen Laufs.",
    stopped: "Du hast den Lauf angehalten. Nichts wurde bewertet.",
    trouble: (reason) =>
      `Die Bewertung konnte nicht starten (${reason}). Das liegt nicht an deinem Code, und dein Code bleibt erhalten. Prüfe die Verbindung und drücke noch einmal auf „Ausführen“.`,
    tabs: "Tests und Konsole",
    tests: "Tests",
    console: "Konsole",
    lines: (lines) => (lines === 1 ? "1 Zeile" : `${lines} Zeilen`),
    noTests: "Kein Test ist gelaufen.",
    whyFailed: "Warum Tests fehlschlagen",
    byFunction: "Alle Tests nach Funktion",
    count: (passed, tests) => `${passed} von ${tests}`,
    testsPass: "Tests laufen durch",
    plan: "Dein Plan",
    together: "Alle Funktionen zusammen",
    otherAccounts: "Andere Accounts",
    passed: "bestanden:",
    failed: "nicht bestanden:",
    skipped: "ausgelassen:",
    why: (title) => `Warum er fehlschlägt: ${title}`,
    whyShort: "warum",
    passedIn: (time) => `Bestanden in ${time}.`,
    underTenth: "weniger als 0,1 ms",
    notRun: "Nicht gelaufen.",
  },
  console: {
    nothing: "Dein Code hat in diesem Lauf nichts ausgegeben. Was er an console.log gibt, steht hier.",
    onLoad: (lines) => `${lineCount(lines)}, ausgegeben beim Laden der Datei`,
    inTests: (lines) => `${lineCount(lines)}, ausgegeben während der Tests`,
    loadedAgain: "Jeder Deploy lädt die Datei neu; was außerhalb der Funktionen ausgibt, gibt deshalb noch einmal aus.",
  },
  reasons: {
    tests: testCount,
    said: (tests) => `Der Grund oben: ${testCount(tests)}`,
    notWritten: (functions) =>
      `${list(functions, "und")} ${functions.length === 1 ? "ist" : "sind"} noch nicht geschrieben.`,
    notExported: (functions) =>
      `${list(functions, "und")} ${functions.length === 1 ? "ist keine exportierte Funktion" : "sind keine exportierten Funktionen"}.`,
    threw: "Der Code wirft eine Exception bei {place}.",
    answer: (tests, where) =>
      tests === 1
        ? `Der Test ${where}, schlägt fehl: Herauskommen sollte {expected}, doch heraus kommt {actual}.`
        : `Die ${tests} Tests ${where}, schlagen fehl: Herauskommen sollte {expected}, doch heraus kommt {actual}.`,
    whereChain: {
      Ok: "für den Fall, dass die Chain tut, was verlangt wird",
      MissingKey: "für den Fall, dass der Schlüssel fehlt",
      DuplicateKey: "für den Fall, dass der Schlüssel schon da ist",
      PermissionDenied: "für den Fall, dass die Unterzeichner zu wenig wiegen, um Schlüssel zu verwalten",
      MaxKeysLimit: "für den Fall, dass der Account keinen Platz für einen weiteren Schlüssel hat",
      ThresholdViolation: "für den Fall, dass die verbleibenden Schlüssel zu wenig wögen",
      InsufficientTotalWeight: "für den Fall, dass alle Schlüssel zusammen zu wenig für die Schwelle wiegen",
      DeploymentThreshold: "für den Fall, dass die Schwelle für Deploys über der für die Schlüsselverwaltung läge",
      KeyManagementThreshold: "für den Fall, dass die Schwelle für die Schlüsselverwaltung unter der für Deploys läge",
    },
    whereNothing: "für den Fall, dass dein Code von der Chain keine Änderung verlangt",
    account: (difference) => `Die Antwort stimmt, doch danach ${difference}.`,
    differences: {
      "missing-key": "fehlt ein Schlüssel",
      "extra-key": "gibt es einen Schlüssel zu viel",
      weight: "hat ein Schlüssel ein anderes Gewicht, als er sollte",
      deployment: "ist die Schwelle für Deploys eine andere, als sie sein sollte",
      "key-management": "ist die Schwelle für die Schlüsselverwaltung eine andere, als sie sein sollte",
      "named-key": "ist ein Named Key nicht, wie er sein sollte",
    },
  },
  scenario: {
    threwAt: "Dein Code warf bei {place}",
    call: "Aufruf",
    shouldHold: "Soll danach gelten",
    holds: "Gilt",
    shouldReturn: "Soll zurückgeben",
    returned: "Gab zurück",
    notReached: "nicht erreicht: Der Deploy war zu Ende",
    differs: "abweichend:",
    showCall: "Aufruf als Code zeigen",
    afterwards: "Danach",
    asItShouldBe: "Wie es sein soll",
    asYouLeftIt: "Wie dein Code es hinterließ",
    afterAsItShouldBe: "Danach, wie es sein soll",
    afterAsYouLeftIt: "Danach, wie dein Code es hinterließ",
    accountRight: "Danach hat der Account die Schlüssel, Gewichte und Schwellen, die er haben soll.",
    notThere: "nicht da",
    shouldBe: (value) => `soll ${value} sein`,
    shouldNotBeThere: "soll nicht da sein",
    alike: (rows) => (rows === 1 ? "Die andere Zeile ist gleich." : `Die anderen ${rows} Zeilen sind gleich.`),
    namedKey: (name) => `Named Key ${name}`,
    sameAsBefore: "wie vor dem Deploy",
    accountHash: (name) => `der Account ${name}`,
    uref: "eine URef",
    contract: "ein Contract",
  },
  deploySteps: {
    title: "Der Deploy, Schritt für Schritt",
    signedBy: (place, names) => `${place}, signiert von ${names}`,
    before: "Vor dem Deploy",
    hostCall: (number, count) => `Host-Aufruf ${number} von ${count}`,
    hostCallOfFirst: (number, count) => `Host-Aufruf ${number} der ersten ${count}`,
    after: (hostCall) => `Nach ${hostCall}`,
    answered: (result) => `Antwort: ${result}`,
    said: (place, what) => `${place}: ${what}`,
    afterUndone: "Nachdem der Deploy zurückgenommen war",
    afterDeploy: "Nach dem Deploy",
    undone:
      "Der Deploy ist gescheitert, deshalb hat die Chain alles davon zurückgenommen: Der Account ist, wie er vorher war.",
    moreCalls: "Dein Code hat mehr verlangt, als hier aufgeführt ist; das ist, was aus dem Account wurde.",
    slider: "Schritt des Deploys",
    previous: "Zurück",
    next: "Weiter",
    step: "Schritt",
    asked: "Was dein Code von der Chain verlangt hat",
    askedNothing: "Dein Code hat von der Chain nichts verlangt.",
    listed: (from, to, count) => `${from} bis ${to} von ${count}; die anderen folgen, wenn du weitergehst.`,
    shown: "◂ gezeigt",
    namedKeys: "Named Keys",
    name: "Name",
    leadsTo: "Führt zu",
    change: "Änderung",
    newlyThere: "hinzugefügt",
    replaced: "ersetzt",
    removed: "entfernt",
    same: "unverändert",
  },
  theme: {
    label: "Darstellung",
    system: "System",
    light: "Hell",
    dark: "Dunkel",
    contrast: "Hoher Kontrast",
  },
  editor: {
    ownFile: (file) => `Code-Editor, ${file}. Zum Verlassen drücke Escape und dann Tab.`,
    readOnlyFile: (file) => `Code von ${file}, nur zum Lesen`,
    readOnly: "Diese Datei ist nur zum Lesen.",
    toggleTab: "Tab: Editor verlassen oder einrücken",
  },
  offline: {
    label: "Hinweis",
    newVersion: "Eine neue Version von Cosigner ist bereit.",
    useNow: "Jetzt verwenden",
    later: "Später",
    updatedElsewhere:
      "Ein anderer Tab verwendet jetzt eine neue Version von Cosigner. Dieser arbeitet weiter wie bisher.",
    reload: "Neu laden",
    lost: "Es gibt kein Netz. Der ganze Kurs funktioniert auch ohne.",
    lostPartly: "Es gibt kein Netz. Was du noch nicht geöffnet hast, fehlt vielleicht.",
    close: "Schließen",
    ready: "Bereit ohne Netz: Dieser Browser bewahrt jede Lektion, den Editor und die Tests auf.",
  },
};

/** @param none how it is said that there is none, in the case that the sentence wants */
function draftCount(drafts: number, none: string): string {
  if (drafts === 0) return none;
  return drafts === 1 ? "1 Entwurf" : `${drafts} Entwürfe`;
}

function lineCount(lines: number): string {
  return lines === 1 ? "1 Zeile" : `${lines} Zeilen`;
}

function testCount(tests: number): string {
  return tests === 1 ? "1 Test" : `${tests} Tests`;
}

/** Names as a sentence has them: "a1", "a1 und b2", "a1, b2 und c3". */
function list(names: readonly string[], word: "und" | "oder"): string {
  if (names.length < 2) return names[0] ?? "niemand";
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

function raise(before: number, after: number): string {
  return after > before ? "erhöhen" : "senken";
}

/** The holders of the other keys with their verb: one by name. */
function whoCan(others: readonly string[]): string {
  return others.length === 1 ? `${others[0]} kann` : "die anderen können";
}

/** What the holders of the other keys cannot do: "die anderen können a1 nicht entfernen". */
function cannot(others: readonly string[], object: string, verb: string): string {
  return others.length === 0 ? `niemand sonst kann ${object} ${verb}` : `${whoCan(others)} ${object} nicht ${verb}`;
}

/** The words as the start of a sentence. A key's name stays as it is. */
function capital(text: string): string {
  return /^(?:die|niemand) /.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}
