/* global NEWEST -- the newest year, which the build puts in its place */
/**
 * Defines two elements that show parts of the site inside another page, each in a sandboxed frame:
 * `<pi-score-estimator>`, the estimator, and `<pi-score-table>`, the points of a year.
 *
 * Until the frame answers, the reader sees empty bars of the same height. After three seconds
 * without an answer the children of the element are shown in its place; where it never answers (no
 * network, or a policy that forbids the frame), they stay.
 */

/**
 * @returns {string} the address of this file. Empty in a module, for which a browser does not tell
 */
function ownAddress() {
  // An article may hold `<img name="currentScript">`, which `document.currentScript` would return.
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript');
  const script = get.call(document);
  return script instanceof HTMLScriptElement ? script.src : '';
}

/**
 * Without `allow-same-origin` the frame has an origin of its own. Popups are for the full estimator
 * and the links to official sources and to the author's articles.
 */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const lowest = 200;
/** Milliseconds without an answer after which the children are shown. */
const silence = 3000;
/**
 * While the frame loads, bars stand where its rows will be. On paper the estimator shows a summary,
 * which needs less height.
 */
const style = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  iframe { display: block; width: 100%; height: 600px; border: 0; }
  .loading {
    opacity: 0.99;
    border-radius: 8px;
    background:
      linear-gradient(#8883 0 0) 16px 20px / 40% 24px,
      repeating-linear-gradient(#0000 0 40px, #8882 40px 72px) 16px 64px / calc(100% - 32px) 440px,
      linear-gradient(#8883 0 0) 16px 540px / calc(100% - 32px) 40px,
      #8881;
    background-repeat: no-repeat;
  }
  slot.late { display: block; position: absolute; inset: 0 0 auto; padding: 16px; background: Canvas; }
  @media print { .fixed { height: 22rem !important; } }
`;
/** Milliseconds between two changes of the height, at least. */
const pause = 100;
/** Milliseconds that a loaded frame has to answer before it is removed. */
const patience = 10_000;

/**
 * @param {string} tag
 * @param {{title: string, address: (year: string) => URL, first: [string, number][], options:
 *   string[], highest: number, isFixed?: boolean}} about `title`: of the frame, where no label is
 *   given; `address`: what is framed, where `src` does not say; `first`: pairs that the fragment
 *   begins with; `options`: the attributes that follow them; `highest`: pixels that the frame may
 *   ask for; `isFixed`: whether its height is the same whatever it shows
 */
function define(tag, { title, address, first, options, highest, isFixed }) {
  // A page may load this file twice.
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = ['year', 'label', 'src', ...options];

      #slot = document.createElement('slot');
      #frame;
      #framed;
      #height;
      #timer;
      #silent;

      constructor() {
        super();
        // A constructed sheet works under any style-src of the host page.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        root.append(this.#slot);
      }

      connectedCallback() {
        const url = this.#url();
        if (this.#frame || !url) return;
        const frame = document.createElement('iframe');
        frame.sandbox = sandbox;
        frame.referrerPolicy = 'no-referrer';
        frame.loading = 'lazy';
        frame.title = this.#title();
        frame.onload = () =>
          setTimeout(() => frame === this.#frame && !this.#height && this.#close(), patience);
        frame.src = this.#framed = url;
        frame.className = 'loading';
        this.#slot.hidden = true;
        this.#frame = frame;
        addEventListener('message', this);
        this.shadowRoot.append(frame);
        this.#silent = setTimeout(() => {
          this.#slot.hidden = false;
          this.#slot.className = 'late';
        }, silence);
      }

      disconnectedCallback() {
        this.#close();
      }

      /** Its presence lets moveBefore() move the element without reloading the frame. */
      connectedMoveCallback() {}

      attributeChangedCallback() {
        const frame = this.#frame;
        const url = this.#url();
        if (frame) frame.title = this.#title();
        // The parser calls this for attributes that connectedCallback() has already used.
        if (!this.isConnected || url === this.#framed) return;
        if (this.#height && url?.split('#')[0] === this.#framed.split('#')[0]) {
          // Only the fragment changes, so that the answers stay; replace() adds no step to the
          // history of the tab.
          frame.contentWindow.location.replace((this.#framed = url));
        } else {
          this.#close();
          this.connectedCallback();
        }
      }

      /** @param {MessageEvent} event from any window; only a height of this frame is used */
      handleEvent({ source, data }) {
        if (
          source !== this.#frame.contentWindow ||
          data?.type !== 'pi-score-estimator:height' ||
          !Number.isFinite(data.height)
        ) {
          return;
        }
        if (!this.#height) {
          clearTimeout(this.#silent);
          this.#frame.className = isFixed ? 'fixed' : '';
          this.#slot.hidden = true;
        }
        this.#height = Math.min(Math.max(data.height, lowest), highest);
        this.#timer ??= this.#fit();
      }

      /** Applies the last height received, and again after each pause until there is no newer. */
      #fit() {
        const height = `${this.#height}px`;
        if (this.#frame.style.height === height) return undefined;
        this.#frame.style.height = height;
        return setTimeout(() => {
          this.#timer = this.#fit();
        }, pause);
      }

      #close() {
        removeEventListener('message', this);
        clearTimeout(this.#timer);
        clearTimeout(this.#silent);
        this.#frame?.remove();
        this.#slot.hidden = false;
        this.#slot.className = '';
        this.#frame = this.#framed = this.#height = this.#timer = undefined;
      }

      #title() {
        return this.getAttribute('label') || title;
      }

      /**
       * @returns {string | undefined} the address of what is framed, with the options in its
       *   fragment; undefined where the address is missing or not acceptable
       */
      #url() {
        try {
          const src = this.getAttribute('src');
          const url = src ? new URL(src, this.baseURI) : address(this.getAttribute('year'));
          // A reader takes `https://cms.gov@elsewhere.example/` for an address of cms.gov.
          if (!/^(https?|file):$/.test(url.protocol) || url.username || url.password) {
            return undefined;
          }
          // URLSearchParams takes any text, also half of a surrogate pair.
          const pairs = new URLSearchParams(first);
          for (const name of options) {
            const value = this.getAttribute(name);
            if (value) pairs.set(name, value);
          }
          url.hash = String(pairs).replace(/\+/g, '%20');
          return url.href;
        } catch {
          return undefined;
        }
      }
    },
  );
}

// A server that renders the host page has no `customElements`.
if (globalThis.customElements) {
  const loader = ownAddress();
  define('pi-score-estimator', {
    title: 'MIPS Promoting Interoperability score estimator',
    address: () => new URL('index.html', loader),
    first: [['compact', 1]],
    options: 'year theme entity product cehrt-id supports help accent show'.split(' '),
    highest: 2000,
    isFixed: true,
  });
  define('pi-score-table', {
    title: 'MIPS Promoting Interoperability: measures and points',
    address: (year) => new URL(`points-${encodeURIComponent(year || NEWEST)}.html`, loader),
    first: [],
    options: ['theme'],
    highest: 9000,
  });
}
