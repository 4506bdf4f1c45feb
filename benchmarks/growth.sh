#!/bin/sh
# How time and memory of `dosegate dvh` grow with structures, contour points and dose voxels: a table as CSV, and a plot of it.
# usage: benchmarks/growth.sh TABLE.csv PLOT.svg      (needs a build with -Pbenchmarks, GNU time, and 4 GiB for the largest plan's making)
set -eu

home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
table=$1
plot=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
classes="$home/benchmarks/target/classes:$home/benchmarks/target/lib/*"

# series, its size, and the plan: structures, plane distance in mm, points of a contour, columns, rows, frames
measure() {
    series=$1
    shift
    java -Xmx6g -cp "$classes" org.dosegate.benchmarks.plan.SizedPlan "$folder" "$@"
    for run in 1 2 3; do
        /usr/bin/time -q -a -o "$folder/times" -f '%e %U %S %M' "$home/bin/dosegate" dvh "$folder" -q --json "$folder/out.json" >/dev/null
    done
    # The run with the least processor time is the one that others disturbed least.
    awk '{ print $2 + $3, $1, $4 }' "$folder/times" | sort -n | head -1 |
        awk -v s="$series" -v n="$1" -v mm="$2" -v p="$3" -v c="$4" -v r="$5" -v f="$6" \
            '{ printf "%s,%d,%s,%d,%d,%d,%d,%.2f,%.2f,%.0f\n", s, n, mm, p, c, r, f, $2, $1, $3 / 1024 }' >>"$table"
    rm -f "$folder/times"
}

echo series,structures,planeMm,ringPoints,columns,rows,frames,wallSeconds,cpuSeconds,peakMiB >"$table"
for structures in 3 6 12 24 48; do
    measure structures "$structures" 3 240 145 97 133
done
for points in 60 240 960 3840; do
    measure points 12 3 "$points" 145 97 133
done
for edge in 36 72 145 290; do
    measure voxels 12 3 240 "$edge" "$((edge * 2 / 3))" "$((edge * 11 / 12))"
done
measure voxels 12 3 240 512 512 300
measure largest 60 1 1250 512 512 300
java -cp "$classes" org.dosegate.benchmarks.plan.GrowthPlot "$table" "$plot"
