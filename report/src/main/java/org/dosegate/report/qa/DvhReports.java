package org.dosegate.report.qa;

import static org.dosegate.report.text.SafeText.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dosegate.constraints.result.StructureResult;
import org.dosegate.report.DvhResult;
import org.dosegate.report.ReportContext;
import org.dosegate.report.StructureFigures;
import org.dosegate.report.message.Language;
import org.dosegate.report.message.Phrases;

/** Makes the report of DVHs. */
public final class DvhReports {
    private DvhReports() {}

    /**
     * The report.
     *
     * @param roiColours colours of ROIs as stored, 0xRRGGBB, by ROI number
     */
    public static DvhReport of(
            ReportContext context, DvhResult result, Map<Integer, Integer> roiColours, Language language) {
        Phrases phrases = Phrases.in(language);
        return new DvhReport(
                DocumentFrame.of(
                        context,
                        result.settings(),
                        new NoteLines(phrases).warnings(result.warnings(), result.structures()),
                        phrases.text("dvh.title"),
                        phrases),
                result.prescription()
                        .map(prescription -> Prescriptions.lines(prescription, phrases))
                        .orElse(List.of()),
                Prescriptions.doseGy(result.prescription()),
                result.structures().stream()
                        .filter(DvhCurve::exists)
                        .map(structure -> DvhCurve.of(structure, roiColours, List.of()))
                        .toList(),
                result.structures().stream()
                        .flatMap(structure -> rows(structure, phrases).stream())
                        .toList());
    }

    private static List<DvhRow> rows(StructureResult structure, Phrases phrases) {
        String name = structure.roiNumber().isPresent()
                ? structure.name() + " (#" + structure.roiNumber().getAsInt() + ")"
                : structure.name();
        List<DvhRow> rows = new ArrayList<>();
        rows.add(DvhRow.of(show(name), false, StructureFigures.of(structure)));
        StructureFigures.resampling(structure).ifPresent(range -> {
            rows.add(DvhRow.of(phrases.text("dvh.at-least"), true, range.least()));
            rows.add(DvhRow.of(phrases.text("dvh.at-most"), true, range.largest()));
        });
        return rows;
    }
}
