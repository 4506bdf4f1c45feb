package org.dosegate.engine.dvh;

import java.util.Arrays;

/** Leaves out points of a falling curve that the straight lines between the others pass within a tolerance ("swinging door"). */
final class CurveSimplifier {
    private final double tolerance;
    private double[] x = new double[256];
    private double[] y = new double[256];
    private int kept;
    private double lastX;
    private double lastY;
    private boolean pending;
    private double steepest = Double.NEGATIVE_INFINITY;
    private double flattest = Double.POSITIVE_INFINITY;

    CurveSimplifier(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Adds a point; one that does not lie to the right of the last is passed over. */
    void add(double px, double py) {
        if (kept == 0) {
            keep(px, py);
            return;
        }
        if (px <= (pending ? lastX : x[kept - 1])) {
            return;
        }
        double dx = px - x[kept - 1];
        double slope = (py - y[kept - 1]) / dx;
        if (pending && !(slope >= steepest && slope <= flattest)) {
            keep(lastX, lastY);
            dx = px - x[kept - 1];
        }
        steepest = Math.max(steepest, (py - tolerance - y[kept - 1]) / dx);
        flattest = Math.min(flattest, (py + tolerance - y[kept - 1]) / dx);
        lastX = px;
        lastY = py;
        pending = true;
    }

    private void keep(double px, double py) {
        if (kept == x.length) {
            x = Arrays.copyOf(x, 2 * kept);
            y = Arrays.copyOf(y, 2 * kept);
        }
        x[kept] = px;
        // The sums behind the points may waver in their last bit; a cumulative curve never rises.
        y[kept] = kept > 0 ? Math.min(py, y[kept - 1]) : py;
        kept++;
        pending = false;
        steepest = Double.NEGATIVE_INFINITY;
        flattest = Double.POSITIVE_INFINITY;
    }

    CumulativeCurve finish() {
        if (pending) {
            keep(lastX, lastY);
        }
        return new CumulativeCurve(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
    }
}
