package org.dosegate.report.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.DvhResult;
import org.dosegate.report.StructureFigures;

/**
 * The statistics of a DVH run as CSV: one line a structure, by ROI number. Doses in Gy, volumes in cc; D98, D50 and D2 are those of ICRU
 * 83. Low and High are what resampling of a sum leaves open, empty where nothing. The curves themselves are in the JSON.
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
            "warnings",
            "minLowGy",
            "minHighGy",
            "meanLowGy",
            "meanHighGy",
            "maxLowGy",
            "maxHighGy",
            "d003ccLowGy",
            "d003ccHighGy");

    private DvhCsv() {}

    /** The whole table, UTF-8. A figure that is not defined is an empty cell. */
    public static byte[] write(DvhResult result) {
        CsvTable table = new CsvTable(HEADER);
        for (StructureResult structure : result.structures()) {
            StructureFigures figures = StructureFigures.of(structure);
            Optional<StructureFigures.Range> range = StructureFigures.resampling(structure);
            Optional<StructureFigures> least = range.map(StructureFigures.Range::least);
            Optional<StructureFigures> largest = range.map(StructureFigures.Range::largest);
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
                    .number(bound(least, StructureFigures::minGy))
                    .number(bound(largest, StructureFigures::minGy))
                    .number(bound(least, StructureFigures::meanGy))
                    .number(bound(largest, StructureFigures::meanGy))
                    .number(bound(least, StructureFigures::maxGy))
                    .number(bound(largest, StructureFigures::maxGy))
                    .number(bound(least, StructureFigures::d003ccGy))
                    .number(bound(largest, StructureFigures::d003ccGy))
                    .endLine();
        }
        return table.bytes();
    }

    private static OptionalDouble bound(
            Optional<StructureFigures> figures, Function<StructureFigures, OptionalDouble> figure) {
        return figures.map(figure).orElse(OptionalDouble.empty());
    }
}
