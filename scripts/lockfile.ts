/** The part of package-lock.json (lockfileVersion 3) that is read here; `packages` is keyed by place, '' being ourselves. */
export interface Lockfile {
  packages: Record<string, LockedPackage>
}

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly license?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Missing {
  readonly place: string
  readonly name: string
  readonly version: string
  readonly dev: boolean
}

const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']

/**
 * Optional packages (binaries for other platforms) that a locked package names and the lockfile lacks.
 * npm leaves out what the registry of the moment does not carry and then refuses its own lockfile in `npm ci`.
 */
export function missingOptional({ packages }: Lockfile): Missing[] {
  const found = Object.entries(packages).flatMap(([owner, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, owner, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, name, version, dev })),
  )
  return found.filter(({ version }) => /^\d+\.\d+\.\d+/u.test(version))
}

/** Operating system, processor and C library by the naming of platform packages (`…-linux-arm64-musl`), as npm's fields. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-')
  const cpu = processors.filter((each) => parts.includes(each))
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].filter((each) => parts.includes(each))
  const libc = Object.entries({ musl: 'musl', musleabihf: 'musl', gnu: 'glibc' }).flatMap(([part, library]) => (parts.includes(part) ? [library] : []))
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(os.length > 0 ? { os } : {}), ...(libc.length > 0 ? { libc } : {}) }
}

/** Node's look-up: beside the owner's own packages, then in every folder above. */
function isFound(packages: Lockfile['packages'], owner: string, name: string): boolean {
  let folder = owner
  while (folder !== '') {
    if (`${folder}/node_modules/${name}` in packages) return true
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  }
  return `node_modules/${name}` in packages
}
