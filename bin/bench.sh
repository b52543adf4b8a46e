# Measurements. Sourced by ./linli bench with JAVA_HOME set; the last line printed is JSON.

# What is measured in a browser, beside Enketo, which is installed for it alone.
if [ "${1:-}" = phone ]; then
  shift
  (cd "$home/bench/phone" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  cd "$home/bench/phone"
  LINLI="$home/linli" CHROMIUM="${CHROMIUM:-$(command -v chromium)}" exec node phone.mjs "$@"
fi

(cd "$home" && mvn -q -B -DskipTests test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath >&2)

case "${1:-}" in
  places) bench=PlacesBench ;;
  intake) bench=IntakeBench ;;
  registers) bench=RegistersBench ;;
  ask-once) bench=AskOnceBench ;;
  sweep) bench=SweepBench ;;
  city) bench=CityBench ;;
  replay) bench=ReplayBench ;;
  cases) bench=CasesBench ;;
  orders) bench=OrdersBench ;;
  activate) bench=ActivateBench ;;
  *) fail 'Which? ./linli bench places | intake [batch] | registers [district] | sweep [district] [doors] | replay folder | cases [open] [closed] [seconds] [folder] | orders [before] | activate [rounds] [full] | phone [rounds] | city [place] [seconds] [folder] | ask-once [ideal|lists-first|district] [households]' ;;
esac
shift
# shellcheck disable=SC2086 # the options are words
exec "$JAVA_HOME/bin/java" $quiet_java $calm_heap -Xmx3g \
  -cp "$home/target/classes:$home/target/test-classes:$(cat "$home/target/bench.classpath")" \
  "org.linli.bench.$bench" "$@"
