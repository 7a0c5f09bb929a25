/** How a reader can check that nothing leaves the page. */
import { html } from 'lit/html.js';
import { idOf } from '../frame.js';
import { t } from '../strings/index.js';

const commands = ['sha256sum index.html', 'Get-FileHash index.html'];

/** What somebody runs who does not trust the file that is served. */
const build = 'web/start --build && sha256sum build/site/index.html';

/** @returns a folded section that does not depend on what is answered */
export const check = (page) =>
  html`<details class="fold" id=${idOf('check')}>
    <summary><h2>${t.proof.title}</h2></summary>
    <div class="inside">
      <p>${t.proof.lead}</p>
      <h3>${t.proof.network}</h3>
      <p>${t.proof.networkHow}</p>
      <h3>${t.proof.offline}</h3>
      <p>${t.proof.offlineHow}</p>
      <h3>${t.proof.policy}</h3>
      <p>${t.proof.policyHow}</p>
      <p><code id=${idOf('policy')}>${page.policy}</code></p>
      <p>${t.proof.policyNot}</p>
      <h3>${t.proof.browser}</h3>
      <p>${t.proof.browserHow}</p>
      <h3>${t.proof.file}</h3>
      <p>${t.proof.fileHow}</p>
      <ul>
        ${commands.map((command) => html`<li><code>${command}</code></li>`)}
      </ul>
      <h3>${t.proof.rebuild}</h3>
      <p>${t.proof.rebuildHow}</p>
      <p><code>${build}</code></p>
    </div>
  </details>`;
