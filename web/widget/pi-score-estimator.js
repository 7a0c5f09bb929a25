/**
 * Defines `<pi-score-estimator year theme entity label src>`, which shows the estimator inside
 * another page, in a sandboxed frame.
 *
 * Until the frame answers, the reader sees an empty form of the same height. After three seconds
 * without an answer the children of the element are shown in its place; where it never answers (no
 * network, or a policy that forbids the frame), they stay.
 */
const tag = 'pi-score-estimator';

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
 * and the links to official sources.
 */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const lowest = 200;
const highest = 2000;
/** The height in pixels before the frame has told one. */
const usual = 600;
/** Milliseconds without an answer after which the children are shown. */
const silence = 3000;
/**
 * While the frame loads, bars stand where its rows will be. On paper the frame shows a summary,
 * which needs less height.
 */
const style = `
  :host { display: block; position: relative; }
  :host([hidden]), slot[hidden] { display: none; }
  iframe { display: block; width: 100%; height: ${usual}px; border: 0; }
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
  @media print { iframe { height: 22rem !important; } }
`;
/** Milliseconds between two changes of the height, at least. */
const pause = 100;
/** Milliseconds that a loaded frame has to answer before it is removed. */
const patience = 10_000;

// A server that renders the host page has no `customElements`; a page may load this file twice.
if (globalThis.customElements && !customElements.get(tag)) {
  const loader = ownAddress();
  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = ['year', 'theme', 'entity', 'label', 'src'];

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

      attributeChangedCallback(name) {
        const frame = this.#frame;
        const url = this.#url();
        if (frame) frame.title = this.#title();
        // The parser calls this for attributes that connectedCallback() has already used.
        if (!this.isConnected || url === this.#framed) return;
        if (this.#height && name !== 'src') {
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
          data?.type !== `${tag}:height` ||
          !Number.isFinite(data.height)
        ) {
          return;
        }
        if (!this.#height) {
          clearTimeout(this.#silent);
          this.#frame.className = '';
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
        return this.getAttribute('label') || 'MIPS Promoting Interoperability score estimator';
      }

      /**
       * @returns {string | undefined} the address of the page with the options in its fragment;
       *   undefined where the address is missing or not acceptable
       */
      #url() {
        try {
          const src = this.getAttribute('src');
          const url = src ? new URL(src, this.baseURI) : new URL('index.html', loader);
          // A reader takes `https://cms.gov@elsewhere.example/` for an address of cms.gov.
          if (!/^(https?|file):$/.test(url.protocol) || url.username || url.password) {
            return undefined;
          }
          const given = ['year', 'theme', 'entity'].filter((name) => this.getAttribute(name));
          url.hash = [
            'compact=1',
            ...given.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name))}`),
          ].join('&');
          return url.href;
        } catch {
          return undefined;
        }
      }
    },
  );
}
