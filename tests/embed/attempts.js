/**
 * Tries the ways to the outside that a policy can stop. Runs in the page: it sees nothing of this
 * module.
 * @param {string} outside origin that is listened to
 */
export async function attemptAll(outside) {
  const to = (path) => `${outside}/${path}`;
  const element = (name, properties, parent = document.body) =>
    new Promise((resolve, reject) => {
      const made = document.createElement(name);
      made.onload = resolve;
      made.onerror = reject;
      Object.assign(made, properties);
      parent.append(made);
    });
  const attempts = {
    fetch: () => fetch(to('fetch'), { mode: 'no-cors' }),
    request: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = resolve;
        request.onerror = reject;
        request.open('GET', to('request'));
        request.send();
      }),
    beacon: () => navigator.sendBeacon(to('beacon'), 'answers'),
    socket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(to('socket').replace('http', 'ws'));
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
    events: () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(to('events'));
        source.onopen = resolve;
        source.onerror = reject;
      }),
    image: () => element('img', { src: to('image') }),
    media: () =>
      element('audio', { src: to('media'), preload: 'auto', onloadedmetadata: () => {} }),
    style: () => element('link', { rel: 'stylesheet', href: to('style') }, document.head),
    font: () => new FontFace('Elsewhere', `url(${to('font')})`).load(),
    script: () => element('script', { src: to('script') }, document.head),
    import: () => import(to('import')),
    worker: () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(to('worker'));
        worker.onmessage = resolve;
        worker.onerror = reject;
      }),
    frame: () => element('iframe', { src: to('frame') }),
    object: () => element('object', { data: to('object') }),
    form: () => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: to('form') });
      document.body.append(form);
      form.submit();
    },
  };
  const ended = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    // What is blocked fails at once, or never answers.
    const result = await Promise.race([
      Promise.resolve()
        .then(attempt)
        .then(
          () => 'done',
          () => 'refused',
        ),
      new Promise((resolve) => {
        setTimeout(resolve, 1000, 'silent');
      }),
    ]);
    ended.push(`${name} ${result}`);
  }
  return ended;
}

/**
 * Tries one of the ways to the outside that no policy stops. Runs in the page.
 * @param {'webrtc' | 'open' | 'download' | 'navigate'} way
 * @param {string} outside origin that is listened to
 * @param {number} port on which UDP is listened to
 * @returns {Promise<boolean>} whether the browser has this way
 */
export async function leaveBy(way, outside, port) {
  if (way === 'webrtc') {
    if (!globalThis.RTCPeerConnection) return false;
    globalThis.connection = new RTCPeerConnection({
      iceServers: [{ urls: `stun:127.0.0.1:${port}` }],
    });
    globalThis.connection.createDataChannel('answers');
    await globalThis.connection.setLocalDescription(await globalThis.connection.createOffer());
  } else if (way === 'open') {
    // A browser lets a page open a window when the reader clicks.
    addEventListener('click', () => window.open(`${outside}/open`, '_blank', 'noopener'));
  } else if (way === 'download') {
    const link = document.createElement('a');
    Object.assign(link, { href: `${outside}/download`, download: 'answers' });
    document.body.append(link);
    link.click();
  } else {
    // Once the driver has its answer.
    setTimeout(() => {
      location.href = `${outside}/navigate`;
    });
  }
  return true;
}

/**
 * For each attempt of attemptAll() the directives, one of which it must violate. Trusted Types
 * refuse the address of a script before script-src is asked.
 */
export const expected = {
  fetch: ['connect-src'],
  request: ['connect-src'],
  beacon: ['connect-src'],
  socket: ['connect-src'],
  events: ['connect-src'],
  image: ['img-src'],
  media: ['media-src'],
  style: ['style-src-elem', 'style-src'],
  font: ['font-src'],
  script: ['require-trusted-types-for', 'script-src-elem'],
  import: ['script-src-elem', 'script-src'],
  worker: ['require-trusted-types-for', 'worker-src'],
  frame: ['frame-src'],
  object: ['object-src', 'require-trusted-types-for'],
  form: ['form-action'],
};
