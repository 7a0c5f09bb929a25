/**
 * `<pi-score-estimator year theme entity label src>`: the estimator inside another page, in a
 * sandboxed frame.
 *
 * Its children are what the reader sees until the estimator answers, and for good where it cannot:
 * without scripts, without the network,
 * under a policy that forbids the frame. The host page learns one thing from the frame, its height.
 */
const tag = 'pi-score-estimator';
/**
 * Which host's frame this is going to be: the page lies beside this file, unless the attribute
 * `src` says otherwise.
 */
const script =
  globalThis.document?.currentScript ??
  globalThis.document?.querySelector(`script[src*="${tag}.js"]`);
/**
 * No `allow-same-origin`: the frame has an origin of its own. Modals are the print dialog; popups
 * are the links to official sources.
 */
const sandbox =
  'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';
const lowest = 200;
/** On a narrow phone the page is some 20,000 high. */
const highest = 40_000;
/** So many milliseconds at least are between two changes of the height. */
const pause = 100;
/** A frame that has not answered so many milliseconds after it was loaded is taken away. */
const patience = 10_000;

// A server that renders the host page has no elements, and a page may bring this file twice.
if (globalThis.customElements && !customElements.get(tag)) {
  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = ['year', 'theme', 'entity', 'label', 'src'];

      #slot = document.createElement('slot');
      #frame;
      #framed;
      #height;
      #timer;

      constructor() {
        super();
        // Sheets made by script need no addition to the host's style-src.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `:host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;height:${lowest}px;border:0}`,
        );
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
        this.#frame = frame;
        addEventListener('message', this);
        this.shadowRoot.append(frame);
      }

      disconnectedCallback() {
        this.#close();
      }

      /** Where a site moves it by moveBefore(), the frame and the answers in it stay. */
      connectedMoveCallback() {}

      attributeChangedCallback(name) {
        const frame = this.#frame;
        const url = this.#url();
        if (frame) frame.title = this.#title();
        // While it is being parsed, an element hears of attributes with which it was framed
        // already.
        if (!this.isConnected || url === this.#framed) return;
        if (this.#height && name !== 'src') {
          // Only the fragment changes: the answers stay, and the reader's Back button does not see
          // it.
          frame.contentWindow.location.replace((this.#framed = url));
        } else {
          this.#close();
          this.connectedCallback();
        }
      }

      /** @param {MessageEvent} event any window's; only a height of this frame counts */
      handleEvent({ source, data }) {
        if (
          source !== this.#frame.contentWindow ||
          data?.type !== `${tag}:height` ||
          !Number.isFinite(data.height)
        ) {
          return;
        }
        this.#height = Math.min(Math.max(data.height, lowest), highest);
        this.#slot.style.display = 'none';
        this.#timer ??= this.#fit();
      }

      /** Applies the last height told, and looks again after a pause whether there is another. */
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
        this.#frame?.remove();
        this.#slot.style.display = '';
        this.#frame = this.#framed = this.#height = this.#timer = undefined;
      }

      #title() {
        return this.getAttribute('label') || 'MIPS Promoting Interoperability score estimator';
      }

      /**
       * @returns {string | undefined} the page's address with the options in its fragment;
       * undefined where there is none to frame
       */
      #url() {
        try {
          const url = new URL(
            this.getAttribute('src') || new URL('index.html', script.src),
            document.baseURI,
          );
          const given = ['year', 'theme', 'entity'].filter((name) => this.getAttribute(name));
          url.hash = [
            'compact=1',
            ...given.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name))}`),
          ].join('&');
          return /^(https?|file):$/.test(url.protocol) ? url.href : undefined;
        } catch {
          return undefined;
        }
      }
    },
  );
}
