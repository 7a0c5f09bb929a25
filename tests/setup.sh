# Installs what is missing on a bare Debian 12 and says what it installs. Where nothing is missing,
# it prints nothing. web/start and tests/run source this file from the top folder of the project.
# shellcheck shell=bash disable=SC2034

# An entry is a Debian package, or package:command where the command may also come from elsewhere.
build_packages=(
  ca-certificates g++:g++ cmake:cmake ninja-build:ninja
  emscripten:emcc node-acorn doctest-dev nlohmann-json3-dev
)
test_packages=(
  clang:clang++ clang-format:clang-format clang-tidy:clang-tidy libclang-rt-dev
  gcovr:gcovr libbenchmark-dev nginx-light:nginx
  shellcheck:shellcheck
  chromium:chromium firefox-esr:firefox-esr webkit2gtk-driver:WebKitWebDriver xvfb:Xvfb
)

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

package_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

node_is_new_enough() {
  command -v node >/dev/null &&
    node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)'
}

# apt_packages ENTRY...: installs the entries that are missing, and Node.js and npm with them.
apt_packages() {
  local entry missing=()
  for entry in "$@"; do
    case $entry in
      *:*) command -v "${entry#*:}" >/dev/null || missing+=("${entry%%:*}") ;;
      *) package_installed "$entry" || missing+=("$entry") ;;
    esac
  done
  node_is_new_enough || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ ${#missing[@]} -gt 0 ] || return 0

  echo "Installing from Debian: ${missing[*]}"
  as_root apt-get -qq update
  # The tests start nginx themselves. Debian's package would start it as a service on port 80, so a
  # policy refuses every start of a service while packages are installed.
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ]; then
    policy=
  else
    printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$policy"
  fi
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}" \
    >/dev/null || status=$?
  [ -z "$policy" ] || as_root rm -f "$policy"
  return "$status"
}

# npm_packages FOLDER...: installs the packages that each folder's package-lock.json pins, where that
# file is newer than the installed packages.
npm_packages() {
  local folder lock
  for folder in "$@"; do
    lock=$folder/package-lock.json
    [ -f "$lock" ] || continue
    [ ! -d "$folder/node_modules" ] || [ "$lock" -nt "$folder/node_modules" ] || continue
    echo "Installing the npm packages of $folder/"
    npm --prefix "$folder" ci --no-audit --no-fund --loglevel=error || return 1
    touch "$folder/node_modules"
  done
}
