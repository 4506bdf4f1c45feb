package org.dosegate.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.dosegate.report.draw.Drawing;
import org.dosegate.report.draw.Stroke;
import org.dosegate.report.qa.DvhCurve;
import org.dosegate.report.qa.StoredDvhRow;

/** Our curves, drawn through, and the stored ones, dashed, in the same colours. */
public final class StoredDvhPlot {
    private static final List<Double> DASHES = List.of(2.5, 2.0);

    private StoredDvhPlot() {}

    /** The plot of all structures. */
    public static Drawing of(List<StoredDvhRow> rows, DvhPlotOptions options) {
        List<Stroke> ours =
                DvhPlot.strokes(rows.stream().map(StoredDvhRow::ours).toList());
        List<DvhCurve> curves = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Stroke stroke = ours.get(k);
            curves.add(rows.get(k).ours());
            strokes.add(Stroke.of(stroke.colour(), stroke.width()));
            curves.add(rows.get(k).stored());
            strokes.add(new Stroke(stroke.colour(), stroke.width(), DASHES));
        }
        return DvhPlot.of(curves, strokes, options).drawing();
    }
}
