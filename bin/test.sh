# Every check there is, in the order in which they are quick to fail. Sourced by ./linli test with
# JAVA_HOME set; `./linli test --no-browser` leaves out what needs Chromium.

step() { printf '\n== %s\n' "$1" >&2; }

install_browser() {
  command -v chromium >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'cjk' && return
  step 'Installing Chromium and Chinese fonts'
  command -v apt-get >/dev/null 2>&1 ||
    fail 'Chromium and Chinese fonts are needed for the browser stories; please install them.'
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-cjk >/dev/null
}

step 'Web client: types, rules, tests, build'
build_web
(cd "$home/web" && npm run --silent check >&2 && npm run --silent types:check >&2)

step 'Server: form, rules, tests'
mkdir -p "$home/target"
(cd "$home" && mvn -B spotless:check verify 2>&1 | grep -vE '^\[INFO\] *$|Downloading|Downloaded|WARNING' |
  tee "$home/target/test.log" >&2; grep -q 'BUILD SUCCESS' "$home/target/test.log")

if [ "${1:-}" != --no-browser ]; then
  install_browser
  step 'Browser stories'
  touch "$home/target/.linli"
  rm -f "$home/target/linli.aot"
  train
  (cd "$home/web" && LINLI="$home/linli" npm run --silent e2e >&2)
fi

step 'All checks passed'
grep -E '^\[(INFO|WARNING|ERROR)\] Tests run:.*[0-9]$' "$home/target/test.log" | tail -n 1
