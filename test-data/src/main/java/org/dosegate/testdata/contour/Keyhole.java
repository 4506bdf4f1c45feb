package org.dosegate.testdata.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holes joined to the ring around them by a channel of no width, as systems write them that know no inner rings (PS3.3 C.8.8.6.3). */
public final class Keyhole {
    private Keyhole() {}

    /** The same section without separate holes. */
    public static List<Ring> join(List<Ring> rings) {
        List<Ring> outer = new ArrayList<>();
        List<Ring> holes = new ArrayList<>();
        for (Ring r : rings) {
            (r.signedAreaMm2() > 0 ? outer : holes).add(r);
        }
        for (Ring hole : holes) {
            int around = around(outer, hole);
            outer.set(around, joined(outer.get(around), hole));
        }
        return outer;
    }

    /** The least ring that encloses the hole. */
    private static int around(List<Ring> outer, Ring hole) {
        return java.util.stream.IntStream.range(0, outer.size())
                .filter(i -> outer.get(i).encloses(hole.ab()[0], hole.ab()[1]))
                .boxed()
                .min(Comparator.comparingDouble(i -> outer.get(i).signedAreaMm2()))
                .orElseThrow(() -> new IllegalArgumentException("a hole outside every ring"));
    }

    private static Ring joined(Ring outer, Ring hole) {
        double[] o = outer.ab();
        double[] h = hole.ab();
        int from = 0;
        int to = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < o.length; i += 2) {
            for (int j = 0; j < h.length; j += 2) {
                double d = Math.hypot(o[i] - h[j], o[i + 1] - h[j + 1]);
                if (d < best) {
                    best = d;
                    from = i;
                    to = j;
                }
            }
        }
        // outer to the channel, over it, once round the hole back to its start, back over the channel, rest of the
        // outer ring
        double[] ab = new double[o.length + h.length + 4];
        System.arraycopy(o, 0, ab, 0, from + 2);
        int at = from + 2;
        System.arraycopy(h, to, ab, at, h.length - to);
        at += h.length - to;
        System.arraycopy(h, 0, ab, at, to + 2);
        at += to + 2;
        System.arraycopy(o, from, ab, at, o.length - from);
        return new Ring(ab);
    }
}
