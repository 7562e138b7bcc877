// Runs on any Node, so that an old one hears what is missing instead of a syntax error.
const oldest = [22, 18];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Cosigner needs Node ${oldest.join(".")} or later, and this is ${process.version}: install it from https://nodejs.org and run npm ci again.`,
  );
  process.exit(1);
}
