/** Characters that XML 1.0 cannot hold in any way, half pairs among them. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** `>` too, for `]]>`; a line end of an attribute would be read as a space. */
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Values by attribute name; what is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** A text between two tags; what XML cannot hold becomes a replacement character. */
export function printXmlText(text: string): string {
  return clean(text).replace(/[&<>\r]/g, (character) => escapes[character] ?? character);
}

/**
 * An element; without content it closes itself.
 * @param content already XML
 */
export function printXmlElement(name: string, attributes: XmlAttributes, content = ""): string {
  const start = printXmlStart(name, attributes);
  return content === "" ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}

/** An element whose content are elements, each on lines of its own. */
export function printXmlParent(name: string, attributes: XmlAttributes, children: readonly string[]): string {
  return printXmlElement(name, attributes, `\n${children.map((child) => `${child}\n`).join("")}`);
}

/** The tag that opens an element. */
export function printXmlStart(name: string, attributes: XmlAttributes): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${printAttribute(String(value))}"`],
  );
  return `<${name}${pairs.join("")}>`;
}

function printAttribute(value: string): string {
  return clean(value).replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}

function clean(text: string): string {
  return text.replace(forbidden, "\ufffd");
}
