/**
 * What a browser is told about the site's files, the same in the files themselves, for static hosts
 * and for nginx.
 */

/**
 * What current browsers can be told to refuse a page and the frames in it. A name that they do not
 * know is a warning in their console.
 */
const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
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
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
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
    // Firefox and Safari ask the policy around a frame whether a file that is saved in it may be.
    "frame-src 'self' blob:",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
