package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dosegate.report.draw.Colour;

/**
 * Colours of curves on white paper: that of the ROI where it can be read and told from the others, darkened where it is pale; else one of a set that colour-blind
 * people can tell apart.
 */
final class CurveColours {
    /** Contrast that graphics need (Web Content Accessibility Guidelines 2.2, 1.4.11). */
    private static final double READABLE = 3;

    /** How far apart two colours must be, in the units of {@link #distance}, where black and white are 765 apart. */
    private static final double TOLD_APART = 60;

    /** Strong colours of Okabe and Ito (2008) and of the muted scheme of Tol (2021), those that can be read on white. */
    private static final List<Colour> SAFE = List.of(
            Colour.rgb(0x0072B2),
            Colour.rgb(0xD55E00),
            Colour.rgb(0x117733),
            Colour.rgb(0xAA4499),
            Colour.rgb(0x000000),
            Colour.rgb(0x882255),
            Colour.rgb(0x332288),
            Colour.rgb(0x009E73),
            Colour.rgb(0x807000),
            Colour.rgb(0xCC6677));

    private static final double DARKER = 0.92;
    private static final int FAINT_SPREAD = 48;

    private CurveColours() {}

    /** A colour for each curve, in their order. */
    static List<Colour> of(List<OptionalInt> roiColours) {
        List<Colour> used = new ArrayList<>();
        for (OptionalInt rgb : roiColours) {
            used.add(rgb.isPresent() ? readable(Colour.rgb(rgb.getAsInt()), used) : farthest(used));
        }
        return used;
    }

    private static Colour readable(Colour stored, List<Colour> used) {
        Colour dark = stored;
        while (dark.contrastWith(Colour.WHITE) < READABLE) {
            dark = darker(dark);
        }
        boolean changed = !dark.equals(stored);
        // A pale grey or white says nothing about its structure, and there would be many such.
        boolean faint = changed && spread(stored) < FAINT_SPREAD;
        return faint || nearest(dark, used) < TOLD_APART ? farthest(used) : dark;
    }

    /** The colour of the set whose nearest used one is farthest away; the first of them where none is used or all are. */
    private static Colour farthest(List<Colour> used) {
        Colour best = SAFE.get(used.size() % SAFE.size());
        double distance = used.containsAll(SAFE) ? Double.POSITIVE_INFINITY : -1;
        for (Colour colour : SAFE) {
            double nearest = nearest(colour, used);
            if (nearest > distance) {
                best = colour;
                distance = nearest;
            }
        }
        return best;
    }

    private static Colour darker(Colour colour) {
        return Colour.rgb((int) (colour.red() * DARKER) << 16
                | (int) (colour.green() * DARKER) << 8
                | (int) (colour.blue() * DARKER));
    }

    private static int spread(Colour colour) {
        int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
        return most - Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
    }

    private static double nearest(Colour colour, List<Colour> used) {
        return used.stream().mapToDouble(u -> distance(u, colour)).min().orElse(Double.MAX_VALUE);
    }

    /** Distance in sRGB with weights that follow the red (T. Riemersma, "Colour metric", CompuPhase). */
    private static double distance(Colour a, Colour b) {
        double red = (a.red() + b.red()) / 2.0;
        double dr = a.red() - b.red();
        double dg = a.green() - b.green();
        double db = a.blue() - b.blue();
        return Math.sqrt((2 + red / 256) * dr * dr + 4 * dg * dg + (2 + (255 - red) / 256) * db * db);
    }
}
