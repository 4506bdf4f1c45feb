#!/bin/sh
# Times `dosegate gamma` beside plastimatch's grid search and, once, its interpolated search, on two doses of 1.6 million points: whole processes, in turn.
# usage: benchmarks/peers/gamma.sh [RUNS]      (7 runs)
# Needs a build with -Pbenchmarks, GNU time and plastimatch.
set -eu

runs=${1:-7}
home=$(CDPATH='' cd -P "$(dirname "$0")/../.." && pwd -P)

fail() {
    printf 'gamma.sh: %s\n' "$1" >&2
    exit 1
}

[ -x /usr/bin/time ] && /usr/bin/time -f %e true 2>/dev/null || fail "GNU time (/usr/bin/time) is missing"
[ -d "$home/benchmarks/target/lib" ] || fail "not built; run: mvn -Pbenchmarks -Dmaven.test.skip=true package"
command -v plastimatch >/dev/null || fail "plastimatch is missing"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
java -cp "$home/benchmarks/target/classes:$home/benchmarks/target/lib/*" org.dosegate.benchmarks.plan.TwoDoses "$folder"
cd "$folder"

timed() {
    name=$1
    shift
    /usr/bin/time -q -a -o "$name.times" -f '%e %U %S' "$@" >/dev/null 2>&1 || fail "$name failed"
}

plastimatch_gamma() {
    name=$1
    shift
    timed "$name" plastimatch gamma "$@" --dose-tolerance 0.03 --dta-tolerance 2 --analysis-threshold 0.1 \
        reference.dcm evaluated.dcm --output-text plastimatch.txt
}

n=0
while [ "$n" -le "$runs" ]; do # the first round warms the disk's cache and is not counted
    timed dosegate "$home/bin/dosegate" gamma --reference reference.dcm --evaluated evaluated.dcm
    plastimatch_gamma grid
    [ "$n" -gt 0 ] || rm -f ./*.times
    n=$((n + 1))
done
plastimatch_gamma interpolated --interp-search

printf '%-14s %8s %8s\n' search 'wall s' 'CPU s'
for name in dosegate grid interpolated; do
    printf '%-14s' "$name"
    for sum in '$1' '$2 + $3'; do
        awk "{ print $sum }" "$name.times" | sort -n |
            awk '{ v[NR] = $1 } END { printf " %8.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
    done
    printf '\n'
done
