package org.dosegate.report.csv;

import java.util.List;
import java.util.OptionalInt;
import org.dosegate.constraints.result.ComparedStructure;
import org.dosegate.engine.stored.CurveAgreement;
import org.dosegate.report.CompareReport;

/** Our DVHs beside the stored ones as CSV: one line a structure. Doses in Gy, volumes in cc; differences of curves in per cent of the volume. */
public final class CompareCsv {
    private static final List<String> HEADER = List.of(
            "structure",
            "roiNumber",
            "volumeCc",
            "storedVolumeCc",
            "minGy",
            "storedMinGy",
            "meanGy",
            "storedMeanGy",
            "maxGy",
            "storedMaxGy",
            "worstPercent",
            "worstAtGy",
            "meanPercent",
            "within1Percent",
            "within3Percent");

    private CompareCsv() {}

    /** The whole table, UTF-8. What is not stored is an empty cell. */
    public static byte[] write(CompareReport report) {
        CsvTable table = new CsvTable(HEADER);
        for (ComparedStructure s : report.structures()) {
            CurveAgreement agreement = s.stored().agreement();
            table.text(s.name())
                    .whole(OptionalInt.of(s.roiNumber()))
                    .number(s.ours().volumeCc())
                    .number(s.stored().volumeCc())
                    .number(s.ours().minGy())
                    .number(s.stored().minGy())
                    .number(s.ours().meanGy())
                    .number(s.stored().meanGy())
                    .number(s.ours().maxGy())
                    .number(s.stored().maxGy())
                    .number(agreement.worstPercent())
                    .number(agreement.worstAtGy())
                    .number(agreement.meanPercent())
                    .number(agreement.within1Percent())
                    .number(agreement.within3Percent())
                    .endLine();
        }
        return table.bytes();
    }
}
