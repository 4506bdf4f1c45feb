package org.dosegate.report.csv;

import java.util.List;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.DvhResult;
import org.dosegate.report.StructureFigures;

/**
 * The statistics of a DVH run as CSV: one line a structure, by ROI number. Doses in Gy, volumes in cc; D98, D50 and D2 are those of ICRU
 * 83. The curves themselves are in the JSON.
 */
public final class DvhCsv {
    private static final List<String> HEADER = List.of(
            "structure",
            "roiNumber",
            "volumeCc",
            "inGridFraction",
            "minGy",
            "meanGy",
            "maxGy",
            "d98Gy",
            "d50Gy",
            "d2Gy",
            "d003ccGy",
            "warnings");

    private DvhCsv() {}

    /** The whole table, UTF-8. A figure that is not defined is an empty cell. */
    public static byte[] write(DvhResult result) {
        CsvTable table = new CsvTable(HEADER);
        for (StructureResult structure : result.structures()) {
            StructureFigures figures = StructureFigures.of(structure);
            table.text(structure.name())
                    .whole(structure.roiNumber())
                    .number(figures.volumeCc())
                    .number(figures.inGridFraction())
                    .number(figures.minGy())
                    .number(figures.meanGy())
                    .number(figures.maxGy())
                    .number(figures.d98Gy())
                    .number(figures.d50Gy())
                    .number(figures.d2Gy())
                    .number(figures.d003ccGy())
                    .notes(structure.warnings())
                    .endLine();
        }
        return table.bytes();
    }
}
