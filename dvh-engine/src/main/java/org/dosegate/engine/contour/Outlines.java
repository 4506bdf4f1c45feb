package org.dosegate.engine.contour;

import java.util.ArrayList;
import java.util.List;

/**
 * Rings of one section as outlines that each stand alone: every hole is joined to the ring around it by a channel of two coincident edges, the keyhole
 * technique of DICOM PS3.3 C.8.8.6.3. An island in a hole is an outline of its own.
 */
final class Outlines {
    private Outlines() {}

    /**
     * Joins holes to the rings around them.
     *
     * @param rings outer rings anticlockwise, holes clockwise
     */
    static List<List<Corner>> of(List<List<Corner>> rings) {
        List<List<Corner>> outer = new ArrayList<>();
        List<List<Corner>> holes = new ArrayList<>();
        for (List<Corner> ring : rings) {
            (signedArea(ring) > 0 ? outer : holes).add(ring);
        }
        List<List<List<Corner>>> within = new ArrayList<>();
        outer.forEach(ring -> within.add(new ArrayList<>()));
        for (List<Corner> hole : holes) {
            int around = around(outer, hole);
            if (around >= 0) {
                within.get(around).add(hole);
            }
        }
        List<List<Corner>> outlines = new ArrayList<>();
        for (int k = 0; k < outer.size(); k++) {
            outlines.add(joined(outer.get(k), within.get(k)));
        }
        return outlines;
    }

    /** The least ring around a hole; -1 when none is, which rounding can do to a hole that touches its ring everywhere. */
    private static int around(List<List<Corner>> outer, List<Corner> hole) {
        int least = -1;
        double area = Double.POSITIVE_INFINITY;
        for (int k = 0; k < outer.size(); k++) {
            double a = signedArea(outer.get(k));
            if (a < area && encloses(outer.get(k), hole)) {
                least = k;
                area = a;
            }
        }
        return least;
    }

    /** Whether more of a hole's corners lie inside the ring than outside: single ones may touch it. */
    private static boolean encloses(List<Corner> ring, List<Corner> hole) {
        int inside = 0;
        for (Corner c : hole) {
            inside += encloses(ring, c) ? 1 : -1;
        }
        return inside > 0;
    }

    private static boolean encloses(List<Corner> ring, Corner p) {
        boolean inside = false;
        Corner a = ring.get(ring.size() - 1);
        for (Corner b : ring) {
            if (a.v() <= p.v() != b.v() <= p.v()) {
                inside ^= p.u() < a.u() + (p.v() - a.v()) / (b.v() - a.v()) * (b.u() - a.u());
            }
            a = b;
        }
        return inside;
    }

    private static List<Corner> joined(List<Corner> outer, List<List<Corner>> holes) {
        List<Corner> outline = outer;
        List<List<Corner>> left = new ArrayList<>(holes);
        while (!left.isEmpty()) {
            Channel channel = shortest(outline, left);
            outline = channel.cutInto(outline);
            left.remove(channel.hole);
        }
        return outline;
    }

    /** From a corner of the outline to one of a hole. */
    private record Channel(int from, List<Corner> hole, int to) {
        List<Corner> cutInto(List<Corner> outline) {
            List<Corner> cut = new ArrayList<>(outline.subList(0, from + 1));
            cut.addAll(hole.subList(to, hole.size()));
            cut.addAll(hole.subList(0, to + 1));
            cut.addAll(outline.subList(from, outline.size()));
            return cut;
        }
    }

    /** The shortest channel to any hole that crosses no edge; when each crosses one, the shortest: its two sides cancel all the same. */
    private static Channel shortest(List<Corner> outline, List<List<Corner>> holes) {
        Channel best = null;
        Channel crossing = null;
        double bestLength = Double.POSITIVE_INFINITY;
        double crossingLength = Double.POSITIVE_INFINITY;
        for (List<Corner> hole : holes) {
            for (int i = 0; i < outline.size(); i++) {
                for (int j = 0; j < hole.size(); j++) {
                    double length = distance2(outline.get(i), hole.get(j));
                    if (length >= bestLength) {
                        continue;
                    }
                    Channel channel = new Channel(i, hole, j);
                    if (isClear(channel, outline, holes)) {
                        best = channel;
                        bestLength = length;
                    } else if (length < crossingLength) {
                        crossing = channel;
                        crossingLength = length;
                    }
                }
            }
        }
        return best != null ? best : crossing;
    }

    private static boolean isClear(Channel channel, List<Corner> outline, List<List<Corner>> holes) {
        Corner a = outline.get(channel.from);
        Corner b = channel.hole.get(channel.to);
        return !Crossings.crosses(a, b, outline) && holes.stream().noneMatch(hole -> Crossings.crosses(a, b, hole));
    }

    private static double distance2(Corner a, Corner b) {
        double du = a.u() - b.u();
        double dv = a.v() - b.v();
        return du * du + dv * dv;
    }

    private static double signedArea(List<Corner> ring) {
        return Rings2d.signedArea(ring.stream()
                .flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.u(), c.v()))
                .toArray());
    }
}
