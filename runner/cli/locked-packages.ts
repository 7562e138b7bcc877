/** A project's `package.json`, as far as it says which packages it needs. */
interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What a lock file says of one package. */
interface LockedPackage {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A `package-lock.json`: packages by where they are installed, as `node_modules/a/node_modules/b`. */
interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A project cut to some of its packages, for `npm ci`. */
export interface CutProject {
  readonly manifest: object;
  readonly lock: object;
}

/**
 * Cuts a project to some of its packages, those that they need, and the optional ones: the same versions and checksums,
 * nothing of its scripts and development packages.
 * @param manifest the text of `package.json` @param lock the text of `package-lock.json`
 * @throws RangeError where a package is not locked
 */
export function cutProject(manifest: string, lock: string, names: readonly string[]): CutProject {
  const project = JSON.parse(manifest) as Manifest;
  const locked = JSON.parse(lock) as Lock;
  const optional = Object.keys(project.optionalDependencies ?? {});
  const paths = findNeeded(locked.packages, [...names, ...optional]);
  const { name, version, license, type } = project;
  const head = { name, version, license, private: true, type };
  const needs = {
    dependencies: pick(project.dependencies ?? {}, names),
    optionalDependencies: pick(project.optionalDependencies ?? {}, optional),
  };
  const packages = Object.fromEntries([...paths].sort().map((path) => [path, locked.packages[path]]));
  const root = { name, version, license, ...needs };
  return {
    manifest: { ...head, ...needs },
    lock: {
      name,
      version,
      lockfileVersion: locked.lockfileVersion,
      requires: true,
      packages: { "": root, ...packages },
    },
  };
}

function findNeeded(packages: Lock["packages"], names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = resolvePath(packages, from, name);
    if (found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(path, needed);
  };
  for (const name of names) visit("", name);
  return found;
}

/** Where a package finds another: in its own `node_modules`, else in that of the package around it. */
function resolvePath(packages: Lock["packages"], from: string, name: string): string {
  const path = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (path in packages) return path;
  if (from === "") throw new RangeError(`package-lock.json does not lock ${name}`);
  const around = from.lastIndexOf("/node_modules/");
  return resolvePath(packages, around === -1 ? "" : from.slice(0, around), name);
}

function pick(versions: Readonly<Record<string, string>>, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => {
      const version = versions[name];
      if (version === undefined) throw new RangeError(`package.json does not name ${name}`);
      return [name, version];
    }),
  );
}
