package org.dosegate.report.qa;

import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.text.SafeText;
import org.dosegate.report.text.Shown;

/** Structures as rows. */
final class StructureRows {
    private StructureRows() {}

    static StructureRow row(StructureResult structure, Origins origins) {
        StructureFigures figures = StructureFigures.of(structure);
        return new StructureRow(
                SafeText.show(structure.name()),
                origins.roi(structure),
                origins.match(structure),
                Shown.cc(figures.volumeCc()),
                Shown.percent(figures.inGridFraction()),
                figures.partlyOutside(),
                Shown.gy(figures.minGy()),
                Shown.gy(figures.meanGy()),
                Shown.gy(figures.maxGy()),
                Shown.gy(figures.d003ccGy()),
                figures);
    }
}
