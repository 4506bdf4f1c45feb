#!/bin/sh
# Times dosegate beside plastimatch and dicompyler-core on generated plans: whole processes, in turn, medians, peak memory.
# usage: benchmarks/peers/run.sh [RUNS]      (5 runs; PLANS="small clinical fine" chooses the plans, FOLDER=... where they go)
# Needs a build with -Pbenchmarks, and GNU time. Installs nothing: a tool that is not there is left out.
set -eu

runs=${1:-5}
home=$(CDPATH='' cd -P "$(dirname "$0")/../.." && pwd -P)
folder=${FOLDER:-$(mktemp -d)}
dosegate=$home/bin/dosegate
here=$(dirname "$0")

fail() {
    printf 'run.sh: %s\n' "$1" >&2
    exit 1
}

[ -x /usr/bin/time ] && /usr/bin/time -f %e true 2>/dev/null || fail "GNU time (/usr/bin/time) is missing"
[ -d "$home/benchmarks/target/lib" ] || fail "not built; run: mvn -Pbenchmarks -Dmaven.test.skip=true package"
command -v plastimatch >/dev/null && plastimatch=yes || plastimatch=
python=
for candidate in python3 /usr/bin/python3; do
    if [ -z "$python" ] && "$candidate" -c 'import dicompylercore' 2>/dev/null; then
        python=$candidate
    fi
done

# name: structures, distance of contour planes in mm, points of a contour, columns, rows and frames of the dose
size() {
    case $1 in
        small) echo 6 3 120 73 49 67 ;;
        clinical) echo 12 3 240 145 97 133 ;;
        fine) echo 30 2 400 181 121 166 ;;
        *) fail "no plan is called $1" ;;
    esac
}

# Which tools run, by short names.
tools() {
    echo dvh check
    [ -z "$plastimatch" ] || echo plastimatch
    [ -z "$python" ] || echo dicompyler
}

# One run of a tool on the plan in $1; a goal that fails is no failure here.
run() {
    case $2 in
        dvh) "$dosegate" dvh "$1" --json "$1/out.json" -q ;;
        check) "$dosegate" check "$1" --json "$1/out.json" -q || [ $? -eq 1 ] ;;
        plastimatch) plastimatch dvh --input "$1" --output-csv "$1/out.csv" ;;
        dicompyler) "$python" "$here/dicompyler.py" "$1/RS.dcm" "$1/RD.dcm" ;;
    esac
}

if [ "${2:-}" = --one ]; then
    run "$3" "$4" >/dev/null 2>&1
    exit
fi

for plan in ${PLANS:-small clinical fine}; do
    data=$folder/$plan
    mkdir -p "$data"
    # shellcheck disable=SC2046
    java -Xmx3g -cp "$home/benchmarks/target/classes:$home/benchmarks/target/lib/*" \
        org.dosegate.benchmarks.plan.SizedPlan "$data" $(size "$plan") || fail "the plan $plan could not be made"
    : >"$data/times"
    n=0
    while [ "$n" -le "$runs" ]; do # the first round warms the disk's cache and is not counted
        for tool in $(tools); do
            /usr/bin/time -q -o "$data/one" -f '%e %U %S %M' "$0" "$runs" --one "$data" "$tool" ||
                fail "$tool failed on $data"
            [ "$n" -eq 0 ] || printf '%s %s\n' "$tool" "$(cat "$data/one")" >>"$data/times"
        done
        n=$((n + 1))
    done
done

printf '%-10s %-12s %8s %8s %8s %8s %9s %s\n' plan tool 'wall s' least most 'CPU s' 'peak MiB' 'wall, dosegate dvh = 1'
for plan in ${PLANS:-small clinical fine}; do
    reference=
    for tool in $(tools); do
        # Of each column the median; of wall time the least and the most, too.
        row=$(for field in 2 3+4 5; do
            awk -v t="$tool" -v f="$field" '$1 == t { print f == "3+4" ? $3 + $4 : $f }' "$folder/$plan/times" | sort -n |
                awk '{ v[NR] = $1 } END { m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; print m, v[1], v[NR] }'
        done | tr '\n' ' ')
        # shellcheck disable=SC2086
        set -- $row
        reference=${reference:-$1}
        printf '%-10s %-12s %8.2f %8.2f %8.2f %8.2f %9.0f %s\n' "$plan" "$tool" "$1" "$2" "$3" "$4" \
            "$(awk "BEGIN { print $7 / 1024 }")" "$(awk "BEGIN { printf \"%.2f\", $1 / $reference }")"
    done
done
[ -n "$plastimatch" ] || echo "plastimatch is not installed"
[ -n "$python" ] || echo "dicompyler-core is not installed"
[ -n "${FOLDER:-}" ] || rm -rf "$folder"
