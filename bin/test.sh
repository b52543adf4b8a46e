# Every check there is. Sourced by ./linli test with JAVA_HOME set; `./linli test --no-browser`
# leaves out what needs Chromium. What runs when, so that two processors are busy:
#
#   1  the client is built
#   2  the client's checks          beside  the server's form, rules and tests, two classes at a time
#   3  browser stories, two files at a time
#
# On one processor there is one lane only, and what stands beside takes turns.

lanes=2
[ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ] || lanes=1

step() { printf '\n== %s\n' "$1" >&2; }

install_browser() {
  command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 && fc-list 2>/dev/null | grep -qi 'cjk' && return
  step 'Installing Chromium and Chinese fonts'
  command -v apt-get >/dev/null 2>&1 ||
    fail 'Chromium and Chinese fonts are needed for the browser stories; please install them.'
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  $as_root apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-cjk >/dev/null
}

# together A B: runs both at the same time. B is seen as it goes, A whole when both have ended.
together() {
  failed=
  "$1" >"$home/target/$1.log" 2>&1 &
  beside=$!
  "$2" || failed=" $2"
  wait "$beside" || failed="$failed $1"
  cat "$home/target/$1.log" >&2
  [ -z "$failed" ] || { step "Not passed:$failed"; return 1; }
}

client_checks() {
  cd "$home/web" && npm run --silent check && npm run --silent types:check
}

server_checks() (
  cd "$home" || return
  mvn -B -DforkCount=$lanes spotless:check verify 2>&1 |
    grep -vE '^\[INFO\] *$|Downloading|Downloaded|WARNING' | tee "$home/target/test.log" >&2
  grep -q 'BUILD SUCCESS' "$home/target/test.log"
)

case "${1:-}" in
  '' | --no-browser) ;;
  *) fail 'Which? ./linli test, or ./linli test --no-browser' ;;
esac

mkdir -p "$home/target"

step 'Web client: build'
build_web

step 'Server: form, rules, tests; beside it the web client: types, rules, tests'
together client_checks server_checks

if [ "${1:-}" != --no-browser ]; then
  install_browser
  export CHROMIUM="${CHROMIUM:-$(command -v chromium)}"
  step 'Browser stories'
  touch "$home/target/.linli"
  rm -f "$home/target/linli.aot"
  train
  (cd "$home/web" && LINLI="$home/linli" npm run --silent e2e >&2)
fi

step 'All checks passed'
grep -E '^\[(INFO|WARNING|ERROR)\] Tests run:.*[0-9]$' "$home/target/test.log" | tail -n 1
