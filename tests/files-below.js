import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below `folder` whose names end in `ending`. */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}
