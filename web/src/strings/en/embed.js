/** The words of the builder; those of the platforms stand in the embedding guide as well. */
export const embed = {
  title: 'Set up the estimator for your help article',
  lead: 'Say what your product is and does. Copy the snippet into your article. That is all.',
  privacy: 'Nothing you type leaves this page',
  noScript: 'The builder needs JavaScript. EMBEDDING.md in the sources has the snippets as text.',
  product: {
    title: 'Your product',
    name: 'Product name',
    id: 'CMS EHR Certification ID',
    idHint: 'It is filled in for your readers, who can change it.',
    year: 'Performance year',
  },
  measures: {
    title: 'Measures that it supports',
    hint: 'Clear what your product does not support. Readers still see it, with a note.',
    articles: 'Link your own articles',
    articlesHint:
      'The row of the measure then says “Where to find this number”, and opens your article.',
    wrongArticle: 'Enter an https address. Until then it is left out of the snippet.',
    articleOf: (name) => `Address of your article, ${name}`,
  },
  look: {
    title: 'Look',
    entity: 'Who reports',
    theme: 'Colors',
    themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' },
    accent: 'Accent color, such as #0b57a4',
    accentAs: (light, dark) => `Used as ${light} on light and ${dark} on dark, for contrast.`,
    show: 'What it shows',
    shows: { all: 'Everything', score: 'The score and the form only' },
    label: 'Name for screen readers',
    base: 'Address of your copy of the site',
    badBase: 'Enter an address such as https://estimator.example.org/.',
  },
  preview: {
    title: 'Preview',
    width: 'Width',
    pixels: (width) => `${width} px`,
    theme: 'Colors',
  },
  check: 'Check these before you copy',
  copyTitle: 'Copy the snippet',
  platform: 'Platform',
  copy: 'Copy',
  copied: 'Copied',
  press: 'Selected. Press Ctrl+C.',
  copyOf: (title) => `Copy: ${title}`,
  label: 'Promoting Interoperability score estimator',
  link: 'Estimate your Promoting Interoperability score',
  tableLink: (year) => `Measures and points of ${year}`,
  blocks: {
    estimator: 'The estimator',
    table: 'The year’s points as a table, where you want one',
    frame: 'The estimator as a frame',
    template: 'The estimator in an article template',
    address: 'The address to embed',
    policy: 'For a site with a Content-Security-Policy, add these sources',
  },
  platforms: {
    plain: {
      name: 'A plain page',
      needs: ['Paste it into the HTML of the page. One script serves all elements of a page.'],
    },
    mintlify: {
      name: 'Mintlify',
      needs: [
        'Copy `pi-score-estimator.js` into the repository of your documentation. Mintlify runs every `.js` file there on every page.',
        'The loader then lies on Mintlify’s host, so `src` says where the estimator is. Where you allow no script, use the frame; its attributes are written as React wants them.',
      ],
    },
    wordpress: {
      name: 'WordPress',
      needs: [
        'Add a *Custom HTML* block. Your role needs the capability `unfiltered_html`; administrators and editors of a single site have it.',
        'Without it WordPress removes script and frame when you save, and an administrator has to add the block.',
      ],
    },
    zendesk: {
      name: 'Zendesk',
      needs: [
        'An administrator turns on *Display unsafe content* in the settings of the help center: without it Zendesk takes frames out of articles. Then paste the frame into the source of the article.',
        'Where your theme may be edited, the element works from an article template. Put the number of your article in the place of 123456789, so that only that article has it.',
      ],
    },
    confluence: {
      name: 'Confluence',
      needs: [
        'Insert the *Iframe* macro with this address, a width of 100% and a height of 600 pixels.',
        'An administrator may have to add the address of the site to the allowlist.',
      ],
    },
    frame: {
      name: 'A bare frame',
      needs: [
        'For platforms that allow no script. Keep `sandbox` as it is. Where a platform asks for an address only, as Notion does, take that of `src`.',
      ],
    },
  },
};
