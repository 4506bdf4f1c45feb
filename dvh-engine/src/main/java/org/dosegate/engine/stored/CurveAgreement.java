package org.dosegate.engine.stored;

/**
 * How near two cumulative curves are, volumes in % of each one's whole.
 *
 * @param worstPercent the largest difference of volumes at one dose, % of the volume, at the stored curve's points
 * @param worstAtGy the dose of it, Gy
 * @param meanPercent the mean difference, without its sign, from 0 Gy to where both curves have ended, % of the volume
 * @param within1Percent share of the stored points whose distance from our curve is at most 1 in units of 1 % of the volume and 1 % of the
 *     plan's largest dose, %
 * @param within3Percent the same with 3 % of the volume and 1 % of the dose
 */
public record CurveAgreement(
        double worstPercent, double worstAtGy, double meanPercent, double within1Percent, double within3Percent) {

    static CurveAgreement of(ShareCurve stored, ShareCurve ours, double planMaxGy) {
        double worst = 0;
        double at = 0;
        double area = 0;
        int close1 = 0;
        int close3 = 0;
        double before = 0;
        int n = stored.dose().length;
        double end = Math.max(stored.dose()[n - 1], ours.dose()[ours.dose().length - 1]);
        for (int k = 0; k < n; k++) {
            double difference = Math.abs(stored.share()[k] - ours.at(stored.dose()[k]));
            if (difference > worst) {
                worst = difference;
                at = stored.dose()[k];
            }
            area += k == 0
                    ? difference * stored.dose()[0]
                    : 0.5 * (difference + before) * (stored.dose()[k] - stored.dose()[k - 1]);
            before = difference;
            close1 += isNear(stored, k, ours, 0.01, 0.01 * planMaxGy) ? 1 : 0;
            close3 += isNear(stored, k, ours, 0.03, 0.01 * planMaxGy) ? 1 : 0;
        }
        area += beyond(ours, stored.dose()[n - 1]);
        double mean = end > 0 ? area / end : 0;
        return new CurveAgreement(100 * worst, at, 100 * mean, 100.0 * close1 / n, 100.0 * close3 / n);
    }

    /** Area below our curve beyond a dose: there the stored one has ended. */
    private static double beyond(ShareCurve ours, double from) {
        double area = 0;
        double[] d = ours.dose();
        for (int k = 1; k < d.length; k++) {
            double low = Math.max(d[k - 1], from);
            if (d[k] > low) {
                area += 0.5 * (ours.at(low) + ours.share()[k]) * (d[k] - low);
            }
        }
        return area;
    }

    /** Whether a stored point lies within 1 of our curve, the axes divided by the two tolerances. */
    private static boolean isNear(ShareCurve stored, int k, ShareCurve ours, double shareUnit, double doseUnit) {
        double[] d = ours.dose();
        double[] s = ours.share();
        for (int i = 1; i < d.length; i++) {
            double x = (stored.dose()[k] - d[i - 1]) / doseUnit;
            double y = (stored.share()[k] - s[i - 1]) / shareUnit;
            double dx = (d[i] - d[i - 1]) / doseUnit;
            double dy = (s[i] - s[i - 1]) / shareUnit;
            double length2 = dx * dx + dy * dy;
            double t = length2 > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length2)) : 0;
            double ex = x - t * dx;
            double ey = y - t * dy;
            if (ex * ex + ey * ey <= 1) {
                return true;
            }
        }
        return false;
    }
}
