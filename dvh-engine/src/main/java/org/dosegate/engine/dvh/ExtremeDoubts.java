package org.dosegate.engine.dvh;

import java.util.List;
import org.dosegate.engine.dose.DoseGrid;
import org.dosegate.engine.geometry.PlanarContours;

/** What the surface between two contours leaves open about the extremes of a dose: what the contours themselves have is sure, and so is what lies inside. {@code Min} and {@code Max} alone are moved. */
final class ExtremeDoubts {
    private final ContourExtremes cold;
    private final ContourExtremes hot;
    private final ExtremeDose found;

    /**
     * Doubts about a structure.
     *
     * @param found where the usual reading has its extremes
     */
    ExtremeDoubts(PlanarContours contours, DoseGrid dose, ExtremeDose found) {
        ContourDoses doses = ContourDoses.of(contours, dose);
        this.cold = new ContourExtremes(doses, dose, -1);
        this.hot = new ContourExtremes(doses, dose, 1);
        this.found = found;
    }

    /** Extremes as far out as the contours around them allow. */
    Spread beyond(Dvh value) {
        return spread(value, Math.min(value.minGy(), cold.possibleGy()), Math.max(value.maxGy(), hot.possibleGy()));
    }

    /** Extremes no farther out than the contours themselves, in a reading that ends at the outermost of them: what ends have to say is told apart. */
    Spread shortOf(Dvh withoutCaps) {
        double min = withoutCaps.minGy();
        double max = withoutCaps.maxGy();
        boolean coldInside = found.coldest() == null || found.coldest().inside();
        boolean hotInside = found.hottest() == null || found.hottest().inside();
        double least = coldInside ? min : Math.max(min, Math.min(max, cold.onContoursGy()));
        double most = hotInside ? max : Math.min(max, Math.max(least, hot.onContoursGy()));
        return spread(withoutCaps, least, most);
    }

    private static Spread spread(Dvh base, double minGy, double maxGy) {
        return new Spread(Spread.Source.BETWEEN_SLICES, base, List.of(new ExtremesDvh(base, minGy, maxGy)));
    }
}
