# Installs what is missing on a bare Debian 12 and says what it installs. Where nothing is missing,
# it prints nothing. web/start and tests/run source this file from the top folder of the project.
# shellcheck shell=bash disable=SC2034

# An entry is a Debian package, or package:command where the command may also come from elsewhere.
build_packages=(
  ca-certificates g++:g++ cmake:cmake ninja-build:ninja
  emscripten:emcc node-acorn doctest-dev nlohmann-json3-dev libcsv-dev
)
test_packages=(
  clang:clang++ clang-format:clang-format clang-tidy:clang-tidy libclang-rt-dev
  gcovr:gcovr libbenchmark-dev time nginx-light:nginx
  shellcheck:shellcheck parallel:parallel
  chromium:chromium firefox-esr:firefox-esr webkit2gtk-driver:WebKitWebDriver xvfb:Xvfb
)

# clear_build_environment: unsets the variables by which compilers, emscripten, CMake, npm and
# Node.js could be told to make other bytes, and lets everybody read what is built, so that a web
# server can. Whoever builds calls it first. EM_CONFIG and EM_CACHE stay: they say where emscripten
# keeps its settings and its cache, which differs between systems.
clear_build_environment() {
  unset CFLAGS CXXFLAGS CPPFLAGS LDFLAGS ASMFLAGS CC CXX LD AR CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH \
    COMPILER_PATH GCC_EXEC_PREFIX CCC_OVERRIDE_OPTIONS SOURCE_DATE_EPOCH NODE_OPTIONS NODE_PATH NODE_ENV PYTHONPATH PYTHONHOME \
    "${!CMAKE_@}" "${!EMCC_@}" "${!EMMAKEN_@}" "${!BINARYEN_@}" "${!ESBUILD_@}" "${!npm_config_omit@}"
  umask 022
}

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
  install_without_services "${missing[@]}"
}

# The file that Debian's packages ask whether they may start a service; tests set another.
policy_file=${policy_file:-/usr/sbin/policy-rc.d}

# install_without_services PACKAGE...: the tests use nginx as a program; its package would start it
# as a service, on port 80. A policy that refuses every start prevents that. It is removed when
# apt-get has ended, also after an interruption; where a set-up was killed, by the next one. A policy
# that somebody else wrote stays and is obeyed.
install_without_services() (
  local mark="# Written by the set-up of the PI score estimator, which removes it."
  if [ ! -e "$policy_file" ] || grep -qxF "$mark" "$policy_file"; then
    trap 'as_root rm -f "$policy_file"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    printf '#!/bin/sh\n%s\nexit 101\n' "$mark" | as_root install -m 755 /dev/stdin "$policy_file"
  fi
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >/dev/null
)

# npm_packages FOLDER...: installs what each folder's package-lock.json pins, unless that was done
# since the file changed.
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
