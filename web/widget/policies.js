/** Policies of the pages beside the estimator, and what the header files for hosts say. */

/**
 * The features that Chromium 156, which knows most of them, can refuse to a page and to the frames
 * in it, without client hints. A browser writes a warning into its console for a name that it does
 * not know.
 */
const features = [
  'accelerometer',
  'aria-notify',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'media-playback-while-not-visible',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Value of the header Permissions-Policy: all off. */
export const permissions = features.map((feature) => `${feature}=()`).join(', ');

/**
 * @param {string} style the source that allows the article's style
 * @returns {string} the policy of the demonstration article: the loader, the frame and its own
 * style, nothing else
 */
export const articlePolicy = (style) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "frame-src 'self'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/**
 * @param {string} script the source that allows the builder's script
 * @param {string} style the source that allows its style
 * @returns {string} the policy of the builder: its own script and style, and the estimator beside
 *   it in a frame
 */
export const builderPolicy = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "frame-src 'self'",
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * @param {string} script the source that allows the script of the pages
 * @param {string} style the source that allows their style
 * @returns {string} the policy of the pages with the points of a year
 */
export const pointsPolicy = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
